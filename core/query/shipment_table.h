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
#include "core/query/amount_column.h"
#include "core/query/casts.h"
#include "core/query/coded_column.h"
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
/// When: a day with its month, or a month alone, or neither.
struct Time {
    int day = noDate;   ///< Days since 1970.
    int month = noDate; ///< Month::index.
    friend bool operator==(const Time&, const Time&) = default;
    struct Hash {
        std::size_t operator()(const Time& time) const noexcept {
            return std::hash<std::int64_t>{}((std::int64_t(time.month) << 32) ^ time.day);
        }
    };
};

/// All shipments of a case as columns in memory. Immutable after load(): snapshots are shared between threads.
/// What occurs many times (codes, countries, days, lists of parties) is held once and known by a number, its code: a
/// question about it is answered once a code, not once a shipment.
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
    [[nodiscard]] ShipmentId id(std::size_t i) const { return ShipmentId(qint64(m_columns->ids.at(i))); }
    [[nodiscard]] SourceId source(std::size_t i) const { return m_columns->sources.at(i); }
    [[nodiscard]] int day(std::size_t i) const { return m_columns->times.at(i).day; }        ///< noDate when absent.
    [[nodiscard]] int month(std::size_t i) const { return m_columns->times.at(i).month; }    ///< Likewise.
    [[nodiscard]] double valueUsd(std::size_t i) const { return m_columns->valueUsd.at(i); } ///< NaN when absent.
    [[nodiscard]] double value(std::size_t i) const { return m_columns->value.at(i); }       ///< In currency(i).
    [[nodiscard]] double grossKg(std::size_t i) const { return m_columns->grossKg.at(i); }
    [[nodiscard]] double netKg(std::size_t i) const { return m_columns->netKg.at(i); }
    [[nodiscard]] double pieces(std::size_t i) const { return m_columns->pieces.at(i); }
    /// Stated, not negated, and not dismissed by the reporter: bits (1 << int(NoteClass)).
    [[nodiscard]] unsigned noteClasses(std::size_t i) const { return m_noteClasses[i]; }
    [[nodiscard]] unsigned confirmedClasses(std::size_t i) const { return m_confirmed[i]; } ///< Of noteClasses().
    [[nodiscard]] unsigned dismissedClasses(std::size_t i) const { return m_dismissed[i]; } ///< Stated all the same.
    [[nodiscard]] unsigned negatedNoteClasses(std::size_t i) const { return m_columns->negatedNoteClasses[i]; }
    /// States the operation, a military use or aid, does not deny it, and the reporter has not dismissed it.
    [[nodiscard]] bool isNoted(std::size_t i) const { return (m_noteClasses[i] & notedClasses) != 0; }
    /// Noted, and confirmed by the reporter: a finding.
    [[nodiscard]] bool isConfirmed(std::size_t i) const { return (m_confirmed[i] & notedClasses) != 0; }
    [[nodiscard]] bool isCut(std::size_t i) const { return m_columns->cut[i] != 0; }
    [[nodiscard]] const std::string& hsCode(std::size_t i) const { return m_columns->hs.at(i); }
    [[nodiscard]] const std::string& category(std::size_t i) const { return m_columns->categories.at(i); }
    /// All categories that the case knows, its own ones too, in the order in which they are shown.
    [[nodiscard]] const std::vector<goods::Category>& categories() const { return m_columns->allCategories; }
    /// The name of a shipment's category; its id where no rule knows it any more, empty without one.
    [[nodiscard]] const std::string& categoryName(std::size_t i) const {
        return nameOfCategory(m_columns->categories.codeAt(i));
    }
    [[nodiscard]] const std::string& nameOfCategory(std::uint32_t code) const; ///< Of categoryColumn().
    [[nodiscard]] const std::string& origin(std::size_t i) const { return m_columns->origins.at(i); }
    [[nodiscard]] const std::string& currency(std::size_t i) const { return m_columns->currencies.at(i); }
    [[nodiscard]] std::span<const PartyRef> parties(std::size_t i) const { return casts()[castOf(i)]; }
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

    /// Every different list of parties, and which of them each shipment names.
    [[nodiscard]] const Casts& casts() const { return m_columns->casts; }
    [[nodiscard]] std::uint32_t castOf(std::size_t i) const { return std::uint32_t(m_columns->castOf.at(i)); }
    /// What a shipment has of allDifferences: bits (1 << int(Difference)).
    [[nodiscard]] unsigned differences(std::size_t i) const { return m_columns->differences[i]; }
    [[nodiscard]] std::size_t blockCount() const { return (size() + blockRows - 1) / blockRows; }

    using Words = CodedColumn<std::string>;
    /// The columns as such, for those who count by blocks.
    [[nodiscard]] const CodedColumn<SourceId>& sourceColumn() const { return m_columns->sources; }
    [[nodiscard]] const CodedColumn<Time, Time::Hash>& timeColumn() const { return m_columns->times; }
    [[nodiscard]] const Words& hsColumn() const { return m_columns->hs; }
    [[nodiscard]] const Words& categoryColumn() const { return m_columns->categories; }
    [[nodiscard]] const Words& originColumn() const { return m_columns->origins; }
    [[nodiscard]] const Words& currencyColumn() const { return m_columns->currencies; }
    [[nodiscard]] const PackedColumn& castColumn() const { return m_columns->castOf; }
    [[nodiscard]] const AmountColumn& valueUsdColumn() const { return m_columns->valueUsd; }
    [[nodiscard]] const AmountColumn& grossKgColumn() const { return m_columns->grossKg; }
    [[nodiscard]] const AmountColumn& netKgColumn() const { return m_columns->netKg; }
    [[nodiscard]] const AmountColumn& piecesColumn() const { return m_columns->pieces; }
    /// What all columns take in memory, the texts that are searched in left out.
    [[nodiscard]] std::size_t columnBytes() const;

private:
    friend class TableBuilder;
    static constexpr unsigned notedClasses =
        1U << int(NoteClass::Smo) | 1U << int(NoteClass::Military) | 1U << int(NoteClass::Aid);
    /// What no decision of the reporter changes.
    struct Columns {
        PackedColumn ids;
        CodedColumn<SourceId> sources;
        CodedColumn<Time, Time::Hash> times;
        AmountColumn valueUsd, value, grossKg, netKg, pieces;
        std::vector<std::uint8_t> statedClasses, negatedNoteClasses, cut, differences;
        Words hs, categories, origins, currencies;
        std::vector<goods::Category> allCategories;
        Casts casts;
        PackedColumn castOf;
        std::vector<Entity> entities;
        std::vector<Place> places;
        std::unordered_map<EntityId, std::uint32_t> entityIndex;
        std::unordered_map<PlaceId, std::uint32_t> placeIndex;
        PackedColumn textEnds;
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
