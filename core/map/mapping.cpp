// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/mapping.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <algorithm>
#include <array>

namespace waybill::map {

namespace {

constexpr std::array<std::string_view, 4> kindNames{"declarations", "summary", "bill-of-lading", "other"};
constexpr std::array<std::string_view, 4> orderNames{"day-first", "month-first", "year-first", "month-year"};

template <class Names> std::optional<std::size_t> indexOf(const Names& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(std::size_t(found - names.begin()));
}

QString columnKey(std::size_t column) {
    return QString::number(qulonglong(column));
}

Error broken(const QString& why) {
    return {ErrorCode::BadInput,
            QStringLiteral("Cannot read the column mapping"),
            why,
            QStringLiteral("Map the columns again and save the profile anew."),
            {},
            0};
}

QJsonObject issueJson(const Issue& issue) {
    return {{QStringLiteral("severity"), QLatin1String(severityName(issue.severity))},
            {QStringLiteral("code"), toQString(issue.code)},
            {QStringLiteral("text"), toQString(issue.text)},
            {QStringLiteral("row"), issue.row},
            {QStringLiteral("column"), toQString(issue.column)},
            {QStringLiteral("count"), issue.count}};
}

Issue issueFrom(const QJsonObject& json) {
    Issue issue;
    issue.severity = severityFromName(toUtf8(json.value(QLatin1String("severity")).toString()));
    issue.code = toUtf8(json.value(QLatin1String("code")).toString());
    issue.text = toUtf8(json.value(QLatin1String("text")).toString());
    issue.row = json.value(QLatin1String("row")).toInteger();
    issue.column = toUtf8(json.value(QLatin1String("column")).toString());
    issue.count = json.value(QLatin1String("count")).toInteger(1);
    return issue;
}

Result<std::vector<ColumnChoice>> choicesFrom(const QJsonArray& array, std::size_t columnCount) {
    std::vector<ColumnChoice> choices;
    for (const QJsonValue& value : array) {
        const QJsonObject json = value.toObject();
        const qint64 column = json.value(QLatin1String("column")).toInteger(-1);
        if (column < 0 || std::size_t(column) >= columnCount)
            return failure(broken(QStringLiteral("it names a column that the table does not have")));
        choices.push_back({std::size_t(column), json.value(QLatin1String("confidence")).toDouble(),
                           toUtf8(json.value(QLatin1String("reason")).toString())});
    }
    return choices;
}

/// Reads the columns' own settings: {"3": VALUE}.
template <class Value, class Read>
std::map<std::size_t, Value> byColumn(const QJsonValue& json, std::size_t columnCount, Read read) {
    std::map<std::size_t, Value> values;
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        bool ok = false;
        const qulonglong column = it.key().toULongLong(&ok);
        if (ok && column < columnCount)
            values.emplace(std::size_t(column), read(it.value()));
    }
    return values;
}

} // namespace

std::string_view tableKindName(TableKind kind) {
    return kindNames[std::size_t(kind)];
}

std::optional<std::size_t> Mapping::column(Field field) const {
    const auto found = fields.find(field);
    return found == fields.end() || found->second.empty() ? std::nullopt : std::optional(found->second.front().column);
}

void Mapping::choose(Field field, std::optional<std::size_t> column) {
    if (!column) {
        fields.erase(field);
        return;
    }
    auto& choices = fields[field];
    std::erase_if(choices, [&](const ColumnChoice& choice) { return choice.column == *column; });
    choices.insert(choices.begin(), {*column, 1.0, "chosen by you"});
}

