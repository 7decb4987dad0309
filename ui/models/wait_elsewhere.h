// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace waybill::ui {

/// Takes a thread whose answer nobody wants any more and waits for it outside the calling thread. The application waits
/// for all of them before it takes itself apart: they may still use its fonts.
void waitElsewhere(std::jthread thread);

} // namespace waybill::ui
