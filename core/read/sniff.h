// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <optional>
#include <string_view>

namespace waybill::read {

[[nodiscard]] bool looksLikeZip(std::string_view start);

/// Why a file whose first bytes these are cannot be a table, and what to do instead; nothing when it may be text.
/// `encoding` as detectEncoding() found it.
[[nodiscard]] std::optional<Error> refusalOf(const QString& file, std::string_view start, const QString& encoding);

/// The refusal of an old or encrypted Office document, told apart by what its directory names.
[[nodiscard]] Error refusalOfCompoundFile(const QString& file, std::string_view bytes);
[[nodiscard]] bool isCompoundFile(std::string_view start);

} // namespace waybill::read
