// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/party_text.h"

#include "core/base/nobody.h"
#include "core/base/text.h"
#include "core/map/second_party.h"
#include "core/map/values.h"

#include <QChar>
#include <algorithm>
#include <array>

namespace waybill::map {

namespace {

constexpr std::size_t longestName = 2000; // bytes; a longer cell is kept whole

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Upper case with every byte in its place, so that what is found here can be cut there.
std::string upperInPlace(std::string_view text) {
    std::string upper;
    upper.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t c = nextCodePoint(text, i);
        std::string one;
        appendUtf8(one, QChar::toUpper(c));
        if (one.size() == i - begin)
            upper += one;
        else
            upper.append(text.substr(begin, i - begin));
    }
    return upper;
}

bool hasLetter(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (QChar::isLetter(nextCodePoint(text, i)))
            return true;
    }
    return false;
}

bool isLetterBefore(std::string_view text, std::size_t at) {
    if (at == 0)
        return false;
    std::size_t start = at - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80)
        --start;
    return QChar::isLetterOrNumber(nextCodePoint(text, start));
}

bool hasDigit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), isDigit);
}

/// Without the marks that a seam leaves behind.
std::string_view tidied(std::string_view text) {
    text = trimmed(text);
    while (!text.empty() && (text.back() == ',' || text.back() == ';' || text.back() == '(' || text.back() == '/' ||
                             text.back() == '-' || text.back() == ':'))
        text = trimmed(text.substr(0, text.size() - 1));
    while (!text.empty() && (text.front() == ',' || text.front() == ';' || text.front() == ':' || text.front() == '/' ||
                             text.front() == '-' || text.front() == '.'))
        text = trimmed(text.substr(1));
    if (text.ends_with(')') && text.find('(') == std::string_view::npos)
        text = trimmed(text.substr(0, text.size() - 1));
    return text;
}

/// Of two parties in the cell the first is meant by its column.
void takeSecondParty(std::string_view& name, PartyText& result) {
    PartySeam seam;
    while (findSecondParty(name, seam)) {
        const std::string_view first = tidied(seam.before);
        const std::string_view second = tidied(seam.behind);
        if (hasLetter(first)) {
            if (hasLetter(second) && !isPlaceholder(second) && !isNobody(second))
                result.onBehalf = second;
            name = first;
            return;
        }
        // Nobody stands before "BY ORDER OF X": X is the party itself.
        if (!hasLetter(second))
            return;
        name = second;
    }
}

/// "7701234567/770101001 ООО …", "ИНН 7701234567 …": ten or twelve digits, perhaps with the nine of a branch.
void takeTaxNumber(std::string_view& name, PartyText& result) {
    std::string_view rest = name;
    for (std::string_view label : {"ИНН", "INN", "УНП", "БИН", "TIN"}) {
        if (rest.starts_with(label)) {
            rest.remove_prefix(label.size());
            break;
        }
    }
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == ':' || rest.front() == '('))
        rest.remove_prefix(1);
    std::size_t digits = 0;
    while (digits < rest.size() && isDigit(rest[digits]))
        ++digits;
    if (digits != 10 && digits != 12)
        return;
    const std::string_view number = rest.substr(0, digits);
    rest.remove_prefix(digits);
    // The branch number, with or without its name.
    std::string_view branch = rest;
    while (!branch.empty() && (branch.front() == ' ' || branch.front() == '/' || branch.front() == ',' ||
                               branch.front() == ';' || branch.front() == ':'))
        branch.remove_prefix(1);
    if (branch.starts_with("КПП"))
        branch = trimmed(branch.substr(std::string_view("КПП").size()));
    if (branch.starts_with(':'))
        branch = trimmed(branch.substr(1));
    std::size_t nine = 0;
    while (nine < branch.size() && isDigit(branch[nine]))
        ++nine;
    if (nine == 9)
        rest = branch.substr(9);
    if (rest.empty() || (rest.front() != ' ' && rest.front() != ',' && rest.front() != ';' && rest.front() != ')' &&
                         rest.front() != '/'))
        return;
    rest = tidied(rest.front() == ')' ? rest.substr(1) : rest);
    if (!hasLetter(rest))
        return;
    result.taxId = number;
    name = rest;
}

