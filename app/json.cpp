// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/json.h"

#include "core/base/node_key.h"
#include "core/base/text.h"

#include <QJsonDocument>
#include <cmath>

namespace waybill::app {

namespace {

QString key(const char* text) {
    return QString::fromLatin1(text);
}

} // namespace

void put(QJsonObject& object, const char* name, const std::string& text) {
    if (!text.empty())
        object.insert(key(name), toQString(text));
}

void put(QJsonObject& object, const char* name, const QString& text) {
    if (!text.isEmpty())
        object.insert(key(name), text);
}

void put(QJsonObject& object, const char* name, double amount) {
    if (std::isfinite(amount))
        object.insert(key(name), amount);
}

QJsonObject toJson(const Issue& issue) {
    QJsonObject object{{key("severity"), key(severityName(issue.severity))}, {key("count"), issue.count}};
    put(object, "code", issue.code);
    put(object, "text", issue.text);
    put(object, "file", issue.file);
    if (issue.row > 0)
        object.insert(key("row"), issue.row);
    put(object, "column", issue.column);
    return object;
}

QJsonArray toJson(const std::vector<Issue>& issues) {
    QJsonArray array;
    for (const Issue& issue : issues)
        array.append(toJson(issue));
    return array;
}

QJsonObject toJson(const import::Inspection& inspection) {
    const read::TableInfo& table = inspection.table;
    const map::Mapping& mapping = inspection.mapping;
    QJsonObject object{{key("file"), table.file},         {key("container"), table.containerName()},
                       {key("encoding"), table.encoding}, {key("first_data_row"), mapping.firstDataRow},
                       {key("rows"), inspection.rows},    {key("kind"), toQString(map::tableKindName(mapping.kind))}};
    put(object, "member", table.member);
    put(object, "sheet", table.sheet);
    if (table.delimiter != 0)
        object.insert(key("delimiter"), QString(QLatin1Char(table.delimiter)));
    object.insert(key("header_row"), mapping.headerRow);
    QJsonObject fields;
    std::vector<bool> used(mapping.headers.size());
    for (const auto& [field, choices] : mapping.fields) {
        QJsonArray columns;
        for (const map::ColumnChoice& choice : choices) {
            columns.append(toQString(mapping.headers.at(choice.column)));
            used.at(choice.column) = true;
        }
        fields.insert(toQString(map::fieldName(field)),
                      QJsonObject{{key("columns"), columns},
                                  {key("confidence"), choices.front().confidence},
                                  {key("reason"), toQString(choices.front().reason)}});
    }
    object.insert(key("fields"), fields);
    QJsonArray unmapped;
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i] && !mapping.headers[i].empty() && !mapping.dateThatIsToldWith(i))
            unmapped.append(toQString(mapping.headers[i]));
    }
    object.insert(key("unmapped"), unmapped);
    QJsonArray records;
    for (const map::ShipmentDraft& draft : inspection.records)
        records.append(map::toJson(draft));
    object.insert(key("records"), records);
    object.insert(key("issues"), toJson(inspection.issues));
    return object;
}

namespace {

void putAccount(QJsonObject& object, const store::Reconciliation& sums) {
    object.insert(key("rows"), sums.rows);
    object.insert(key("shipments"), sums.shipments);
    object.insert(key("duplicates"), sums.duplicates);
    object.insert(key("repeated"), sums.repeated);
    object.insert(key("rejected"), sums.rejected);
    object.insert(key("blank"), sums.blank);
    object.insert(key("value_usd_in"), sums.valueUsdIn.value());
    object.insert(key("value_usd_kept"), sums.valueUsdKept.value());
}

} // namespace

QJsonObject toJson(const import::SourceResult& source) {
    QJsonObject object{{key("file"), source.file}, {key("sha256"), source.sha256}, {key("seconds"), source.seconds}};
    putAccount(object, source.reconciliation);
    put(object, "member", source.member);
    put(object, "sheet", source.sheet);
    put(object, "profile", source.profile);
    return object;
}

QJsonObject toJson(const store::SourceInfo& source) {
    QJsonObject object{{key("id"), source.id.value()},
                       {key("file"), source.file},
                       {key("path"), source.path},
                       {key("sha256"), source.sha256},
                       {key("imported_at"), source.importedAt},
                       {key("seconds"), source.seconds}};
    putAccount(object, source.reconciliation);
    put(object, "member", source.member);
    put(object, "sheet", source.sheet);
    put(object, "profile", source.profile);
    put(object, "taken_out_at", source.takenOutAt);
    return object;
}

