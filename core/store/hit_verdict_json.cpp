// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/list_hits.h"
#include "core/store/verdict_fields.h"

namespace waybill::store {

namespace {

const QString listName = QStringLiteral("list"), entryName = QStringLiteral("entry"), nameName = QStringLiteral("name");

} // namespace

QString hitVerdictsJson(const std::vector<HitVerdict>& verdicts) {
    return judgedJson(verdicts, [](const HitVerdict& verdict) {
        return QJsonObject{{listName, toQString(verdict.hit.list)},
                           {entryName, toQString(verdict.hit.entry)},
                           {nameName, toQString(verdict.hit.name)}};
    });
}

std::vector<HitVerdict> hitVerdictsFromJson(const QString& json) {
    return judgedFromJson<HitVerdict>(json, [](const QJsonObject& object) -> std::optional<HitKey> {
        if (!object.contains(listName) || !object.contains(entryName) || !object.contains(nameName))
            return std::nullopt;
        return HitKey{toUtf8(object.value(listName).toString()), toUtf8(object.value(entryName).toString()),
                      toUtf8(object.value(nameName).toString())};
    });
}

} // namespace waybill::store
