// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/kept_apart.h"

#include "core/base/text.h"
#include "core/store/rows.h"

#include <algorithm>

namespace waybill::edit {

Result<KeptApart> KeptApart::load(store::Case& in) {
    auto verdicts = store::apartVerdicts(in);
    if (!verdicts)
        return failure(verdicts.error());
    std::erase_if(*verdicts, [](const store::ApartVerdict& verdict) { return verdict.verdict != store::Apart::Apart; });
    KeptApart result;
    result.m_verdicts = std::move(*verdicts);
    return result;
}

std::optional<store::ApartVerdict> KeptApart::among(std::span<const PartyId> names) const {
    const auto isAmong = [names](PartyId name) { return std::ranges::find(names, name) != names.end(); };
    const auto found = std::ranges::find_if(m_verdicts, [&](const store::ApartVerdict& verdict) {
        return isAmong(verdict.first) && isAmong(verdict.second);
    });
    return found == m_verdicts.end() ? std::nullopt : std::optional(*found);
}

Result<void> refuseKeptApart(store::Case& in, std::span<const PartyId> names, const QString& what) {
    const auto keptApart = KeptApart::load(in);
    if (!keptApart)
        return failure(keptApart.error());
    const auto verdict = keptApart->among(names);
    if (!verdict)
        return {};
    QString first, second;
    const auto read = store::forEachParty(in, [&](const store::PartyRow& row) {
        if (row.id == verdict->first)
            first = toQString(row.name);
        else if (row.id == verdict->second)
            second = toQString(row.name);
        return true;
    });
    if (!read)
        return read;
    QString why = QStringLiteral("\"%1\" and \"%2\" were kept apart").arg(first, second);
    if (!verdict->reason.isEmpty())
        why += QStringLiteral(": ") + verdict->reason;
    return failure({.code = ErrorCode::BadCall,
                    .what = what,
                    .why = why,
                    .remedy = QStringLiteral("Take that decision back first, if they are one firm after all.")});
}

} // namespace waybill::edit
