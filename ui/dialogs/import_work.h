// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/import.h"

#include <QString>
#include <optional>
#include <vector>

namespace waybill::ui {

/// What became of an import: tables that are in the case now, and what stopped the rest.
struct ImportReport {
    std::vector<import::SourceResult> results;
    std::optional<Error> error;
    bool cancelled = false;
};

/// What an import into the case would do, or into a new one when the file does not exist. Off the GUI thread.
[[nodiscard]] Outcome<import::SourceResult> forecastImport(const QString& caseFile,
                                                           const import::ImportRequest& request, Job& job);

/// Imports tables into a case, made when it does not exist, and resolves the new names. Off the GUI thread. A case made
/// here into which nothing came is taken away again.
[[nodiscard]] ImportReport runImport(const QString& caseFile, const std::vector<import::ImportRequest>& requests,
                                     Job& job);

} // namespace waybill::ui
