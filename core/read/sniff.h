// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <optional>
#include <string_view>

namespace waybill::read {

[[nodiscard]] bool looksLikeZip(std::string_view start);
[[nodiscard]] bool looksLikeGzip(std::string_view start);
/// The container of old Office documents.
[[nodiscard]] bool looksLikeCompoundFile(std::string_view start);

/// Why a file whose first bytes these are cannot be a table, and what to do instead; nothing when it may be text.
/// `encoding` as detectEncoding() found it.
[[nodiscard]] std::optional<Error> refusalOf(const QString& file, std::string_view start, const QString& encoding);

} // namespace waybill::read
