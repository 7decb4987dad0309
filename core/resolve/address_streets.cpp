// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/address_reader.h"

#include "core/resolve/number_words.h"

// The parts of AddressReader that read streets, house numbers, named buildings and districts.

namespace waybill::resolve {

// "86 TO KWA WAN RD", "130-132 DES VOEUX RD": a number, words and a street's mark.
bool AddressReader::isHouseNumber(std::size_t ahead) const {
    if (!isKind(ahead, AddressWord::Number))
        return false;
    do
        ++ahead;
    while (isKind(ahead, AddressWord::Number) && peek(ahead)->before == '-');
    constexpr std::size_t mostWords = 4;
    for (std::size_t words = 0; words <= mostWords; ++words, ++ahead) {
        if (isKind(ahead, AddressWord::StreetMark))
            return words > 0;
        if (!isKind(ahead, AddressWord::Plain) && !isKind(ahead, AddressWord::Direction))
            return false;
    }
    return false;
}

void AddressReader::readHouse() {
    const bool isLone = m_tokens[m_at].latin.size() == 1 && !m_tokens[m_at].isCyrillic;
    if (isLone && !isKind(1, AddressWord::Number)) {
        m_words.push_back(m_tokens[m_at++].latin);
        return;
    }
    ++m_at;
    if (m_at < m_tokens.size() && m_tokens[m_at].before != ',' && isKind(0, AddressWord::Number))
        readNumber();
}

void AddressReader::readNumber() {
    const AddressToken& token = m_tokens[m_at];
    std::string number = withoutZeros(token.latin);
    constexpr std::size_t chinesePostcode = 6, americanPostcode = 5;
    const std::size_t digits = token.latin.size();
    const bool isLong = isDigits(token.latin) && digits >= americanPostcode;
    if (isLong && (digits == chinesePostcode || (digits == americanPostcode && !m_parts.number.empty()))) {
        m_parts.postcode = token.latin;
        ++m_at;
        return;
    }
    // "502, BUILDING A3, …": the room stands alone in front.
    if (m_at == 0 && m_tokens.size() > 1 && m_tokens[1].before == ',' &&
        (m_tokens[1].kind == AddressWord::BlockMark || m_tokens[1].kind == AddressWord::EstateMark)) {
        m_parts.unit = std::move(number);
        ++m_at;
        return;
    }
    const AddressToken* next = peek(1);
    // "NO.5 BUILDING", "5 BLOCK"
    if (next != nullptr && m_words.empty() && (next->latin == "bldg" || next->kind == AddressWord::BlockMark) &&
        !next->isCyrillic) {
        setBlock(std::move(number));
        m_at += 2;
        return;
    }
    if (!m_parts.number.empty() && !m_streetIsSure && isHouseNumber(0))
        leaveFirstNumber();
    // "518 W 103RD ST", "28 23RD ROAD": a number behind the number is the street's name.
    if (m_numberHere && m_parts.street.empty()) {
        m_words.push_back(numberOf(token.latin, false).value_or(token.latin));
        ++m_at;
        skipRange();
        return;
    }
    if (m_parts.number.empty() && !m_parts.street.empty() && isHouseNumber(0)) { // "ONE CAPITAL PLACE 18 LUARD ROAD"
        if (m_parts.estate.empty())
            m_parts.estate = std::move(m_parts.street);
        m_parts.street.clear();
    }
    if (m_parts.number.empty()) {
        m_parts.number = std::move(number);
        m_numberHere = true;
        takeStreetBefore();
        if (token.isCyrillic)
            takeBlockInside();
        ++m_at;
        takeFraction(token.isCyrillic || m_areCyrillic);
        skipRange();
        return;
    }
    m_words.push_back(std::move(number));
    ++m_at;
}

// "2508A BANK OF AMERICA TOWER 12 HARCOURT RD", "2 IFC, 8 FINANCE ST": the first number was none of a street.
void AddressReader::leaveFirstNumber() {
    if (m_parts.street.empty() && m_parts.unit.empty())
        m_parts.unit = m_parts.number;
    else if (!m_parts.street.empty())
        m_parts.areas.push_back(m_parts.number + joined(m_parts.street));
    m_parts.number.clear();
    m_parts.street.clear();
    m_numberHere = false;
}

// "57С1", "5К2": house 57, building 1
void AddressReader::takeBlockInside() {
    std::string& number = m_parts.number;
    const auto letter = number.find_first_of("sk");
    if (letter == std::string::npos || letter == 0 || !isDigits(std::string_view(number).substr(letter + 1)))
        return;
    setBlock(number.substr(letter + 1));
    number.resize(letter);
}

// "5/2", "5А": Russian houses at a corner or of several blocks.
void AddressReader::takeFraction(bool isRussian) {
    if (m_at >= m_tokens.size())
        return;
    const AddressToken& token = m_tokens[m_at];
    if (token.before == '/' && token.kind == AddressWord::Number)
        m_parts.number += "/" + m_tokens[m_at++].latin;
    else if (isRussian && token.before != ',' && token.latin.size() == 1 && token.isCyrillic &&
             token.kind == AddressWord::Plain)
        m_parts.number += m_tokens[m_at++].latin;
}

void AddressReader::skipRange() {
    while (m_at < m_tokens.size() && m_tokens[m_at].before == '-' && m_tokens[m_at].kind == AddressWord::Number)
        ++m_at;
}

// "LENINA 5": words right before the number are the street, unless others follow it: "SILVERCORD 30 CANTON RD".
void AddressReader::takeStreetBefore() {
    if (m_words.empty())
        return;
    const bool othersFollow = isKind(1, AddressWord::Plain) || isKind(1, AddressWord::Direction);
    if (m_parts.street.empty() && (m_areCyrillic || !othersFollow))
        m_parts.street = std::move(m_words);
    else
        m_parts.areas.push_back(joined(m_words));
    m_words.clear();
}

void AddressReader::readStreet() {
    const AddressToken& token = m_tokens[m_at];
    const AddressToken* next = peek(1);
    if (next != nullptr && next->kind == AddressWord::EstateMark && !m_words.empty()) { // "BRIGHT WAY TOWER"
        m_words.push_back(token.latin);
        ++m_at;
        return;
    }
    const bool isSaint = token.latin == "st" && !token.isCyrillic && m_words.empty() && next != nullptr &&
                         next->kind == AddressWord::Plain;
    if (m_words.empty() && token.latin == "lane" && isKind(1, AddressWord::Number)) { // "NO. 88, LANE 500, … ROAD"
        setBlock("lane" + m_tokens[m_at + 1].latin);
        m_at += 2;
        return;
    }
    ++m_at;
    m_streetIsSure = true;
    if (!m_words.empty()) {
        if (m_parts.street.empty()) {
            m_parts.street = std::move(m_words);
            takeStreetEnd();
        }
        m_words.clear();
        return;
    }
    if (isSaint && m_numberHere) {
        m_words.emplace_back("st");
        return;
    }
    // The name follows: "ул. Ленина", "ULITSA LENINA".
    if (m_parts.street.empty() && next != nullptr &&
        (next->kind == AddressWord::Plain || next->kind == AddressWord::Number)) {
        while (m_at < m_tokens.size() && m_tokens[m_at].before != ',' &&
               (m_tokens[m_at].kind == AddressWord::Plain || m_parts.street.empty()) &&
               !(m_tokens[m_at].kind == AddressWord::Number && !m_parts.street.empty()))
            m_parts.street.push_back(m_tokens[m_at++].latin);
    }
}

// "QUEEN'S ROAD EAST", "DES VOEUX ROAD CENTRAL", "… RD C" are other streets than those without it.
void AddressReader::takeStreetEnd() {
    if (m_at >= m_tokens.size() || m_tokens[m_at].before == ',')
        return;
    const std::string& next = m_tokens[m_at].latin;
    const bool isCentral = next == "central" || next == "c";
    if (const AddressToken* behind = peek(1); behind != nullptr && behind->latin == "point")
        return; // the district: "KING'S ROAD NORTH POINT"
    if (!isCentral && !isKind(0, AddressWord::Direction))
        return;
    m_parts.street.emplace_back(isCentral ? "central" : next.substr(0, 1));
    ++m_at;
}

void AddressReader::readEstate() {
    const AddressToken& token = m_tokens[m_at];
    if (isKind(1, AddressWord::StreetMark) && !token.isCyrillic) { // "CENTRE STREET", "VICTORIA PARK ROAD"
        m_words.push_back(token.latin);
        ++m_at;
        return;
    }
    // "BUILDING 5", "TOWER B"; "B BUILDING"
    const bool isNumbered =
        isLabel(1) ? !isHouseNumber(1) : isKind(1, AddressWord::HouseMark) && isLabel(2) && !isHouseNumber(2);
    if (m_words.empty() && isNumbered && !token.isCyrillic) {
        setBlock(takeLabel());
        return;
    }
    ++m_at;
    if (token.latin == "court" && m_numberHere && !m_words.empty() && m_parts.street.empty()) {
        m_parts.street = std::move(m_words); // "2141 S TAN COURT"
        m_words.clear();
        return;
    }
    if (m_words.size() == 1 && m_words[0].size() == 1) {
        setBlock(m_words[0]);
        m_words.clear();
        return;
    }
    if (m_words.empty()) {
        if (!m_estateOpen)
            return;
        m_parts.estate.push_back(token.latin);
        return;
    }
    if (m_parts.estate.empty()) {
        m_parts.estate = std::move(m_words);
        m_parts.estate.push_back(token.latin);
        m_estateOpen = true;
    } else {
        m_parts.areas.push_back(joined(m_words) + token.latin);
    }
    m_words.clear();
    // "TOWER 2" behind the name of a centre.
    const bool canHaveNumber = token.latin == "twr" || token.latin == "bldg";
    if (canHaveNumber && m_at < m_tokens.size() && m_tokens[m_at].before != ',' && isKind(0, AddressWord::Number) &&
        !isHouseNumber(0) && !isKind(1, AddressWord::FloorMark))
        setBlock(m_tokens[m_at++].latin);
}

// "NANSHAN DISTRICT", "г. Москва": the area is before the word in English and behind it in Russian.
void AddressReader::readArea() {
    const AddressToken& token = m_tokens[m_at];
    const bool isStreet = isKind(1, AddressWord::StreetMark) || (m_numberHere && m_words.empty());
    if (!token.isCyrillic && isStreet) { // "STATE STREET", "5 VILLAGE"
        m_words.push_back(token.latin);
        ++m_at;
        return;
    }
    if (!token.isCyrillic || !m_words.empty()) {
        ++m_at;
        if (!m_words.empty() && !m_numberHere) {
            m_parts.areas.push_back(joined(m_words));
            m_words.clear();
        }
        return;
    }
    ++m_at;
    std::vector<std::string> words;
    while (m_at < m_tokens.size() && m_tokens[m_at].before != ',' && m_tokens[m_at].kind == AddressWord::Plain &&
           words.size() < 3 && !readPlace())
        words.push_back(m_tokens[m_at++].latin);
    if (!words.empty())
        m_parts.areas.push_back(joined(words));
}

} // namespace waybill::resolve
