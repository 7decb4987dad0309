// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/goods/category.h"
#include "core/goods/words.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <re2/re2.h>
#include <string>

namespace waybill::goods {

namespace {

constexpr std::size_t longestText = 16 * 1024;
constexpr int mostCounts = 200;
constexpr std::string_view digitSigns = "0123456789";

/// How many pieces one of the unit is, by its words(): numbers are OKEI and UN/ECE codes.
const std::map<std::string, double, std::less<>>& countingUnits() {
    static const std::map<std::string, double, std::less<>> units = [] {
        std::map<std::string, double, std::less<>> all;
        for (const char* one :
             {"шт",       "штук",      "штука",      "штуки",   "ед",       "единиц", "единица", "единицы", "экз",
              "796",      "642",       "pcs",        "pc",      "pce",      "pces",   "pieces",  "piece",   "piese",
              "nmb",      "nmr",       "nmbr",       "nos",     "no",       "nbr",    "num",     "number",  "numbers",
              "unt",      "unit",      "units",      "unidad",  "unidades", "und",    "unds",    "uni",     "u",
              "un",       "ud",        "uds",        "ea",      "each",     "h87",    "c62",     "niu",     "pza",
              "pzas",     "pieza",     "piezas",     "peca",    "peça",     "pecas",  "peças",   "pièce",   "stk",
              "stuck",    "stück",     "st",         "adet",    "ad",       "szt",    "sztuk",   "buc",     "ks",
              "db",       "kpl",       "одиниць",    "одиниця", "од",       "台",     "个",      "個",      "件",
              "只",       "隻",        "架",         "部",      "枚",       "支",     "套",      "set",     "sets",
              "комплект", "комплекта", "комплектов", "компл",   "к т",      "839",    "набор",   "наборов", "704",
              "дана",     "cai",       "cái",        "chiec",   "chiếc",    "item",   "items"})
            all[one] = 1;
        for (const char* hundred :
             {"797", "cen", "100 шт", "сто штук", "сотня штук", "hundred", "hundred pieces", "100 pcs"})
            all[hundred] = 100;
        for (const char* thousand :
             {"тыс шт",       "тысяч штук", "тысяча штук", "тыс штук", "тысяч шт", "тшт",     "1000 шт",
              "1000 штук",    "798",        "mil",         "kpcs",     "k pcs",    "kpc",     "thousand pieces",
              "thousand pcs", "thousands",  "thousand",    "ths pcs",  "thd",      "thd pcs", "тис шт",
              "тис штук",     "千个",       "千個",        "1000 pcs", "mll",      "tpcs",    "th pcs",
              "000 pcs"})
            all[thousand] = 1000;
        for (const char* million : {"млн шт", "миллион штук", "миллионов штук", "799", "mio", "million pieces"})
            all[million] = 1e6;
        for (const char* dozen : {"dzn", "doz", "dozen", "dozens", "дюжина", "дюжин", "dz", "дюжина штук", "打"})
            all[dozen] = 12;
        for (const char* gross : {"gro", "gross", "grs"})
            all[gross] = 144;
        return all;
    }();
    return units;
}

std::optional<double> piecesPerUnit(std::string_view unit) {
    const std::string written = words(unit.substr(0, 200));
    const auto& units = countingUnits();
    if (const auto known = units.find(written); known != units.end())
        return known->second;
    // "796 шт", "тыс шт 798", "pcs pieces": the code and the words of one unit.
    for (std::size_t blank = written.find(' '); blank != std::string::npos; blank = written.find(' ', blank + 1)) {
        const auto first = units.find(std::string_view(written).substr(0, blank));
        const auto rest = units.find(std::string_view(written).substr(blank + 1));
        if (first != units.end() && rest != units.end() && first->second == rest->second)
            return first->second;
    }
    return std::nullopt;
}

/// The mark of thousands that `text` begins with, in bytes, when three digits follow it; 0 when there is none.
std::size_t thousandsMark(std::string_view text) {
    const std::size_t mark = text.starts_with(' ') ? 1 : text.starts_with("\xC2\xA0") ? 2 : 0;
    const std::string_view group = text.substr(std::min(mark, text.size()), 3);
    const bool digits =
        group.size() == 3 && std::all_of(group.begin(), group.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? mark : 0;
}

/// The digits that a count begins with, without marks of thousands.
std::string digitsOf(std::string_view count) {
    std::string digits;
    for (std::size_t i = 0; i < count.size();) {
        if (count[i] >= '0' && count[i] <= '9')
            digits += count[i++];
        else if (const std::size_t mark = thousandsMark(count.substr(i)); mark > 0)
            i += mark;
        else
            break;
    }
    return digits;
}

bool isGrouped(std::string_view count) {
    const std::size_t end = count.find_first_not_of(digitSigns);
    return end != std::string_view::npos && thousandsMark(count.substr(end)) > 0;
}

/// The number that a count begins with; nothing for zero, and for more digits than goods can have.
std::optional<double> numberAt(std::string_view count) {
    const std::string digits = digitsOf(count);
    double value = 0;
    if (digits.size() > 9 || std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc() ||
        !(value > 0))
        return std::nullopt;
    return value;
}

enum class Counted { Goods, Total, Package };

bool isWordByte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// The last byte of words or numbers in a text; 0 when it has none.
char lastOfWords(std::string_view text) {
    const auto found = std::find_if(text.rbegin(), text.rend(), isWordByte);
    return found == text.rend() ? '\0' : *found;
}

// The first one.
char firstOfWords(std::string_view text) {
    const auto found = std::find_if(text.begin(), text.end(), isWordByte);
    return found == text.end() ? '\0' : *found;
}

// Whether a word that could change what a count is of can stand beside it: before it a letter, not another number;
// after it "в" or "per". Tells most counts without looking at words.
bool mayBeQualified(std::string_view text, std::size_t start, std::size_t end) {
    const char before = lastOfWords(text.substr(0, start));
    const char after = firstOfWords(text.substr(end));
    return (before != 0 && (before < '0' || before > '9')) || after == 'p' || after == 'P' ||
           static_cast<unsigned char>(after) >= 0x80;
}

// What a count is of, by the words before and after it.
Counted countedWhat(std::string_view text, std::size_t start, std::size_t end) {
    static const RE2 total("(?i)(?:^|[^a-zа-я])(?:всего|итого|общее количество|total|total quantity|разом)[^a-zа-я0-9]*"
                           "(?:количество[^a-zа-я0-9]*)?$");
    static const RE2 package(
        "(?i)(?:^|[^a-zа-я])(?:по|упаковк[а-я]*|уп|короб[а-я]*|пач[а-я]*|per|of|каждые)[^a-zа-я0-9]*$");
    static const RE2 packageAfter("(?i)^[^a-zа-я0-9]*(?:в упак|в короб|в пач|per )");
    if (!mayBeQualified(text, start, end))
        return Counted::Goods;
    constexpr std::size_t reach = 60;
    const std::size_t from = start > reach ? start - reach : 0;
    const re2::StringPiece before(text.data() + from, start - from);
    if (RE2::PartialMatch(before, total))
        return Counted::Total;
    const re2::StringPiece after(text.data() + end, std::min(reach, text.size() - end));
    return RE2::PartialMatch(before, package) || RE2::PartialMatch(after, packageAfter) ? Counted::Package
                                                                                        : Counted::Goods;
}

bool isPartOfDecimal(std::string_view text, std::size_t start) {
    return start >= 2 && (text[start - 1] == '.' || text[start - 1] == ',') && text[start - 2] >= '0' &&
           text[start - 2] <= '9';
}

bool isPartOfLongerNumber(std::string_view text, std::size_t start) {
    return start > 0 && text[start - 1] >= '0' && text[start - 1] <= '9';
}

/// "1 500" may be one number or two: after a word or mark that leads to a quantity it is one.
bool isLedTo(std::string_view text, std::size_t start) {
    static const RE2 quantity("(?i)(?:^|[:;=(–]|кол-во|количество|всего|итого|quantity|qty|total)[ .\\x{A0}]*$");
    return RE2::PartialMatch(re2::StringPiece(text.data(), start), quantity);
}

std::size_t nextDigit(std::string_view text, std::size_t from) {
    while (from < text.size() && (text[from] < '0' || text[from] > '9'))
        ++from;
    return from;
}

/// What may stand behind the digits of a count: a blank, or the first byte of a word for pieces.
bool mayFollowCount(std::string_view text) {
    return std::string_view(" \xC2\xD0\xD1\xE4\xE5\xE6pPuUnN").find(text.front()) != std::string_view::npos;
}

/// The first count at or after `from`: digits, in groups or not, and the word for pieces. Expressions are only tried
/// where digits stand, at the start of each run and where its last three could be a group's first.
re2::StringPiece nextCount(std::string_view text, std::size_t from) {
    static const RE2 count(
        "(?i)(?:[0-9]{1,3}(?:[ \\x{A0}][0-9]{3})+|[0-9]+)[ "
        "\\x{A0}]?(?:шт|штук|штука|штуки|pcs|pc|pieces|piece|units|unit|台|个|件|架|ед|nos)(?:[^a-zа-я0-9]|$)");
    const re2::StringPiece whole(text.data(), text.size());
    re2::StringPiece match;
    for (std::size_t start = nextDigit(text, from); start < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of(digitSigns, start), text.size());
        const bool mayCount = end < text.size() && mayFollowCount(text.substr(end));
        if (mayCount && (count.Match(whole, start, whole.size(), RE2::ANCHOR_START, &match, 1) ||
                         (end - start > 3 && count.Match(whole, end - 3, whole.size(), RE2::ANCHOR_START, &match, 1))))
            return match;
        start = nextDigit(text, end);
    }
    return {};
}

/// The pieces that a description counts: the total if it names one, else the first count that is not of a package.
std::optional<double> countedPieces(std::string_view description) {
    const std::string_view text = description.substr(0, longestText);
    std::optional<double> first;
    std::size_t from = 0;
    for (int looked = 0; looked < mostCounts; ++looked) {
        const re2::StringPiece match = nextCount(text, from);
        if (match.empty())
            break;
        const auto start = std::size_t(match.data() - text.data());
        const std::size_t end = start + match.size();
        from = end;
        const auto value = numberAt(text.substr(start, end - start));
        if (!value || isPartOfDecimal(text, start) || isPartOfLongerNumber(text, start))
            continue;
        const bool grouped = isGrouped(text.substr(start, end - start));
        if (grouped && !isLedTo(text, start))
            continue;
        const Counted what = countedWhat(text, start, end);
        if (what == Counted::Total)
            return value;
        if (what == Counted::Goods && !first)
            first = value;
    }
    return first;
}

} // namespace

std::optional<double> pieces(double quantity, std::string_view unit, std::string_view description) {
    const auto perUnit = piecesPerUnit(unit);
    if (perUnit && std::isfinite(quantity) && quantity >= 0)
        return quantity * *perUnit;
    return countedPieces(description);
}

} // namespace waybill::goods
