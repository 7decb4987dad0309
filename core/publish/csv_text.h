// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waybill::publish {

/// A cell with text, after RFC 4180: in quotes when it holds a comma, a quote or a line break. Text that a spreadsheet
/// program would run as a formula (=, +, -, @ in front) gets an apostrophe: names come from strangers' files.
[[nodiscard]] QString csvText(const QString& text);

/// The shortest decimal that reads back as the same number, without an exponent; empty for not-a-number and infinity.
[[nodiscard]] QString plainNumber(double value);

} // namespace waybill::publish
