// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/hide.h"

#include "core/base/text.h"
#include "core/edit/hide_decision.h"
#include "core/store/hidden_nodes.h"
#include "core/store/identities.h"

#include <algorithm>

namespace waybill::edit {

namespace {

Result<void> decide(store::Case& target, const char* action, const store::HidingChange& change) {
    if (change.isEmpty())
        return {};
    store::JournalEntry entry;
    entry.action = QLatin1String(action);
    entry.target = toQString(change.hidden.empty() ? *change.shown.begin() : *change.hidden.begin());
    entry.before = store::hidingJson(change.reversed());
    entry.after = store::hidingJson(change);
    auto done = store::applyHiding(target, change);
    if (done)
        done = store::appendJournal(target, entry).map([](JournalId) {});
    return done;
}

/// What changes is worked out inside the transaction: another program may have the case too.
template <class ChangeOf> Result<void> inTransaction(store::Case& target, const char* action, ChangeOf&& changeOf) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const Result<store::HidingChange> change = changeOf();
    if (!change)
        return failure(change.error());
    auto done = decide(target, action, *change);
    if (done && !change->isEmpty())
        done = transaction->commit();
    return done;
}

} // namespace

Result<void> hideNodes(store::Case& target, const std::set<std::string>& keys) {
    if (keys.contains(std::string())) {
        return failure({ErrorCode::BadCall,
                        QStringLiteral("Cannot hide the node"),
                        QStringLiteral("a node has a key"),
                        {},
                        {},
                        0});
    }
    return inTransaction(target, hideAction, [&]() -> Result<store::HidingChange> {
        const auto known = store::hiddenNodesNow(target);
        if (!known)
            return failure(known.error());
        store::HidingChange change;
        for (const std::string& key : keys) {
            if (!known->contains(key))
                change.hidden.insert(key);
        }
        return change;
    });
}

Result<void> showNodes(store::Case& target, const std::set<std::string>& keys) {
    return inTransaction(target, showAction, [&]() -> Result<store::HidingChange> {
        const auto known = store::hiddenNodes(target);
        if (!known)
            return failure(known.error());
        const auto merged = store::mergedEntities(target);
        if (!merged)
            return failure(merged.error());
        store::HidingChange change;
        for (const std::string& key : *known) {
            if (keys.contains(toUtf8(store::keyNow(toQString(key), *merged))))
                change.shown.insert(key);
        }
        return change;
    });
}

bool isHiding(const store::JournalEntry& entry) {
    return entry.action == QLatin1String(hideAction) || entry.action == QLatin1String(showAction);
}

QString hidingText(const store::JournalEntry& entry, const QString& name) {
    const store::HidingChange change = store::hidingFromJson(entry.after);
    const bool hides = entry.action == QLatin1String(hideAction);
    const std::set<std::string>& keys = hides ? change.hidden : change.shown;
    const bool hasShipments = std::ranges::any_of(keys, [](const std::string& key) { return key.starts_with("sh-"); });
    const QString what = keys.size() == 1 ? name
                         : hasShipments   ? QStringLiteral("%1 firms, addresses and shipments").arg(keys.size())
                                          : QStringLiteral("%1 firms and addresses").arg(keys.size());
    return (hides ? QStringLiteral("Hide %1") : QStringLiteral("Show %1")).arg(what);
}

Result<void> writeHiding(store::Case& into, const QString& state) {
    return store::applyHiding(into, store::hidingFromJson(state));
}

} // namespace waybill::edit
