// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/packed_column.h"

#include <functional>
#include <unordered_map>

namespace waybill::query {

/// A column of few different values (codes, countries, days): each is kept once and known by its number, in the order
/// in which they came. Value 0 is the empty one.
template <class Value, class Hash = std::hash<Value>> class CodedColumn {
public:
    CodedColumn() { (void)codeFor(Value{}); }

    void append(const Value& value) { m_codes.append(codeFor(value)); }
    /// Once all have come: forgets what only append() needs.
    void finish() { m_codeOf = {}; }

    [[nodiscard]] std::size_t size() const { return m_codes.size(); }
    [[nodiscard]] std::uint32_t codeAt(std::size_t row) const { return std::uint32_t(m_codes.at(row)); }
    [[nodiscard]] const Value& at(std::size_t row) const { return m_values[codeAt(row)]; }
    [[nodiscard]] const std::vector<Value>& values() const { return m_values; }
    [[nodiscard]] const PackedColumn& codes() const { return m_codes; }
    [[nodiscard]] std::size_t bytes() const { return m_codes.bytes() + m_values.capacity() * sizeof(Value); }

private:
    std::uint32_t codeFor(const Value& value) {
        const auto [it, isNew] = m_codeOf.try_emplace(value, std::uint32_t(m_values.size()));
        if (isNew)
            m_values.push_back(value);
        return it->second;
    }

    PackedColumn m_codes;
    std::vector<Value> m_values;
    std::unordered_map<Value, std::uint32_t, Hash> m_codeOf;
};

} // namespace waybill::query
