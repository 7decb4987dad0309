// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/saved_view.h"

#include "core/base/text.h"
#include "core/query/filter_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>
#include <limits>

namespace waybill::scene {

namespace {

const QString filterKey = QStringLiteral("filter"), layoutKey = QStringLiteral("layout"),
              algorithmKey = QStringLiteral("algorithm"), seedKey = QStringLiteral("seed"),
              pinsKey = QStringLiteral("pins"), nodeKey = QStringLiteral("key"), xKey = QStringLiteral("x"),
              yKey = QStringLiteral("y"), shipmentsKey = QStringLiteral("shipments"),
              aroundKey = QStringLiteral("around"), hiddenKey = QStringLiteral("hidden"),
              foldsKey = QStringLiteral("folds"), comparedKey = QStringLiteral("comparedAt"),
              placesKey = QStringLiteral("places");
const QStringList knownKeys{filterKey, layoutKey, pinsKey,     shipmentsKey, aroundKey,
                            hiddenKey, foldsKey,  comparedKey, placesKey};

Error unreadable(const QString& why) {
    return {.code = ErrorCode::BadInput,
            .what = QStringLiteral("Cannot read the view"),
            .why = why,
            .remedy = QStringLiteral("Save it anew, or open the case with the program that wrote it.")};
}

Result<layout::Options> layoutFromJson(const QJsonObject& object) {
    layout::Options options;
    const QString name = object.value(algorithmKey).toString();
    const auto algorithm = layout::algorithmFromName(toUtf8(name));
    if (!algorithm)
        return failure(unreadable(QStringLiteral("it is laid out by \"%1\", which is not known here").arg(name)));
    const double seed = object.value(seedKey).toDouble(-1);
    if (!(seed >= 0 && seed <= std::numeric_limits<std::uint32_t>::max()))
        return failure(unreadable(QStringLiteral("its seed is no whole number")));
    options.algorithm = *algorithm;
    options.seed = static_cast<std::uint32_t>(seed);
    return options;
}

Result<std::vector<store::PinnedNode>> pinsFromJson(const QJsonArray& list) {
    std::vector<store::PinnedNode> pins;
    for (const QJsonValue pin : list) {
        const QJsonValue x = pin[xKey], y = pin[yKey];
        if (!pin[nodeKey].isString() || !x.isDouble() || !y.isDouble() || !std::isfinite(x.toDouble()) ||
            !std::isfinite(y.toDouble()))
            return failure(unreadable(QStringLiteral("a pin of it names no place")));
        pins.push_back({pin[nodeKey].toString(), x.toDouble(), y.toDouble()});
    }
    return pins;
}

Result<Places> placesFromJson(const QJsonObject& object) {
    Places places;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonArray point = it.value().toArray();
        if (point.size() != 2 || !point[0].isDouble() || !point[1].isDouble())
            return failure(unreadable(QStringLiteral("a place of it is none")));
        places.emplace(toUtf8(it.key()), layout::Point{point[0].toDouble(), point[1].toDouble()});
    }
    return places;
}

Result<std::set<std::string>> keysFromJson(const QJsonValue& value, const QString& otherwise) {
    std::set<std::string> keys;
    for (const QJsonValue key : value.toArray()) {
        if (!key.isString() || key.toString().isEmpty())
            return failure(unreadable(otherwise));
        keys.insert(toUtf8(key.toString()));
    }
    return keys;
}

Result<std::optional<std::set<std::string>>> hiddenFromJson(const QJsonValue& value) {
    using Hidden = std::optional<std::set<std::string>>;
    if (value.isUndefined())
        return Hidden();
    return keysFromJson(value, QStringLiteral("what it leaves out has no name")).map([](std::set<std::string> keys) {
        return Hidden(std::move(keys));
    });
}

Result<graph::Folds> foldsFromJson(const QJsonArray& list) {
    graph::Folds folds;
    for (const QJsonValue fold : list) {
        auto keys = keysFromJson(fold, QStringLiteral("what it folds has no name"));
        if (!keys)
            return failure(keys.error());
        folds = graph::withFold(std::move(folds), *keys); // none is in two
    }
    return folds;
}

Result<std::optional<Date>> dayFromJson(const QJsonValue& value) {
    if (value.isUndefined())
        return std::optional<Date>();
    const auto day = Date::fromIso(toUtf8(value.toString()));
    if (!day)
        return failure(unreadable(QStringLiteral("the day at which it compares is none")));
    return std::optional(*day);
}

QJsonArray jsonOf(const std::set<std::string>& keys) {
    QJsonArray list;
    for (const std::string& key : keys)
        list.append(toQString(key));
    return list;
}

double rounded(double value) {
    return std::round(value * 1000) / 1000;
}

void addPlaces(const Places& places, QJsonObject& to) {
    QJsonObject object;
    for (const auto& [key, point] : places) {
        if (std::isfinite(point.x) && std::isfinite(point.y))
            object.insert(toQString(key), QJsonArray{rounded(point.x), rounded(point.y)});
    }
    if (!object.isEmpty())
        to.insert(placesKey, object);
}

} // namespace

