// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>
#include <string_view>

namespace waybill::read {

/// The number at `at`, least byte first; its bytes must be there.
template <class Number> [[nodiscard]] Number littleEndian(std::string_view bytes, std::size_t at) {
    return qFromLittleEndian<Number>(bytes.data() + at);
}

} // namespace waybill::read
