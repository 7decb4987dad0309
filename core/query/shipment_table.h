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
#include "core/query/marks.h"
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

    /// The same shipments with what the reporter has decided and written down by now: verdicts and marks. Shares all
    /// else with the table it is made from; cheap beside load().
    [[nodiscard]] static Result<std::shared_ptr<const ShipmentTable>> withDecisions(const ShipmentTable& table,
                                                                                    store::Case& from);

    struct Entity {
        EntityId id;
        std::string name, country;
        std::string foldedName;
    };
    struct Place {
        PlaceId id;
        std::string text;
    };

    [[nodiscard]] std::size_t size() const { return m_columns->ids.size(); }
    [[nodiscard]] ShipmentId id(std::size_t i) const { return m_columns->ids[i]; }
    [[nodiscard]] SourceId source(std::size_t i) const { return m_columns->sources[i]; }
    [[nodiscard]] int day(std::size_t i) const { return m_columns->days[i]; }     ///< Days since 1970, or noDate.
    [[nodiscard]] int month(std::size_t i) const { return m_columns->months[i]; } ///< Month::index, or noDate.
    [[nodiscard]] double valueUsd(std::size_t i) const { return m_columns->valueUsd[i]; } ///< NaN when absent.
    [[nodiscard]] double value(std::size_t i) const { return m_columns->value[i]; }       ///< In currency(i).
    [[nodiscard]] double grossKg(std::size_t i) const { return m_columns->grossKg[i]; }
    [[nodiscard]] double netKg(std::size_t i) const { return m_columns->netKg[i]; }
    [[nodiscard]] double pieces(std::size_t i) const { return m_columns->pieces[i]; }
    /// Stated, not negated, and not dismissed by the reporter: bits (1 << int(NoteClass)).
    [[nodiscard]] unsigned noteClasses(std::size_t i) const { return m_noteClasses[i]; }
    [[nodiscard]] unsigned confirmedClasses(std::size_t i) const { return m_confirmed[i]; } ///< Of noteClasses().
    [[nodiscard]] unsigned dismissedClasses(std::size_t i) const { return m_dismissed[i]; } ///< Stated all the same.
    [[nodiscard]] unsigned negatedNoteClasses(std::size_t i) const { return m_columns->negatedNoteClasses[i]; }
    /// States the operation, a military use or aid, does not deny it, and the reporter has not dismissed it.
    [[nodiscard]] bool isNoted(std::size_t i) const;
    /// Noted, and confirmed by the reporter: a finding.
    [[nodiscard]] bool isConfirmed(std::size_t i) const;
    [[nodiscard]] bool isCut(std::size_t i) const { return m_columns->cut[i] != 0; }
    [[nodiscard]] const std::string& hsCode(std::size_t i) const { return m_columns->strings[m_columns->hs[i]]; }
    [[nodiscard]] const std::string& category(std::size_t i) const {
        return m_columns->strings[m_columns->categories[i]];
    }
    /// All categories that the case knows, its own ones too, in the order in which they are shown.
    [[nodiscard]] const std::vector<goods::Category>& categories() const { return m_columns->allCategories; }
    /// The name of a shipment's category; its id where no rule knows it any more, empty without one.
    [[nodiscard]] const std::string& categoryName(std::size_t i) const;
    [[nodiscard]] const std::string& origin(std::size_t i) const { return m_columns->strings[m_columns->origins[i]]; }
    [[nodiscard]] const std::string& currency(std::size_t i) const {
        return m_columns->strings[m_columns->currencies[i]];
    }
    [[nodiscard]] std::span<const PartyRef> parties(std::size_t i) const;
    /// The names of those in a role, with commas between them.
    [[nodiscard]] std::string partyNames(std::size_t i, Role role) const;

    [[nodiscard]] const std::vector<Entity>& entities() const { return m_columns->entities; }
    [[nodiscard]] const std::vector<Place>& places() const { return m_columns->places; }
    [[nodiscard]] std::uint32_t entityIndex(EntityId id) const; ///< none when unknown.
    [[nodiscard]] std::uint32_t placeIndex(PlaceId id) const;
    [[nodiscard]] std::size_t indexOf(ShipmentId id) const; ///< size() when unknown.

    /// What the reporter had written down when the table was loaded.
    [[nodiscard]] const Marks& marks() const { return m_marks; }

    /// Folded searchable text of a shipment.
    [[nodiscard]] std::string_view foldedText(std::size_t i) const;

private:
    friend class TableBuilder;
    /// What no decision of the reporter changes.
    struct Columns {
        std::vector<ShipmentId> ids;
        std::vector<SourceId> sources;
        std::vector<int> days, months;
        std::vector<double> valueUsd, value, grossKg, netKg, pieces;
        std::vector<std::uint8_t> statedClasses, negatedNoteClasses, cut;
        std::vector<std::uint32_t> hs, categories, origins, currencies;
        std::vector<std::string> strings;
        std::vector<goods::Category> allCategories;
        std::vector<std::uint32_t> partyBegin;
        std::vector<PartyRef> parties;
        std::vector<Entity> entities;
        std::vector<Place> places;
        std::unordered_map<EntityId, std::uint32_t> entityIndex;
        std::unordered_map<PlaceId, std::uint32_t> placeIndex;
        std::vector<std::size_t> textEnds;
        std::string text;
    };
    explicit ShipmentTable(std::shared_ptr<const Columns> columns);
    void judge(std::size_t i, unsigned confirmed, unsigned dismissed);

    std::shared_ptr<const Columns> m_columns;
    std::vector<std::uint8_t> m_noteClasses, m_confirmed, m_dismissed;
    Marks m_marks;
};

/// Indexes of the shipments that pass, ascending.
using Selection = std::vector<std::uint32_t>;
[[nodiscard]] Selection select(const ShipmentTable& table, const Filter& filter);
/// Of the selected, ascending like them.
[[nodiscard]] std::vector<ShipmentId> idsOf(const ShipmentTable& table, const Selection& selection);

} // namespace waybill::query
