// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/leads_in_view.h"

#include <QString>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace waybill::ui {

/// What leads are put together by.
enum class LeadGrouping { Nothing, Class, Month, Party };

inline constexpr std::array allLeadGroupings{LeadGrouping::Nothing, LeadGrouping::Class, LeadGrouping::Month,
                                             LeadGrouping::Party};

/// "Not grouped", "By class", "By month", "By party".
[[nodiscard]] QString leadGroupingTitle(LeadGrouping grouping);

struct LeadGroup {
    QString key;   ///< The same for the same group when the leads are read anew.
    QString title; ///< Empty for the only group of LeadGrouping::Nothing.
    std::vector<std::size_t> leads;
    double valueUsd = 0; ///< Of its shipments, each once; NaN when none has a value.
};

/// Puts those of the leads together that `shown` names (indexes, ascending; leads of one shipment stand together).
/// Classes come by gravity, months in time, those without a day last. A lead stands under each firm that its shipment
/// names, in whatever role; the firms with most leads come first.
[[nodiscard]] std::vector<LeadGroup> groupLeads(const query::ShipmentTable& table,
                                                const std::vector<query::LeadInView>& leads,
                                                std::span<const std::size_t> shown, LeadGrouping grouping);

} // namespace waybill::ui
