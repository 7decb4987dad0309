// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/shipment_table.h"
#include "core/query/text_query.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace waybill::query {

/// Which shipments of a block pass a filter. What can be asked of a code (a day, a country, a list of parties) is asked
/// when it is made; then blocks may be asked about from several threads. Table and filter must outlive it.
class Selector {
public:
    Selector(const ShipmentTable& table, const Filter& filter);

    using Passes = std::array<std::uint8_t, blockRows>;
    /// 1 for each row of the block that passes, else 0; what lies beyond the last row is 0.
    void apply(std::size_t block, Passes& passes) const;

private:
    /// One condition on the codes of a column: 1 for each code that passes.
    struct Coded {
        const PackedColumn* codes;
        std::vector<std::uint8_t> passing;
    };
    template <class Column, class Passing> void addCoded(const Column& column, Passing passing);
    /// As Clause.
    struct Term {
        bool isNot;
        std::unique_ptr<Selector> selector;
    };
    void applyClauses(std::size_t block, Passes& passes) const;
    void addWords();
    void addParties();
    void applyNotes(std::size_t block, Passes& passes) const;
    void applyAmounts(std::size_t block, Passes& passes) const;
    void applyFindings(std::size_t block, Passes& passes) const;

    const ShipmentTable& m_table;
    const Filter& m_filter;
    TextQuery m_text;
    std::vector<Coded> m_coded;
    std::vector<std::vector<Term>> m_clauses;
    std::vector<char> m_withStatus, m_withTag;
    unsigned m_classesWanted = 0, m_differencesWanted = 0;
    bool m_noneWanted = false;
};

} // namespace waybill::query
