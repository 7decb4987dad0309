// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/apply_decisions.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/applying.h"
#include "core/edit/carried_decision.h"
#include "core/edit/hide_decision.h"
#include "core/edit/identity_decision.h"
#include "core/edit/verdict_decision.h"
#include "core/store/annotation_json.h"
#include "core/store/details.h"
#include "core/store/hidden_nodes.h"

#include <QDateTime>
#include <algorithm>

namespace waybill::edit {

std::set<EntityId> Applied::entitiesOf(const WrittenNames& written) const {
    std::set<EntityId> entities;
    for (const WrittenName& name : written) {
        std::vector<CaseNames::Match> matches = names.find(name);
        // A name of another spelling is only asked where none is written the same.
        const auto surest = std::ranges::max_element(matches, {}, &CaseNames::Match::sameness);
        for (const CaseNames::Match& match : matches) {
            if (match.sameness == surest->sameness)
                entities.insert(names.parties()[match.party].entity);
        }
    }
    entities.erase(EntityId());
    return entities;
}

namespace {

const QString notHere = QStringLiteral("none of the names is in this case"),
              severalHere = QStringLiteral("its names are several firms here");

QString shortly(const CarriedNode& node) {
    if (!node.names.empty())
        return edit::shortly(node.names);
    return node.addresses.empty() ? QStringLiteral("nothing") : toQString(node.addresses.front());
}

QString shortly(const CarriedTarget& target) {
    if (!target.shipment.isEmpty())
        return target.shipment;
    QStringList ends;
    for (const CarriedNode& end : target.ends)
        ends.append(shortly(end));
    return ends.join(QStringLiteral(" → "));
}

// A key of this case, or why there is none.
struct Found {
    QString key, why;
};

Found findNode(const Applied& to, const CarriedNode& node) {
    if (node.names.empty()) {
        const PlaceId place = to.names.findPlace(node.addresses);
        return place.isValid() ? Found{toQString(placeKey(place)), {}}
                               : Found{{}, QStringLiteral("the address is not in this case")};
    }
    const std::set<EntityId> entities = to.entitiesOf(node.names);
    if (entities.size() == 1)
        return {toQString(entityKey(*entities.begin())), {}};
    return {{}, entities.empty() ? notHere : severalHere};
}

Found findTarget(const Applied& to, const CarriedTarget& target) {
    if (!target.shipment.isEmpty())
        return store::shipmentByKey(to.in, toUtf8(target.shipment))
                   ? Found{target.shipment, {}}
                   : Found{{}, QStringLiteral("its row is not in this case")};
    QStringList keys = target.link.isEmpty() ? QStringList() : QStringList(target.link);
    for (const CarriedNode& end : target.ends) {
        Found found = findNode(to, end);
        if (found.key.isEmpty())
            return found;
        keys.append(found.key);
    }
    if (target.ends.size() != (target.link.isEmpty() ? 1U : 2U))
        return {{}, QStringLiteral("the file does not say what it is about")};
    return {keys.join(u':'), {}};
}

Result<void> applyApart(Applied& to, const CarriedDecisions& decisions) {
    for (const CarriedApart& apart : decisions.apart) {
        const bool isLater = apart.verdict == store::Apart::Later;
        const QString saying = (isLater ? QStringLiteral("Put off: %1 and %2") : QStringLiteral("Two firms: %1 and %2"))
                                   .arg(edit::shortly(apart.first), edit::shortly(apart.second));
        const std::set<EntityId> first = to.entitiesOf(apart.first), second = to.entitiesOf(apart.second);
        if (first.size() != 1 || second.size() != 1) {
            to.leave(saying, first.size() > 1 || second.size() > 1 ? severalHere
                                                                   : QStringLiteral("one of them is not in this case"));
            continue;
        }
        if (*first.begin() == *second.begin()) {
            to.leave(saying, QStringLiteral("here they are one firm"));
            continue;
        }
        const auto known = store::apartVerdicts(to.in);
        if (!known)
            return failure(known.error());
        const auto partyOf = [&to](EntityId firm) { return to.names.parties()[to.names.partiesOf(firm).front()].id; };
        const auto isOf = [&to](PartyId party, EntityId firm) {
            const std::size_t place = to.names.placeOf(party);
            return place < to.names.parties().size() && to.names.parties()[place].entity == firm;
        };
        const auto here = std::ranges::find_if(*known, [&](const store::ApartVerdict& each) {
            return (isOf(each.first, *first.begin()) && isOf(each.second, *second.begin())) ||
                   (isOf(each.first, *second.begin()) && isOf(each.second, *first.begin()));
        });
        if (here != known->end()) {
            if (here->verdict == apart.verdict)
                ++to.told.alreadySo;
            else
                to.leave(saying, QStringLiteral("here it was decided otherwise"));
            continue;
        }
        const store::ApartVerdict was{partyOf(*first.begin()), partyOf(*second.begin()), std::nullopt, {}, {}};
        store::ApartVerdict is = was;
        is.verdict = apart.verdict;
        is.reason = apart.reason;
        is.decidedAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
        to.told.done.append(saying);
        const auto done = to.made.make(apartAction, toQString(entityKey(*first.begin())), store::apartJson({&was, 1}),
                                       store::apartJson({&is, 1}));
        if (!done)
            return done;
    }
    return {};
}

QString saying(const CarriedAnnotation& carried) {
    const QString text = carried.annotation.text.isEmpty() ? carried.annotation.status : carried.annotation.text;
    return QStringLiteral("Annotation of %1: %2").arg(shortly(carried.about), text);
}

Result<void> applyAnnotations(Applied& to, const CarriedDecisions& decisions) {
    const auto known = store::annotations(to.in);
    if (!known)
        return failure(known.error());
    for (const CarriedAnnotation& carried : decisions.annotations) {
        const Found target = findTarget(to, carried.about);
        if (target.key.isEmpty()) {
            to.leave(saying(carried), target.why);
            continue;
        }
        const bool isKnown = std::ranges::any_of(*known, [&](const store::Annotation& each) {
            return each.about == target.key && each.text == carried.annotation.text &&
                   each.status == carried.annotation.status && each.sourceUrl == carried.annotation.sourceUrl;
        });
        if (isKnown) {
            ++to.told.alreadySo;
            continue;
        }
        store::Annotation annotation = carried.annotation;
        annotation.id = {};
        annotation.target = target.key;
        // Its number is given by writing it; what is journalled then writes it again under that number.
        const auto id = store::insertAnnotation(to.in, annotation);
        if (!id)
            return failure(id.error());
        if (const auto done = store::deleteAnnotation(to.in, *id); !done)
            return done;
        annotation.id = *id;
        to.told.done.append(saying(carried));
        if (const auto done = to.made.make("annotate", target.key, {}, store::annotationJson(annotation)); !done)
            return done;
    }
    return {};
}

Result<void> applyLeads(Applied& to, const CarriedDecisions& decisions) {
    std::vector<store::LeadVerdict> before, after;
    for (const store::LeadVerdict& carried : decisions.leads) {
        const QString what = QStringLiteral("%1 the lead of %2 (%3)")
                                 .arg(deedOf(carried.verdict), toQString(carried.lead.shipment),
                                      toQString(noteClassName(carried.lead.noteClass)));
        const auto key = store::leadKey(to.in, carried.lead.shipment, carried.lead.noteClass);
        if (!key) {
            to.leave(what, QStringLiteral("its row is not in this case, or its papers state no such thing here"));
            continue;
        }
        const auto known = store::verdictOf(to.in, *key);
        if (!known)
            return failure(known.error());
        if (known->verdict == carried.verdict) {
            ++to.told.alreadySo;
        } else if (known->verdict != Verdict::Open) {
            to.leave(what, QStringLiteral("here it was decided otherwise"));
        } else {
            before.push_back(*known);
            after.push_back({*key, carried.verdict, carried.reason, carried.decidedAt});
            to.told.done.append(what);
        }
    }
    if (after.empty())
        return {};
    return to.made.make(verdictAction, toQString(after.front().lead.shipment), store::verdictsJson(before),
                        store::verdictsJson(after));
}

Result<void> applyHits(Applied& to, const CarriedDecisions& decisions) {
    if (decisions.hits.empty())
        return {};
    const auto here = store::listHits(to.in);
    if (!here)
        return failure(here.error());
    std::vector<store::HitVerdict> before, after;
    QString target;
    for (const store::HitVerdict& carried : decisions.hits) {
        const auto hit =
            std::ranges::find_if(*here, [&](const store::StoredHit& each) { return each.verdict.hit == carried.hit; });
        const QString what =
            QStringLiteral("%1 the hit of %2 on %3")
                .arg(deedOf(carried.verdict), toQString(carried.hit.name), toQString(carried.hit.list));
        if (hit == here->end()) {
            to.leave(what, QStringLiteral("there is no such hit here: the name, or the list, is not in this case"));
        } else if (hit->verdict.verdict == carried.verdict) {
            ++to.told.alreadySo;
        } else if (hit->verdict.verdict != Verdict::Open) {
            to.leave(what, QStringLiteral("here it was decided otherwise"));
        } else {
            before.push_back(hit->verdict);
            after.push_back(carried);
            to.told.done.append(what);
            if (target.isEmpty())
                target = toQString(entityKey(hit->entity));
        }
    }
    if (after.empty())
        return {};
    return to.made.make(hitVerdictAction, target, store::hitVerdictsJson(before), store::hitVerdictsJson(after));
}

Result<void> applyHidden(Applied& to, const CarriedDecisions& decisions) {
    const auto known = store::hiddenNodesNow(to.in);
    if (!known)
        return failure(known.error());
    store::HidingChange change;
    for (const CarriedNode& node : decisions.hidden) {
        const QString what = QStringLiteral("Hide %1").arg(shortly(node));
        const Found found = findNode(to, node);
        if (found.key.isEmpty()) {
            to.leave(what, found.why);
        } else if (known->contains(toUtf8(found.key))) {
            ++to.told.alreadySo;
        } else if (change.hidden.insert(toUtf8(found.key)).second) {
            to.told.done.append(what);
        }
    }
    if (change.isEmpty())
        return {};
    return to.made.make(hideAction, toQString(*change.hidden.begin()), store::hidingJson(change.reversed()),
                        store::hidingJson(change));
}

} // namespace

Result<AppliedDecisions> applyDecisions(store::Case& target, const CarriedDecisions& decisions, Applying how) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    auto names = CaseNames::read(target);
    if (!names)
        return failure(names.error());
    Applied applied{target, std::move(*names), SeveralDecisions(target), {}};
    for (const auto apply : {applyFirms, applyApart, applyAnnotations, applyLeads, applyHits, applyHidden}) {
        if (const auto done = apply(applied, decisions); !done)
            return failure(done.error());
    }
    if (how == Applying::Try || applied.made.isEmpty())
        return std::move(applied.told);
    const QString why =
        QStringLiteral("%1 from “%2”")
            .arg(applied.told.done.size() == 1 ? QStringLiteral("a decision")
                                               : QStringLiteral("%1 decisions").arg(applied.told.done.size()),
                 decisions.title);
    auto done = applied.made.journal(applyAction, decisions.title, why);
    if (done)
        done = transaction->commit();
    if (!done)
        return failure(done.error());
    return std::move(applied.told);
}

QString carriedText(const store::JournalEntry& entry) {
    return QStringLiteral("Apply %1").arg(entry.why);
}

} // namespace waybill::edit
