// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/role.h"
#include "core/map/mapping.h"
#include "core/read/row_block.h"

#include <QJsonObject>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace waybill::map {

/// An amount that may be absent: NaN means "the record does not say".
inline constexpr double absent = std::numeric_limits<double>::quiet_NaN();

/// A party of a shipment as its record writes it. UTF-8.
struct PartyDraft {
    Role role = Role::Buyer;
    std::string name;    ///< As written (without the address that stood in the same cell).
    std::string alias;   ///< The name in another language, where the record has both.
    std::string address; ///< As written.
    std::string taxId;
    std::string country; ///< ISO 3166-1 alpha-2, or empty.
    std::string email;
    std::string phone;
};

/// What one record says: one goods item. Placeholders are already empty; texts are as written.
struct ShipmentDraft {
    qint64 row = 0; ///< Row number in the file.
    std::optional<Date> date;
    std::optional<Month> month; ///< Of `date`, or of an aggregated row.
    std::string declarationNo, itemNo, direction, procedure;
    std::vector<PartyDraft> parties;
    std::string brand, model;
    std::string hsCode, hsDescription, description, note;
    double quantity = absent;
    std::string quantityUnit;
    double packages = absent, grossKg = absent, netKg = absent;
    double valueUsd = absent, value = absent;
    std::string currency, valueBasis;
    double exchangeRate = absent;
    std::string incoterm;
    std::string originCountry, dispatchCountry, tradeCountry, destinationCountry; ///< ISO alpha-2, or the text.
    std::string loadingPort, dischargePort, customsOffice, transportMode;
    std::string invoiceNo, contractNo, billOfLadingNo, recordId;
    bool descriptionCut = false;
    // What stands in the row and could not be taken: said aloud by the import, never dropped in silence.
    bool dateUnreadable = false;   ///< A date is written, but as no day of the calendar: `date` is absent.
    bool dateInOtherOrder = false; ///< The day can only be read in another order than the column's.
    bool valueUnreadable = false;  ///< Money is written that is no number.
    bool weightUnreadable = false; ///< A weight is written that is no number, or in a unit that is not known.
    bool partyUnnamed = false;     ///< An address without a name or number of whose it is.

    [[nodiscard]] const PartyDraft* party(Role role) const;
};

/// Why a row is no shipment; `code` stable, `text` for a person.
struct Rejection {
    std::string code; ///< "no-content", "repeated-header", "totals-row", "too-many-cells", …
    std::string text;
};

struct BlankRow {};

using RowOutcome = std::variant<ShipmentDraft, Rejection, BlankRow>;
/// What a row is when it is no shipment.
using RowRefusal = std::variant<Rejection, BlankRow>;

struct RowPlan;

/// Reads rows by a mapping. Immutable after construction, so that threads may share one.
class RowParser {
public:
    explicit RowParser(Mapping mapping);
    [[nodiscard]] const Mapping& mapping() const { return m_mapping; }
    [[nodiscard]] RowOutcome parse(const read::RowBlock& block, std::size_t row) const;
    /// The same into a draft that may have been another row's. Nothing when the row is a shipment.
    [[nodiscard]] std::optional<RowRefusal> parseInto(ShipmentDraft& draft, const read::RowBlock& block,
                                                      std::size_t row) const;
    /// The US dollars that a row shows even when it is rejected: the "value in" of the reconciliation. NaN if none.
    [[nodiscard]] double valueUsdOf(const read::RowBlock& block, std::size_t row) const;

private:
    Mapping m_mapping;
    std::shared_ptr<const RowPlan> m_plan;
};

/// {FIELD: VALUE} as `inspect` prints it: only known values, numbers as numbers, dates ISO.
[[nodiscard]] QJsonObject toJson(const ShipmentDraft& draft);

} // namespace waybill::map
