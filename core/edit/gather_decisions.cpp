// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/gather_decisions.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/decision.h"
#include "core/edit/identity_decision.h"
#include "core/edit/written_names.h"
#include "core/store/details.h"
#include "core/store/hidden_nodes.h"
#include "core/store/identities.h"
#include "core/store/journal_parts.h"
#include "core/store/no_firms.h"

#include <QDateTime>
#include <map>
#include <set>

namespace waybill::edit {

namespace {

using store::JournalEntry;

// Firms that decisions of the reporter were about, as they are now, with the reasons given.
using TouchedFirms = std::map<EntityId, QStringList>;

bool isAboutFirms(const JournalEntry& entry) {
    return entry.action == QLatin1String(mergeAction) || entry.action == QLatin1String(splitAction) ||
           entry.action == QLatin1String(renameAction);
}

class Gatherer {
public:
    Gatherer(store::Case& from, CaseNames names, store::MergedEntities merged)
        : m_case(from), m_names(std::move(names)), m_merged(std::move(merged)) {}

    [[nodiscard]] Result<void> addFirms(CarriedDecisions& into) {
        const auto stacks = decisionStacks(m_case);
        if (!stacks)
            return failure(stacks.error());
        const auto chosen = store::chosenNames(m_case);
        if (!chosen)
            return failure(chosen.error());
        const auto noFirms = store::noFirms(m_case);
        if (!noFirms)
            return failure(noFirms.error());
        TouchedFirms touched = touchedFirms(store::withPartsApart(stacks->undo));
        for (const store::NoFirm& decided : *noFirms) {
            touched.erase(decided.entity);
            if (WrittenNames names = m_names.namesOf(decided.entity); !names.empty())
                into.noFirms.push_back({std::move(names), decided.reason});
        }
        for (const auto& [firm, reasons] : touched) {
            const auto name = chosen->find(firm);
            into.firms.push_back({m_names.namesOf(firm), name == chosen->end() ? std::string() : name->second,
                                  reasons.join(QStringLiteral("; "))});
        }
        return {};
    }

    [[nodiscard]] Result<void> addApart(CarriedDecisions& into) {
        const auto verdicts = store::apartVerdicts(m_case);
        if (!verdicts)
            return failure(verdicts.error());
        for (const store::ApartVerdict& each : *verdicts) {
            const std::size_t first = m_names.placeOf(each.first), second = m_names.placeOf(each.second);
            if (!each.verdict || std::max(first, second) >= m_names.parties().size())
                continue;
            into.apart.push_back(
                {{m_names.parties()[first].written}, {m_names.parties()[second].written}, *each.verdict, each.reason});
        }
        return {};
    }

    [[nodiscard]] Result<void> addAnnotations(CarriedDecisions& into) {
        const auto annotations = store::annotations(m_case);
        if (!annotations)
            return failure(annotations.error());
        for (const store::Annotation& annotation : *annotations) {
            auto target = targetOf(annotation.about);
            if (!target)
                return failure(target.error());
            into.annotations.push_back({std::move(*target), annotation});
        }
        return {};
    }

    [[nodiscard]] Result<void> addVerdicts(CarriedDecisions& into) {
        auto leads = store::verdicts(m_case);
        if (!leads)
            return failure(leads.error());
        auto hits = store::hitVerdicts(m_case);
        if (!hits)
            return failure(hits.error());
        into.leads = std::move(*leads);
        into.hits = std::move(*hits);
        return {};
    }

    [[nodiscard]] Result<void> addHidden(CarriedDecisions& into) {
        const auto keys = store::hiddenNodesNow(m_case);
        if (!keys)
            return failure(keys.error());
        for (const std::string& key : *keys) {
            auto node = nodeOf(toQString(key));
            if (!node)
                return failure(node.error());
            into.hidden.push_back(std::move(*node));
        }
        return {};
    }

private:
    [[nodiscard]] TouchedFirms touchedFirms(const std::vector<JournalEntry>& decisions) const {
        TouchedFirms touched;
        const auto touch = [&](EntityId firm, const QString& why) {
            if (m_names.partiesOf(firm).empty())
                return;
            QStringList& reasons = touched[firm];
            if (!why.isEmpty() && !reasons.contains(why))
                reasons.append(why);
        };
        for (const JournalEntry& decision : decisions) {
            if (!isAboutFirms(decision))
                continue;
            touch(store::entityNow(entityOfKey(decision.target), m_merged), decision.why);
            for (const store::Identity& identity : store::identitiesFromJson(decision.after)) {
                if (const std::size_t place = m_names.placeOf(identity.party); place < m_names.parties().size())
                    touch(m_names.parties()[place].entity, decision.why);
            }
        }
        return touched;
    }

    [[nodiscard]] Result<CarriedNode> nodeOf(const QString& key) {
        if (const EntityId firm = entityOfKey(key); firm.isValid())
            return CarriedNode{m_names.namesOf(firm), {}};
        return store::placeDetails(m_case, placeOfKey(key)).map([](const store::PlaceDetails& place) {
            std::vector<std::string> texts = place.texts;
            if (texts.empty())
                texts.push_back(place.text);
            return CarriedNode{{}, std::move(texts)};
        });
    }

    [[nodiscard]] Result<CarriedTarget> targetOf(const QString& key) {
        if (key.startsWith(QLatin1String("sh-")))
            return CarriedTarget{{}, {}, key};
        const QStringList parts = key.split(u':');
        CarriedTarget target;
        if (parts.size() > 1)
            target.link = parts.front();
        for (const QString& end : parts.size() > 1 ? parts.mid(1) : parts) {
            auto node = nodeOf(end);
            if (!node)
                return failure(node.error());
            target.ends.push_back(std::move(*node));
        }
        return target;
    }

    store::Case& m_case;
    CaseNames m_names;
    store::MergedEntities m_merged;
};

} // namespace

Result<CarriedDecisions> gatherDecisions(store::Case& from) {
    auto names = CaseNames::read(from);
    if (!names)
        return failure(names.error());
    auto merged = store::mergedEntities(from);
    if (!merged)
        return failure(merged.error());
    CarriedDecisions decisions;
    decisions.title = from.title();
    decisions.caseId = from.caseId();
    decisions.exportedAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    Gatherer gatherer(from, std::move(*names), std::move(*merged));
    for (const auto add : {&Gatherer::addFirms, &Gatherer::addApart, &Gatherer::addAnnotations, &Gatherer::addVerdicts,
                           &Gatherer::addHidden}) {
        if (const auto done = (gatherer.*add)(decisions); !done)
            return failure(done.error());
    }
    return decisions;
}

} // namespace waybill::edit
