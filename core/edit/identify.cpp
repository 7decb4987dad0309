// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/identify.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/identity_decision.h"
#include "core/edit/kept_apart.h"
#include "core/store/details.h"
#include "core/store/identities.h"
#include "core/store/no_firms.h"
#include "core/store/rows.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <map>
#include <set>

namespace waybill::edit {

namespace {

using store::Identity;

const QString nameKey = QStringLiteral("name");

Error refused(const QString& what, const QString& why, const QString& remedy = {}) {
    return {.code = ErrorCode::BadCall, .what = what, .why = why, .remedy = remedy};
}

QString keyOf(EntityId firm) {
    return toQString(entityKey(firm));
}

Result<void> write(store::Case& target, const char* action, EntityId firm, const QString& why, const QString& before,
                   const QString& after) {
    store::JournalEntry entry;
    entry.action = QLatin1String(action);
    entry.target = keyOf(firm);
    entry.why = why.trimmed();
    entry.before = before;
    entry.after = after;
    if (const auto done = applyIdentity(target, entry, after); !done)
        return done;
    return store::appendJournal(target, entry).map([](JournalId) {});
}

// The names of a firm, at least one.
Result<std::vector<PartyId>> namesOf(store::Case& in, EntityId firm, const QString& what) {
    auto names = store::partiesOf(in, firm);
    if (!names || !names->empty())
        return names;
    const auto merged = store::mergedEntities(in);
    if (!merged)
        return failure(merged.error());
    return failure(merged->contains(firm)
                       ? refused(what, QStringLiteral("%1 has merged into another firm").arg(keyOf(firm)),
                                 QStringLiteral("It is %1 now.").arg(store::keyNow(keyOf(firm), *merged)))
                       : refused(what, QStringLiteral("there is no firm %1 in the case").arg(keyOf(firm)),
                                 QStringLiteral("waybill entities CASE lists those there are.")));
}

// The name of a firm that is written most stands for it where two firms are said to be two.
Result<PartyId> standsFor(store::Case& in, EntityId firm) {
    const auto details = store::entityDetails(in, firm);
    if (!details)
        return failure(details.error());
    if (!details->names.empty())
        return details->names.front().party;
    return namesOf(in, firm, QStringLiteral("Cannot keep the firms apart")).map([](const auto& names) {
        return names.front();
    });
}

// In the caller's transaction.
Result<void> writeMerge(store::Case& target, const char* action, std::span<const EntityId> firms, const QString& why) {
    const QString what = QStringLiteral("Cannot merge the firms");
    if (std::set<EntityId>(firms.begin(), firms.end()).size() < 2)
        return failure(refused(what, QStringLiteral("a merge needs two different firms")));
    const auto excluded = store::noFirms(target);
    if (!excluded)
        return failure(excluded.error());
    std::vector<Identity> before, after;
    std::vector<PartyId> all;
    for (const EntityId firm : firms) {
        if (std::ranges::find(*excluded, firm, &store::NoFirm::entity) != excluded->end())
            return failure(refused(what, QStringLiteral("%1 was excluded as no firm").arg(keyOf(firm)),
                                   QStringLiteral("Take it for a firm again first.")));
        const auto names = namesOf(target, firm, what);
        if (!names)
            return failure(names.error());
        all.insert(all.end(), names->begin(), names->end());
        if (firm == firms.front())
            continue;
        for (const PartyId name : *names) {
            before.push_back({name, firm});
            after.push_back({name, firms.front()});
        }
    }
    if (const auto allowed = refuseKeptApart(target, all, what); !allowed)
        return allowed;
    return write(target, action, firms.front(), why, store::identitiesJson(before), store::identitiesJson(after));
}

// Firms that are one, the most used first, and what says so.
struct Sameness {
    std::vector<EntityId> firms;
    QString why;
};

std::vector<Sameness> groupsOf(const std::vector<resolve::Proposal>& proposals) {
    std::map<EntityId, std::size_t> groupOf;
    std::vector<Sameness> groups;
    const auto groupWith = [&](EntityId firm) {
        const auto [it, isNew] = groupOf.try_emplace(firm, groups.size());
        if (isNew)
            groups.push_back({{firm}, {}});
        return it->second;
    };
    for (const resolve::Proposal& proposal : proposals) {
        if (!proposal.isCertain || proposal.isPutOff)
            continue;
        std::size_t into = groupWith(proposal.first), from = groupWith(proposal.second);
        if (groups[into].why.isEmpty() && !proposal.reasons.empty())
            groups[into].why = toQString(proposal.reasons.front());
        if (into == from)
            continue;
        for (const EntityId firm : groups[from].firms) {
            groupOf[firm] = into;
            groups[into].firms.push_back(firm);
        }
        groups[from].firms.clear();
    }
    std::erase_if(groups, [](const Sameness& group) { return group.firms.size() < 2; });
    return groups;
}

using FirmPairs = std::set<std::pair<EntityId, EntityId>>; // the lower id first

// Firms that the program had merged and the reporter took apart again.
Result<FirmPairs> takenBack(store::Case& in) {
    const auto entries = store::journal(in);
    if (!entries)
        return failure(entries.error());
    std::set<JournalId> byProgram;
    FirmPairs pairs;
    for (const store::JournalEntry& entry : *entries) {
        if (entry.action == QLatin1String(resolveAction))
            byProgram.insert(entry.id);
        if (!byProgram.contains(entry.undoes))
            continue;
        const EntityId into = entityOfKey(entry.target);
        const bool isUndo = entry.action == QLatin1String("undo");
        for (const Identity& identity : store::identitiesFromJson(isUndo ? entry.after : entry.before)) {
            const std::pair<EntityId, EntityId> pair = std::minmax(into, identity.entity);
            if (isUndo)
                pairs.insert(pair);
            else
                pairs.erase(pair);
        }
    }
    return pairs;
}

// What the reporter took apart once is not certain to the program any more.
void leaveToReporter(std::vector<resolve::Proposal>& proposals, const FirmPairs& undone) {
    for (resolve::Proposal& proposal : proposals) {
        const std::pair<EntityId, EntityId> pair = std::minmax(proposal.first, proposal.second);
        proposal.isPutOff = proposal.isPutOff || undone.contains(pair);
    }
}

// What would unite names that the reporter keeps apart is left to the reporter as well.
Result<void> leaveKeptApart(store::Case& in, std::vector<Sameness>& groups) {
    const auto keptApart = KeptApart::load(in);
    if (!keptApart)
        return failure(keptApart.error());
    if (keptApart->isEmpty())
        return {};
    for (auto group = groups.begin(); group != groups.end();) {
        std::vector<PartyId> all;
        for (const EntityId firm : group->firms) {
            const auto names = namesOf(in, firm, QStringLiteral("Cannot merge the firms"));
            if (!names)
                return failure(names.error());
            all.insert(all.end(), names->begin(), names->end());
        }
        group = keptApart->among(all) ? groups.erase(group) : group + 1;
    }
    return {};
}

} // namespace

Result<void> merge(store::Case& target, std::span<const EntityId> firms, const QString& why) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    auto done = writeMerge(target, mergeAction, firms, why);
    if (done)
        done = transaction->commit();
    return done;
}

