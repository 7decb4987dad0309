// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/map/field.h"
#include "core/map/header_box.h"

#include <map>
#include <optional>
#include <string>

namespace waybill::map {

/// What abbreviations behind the number of a box say: G31_FIRMA is the maker, G22_VAL the contract's currency.
class BoxColumns {
public:
    struct Meaning {
        std::optional<Field> field; ///< Nothing when the column is none of the fields.
    };

    [[nodiscard]] static const BoxColumns& builtIn();
    /// From text in the form of resources/map/boxes.tsv.
    [[nodiscard]] static Result<BoxColumns> parse(std::string_view text);

    /// Nothing when the box has no such abbreviation.
    [[nodiscard]] const Meaning* find(const HeaderBox& box) const;

private:
    std::map<std::string, Meaning, std::less<>> m_meanings; ///< By "g31 firma".
};

} // namespace waybill::map
