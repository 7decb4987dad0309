// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/summary_json.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/query/differences.h"

#include <QJsonArray>

namespace waybill::query {

namespace {

void insertDate(QJsonObject& object, const QString& key, const std::optional<Date>& date) {
    if (date)
        object.insert(key, toQString(date->iso()));
}

QJsonObject monthJson(const Summary::MonthTotal& total) {
    return {{QStringLiteral("month"), toQString(total.month.iso())},
            {QStringLiteral("shipments"), qint64(total.shipments)},
            {QStringLiteral("units"), total.units},
            {QStringLiteral("value_usd"), total.valueUsd},
            {QStringLiteral("noted"), qint64(total.noted)}};
}

QJsonObject noteJson(const Summary::NoteTotal& total) {
    QJsonObject object{{QStringLiteral("class"), toQString(noteClassName(total.noteClass))},
                       {QStringLiteral("negated"), total.negated},
                       {QStringLiteral("shipments"), qint64(total.shipments)},
                       {QStringLiteral("units"), total.units},
                       {QStringLiteral("value_usd"), total.valueUsd}};
    if (total.confirmed > 0)
        object.insert(QStringLiteral("confirmed"), qint64(total.confirmed));
    if (total.dismissed > 0)
        object.insert(QStringLiteral("dismissed"), qint64(total.dismissed));
    insertDate(object, QStringLiteral("first_date"), total.first);
    insertDate(object, QStringLiteral("last_date"), total.last);
    return object;
}

QJsonObject unitPriceJson(const Summary::UnitPrice& price) {
    QJsonObject object{{QStringLiteral("prices"), qint64(price.prices)},
                       {QStringLiteral("outliers"), qint64(price.outliers)},
                       {QStringLiteral("too_few"), price.tooFew}};
    if (price.prices > 0) {
        object.insert(QStringLiteral("median_usd"), price.medianUsd);
        object.insert(QStringLiteral("mad_usd"), price.madUsd);
    }
    return object;
}

QJsonObject highPriorityJson(const Summary::HighPriorityTotal& total) {
    return {{QStringLiteral("tier"), toQString(total.tier)},
            {QStringLiteral("shipments"), qint64(total.shipments)},
            {QStringLiteral("value_usd"), total.valueUsd},
            {QStringLiteral("noted_shipments"), qint64(total.notedShipments)}};
}

QJsonObject differenceJson(const Summary::DifferenceTotal& total) {
    return {{QStringLiteral("differs"), toQString(differenceName(total.difference))},
            {QStringLiteral("shipments"), qint64(total.shipments)},
            {QStringLiteral("value_usd"), total.valueUsd},
            {QStringLiteral("noted_shipments"), qint64(total.notedShipments)}};
}

QJsonObject categoryJson(const Summary::CategoryTotal& total) {
    QJsonObject object{{QStringLiteral("id"), toQString(total.id)},
                       {QStringLiteral("name"), toQString(total.name)},
                       {QStringLiteral("shipments"), qint64(total.shipments)},
                       {QStringLiteral("units"), total.units},
                       {QStringLiteral("value_usd"), total.valueUsd},
                       {QStringLiteral("noted_shipments"), qint64(total.notedShipments)},
                       {QStringLiteral("noted_units"), total.notedUnits},
                       {QStringLiteral("noted_value_usd"), total.notedValueUsd},
                       {QStringLiteral("unit_price"), unitPriceJson(total.unitPrice)}};
    insertDate(object, QStringLiteral("first_noted_date"), total.firstNoted);
    return object;
}

QJsonObject partyJson(const Summary::PartyTotal& total) {
    return {{QStringLiteral("id"), toQString(entityKey(total.id))},
            {QStringLiteral("name"), toQString(total.name)},
            {QStringLiteral("shipments"), qint64(total.shipments)},
            {QStringLiteral("value_usd"), total.valueUsd}};
}

QJsonObject currencyJson(const Summary::OtherCurrency& other) {
    return {{QStringLiteral("currency"), toQString(other.currency)},
            {QStringLiteral("value"), other.value},
            {QStringLiteral("shipments"), qint64(other.shipments)}};
}

QJsonObject coverageJson(const Summary::Coverage& coverage) {
    return {{QStringLiteral("without_buyer"), qint64(coverage.withoutBuyer)},
            {QStringLiteral("without_seller"), qint64(coverage.withoutSeller)},
            {QStringLiteral("without_maker"), qint64(coverage.withoutMaker)},
            {QStringLiteral("without_value"), qint64(coverage.withoutValue)},
            {QStringLiteral("without_date"), qint64(coverage.withoutDate)},
            {QStringLiteral("cut_descriptions"), qint64(coverage.cutDescriptions)}};
}

QJsonObject listHitsJson(const Summary::ListHitTotal& total) {
    return {{QStringLiteral("entities"), qint64(total.entities)},
            {QStringLiteral("hits"), qint64(total.hits.count())},
            {QStringLiteral("open"), qint64(total.hits.open)},
            {QStringLiteral("confirmed"), qint64(total.hits.confirmed)},
            {QStringLiteral("dismissed"), qint64(total.hits.dismissed)},
            {QStringLiteral("later"), qint64(total.hits.later)}};
}

template <class Items, class Write> QJsonArray arrayOf(const Items& items, Write write) {
    QJsonArray array;
    for (const auto& item : items)
        array.append(write(item));
    return array;
}

} // namespace

QJsonObject toJson(const Summary& summary) {
    QJsonObject object{{QStringLiteral("shipments"), qint64(summary.shipments)},
                       {QStringLiteral("sources"), qint64(summary.sources)},
                       {QStringLiteral("entities"), qint64(summary.entities)},
                       {QStringLiteral("addresses"), qint64(summary.addresses)},
                       {QStringLiteral("units"), summary.pieces},
                       {QStringLiteral("value_usd"), summary.valueUsd},
                       {QStringLiteral("gross_kg"), summary.grossKg},
                       {QStringLiteral("net_kg"), summary.netKg}};
    insertDate(object, QStringLiteral("from"), summary.from);
    insertDate(object, QStringLiteral("to"), summary.to);
    object.insert(QStringLiteral("other_currencies"), arrayOf(summary.otherCurrencies, currencyJson));
    object.insert(QStringLiteral("months"), arrayOf(summary.months, monthJson));
    object.insert(QStringLiteral("notes"), arrayOf(summary.notes, noteJson));
    object.insert(QStringLiteral("categories"), arrayOf(summary.categories, categoryJson));
    object.insert(QStringLiteral("high_priority"), arrayOf(summary.highPriority, highPriorityJson));
    object.insert(QStringLiteral("differences"), arrayOf(summary.differences, differenceJson));
    QJsonObject top;
    for (const Role role : {Role::Buyer, Role::Seller, Role::Maker}) {
        const auto it = summary.top.find(role);
        top.insert(toQString(roleName(role)), it == summary.top.end() ? QJsonArray() : arrayOf(it->second, partyJson));
    }
    object.insert(QStringLiteral("top"), top);
    object.insert(QStringLiteral("coverage"), coverageJson(summary.coverage));
    object.insert(QStringLiteral("list_hits"), listHitsJson(summary.listHits));
    return object;
}

} // namespace waybill::query