Outcome<Certainties> mergeCertain(store::Case& target, Job& job) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return halt(transaction.error());
    auto found = resolve::proposals(target, job);
    if (!found)
        return tl::unexpected(found.error());
    const auto undone = takenBack(target);
    if (!undone)
        return halt(undone.error());
    leaveToReporter(*found, *undone);
    Certainties result;
    auto groups = groupsOf(*found);
    if (const auto left = leaveKeptApart(target, groups); !left)
        return halt(left.error());
    job.startPhase("Putting firms together", qint64(groups.size()));
    for (const Sameness& group : groups) {
        if (job.isCancelled())
            return cancelled();
        if (const auto done = writeMerge(target, resolveAction, group.firms, group.why); !done)
            return halt(done.error());
        job.advanceTo(++result.merges);
    }
    if (result.merges > 0) {
        found = resolve::proposals(target, job);
        if (!found)
            return tl::unexpected(found.error());
        leaveToReporter(*found, *undone);
    }
    result.open = std::move(*found);
    if (const auto done = transaction->commit(); !done)
        return halt(done.error());
    return result;
}

Result<EntityId> split(store::Case& target, EntityId firm, std::span<const PartyId> names, const QString& why) {
    const QString what = QStringLiteral("Cannot split the firm");
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto all = namesOf(target, firm, what);
    if (!all)
        return failure(all.error());
    const std::set<PartyId> wanted(names.begin(), names.end());
    for (const PartyId name : wanted) {
        if (!std::ranges::binary_search(*all, name))
            return failure(refused(what, QStringLiteral("pa-%1 is no name of %2").arg(name.value()).arg(keyOf(firm)),
                                   QStringLiteral("waybill show CASE %1 lists its names.").arg(keyOf(firm))));
    }
    if (wanted.empty() || wanted.size() == all->size())
        return failure(refused(what, wanted.empty() ? QStringLiteral("no name was chosen")
                                                    : QStringLiteral("no name would be left of it")));
    const auto made = store::insertEntity(target, "", "");
    if (!made)
        return failure(made.error());
    std::vector<Identity> before, after;
    for (const PartyId name : wanted) {
        before.push_back({name, firm});
        after.push_back({name, *made});
    }
    auto done = write(target, splitAction, firm, why, store::identitiesJson(before), store::identitiesJson(after));
    if (done)
        done = transaction->commit();
    return done.map([made] { return *made; });
}

