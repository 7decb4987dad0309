// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/graph/folds.h"
#include "ui/models/case_work.h"
#include "ui/models/words.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

// Firms and addresses that are drawn as one mark.

namespace waybill::ui {

namespace {

/// The middle of those that have a place.
std::optional<layout::Point> middleOf(const graph::Fold& fold, const KnownPositions& places) {
    layout::Point sum;
    int count = 0;
    for (const std::string& key : fold) {
        if (const auto place = places.find(key); place != places.end()) {
            sum = {sum.x + place->second.x, sum.y + place->second.y};
            ++count;
        }
    }
    return count > 0 ? std::optional(layout::Point{sum.x / count, sum.y / count}) : std::nullopt;
}

graph::Folds missingIn(const graph::Folds& there, const graph::Folds& here) {
    graph::Folds missing;
    std::ranges::set_difference(there, here, std::inserter(missing, missing.end()));
    return missing;
}

/// A new group stands in the middle of its members; those of a group that is no more lie around where it stood, as they
/// lay to each other. Whether it stood where they had their middle: then they have their places back.
bool placeFolds(KnownPositions& places, const graph::Folds& before, const graph::Folds& now) {
    constexpr double nearlyThere = 1e-6;
    bool isAsBefore = true;
    for (const graph::Fold& fold : missingIn(before, now)) {
        const auto middle = middleOf(fold, places);
        const auto stood = places.find(graph::foldKey(fold));
        if (!middle || stood == places.end())
            continue;
        const layout::Point shift{stood->second.x - middle->x, stood->second.y - middle->y};
        isAsBefore = isAsBefore && std::hypot(shift.x, shift.y) < nearlyThere;
        for (const std::string& key : fold) {
            if (const auto place = places.find(key); place != places.end())
                place->second = {place->second.x + shift.x, place->second.y + shift.y};
        }
    }
    for (const graph::Fold& fold : missingIn(now, before)) {
        if (const auto middle = middleOf(fold, places))
            places[graph::foldKey(fold)] = *middle;
    }
    return isAsBefore;
}

Error nothingToFold(const QString& what, const QString& why) {
    return {.code = ErrorCode::BadCall,
            .what = what,
            .why = why,
            .remedy = QStringLiteral("Select several firms and fold these.")};
}

} // namespace

void CaseSession::fold(graph::Folds folds, const QString& text, bool keepsPlaces) {
    if (folds == m_asked.folds)
        return;
    remember(text);
    auto places = std::make_shared<KnownPositions>(*m_asked.known);
    if (m_view) {
        // Where a pinned one is the layout was told, and not the places.
        for (std::size_t i = 0; i < m_view->positions.size(); ++i)
            (*places)[m_view->graph->nodes()[i].key] = m_view->positions[i];
    }
    const bool isAsBefore = placeFolds(*places, m_asked.folds, folds);
    m_asked.known = std::move(places);
    m_asked.folds = std::move(folds);
    m_work->keepsPlaces = keepsPlaces && isAsBefore;
    renewAnswer();
}

void CaseSession::findCommunities(std::function<void(graph::Folds)> use) {
    if (!m_view)
        return;
    m_work->folding.start([graph = m_view->byParty, seed = m_asked.layout.seed,
                           use = std::move(use)](Job& job) -> BackgroundJob::Deliver {
        auto folds = graph::communityFolds(*graph, seed, job);
        if (!folds)
            return {};
        return [folds = std::move(*folds), use] { use(folds); };
    });
}

void CaseSession::foldCommunities() {
    findCommunities([this](graph::Folds folds) {
        if (folds.empty()) {
            Q_EMIT failed(nothingToFold(QStringLiteral("There are no communities to fold"),
                                        QStringLiteral("no two firms in view are tied to each other")));
            return;
        }
        select({});
        fold(std::move(folds), QStringLiteral("Fold the communities"), false);
    });
}

void CaseSession::foldNodes(const std::set<std::string>& keys) {
    const auto foldThese = [this](const graph::Fold& members) {
        graph::Folds folds = graph::withFold(m_asked.folds, members);
        const graph::Folds added = missingIn(folds, m_asked.folds);
        if (added.empty())
            return;
        const auto joined = std::ranges::find_if(
            added, [&members](const graph::Fold& fold) { return fold.contains(*members.begin()); });
        if (joined != added.end())
            select(toQString(graph::foldKey(*joined)));
        fold(std::move(folds), QStringLiteral("Fold %1 firms").arg(countText(double(members.size()))), true);
    };
    const std::set<std::string> apart = graph::unfoldedKeys(m_asked.folds, keys);
    const std::size_t firms = graph::firmsAmong(apart);
    if (firms >= graph::fewestFolded) {
        foldThese(apart);
        return;
    }
    if (firms == 0)
        return;
    findCommunities([this, foldThese, apart](const graph::Folds& folds) {
        const auto own = std::ranges::find_if(folds, [&apart](const graph::Fold& fold) {
            return std::ranges::any_of(apart, [&fold](const std::string& key) { return fold.contains(key); });
        });
        graph::Fold members = own == folds.end() ? graph::Fold() : *own;
        for (const graph::Fold& taken : m_asked.folds)
            std::erase_if(members, [&taken](const std::string& key) { return taken.contains(key); });
        if (members.size() < graph::fewestFolded) {
            Q_EMIT failed(nothingToFold(QStringLiteral("It has no community to fold"),
                                        QStringLiteral("no firm that stands for itself is tied to it closely")));
            return;
        }
        foldThese(members);
    });
}

void CaseSession::unfoldGroups(const std::set<std::string>& keys) {
    graph::Folds folds = graph::withoutFolds(m_asked.folds, keys);
    if (folds == m_asked.folds)
        return;
    const std::set<std::string> members = nodesBehind(keys);
    const bool isAll = folds.empty() && m_asked.folds.size() > 1;
    const auto firms = double(graph::firmsAmong(members));
    fold(std::move(folds),
         isAll ? QStringLiteral("Unfold all groups") : QStringLiteral("Unfold %1 firms").arg(countText(firms)), true);
    if (isAll)
        select({});
    else
        selectNodes(members);
}

void CaseSession::foldOrUnfold() {
    const std::set<std::string> keys = selectedNodes();
    if (keys.size() == 1 && graph::isOfFold(*keys.begin()))
        unfoldGroups(keys);
    else
        foldNodes(keys);
}

void CaseSession::unfoldAll() {
    std::set<std::string> all;
    for (const graph::Fold& fold : m_asked.folds)
        all.insert(graph::foldKey(fold));
    unfoldGroups(all);
}

std::set<std::string> CaseSession::nodesBehind(const std::set<std::string>& keys) const {
    std::set<std::string> nodes;
    for (const std::string& key : keys) {
        const auto node = m_view ? m_view->graph->nodeByKey(key) : std::nullopt;
        if (node && m_view->graph->nodes()[*node].kind == graph::NodeKind::Group) {
            const graph::Fold& members = m_view->graph->membersOf(*node);
            nodes.insert(members.begin(), members.end());
        } else if (!graph::isOfFold(key)) {
            nodes.insert(key);
        }
    }
    return nodes;
}

} // namespace waybill::ui