QString savedViewJson(const SavedView& view) {
    QJsonArray pins;
    for (const store::PinnedNode& pin : view.pins)
        pins.append(QJsonObject{{nodeKey, pin.key}, {xKey, pin.x}, {yKey, pin.y}});
    QJsonObject object{{filterKey, query::toJson(view.filter)},
                       {layoutKey, QJsonObject{{algorithmKey, toQString(layout::algorithmName(view.layout.algorithm))},
                                               {seedKey, qint64(view.layout.seed)}}},
                       {pinsKey, pins}};
    if (view.drawsShipments)
        object.insert(shipmentsKey, true);
    if (!view.around.empty())
        object.insert(aroundKey, toQString(view.around));
    if (view.hidden)
        object.insert(hiddenKey, jsonOf(*view.hidden));
    if (!view.folds.empty()) {
        QJsonArray folds;
        for (const graph::Fold& fold : view.folds)
            folds.append(jsonOf(fold));
        object.insert(foldsKey, folds);
    }
    if (view.comparedAt)
        object.insert(comparedKey, toQString(view.comparedAt->iso()));
    addPlaces(view.places, object);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<ViewNow> savedViewFromJson(const QString& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    const QJsonObject object = document.object();
    if (!document.isObject() || !object.value(filterKey).isObject() || !object.value(layoutKey).isObject() ||
        !object.value(pinsKey).isArray())
        return failure(unreadable(QStringLiteral("it is not written as a view is")));
    const auto filter = query::filterFromJson(object.value(filterKey).toObject());
    if (!filter)
        return failure(filter.error());
    const auto layout = layoutFromJson(object.value(layoutKey).toObject());
    if (!layout)
        return failure(layout.error());
    auto pins = pinsFromJson(object.value(pinsKey).toArray());
    if (!pins)
        return failure(pins.error());
    auto hidden = hiddenFromJson(object.value(hiddenKey));
    if (!hidden)
        return failure(hidden.error());
    auto folds = foldsFromJson(object.value(foldsKey).toArray());
    if (!folds)
        return failure(folds.error());
    const auto comparedAt = dayFromJson(object.value(comparedKey));
    if (!comparedAt)
        return failure(comparedAt.error());
    auto places = placesFromJson(object.value(placesKey).toObject());
    if (!places)
        return failure(places.error());
    ViewNow now{{*filter, *layout, std::move(*pins), object.value(shipmentsKey).toBool(),
                 toUtf8(object.value(aroundKey).toString()), std::move(*hidden), std::move(*folds), *comparedAt,
                 std::move(*places)},
                {}};
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!knownKeys.contains(it.key()))
            now.changes << QStringLiteral("it keeps \"%1\", which this program does not know").arg(it.key());
    }
    return now;
}

} // namespace waybill::scene
