// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/screen/list_entry.h"

#include <QStringList>
#include <vector>

namespace waybill::screen {

/// Reads sanctions and watch lists, each told by its content. OFAC's three files of a list go together when they are
/// given together: names and addresses find their entries by number. Errors: a file is no list, is damaged, holds only
/// the names or addresses of a list whose entries are not given, or is the same list as another one of another day.
/// What cannot be used is counted in each list's account and named in its issues.
[[nodiscard]] Outcome<std::vector<WatchList>> loadLists(const QStringList& files, Job& job);

} // namespace waybill::screen
