// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/import.h"
#include "core/note/rule_book.h"
#include "core/store/decisions.h"
#include "core/store/details.h"
#include "core/store/list_hits.h"

#include <QJsonArray>
#include <QJsonObject>
#include <vector>

namespace waybill::app {

// The JSON that CLI calls print. Unknown values are left out.

[[nodiscard]] QJsonObject toJson(const Issue& issue);
[[nodiscard]] QJsonArray toJson(const std::vector<Issue>& issues);
[[nodiscard]] QJsonObject toJson(const import::Inspection& inspection);
[[nodiscard]] QJsonObject toJson(const import::SourceResult& source);
[[nodiscard]] QJsonObject toJson(const store::SourceInfo& source);
[[nodiscard]] QJsonObject toJson(const note::Statement& statement);
[[nodiscard]] QJsonObject toJson(const note::Reading& reading);
[[nodiscard]] QJsonObject toJson(const store::ShipmentDetails& shipment);
[[nodiscard]] QJsonObject toJson(const store::Record& record);
[[nodiscard]] QJsonObject toJson(const store::Annotation& annotation);
[[nodiscard]] QJsonObject toJson(const store::JournalEntry& entry);
[[nodiscard]] QJsonObject toJson(const store::StoredHit& hit);

/// Sets a key unless the value is empty, not a number, or zero ids.
void put(QJsonObject& object, const char* key, const std::string& text);
void put(QJsonObject& object, const char* key, const QString& text);
void put(QJsonObject& object, const char* key, double amount);

} // namespace waybill::app
