// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/applying.h"
#include "core/edit/decision.h"
#include "core/edit/identity_decision.h"
#include "core/store/apart.h"
#include "core/store/details.h"
#include "core/store/identities.h"
#include "core/store/no_firms.h"
#include "core/store/rows.h"

#include <QDateTime>
#include <algorithm>
#include <map>

namespace waybill::edit {

namespace {

using store::Identity;
using EntityPair = std::pair<EntityId, EntityId>; // the lower id first

constexpr std::size_t nobody = std::size_t(-1);

QString keyOf(EntityId firm) {
    return toQString(entityKey(firm));
}

// A firm of the file, with what of it is here.
struct Group {
    const WrittenNames* names = nullptr;
    QString why;
    std::string shownAs;
    bool isNoFirm = false;
    std::vector<std::size_t> parties; ///< That the file names.
    std::vector<EntityId> owned;      ///< Firms that are this one as a whole, the most used first.
    EntityId into;                    ///< What its names become.
};

// What the reporter has decided here about the same firms.
struct DecidedHere {
    std::set<EntityPair> apart;
    std::set<EntityId> joined;
};

Result<DecidedHere> decidedHere(store::Case& in, const CaseNames& names) {
    DecidedHere here;
    const auto entityOf = [&names](PartyId party) {
        const std::size_t place = names.placeOf(party);
        return place < names.parties().size() ? names.parties()[place].entity : EntityId();
    };
    const auto verdicts = store::apartVerdicts(in);
    if (!verdicts)
        return failure(verdicts.error());
    for (const store::ApartVerdict& each : *verdicts) {
        if (each.verdict == store::Apart::Apart)
            here.apart.insert(std::minmax(entityOf(each.first), entityOf(each.second)));
    }
    const auto stacks = decisionStacks(in);
    const auto merged = store::mergedEntities(in);
    if (!stacks || !merged)
        return failure(stacks ? merged.error() : stacks.error());
    for (const store::JournalEntry& entry : store::withPartsApart(stacks->undo)) {
        const bool joins = entry.action == QLatin1String(mergeAction);
        if (!joins && entry.action != QLatin1String(splitAction))
            continue;
        const EntityId target = store::entityNow(entityOfKey(entry.target), *merged);
        for (const Identity& identity : store::identitiesFromJson(entry.after)) {
            const EntityId now = entityOf(identity.party);
            if (joins)
                here.joined.insert(now);
            else if (now != target)
                here.apart.insert(std::minmax(now, target));
        }
    }
    return here;
}

class FirmApplier {
public:
    FirmApplier(Applied& to, DecidedHere here) : m_to(to), m_here(std::move(here)) {}

    void add(const WrittenNames& names, const QString& why, const std::string& shownAs, bool isNoFirm) {
        m_groups.push_back({&names, why, shownAs, isNoFirm, {}, {}, {}});
    }

    [[nodiscard]] Result<void> apply() {
        claim();
        settle();
        for (Group& group : m_groups) {
            if (const auto done = apply(group); !done)
                return done;
        }
        return {};
    }

private:
    // Each party goes to the group that has it by the surest name; one that two have alike goes to none.
    void claim() {
        std::map<std::size_t, std::pair<CaseNames::Sameness, std::size_t>> best;
        for (std::size_t g = 0; g < m_groups.size(); ++g) {
            for (const WrittenName& name : *m_groups[g].names) {
                for (const CaseNames::Match& match : m_to.names.find(name)) {
                    auto& [sameness, group] =
                        best.try_emplace(match.party, CaseNames::Sameness::None, nobody).first->second;
                    if (match.sameness > sameness) {
                        sameness = match.sameness;
                        group = g;
                    } else if (match.sameness == sameness && group != g) {
                        group = nobody;
                    }
                }
            }
        }
        for (const auto& [party, claimed] : best) {
            if (claimed.second == nobody)
                continue;
            m_groups[claimed.second].parties.push_back(party);
            m_claimedBy[party] = claimed.second;
        }
    }

    [[nodiscard]] std::size_t claimant(std::size_t party) const {
        const auto found = m_claimedBy.find(party);
        return found == m_claimedBy.end() ? nobody : found->second;
    }

