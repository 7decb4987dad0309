// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/import.h"
#include "ui/models/background_job.h"

#include <QObject>
#include <QString>
#include <deque>
#include <optional>

namespace waybill::ui {

/// Inspects tables in a thread, one after another, to show what is in them. Every table that was ordered is answered,
/// once for its newest order.
class InspectionQueue : public QObject {
    Q_OBJECT
public:
    struct Order {
        std::size_t index = 0; ///< The orderer's number of the table.
        read::TableInfo table;
        std::optional<qint64> headerRow; ///< Said by the person.
        QString encoding;                ///< To read the file in anew; empty: as `table` has it.
    };
    struct Answer {
        std::size_t index = 0;
        read::TableInfo table; ///< In the encoding that was ordered.
        Outcome<import::Inspection> inspection;
    };
    using QObject::QObject;

    void read(Order order); ///< After all others.
    /// Now; another table that is being read is begun again after it. An encoding ordered before stays ordered.
    void readNow(Order order);
    [[nodiscard]] bool isReading() const { return m_job.isRunning(); }

Q_SIGNALS:
    void answered(const waybill::ui::InspectionQueue::Answer& answer);

private:
    void readNext();
    std::deque<Order> m_waiting;
    std::optional<Order> m_beingRead;
    BackgroundJob m_job;
};

} // namespace waybill::ui
