// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/address_reader.h"

#include "core/resolve/number_words.h"
#include "core/resolve/sound.h"

namespace waybill::resolve {

std::string withoutZeros(std::string_view number) {
    const auto first = std::min(number.find_first_not_of('0'), number.size() - 1);
    return std::string(number.substr(first));
}

AddressParts AddressReader::read() {
    while (m_at < m_tokens.size()) {
        if (m_tokens[m_at].before == ',')
            endPart();
        readOne();
    }
    endPart();
    return std::move(m_parts);
}

const AddressToken* AddressReader::peek(std::size_t ahead) const {
    const std::size_t at = m_at + ahead;
    if (at >= m_tokens.size())
        return nullptr;
    for (std::size_t i = m_at + 1; i <= at; ++i) {
        if (m_tokens[i].before == ',')
            return nullptr;
    }
    return &m_tokens[at];
}

bool AddressReader::isKind(std::size_t ahead, AddressWord kind) const {
    const AddressToken* token = peek(ahead);
    return token != nullptr && token->kind == kind;
}

// A room, floor or block: a number, or one or two letters.
bool AddressReader::isLabel(std::size_t ahead) const {
    const AddressToken* token = peek(ahead);
    if (token == nullptr)
        return false;
    constexpr std::size_t longestLetters = 2, longestMixed = 5;
    const bool isMixed = token->latin.size() <= longestMixed && std::ranges::any_of(token->latin, isDigit);
    return isMixed || token->kind == AddressWord::Number || token->latin.size() == 1 ||
           (token->latin.size() <= longestLetters && token->kind == AddressWord::Plain);
}

// Behind a mark, over "no." and further marks: "FLAT/RM A", "UNIT NO. 5".
std::string AddressReader::takeLabel() {
    ++m_at;
    while (m_at < m_tokens.size() && (isKind(0, AddressWord::UnitMark) || isKind(0, AddressWord::HouseMark)) &&
           m_tokens[m_at].before != ',' && !(m_tokens[m_at].latin.size() == 1))
        ++m_at;
    if (m_at >= m_tokens.size() || (m_tokens[m_at].before == ',' && !isDigit(m_tokens[m_at].latin[0])) || !isLabel(0))
        return {};
    std::string label = withoutZeros(m_tokens[m_at++].latin);
    takeLabelEnd(label);
    // "1203-05" is the first of several rooms, "1 & 2" the first of two.
    while (m_at < m_tokens.size() && isKind(0, AddressWord::Number) &&
           (m_tokens[m_at].before == '-' || m_tokens[m_at].before == '&'))
        ++m_at;
    return label;
}

// "ПОМЕЩЕНИЕ 1/Н", "12-Н"; "UNIT D16/F" is room D on floor 16.
void AddressReader::takeLabelEnd(std::string& label) {
    if (m_at >= m_tokens.size() || (m_tokens[m_at].before != '/' && m_tokens[m_at].before != '-'))
        return;
    const AddressToken& next = m_tokens[m_at];
    if (next.latin.size() == 1 && next.isCyrillic) {
        label += next.latin;
        ++m_at;
    } else if (next.latin == "f" && label.size() > 1 && !isDigit(label[0]) &&
               isDigits(std::string_view(label).substr(1))) {
        setFloor(label.substr(1));
        label.resize(1);
        ++m_at;
    }
}

void AddressReader::readOne() {
    if (readFloor() || readPostBox() || readPlace())
        return;
    const AddressToken& token = m_tokens[m_at];
    switch (token.kind) {
    case AddressWord::UnitMark:
        if (std::string label = takeLabel(); m_parts.unit.empty())
            m_parts.unit = std::move(label);
        return;
    case AddressWord::BlockMark:
        readBlock();
        return;
    case AddressWord::HouseMark:
        readHouse();
        return;
    case AddressWord::StreetMark:
        readStreet();
        return;
    case AddressWord::EstateMark:
        readEstate();
        return;
    case AddressWord::Number:
        readNumber();
        return;
    case AddressWord::Direction:
        if (m_parts.direction.empty() && m_numberHere)
            m_parts.direction = token.latin;
        else
            m_words.push_back(token.latin);
        ++m_at;
        return;
    case AddressWord::AreaMark:
        readArea();
        return;
    case AddressWord::Ignored:
        if (token.latin == "of" && isKind(1, AddressWord::Number)) // "OF. 301" is an office
            m_parts.unit = takeLabel();
        else
            ++m_at;
        return;
    case AddressWord::Plain:
        m_words.push_back(token.latin);
        m_areCyrillic = token.isCyrillic;
        ++m_at;
        return;
    case AddressWord::FloorMark:
        ++m_at;
        return;
    }
}

// "7/F", "13F", "7TH FLOOR", "FLOOR 7", "G/F", "ЭТАЖ 3".
bool AddressReader::readFloor() {
    const AddressToken& token = m_tokens[m_at];
    const AddressToken* next = peek(1);
    if (token.kind == AddressWord::FloorMark) {
        ++m_at;
        if (m_at < m_tokens.size() && m_tokens[m_at].before != ',' && isLabel(0))
            setFloor(m_tokens[m_at++].latin);
        return true;
    }
    const bool letterF = next != nullptr && (next->latin == "f" || next->kind == AddressWord::FloorMark);
    const bool isGround = token.latin == "g" || token.latin == "lg" || token.latin == "ug" || token.latin == "ground";
    const auto ordinal = numberOf(token.latin, false);
    if (letterF && (token.kind == AddressWord::Number || isGround || (ordinal && isDigits(*ordinal)))) {
        setFloor(token.latin == "ground" ? "g" : token.latin);
        m_at += 2;
        return true;
    }
    if (token.kind == AddressWord::Number && token.latin.size() > 1 && token.latin.ends_with('f') &&
        isDigits(std::string_view(token.latin).substr(0, token.latin.size() - 1))) {
        setFloor(token.latin.substr(0, token.latin.size() - 1));
        ++m_at;
        return true;
    }
    return false;
}

// "P.O. BOX 5042" is a place at the post office, and no house of that number.
bool AddressReader::readPostBox() {
    const std::string& word = m_tokens[m_at].latin;
    if ((word != "box" && word != "pobox") || !isKind(1, AddressWord::Number))
        return false;
    if (m_words.size() == 1 && m_words[0] == "o")
        m_words.clear();
    m_at += 2;
    return true;
}

void AddressReader::setFloor(const std::string& label) {
    if (m_parts.floor.empty())
        m_parts.floor = numberOf(label, false).value_or(label);
}

// The longest phrase that is a city, region or country.
bool AddressReader::readPlace() {
    const Lexicon& lexicon = Lexicon::builtIn();
    constexpr std::size_t mostWords = 4;
    for (std::size_t count = mostWords; count > 0; --count) {
        if (peek(count - 1) == nullptr)
            continue;
        std::string sound;
        for (std::size_t i = 0; i < count; ++i)
            sound += soundOf(m_tokens[m_at + i].latin);
        const Meaning* meaning = lexicon.findExactly(sound);
        if (meaning == nullptr || (count == 1 && m_tokens[m_at].latin.size() < 2))
            continue;
        if (!setPlace(*meaning, count))
            continue;
        m_at += count;
        return true;
    }
    return false;
}

bool AddressReader::setPlace(const Meaning& meaning, std::size_t count) {
    // "Moscow Road", "Shanghai Street", "Beijing East Road" are streets; so is what follows a number.
    for (std::size_t ahead = count; ahead < count + 2; ++ahead) {
        if (isKind(ahead, AddressWord::StreetMark) || isKind(ahead, AddressWord::EstateMark))
            return false;
    }
    if (m_numberHere && m_words.empty() && m_parts.street.empty())
        return false;
    std::string* place = meaning.kind == WordKind::City      ? &m_parts.city
                         : meaning.kind == WordKind::Region  ? &m_parts.region
                         : meaning.kind == WordKind::Country ? &m_parts.country
                                                             : nullptr;
    if (place == nullptr)
        return false;
    if (place->empty())
        *place = meaning.name;
    const bool isHongKong = meaning.name == "kowloon" || meaning.name == "new-territories";
    if (isHongKong && m_parts.country.empty())
        m_parts.country = "HK";
    return true;
}

void AddressReader::readBlock() {
    const bool isLabelBefore = m_words.size() == 1 && m_words[0].size() == 1 && !isLabel(1);
    if (isLabelBefore) {
        setBlock(m_words[0]);
        m_words.clear();
        ++m_at;
        return;
    }
    setBlock(takeLabel());
}

void AddressReader::setBlock(std::string label) {
    if (m_parts.block.empty())
        m_parts.block = std::move(label);
    else if (!label.empty())
        m_parts.block += "-" + label;
}

void AddressReader::endPart() {
    if (!m_words.empty()) {
        if (m_numberHere && m_parts.street.empty())
            m_parts.street = std::move(m_words);
        else
            m_parts.areas.push_back(joined(m_words));
    }
    m_words.clear();
    m_numberHere = m_numberHere && m_parts.street.empty() && m_at > 0 && m_parts.areas.empty() &&
                   m_tokens[m_at - 1].kind == AddressWord::Number;
    m_estateOpen = false;
}

std::string AddressReader::joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += word;
    return text;
}

} // namespace waybill::resolve
