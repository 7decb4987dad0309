// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace waybill::app {

/// Opens the window with a case or data files, or with none, and gives the exit code when it is closed.
///
/// The libraries of a window take longer to load than most commands take to run. So `waybill` is linked without them
/// and goes on as `waybill-window`, which lies beside it or in libexec, where a call needs the window or its painter.
[[nodiscard]] int openWindow(int argc, char** argv, const QStringList& files);

} // namespace waybill::app