QJsonObject toJson(const note::Statement& statement) {
    return {{key("class"), toQString(noteClassName(statement.noteClass))},
            {key("negated"), statement.negated},
            {key("start"), qint64(statement.start)},
            {key("end"), qint64(statement.end)},
            {key("text"), toQString(statement.text)},
            {key("rule"), toQString(statement.rule)},
            {key("translation"), toQString(statement.translation)},
            {key("confidence"), statement.confidence}};
}

QJsonObject toJson(const note::Reading& reading) {
    QJsonArray statements;
    for (const note::Statement& statement : reading.statements)
        statements.append(toJson(statement));
    return {{key("class"), toQString(noteClassName(reading.noteClass))},
            {key("negated"), reading.negated},
            {key("confidence"), reading.confidence},
            {key("statements"), statements},
            {key("cut"), reading.cut}};
}

QJsonObject toJson(const store::ShipmentDetails& shipment) {
    QJsonObject object = map::toJson(shipment.draft);
    object.insert(key("id"), toQString(shipment.key));
    object.insert(key("kind"), key("shipment"));
    if (shipment.isTakenOut)
        object.insert(key("taken_out"), true);
    put(object, "category", shipment.category);
    put(object, "units", shipment.pieces);
    QJsonObject noteObject = toJson(shipment.note);
    put(noteObject, "field", shipment.noteField);
    object.insert(key("note_reading"), noteObject);
    QJsonArray parties;
    for (const store::PartyDetails& party : shipment.parties) {
        QJsonObject entry{{key("role"), toQString(roleName(party.role))}};
        if (party.entity.isValid())
            entry.insert(key("entity"), toQString(entityKey(party.entity)));
        if (party.place.isValid())
            entry.insert(key("place"), toQString(placeKey(party.place)));
        put(entry, "name", party.name);
        put(entry, "alias", party.alias);
        put(entry, "tax_id", party.taxId);
        put(entry, "country", party.country);
        put(entry, "address", party.addressText);
        parties.append(entry);
    }
    object.insert(key("parties"), parties);
    return object;
}

QJsonObject toJson(const store::Record& record) {
    QJsonArray cells;
    for (const auto& [header, text] : record.cells)
        cells.append(QJsonObject{{key("header"), toQString(header)}, {key("text"), toQString(text)}});
    QJsonObject object{{key("source"), record.source.value()},
                       {key("file"), record.file},
                       {key("row"), record.row},
                       {key("sha256"), record.sha256},
                       {key("cells"), cells}};
    put(object, "sheet", record.sheet);
    return object;
}

QJsonObject toJson(const store::Annotation& annotation) {
    QJsonObject object{{key("id"), annotation.id.value()}, {key("target"), annotation.target}};
    put(object, "text", annotation.text);
    put(object, "status", annotation.status);
    put(object, "confidence", annotation.confidence);
    put(object, "source", annotation.sourceUrl);
    put(object, "created", annotation.createdAt);
    return object;
}

QJsonObject toJson(const store::JournalEntry& entry) {
    QJsonObject object{{key("id"), entry.id.value()}, {key("at"), entry.at}, {key("action"), entry.action}};
    put(object, "target", entry.target);
    put(object, "why", entry.why);
    if (!entry.before.isEmpty())
        object.insert(key("before"), QJsonDocument::fromJson(entry.before.toUtf8()).object());
    if (!entry.after.isEmpty())
        object.insert(key("after"), QJsonDocument::fromJson(entry.after.toUtf8()).object());
    if (entry.undoes.isValid())
        object.insert(key("undoes"), entry.undoes.value());
    return object;
}

QJsonObject toJson(const store::StoredHit& hit) {
    QJsonArray reasons;
    for (const std::string& reason : hit.reasons)
        reasons.append(toQString(reason));
    QJsonObject object{{key("id"), toQString(store::hitName(hit.id))},
                       {key("list"), toQString(hit.listName)},
                       {key("list_key"), toQString(hit.verdict.hit.list)},
                       {key("entry"), toQString(hit.verdict.hit.entry)},
                       {key("entry_name"), toQString(hit.entryName)},
                       {key("row"), hit.entryRow},
                       {key("kind"), toQString(hit.entryKind)},
                       {key("written"), toQString(hit.written)},
                       {key("matched"), toQString(hit.matched)},
                       {key("score"), hit.score},
                       {key("reasons"), reasons},
                       {key("verdict"), toQString(verdictName(hit.verdict.verdict))}};
    if (hit.entity.isValid())
        object.insert(key("entity"), toQString(entityKey(hit.entity)));
    put(object, "entity_name", hit.entityName);
    put(object, "programme", hit.programme);
    put(object, "remarks", hit.remarks);
    put(object, "reason", hit.verdict.reason);
    put(object, "decided_at", hit.verdict.decidedAt);
    return object;
}

} // namespace waybill::app
