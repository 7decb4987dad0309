// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <span>

/// How the columns of tables stand: words at the left, figures at the right.
namespace waybill::ui {

/// Of a cell or a header; Qt::TextAlignmentRole.
[[nodiscard]] QVariant columnAlignment(bool isFigure);

/// headerData of a table whose columns have these titles. Nothing where there is no such column.
[[nodiscard]] QVariant columnHeader(std::span<const char* const> titles, int section, Qt::Orientation orientation,
                                    int role, bool isFigure);

} // namespace waybill::ui
