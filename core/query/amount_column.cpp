// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/amount_column.h"

#include <array>
#include <bit>
#include <cmath>
#include <optional>

namespace waybill::query {

namespace {

constexpr std::uint64_t absentCode = 0, asideCode = 1, firstCode = 2;
constexpr std::array<double, 4> perUnit{1, 100, 1000, 1e6};
constexpr std::array<std::int64_t, 4> millionthsEach{1'000'000, 10'000, 1'000, 1};
constexpr double largestScaled = 9e12; // its millionths fit into 64 bits
constexpr double millionths = 1e6;

/// The amount in whole parts of a unit, where that says the very same amount.
std::optional<std::uint64_t> scaled(double amount, double parts) {
    const double whole = amount * parts;
    if (!(whole >= 0 && whole < largestScaled))
        return std::nullopt;
    const auto rounded = std::uint64_t(std::llround(whole));
    return double(rounded) / parts == amount ? std::optional(rounded) : std::nullopt;
}

std::int64_t inMillionths(double amount) {
    return std::int64_t(std::round(static_cast<long double>(amount) * static_cast<long double>(millionths)));
}

} // namespace

void AmountColumn::append(double amount) {
    m_tail.push_back(amount);
    if (m_tail.size() == blockRows)
        pack();
}

void AmountColumn::pack() {
    // What a block takes at a scale: as many bytes a row as its largest amount needs, and those that stand aside.
    Scale best = Scale::AsIs;
    std::size_t least = blockRows * sizeof(double);
    for (std::size_t scale = 0; scale < perUnit.size(); ++scale) {
        std::uint64_t most = 0;
        std::size_t asides = 0;
        for (const double amount : m_tail) {
            if (std::isnan(amount))
                continue;
            const auto whole = scaled(amount, perUnit[scale]);
            most = std::max(most, whole.value_or(0) + firstCode);
            asides += whole ? 0 : 1;
        }
        const std::size_t width = most <= 0xFF ? 1 : most <= 0xFFFF ? 2 : most <= 0xFFFF'FFFF ? 4 : 8;
        const std::size_t bytes = blockRows * width + asides * sizeof(Aside);
        if (bytes < least) {
            least = bytes;
            best = Scale(scale);
        }
        if (asides == 0)
            break; // a finer scale only takes more
    }
    if (best == Scale::AsIs) {
        for (const double amount : m_tail)
            m_codes.append(std::bit_cast<std::uint64_t>(amount));
    } else {
        packScaled(best);
    }
    m_scales.push_back(best);
    m_tail.clear();
}

void AmountColumn::packScaled(Scale scale) {
    for (std::size_t i = 0; i < blockRows; ++i) {
        if (std::isnan(m_tail[i])) {
            m_codes.append(absentCode);
        } else if (const auto whole = scaled(m_tail[i], perUnit[std::size_t(scale)])) {
            m_codes.append(*whole + firstCode);
        } else {
            m_asides.push_back({m_scales.size() * blockRows + i, m_tail[i]});
            m_codes.append(asideCode);
        }
    }
}

double AmountColumn::decoded(std::size_t row, std::uint64_t code) const {
    const Scale scale = m_scales[row / blockRows];
    if (scale == Scale::AsIs)
        return std::bit_cast<double>(code);
    if (code >= firstCode)
        return double(code - firstCode) / perUnit[std::size_t(scale)];
    return code == asideCode ? aside(row) : std::numeric_limits<double>::quiet_NaN();
}

double AmountColumn::aside(std::size_t row) const {
    return std::ranges::lower_bound(m_asides, row, {}, &Aside::row)->amount;
}

bool AmountColumn::readMillionths(std::size_t block, std::int64_t* into) const {
    const bool isTail = block == m_scales.size();
    if (isTail || m_scales[block] == Scale::AsIs) {
        const std::size_t rows = isTail ? m_tail.size() : blockRows;
        for (std::size_t i = 0; i < rows; ++i) {
            const double amount = at(block * blockRows + i);
            if (std::abs(amount) >= largestScaled)
                return false;
            into[i] = std::isfinite(amount) ? inMillionths(amount) : notStated;
        }
        return true;
    }
    const std::int64_t each = millionthsEach[std::size_t(m_scales[block])];
    m_codes.read(block, into, [each](std::int64_t code) { return (code - std::int64_t(firstCode)) * each; });
    if (m_codes.leastIn(block) >= firstCode)
        return true;
    // Most blocks have no amount that is not stated or stands aside: these are looked for afterwards.
    const std::int64_t absent = (std::int64_t(absentCode) - std::int64_t(firstCode)) * each;
    const std::int64_t apart = (std::int64_t(asideCode) - std::int64_t(firstCode)) * each;
    bool fits = true;
    for (std::size_t i = 0; i < blockRows; ++i) {
        if (into[i] == absent) {
            into[i] = notStated;
        } else if (into[i] == apart) {
            const double amount = aside(block * blockRows + i);
            fits = fits && !(std::abs(amount) >= largestScaled);
            into[i] = std::isfinite(amount) && fits ? inMillionths(amount) : notStated;
        }
    }
    return fits;
}

std::size_t AmountColumn::bytes() const {
    return m_codes.bytes() + m_scales.capacity() * sizeof(Scale) + m_asides.capacity() * sizeof(Aside) +
           m_tail.capacity() * sizeof(double);
}

} // namespace waybill::query
