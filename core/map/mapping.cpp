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

QJsonObject doubtJson(const Doubt& doubt) {
    return {{QStringLiteral("row"), doubt.row}, {QStringLiteral("count"), doubt.count}};
}

Doubt doubtFrom(const QJsonValue& json) {
    return {json[QLatin1String("row")].toInteger(), json[QLatin1String("count")].toInteger()};
}

/// -1 for none.
qint64 columnJson(std::optional<std::size_t> column) {
    return column ? qint64(*column) : -1;
}

std::optional<std::size_t> columnFrom(const QJsonValue& json, std::size_t columnCount) {
    const qint64 column = json.toInteger(-1);
    return column >= 0 && std::size_t(column) < columnCount ? std::optional(std::size_t(column)) : std::nullopt;
}

QJsonObject habitJson(const ColumnHabit& habit) {
    return {{QStringLiteral("date_order"), toQString(dateOrderName(habit.dateOrder))},
            {QStringLiteral("open_dates"), doubtJson(habit.dates)},
            {QStringLiteral("dates_mixed"), habit.datesMixed},
            {QStringLiteral("day_shift"), habit.dayShift},
            {QStringLiteral("decimal_mark"), QString(QLatin1Char(habit.decimalMark))},
            {QStringLiteral("mark_told"), habit.markTold},
            {QStringLiteral("open_numbers"), doubtJson(habit.numbers)},
            {QStringLiteral("cut"), qint64(habit.cut)},
            {QStringLiteral("of_declaration"), habit.ofDeclaration},
            {QStringLiteral("odd_codes"), habit.oddCodes},
            {QStringLiteral("month_column"), columnJson(habit.monthColumn)},
            {QStringLiteral("year_column"), columnJson(habit.yearColumn)}};
}

ColumnHabit habitFrom(const QJsonValue& json, std::size_t columnCount) {
    ColumnHabit habit;
    const auto order = dateOrderFromName(toUtf8(json[QLatin1String("date_order")].toString()));
    habit.dateOrder = order.value_or(DateOrder::DayFirst);
    habit.dates = doubtFrom(json[QLatin1String("open_dates")]);
    habit.datesMixed = json[QLatin1String("dates_mixed")].toBool();
    habit.dayShift = json[QLatin1String("day_shift")].toInt();
    habit.decimalMark = json[QLatin1String("decimal_mark")].toString() == QLatin1String(",") ? ',' : '.';
    habit.markTold = json[QLatin1String("mark_told")].toBool();
    habit.numbers = doubtFrom(json[QLatin1String("open_numbers")]);
    habit.cut = std::size_t(std::max(0LL, json[QLatin1String("cut")].toInteger()));
    habit.ofDeclaration = json[QLatin1String("of_declaration")].toBool();
    habit.oddCodes = json[QLatin1String("odd_codes")].toBool();
    habit.monthColumn = columnFrom(json[QLatin1String("month_column")], columnCount);
    habit.yearColumn = columnFrom(json[QLatin1String("year_column")], columnCount);
    return habit;
}

void addDateIssues(std::vector<Issue>& issues, const ColumnHabit& habit, const std::string& header) {
    const auto add = [&](Severity severity, const char* code, const char* text) {
        issues.push_back({severity, code, text, {}, habit.dates.row, header, habit.dates.count});
    };
    if (habit.datesMixed)
        add(Severity::Warning, "date-order-mixed",
            "Some dates are written day first, others month first; those that could be both are read as most of the "
            "others.");
    else if (habit.dates.count > 0)
        add(Severity::Warning, "date-order-ambiguous",
            "No date tells the day from the month (none has a day above 12); they are read day first. Check one "
            "against its document.");
    if (habit.dayShift != 0)
        issues.push_back({Severity::Info,
                          "dates-shifted",
                          "Dates are written as moments in UTC that are midnight of the next day at home; the next day "
                          "is taken.",
                          {},
                          0,
                          header,
                          1});
}

void addNumberIssues(std::vector<Issue>& issues, const ColumnHabit& habit, const std::string& header) {
    if (habit.numbers.count > 0)
        issues.push_back({Severity::Warning,
                          "decimal-mark-ambiguous",
                          std::string("No number tells whether 12.500 is twelve and a half or twelve thousand; the "
                                      "point is read as the decimal mark, the comma as that of thousands. Check one "
                                      "against its document."),
                          {},
                          habit.numbers.row,
                          header,
                          habit.numbers.count});
}

