// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/facets.h"
#include "core/query/tally.h"
#include "core/query/time_range.h"

#include <memory>
#include <vector>

namespace waybill::query {

/// The shipments of a table under a filter, ready for any range of time: every other condition is looked up once, so
/// that a brush over the time costs as much as the shipments that it takes in or leaves out. Immutable; may be asked
/// from several threads.
class Crossfilter {
public:
    /// The filter's own range of time plays no part.
    [[nodiscard]] static std::shared_ptr<const Crossfilter> make(std::shared_ptr<const ShipmentTable> table,
                                                                 const Filter& filter);

    /// Everything that is counted of the shipments of a range.
    struct Count {
        TimeRange range;
        Totals totals;
        Facets facets;
        std::shared_ptr<const Tally> tally; ///< What the next count may start from …
        std::shared_ptr<const Tally> whole; ///< … or from all times, once they have been counted; null before.
    };
    /// From a count of the same crossfilter (null: from nothing) where that is less work. The same either way.
    [[nodiscard]] Count count(const TimeRange& range, const Count* before = nullptr) const;
    [[nodiscard]] Selection select(const TimeRange& range) const;
    /// The whole time, as far as the other conditions let it pass: days first, then months without days, ascending.
    [[nodiscard]] const std::vector<TimeCount>& times() const { return m_times; }

    [[nodiscard]] const ShipmentTable& table() const { return *m_table; }
    [[nodiscard]] const Filter& filter() const { return m_filter; } ///< As given to make().
    /// Whether it answers a filter, too: all but the time is the same.
    [[nodiscard]] bool answers(const Filter& filter) const;
    [[nodiscard]] std::size_t bytes() const; ///< In memory, without the table.

private:
    Crossfilter(std::shared_ptr<const ShipmentTable> table, Filter filter);
    void lookAtAll();
    [[nodiscard]] std::vector<std::int8_t> within(const TimeRange& range) const; ///< By code of time.
    /// Calls use(shipment, 1 or 0) for each of these blocks: whether it is of these times and fails no filter.
    template <class Use>
    void eachShipment(const std::vector<std::int8_t>& signs, std::size_t beginBlock, std::size_t endBlock,
                      Use&& use) const;
    [[nodiscard]] std::size_t shipmentsTold(const std::vector<std::int8_t>& signs) const;
    void tell(Tally& tally, const std::vector<std::int8_t>& signs, std::size_t begin, std::size_t end) const;
    [[nodiscard]] Totals totalsOf(const Tally& tally) const;
    [[nodiscard]] Facets facetsOf(const Tally& tally) const;
    void countParties(Facets& facets, const std::vector<std::uint32_t>& casts) const;

    std::shared_ptr<const ShipmentTable> m_table;
    Filter m_filter;
    Teller m_teller;
    std::vector<std::uint8_t> m_failing; ///< By shipment: Failing as bits.
    std::vector<TimeCount> m_times;
    std::vector<std::size_t> m_shipmentsAt;  ///< By code of time, whatever the filter.
    std::vector<std::uint32_t> m_categories; ///< Codes that the case has shipments of, in the catalogue's order.
};

} // namespace waybill::query
