// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/open_case.h"

#include <string>

namespace waybill::app {

/// The graph's key ("co-12", "ad-7") of a firm or address as a person names it: by that key, or by a name that only one
/// has, whole or in part, in any case. BadCall when nothing in the case is called so, or several are: it then lists
/// them.
[[nodiscard]] Result<std::string> keyOfNamed(const CaseView& view, const QString& named);

} // namespace waybill::app
