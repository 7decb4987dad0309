// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/import_writer.h"

namespace waybill::store {

/// The writer behind ImportWriter::begin().
[[nodiscard]] Result<std::unique_ptr<ImportWriter>> beginCaseImport(Case& target, const read::TableInfo& table,
                                                                    const QString& sha256, const map::Mapping& mapping,
                                                                    const QString& profile);

} // namespace waybill::store
