// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/summary.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/open_case.h"
#include "core/base/sum.h"
#include "core/base/text.h"
#include "core/publish/picture_words.h"
#include "core/query/mirror_json.h"
#include "core/query/summary_json.h"
#include "core/scene/format.h"
#include "core/store/details.h"

#include <QJsonArray>
#include <cmath>

namespace waybill::app {

namespace {

void printMonths(const query::Summary& summary) {
    std::vector<QStringList> rows;
    for (const auto& month : summary.months)
        rows.push_back({toQString(month.month.iso()), scene::number(double(month.shipments)),
                        scene::number(month.units), scene::money(month.valueUsd), scene::number(double(month.noted))});
    print(QStringLiteral("\nBy month"));
    printTable({QStringLiteral("month"), QStringLiteral("shipments"), QStringLiteral("pieces"), QStringLiteral("value"),
                QStringLiteral("with note")},
               rows);
}

void printNotes(const query::Summary& summary) {
    std::vector<QStringList> rows;
    for (const auto& note : summary.notes)
        rows.push_back(
            {toQString(noteClassName(note.noteClass)) + (note.negated ? QStringLiteral(" (denied)") : QString()),
             scene::number(double(note.shipments)), scene::number(note.units), scene::money(note.valueUsd),
             note.first ? toQString(note.first->iso()) : QString(),
             note.last ? toQString(note.last->iso()) : QString()});
    print(QStringLiteral("\nBy what the papers say"));
    printTable({QStringLiteral("note"), QStringLiteral("shipments"), QStringLiteral("pieces"), QStringLiteral("value"),
                QStringLiteral("first"), QStringLiteral("last")},
               rows);
}

/// The usual price, and aloud what it does not rest on.
QString pieceText(const query::Summary::UnitPrice& price) {
    if (price.prices == 0)
        return QStringLiteral("–");
    // Cents matter where goods are cheap.
    const QString median =
        price.medianUsd >= 100 ? scene::money(price.medianUsd) : u'$' + QString::number(price.medianUsd, 'f', 2);
    if (price.tooFew)
        return median + QStringLiteral(" (too few to judge: %1)").arg(price.prices);
    return price.outliers == 0
               ? median
               : median +
                     QStringLiteral(" (%1)").arg(scene::counted(double(price.outliers), QStringLiteral("outlier")));
}

void printCategories(const query::Summary& summary) {
    std::vector<QStringList> rows;
    for (const auto& category : summary.categories)
        rows.push_back({toQString(category.name), scene::number(double(category.shipments)),
                        scene::money(category.valueUsd), scene::number(double(category.notedShipments)),
                        scene::number(category.notedUnits), scene::money(category.notedValueUsd),
                        pieceText(category.unitPrice)});
    print(QStringLiteral("\nBy goods"));
    printTable({QStringLiteral("goods"), QStringLiteral("shipments"), QStringLiteral("value"),
                QStringLiteral("with note"), QStringLiteral("pieces"), QStringLiteral("value"),
                QStringLiteral("median a piece")},
               rows);
}

void printHighPriority(const query::Summary& summary) {
    if (summary.highPriority.empty())
        return;
    std::vector<QStringList> rows;
    for (const auto& total : summary.highPriority)
        rows.push_back({toQString(total.tier), scene::number(double(total.shipments)), scene::money(total.valueUsd),
                        scene::number(double(total.notedShipments))});
    print(QStringLiteral("\nBy tier of the common high-priority list"));
    printTable(
        {QStringLiteral("tier"), QStringLiteral("shipments"), QStringLiteral("value"), QStringLiteral("with note")},
        rows);
}

void printDifferences(const query::Summary& summary) {
    for (const auto& total : summary.differences) {
        if (total.shipments == 0)
            continue;
        print(QStringLiteral("  %1: %2, %3, %4 with a note")
                  .arg(total.difference == query::Difference::Origin
                           ? QStringLiteral("goods from another country than their seller")
                           : QStringLiteral("made by a firm that neither buys nor sells them"),
                       scene::counted(double(total.shipments), QStringLiteral("shipment")),
                       scene::money(total.valueUsd), scene::number(double(total.notedShipments))));
    }
}

void printTop(const query::Summary& summary) {
    for (const auto& [role, parties] : summary.top) {
        std::vector<QStringList> rows;
        for (const auto& party : parties)
            rows.push_back(
                {toQString(party.name), scene::number(double(party.shipments)), scene::money(party.valueUsd)});
        print(QStringLiteral("\nBy ") + toQString(roleName(role)));
        printTable({toQString(roleName(role)), QStringLiteral("shipments"), QStringLiteral("value")}, rows);
    }
}

/// The pairs by their shipments' keys.
Result<QJsonArray> twinList(const CaseView& view, const std::vector<query::Twin>& twins) {
    QJsonArray list;
    for (const query::Twin& twin : twins) {
        const auto first = store::shipmentDetails(*view.opened, view.table->id(twin.first));
        const auto second = store::shipmentDetails(*view.opened, view.table->id(twin.second));
        if (!first || !second)
            return failure((first ? second : first).error());
        QJsonObject pair{{QStringLiteral("first"), toQString(first->key)},
                         {QStringLiteral("second"), toQString(second->key)}};
        if (!std::isnan(twin.valueUsd))
            pair.insert(QStringLiteral("value_usd"), twin.valueUsd);
        list.append(pair);
    }
    return list;
}

void printTwins(const std::vector<query::Twin>& twins) {
    if (twins.empty())
        return;
    KnownSum twice;
    for (const query::Twin& twin : twins)
        twice.add(twin.valueUsd);
    QString line = QStringLiteral("  lead: %1 may be one shipment seen twice")
                       .arg(scene::counted(double(twins.size()), QStringLiteral("pair")));
    if (!std::isnan(twice.value()))
        line += QStringLiteral("; %1 would then be counted twice").arg(scene::money(twice.value()));
    print(line);
}

void printMirrors(const std::vector<query::Mirror>& mirrors) {
    if (mirrors.empty())
        return;
    constexpr double percent = 100;
    const auto share = [](double part) {
        return std::isnan(part) ? QStringLiteral("–") : QString::number(part * percent, 'f', 1) + QStringLiteral(" %");
    };
    std::vector<QStringList> rows;
    for (const query::Mirror& mirror : mirrors)
        rows.push_back({QStringLiteral("%1 to %2").arg(toQString(mirror.exporter), toQString(mirror.importer)),
                        QStringLiteral("%1 to %2").arg(toQString(mirror.from.iso()), toQString(mirror.to.iso())),
                        scene::number(mirror.total.officialUnits), scene::money(mirror.total.officialUsd),
                        share(mirror.total.unitsCovered()), share(mirror.total.valueCovered())});
    print(QStringLiteral("\nOfficial statistics, and how much of them the records cover"));
    printTable({QStringLiteral("trade"), QStringLiteral("months"), QStringLiteral("pieces"), QStringLiteral("value"),
                QStringLiteral("of pieces"), QStringLiteral("of value")},
               rows);
}

void printListHits(const query::Summary::ListHitTotal& total) {
    if (total.hits.count() == 0)
        return;
    print(QStringLiteral("\nWatch lists: %1 with %2 (%3 open, %4 confirmed, %5 put off, %6 dismissed)")
              .arg(scene::counted(double(total.entities), QStringLiteral("firm")),
                   scene::counted(double(total.hits.count()), QStringLiteral("hit")),
                   scene::number(double(total.hits.open)), scene::number(double(total.hits.confirmed)),
                   scene::number(double(total.hits.later)), scene::number(double(total.hits.dismissed))));
}

void printSummary(const query::Summary& summary, const std::vector<query::Mirror>& mirrors, const QString& title) {
    print(title);
    const auto counted = [](std::size_t count, const char* noun) {
        return scene::counted(double(count), QString::fromLatin1(noun));
    };
    print(QStringLiteral("  %1 from %2 · %3 · ")
              .arg(counted(summary.shipments, "shipment"), counted(summary.sources, "source"),
                   counted(summary.entities, "firm")) +
          (summary.addresses == 1 ? QStringLiteral("1 address")
                                  : QStringLiteral("%1 addresses").arg(scene::number(double(summary.addresses)))));
    print(QStringLiteral("  %1 · %2 pieces · %3 net · %4 to %5")
              .arg(scene::money(summary.valueUsd), scene::number(summary.pieces), scene::kilograms(summary.netKg),
                   summary.from ? toQString(summary.from->iso()) : QStringLiteral("?"),
                   summary.to ? toQString(summary.to->iso()) : QStringLiteral("?")));
    for (const QString& other : publish::otherMoney(summary))
        print(QStringLiteral("  and %1, not added up").arg(other));
    printTwins(summary.twins);
    printDifferences(summary);
    printNotes(summary);
    printCategories(summary);
    printHighPriority(summary);
    printMonths(summary);
    printTop(summary);
    printListHits(summary.listHits);
    printMirrors(mirrors);
}

} // namespace

int runSummary(const QStringList& arguments) {
    Call call(QStringLiteral("summary"), QStringLiteral("CASE [--view NAME] [FILTER]"),
              QStringLiteral("Counts and totals of the shipments in view."));
    call.filterOptions().viewOption();
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const auto view = openView(call, job);
    endProgress(call.quiet());
    if (!view)
        return fail(view.error());
    query::Summary summary = query::summarise(*view->table, view->selection);
    summary.twins = query::suspectedTwins(*view->table, view->selection);
    const auto mirrors = query::mirrors(*view->opened, *view->table, view->selection, view->filter);
    if (!mirrors)
        return fail(mirrors.error());
    if (!call.json()) {
        printSummary(summary, *mirrors, view->opened->title());
        return exitDone;
    }
    const auto twins = twinList(*view, summary.twins);
    if (!twins)
        return fail(twins.error());
    QJsonObject json = query::toJson(summary);
    json.insert(QStringLiteral("suspected_twins"), *twins);
    QJsonArray trades;
    for (const query::Mirror& mirror : *mirrors)
        trades.append(query::toJson(mirror, false));
    json.insert(QStringLiteral("mirror"), trades);
    printJson(json);
    return exitDone;
}

} // namespace waybill::app
