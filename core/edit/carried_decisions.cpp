// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/carried_decisions.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::edit {

namespace {

constexpr int formatVersion = 1;
const QString versionName = QStringLiteral("waybill_decisions"), namesName = QStringLiteral("names"),
              reasonName = QStringLiteral("reason"), whyName = QStringLiteral("why"),
              shownAsName = QStringLiteral("shown_as"), firstName = QStringLiteral("first"),
              secondName = QStringLiteral("second"), verdictName = QStringLiteral("verdict"),
              laterWord = QStringLiteral("later"), addressesName = QStringLiteral("addresses"),
              linkName = QStringLiteral("link"), endsName = QStringLiteral("ends"),
              shipmentName = QStringLiteral("shipment"), aboutName = QStringLiteral("about");

void put(QJsonObject& object, const QString& key, const QString& text) {
    if (!text.isEmpty())
        object.insert(key, text);
}

void put(QJsonObject& object, const char* key, const std::string& text) {
    put(object, QLatin1String(key), toQString(text));
}

std::string textOf(const QJsonObject& object, const char* key) {
    return toUtf8(object.value(QLatin1String(key)).toString());
}

template <class Items, class Write> QJsonArray arrayOf(const Items& items, Write&& write) {
    QJsonArray array;
    for (const auto& item : items)
        array.append(write(item));
    return array;
}

template <class Item, class Read> std::vector<Item> itemsOf(const QJsonValue& value, Read&& read) {
    std::vector<Item> items;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& each : array)
        items.push_back(read(each.toObject()));
    return items;
}

QJsonArray toJson(const WrittenNames& names) {
    return arrayOf(names, [](const WrittenName& name) {
        QJsonObject object;
        put(object, "name", name.name);
        put(object, "alias", name.alias);
        put(object, "tax_id", name.taxId);
        put(object, "country", name.country);
        return object;
    });
}

WrittenNames namesIn(const QJsonValue& value) {
    return itemsOf<WrittenName>(value, [](const QJsonObject& object) {
        return WrittenName{textOf(object, "name"), textOf(object, "alias"), textOf(object, "tax_id"),
                           textOf(object, "country")};
    });
}

QJsonObject toJson(const CarriedNode& node) {
    QJsonObject object;
    if (!node.names.empty())
        object.insert(namesName, toJson(node.names));
    if (!node.addresses.empty())
        object.insert(addressesName, arrayOf(node.addresses, [](const std::string& text) { return toQString(text); }));
    return object;
}

CarriedNode nodeIn(const QJsonObject& object) {
    CarriedNode node{namesIn(object.value(namesName)), {}};
    const QJsonArray addresses = object.value(addressesName).toArray();
    for (const QJsonValue& text : addresses)
        node.addresses.push_back(toUtf8(text.toString()));
    return node;
}

QJsonObject toJson(const CarriedTarget& target) {
    QJsonObject object;
    put(object, shipmentName, target.shipment);
    put(object, linkName, target.link);
    if (!target.ends.empty())
        object.insert(endsName, arrayOf(target.ends, [](const CarriedNode& node) { return toJson(node); }));
    return object;
}

CarriedTarget targetIn(const QJsonObject& object) {
    return {object.value(linkName).toString(), itemsOf<CarriedNode>(object.value(endsName), nodeIn),
            object.value(shipmentName).toString()};
}

QJsonObject toJson(const CarriedAnnotation& carried) {
    QJsonObject object{{aboutName, toJson(carried.about)}};
    put(object, QStringLiteral("text"), carried.annotation.text);
    put(object, QStringLiteral("status"), carried.annotation.status);
    put(object, QStringLiteral("confidence"), carried.annotation.confidence);
    put(object, QStringLiteral("source"), carried.annotation.sourceUrl);
    put(object, QStringLiteral("created_at"), carried.annotation.createdAt);
    return object;
}

CarriedAnnotation annotationIn(const QJsonObject& object) {
    CarriedAnnotation carried{targetIn(object.value(aboutName).toObject()), {}};
    const auto text = [&object](const char* key) { return object.value(QLatin1String(key)).toString(); };
    carried.annotation.text = text("text");
    carried.annotation.status = text("status");
    carried.annotation.confidence = text("confidence");
    carried.annotation.sourceUrl = text("source");
    carried.annotation.createdAt = text("created_at");
    return carried;
}

