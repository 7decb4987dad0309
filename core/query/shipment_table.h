// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/ids.h"
#include "core/base/job.h"
#include "core/base/note_class.h"
#include "core/base/result.h"
#include "core/base/role.h"
#include "core/goods/category.h"
#include "core/query/filter.h"
#include "core/store/case.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waybill::query {

inline constexpr int noDate = std::numeric_limits<int>::min();
inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// A party of a shipment by index: `entity` into entities, `place` into places (none when it has no address).
struct PartyRef {
    Role role;
    std::uint32_t entity;
    std::uint32_t place;
};

/// All shipments of a case as columns in memory. Immutable after load(): snapshots are shared between threads.
class ShipmentTable {
public:
    [[nodiscard]] static Outcome<std::shared_ptr<const ShipmentTable>> load(store::Case& from, Job& job);

    struct Entity {
        EntityId id;
        std::string name, country;
        std::string foldedName;
    };
    struct Place {
        PlaceId id;
        std::string text;
    };

    [[nodiscard]] std::size_t size() const { return m_ids.size(); }
    [[nodiscard]] ShipmentId id(std::size_t i) const { return m_ids[i]; }
    [[nodiscard]] SourceId source(std::size_t i) const { return m_sources[i]; }
    [[nodiscard]] int day(std::size_t i) const { return m_days[i]; }             ///< Days since 1970, or noDate.
    [[nodiscard]] int month(std::size_t i) const { return m_months[i]; }         ///< Month::index, or noDate.
    [[nodiscard]] double valueUsd(std::size_t i) const { return m_valueUsd[i]; } ///< NaN when absent.
    [[nodiscard]] double value(std::size_t i) const { return m_value[i]; }       ///< In currency(i).
    [[nodiscard]] double grossKg(std::size_t i) const { return m_grossKg[i]; }
    [[nodiscard]] double netKg(std::size_t i) const { return m_netKg[i]; }
    [[nodiscard]] double pieces(std::size_t i) const { return m_pieces[i]; }
    /// Stated, not negated, and not dismissed by the reporter: bits (1 << int(NoteClass)).
    [[nodiscard]] unsigned noteClasses(std::size_t i) const { return m_noteClasses[i]; }
    [[nodiscard]] unsigned confirmedClasses(std::size_t i) const { return m_confirmed[i]; } ///< Of noteClasses().
    [[nodiscard]] unsigned dismissedClasses(std::size_t i) const { return m_dismissed[i]; } ///< Stated all the same.
    [[nodiscard]] unsigned negatedNoteClasses(std::size_t i) const { return m_negatedNoteClasses[i]; }
    /// States the operation, a military use or aid, does not deny it, and the reporter has not dismissed it.
    [[nodiscard]] bool isNoted(std::size_t i) const;
    /// Noted, and confirmed by the reporter: a finding.
    [[nodiscard]] bool isConfirmed(std::size_t i) const;
    [[nodiscard]] bool isCut(std::size_t i) const { return m_cut[i] != 0; }
    [[nodiscard]] const std::string& hsCode(std::size_t i) const { return m_strings[m_hs[i]]; }
    [[nodiscard]] const std::string& category(std::size_t i) const { return m_strings[m_categories[i]]; }
    /// All categories that the case knows, its own ones too, in the order in which they are shown.
    [[nodiscard]] const std::vector<goods::Category>& categories() const { return m_allCategories; }
    /// The name of a shipment's category; its id where no rule knows it any more, empty without one.
    [[nodiscard]] const std::string& categoryName(std::size_t i) const;
    [[nodiscard]] const std::string& origin(std::size_t i) const { return m_strings[m_origins[i]]; }
    [[nodiscard]] const std::string& currency(std::size_t i) const { return m_strings[m_currencies[i]]; }
    [[nodiscard]] std::span<const PartyRef> parties(std::size_t i) const;
    /// The names of those in a role, with commas between them.
    [[nodiscard]] std::string partyNames(std::size_t i, Role role) const;

    [[nodiscard]] const std::vector<Entity>& entities() const { return m_entities; }
    [[nodiscard]] const std::vector<Place>& places() const { return m_places; }
    [[nodiscard]] std::uint32_t entityIndex(EntityId id) const; ///< none when unknown.
    [[nodiscard]] std::uint32_t placeIndex(PlaceId id) const;
    [[nodiscard]] std::size_t indexOf(ShipmentId id) const; ///< size() when unknown.

    /// Folded searchable text of a shipment.
    [[nodiscard]] std::string_view foldedText(std::size_t i) const;

private:
    friend class TableBuilder;
    ShipmentTable() = default;
    std::vector<ShipmentId> m_ids;
    std::vector<SourceId> m_sources;
    std::vector<int> m_days, m_months;
    std::vector<double> m_valueUsd, m_value, m_grossKg, m_netKg, m_pieces;
    std::vector<std::uint8_t> m_noteClasses, m_negatedNoteClasses, m_confirmed, m_dismissed, m_cut;
    std::vector<std::uint32_t> m_hs, m_categories, m_origins, m_currencies;
    std::vector<std::string> m_strings;
    std::vector<goods::Category> m_allCategories;
    std::vector<std::uint32_t> m_partyBegin;
    std::vector<PartyRef> m_parties;
    std::vector<Entity> m_entities;
    std::vector<Place> m_places;
    std::unordered_map<EntityId, std::uint32_t> m_entityIndex;
    std::unordered_map<PlaceId, std::uint32_t> m_placeIndex;
    std::vector<std::size_t> m_textEnds;
    std::string m_text;
};

/// Indexes of the shipments that pass, ascending.
using Selection = std::vector<std::uint32_t>;
[[nodiscard]] Selection select(const ShipmentTable& table, const Filter& filter);

} // namespace waybill::query
