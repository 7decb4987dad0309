// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/marks.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/base/tsv.h"
#include "core/query/shipment_table.h"
#include "core/store/decisions.h"
#include "core/store/details.h"
#include "core/store/list_hits.h"
#include "core/store/tags.h"

#include <algorithm>
#include <optional>

namespace waybill::query {

namespace {

// A key of something that is not in the case any more marks nothing.
void addKey(Marked& marked, store::Case& in, const std::string& key) {
    if (key.find(':') != std::string::npos) {
        marked.links.insert(key);
    } else if (const EntityId entity = entityOfKey(key); entity.isValid()) {
        marked.entities.insert(entity);
    } else if (const PlaceId place = placeOfKey(key); place.isValid()) {
        marked.places.insert(place);
    } else if (const auto shipment = store::shipmentByKey(in, key)) {
        marked.shipments.insert(*shipment);
    }
}

struct Ends {
    std::string_view kind;
    EntityId first, second; ///< second: of a place where the kind is "at".
};

std::optional<Ends> endsOf(std::string_view link) {
    const auto parts = splitAt(link, ':');
    if (parts.size() != 3)
        return std::nullopt;
    const EntityId first = entityOfKey(parts[1]);
    const EntityId second = parts[0] == "at" ? EntityId(placeOfKey(parts[2]).value()) : entityOfKey(parts[2]);
    if (!first.isValid() || !second.isValid())
        return std::nullopt;
    return Ends{parts[0], first, second};
}

bool goesOver(const ShipmentTable& table, std::size_t shipment, const Ends& ends) {
    const auto names = [&](auto condition) { return std::ranges::any_of(table.parties(shipment), condition); };
    const std::uint32_t first = table.entityIndex(ends.first);
    if (ends.kind == "at") {
        const std::uint32_t place = table.placeIndex(PlaceId(ends.second.value()));
        return first != none && place != none &&
               names([=](const PartyRef& party) { return party.entity == first && party.place == place; });
    }
    const std::uint32_t second = table.entityIndex(ends.second);
    if (first == none || second == none)
        return false;
    const bool isMade = ends.kind == "made";
    return names([=](const PartyRef& party) {
               return party.entity == first && party.role == (isMade ? Role::Maker : Role::Seller);
           }) &&
           names([=](const PartyRef& party) {
               return party.entity == second && (party.role == Role::Buyer || (isMade && party.role == Role::Seller));
           });
}

class Marker {
public:
    Marker(const ShipmentTable& table, const Marked& marked)
        : m_table(table), m_marked(marked), m_entities(table.entities().size()), m_places(table.places().size()) {
        for (const EntityId id : marked.entities)
            note(m_entities, table.entityIndex(id));
        for (const PlaceId id : marked.places)
            note(m_places, table.placeIndex(id));
        for (const std::string& link : marked.links) {
            if (const auto ends = endsOf(link))
                m_links.push_back(*ends);
        }
    }
    [[nodiscard]] bool has(std::size_t i) const {
        return m_marked.shipments.contains(m_table.id(i)) ||
               std::ranges::any_of(m_table.parties(i),
                                   [this](const PartyRef& party) {
                                       return m_entities[party.entity] != 0 ||
                                              (party.place != none && m_places[party.place] != 0);
                                   }) ||
               std::ranges::any_of(m_links, [this, i](const Ends& ends) { return goesOver(m_table, i, ends); });
    }

private:
    static void note(std::vector<char>& seen, std::uint32_t index) {
        if (index != none)
            seen[index] = 1;
    }
    const ShipmentTable& m_table;
    const Marked& m_marked;
    std::vector<char> m_entities, m_places;
    std::vector<Ends> m_links;
};

std::size_t& countOf(ListHits& hits, Verdict verdict) {
    switch (verdict) {
    case Verdict::Confirmed:
        return hits.confirmed;
    case Verdict::Dismissed:
        return hits.dismissed;
    case Verdict::Later:
        return hits.later;
    case Verdict::Open:
        break;
    }
    return hits.open;
}

} // namespace

Result<Marks> readMarks(store::Case& from) {
    const auto annotations = store::annotations(from);
    if (!annotations)
        return failure(annotations.error());
    Marks marks;
    std::set<QString> statuses;
    for (const store::Annotation& annotation : *annotations) {
        if (!annotation.status.isEmpty())
            statuses.insert(annotation.status);
        for (const QString& tag : store::tagsIn(annotation.text))
            addKey(marks.byTag[folded(toUtf8(tag))], from, toUtf8(annotation.about));
    }
    for (const QString& status : statuses) {
        for (const std::string& key : store::keysWithStatus(*annotations, status))
            addKey(marks.byStatus[folded(toUtf8(status))], from, key);
    }
    const auto hits = store::listHits(from);
    if (!hits)
        return failure(hits.error());
    for (const store::StoredHit& hit : *hits)
        ++countOf(marks.listed[hit.entity], hit.verdict.verdict);
    return marks;
}

std::vector<char> markedShipments(const ShipmentTable& table, const std::map<std::string, Marked>& marks,
                                  const std::vector<std::string>& wanted) {
    std::vector<char> marked(table.size());
    for (const std::string& word : wanted) {
        const auto found = marks.find(folded(word));
        if (found == marks.end())
            continue;
        const Marker marker(table, found->second);
        for (std::size_t i = 0; i < table.size(); ++i) {
            if (marker.has(i))
                marked[i] = 1;
        }
    }
    return marked;
}

} // namespace waybill::query
