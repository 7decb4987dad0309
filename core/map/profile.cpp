// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/profile.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <algorithm>
#include <set>
#include <utility>

namespace waybill::map {

namespace {

// What columns are called in a profile: equal headers are told apart by their order.
std::vector<std::string> columnNames(const std::vector<std::string>& headers) {
    std::map<std::string, int> seen;
    std::vector<std::string> names;
    for (const std::string& header : headers) {
        const int place = ++seen[folded(header)];
        names.push_back(place == 1 ? header : header + '#' + std::to_string(place));
    }
    return names;
}

std::map<std::string, std::size_t> columnsByName(const std::vector<std::string>& headers) {
    std::map<std::string, std::size_t> columns;
    const std::vector<std::string> names = columnNames(headers);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!trimmed(names[i]).empty())
            columns.try_emplace(folded(names[i]), i);
    }
    return columns;
}

std::set<std::string> knownNames(const Profile& profile) {
    std::set<std::string> known;
    for (const std::string& header : profile.headers)
        known.insert(folded(header));
    for (const auto& [field, headers] : profile.fields) {
        for (const std::string& header : headers)
            known.insert(folded(header));
    }
    return known;
}

QJsonArray textArray(const std::vector<std::string>& texts) {
    QJsonArray array;
    for (const std::string& text : texts)
        array.append(toQString(text));
    return array;
}

// A list of texts, or one text for a list of one: what a person writes by hand.
Result<std::vector<std::string>> textsFrom(const QJsonValue& value, const QString& where) {
    std::vector<std::string> texts;
    const QJsonArray array = value.isString() ? QJsonArray{value} : value.toArray();
    if (!value.isString() && !value.isArray())
        return failure(profileFault(QStringLiteral("\"%1\" is no list of headers").arg(where)));
    for (const QJsonValue& text : array) {
        if (!text.isString())
            return failure(profileFault(QStringLiteral("\"%1\" lists something that is no text").arg(where)));
        texts.push_back(toUtf8(text.toString()));
    }
    return texts;
}

Result<void> readHabits(const QJsonObject& json, Profile& profile) {
    if (const QString order = json.value(QLatin1String("date_order")).toString(); !order.isEmpty()) {
        profile.dateOrder = dateOrderFromName(toUtf8(order));
        if (!profile.dateOrder)
            return failure(profileFault(
                QStringLiteral("\"date_order\" is \"%1\", not day-first, month-first, year-first or month-year")
                    .arg(order)));
    }
    if (const QString mark = json.value(QLatin1String("decimal_mark")).toString(); !mark.isEmpty()) {
        if (mark != QLatin1String(".") && mark != QLatin1String(","))
            return failure(
                profileFault(QStringLiteral("\"decimal_mark\" is \"%1\", not a point or a comma").arg(mark)));
        profile.decimalMark = mark == QLatin1String(",") ? ',' : '.';
    }
    return {};
}

void applyHabits(const Profile& profile, Mapping& mapping) {
    mapping.habits.resize(std::max(mapping.habits.size(), mapping.headers.size()));
    for (const auto& [field, choices] : mapping.fields) {
        for (const ColumnChoice& choice : choices) {
            ColumnHabit& habit = mapping.habits[choice.column];
            if (field == Field::Date && profile.dateOrder) {
                habit.dateOrder = *profile.dateOrder;
                habit.dates = {};
                habit.datesMixed = false;
            }
            if (isAmount(field) && profile.decimalMark) {
                habit.decimalMark = *profile.decimalMark;
                habit.markTold = true;
                habit.numbers = {};
            }
        }
    }
}

} // namespace

Error profileFault(const QString& why) {
    return {ErrorCode::BadInput,
            QStringLiteral("Cannot read the profile"),
            why,
            QStringLiteral("Mend its file, or save the profile anew."),
            {},
            0};
}

Profile Profile::of(const Mapping& mapping, std::string name) {
    Profile profile;
    profile.name = std::move(name);
    profile.headers = columnNames(mapping.headers);
    for (const auto& [field, choices] : mapping.fields) {
        for (const ColumnChoice& choice : choices)
            profile.fields[field].push_back(profile.headers[choice.column]);
    }
    return profile;
}

