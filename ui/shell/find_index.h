// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/shipment_table.h"

#include <QString>
#include <memory>
#include <string>
#include <vector>

namespace waybill::ui {

/// The firms and addresses of a case by folded text. Immutable; made in a thread.
class FindIndex {
public:
    struct Entry {
        QString key;    ///< "co-12", "ad-7"
        QString text;   ///< The name or the address.
        QString detail; ///< "Firm, Hong Kong"
        std::string folded;
        bool isAddress = false;
    };
    [[nodiscard]] static std::shared_ptr<const FindIndex> of(const query::ShipmentTable& table);

    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// Those that hold every word of the text, best first: it begins so, a word begins so, it is in it; firms before
    /// addresses, shorter before longer. `total` is how many there are, of which at most `limit` are given.
    struct Found {
        std::vector<const Entry*> entries;
        std::size_t total = 0;
    };
    [[nodiscard]] Found find(const QString& text, std::size_t limit) const;

private:
    std::vector<Entry> m_entries;
};

/// How well a folded text answers folded words: 0 not at all, 1 in it, 2 at the start of a word, 3 at its own start.
[[nodiscard]] int matchRank(std::string_view folded, const std::vector<std::string>& words);
[[nodiscard]] std::vector<std::string> foldedWords(const QString& text);

} // namespace waybill::ui
