// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/shipment_table.h"
#include "ui/panels/timeline_scale.h"

#include <QWidget>
#include <map>
#include <optional>

namespace waybill::ui {

/// A firm's own time: its shipments by month, each role in its colour.
class FirmTimeline : public QWidget {
    Q_OBJECT
public:
    /// Indexes into the table by role.
    FirmTimeline(const query::ShipmentTable& table, const std::map<Role, std::vector<std::uint32_t>>& shipments,
                 QWidget* parent = nullptr);

    /// False when none of them has a date.
    [[nodiscard]] bool hasMonths() const { return m_months.has_value(); }
    [[nodiscard]] QSize sizeHint() const override { return {200, 74}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 74}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    using ByRole = std::map<Role, std::size_t>;
    [[nodiscard]] TimelineScale scale() const;
    [[nodiscard]] static QString wordsOf(const ByRole& counts);
    void describe();

    std::map<int, ByRole> m_counts; ///< By Month::index.
    std::size_t m_most = 0;         ///< Of a month, all roles together.
    std::optional<SlotRange> m_months;
};

} // namespace waybill::ui
