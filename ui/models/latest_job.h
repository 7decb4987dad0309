// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/background_job.h"

namespace waybill::ui {

/// Work that cannot be stopped half way, one piece at a time: of those asked for meanwhile only the newest waits, so
/// that no two ever run side by side. Every piece that ran is delivered.
class LatestJob {
public:
    void start(BackgroundJob::Work work);
    /// Forgets the piece that waits.
    void forgetWaiting() { m_waiting = nullptr; }
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

private:
    BackgroundJob::Work m_waiting; ///< Empty: none.
    BackgroundJob m_job;
};

} // namespace waybill::ui
