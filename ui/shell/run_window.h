// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <functional>

namespace waybill::ui {

/// Runs the program with its window until it is closed; a case among the files is opened, data files start a new case.
/// `makeSample` writes the sample case to a new file, in a thread. Returns the exit code.
[[nodiscard]] int runWindow(int& argc, char** argv, const QStringList& files,
                            const std::function<Outcome<void>(const QString& file, Job& job)>& makeSample);

} // namespace waybill::ui
