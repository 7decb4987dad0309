// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/latest_job.h"

#include <utility>

namespace waybill::ui {

void LatestJob::start(BackgroundJob::Work work) {
    if (m_job.isRunning()) {
        m_waiting = std::move(work);
        return;
    }
    m_job.start([this, work = std::move(work)](Job& job) -> BackgroundJob::Deliver {
        return [this, deliver = work(job)] {
            if (auto next = std::exchange(m_waiting, nullptr))
                start(std::move(next));
            if (deliver)
                deliver();
        };
    });
}

} // namespace waybill::ui
