// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/firm_decision.h"

#include "app/console.h"
#include "app/target.h"
#include "core/base/text.h"
#include "core/store/details.h"

namespace waybill::app {

namespace {

const QString whyOption = QStringLiteral("why");

} // namespace

void takesWhy(Call& call) {
    call.option({whyOption}, QStringLiteral("TEXT"), QStringLiteral("The reason."));
}

Result<FirmDecision> firmDecision(const Call& call, const QString& command) {
    const QString why = call.value(whyOption);
    if (why.trimmed().isEmpty())
        return failure(needsWhy(command));
    auto opened = store::Case::open(call.argument(0));
    if (!opened)
        return failure(opened.error());
    return FirmDecision{std::move(*opened), why};
}

Result<std::vector<EntityId>> firmsOf(store::Case& in, const QStringList& ids) {
    std::vector<EntityId> firms;
    for (const QString& id : ids) {
        const auto firm = findFirm(in, id);
        if (!firm)
            return failure(firm.error());
        firms.push_back(*firm);
    }
    return firms;
}

Result<std::vector<PartyId>> namesOf(const QStringList& ids) {
    std::vector<PartyId> names;
    for (const QString& id : ids) {
        const auto party = partyOfId(id);
        if (!party)
            return failure(party.error());
        names.push_back(*party);
    }
    return names;
}

QString nameOf(store::Case& in, EntityId firm) {
    const auto details = store::entityDetails(in, firm);
    return details ? toQString(details->name) : QString();
}

} // namespace waybill::app
