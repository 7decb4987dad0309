// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/name_index.h"

#include <array>

namespace waybill::resolve {

/// Which words of two names are the same.
struct WordAlignment {
    static constexpr std::size_t most = 24;  ///< Words of a name.
    std::array<signed char, most> partner{}; ///< For each word of the first name: its word of the second, or -1.
    std::array<bool, most> taken{};          ///< For each word of the second name.
    int equal = 0, misspelt = 0;
    bool inOrder = true;
};

/// Equal words first, each word once, then misspelt ones.
[[nodiscard]] WordAlignment align(const NameIndex& index, const IndexedName& a, const IndexedName& b);

} // namespace waybill::resolve
