// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/exclude.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/identity_decision.h"
#include "core/edit/several_decisions.h"
#include "core/store/details.h"
#include "core/store/identities.h"
#include "core/store/no_firms.h"
#include "core/store/rows.h"

#include <QDateTime>
#include <algorithm>
#include <set>

namespace waybill::edit {

namespace {

using store::NoFirm;

QString keyOf(EntityId firm) {
    return toQString(entityKey(firm));
}

Error refused(const QString& why, const QString& remedy = {}) {
    return {
        .code = ErrorCode::BadCall, .what = QStringLiteral("Cannot say what is a firm"), .why = why, .remedy = remedy};
}

Result<bool> isNoFirm(store::Case& in, EntityId entity) {
    return store::noFirms(in).map([entity](const std::vector<NoFirm>& all) {
        return std::ranges::find(all, entity, &NoFirm::entity) != all.end();
    });
}

Result<void> makeNoFirm(SeveralDecisions& decisions, EntityId entity, const QString& why) {
    const NoFirm before{entity, false, {}, {}};
    const NoFirm after{entity, true, why.trimmed(), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)};
    return decisions.make(excludeAction, keyOf(entity), store::noFirmsJson({&before, 1}),
                          store::noFirmsJson({&after, 1}));
}

// What the names become; the firm itself when they are all that it has.
Result<EntityId> splitOff(store::Case& in, SeveralDecisions& decisions, EntityId firm, const std::set<PartyId>& names) {
    const auto all = store::partiesOf(in, firm);
    if (!all)
        return failure(all.error());
    if (all->empty())
        return failure(refused(QStringLiteral("there is no firm %1 in the case").arg(keyOf(firm)),
                               QStringLiteral("waybill entities CASE lists those there are.")));
    for (const PartyId name : names) {
        if (!std::ranges::binary_search(*all, name))
            return failure(refused(QStringLiteral("pa-%1 is no name of %2").arg(name.value()).arg(keyOf(firm)),
                                   QStringLiteral("waybill show CASE %1 lists its names.").arg(keyOf(firm))));
    }
    if (names.empty() || names.size() == all->size())
        return firm;
    const auto made = store::insertEntity(in, "", "");
    if (!made)
        return failure(made.error());
    std::vector<store::Identity> before, after;
    for (const PartyId name : names) {
        before.push_back({name, firm});
        after.push_back({name, *made});
    }
    return decisions.make(splitAction, keyOf(firm), store::identitiesJson(before), store::identitiesJson(after))
        .map([made] { return *made; });
}

} // namespace

Result<EntityId> exclude(store::Case& target, EntityId firm, std::span<const PartyId> names, const QString& why) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto known = isNoFirm(target, firm);
    if (!known)
        return failure(known.error());
    if (*known)
        return failure(refused(QStringLiteral("%1 is excluded already").arg(keyOf(firm))));
    SeveralDecisions decisions(target);
    const auto excluded = splitOff(target, decisions, firm, {names.begin(), names.end()});
    if (!excluded)
        return failure(excluded.error());
    auto done = makeNoFirm(decisions, *excluded, why);
    if (done)
        done = decisions.journal(excludeAction, keyOf(*excluded), why.trimmed());
    if (done)
        done = transaction->commit();
    return done.map([excluded] { return *excluded; });
}

Result<void> include(store::Case& target, EntityId firm, const QString& why) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto all = store::noFirms(target);
    if (!all)
        return failure(all.error());
    const auto before = std::ranges::find(*all, firm, &NoFirm::entity);
    if (before == all->end())
        return failure(refused(QStringLiteral("%1 is not excluded").arg(keyOf(firm))));
    const NoFirm after{firm, false, {}, {}};
    SeveralDecisions decisions(target);
    auto done =
        decisions.make(includeAction, keyOf(firm), store::noFirmsJson({&*before, 1}), store::noFirmsJson({&after, 1}));
    if (done)
        done = decisions.journal(includeAction, keyOf(firm), why.trimmed());
    if (done)
        done = transaction->commit();
    return done;
}

} // namespace waybill::edit
