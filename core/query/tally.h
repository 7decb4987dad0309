// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/note_class.h"
#include "core/base/sum.h"
#include "core/goods/high_priority.h"
#include "core/query/differences.h"
#include "core/query/shipment_table.h"

#include <array>
#include <cstdint>
#include <vector>

namespace waybill::query {

/// Which filters a shipment fails: only those are told apart that have counts beside them, and those counts are taken
/// as if the filter were off.
enum class Failing : std::uint8_t {
    Nothing = 0,
    Notes = 1,
    Differences = 2,
    Tiers = 4,
    Categories = 8,
    Role = 16,
    Other = 32, ///< Any of the rest, but time.
};

/// Everything that is counted of shipments in whole numbers, so that shipments can be taken out again, and the order
/// and the number of threads change nothing.
struct Tally {
    explicit Tally(const ShipmentTable& table, bool countsAnyRole);

    struct OfCategory {
        std::int64_t shipments = 0, noted = 0;
        ExactSum units, notedUnits, valueUsd, notedValueUsd;
    };
    struct OfCurrency {
        std::int64_t shipments = 0;
        ExactSum value;
    };
    std::int64_t shipments = 0, noted = 0;
    ExactSum valueUsd, pieces, grossKg, netKg;
    std::vector<OfCurrency> currencies; ///< By code.
    std::array<std::int64_t, allNoteClasses.size()> notes{};
    std::array<std::int64_t, allDifferences.size()> differences{};
    std::array<std::int64_t, 1 + goods::highPriorityTiers.size()> tiers{}; ///< Of no tier first.
    std::vector<OfCategory> categories;                                    ///< By code.
    std::vector<std::uint32_t> casts;          ///< How many shipments name each list of parties.
    std::vector<std::uint32_t> castsOfAnyRole; ///< Likewise, with the role's filter off; empty when it is not on.

    void add(const Tally& other);
};

/// Adds shipments of a table to a tally, or takes them out, block by block.
class Teller {
public:
    explicit Teller(const ShipmentTable& table);

    /// Whether there are shipments of it: an index into goods::highPriorityTiers.
    [[nodiscard]] bool hasTier(std::size_t tier) const;

    /// By shipment of the block: 1 to add, -1 to take out, 0 to leave alone.
    using Signs = std::array<std::int8_t, blockRows>;
    /// `failing` is of the block's shipments: Failing as bits.
    void tell(Tally& tally, std::size_t block, const Signs& signs, const std::uint8_t* failing) const;

private:
    struct Rows;
    template <class Amounts> void tellRows(Tally& tally, const Rows& rows, const Amounts& amounts) const;
    template <class Amounts>
    void tellInView(Tally& tally, const Rows& rows, std::size_t i, const Amounts& amounts) const;

    const ShipmentTable& m_table;
    std::vector<std::uint8_t> m_tierOfHs; ///< By code of HS code: 1 + which of goods::highPriorityTiers, 0 for none.
};

} // namespace waybill::query
