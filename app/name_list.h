// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"

#include <QString>
#include <string>
#include <vector>

namespace waybill::app {

/// A row of a bare list of parties. Empty texts are unknown.
struct ListedName {
    qint64 row = 0;          ///< From 1 after the header.
    std::string id;          ///< The list's own.
    std::string cell;        ///< The name's or, in a list of addresses, the address' cell as written.
    std::string name;        ///< Without a second party, an address or a number; empty for a placeholder.
    std::string secondParty; ///< "X ПО ПОРУЧЕНИЮ Y": Y
    std::string address, taxId, country;
};

struct NameList {
    bool hasNames = false; ///< Otherwise it is a list of addresses.
    std::vector<ListedName> rows;
};

/// Reads a table with a header of `name` or `address` and perhaps `country`, `tax_id` and `id`, in any order. BadInput
/// when it has neither a name nor an address.
[[nodiscard]] Outcome<NameList> readNameList(const QString& file, Job& job);

} // namespace waybill::app
