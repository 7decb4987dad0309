// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/decisions.h"

#include <optional>

namespace waybill::edit {

/// Where a node of the graph lies, and whether the reporter has put it there.
struct NodePosition {
    double x = 0, y = 0;
    bool pinned = false;
    friend bool operator==(const NodePosition&, const NodePosition&) = default;
};

/// Pins a node ("co-12"), moves it, or lets it go; change and journal row in one transaction. `before` is where it lies
/// now, so that undo can lead it back there. Nothing is written when nothing changes.
[[nodiscard]] Result<void> pinNode(store::Case& target, const QString& key, const NodePosition& before,
                                   const NodePosition& after);

struct NodeMove {
    QString key;
    NodePosition to;
};
/// Where the newest entry of the journal has led a node; nothing when it is about something else. For what undo() and
/// redo() did.
[[nodiscard]] Result<std::optional<NodeMove>> newestMove(store::Case& of);

} // namespace waybill::edit
