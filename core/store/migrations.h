// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <span>

namespace waybill::store {

/// One step of the schema. Steps are never changed once released, only added. `user_version` of a file is the number of
/// the last step it has taken.
struct Migration {
    int number;
    const char* description;
    int oldestReader; ///< The oldest schema number whose program can still read the result.
    const char* sql;
};

/// In ascending order, from 1 without gaps.
[[nodiscard]] std::span<const Migration> migrations();
[[nodiscard]] int currentSchema();

/// Takes the steps that the file has not taken yet, each in a transaction of its own, at most up to number `last`.
[[nodiscard]] Result<void> migrate(Database& database, int last = currentSchema());

/// Error when the tables and views are not those of the program's own schema, or the file brings triggers: it was made
/// or changed by something else. Further tables, views and indexes of other programs are allowed.
[[nodiscard]] Result<void> compareSchema(Database& database);

} // namespace waybill::store
