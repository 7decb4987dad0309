// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;
class QThreadPool;

namespace waybill::ui {

// Work that goes from one thread to another by way of Qt. All that was written before the call is seen by the work.
// Qt's own queues see to that already, but the thread sanitizer cannot know: Debian's Qt is not built with it.

/// Starts work in a thread of the pool.
void startIn(QThreadPool& pool, std::function<void()> work);
/// Lets the thread of `receiver` do the work when it gets to it; never when the receiver is gone by then.
void postTo(QObject* receiver, std::function<void()> work);

} // namespace waybill::ui
