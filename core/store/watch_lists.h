// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/case.h"

#include <QString>
#include <string>
#include <utility>
#include <vector>

namespace waybill::store {

/// A sanctions or watch list that the case was screened against.
struct StoredList {
    WatchListId id;
    std::string key;  ///< What makes two files the same list of different days.
    std::string kind; ///< "ofac-sdn", "un", "own", …
    std::string name, date;
    std::vector<std::pair<std::string, std::string>> files; ///< (file name, SHA-256)
    qint64 entries = 0, names = 0;
    std::string addedAt; ///< ISO 8601, UTC.
};

/// A hit as screening brings it.
struct NewHit {
    std::string entry, entryKind, entryName, programme, remarks;
    qint64 entryRow = 0;
    PartyId party;
    std::string nameKey, matched;
    double score = 0;
    std::vector<std::string> reasons;
};

[[nodiscard]] Result<std::vector<StoredList>> watchLists(Case& from);
/// Puts a list and its hits in the place of the list of the same key, in the caller's transaction. A hit of the same
/// entry and name keeps its number; verdicts stay.
[[nodiscard]] Result<void> replaceWatchList(Case& into, const StoredList& list, const std::vector<NewHit>& hits);

} // namespace waybill::store
