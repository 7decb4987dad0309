// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/filter.h"

#include <QString>

namespace waybill::ui {

/// What became another between two filters, as undo tells it.
struct FilterChange {
    QString text; ///< "Filter by goods", "Clear all filters".
    /// What is typed or drawn bit by bit, by its name: one step of undo while it goes on. Empty for what is done at
    /// once.
    QString series;
};
[[nodiscard]] FilterChange changeOf(const query::Filter& before, const query::Filter& after);

} // namespace waybill::ui