    // A firm that several groups name goes to the one whose names are used most in it; the others split theirs off.
    // What is no firm takes nothing along that it does not name.
    [[nodiscard]] std::size_t ownerOf(EntityId firm) const {
        std::map<std::size_t, qint64> uses;
        bool hasOthers = false;
        for (const std::size_t party : m_to.names.partiesOf(firm)) {
            if (const std::size_t group = claimant(party); group != nobody)
                uses[group] += m_to.names.parties()[party].uses + 1;
            else
                hasOthers = true;
        }
        std::size_t owner = nobody;
        for (const auto& [group, count] : uses) {
            const bool mayOwn = !m_groups[group].isNoFirm || (!hasOthers && uses.size() == 1);
            if (mayOwn && (owner == nobody || count > uses.at(owner)))
                owner = group;
        }
        return owner;
    }

    [[nodiscard]] qint64 usesOf(EntityId firm) const {
        qint64 uses = 0;
        for (const std::size_t party : m_to.names.partiesOf(firm))
            uses += m_to.names.parties()[party].uses;
        return uses;
    }

    void settle() {
        std::map<EntityId, std::size_t> owners;
        for (const Group& group : m_groups) {
            for (const std::size_t party : group.parties) {
                const EntityId firm = m_to.names.parties()[party].entity;
                if (!owners.contains(firm))
                    owners[firm] = ownerOf(firm);
            }
        }
        for (const auto& [firm, owner] : owners) {
            if (owner != nobody)
                m_groups[owner].owned.push_back(firm);
        }
        for (Group& group : m_groups)
            std::ranges::stable_sort(group.owned, std::greater(), [this](EntityId firm) { return usesOf(firm); });
    }

    [[nodiscard]] static QString saying(const Group& group) {
        const QString names = shortly(*group.names);
        if (group.isNoFirm)
            return QStringLiteral("No firm: %1").arg(names);
        return group.names->size() > 1 ? QStringLiteral("One firm: %1").arg(names)
                                       : QStringLiteral("A firm of its own: %1").arg(names);
    }

    [[nodiscard]] QString nameOf(EntityId firm) const { return shortly(m_to.names.namesOf(firm)); }

    // Firms of the group that the reporter said here are two stay two.
    void leaveApart(Group& group) {
        std::vector<EntityId> kept;
        for (const EntityId firm : group.owned) {
            const auto other = std::ranges::find_if(
                kept, [&](EntityId each) { return m_here.apart.contains(std::minmax(each, firm)); });
            if (other == kept.end()) {
                kept.push_back(firm);
                continue;
            }
            m_to.leave(
                saying(group),
                QStringLiteral("here it was decided that %1 and %2 are two firms").arg(nameOf(*other), nameOf(firm)));
            std::erase_if(group.parties, [&](std::size_t party) { return m_to.names.parties()[party].entity == firm; });
        }
        group.owned = std::move(kept);
    }

    // Names in firms of others are split off, unless the reporter put that firm together here.
    void leaveTogether(Group& group) {
        std::set<EntityId> told;
        std::erase_if(group.parties, [&](std::size_t party) {
            const EntityId firm = m_to.names.parties()[party].entity;
            if (std::ranges::find(group.owned, firm) != group.owned.end() || !m_here.joined.contains(firm))
                return false;
            if (told.insert(firm).second)
                m_to.leave(saying(group), QStringLiteral("here %1 was put together by decision").arg(nameOf(firm)));
            return true;
        });
    }

    [[nodiscard]] Result<void> apply(Group& group) {
        if (group.parties.empty()) {
            m_to.leave(saying(group), QStringLiteral("none of the names is in this case"));
            return {};
        }
        leaveApart(group);
        leaveTogether(group);
        if (group.parties.empty())
            return {};
        const std::size_t before = m_to.told.done.size();
        if (const auto done = move(group); !done)
            return done;
        const auto done = group.isNoFirm ? exclude(group) : rename(group);
        if (done && m_to.told.done.size() == qsizetype(before))
            ++m_to.told.alreadySo;
        return done;
    }

