// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/column_profile.h"

#include "core/base/text.h"
#include "core/map/party_text.h"
#include "core/map/values.h"

#include <QChar>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <set>

namespace waybill::map {

namespace {

constexpr std::size_t enoughCells = 500; // a share over so many cells does not change any more

bool isOneOf(const std::string& word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isIncoterm(std::string_view text) {
    // In capitals: elsewhere the same letters begin words.
    const std::string_view term = incotermOf(text);
    return !term.empty() && text.starts_with(term);
}

bool isDirection(const std::string& word) {
    return isOneOf(word, {"im",
                          "ex",
                          "imp",
                          "exp",
                          "import",
                          "export",
                          "imports",
                          "impo",
                          "expo",
                          "importaciones",
                          "exportaciones",
                          "exports",
                          "им",
                          "эк",
                          "ім",
                          "ек",
                          "импорт",
                          "экспорт",
                          "імпорт",
                          "експорт",
                          "importacion",
                          "exportacion",
                          "importación",
                          "exportación",
                          "importação",
                          "exportação",
                          "importation",
                          "exportation",
                          "ithalat",
                          "i̇thalat",
                          "ihracat",
                          "i̇hracat",
                          "nhập khẩu",
                          "xuất khẩu",
                          "nhập",
                          "xuất",
                          "进口",
                          "出口",
                          "進口",
                          "수입",
                          "수출",
                          "i",
                          "e"});
}

bool isTransport(const std::string& word) {
    static constexpr std::array<std::string_view, 66> words{
        "sea",     "air",     "road",   "rail",    "truck",  "marit",   "aer",     "terrest", "carret", "ocean",
        "vessel",  "морск",   "автомо", "авиа",    "воздуш", "желез",   "ж/д",     "почт",    "post",   "multimodal",
        "courier", "автотра", "land",   "railway", "ferrov", "fluvial", "lorry",   "deniz",   "kara",   "водн",
        "marít",   "aér",     "acuát",  "acuat",   "rodov",  "ferrov",  "routier", "hava",    "demir",  "морськ",
        "автомоб", "авіа",    "повітр", "заліз",   "теңіз",  "темір",   "әуе",     "đường",   "duong",  "laut",
        "darat",   "udara",   "해상",   "항공",    "육상",   "해운",    "철도",    "도로",    "海运",   "空运",
        "陆运",    "铁路",    "公路",   "水路",    "海運",   "空運"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view start) { return word.starts_with(start); });
}

/// Codes of units that declarations of the CIS and of China are full of: 796 are pieces, 035 kilograms. In China all of
/// them begin with a nought.
bool isUnitNumber(std::string_view cell) {
    static constexpr std::array<std::string_view, 38> codes{
        "111", "112", "113", "114", "117", "130", "162", "163", "166", "168", "185", "214", "246",
        "251", "305", "306", "625", "704", "715", "736", "778", "783", "796", "797", "798", "831",
        "839", "840", "841", "845", "852", "859", "861", "863", "865", "867", "868", "879"};
    if (cell.size() != 3)
        return false;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return (cell.front() == '0' && isDigit(cell[1]) && isDigit(cell[2])) ||
           std::find(codes.begin(), codes.end(), cell) != codes.end();
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

/// Two digits behind a decimal mark, as in amounts of money: documents are not numbered so.
bool isFraction(std::string_view cell) {
    const auto mark = cell.find_last_of(".,");
    return mark != std::string_view::npos && mark > 0 && cell.size() - mark == 3 &&
           std::all_of(cell.begin() + std::ptrdiff_t(mark) + 1, cell.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
}

void countShort(ColumnProfile& profile, std::string_view cell) {
    const std::string word = folded(cell);
    profile.directions += isDirection(word) ? 1 : 0;
    profile.transports += isTransport(word) ? 1 : 0;
    profile.incoterms += isIncoterm(cell) ? 1 : 0;
    profile.currencies += parseCurrency(cell) ? 1 : 0;
    if (const auto country = parseCountry(cell)) {
        if (profile.countries++ == 0)
            profile.onlyCountry = *country;
        else if (profile.onlyCountry != *country)
            profile.onlyCountry.clear();
    }
    profile.unitNumbers += isUnitNumber(cell) ? 1 : 0;
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
    profile.companies += isCompany(cell) ? 1 : 0;
    profile.hsCodes += parseHsCode(cell) ? 1 : 0;
    if (const auto amount = parseAmount(cell, '.')) {
        ++profile.numbers;
        profile.plainNumbers += amount->unit.empty() ? 1 : 0;
        profile.fractions += isFraction(cell) ? 1 : 0;
    } else if (parseMoney(cell, '.')) {
        ++profile.numbers;
    }
    if (cell.size() <= 80)
        countShort(profile, cell);
}

/// Whether different whole numbers leave none out between the least and the greatest.
class Count {
public:
    void add(std::string_view cell) {
        std::int64_t number = 0;
        const auto end = std::from_chars(cell.data(), cell.data() + cell.size(), number);
        m_whole = m_whole && end.ec == std::errc() && end.ptr == cell.data() + cell.size();
        m_least = std::min(m_least, number);
        m_greatest = std::max(m_greatest, number);
        ++m_cells;
    }
    [[nodiscard]] bool leavesNoneOut() const {
        return m_whole && m_greatest - m_least + 1 == m_cells && (m_cells >= 2 || m_least == 1);
    }

private:
    std::int64_t m_least = std::numeric_limits<std::int32_t>::max();
    std::int64_t m_greatest = 0;
    int m_cells = 0;
    bool m_whole = true;
};

} // namespace

ColumnProfile profileColumn(const read::RowBlock& sample, std::size_t firstRow, std::size_t column) {
    ColumnProfile profile;
    std::set<std::string_view> different;
    Count counter;
    for (std::size_t row = firstRow; row < sample.rowCount() && profile.filled < int(enoughCells); ++row) {
        const std::string_view cell = trimmed(sample.cell(row, column));
        // NA is the code of Namibia, TO and NO those of Tonga and Norway; in doubt a placeholder is no content.
        if (isPlaceholder(cell))
            continue;
        count(profile, cell);
        profile.repeated = profile.repeated || !different.insert(cell).second;
        counter.add(cell);
    }
    profile.counting = !profile.repeated && counter.leavesNoneOut();
    if (profile.filled > 0)
        profile.averageLength /= profile.filled;
    return profile;
}

} // namespace waybill::map
