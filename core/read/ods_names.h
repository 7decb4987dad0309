// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace waybill::read {

/// A cell of an OpenDocument table; a covered one lies under a merged cell, and what it holds was kept.
[[nodiscard]] inline bool isCellName(std::string_view name) {
    return name == "table-cell" || name == "covered-table-cell";
}

/// What is around the paragraphs of a list.
[[nodiscard]] inline bool isListName(std::string_view name) {
    return name == "list" || name == "list-item" || name == "list-header" || name == "numbered-paragraph";
}

/// Elements inside of a sheet or beside the sheets whose text is no cell's: comments, pictures and their captions,
/// recorded changes, data from other documents.
[[nodiscard]] inline bool isNoCellText(std::string_view name) {
    constexpr std::string_view names[] = {"annotation",      "frame",     "shapes",    "custom-shape", "note",
                                          "ruby-text",       "forms",     "g",         "rect",         "line",
                                          "control",         "caption",   "ellipse",   "polygon",      "connector",
                                          "tracked-changes", "dde-links", "detective", "path",         "measure"};
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

} // namespace waybill::read
