// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decisions.h"

#include <QString>
#include <set>

namespace waybill::edit {

/// Everything whose state a decision changed, each by a key of its own ("name 7", "annotation 3"): decisions that share
/// none can be taken back in any order. Empty for decisions about sources, views and places in the picture, which
/// depend on more than they say.
[[nodiscard]] std::set<QString> touchedBy(const store::JournalEntry& decision);

} // namespace waybill::edit
