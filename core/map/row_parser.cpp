// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/date_habit.h"
#include "core/map/date_parts.h"
#include "core/map/draft_memory.h"
#include "core/map/party_memory.h"
#include "core/map/row_plan.h"
#include "core/map/row_refusal.h"
#include "core/map/values.h"
#include "core/map/weight_units.h"

#include <cmath>

namespace waybill::map {

namespace {

/// True when neither end can be white space: nearly every cell, told without decoding it. The white space of Unicode
/// begins with the bytes C2, E1, E2, E3 and EF and ends with bytes that only follow those.
bool hasPlainEnds(std::string_view text) {
    if (text.empty())
        return true;
    const auto front = static_cast<unsigned char>(text.front());
    const auto back = static_cast<unsigned char>(text.back());
    const bool plainFront = (front > 0x20 && front < 0x7F) || front == 0xD0 || front == 0xD1;
    if (!plainFront)
        return false;
    if (back < 0x7F)
        return back > 0x20;
    const auto lead = text.size() < 2 ? 0 : static_cast<unsigned char>(text[text.size() - 2]);
    return lead == 0xD0 || lead == 0xD1;
}

/// One row with its plan.
struct Row {
    const RowPlan& plan;
    const read::RowBlock& block;
    std::size_t index;

    [[nodiscard]] std::string_view cell(std::size_t column) const {
        const std::string_view text = block.cell(index, column);
        return hasPlainEnds(text) ? text : trimmed(text);
    }
    /// The first cell of the columns with content.
    [[nodiscard]] std::string_view text(const RowPlan::Columns& columns) const {
        for (const std::size_t column : columns) {
            const std::string_view found = cell(column);
            if (!isPlaceholder(found))
                return found;
        }
        return {};
    }
};

/// One for each thread that reads rows.
PartyMemory& partyMemory() {
    thread_local PartyMemory memory;
    return memory;
}

std::string countryOf(std::string_view text, bool keepText) {
    if (text.empty())
        return {};
    if (auto code = parseCountry(text))
        return std::move(*code);
    return keepText ? std::string(text) : std::string();
}

/// The names of a party's columns: the first with content, and its other spelling. Returns the second party that the
/// name's cell speaks of.
std::string_view readNames(const Row& row, const RowPlan::PartyColumns& columns, PartyDraft& party) {
    std::string_view onBehalf;
    std::string_view rawName;
    for (std::size_t i = 0; i < columns.names.size(); ++i) {
        const std::string_view raw = row.cell(columns.names[i]);
        if (raw.empty() || raw == rawName)
            continue;
        if (!party.name.empty() && (!columns.aliases[i] || !party.alias.empty()))
            continue;
        const PartyText* text = partyMemory().find(raw);
        const std::string_view name = text == nullptr ? raw : std::string_view(text->name);
        if (name.empty())
            continue;
        if (party.name.empty()) {
            rawName = raw;
            party.name = name;
            if (text == nullptr)
                continue;
            party.address = text->address;
            party.taxId = text->taxId;
            onBehalf = text->onBehalf;
        } else if (name != party.name) {
            party.alias = name;
        }
    }
    return onBehalf;
}

// "0", "9999999999": what is typed where a number is asked for and there is none.
bool isFiller(std::string_view number) {
    return number.find_first_not_of(number.substr(0, 1)) == std::string_view::npos;
}

void readParty(const Row& row, const RowPlan::PartyColumns& columns, ShipmentDraft& draft, PartyPlaces& places) {
    PartyDraft& party = places.next(columns.role);
    const std::string onBehalf(readNames(row, columns, party));
    if (const std::string_view address = row.text(columns.addresses); !address.empty())
        party.address = address;
    if (const std::string_view taxId = row.text(columns.taxIds); !isFiller(taxId))
        party.taxId = taxId;
    if (party.name.empty())
        party.name = party.taxId; // all that the record says of who it is
    if (party.name.empty()) {
        draft.partyUnnamed = draft.partyUnnamed || !party.address.empty();
        places.dropLast();
        return;
    }
    party.country = countryOf(row.text(columns.countries), false);
    party.email = row.text(columns.emails);
    party.phone = row.text(columns.phones);
    if (!onBehalf.empty())
        places.next(Role::OnBehalfOf).name = onBehalf;
}

void readParties(const Row& row, ShipmentDraft& draft) {
    PartyPlaces places(draft.parties);
    for (const RowPlan::PartyColumns& party : row.plan.parties)
        readParty(row, party, draft, places);
}

struct Money {
    double amount = absent;
    const RowPlan::NumberColumn* column = nullptr;
    std::string currency; ///< As the cell itself says; mostly it does not.
};

/// FOB and CIF are zero in turn: the first that is not, else the zero itself. Sets `refused` when only texts stand
/// there that are no numbers.
Money readMoney(const Row& row, const std::vector<RowPlan::NumberColumn>& columns, bool& refused) {
    Money found;
    bool text = false;
    for (const RowPlan::NumberColumn& column : columns) {
        const auto number = parseNumber(row.cell(column.column), column.mark);
        if (!number) {
            // Of a column of US dollars only those count.
            const auto money = parseMoney(row.cell(column.column), column.mark);
            if (money && (&columns != &row.plan.valuesUsd || money->currency == "USD"))
                return {money->number * column.scale, &column, money->currency};
            text = text || !isPlaceholder(row.cell(column.column));
            continue;
        }
        if (*number != 0)
            return {*number * column.scale, &column, {}};
        if (found.column == nullptr)
            found = {0, &column, {}};
    }
    refused = refused || (text && found.column == nullptr);
    return found;
}

/// Sets `refused` when a weight is written that cannot be told in kilograms.
double readWeight(const Row& row, const std::vector<RowPlan::NumberColumn>& columns, std::optional<std::size_t> unit,
                  bool& refused) {
    for (const RowPlan::NumberColumn& column : columns) {
        const auto amount = parseAmount(row.cell(column.column), column.mark);
        if (!amount) {
            refused = refused || !isPlaceholder(row.cell(column.column));
            continue;
        }
        std::string_view written = amount->unit;
        if (written.empty() && unit && !column.unitTold)
            written = row.cell(*unit);
        if (written.empty() || amount->number == 0 || isPlaceholder(written))
            return amount->number * column.scale;
        const auto kilograms = kilogramsIn(written);
        refused = !kilograms;
        return kilograms ? amount->number * *kilograms : absent;
    }
    return absent;
}

std::optional<Amount> readAmount(const Row& row, const std::vector<RowPlan::NumberColumn>& columns) {
    for (const RowPlan::NumberColumn& column : columns) {
        if (const auto amount = parseAmount(row.cell(column.column), column.mark))
            return Amount{amount->number * column.scale, amount->unit};
    }
    return std::nullopt;
}

std::optional<Date> dateOf(const Row& row, const RowPlan::DateColumn& column) {
    if (column.month && column.year)
        return joinDate(row.cell(column.column), row.cell(*column.month), row.cell(*column.year));
    return parseDate(row.cell(column.column), column.order);
}

std::optional<Month> monthOf(const Row& row, const RowPlan::MonthColumn& column) {
    const std::string_view text = row.cell(column.column);
    if (column.year)
        return joinMonth(text, row.cell(*column.year));
    if (const auto month = parseMonth(text))
        return month;
    const auto date = parseDate(text, DateOrder::DayFirst);
    return date ? std::optional(Month::of(*date)) : std::nullopt;
}

void readDates(const Row& row, ShipmentDraft& draft) {
    for (const RowPlan::DateColumn& column : row.plan.dates) {
        const auto date = dateOf(row, column);
        if (!date) {
            draft.dateUnreadable = draft.dateUnreadable || !isPlaceholder(row.cell(column.column));
            continue;
        }
        draft.dateUnreadable = false;
        draft.dateInOtherOrder =
            !column.month && date->day() > 12 && isInOtherOrder(row.cell(column.column), column.order);
        draft.date = column.shift == 0 ? *date : Date::fromDays(date->days() + column.shift);
        draft.month = Month::of(*draft.date);
        return;
    }
    for (const RowPlan::MonthColumn& column : row.plan.months) {
        draft.month = monthOf(row, column);
        if (draft.month)
            return;
    }
}

/// The currency column says nothing of this money: it is the contract's, or whoever's, and this is the country's.
bool isOfAnotherCurrency(const RowPlan& plan, const RowPlan::NumberColumn& column) {
    return (column.national && plan.contractCurrency) || (column.local && !plan.localCurrency);
}

void readMoneys(const Row& row, ShipmentDraft& draft) {
    const Money usd = readMoney(row, row.plan.valuesUsd, draft.valueUnreadable);
    const Money other = readMoney(row, row.plan.values, draft.valueUnreadable);
    draft.valueUsd = usd.amount;
    draft.value = other.amount;
    // What the money's cell says, then its header, goes before a currency column, which may be the contract's.
    if (!other.currency.empty())
        draft.currency = other.currency;
    else if (other.column != nullptr && !other.column->currency.empty())
        draft.currency = other.column->currency;
    else if (other.column != nullptr && isOfAnotherCurrency(row.plan, *other.column))
        draft.currency.clear();
    else if (const std::string_view text = row.text(row.plan.currencies); !text.empty())
        draft.currency = parseCurrency(text).value_or(std::string(text));
    if (std::isnan(draft.valueUsd) && draft.currency == "USD")
        draft.valueUsd = draft.value;
    if (draft.valueBasis.empty()) {
        const auto* column = usd.column != nullptr && usd.amount != 0 ? usd.column : other.column;
        if (column == nullptr)
            column = usd.column;
        if (column != nullptr)
            draft.valueBasis = column->basis;
    }
}

void readAmounts(const Row& row, ShipmentDraft& draft) {
    const RowPlan& plan = row.plan;
    draft.quantityUnit = row.text(plan.units);
    if (const auto quantity = readAmount(row, plan.quantities)) {
        draft.quantity = quantity->number;
        if (draft.quantityUnit.empty())
            draft.quantityUnit = quantity->unit;
    }
    if (const auto packages = readAmount(row, plan.packages))
        draft.packages = packages->number;
    draft.grossKg = readWeight(row, plan.grossKg, plan.grossUnit, draft.weightUnreadable);
    draft.netKg = readWeight(row, plan.netKg, plan.netUnit, draft.weightUnreadable);
    if (const auto rate = readAmount(row, plan.exchangeRates))
        draft.exchangeRate = rate->number;
}

std::string hsCodeOf(std::string_view cell, bool restoreZero) {
    if (auto code = parseHsCode(cell, restoreZero))
        return std::move(*code);
    // A heading of four digits still says what the goods are.
    const bool heading = cell.size() == 4 && cell.find_first_not_of("0123456789") == std::string_view::npos;
    return heading ? std::string(cell) : std::string();
}

void readGoods(const Row& row, ShipmentDraft& draft) {
    const RowPlan& plan = row.plan;
    draft.description = row.text(plan.descriptions);
    // Cut means cut by the vendor: the cell itself is at the length that no cell exceeds.
    draft.descriptionCut = plan.descriptionCut > 0 && draft.description.size() + 2 >= plan.descriptionCut &&
                           codePoints(draft.description) + 2 >= plan.descriptionCut;
    for (const std::size_t column : plan.descriptionParts) {
        const std::string_view part = row.cell(column);
        if (isPlaceholder(part) || draft.description.find(part) != std::string::npos)
            continue;
        if (!draft.description.empty())
            draft.description += ' ';
        draft.description += part;
    }
    for (const std::size_t column : plan.hsCodes) {
        draft.hsCode = hsCodeOf(row.cell(column), plan.restoreZero);
        if (!draft.hsCode.empty())
            break;
    }
}

} // namespace

const PartyDraft* ShipmentDraft::party(Role role) const {
    for (const PartyDraft& party : parties) {
        if (party.role == role)
            return &party;
    }
    return nullptr;
}

RowParser::RowParser(Mapping mapping)
    : m_mapping(std::move(mapping)), m_plan(std::make_shared<const RowPlan>(RowPlan::of(m_mapping))) {}

std::optional<RowRefusal> RowParser::parseInto(ShipmentDraft& draft, const read::RowBlock& block,
                                               std::size_t row) const {
    forgetRow(draft);
    const RowPlan& plan = *m_plan;
    std::optional<RowRefusal> refusal;
    if (block.isBlank(row))
        refusal = BlankRow{};
    else if (auto shape = refusalOfShape(plan, block, row))
        refusal = std::move(*shape);
    if (refusal) {
        draft.parties.clear();
        return refusal;
    }
    const Row source{plan, block, row};
    draft.row = block.rowNumber(row);
    readDates(source, draft);
    readParties(source, draft);
    for (const RowPlan::TextTarget& target : plan.texts)
        draft.*target.member = source.text(target.columns);
    for (const RowPlan::TextTarget& target : plan.countries)
        draft.*target.member = countryOf(source.text(target.columns), true);
    if (const std::string_view term = incotermOf(draft.incoterm); !term.empty())
        draft.incoterm = std::string(term);
    readGoods(source, draft);
    readAmounts(source, draft);
    readMoneys(source, draft);
    if (auto content = refusalOfContent(plan, block, row, draft))
        refusal = std::move(*content);
    return refusal;
}

RowOutcome RowParser::parse(const read::RowBlock& block, std::size_t row) const {
    ShipmentDraft draft;
    auto refusal = parseInto(draft, block, row);
    if (!refusal)
        return draft;
    return std::visit([](auto&& what) { return RowOutcome(std::move(what)); }, std::move(*refusal));
}

double RowParser::valueUsdOf(const read::RowBlock& block, std::size_t row) const {
    const RowPlan& plan = *m_plan;
    const Row source{plan, block, row};
    ShipmentDraft draft;
    readMoneys(source, draft);
    return draft.valueUsd;
}

} // namespace waybill::map
