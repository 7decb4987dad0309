// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/journal_parts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace waybill::store {

namespace {

const QString partsName = QStringLiteral("parts"), actionName = QStringLiteral("action"),
              targetName = QStringLiteral("target"), stateName = QStringLiteral("state");

QString statesJson(const std::vector<JournalPart>& parts, QString JournalPart::*state) {
    QJsonArray array;
    for (const JournalPart& part : parts)
        array.append(QJsonObject{{actionName, part.action}, {targetName, part.target}, {stateName, part.*state}});
    return QString::fromUtf8(QJsonDocument(QJsonObject{{partsName, array}}).toJson(QJsonDocument::Compact));
}

QJsonArray statesOf(const QString& json) {
    // Other states can be long: only what begins so is read.
    if (!json.startsWith(QLatin1String("{\"parts\":")))
        return {};
    return QJsonDocument::fromJson(json.toUtf8()).object().value(partsName).toArray();
}

} // namespace

void setParts(JournalEntry& entry, const std::vector<JournalPart>& parts) {
    entry.before = statesJson(parts, &JournalPart::before);
    entry.after = statesJson(parts, &JournalPart::after);
}

std::vector<JournalPart> partsOf(const JournalEntry& entry) {
    const QJsonArray before = statesOf(entry.before), after = statesOf(entry.after);
    std::vector<JournalPart> parts;
    if (before.size() != after.size())
        return parts;
    for (qsizetype i = 0; i < after.size(); ++i) {
        const QJsonObject was = before[i].toObject(), is = after[i].toObject();
        parts.push_back({is.value(actionName).toString(), is.value(targetName).toString(),
                         was.value(stateName).toString(), is.value(stateName).toString()});
    }
    return parts;
}

bool hasParts(const JournalEntry& entry) {
    return !statesOf(entry.after).isEmpty();
}

std::vector<JournalEntry> withPartsApart(const std::vector<JournalEntry>& entries) {
    std::vector<JournalEntry> apart;
    for (const JournalEntry& entry : entries) {
        std::vector<JournalPart> parts = partsOf(entry);
        if (parts.empty()) {
            apart.push_back(entry);
            continue;
        }
        if (entry.action == QLatin1String("undo"))
            std::ranges::reverse(parts);
        for (const JournalPart& part : parts) {
            JournalEntry single = entry;
            single.action = part.action;
            single.target = part.target;
            single.before = part.before;
            single.after = part.after;
            apart.push_back(std::move(single));
        }
    }
    return apart;
}

} // namespace waybill::store
