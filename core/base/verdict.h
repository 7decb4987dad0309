// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace waybill {

/// What the reporter decided about a lead. A confirmed lead is a finding.
enum class Verdict { Open, Confirmed, Dismissed, Later };

inline constexpr std::array allVerdicts{Verdict::Open, Verdict::Confirmed, Verdict::Dismissed, Verdict::Later};

/// "open", "confirmed", "dismissed", "later": the one spelling everywhere.
[[nodiscard]] std::string_view verdictName(Verdict verdict);
[[nodiscard]] std::optional<Verdict> verdictFromName(std::string_view name);

} // namespace waybill
