// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/watch.h"
#include "ui/models/case_session.h"

#include <memory>
#include <mutex>

namespace waybill::ui {

/// A layout that runs in a thread, as the window sees it.
class LiveLayout {
public:
    layout::Watch watch; ///< Nodes are those of the view's graph.

    /// What is laid out, its positions not known yet; null until the layout has begun. From any thread.
    [[nodiscard]] std::shared_ptr<const CaseSession::View> view() const {
        const std::lock_guard lock(m_mutex);
        return m_view;
    }
    void begin(std::shared_ptr<const CaseSession::View> view) {
        const std::lock_guard lock(m_mutex);
        m_view = std::move(view);
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const CaseSession::View> m_view;
};

} // namespace waybill::ui
