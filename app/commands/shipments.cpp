// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "app/open_case.h"
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/base/write_file.h"
#include "core/goods/high_priority.h"
#include "core/goods/unit_prices.h"
#include "core/publish/shipment_files.h"
#include "core/query/category_prices.h"

namespace waybill::app {

namespace {

QString defaultColumns() {
    return QStringLiteral(
        "id,date,month,declaration_no,item_no,buyer.name,seller.name,maker.name,hs_code,description,note_class,"
        "note_text,note_denied,category,units,net_kg,gross_kg,value_usd,value,currency,origin_country,file,row,sha256");
}

/// What the papers deny ("not for military use") is never a class of its own: it stands in a column that says so.
void addNote(QJsonObject& values, const note::Reading& note) {
    const NoteClass stated = note.negated ? NoteClass::None : note.noteClass;
    values.insert(QStringLiteral("note_class"), toQString(noteClassName(stated)));
    for (const note::Statement& statement : note.statements) {
        const QString column = statement.negated ? QStringLiteral("note_denied") : QStringLiteral("note_text");
        const bool wanted = statement.negated || statement.noteClass == stated;
        if (wanted && !values.contains(column))
            put(values, column.toLatin1().constData(), statement.text);
    }
}

/// Every value of a shipment by column name: fields as `inspect` names them, and what Waybill adds.
QJsonObject valuesOf(const store::ShipmentDetails& shipment, const std::vector<store::SourceInfo>& sources) {
    QJsonObject values = map::toJson(shipment.draft);
    values.insert(QStringLiteral("id"), toQString(shipment.key));
    for (const store::PartyDetails& party : shipment.parties) {
        const QString role = toQString(roleName(party.role));
        const auto add = [&](const char* part, const std::string& text) {
            const QString name = role + u'.' + QString::fromLatin1(part);
            if (!text.empty() && !values.contains(name))
                values.insert(name, toQString(text));
        };
        add("name", party.name);
        add("address", party.addressText);
        add("tax_id", party.taxId);
        add("country", party.country);
        add("entity", party.entity.isValid() ? entityKey(party.entity) : std::string());
    }
    put(values, "category", shipment.category);
    put(values, "units", shipment.pieces);
    if (const auto price = goods::unitPrice(shipment.draft.valueUsd, shipment.pieces))
        put(values, "unit_price_usd", *price);
    put(values, "high_priority_tier", std::string(goods::highPriorityTier(shipment.draft.hsCode)));
    addNote(values, shipment.note);
    const store::Evidence& origin = shipment.evidence.front();
    for (const store::SourceInfo& source : sources) {
        if (source.id == origin.source) {
            put(values, "file", source.file);
            put(values, "sha256", source.sha256);
        }
    }
    values.insert(QStringLiteral("row"), origin.row);
    values.insert(QStringLiteral("evidence"), qint64(shipment.evidence.size()));
    return values;
}

QString outlierColumn() {
    return QStringLiteral("unit_price_outlier");
}

/// Among the prices of its goods in view; empty when that cannot be said.
QString outlierText(goods::PriceStanding standing) {
    switch (standing) {
    case goods::PriceStanding::Usual:
        return QStringLiteral("no");
    case goods::PriceStanding::Low:
        return QStringLiteral("low");
    case goods::PriceStanding::High:
        return QStringLiteral("high");
    case goods::PriceStanding::Unjudged:
        break;
    }
    return {};
}

/// Fields as `inspect` names them, parts of each party, and what Waybill adds.
QStringList knownColumns() {
    QStringList names{QStringLiteral("id"),
                      QStringLiteral("category"),
                      QStringLiteral("units"),
                      QStringLiteral("unit_price_usd"),
                      outlierColumn(),
                      QStringLiteral("high_priority_tier"),
                      QStringLiteral("note_class"),
                      QStringLiteral("note_text"),
                      QStringLiteral("note_denied"),
                      QStringLiteral("file"),
                      QStringLiteral("row"),
                      QStringLiteral("sha256"),
                      QStringLiteral("evidence"),
                      QStringLiteral("description_cut")};
    for (const map::Field field : map::allFields())
        names << toQString(map::fieldName(field));
    for (const Role role : allRoles) {
        for (const char* part : {"name", "alias", "address", "tax_id", "country", "email", "phone", "entity"})
            names << toQString(roleName(role)) + u'.' + QString::fromLatin1(part);
    }
    names.removeDuplicates();
    return names;
}

Result<QStringList> columnsOf(const Call& call) {
    if (!call.has(QStringLiteral("columns")))
        return defaultColumns().split(u',');
    const QStringList known = knownColumns();
    const QStringList wanted = call.value(QStringLiteral("columns")).split(u',', Qt::SkipEmptyParts);
    for (const QString& name : wanted) {
        if (!known.contains(name))
            return failure(badCall(QStringLiteral("There is no column \"%1\"").arg(name),
                                   QStringLiteral("Columns are: %1.").arg(known.join(QStringLiteral(", ")))));
    }
    if (wanted.isEmpty())
        return failure(badCall(QStringLiteral("--columns names no column")));
    return wanted;
}

publish::Cell cellOf(const QJsonValue& value) {
    if (value.isDouble())
        return {.number = value.toDouble(), .isNumber = true};
    return {.text = value.toString()};
}

Outcome<publish::CellTable> tableOf(CaseView& view, const QStringList& columns, const Job& job) {
    const auto sources = store::sources(*view.opened);
    if (!sources)
        return failure(sources.error());
    auto reader = store::ShipmentDetailsReader::prepare(*view.opened);
    if (!reader)
        return failure(reader.error());
    std::vector<goods::PriceStanding> standings;
    if (columns.contains(outlierColumn()))
        standings = query::priceStandings(*view.table, view.selection);
    publish::CellTable table{columns, {}};
    table.rows.reserve(view.selection.size());
    for (std::size_t place = 0; place < view.selection.size(); ++place) {
        if (job.isCancelled())
            return cancelled();
        const auto shipment = reader->read(view.table->id(view.selection[place]));
        if (!shipment)
            return failure(shipment.error());
        QJsonObject values = valuesOf(*shipment, *sources);
        if (!standings.empty())
            values.insert(outlierColumn(), outlierText(standings[place]));
        std::vector<publish::Cell> row;
        for (const QString& column : columns)
            row.push_back(cellOf(values.value(column)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Result<void> write(const publish::CellTable& table, const QString& format, const QString& file) {
    if (format == QStringLiteral("xlsx"))
        return publish::writeXlsx(table, QStringLiteral("Shipments"), file);
    const QByteArray bytes = format == QStringLiteral("json") ? publish::toJsonArray(table) : publish::toCsv(table);
    if (!file.isEmpty())
        return writeFile(file, bytes);
    print(QString::fromUtf8(bytes).trimmed());
    return {};
}

} // namespace

int runShipments(const QStringList& arguments) {
    Call call(QStringLiteral("shipments"), QStringLiteral("CASE [FILTER]"),
              QStringLiteral("The shipments in view, each with the row it came from."));
    call.filterOptions()
        .option({QStringLiteral("columns")}, QStringLiteral("NAME,…"), QStringLiteral("Columns, by field name."))
        .option({QStringLiteral("format")}, QStringLiteral("FORMAT"), QStringLiteral("csv (default), json or xlsx."))
        .option({QStringLiteral("o"), QStringLiteral("output")}, QStringLiteral("OUT"),
                QStringLiteral("File; stdout without."));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    QString format = call.has(QStringLiteral("format")) ? call.value(QStringLiteral("format")) : QStringLiteral("csv");
    if (call.json())
        format = QStringLiteral("json");
    if (!QStringList{QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("xlsx")}.contains(format))
        return fail(badCall(QStringLiteral("--format takes csv, json or xlsx, not \"%1\"").arg(format)));
    const QString file = call.value(QStringLiteral("o"));
    if (format == QStringLiteral("xlsx") && file.isEmpty())
        return fail(badCall(QStringLiteral("--format xlsx needs -o OUT")));
    const auto filter = call.filter();
    if (!filter)
        return fail(filter.error());
    const auto columns = columnsOf(call);
    if (!columns)
        return fail(columns.error());

    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    auto view = openView(call.argument(0), *filter, job);
    if (!view)
        return fail(view.error());
    const auto table = tableOf(*view, *columns, job);
    endProgress(call.quiet());
    if (!table)
        return fail(table.error());
    if (auto written = write(*table, format, file); !written)
        return fail(written.error());
    return exitDone;
}

} // namespace waybill::app
