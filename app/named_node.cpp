// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/named_node.h"

#include "app/console.h"
#include "app/target.h"
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/store/details.h"

#include <QRegularExpression>
#include <vector>

namespace waybill::app {

namespace {

struct Candidate {
    std::string key, name;
};

/// All whose folded name passes.
template <class Passes> std::vector<Candidate> candidates(const query::ShipmentTable& table, Passes passes) {
    std::vector<Candidate> found;
    for (const auto& entity : table.entities()) {
        if (passes(entity.foldedName))
            found.push_back({entityKey(entity.id), entity.name});
    }
    for (const auto& place : table.places()) {
        if (passes(folded(place.text)))
            found.push_back({placeKey(place.id), place.text});
    }
    return found;
}

QString listed(const std::vector<Candidate>& found) {
    constexpr std::size_t most = 5;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i)
        lines << QStringLiteral("%1 (%2)").arg(toQString(found[i].key), toQString(found[i].name));
    if (found.size() > most)
        lines << QStringLiteral("%1 others").arg(found.size() - most);
    return lines.join(QStringLiteral(", "));
}

} // namespace

Result<std::string> keyOfNamed(const CaseView& view, const QString& named) {
    static const QRegularExpression id(QStringLiteral("^(co|ad)-\\d+$"));
    if (id.match(named).hasMatch()) {
        const auto target = findTarget(*view.opened, named);
        return target ? Result<std::string>(toUtf8(named)) : failure(target.error());
    }
    const std::string wanted = folded(toUtf8(named));
    auto found = candidates(*view.table, [&](const std::string& name) { return name == wanted; });
    if (found.empty() && !wanted.empty())
        found =
            candidates(*view.table, [&](const std::string& name) { return name.find(wanted) != std::string::npos; });
    if (found.size() == 1)
        return found.front().key;
    if (found.empty())
        return failure(badCall(QStringLiteral("No firm or address of this case is called \"%1\"").arg(named),
                               QStringLiteral("Name one by its id (co-12, ad-7) or by a part of its name.")));
    return failure(badCall(QStringLiteral("\"%1\" is not the name of one alone").arg(named),
                           QStringLiteral("Say which by its id: %1.").arg(listed(found))));
}

} // namespace waybill::app
