// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/screen/list_readers.h"
#include "core/screen/money_schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <utility>

namespace waybill::screen {

EntryKind kindOfSchema(std::string_view schema) {
    if (schema == "Person")
        return EntryKind::Person;
    if (schema == "Vessel")
        return EntryKind::Vessel;
    if (schema == "Airplane")
        return EntryKind::Aircraft;
    if (schema == "Company" || schema == "Organization" || schema == "PublicBody")
        return EntryKind::Firm;
    return EntryKind::Other;
}

bool namesSomebody(std::string_view schema) {
    static constexpr std::array known{"Person",      "Company", "Organization", "PublicBody",
                                      "LegalEntity", "Vessel",  "Airplane",     "Vehicle",
                                      "Asset",       "Thing",   "Security",     "CryptoWallet"};
    return std::ranges::find(known, schema) != known.end();
}

namespace {

constexpr std::array<std::pair<const char*, const char*>, 13> identifierProperties{
    {{"innCode", "tax"},
     {"taxNumber", "tax"},
     {"vatCode", "tax"},
     {"ogrnCode", "registration"},
     {"registrationNumber", "registration"},
     {"okpoCode", "registration"},
     {"uscCode", "registration"},
     {"passportNumber", "passport"},
     {"idNumber", "identity"},
     {"imoNumber", "vessel"},
     {"mmsi", "vessel"},
     {"swiftBic", "bank"},
     {"leiCode", "registration"}}};

template <class Take> void forEachValue(const QJsonObject& properties, const char* name, Take take) {
    const QJsonValue value = properties.value(QLatin1String(name));
    if (value.isString())
        take(toUtf8(value.toString()));
    for (const QJsonValue& element : value.toArray())
        take(toUtf8(element.toString()));
}

std::string joinedValues(const QJsonObject& properties, const char* name) {
    std::string text;
    forEachValue(properties, name, [&text](const std::string& value) { text += (text.empty() ? "" : "; ") + value; });
    return text;
}

void readEntity(const QJsonObject& entity, ListEntry& entry) {
    const QJsonObject properties = entity.value(QStringLiteral("properties")).toObject();
    entry.kind = kindOfSchema(toUtf8(entity.value(QStringLiteral("schema")).toString()));
    addName(entry, toUtf8(entity.value(QStringLiteral("caption")).toString()));
    for (const char* name : {"name", "alias", "previousName"})
        forEachValue(properties, name, [&entry](const std::string& value) { addName(entry, value); });
    for (const char* name : {"weakAlias", "abbreviation"})
        forEachValue(properties, name, [&entry](const std::string& value) { addName(entry, value, true); });
    for (const char* name : {"country", "jurisdiction", "nationality", "mainCountry", "flag"})
        forEachValue(properties, name, [&entry](const std::string& value) { addCountry(entry, value); });
    forEachValue(properties, "address", [&entry](const std::string& value) { addAddress(entry, value); });
    for (const auto& [name, type] : identifierProperties)
        forEachValue(properties, name,
                     [&entry, type = type](const std::string& value) { addIdentifier(entry, type, value); });
    entry.programme = joinedValues(properties, "program");
    if (entry.programme.empty())
        entry.programme = joinedValues(properties, "topics");
    entry.remarks = joinedValues(properties, "notes");
}

void readLine(const QByteArray& line, qint64 number, ListDraft& into) {
    QJsonParseError parsing;
    const QJsonObject entity = QJsonDocument::fromJson(line, &parsing).object();
    if (parsing.error != QJsonParseError::NoError)
        return into.countRejected("list-line-no-json", number,
                                  "the line is no JSON object: " + toUtf8(parsing.errorString()));
    const std::string id = toUtf8(entity.value(QStringLiteral("id")).toString());
    const std::string schema = toUtf8(entity.value(QStringLiteral("schema")).toString());
    if (id.empty() || schema.empty())
        return into.countRejected("list-line-no-entity", number, "the line is no entity: it has no id or no schema");
    if (!namesSomebody(schema))
        return into.countRejected("list-line-names-nobody", number,
                                  "entities that describe or join others (" + schema + ", …) name nobody");
    readEntity(entity, into.entry(id, number));
    into.setDate(toUtf8(entity.value(QStringLiteral("last_change")).toString()));
    into.countKept();
}

} // namespace

Outcome<void> readFollowTheMoney(const QString& file, ListDraft& into, Job& job) {
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return halt(read::cannotRead(file, in.errorString()));
    job.startPhase("Reading " + toUtf8(file.section(QLatin1Char('/'), -1)), in.size());
    constexpr qint64 longestLine = 16 << 20;
    for (qint64 number = 1; !in.atEnd(); ++number) {
        if (job.isCancelled())
            return cancelled();
        const QByteArray line = in.readLine(longestLine);
        if (line.size() >= longestLine - 1)
            return halt(read::badInput(file, QStringLiteral("Cannot read the list"),
                                       QStringLiteral("the line is longer than 16 MiB"),
                                       QStringLiteral("Check that it holds one entity a line."), number));
        if (line.isEmpty() && in.error() != QFileDevice::NoError)
            return halt(read::cannotRead(file, in.errorString()));
        if (!line.trimmed().isEmpty())
            readLine(line, number, into);
        job.advanceTo(in.pos());
    }
    return {};
}

} // namespace waybill::screen