QJsonObject Profile::toJson() const {
    QJsonObject fieldObject;
    for (const auto& [field, names] : fields) {
        const QJsonValue value = names.size() == 1 ? QJsonValue(toQString(names.front())) : textArray(names);
        fieldObject.insert(toQString(fieldName(field)), value);
    }
    QJsonObject json{{QStringLiteral("waybill_profile"), 1},
                     {QStringLiteral("name"), toQString(name)},
                     {QStringLiteral("fields"), fieldObject},
                     {QStringLiteral("headers"), textArray(headers)}};
    if (dateOrder)
        json.insert(QStringLiteral("date_order"), toQString(dateOrderName(*dateOrder)));
    if (decimalMark)
        json.insert(QStringLiteral("decimal_mark"), QString(QLatin1Char(*decimalMark)));
    return json;
}

Result<Profile> Profile::fromJson(const QJsonObject& json, const std::string& name) {
    if (json.value(QLatin1String("waybill_profile")).toInt() != 1)
        return failure(
            profileFault(QStringLiteral("it is no profile that this program knows: \"waybill_profile\": 1 is "
                                        "missing")));
    if (!json.value(QLatin1String("fields")).isObject())
        return failure(profileFault(QStringLiteral("it has no \"fields\"")));
    Profile profile;
    profile.name = toUtf8(json.value(QLatin1String("name")).toString());
    if (profile.name.empty())
        profile.name = name;
    if (const QJsonValue headers = json.value(QLatin1String("headers")); !headers.isUndefined()) {
        auto texts = textsFrom(headers, QStringLiteral("headers"));
        if (!texts)
            return failure(texts.error());
        profile.headers = std::move(*texts);
    }
    const QJsonObject fieldObject = json.value(QLatin1String("fields")).toObject();
    for (auto it = fieldObject.begin(); it != fieldObject.end(); ++it) {
        const auto field = fieldFromName(toUtf8(it.key()));
        if (!field)
            return failure(profileFault(QStringLiteral("there is no field \"%1\"").arg(it.key())));
        auto texts = textsFrom(it.value(), it.key());
        if (!texts)
            return failure(texts.error());
        if (!texts->empty())
            profile.fields.emplace(*field, std::move(*texts));
    }
    if (const auto habits = readHabits(json, profile); !habits)
        return failure(habits.error());
    return profile;
}

double ProfileFit::share() const {
    const double used = double(found + missing.size());
    // What the table has beyond the profile tells less than what it lacks.
    return used == 0 ? 0 : double(found) / used - 0.001 * double(std::min<std::size_t>(unknown, 100));
}

ProfileFit fitOf(const Profile& profile, const std::vector<std::string>& headers) {
    ProfileFit fit;
    const auto columns = columnsByName(headers);
    std::set<std::string> counted;
    for (const auto& [field, names] : profile.fields) {
        for (const std::string& name : names) {
            if (!counted.insert(folded(name)).second)
                continue;
            if (columns.contains(folded(name)))
                ++fit.found;
            else
                fit.missing.push_back(name);
        }
    }
    const std::set<std::string> known = knownNames(profile);
    fit.unknown = std::size_t(
        std::ranges::count_if(columns, [&known](const auto& column) { return !known.contains(column.first); }));
    return fit;
}

void apply(const Profile& profile, Mapping& mapping) {
    const auto columns = columnsByName(mapping.headers);
    const std::set<std::string> known = knownNames(profile);
    std::set<std::size_t> decided;
    for (const auto& [name, column] : columns) {
        if (known.contains(name))
            decided.insert(column);
    }
    for (auto& [field, choices] : mapping.fields)
        std::erase_if(choices, [&decided](const ColumnChoice& choice) { return decided.contains(choice.column); });
    for (const auto& [field, names] : profile.fields) {
        std::vector<ColumnChoice> chosen;
        for (const std::string& name : names) {
            if (const auto column = columns.find(folded(name)); column != columns.end())
                chosen.push_back({column->second, 1.0, "as in the profile \"" + profile.name + "\""});
        }
        if (!chosen.empty())
            mapping.fields[field] = std::move(chosen);
    }
    std::erase_if(mapping.fields, [](const auto& entry) { return entry.second.empty(); });
    applyHabits(profile, mapping);
    const ProfileFit fit = fitOf(profile, mapping.headers);
    if (fit.missing.empty())
        return;
    mapping.issues.push_back({Severity::Warning,
                              "profile-fits-partly",
                              "The profile \"" + profile.name + "\" names columns that this table does not have: " +
                                  fit.missing.front() + (fit.missing.size() > 1 ? ", …" : ""),
                              {},
                              0,
                              {},
                              qint64(fit.missing.size())});
}

} // namespace waybill::map
