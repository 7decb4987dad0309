// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QThreadPool;

namespace waybill::ui {

/// Starts work in a thread of the pool. All that was written before the call is seen by the work. Qt's pool sees to
/// that already, but the thread sanitizer cannot know: Debian's Qt is not built with it.
void startIn(QThreadPool& pool, std::function<void()> work);

} // namespace waybill::ui
