// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/publish/picture_words.h"

#include "core/base/text.h"
#include "core/graph/hidden.h"
#include "core/scene/format.h"

#include <QLocale>
#include <algorithm>
#include <set>

namespace waybill::publish {

QStringList filesInView(const query::ShipmentTable& table, const query::Selection& selection,
                        const std::vector<store::SourceInfo>& sources) {
    std::set<SourceId> used;
    for (const std::uint32_t shipment : selection)
        used.insert(table.source(shipment));
    QStringList files;
    for (const store::SourceInfo& source : sources) {
        if (used.contains(source.id) && !files.contains(source.file))
            files << source.file;
    }
    return files;
}

QString sourceLine(const query::Summary& sums, const QStringList& files) {
    query::Totals totals{.shipments = sums.shipments, .valueUsd = sums.valueUsd, .pieces = sums.pieces};
    for (const query::Summary::OtherCurrency& other : sums.otherCurrencies)
        totals.otherCurrencies.push_back({other.currency, other.value, other.shipments});
    return sourceLine(totals, files);
}

QString sourceLine(const query::Totals& sums, const QStringList& files) {
    QStringList money;
    if (sums.valueUsd > 0)
        money << scene::money(sums.valueUsd);
    for (const query::Totals::OtherCurrency& other : sums.otherCurrencies)
        money << scene::number(other.value) + QLatin1Char(' ') + toQString(other.currency);
    QStringList parts;
    if (sums.pieces > 0)
        parts << scene::counted(sums.pieces, QStringLiteral("piece"));
    if (!money.isEmpty())
        parts << money.join(QStringLiteral(" and "));
    const QString shipments = scene::counted(double(sums.shipments), QStringLiteral("shipment"));
    QString line = parts.isEmpty() ? shipments : parts.join(QStringLiteral(", ")) + QStringLiteral(" in ") + shipments;
    line += QLatin1Char('.');
    if (!files.isEmpty())
        line += QStringLiteral(" Source: ") + files.join(QStringLiteral(", ")) + QLatin1Char('.');
    return line;
}

QStringList otherMoney(const query::Summary& sums) {
    QStringList lines;
    for (const query::Summary::OtherCurrency& other : sums.otherCurrencies)
        lines << QStringLiteral("%1 %2 in %3")
                     .arg(scene::number(other.value), toQString(other.currency),
                          scene::counted(double(other.shipments), QStringLiteral("shipment")));
    return lines;
}

namespace {

/// "3 groups stand for 40 firms. "; empty without groups.
QString foldedWords(const graph::EntityGraph& drawn) {
    const auto [groups, firms] = graph::foldedIn(drawn);
    if (groups == 0)
        return {};
    return QStringLiteral("%1 %2 for %3 firms. ")
        .arg(scene::counted(double(groups), QStringLiteral("group")),
             groups == 1 ? QStringLiteral("stands") : QStringLiteral("stand"), scene::number(double(firms)));
}

} // namespace

QString caveatLine(const QString& caseId, const QDate& made, const graph::EntityGraph& whole,
                   const graph::EntityGraph& drawn, const QString& view) {
    const std::size_t all = whole.nodes().size(), hidden = graph::hiddenCount(whole, drawn);
    const QString rest = foldedWords(drawn) + caveatLine(caseId, made, view);
    if (hidden == 0)
        return rest;
    const bool hasShipments = std::ranges::any_of(
        whole.nodes(), [](const graph::Node& node) { return node.kind == graph::NodeKind::Shipment; });
    return QStringLiteral("%1 of %2 %3 %4 left out. ")
               .arg(scene::number(double(hidden)), scene::number(double(all)),
                    hasShipments ? QStringLiteral("firms, addresses and shipments")
                                 : QStringLiteral("firms and addresses"),
                    hidden == 1 ? QStringLiteral("is") : QStringLiteral("are")) +
           rest;
}

QString caveatLine(const QString& caseId, const QDate& made, const QString& view) {
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QString shown = view.isEmpty() ? QString() : QStringLiteral(", view “%1”").arg(view);
    return QStringLiteral("Names as declared; an entry is no proof of use. Case %1%2, made with Waybill on %3.")
        .arg(caseId.left(8), shown, english.toString(made, QStringLiteral("d MMM yyyy")));
}

} // namespace waybill::publish
