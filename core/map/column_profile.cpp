// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/column_profile.h"

#include "core/base/text.h"
#include "core/map/values.h"

#include <QChar>
#include <algorithm>
#include <array>
#include <cmath>

namespace waybill::map {

namespace {

constexpr std::size_t enoughCells = 500; // a share over so many cells does not change any more

bool isOneOf(const std::string& word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isIncoterm(std::string_view text) {
    static constexpr std::array<std::string_view, 15> terms{"EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS",
                                                            "FOB", "CFR", "CIF", "DAT", "DAF", "DDU", "C&F"};
    return text.size() >= 3 && std::find(terms.begin(), terms.end(), text.substr(0, 3)) != terms.end() &&
           (text.size() == 3 || text[3] == ' ' || text[3] == '-' || text[3] == ',');
}

bool isDirection(const std::string& word) {
    return isOneOf(word, {"im", "ex", "imp", "exp", "import", "export", "imports", "exports", "им", "эк", "ек",
                          "импорт", "экспорт", "імпорт", "експорт", "importacion", "exportacion", "i", "e"});
}

bool isTransport(const std::string& word) {
    static constexpr std::array<std::string_view, 30> words{
        "sea",     "air",     "road",   "rail",    "truck",  "marit",   "aer",   "terrest", "carret", "ocean",
        "vessel",  "морск",   "автомо", "авиа",    "воздуш", "желез",   "ж/д",   "почт",    "post",   "multimodal",
        "courier", "автотра", "land",   "railway", "ferrov", "fluvial", "lorry", "deniz",   "kara",   "водн"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view start) { return word.starts_with(start); });
}

struct Letters {
    bool letter = false, digit = false;
};

Letters lettersOf(std::string_view text) {
    Letters found;
    for (std::size_t i = 0; i < text.size() && !(found.letter && found.digit);) {
        const char32_t c = nextCodePoint(text, i);
        found.letter = found.letter || QChar::isLetter(c);
        found.digit = found.digit || QChar::isDigit(c);
    }
    return found;
}

void countShort(ColumnProfile& profile, std::string_view cell) {
    const std::string word = folded(cell);
    profile.directions += isDirection(word) ? 1 : 0;
    profile.transports += isTransport(word) ? 1 : 0;
    profile.incoterms += isIncoterm(cell) ? 1 : 0;
    profile.currencies += parseCurrency(cell) ? 1 : 0;
    profile.countries += parseCountry(cell) ? 1 : 0;
    const bool date = parseDate(cell, DateOrder::DayFirst) || parseDate(cell, DateOrder::MonthFirst);
    profile.dates += date ? 1 : 0;
    profile.months += !date && parseMonth(cell) ? 1 : 0;
}

void count(ColumnProfile& profile, std::string_view cell) {
    ++profile.filled;
    if (profile.firstCell.empty())
        profile.firstCell = cell;
    profile.averageLength += double(codePoints(cell));
    const Letters found = lettersOf(cell);
    profile.letters += found.letter ? 1 : 0;
    profile.digits += found.digit ? 1 : 0;
    profile.codes += found.digit && cell.find(' ') == std::string_view::npos ? 1 : 0;
    const auto at = cell.find('@');
    profile.emails += at != std::string_view::npos && cell.find('.', at) != std::string_view::npos ? 1 : 0;
    profile.hsCodes += parseHsCode(cell) ? 1 : 0;
    if (const auto amount = parseAmount(cell, '.')) {
        ++profile.numbers;
        profile.plainNumbers += amount->unit.empty() ? 1 : 0;
        profile.zeros += amount->number == 0 ? 1 : 0;
        profile.wholeSmall += amount->number < 10000 && amount->number == std::floor(amount->number) ? 1 : 0;
    }
    if (cell.size() <= 80)
        countShort(profile, cell);
}

double numberFit(const ColumnProfile& profile) {
    // A few words among numbers ("Weight Captured Separately") do not make it another kind of column.
    const double share = profile.share(profile.numbers);
    return share >= 0.9 ? 1 : share >= 0.4 ? 0.7 : 0;
}

double textFit(const ColumnProfile& profile, double least) {
    const double share = profile.share(profile.letters);
    return share >= 0.8 ? 1 : share >= least ? 0.6 : 0;
}

double countryFit(const ColumnProfile& profile) {
    if (profile.share(profile.countries) >= 0.6)
        return 1;
    return profile.share(profile.letters) >= 0.5 && profile.share(profile.dates) < 0.3 ? 0.5 : 0;
}

double nameFit(const ColumnProfile& profile) {
    if (profile.share(profile.dates) > 0.5 || profile.share(profile.emails) > 0.8 || profile.share(profile.codes) > 0.9)
        return 0;
    return textFit(profile, 0.3);
}

double codeFit(const ColumnProfile& profile, double longest) {
    return profile.averageLength <= longest ? (profile.share(profile.digits) >= 0.5 ? 1 : 0.5) : 0;
}

} // namespace

ColumnProfile profileColumn(const read::RowBlock& sample, std::size_t firstRow, std::size_t column) {
    ColumnProfile profile;
    for (std::size_t row = firstRow; row < sample.rowCount() && profile.filled < int(enoughCells); ++row) {
        const std::string_view cell = trimmed(sample.cell(row, column));
        // NA is the code of Namibia, TO and NO those of Tonga and Norway; in doubt a placeholder is no content.
        if (!isPlaceholder(cell))
            count(profile, cell);
    }
    if (profile.filled > 0)
        profile.averageLength /= profile.filled;
    return profile;
}

double contentFit(const ColumnProfile& profile, Field field) {
    if (profile.filled == 0)
        return 0.5;
    switch (field) {
    case Field::Date:
        return profile.share(profile.dates) >= 0.9 ? 1 : profile.share(profile.dates) >= 0.4 ? 0.7 : 0;
    case Field::Month:
        return profile.share(profile.months + profile.dates) >= 0.7 ? 1 : 0;
    case Field::HsCode:
        return profile.share(profile.hsCodes) >= 0.6 ? 1 : profile.share(profile.hsCodes) >= 0.3 ? 0.6 : 0;
    case Field::Quantity:
    case Field::Packages:
    case Field::GrossKg:
    case Field::NetKg:
    case Field::ValueUsd:
    case Field::Value:
    case Field::ExchangeRate:
        return profile.share(profile.dates) > 0.8 && profile.share(profile.plainNumbers) < 0.5 ? 0 : numberFit(profile);
    case Field::OriginCountry:
    case Field::DispatchCountry:
    case Field::TradeCountry:
    case Field::DestinationCountry:
    case Field::BuyerCountry:
    case Field::SellerCountry:
    case Field::MakerCountry:
        return countryFit(profile);
    case Field::Currency:
        return profile.share(profile.currencies) >= 0.6 ? 1 : 0;
    case Field::Incoterm:
        return profile.share(profile.incoterms) >= 0.5 ? 1 : profile.averageLength > 30 ? 0 : 0.4;
    case Field::Direction:
        return profile.share(profile.directions) >= 0.6 ? 1 : 0;
    case Field::TransportMode:
        return profile.share(profile.transports) >= 0.5 ? 1 : profile.averageLength > 60 ? 0 : 0.6;
    case Field::ItemNo:
        return profile.averageLength > 12 || profile.share(profile.digits) < 0.5 ? 0 : 1;
    case Field::QuantityUnit:
        return profile.averageLength > 40 || profile.share(profile.dates) > 0.5 ? 0 : textFit(profile, 0.2);
    case Field::BuyerEmail:
    case Field::SellerEmail:
        return profile.share(profile.emails) >= 0.5 ? 1 : 0.2;
    case Field::BuyerTaxId:
    case Field::SellerTaxId:
        return codeFit(profile, 40);
    case Field::DeclarationNo:
    case Field::InvoiceNo:
    case Field::ContractNo:
    case Field::BillOfLadingNo:
        return profile.share(profile.dates) > 0.9 && profile.share(profile.plainNumbers) < 0.5 ? 0
                                                                                               : codeFit(profile, 60);
    case Field::BuyerName:
    case Field::SellerName:
    case Field::MakerName:
    case Field::DeclarantName:
    case Field::BrokerName:
    case Field::CarrierName:
    case Field::NotifyName:
    case Field::ContractHolderName:
        return nameFit(profile);
    case Field::BuyerAddress:
    case Field::SellerAddress:
    case Field::MakerAddress:
    case Field::HsDescription:
        return profile.share(profile.dates) > 0.5 ? 0 : textFit(profile, 0.3);
    case Field::Description:
        if (profile.filled >= 20 && profile.averageLength < 4)
            return 0; // "Yes", "No"
        return profile.share(profile.dates) > 0.5 ? 0 : textFit(profile, 0.3);
    default:
        return 0.5;
    }
}

std::string contentReason(const ColumnProfile& profile, Field field) {
    if (profile.filled == 0)
        return "the sample has no content in it";
    const auto percent = [&](int count, const char* what) {
        return std::to_string(int(std::lround(100 * profile.share(count)))) + " % of cells are " + what;
    };
    switch (field) {
    case Field::Date:
        return percent(profile.dates, "dates");
    case Field::Month:
        return percent(profile.months + profile.dates, "months");
    case Field::HsCode:
        return percent(profile.hsCodes, "HS codes");
    case Field::Quantity:
    case Field::Packages:
    case Field::GrossKg:
    case Field::NetKg:
    case Field::ValueUsd:
    case Field::Value:
    case Field::ExchangeRate:
        return percent(profile.numbers, "numbers");
    case Field::OriginCountry:
    case Field::DispatchCountry:
    case Field::TradeCountry:
    case Field::DestinationCountry:
    case Field::BuyerCountry:
    case Field::SellerCountry:
    case Field::MakerCountry:
        return percent(profile.countries, "countries");
    case Field::Currency:
        return percent(profile.currencies, "currencies");
    default:
        return percent(profile.letters, "texts");
    }
}

} // namespace waybill::map