QJsonObject Mapping::toJson() const {
    QJsonArray headerArray;
    for (const std::string& header : headers)
        headerArray.append(toQString(header));
    QJsonObject fieldObject;
    for (const auto& [field, choices] : fields) {
        QJsonArray array;
        for (const ColumnChoice& choice : choices) {
            array.append(QJsonObject{{QStringLiteral("column"), qint64(choice.column)},
                                     {QStringLiteral("confidence"), choice.confidence},
                                     {QStringLiteral("reason"), toQString(choice.reason)}});
        }
        fieldObject.insert(toQString(fieldName(field)), array);
    }
    QJsonObject orders, marks, scaleObject, shifts;
    for (const auto& [column, order] : dateOrders)
        orders.insert(columnKey(column), toQString(orderNames[std::size_t(order)]));
    for (const auto& [column, mark] : decimalMarks)
        marks.insert(columnKey(column), QString(QLatin1Char(mark)));
    for (const auto& [column, scale] : scales)
        scaleObject.insert(columnKey(column), scale);
    for (const auto& [column, days] : dayShifts)
        shifts.insert(columnKey(column), days);
    QJsonArray issueArray;
    for (const Issue& issue : issues)
        issueArray.append(issueJson(issue));
    return {{QStringLiteral("headers"), headerArray},
            {QStringLiteral("header_row"), headerRow},
            {QStringLiteral("first_data_row"), firstDataRow},
            {QStringLiteral("kind"), toQString(tableKindName(kind))},
            {QStringLiteral("fields"), fieldObject},
            {QStringLiteral("date_orders"), orders},
            {QStringLiteral("decimal_marks"), marks},
            {QStringLiteral("value_scale"), valueScale},
            {QStringLiteral("scales"), scaleObject},
            {QStringLiteral("day_shifts"), shifts},
            {QStringLiteral("hs_keeps_odd"), hsKeepsOdd},
            {QStringLiteral("implied_currency"), toQString(impliedCurrency)},
            {QStringLiteral("description_cut"), qint64(descriptionCut)},
            {QStringLiteral("issues"), issueArray}};
}

Result<Mapping> Mapping::fromJson(const QJsonObject& json) {
    if (!json.value(QLatin1String("headers")).isArray() || !json.value(QLatin1String("fields")).isObject())
        return failure(broken(QStringLiteral("it has no headers or no fields")));
    Mapping mapping;
    for (const QJsonValue& header : json.value(QLatin1String("headers")).toArray())
        mapping.headers.push_back(toUtf8(header.toString()));
    const std::size_t count = mapping.headers.size();
    mapping.headerRow = json.value(QLatin1String("header_row")).toInteger();
    mapping.firstDataRow = json.value(QLatin1String("first_data_row")).toInteger(1);
    const auto kind = indexOf(kindNames, toUtf8(json.value(QLatin1String("kind")).toString()));
    mapping.kind = kind ? TableKind(*kind) : TableKind::Other;
    const QJsonObject fieldObject = json.value(QLatin1String("fields")).toObject();
    for (auto it = fieldObject.begin(); it != fieldObject.end(); ++it) {
        const auto field = fieldFromName(toUtf8(it.key()));
        if (!field)
            return failure(broken(QStringLiteral("it has a field that does not exist: %1").arg(it.key())));
        auto choices = choicesFrom(it.value().toArray(), count);
        if (!choices)
            return failure(choices.error());
        if (!choices->empty())
            mapping.fields.emplace(*field, std::move(*choices));
    }
    mapping.dateOrders =
        byColumn<DateOrder>(json.value(QLatin1String("date_orders")), count, [](const QJsonValue& value) {
            return DateOrder(indexOf(orderNames, toUtf8(value.toString())).value_or(0));
        });
    mapping.decimalMarks =
        byColumn<char>(json.value(QLatin1String("decimal_marks")), count,
                       [](const QJsonValue& value) { return value.toString() == QLatin1String(",") ? ',' : '.'; });
    const auto number = [](const QJsonValue& value) { return value.toDouble(1); };
    mapping.scales = byColumn<double>(json.value(QLatin1String("scales")), count, number);
    mapping.dayShifts = byColumn<int>(json.value(QLatin1String("day_shifts")), count,
                                      [](const QJsonValue& value) { return value.toInt(); });
    mapping.valueScale = json.value(QLatin1String("value_scale")).toDouble(1);
    mapping.hsKeepsOdd = json.value(QLatin1String("hs_keeps_odd")).toBool();
    mapping.impliedCurrency = toUtf8(json.value(QLatin1String("implied_currency")).toString());
    mapping.descriptionCut = std::size_t(std::max(0LL, json.value(QLatin1String("description_cut")).toInteger()));
    for (const QJsonValue& issue : json.value(QLatin1String("issues")).toArray())
        mapping.issues.push_back(issueFrom(issue.toObject()));
    return mapping;
}

} // namespace waybill::map
