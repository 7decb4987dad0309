// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waybill::scene {

/// "1,204"; fractions only where there are any: "12.5". At most three decimals. Empty for not-a-number and infinity.
[[nodiscard]] QString number(double value);
/// A count where there is little room: "987", "1.4k", "23k", "1.2M". Cut, not rounded: never more than there are.
[[nodiscard]] QString briefCount(std::size_t count);
/// "$1,368,134": whole US dollars. Empty for not-a-number and infinity.
[[nodiscard]] QString money(double usd);
/// "402 kg", "64.2 kg" with a narrow blank that no line breaks at.
[[nodiscard]] QString kilograms(double kg);
/// "1 shipment", "1,204 shipments" with a blank that no line breaks at: the plural takes an s.
[[nodiscard]] QString counted(double count, const QString& singular);
/// The English name of an ISO 3166 alpha-2 country: "Hong Kong". The text itself when it is no such code.
[[nodiscard]] QString countryName(const QString& code);

} // namespace waybill::scene