void addDeclarationIssue(std::vector<Issue>& issues, const ColumnHabit& habit, const std::string& header) {
    if (habit.ofDeclaration)
        issues.push_back({Severity::Warning,
                          "declaration-totals-repeated",
                          "The column repeats the declaration's total on each of its lines: it counts once, on the "
                          "first. If each line has its own amount after all, choose the column for the field yourself.",
                          {},
                          0,
                          header,
                          1});
}

void addCutIssue(std::vector<Issue>& issues, const ColumnHabit& habit, const std::string& header) {
    if (habit.cut > 0)
        issues.push_back({Severity::Info,
                          "descriptions-cut",
                          "The vendor cuts descriptions after " + std::to_string(habit.cut) +
                              " characters: what stood behind is not in the file.",
                          {},
                          0,
                          header,
                          1});
}

} // namespace

std::string_view dateOrderName(DateOrder order) {
    return orderNames[std::size_t(order)];
}

std::optional<DateOrder> dateOrderFromName(std::string_view name) {
    const auto order = indexOf(orderNames, name);
    return order ? std::optional(DateOrder(*order)) : std::nullopt;
}

std::string_view tableKindName(TableKind kind) {
    return kindNames[std::size_t(kind)];
}

std::optional<std::size_t> Mapping::column(Field field) const {
    const auto found = fields.find(field);
    return found == fields.end() || found->second.empty() ? std::nullopt : std::optional(found->second.front().column);
}

ColumnHabit Mapping::habitOf(std::size_t column) const {
    return column < habits.size() ? habits[column] : ColumnHabit();
}

ColumnHabit Mapping::habitOf(Field field) const {
    const auto first = column(field);
    return first ? habitOf(*first) : ColumnHabit();
}

std::optional<std::size_t> Mapping::dateThatIsToldWith(std::size_t column) const {
    for (const auto& [field, choices] : fields) {
        for (const ColumnChoice& choice : choices) {
            const ColumnHabit habit = habitOf(choice.column);
            if (habit.monthColumn == column || habit.yearColumn == column)
                return choice.column;
        }
    }
    return std::nullopt;
}

std::vector<Issue> Mapping::allIssues() const {
    std::vector<Issue> all = issues;
    for (const auto& [field, choices] : fields) {
        for (const ColumnChoice& choice : choices) {
            const ColumnHabit habit = habitOf(choice.column);
            if (field == Field::Date)
                addDateIssues(all, habit, headers[choice.column]);
            else if (isAmount(field)) {
                addNumberIssues(all, habit, headers[choice.column]);
                addDeclarationIssue(all, habit, headers[choice.column]);
            }
        }
    }
    if (const auto description = column(Field::Description))
        addCutIssue(all, habitOf(*description), headers[*description]);
    return all;
}

void Mapping::choose(Field field, std::optional<std::size_t> column) {
    if (!column) {
        fields.erase(field);
        return;
    }
    auto& choices = fields[field];
    std::erase_if(choices, [&](const ColumnChoice& choice) { return choice.column == *column; });
    choices.insert(choices.begin(), {*column, 1.0, "chosen by you"});
    if (*column < habits.size())
        habits[*column].ofDeclaration = false;
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
    QJsonArray habitArray;
    for (const ColumnHabit& habit : habits)
        habitArray.append(habitJson(habit));
    QJsonArray issueArray;
    for (const Issue& issue : issues)
        issueArray.append(issueJson(issue));
    return {{QStringLiteral("headers"), headerArray},
            {QStringLiteral("header_row"), headerRow},
            {QStringLiteral("first_data_row"), firstDataRow},
            {QStringLiteral("kind"), toQString(tableKindName(kind))},
            {QStringLiteral("fields"), fieldObject},
            {QStringLiteral("habits"), habitArray},
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
    mapping.habits.resize(count);
    const QJsonArray habitArray = json.value(QLatin1String("habits")).toArray();
    for (std::size_t i = 0; i < count && qsizetype(i) < habitArray.size(); ++i)
        mapping.habits[i] = habitFrom(habitArray[qsizetype(i)], count);
    for (const QJsonValue& issue : json.value(QLatin1String("issues")).toArray())
        mapping.issues.push_back(issueFrom(issue.toObject()));
    return mapping;
}

} // namespace waybill::map