    // All that becomes the group's firm and is not yet.
    [[nodiscard]] std::vector<std::size_t> movingInto(const Group& group) const {
        std::set<std::size_t> moving(group.parties.begin(), group.parties.end());
        for (const EntityId firm : group.owned) {
            for (const std::size_t party : m_to.names.partiesOf(firm)) {
                if (claimant(party) == nobody)
                    moving.insert(party);
            }
        }
        std::erase_if(moving, [&](std::size_t party) { return m_to.names.parties()[party].entity == group.into; });
        return {moving.begin(), moving.end()};
    }

    [[nodiscard]] Result<void> move(Group& group) {
        const bool isNew = group.owned.empty();
        if (isNew) {
            const auto made = store::insertEntity(m_to.in, "", "");
            if (!made)
                return failure(made.error());
            group.into = *made;
        } else {
            group.into = group.owned.front();
        }
        std::vector<Identity> before, after;
        std::set<EntityId> from;
        for (const std::size_t party : movingInto(group)) {
            const CaseNames::Party& moved = m_to.names.parties()[party];
            before.push_back({moved.id, moved.entity});
            after.push_back({moved.id, group.into});
            from.insert(moved.entity);
            m_to.names.assign(party, group.into);
        }
        if (after.empty())
            return {};
        m_to.told.done.append(
            isNew ? QStringLiteral("Split off as a firm of its own: %1").arg(nameOf(group.into))
                  : QStringLiteral("Merged %1 into %2")
                        .arg(from.size() == 1 ? QStringLiteral("a firm") : QStringLiteral("%1 firms").arg(from.size()),
                             nameOf(group.into)));
        return m_to.made.make(isNew ? splitAction : mergeAction, keyOf(isNew ? *from.begin() : group.into),
                              store::identitiesJson(before), store::identitiesJson(after));
    }

    [[nodiscard]] Result<void> rename(const Group& group) {
        if (group.shownAs.empty())
            return {};
        const auto chosen = store::chosenName(m_to.in, group.into);
        if (!chosen)
            return failure(chosen.error());
        if (*chosen == group.shownAs)
            return {};
        if (*chosen) {
            m_to.leave(QStringLiteral("%1 is shown as %2").arg(shortly(*group.names), toQString(group.shownAs)),
                       QStringLiteral("here it was decided to show it as %1").arg(toQString(**chosen)));
            return {};
        }
        m_to.told.done.append(QStringLiteral("Shown as %1: %2").arg(toQString(group.shownAs), nameOf(group.into)));
        return m_to.made.make(renameAction, keyOf(group.into), chosenNameJson(std::nullopt),
                              chosenNameJson(group.shownAs));
    }

    [[nodiscard]] Result<void> exclude(const Group& group) {
        const auto known = store::noFirms(m_to.in);
        if (!known)
            return failure(known.error());
        if (std::ranges::find(*known, group.into, &store::NoFirm::entity) != known->end())
            return {};
        const store::NoFirm was{group.into, false, {}, {}};
        const store::NoFirm is{group.into, true, group.why, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)};
        m_to.told.done.append(QStringLiteral("No firm: %1").arg(nameOf(group.into)));
        return m_to.made.make(excludeAction, keyOf(group.into), store::noFirmsJson({&was, 1}),
                              store::noFirmsJson({&is, 1}));
    }

    Applied& m_to;
    DecidedHere m_here;
    std::vector<Group> m_groups;
    std::map<std::size_t, std::size_t> m_claimedBy;
};

} // namespace

Result<void> applyFirms(Applied& to, const CarriedDecisions& decisions) {
    auto here = decidedHere(to.in, to.names);
    if (!here)
        return failure(here.error());
    FirmApplier applier(to, std::move(*here));
    for (const CarriedFirm& firm : decisions.firms)
        applier.add(firm.names, firm.why, firm.shownAs, false);
    for (const CarriedNoFirm& noFirm : decisions.noFirms)
        applier.add(noFirm.names, noFirm.reason, {}, true);
    return applier.apply();
}

} // namespace waybill::edit
