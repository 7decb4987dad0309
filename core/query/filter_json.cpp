// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/filter_json.h"

#include "core/base/text.h"
#include "core/query/differences.h"
#include "core/query/filter_expression.h"

#include <QJsonArray>
#include <algorithm>
#include <functional>

namespace waybill::query {

namespace {

/// One key: how a filter's value is written (undefined when not in use) and read (false when it is no such value).
struct Key {
    QString name;
    std::function<QJsonValue(const Filter&)> write;
    std::function<bool(Filter&, const QJsonValue&)> read;
};

const QJsonValue unused{QJsonValue::Undefined};

Key dateKey(const QString& name, std::optional<Date> Filter::*field) {
    return {name,
            [field](const Filter& filter) {
                return filter.*field ? QJsonValue(toQString((filter.*field)->iso())) : unused;
            },
            [field](Filter& filter, const QJsonValue& value) {
                filter.*field = Date::fromIso(toUtf8(value.toString()));
                return (filter.*field).has_value();
            }};
}

Key amountKey(const QString& name, std::optional<double> Filter::*field) {
    return {name, [field](const Filter& filter) { return filter.*field ? QJsonValue(*(filter.*field)) : unused; },
            [field](Filter& filter, const QJsonValue& value) {
                filter.*field = value.toDouble();
                return value.isDouble();
            }};
}

Key textKey(const QString& name, std::string Filter::*field) {
    return {name,
            [field](const Filter& filter) {
                return (filter.*field).empty() ? unused : QJsonValue(toQString(filter.*field));
            },
            [field](Filter& filter, const QJsonValue& value) {
                filter.*field = toUtf8(value.toString());
                return value.isString();
            }};
}

template <class Item>
Key listKey(const QString& name, std::vector<Item> Filter::*field, QJsonValue (*write)(const Item&),
            std::optional<Item> (*read)(const QJsonValue&)) {
    return {name,
            [field, write](const Filter& filter) {
                QJsonArray array;
                for (const Item& item : filter.*field)
                    array.append(write(item));
                return array.isEmpty() ? unused : QJsonValue(array);
            },
            [field, read](Filter& filter, const QJsonValue& value) {
                for (const QJsonValue& item : value.toArray()) {
                    auto parsed = read(item);
                    if (!parsed)
                        return false;
                    (filter.*field).push_back(std::move(*parsed));
                }
                return value.isArray();
            }};
}

QJsonValue writeText(const std::string& text) {
    return toQString(text);
}

std::optional<std::string> readText(const QJsonValue& value) {
    return value.isString() ? std::optional(toUtf8(value.toString())) : std::nullopt;
}

template <class Item> QJsonValue writeId(const Item& id) {
    return id.value();
}

template <class Item> std::optional<Item> readId(const QJsonValue& value) {
    const qint64 number = value.toInteger();
    return number > 0 ? std::optional(Item(number)) : std::nullopt;
}

QJsonValue writeClass(const NoteClass& noteClass) {
    return toQString(noteClassName(noteClass));
}

std::optional<NoteClass> readClass(const QJsonValue& value) {
    return noteClassFromName(toUtf8(value.toString()));
}

QJsonValue writeDifference(const Difference& difference) {
    return toQString(differenceName(difference));
}

std::optional<Difference> readDifference(const QJsonValue& value) {
    return differenceFromName(toUtf8(value.toString()));
}

Key roleKey() {
    return {QStringLiteral("role"),
            [](const Filter& filter) { return filter.role ? QJsonValue(toQString(roleName(*filter.role))) : unused; },
            [](Filter& filter, const QJsonValue& value) {
                filter.role = roleFromName(toUtf8(value.toString()));
                return filter.role.has_value();
            }};
}

Key hopsKey() {
    return {QStringLiteral("hops"),
            [](const Filter& filter) { return filter.hops == Filter{}.hops ? unused : QJsonValue(filter.hops); },
            [](Filter& filter, const QJsonValue& value) {
                filter.hops = value.toInt();
                return filter.hops >= 1 && filter.hops <= 99;
            }};
}

/// [[{"not":true,"filter":{"origin":["CN"]}}],…]: all of the outer, one of the inner.
Key clausesKey() {
    return {QStringLiteral("clauses"),
            [](const Filter& filter) {
                QJsonArray clauses;
                for (const Clause& clause : filter.clauses) {
                    QJsonArray terms;
                    for (const Clause::Term& term : clause.anyOf) {
                        QJsonObject object{{QStringLiteral("filter"), toJson(term.filter)}};
                        if (term.isNot)
                            object.insert(QStringLiteral("not"), true);
                        terms.append(object);
                    }
                    clauses.append(terms);
                }
                return clauses.isEmpty() ? unused : QJsonValue(clauses);
            },
            [](Filter& filter, const QJsonValue& value) {
                for (const QJsonValue& terms : value.toArray()) {
                    Clause& clause = filter.clauses.emplace_back();
                    for (const QJsonValue& term : terms.toArray()) {
                        const QJsonObject inner = term[QStringLiteral("filter")].toObject();
                        if (inner.contains(QStringLiteral("clauses")))
                            return false;
                        auto condition = filterFromJson(inner);
                        if (!condition || conditionCount(*condition) != 1)
                            return false;
                        clause.anyOf.push_back({term[QStringLiteral("not")].toBool(), std::move(*condition)});
                    }
                    if (clause.anyOf.empty())
                        return false;
                }
                return value.isArray();
            }};
}

const std::vector<Key>& keys() {
    static const std::vector<Key> all{
        dateKey(QStringLiteral("from"), &Filter::from),
        dateKey(QStringLiteral("to"), &Filter::to),
        listKey<std::string>(QStringLiteral("hs"), &Filter::hsPrefixes, writeText, readText),
        listKey<std::string>(QStringLiteral("category"), &Filter::categories, writeText, readText),
        listKey<NoteClass>(QStringLiteral("note"), &Filter::noteClasses, writeClass, readClass),
        listKey<std::string>(QStringLiteral("origin"), &Filter::origins, writeText, readText),
        listKey<std::string>(QStringLiteral("tier"), &Filter::tiers, writeText, readText),
        listKey<Difference>(QStringLiteral("differs"), &Filter::differences, writeDifference, readDifference),
        listKey<std::string>(QStringLiteral("tag"), &Filter::tags, writeText, readText),
        listKey<std::string>(QStringLiteral("status"), &Filter::statuses, writeText, readText),
        textKey(QStringLiteral("party"), &Filter::party),
        roleKey(),
        amountKey(QStringLiteral("min-value"), &Filter::minValueUsd),
        amountKey(QStringLiteral("max-value"), &Filter::maxValueUsd),
        amountKey(QStringLiteral("min-weight"), &Filter::minWeightKg),
        textKey(QStringLiteral("text"), &Filter::text),
        listKey<SourceId>(QStringLiteral("source"), &Filter::sources, writeId<SourceId>, readId<SourceId>),
        listKey<EntityId>(QStringLiteral("around"), &Filter::around, writeId<EntityId>, readId<EntityId>),
        hopsKey(),
        clausesKey(),
    };
    return all;
}

Error unreadable(const QString& key) {
    return {.code = ErrorCode::BadInput,
            .what = QStringLiteral("Cannot read a stored filter"),
            .why = QStringLiteral("\"%1\" is unknown or not what it should be").arg(key),
            .remedy = QStringLiteral("Make the view anew, or open the case with the program that wrote it.")};
}

} // namespace

QJsonObject toJson(const Filter& filter) {
    QJsonObject object;
    for (const Key& key : keys()) {
        if (const QJsonValue value = key.write(filter); !value.isUndefined())
            object.insert(key.name, value);
    }
    return object;
}

Result<Filter> filterFromJson(const QJsonObject& object) {
    Filter filter;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto key = std::find_if(keys().begin(), keys().end(), [&](const Key& k) { return k.name == it.key(); });
        if (key == keys().end() || !key->read(filter, it.value()))
            return failure(unreadable(it.key()));
    }
    return filter;
}

} // namespace waybill::query