Result<void> rename(store::Case& target, EntityId firm, const QString& name, const QString& why) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    if (const auto names = namesOf(target, firm, QStringLiteral("Cannot rename the firm")); !names)
        return failure(names.error());
    const auto before = store::chosenName(target, firm);
    if (!before)
        return failure(before.error());
    const std::string wanted = toUtf8(name.trimmed());
    auto done = write(target, renameAction, firm, why, chosenNameJson(*before),
                      chosenNameJson(wanted.empty() ? std::nullopt : std::optional(wanted)));
    if (done)
        done = transaction->commit();
    return done;
}

Result<void> keepApart(store::Case& target, EntityId first, EntityId second, std::optional<store::Apart> verdict,
                       const QString& why) {
    if (first == second)
        return failure(refused(QStringLiteral("Cannot keep the firms apart"), QStringLiteral("they are one firm")));
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto one = standsFor(target, first);
    const auto other = standsFor(target, second);
    if (!one || !other)
        return failure(one ? other.error() : one.error());
    const auto known = store::apartVerdicts(target);
    if (!known)
        return failure(known.error());
    const auto [low, high] = std::minmax(*one, *other);
    store::ApartVerdict before{low, high, std::nullopt, {}, {}};
    for (const store::ApartVerdict& each : *known) {
        if (each.first == low && each.second == high)
            before = each;
    }
    const store::ApartVerdict after{low, high, verdict, why.trimmed(),
                                    QDateTime::currentDateTimeUtc().toString(Qt::ISODate)};
    auto done = write(target, apartAction, first, why, store::apartJson({&before, 1}), store::apartJson({&after, 1}));
    if (done)
        done = transaction->commit();
    return done;
}

bool isIdentityDecision(const store::JournalEntry& entry) {
    return entry.action == QLatin1String(mergeAction) || entry.action == QLatin1String(resolveAction) ||
           entry.action == QLatin1String(splitAction) || entry.action == QLatin1String(renameAction) ||
           entry.action == QLatin1String(apartAction) || entry.action == QLatin1String(excludeAction) ||
           entry.action == QLatin1String(includeAction);
}

QString chosenNameJson(const std::optional<std::string>& name) {
    const QJsonObject object{{nameKey, name ? QJsonValue(toQString(*name)) : QJsonValue()}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<void> applyIdentity(store::Case& into, const store::JournalEntry& decision, const QString& state) {
    if (decision.action == QLatin1String(apartAction)) {
        for (const store::ApartVerdict& verdict : store::apartFromJson(state)) {
            if (const auto done = store::writeApart(into, verdict); !done)
                return done;
        }
        return {};
    }
    if (decision.action == QLatin1String(renameAction)) {
        const QJsonValue name = QJsonDocument::fromJson(state.toUtf8()).object().value(nameKey);
        return store::chooseName(into, entityOfKey(decision.target),
                                 name.isString() ? std::optional(toUtf8(name.toString())) : std::nullopt);
    }
    for (const store::NoFirm& decided : store::noFirmsFromJson(state)) {
        if (const auto done = store::writeNoFirm(into, decided); !done)
            return done;
    }
    return store::setIdentities(into, store::identitiesFromJson(state));
}

QString identityText(const store::JournalEntry& entry, const QString& name) {
    if (entry.action == QLatin1String(splitAction))
        return QStringLiteral("Split %1").arg(name);
    if (entry.action == QLatin1String(renameAction))
        return QStringLiteral("Rename %1").arg(name);
    if (entry.action == QLatin1String(apartAction))
        return QStringLiteral("Keep %1 apart").arg(name);
    if (entry.action == QLatin1String(excludeAction))
        return QStringLiteral("Exclude %1 as no firm").arg(name);
    if (entry.action == QLatin1String(includeAction))
        return QStringLiteral("Take %1 for a firm again").arg(name);
    return QStringLiteral("Merge into %1").arg(name);
}

} // namespace waybill::edit
