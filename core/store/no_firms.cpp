// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/no_firms.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::store {

namespace {

const QString listName = QStringLiteral("no_firms"), entityName = QStringLiteral("entity"),
              noFirmName = QStringLiteral("no_firm"), reasonName = QStringLiteral("reason"),
              decidedAtName = QStringLiteral("decided_at");

} // namespace

QString noFirmsJson(std::span<const NoFirm> decided) {
    QJsonArray array;
    for (const NoFirm& each : decided) {
        QJsonObject object{{entityName, each.entity.value()}, {noFirmName, each.isNoFirm}};
        if (!each.reason.isEmpty())
            object.insert(reasonName, each.reason);
        if (!each.decidedAt.isEmpty())
            object.insert(decidedAtName, each.decidedAt);
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(QJsonObject{{listName, array}}).toJson(QJsonDocument::Compact));
}

std::vector<NoFirm> noFirmsFromJson(const QString& json) {
    std::vector<NoFirm> decided;
    for (const QJsonValue value : QJsonDocument::fromJson(json.toUtf8()).object().value(listName).toArray()) {
        NoFirm each{EntityId(value[entityName].toInteger()), value[noFirmName].toBool(), value[reasonName].toString(),
                    value[decidedAtName].toString()};
        if (each.entity.isValid())
            decided.push_back(std::move(each));
    }
    return decided;
}

Result<std::vector<NoFirm>> noFirms(Case& in) {
    auto select = in.database().prepare("SELECT entity_id, reason, decided_at FROM no_firm ORDER BY entity_id");
    if (!select)
        return failure(select.error());
    std::vector<NoFirm> all;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        all.push_back({EntityId(select->integer(0)), true, toQString(select->text(1)), toQString(select->text(2))});
    if (!row)
        return failure(row.error());
    return all;
}

Result<std::set<EntityId>> noFirmIds(Case& in) {
    return noFirms(in).map([](const std::vector<NoFirm>& all) {
        std::set<EntityId> ids;
        for (const NoFirm& each : all)
            ids.insert(each.entity);
        return ids;
    });
}

Result<void> writeNoFirm(Case& into, const NoFirm& decided) {
    const auto remove = into.database().kept("DELETE FROM no_firm WHERE entity_id = ?1");
    if (!remove)
        return failure(remove.error());
    if (const auto done = (*remove)->bind(1, decided.entity.value()).run(); !done || !decided.isNoFirm)
        return done;
    const auto insert = into.database().kept("INSERT INTO no_firm (entity_id, reason, decided_at) VALUES (?1, ?2, ?3)");
    if (!insert)
        return failure(insert.error());
    const std::string reason = toUtf8(decided.reason), when = toUtf8(decided.decidedAt);
    (*insert)->bind(1, decided.entity.value());
    return (*insert)->bindText(2, reason).bind(3, std::string_view(when)).run();
}

} // namespace waybill::store
