// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/case.h"

#include <QString>
#include <set>
#include <string>

namespace waybill::store {

/// Keys of nodes ("co-12", "ad-7") that leave the picture and that come back to it.
struct HidingChange {
    std::set<std::string> hidden, shown;
    [[nodiscard]] bool isEmpty() const { return hidden.empty() && shown.empty(); }
    [[nodiscard]] HidingChange reversed() const { return {shown, hidden}; }
    friend bool operator==(const HidingChange&, const HidingChange&) = default;
};

/// The form that the journal keeps: {"hidden": ["co-2"], "shown": ["ad-7"]}.
[[nodiscard]] QString hidingJson(const HidingChange& change);
/// Empty for what is none.
[[nodiscard]] HidingChange hidingFromJson(const QString& json);

/// As the reporter hid them, whatever merged since.
[[nodiscard]] Result<std::set<std::string>> hiddenNodes(Case& from);
/// By the keys of what they are now: a firm is hidden when one that merged into it was.
[[nodiscard]] Result<std::set<std::string>> hiddenNodesNow(Case& from);

/// Inside a Transaction of the caller.
[[nodiscard]] Result<void> applyHiding(Case& into, const HidingChange& change);

} // namespace waybill::store