QJsonObject toJson(const CarriedFirm& firm) {
    QJsonObject object{{namesName, toJson(firm.names)}};
    put(object, shownAsName, toQString(firm.shownAs));
    put(object, whyName, firm.why);
    return object;
}

QJsonObject toJson(const CarriedApart& apart) {
    QJsonObject object{
        {firstName, toJson(apart.first)},
        {secondName, toJson(apart.second)},
        {verdictName, apart.verdict == store::Apart::Later ? laterWord : QStringLiteral("apart")},
    };
    put(object, reasonName, apart.reason);
    return object;
}

QJsonObject toJson(const CarriedNoFirm& noFirm) {
    QJsonObject object{{namesName, toJson(noFirm.names)}};
    put(object, reasonName, noFirm.reason);
    return object;
}

// Verdicts are written as the journal writes them.
QJsonArray asArray(const QString& json) {
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

QString asText(const QJsonValue& array) {
    return QString::fromUtf8(QJsonDocument(array.toArray()).toJson(QJsonDocument::Compact));
}

Error noDecisions(const QString& file, const QString& why) {
    return {ErrorCode::BadInput,
            QStringLiteral("Cannot read the decisions"),
            why,
            QStringLiteral("A file of decisions is written by Export decisions, or by waybill decisions CASE."),
            file,
            0};
}

} // namespace

QByteArray carriedJson(const CarriedDecisions& decisions) {
    const auto written = [](const auto& item) { return toJson(item); };
    const QJsonObject root{
        {versionName, formatVersion},
        {QStringLiteral("case"), decisions.title},
        {QStringLiteral("case_id"), decisions.caseId},
        {QStringLiteral("exported_at"), decisions.exportedAt},
        {QStringLiteral("firms"), arrayOf(decisions.firms, written)},
        {QStringLiteral("apart"), arrayOf(decisions.apart, written)},
        {QStringLiteral("no_firms"), arrayOf(decisions.noFirms, written)},
        {QStringLiteral("annotations"), arrayOf(decisions.annotations, written)},
        {QStringLiteral("leads"), asArray(store::verdictsJson(decisions.leads))},
        {QStringLiteral("hits"), asArray(store::hitVerdictsJson(decisions.hits))},
        {QStringLiteral("hidden"), arrayOf(decisions.hidden, written)},
    };
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<CarriedDecisions> carriedFromJson(const QByteArray& json, const QString& file) {
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return failure(noDecisions(file, QStringLiteral("it is no JSON: %1").arg(problem.errorString())));
    const int version = root.value(versionName).toInt();
    if (version < 1)
        return failure(noDecisions(file, QStringLiteral("it holds no decisions")));
    if (version > formatVersion)
        return failure(noDecisions(file, QStringLiteral("a newer Waybill has written it")));
    CarriedDecisions decisions;
    decisions.title = root.value(QStringLiteral("case")).toString();
    decisions.caseId = root.value(QStringLiteral("case_id")).toString();
    decisions.exportedAt = root.value(QStringLiteral("exported_at")).toString();
    decisions.firms = itemsOf<CarriedFirm>(root.value(QStringLiteral("firms")), [](const QJsonObject& object) {
        return CarriedFirm{namesIn(object.value(namesName)), toUtf8(object.value(shownAsName).toString()),
                           object.value(whyName).toString()};
    });
    decisions.apart = itemsOf<CarriedApart>(root.value(QStringLiteral("apart")), [](const QJsonObject& object) {
        const bool isLater = object.value(verdictName).toString() == laterWord;
        return CarriedApart{namesIn(object.value(firstName)), namesIn(object.value(secondName)),
                            isLater ? store::Apart::Later : store::Apart::Apart, object.value(reasonName).toString()};
    });
    decisions.noFirms = itemsOf<CarriedNoFirm>(root.value(QStringLiteral("no_firms")), [](const QJsonObject& object) {
        return CarriedNoFirm{namesIn(object.value(namesName)), object.value(reasonName).toString()};
    });
    decisions.annotations = itemsOf<CarriedAnnotation>(root.value(QStringLiteral("annotations")), annotationIn);
    decisions.leads = store::verdictsFromJson(asText(root.value(QStringLiteral("leads"))));
    decisions.hits = store::hitVerdictsFromJson(asText(root.value(QStringLiteral("hits"))));
    decisions.hidden = itemsOf<CarriedNode>(root.value(QStringLiteral("hidden")), nodeIn);
    return decisions;
}

} // namespace waybill::edit
