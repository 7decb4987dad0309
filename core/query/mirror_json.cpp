// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/mirror_json.h"

#include "core/base/text.h"

#include <cmath>

namespace waybill::query {

namespace {

void insertKnown(QJsonObject& object, const QString& key, double amount) {
    if (!std::isnan(amount))
        object.insert(key, amount);
}

void insertTotal(QJsonObject& object, const MirrorTotal& total) {
    QJsonObject official, records{{QStringLiteral("shipments"), qint64(total.shipments)}}, covered;
    insertKnown(official, QStringLiteral("units"), total.officialUnits);
    insertKnown(official, QStringLiteral("net_kg"), total.officialNetKg);
    insertKnown(official, QStringLiteral("value_usd"), total.officialUsd);
    insertKnown(records, QStringLiteral("units"), total.units);
    insertKnown(records, QStringLiteral("net_kg"), total.netKg);
    insertKnown(records, QStringLiteral("value_usd"), total.valueUsd);
    insertKnown(covered, QStringLiteral("units"), total.unitsCovered());
    insertKnown(covered, QStringLiteral("value_usd"), total.valueCovered());
    object.insert(QStringLiteral("official"), official);
    object.insert(QStringLiteral("records"), records);
    object.insert(QStringLiteral("covered"), covered);
}

} // namespace

QJsonObject toJson(const Mirror& mirror, bool withParts) {
    QJsonObject object{{QStringLiteral("reporter"), toQString(mirror.reporter)},
                       {QStringLiteral("exporter"), toQString(mirror.exporter)},
                       {QStringLiteral("importer"), toQString(mirror.importer)},
                       {QStringLiteral("from"), toQString(mirror.from.iso())},
                       {QStringLiteral("to"), toQString(mirror.to.iso())}};
    insertTotal(object, mirror.total);
    if (!withParts)
        return object;
    QJsonArray files, months, codes;
    for (const QString& file : mirror.files)
        files.append(file);
    for (const Mirror::OfMonth& own : mirror.months) {
        QJsonObject month{{QStringLiteral("month"), toQString(own.month.iso())}};
        insertTotal(month, own.total);
        months.append(month);
    }
    for (const Mirror::OfCode& own : mirror.codes) {
        QJsonObject code{{QStringLiteral("hs_code"), toQString(own.hsCode)}};
        if (!own.goods.empty())
            code.insert(QStringLiteral("goods"), toQString(own.goods));
        insertTotal(code, own.total);
        codes.append(code);
    }
    object.insert(QStringLiteral("files"), files);
    object.insert(QStringLiteral("months"), months);
    object.insert(QStringLiteral("codes"), codes);
    object.insert(QStringLiteral("sums_left_out"), qint64(mirror.sumsLeftOut));
    object.insert(QStringLiteral("older_left_out"), qint64(mirror.olderLeftOut));
    return object;
}

} // namespace waybill::query