constexpr std::array<std::string_view, 46> legalForms{
    "LTD",    "LTD.",        "LIMITED", "LLC",  "L.L.C", "L.L.C.", "INC",  "INC.",   "INCORPORATED", "CORP",
    "CORP.",  "CORPORATION", "GMBH",    "S.A",  "S.A.",  "SA",     "SRL",  "S.R.L.", "SPA",          "S.P.A.",
    "SARL",   "SAS",         "B.V.",    "BV",   "N.V.",  "AG",     "KG",   "PLC",    "LLP",          "LLP.",
    "FZE",    "FZCO",        "FZC",     "DMCC", "PTE",   "BHD",    "BHD.", "S.L.",   "SL",           "O.O.",
    "S.R.O.", "A.S.",        "A.Ş.",    "STI.", "KFT",   "TBK"};

bool isLegalForm(std::string_view word) {
    return std::find(legalForms.begin(), legalForms.end(), word) != legalForms.end();
}

bool endsWithLegalForm(std::string_view upper) {
    upper = trimmed(upper);
    if (upper.ends_with('"') || upper.ends_with("»") || upper.ends_with("”"))
        return true;
    const auto blank = upper.find_last_of(" ,()");
    return isLegalForm(blank == std::string_view::npos ? upper : upper.substr(blank + 1));
}

bool beginsWithLegalForm(std::string_view upper) {
    upper = trimmed(upper);
    return isLegalForm(upper.substr(0, upper.find_first_of(" ,;")));
}

void cutAddress(std::string_view& name, std::size_t at, std::size_t length, PartyText& result) {
    std::string address(tidied(name.substr(std::min(name.size(), at + length))));
    result.address = std::move(address);
    name = tidied(name.substr(0, at));
}

/// A literal "/N" is a line break that a vendor's program wrote out.
bool takeLines(std::string_view& name, const std::string& upper, PartyText& result) {
    const auto line = name.find_first_of("\n\r\v");
    if (line != std::string_view::npos && line > 0 && hasLetter(name.substr(0, line))) {
        const std::string_view rest = name.substr(line);
        if (hasDigit(rest) || rest.find(',') != std::string_view::npos) {
            cutAddress(name, line, 1, result);
            std::replace_if(
                result.address.begin(), result.address.end(),
                [](char c) { return c == '\n' || c == '\r' || c == '\v'; }, ' ');
            return true;
        }
    }
    const auto written = name.find("/N");
    if (written == std::string_view::npos || written < 3 || !hasLetter(name.substr(0, written)) ||
        name[written - 1] == ' ')
        return false;
    const bool several = name.find("/N", written + 2) != std::string_view::npos;
    if (!several && !endsWithLegalForm(upper.substr(0, written)))
        return false;
    cutAddress(name, written, 2, result);
    for (auto at = result.address.find("/N"); at != std::string::npos; at = result.address.find("/N", at + 2))
        result.address.replace(at, 2, ", ");
    return true;
}

/// What a vendor's program glued together: "ALPHA LIMITEDKAMPALA", "BETA L L COFFICE 901".
bool takeGlued(std::string_view& name, const std::string& upper, PartyText& result) {
    constexpr std::array<std::string_view, 7> forms{"LIMITED", "LTD", "LLC", "LLP", "FZE", "GMBH", "SARL"};
    constexpr std::array<std::string_view, 8> words{"LTDA",      "LTDS",        "LIMITEDS", "LIMITEDCO",
                                                    "LIMITEDLI", "LIMITEDPART", "SARLU",    "LLCS"};
    constexpr std::array<std::string_view, 7> beginnings{" L L COFFICE", " L L CSHOP", " L L CP.O", " L L CPO BOX",
                                                         " L L CROOM",   " L L CUNIT", " L L CPLOT"};
    const std::string_view text = upper;
    const auto startsAt = [text](std::size_t at) {
        return [rest = text.substr(at)](std::string_view word) { return rest.starts_with(word); };
    };
    constexpr std::size_t spacedForm = 6; // letters and blanks of " L L C"
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == ' ' && std::ranges::any_of(beginnings, startsAt(at))) {
            cutAddress(name, at + spacedForm, 0, result);
            return true;
        }
        if (isLetterBefore(text, at) || std::ranges::any_of(words, startsAt(at)))
            continue;
        const auto* const form = std::ranges::find_if(forms, startsAt(at));
        constexpr std::size_t fewest = 3;                                    // letters of a place
        if (form != forms.end() && text.substr(at + form->size()) == "ON") { // of the words for a second party
            name = name.substr(0, at + form->size());
            return true;
        }
        if (form == forms.end() || !isLetterOrNumberAt(text, at + form->size() + fewest - 1) ||
            !isLetterOrNumberAt(text, at + form->size() + 1) || !isLetterOrNumberAt(text, at + form->size()) ||
            isDigit(text[at + form->size()]) || !hasLetter(text.substr(0, at)))
            continue;
        cutAddress(name, at + form->size(), 0, result);
        return true;
    }
    return false;
}

