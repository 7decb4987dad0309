// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/party_text.h"

#include "core/base/nobody.h"
#include "core/base/text.h"
#include "core/map/party_words.h"
#include "core/map/second_party.h"
#include "core/map/values.h"

#include <QChar>
#include <algorithm>

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

/// True when the text began with one of the words, which is taken off.
bool takeLabel(std::string_view& text, const std::vector<std::string>& labels) {
    const auto label = std::ranges::find_if(labels, [&](const std::string& word) { return text.starts_with(word); });
    if (label == labels.end())
        return false;
    text.remove_prefix(label->size());
    return true;
}

/// "7701234567/770101001 ООО …", "ИНН 7701234567 …": ten or twelve digits, perhaps with the nine of a branch.
void takeTaxNumber(std::string_view& name, PartyText& result) {
    std::string_view rest = name;
    takeLabel(rest, PartyWords::builtIn().number);
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
    if (takeLabel(branch, PartyWords::builtIn().branch))
        branch = trimmed(branch);
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

bool isLegalForm(std::string_view word) {
    constexpr std::size_t longest = 15; // bytes; more would only take memory to find that it is none
    return word.size() <= longest && PartyWords::builtIn().isLegalForm(std::string(word));
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

/// "BETA L L COFFICE 901": bytes of the blank and the form that stand before a place; 0 where none does.
std::size_t spacedFormLength(std::string_view upper) {
    if (!upper.starts_with(' '))
        return 0;
    const PartyWords& words = PartyWords::builtIn();
    for (const std::string& form : words.spaced) {
        const std::string_view rest = upper.substr(1);
        if (rest.starts_with(form) && std::ranges::any_of(words.places, [&](const std::string& place) {
                return rest.substr(form.size()).starts_with(place);
            }))
            return form.size() + 1;
    }
    return 0;
}

/// What a vendor's program glued together: "ALPHA LIMITEDKAMPALA", "BETA L L COFFICE 901".
bool takeGlued(std::string_view& name, const std::string& upper, PartyText& result) {
    constexpr std::size_t fewest = 3; // letters of a place
    const PartyWords& words = PartyWords::builtIn();
    const std::string_view text = upper;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (const std::size_t length = spacedFormLength(text.substr(at)); length > 0) {
            cutAddress(name, at + length, 0, result);
            return true;
        }
        const auto startsHere = [rest = text.substr(at)](const std::string& word) { return rest.starts_with(word); };
        if (isLetterBefore(text, at) || std::ranges::any_of(words.words, startsHere))
            continue;
        const auto form = std::ranges::find_if(words.glued, startsHere);
        if (form == words.glued.end())
            continue;
        const std::size_t end = at + form->size();
        if (text.substr(end) == "ON") { // of the words for a second party
            name = name.substr(0, end);
            return true;
        }
        if (!isLetterOrNumberAt(text, end + fewest - 1) || !isLetterOrNumberAt(text, end + 1) ||
            !isLetterOrNumberAt(text, end) || isDigit(text[end]) || !hasLetter(text.substr(0, at)))
            continue;
        cutAddress(name, end, 0, result);
        return true;
    }
    return false;
}

void takeAddress(std::string_view& name, const std::string& upper, PartyText& result) {
    if (takeLines(name, upper, result) || takeGlued(name, upper, result))
        return;
    for (const std::string& mark : PartyWords::builtIn().address) {
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
    const std::string upper = upperInPlace(name);
    for (const std::string& order : PartyWords::builtIn().order) {
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
    if (cell.size() > longest)
        return false;
    const std::string upper = upperInPlace(trimmed(cell));
    const std::string_view first = std::string_view(upper).substr(0, upper.find_first_of(" ,"));
    const std::string_view last = std::string_view(upper).substr(upper.find_last_of(" ,") + 1);
    const auto isForm = [](std::string_view word) { return PartyWords::builtIn().tellsAFirm(std::string(word)); };
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
