// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/inspection_queue.h"

#include <algorithm>
#include <utility>

namespace waybill::ui {

namespace {

constexpr std::size_t recordLimit = 20;

/// The table as its file has it in another encoding.
Result<read::TableInfo> inEncoding(const read::TableInfo& table, const QString& encoding) {
    read::TableChoice choice;
    choice.encoding = encoding;
    const auto found = read::findTables(table.file, choice);
    if (!found)
        return failure(found.error());
    const auto same = std::find_if(found->begin(), found->end(), [&table](const read::TableInfo& info) {
        return info.member == table.member && info.sheet == table.sheet;
    });
    return same == found->end() ? table : *same;
}

InspectionQueue::Answer answerTo(const InspectionQueue::Order& order, Job& job) {
    read::TableInfo table = order.table;
    if (!order.encoding.isEmpty()) {
        auto found = inEncoding(table, order.encoding);
        if (!found)
            return {order.index, table, halt(found.error())};
        table = std::move(*found);
    }
    auto inspection = import::inspect(table, order.headerRow, recordLimit, job);
    return {order.index, std::move(table), std::move(inspection)};
}

} // namespace

void InspectionQueue::read(Order order) {
    m_waiting.push_back(std::move(order));
    if (!m_job.isRunning())
        readNext();
}

void InspectionQueue::readNow(Order order) {
    if (m_beingRead && m_beingRead->index != order.index)
        m_waiting.push_front(std::move(*m_beingRead));
    else if (m_beingRead && order.encoding.isEmpty())
        order.encoding = m_beingRead->encoding;
    for (const Order& other : m_waiting) {
        if (other.index == order.index && order.encoding.isEmpty())
            order.encoding = other.encoding;
    }
    std::erase_if(m_waiting, [&order](const Order& other) { return other.index == order.index; });
    m_waiting.push_front(std::move(order));
    readNext();
}

void InspectionQueue::readNext() {
    m_beingRead.reset();
    if (m_waiting.empty())
        return;
    m_beingRead = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_job.start([this, order = *m_beingRead](Job& job) -> BackgroundJob::Deliver {
        return [this, answer = answerTo(order, job)] {
            readNext();
            Q_EMIT answered(answer);
        };
    });
}

} // namespace waybill::ui