void takeAddress(std::string_view& name, const std::string& upper, PartyText& result) {
    if (takeLines(name, upper, result) || takeGlued(name, upper, result))
        return;
    for (std::string_view mark :
         {" ADDRESS:", " ADDRESS ", " ADD:", " ADDR:", "АДРЕС:", " АДРЕС ", " ЮР. АДРЕС", " ЮР.АДРЕС"}) {
        const auto at = upper.find(mark);
        if (at != std::string::npos && at > 3 && hasLetter(name.substr(0, at)) && at + mark.size() < name.size()) {
            cutAddress(name, at, mark.size(), result);
            return;
        }
    }
    for (auto at = upper.find_first_of(",;"); at != std::string::npos; at = upper.find_first_of(",;", at + 1)) {
        const std::string_view rest = std::string_view(upper).substr(at + 1);
        if (!endsWithLegalForm(std::string_view(upper).substr(0, at)) || beginsWithLegalForm(rest))
            continue;
        if (trimmed(rest).size() >= 8 && hasDigit(rest)) {
            cutAddress(name, at, 1, result);
            return;
        }
    }
}

// Goods are made out "to the order" of somebody: behind the words may stand a firm, or only where the goods go, which
// names nobody.
std::string_view withoutOrder(std::string_view name) {
    static constexpr std::array orders{std::string_view("TO THE ORDER OF "),   std::string_view("TO ORDER OF "),
                                       std::string_view("TO THE ORDER "),      std::string_view("TO ORDER "),
                                       std::string_view("UNTO THE ORDER OF "), std::string_view("UNTO ORDER OF ")};
    const std::string upper = upperInPlace(name);
    for (const std::string_view order : orders) {
        if (!upper.starts_with(order))
            continue;
        const std::string_view rest = trimmed(name.substr(order.size()));
        return parseCountry(rest) ? std::string_view() : rest;
    }
    return name;
}

} // namespace

bool isCompany(std::string_view cell) {
    constexpr std::size_t longest = 120;
    static constexpr std::array<std::string_view, 13> more{"ООО",  "АО",     "ОАО",  "ЗАО",      "ПАО", "ТОО",  "ТОВ",
                                                           "LTDA", "S.A.C.", "EIRL", "E.I.R.L.", "PVT", "LTDA."};
    if (cell.size() > longest)
        return false;
    const std::string upper = upperInPlace(trimmed(cell));
    const std::string_view first = std::string_view(upper).substr(0, upper.find_first_of(" ,"));
    const std::string_view last = std::string_view(upper).substr(upper.find_last_of(" ,") + 1);
    const auto isForm = [](std::string_view word) {
        // "25 KG" is no firm.
        return (isLegalForm(word) && word != "KG" && word != "SL") ||
               std::find(more.begin(), more.end(), word) != more.end();
    };
    return first.size() < upper.size() && (isForm(first) || isForm(last));
}

PartyText partyText(std::string_view cell) {
    PartyText result;
    std::string_view name = trimmed(cell);
    if (isPlaceholder(name) || !hasLetter(name))
        return result;
    if (name.size() > longestName) {
        result.name = name;
        return result;
    }
    name = withoutOrder(name);
    takeTaxNumber(name, result);
    takeSecondParty(name, result);
    if (isCountryName(name)) // where the party is from, not who it is
        return result;
    const std::string_view whole = name;
    takeAddress(name, upperInPlace(name), result);
    if (!hasLetter(name)) {
        name = whole;
        result.address.clear();
    }
    if (!isPlaceholder(name) && !isNobody(name))
        result.name = name;
    std::replace_if(
        result.name.begin(), result.name.end(), [](char c) { return c == '\n' || c == '\r' || c == '\v'; }, ' ');
    return result;
}

} // namespace waybill::map
