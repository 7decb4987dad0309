// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/address_parts.h"

#include "core/resolve/address_tokens.h"
#include "core/resolve/edit_distance.h"
#include "core/resolve/lexicon.h"
#include "core/resolve/number_words.h"
#include "core/resolve/sound.h"

#include <algorithm>
#include <cctype>
#include <span>

namespace waybill::resolve {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isDigits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

std::string withoutZeros(std::string_view number) {
    const auto first = std::min(number.find_first_not_of('0'), number.size() - 1);
    return std::string(number.substr(first));
}

class AddressReader {
public:
    explicit AddressReader(std::vector<AddressToken> tokens) : m_tokens(std::move(tokens)) {}

    AddressParts read() {
        while (m_at < m_tokens.size()) {
            if (m_tokens[m_at].before == ',')
                endPart();
            readOne();
        }
        endPart();
        return std::move(m_parts);
    }

private:
    [[nodiscard]] const AddressToken* peek(std::size_t ahead) const {
        const std::size_t at = m_at + ahead;
        if (at >= m_tokens.size())
            return nullptr;
        for (std::size_t i = m_at + 1; i <= at; ++i) {
            if (m_tokens[i].before == ',')
                return nullptr;
        }
        return &m_tokens[at];
    }
    [[nodiscard]] bool isKind(std::size_t ahead, AddressWord kind) const {
        const AddressToken* token = peek(ahead);
        return token != nullptr && token->kind == kind;
    }
    // A room, floor or block: a number, or one or two letters.
    [[nodiscard]] bool isLabel(std::size_t ahead) const {
        const AddressToken* token = peek(ahead);
        if (token == nullptr)
            return false;
        constexpr std::size_t longestLetters = 2, longestMixed = 5;
        const bool isMixed = token->latin.size() <= longestMixed && std::ranges::any_of(token->latin, isDigit);
        return isMixed || token->kind == AddressWord::Number || token->latin.size() == 1 ||
               (token->latin.size() <= longestLetters && token->kind == AddressWord::Plain);
    }
    // Behind a mark, over "no." and further marks: "FLAT/RM A", "UNIT NO. 5".
    std::string takeLabel() {
        ++m_at;
        while (m_at < m_tokens.size() && (isKind(0, AddressWord::UnitMark) || isKind(0, AddressWord::HouseMark)) &&
               m_tokens[m_at].before != ',' && !(m_tokens[m_at].latin.size() == 1))
            ++m_at;
        if (m_at >= m_tokens.size() || (m_tokens[m_at].before == ',' && !isDigit(m_tokens[m_at].latin[0])) ||
            !isLabel(0))
            return {};
        std::string label = withoutZeros(m_tokens[m_at++].latin);
        const bool joinsNext = m_at < m_tokens.size() && (m_tokens[m_at].before == '/' || m_tokens[m_at].before == '-');
        if (joinsNext && m_tokens[m_at].latin.size() == 1 && m_tokens[m_at].isCyrillic) // "ПОМЕЩЕНИЕ 1/Н", "12-Н"
            label += m_tokens[m_at++].latin;
        // "UNIT D16/F": room D on floor 16
        if (joinsNext && m_tokens[m_at].latin == "f" && label.size() > 1 && !isDigit(label[0]) &&
            isDigits(std::string_view(label).substr(1))) {
            setFloor(label.substr(1));
            label.resize(1);
            ++m_at;
        }
        // "1203-05" is the first of several rooms, "1 & 2" the first of two.
        while (m_at < m_tokens.size() && isKind(0, AddressWord::Number) &&
               (m_tokens[m_at].before == '-' || m_tokens[m_at].before == '&'))
            ++m_at;
        return label;
    }

    void readOne() {
        if (readFloor() || readPlace())
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
    bool readFloor() {
        const AddressToken& token = m_tokens[m_at];
        const AddressToken* next = peek(1);
        if (token.kind == AddressWord::FloorMark) {
            ++m_at;
            if (m_at < m_tokens.size() && m_tokens[m_at].before != ',' && isLabel(0))
                setFloor(m_tokens[m_at++].latin);
            return true;
        }
        const bool letterF = next != nullptr && (next->latin == "f" || next->kind == AddressWord::FloorMark);
        const bool isGround = token.latin == "g" || token.latin == "lg" || token.latin == "ug";
        const auto ordinal = numberOf(token.latin, false);
        if (letterF && (token.kind == AddressWord::Number || isGround || (ordinal && isDigits(*ordinal)))) {
            setFloor(token.latin);
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
    void setFloor(const std::string& label) {
        if (m_parts.floor.empty())
            m_parts.floor = numberOf(label, false).value_or(label);
    }

    // The longest phrase that is a city, region or country.
    bool readPlace() {
        const Lexicon& lexicon = Lexicon::builtIn();
        constexpr std::size_t mostWords = 4;
        for (std::size_t count = mostWords; count > 0; --count) {
            if (peek(count - 1) == nullptr)
                continue;
            std::string sound;
            for (std::size_t i = 0; i < count; ++i)
                sound += soundOf(m_tokens[m_at + i].latin);
            const Meaning* meaning = lexicon.find(sound);
            if (meaning == nullptr || (count == 1 && m_tokens[m_at].latin.size() < 2))
                continue;
            if (!setPlace(*meaning, count))
                continue;
            m_at += count;
            return true;
        }
        return false;
    }
    bool setPlace(const Meaning& meaning, std::size_t count) {
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

    // "86 TO KWA WAN RD", "130-132 DES VOEUX RD": a number, words and a street's mark.
    [[nodiscard]] bool isHouseNumber(std::size_t ahead) const {
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

    void readBlock() {
        const bool isLabelBefore = m_words.size() == 1 && m_words[0].size() == 1 && !isLabel(1);
        if (isLabelBefore) {
            setBlock(m_words[0]);
            m_words.clear();
            ++m_at;
            return;
        }
        setBlock(takeLabel());
    }
    void setBlock(std::string label) {
        if (m_parts.block.empty())
            m_parts.block = std::move(label);
        else if (!label.empty())
            m_parts.block += "-" + label;
    }

    void readHouse() {
        const bool isLone = m_tokens[m_at].latin.size() == 1 && !m_tokens[m_at].isCyrillic;
        if (isLone && !isKind(1, AddressWord::Number)) {
            m_words.push_back(m_tokens[m_at++].latin);
            return;
        }
        ++m_at;
        if (m_at < m_tokens.size() && m_tokens[m_at].before != ',' && isKind(0, AddressWord::Number))
            readNumber();
    }

    void readNumber() {
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
        // "518 W 103RD ST", "28 23RD ROAD": a number behind the number is the street's name.
        if (m_numberHere && m_parts.street.empty()) {
            m_words.push_back(numberOf(token.latin, false).value_or(token.latin));
            ++m_at;
            skipRange();
            return;
        }
        if (m_parts.number.empty() && !m_parts.street.empty() &&
            isHouseNumber(0)) { // "ONE CAPITAL PLACE 18 LUARD ROAD"
            if (m_parts.estate.empty())
                m_parts.estate = std::move(m_parts.street);
            m_parts.street.clear();
        }
        if (m_parts.number.empty()) {
            m_parts.number = std::move(number);
            m_numberHere = true;
            takeStreetBefore();
            ++m_at;
            takeFraction(token.isCyrillic || m_areCyrillic);
            skipRange();
            return;
        }
        m_words.push_back(std::move(number));
        ++m_at;
    }
    // "5/2", "5А": Russian houses at a corner or of several blocks.
    void takeFraction(bool isRussian) {
        if (m_at >= m_tokens.size())
            return;
        const AddressToken& token = m_tokens[m_at];
        if (token.before == '/' && token.kind == AddressWord::Number)
            m_parts.number += "/" + m_tokens[m_at++].latin;
        else if (isRussian && token.before != ',' && token.latin.size() == 1 && token.isCyrillic &&
                 token.kind == AddressWord::Plain)
            m_parts.number += m_tokens[m_at++].latin;
    }
    void skipRange() {
        while (m_at < m_tokens.size() && m_tokens[m_at].before == '-' && m_tokens[m_at].kind == AddressWord::Number)
            ++m_at;
    }
    // "LENINA 5": words right before the number are the street, unless others follow it: "SILVERCORD 30 CANTON RD".
    void takeStreetBefore() {
        if (m_words.empty())
            return;
        const bool othersFollow = isKind(1, AddressWord::Plain) || isKind(1, AddressWord::Direction);
        if (m_parts.street.empty() && (m_areCyrillic || !othersFollow))
            m_parts.street = std::move(m_words);
        else
            m_parts.areas.push_back(joined(m_words));
        m_words.clear();
    }

    void readStreet() {
        const AddressToken& token = m_tokens[m_at];
        const AddressToken* next = peek(1);
        if (next != nullptr && next->kind == AddressWord::EstateMark && !m_words.empty()) { // "BRIGHT WAY TOWER"
            m_words.push_back(token.latin);
            ++m_at;
            return;
        }
        const bool isSaint = token.latin == "st" && !token.isCyrillic && m_words.empty() && next != nullptr &&
                             next->kind == AddressWord::Plain;
        ++m_at;
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
    void takeStreetEnd() {
        if (m_at >= m_tokens.size() || m_tokens[m_at].before == ',')
            return;
        const std::string& next = m_tokens[m_at].latin;
        const bool isCentral = next == "central" || next == "c";
        if (!isCentral && !isKind(0, AddressWord::Direction))
            return;
        m_parts.street.emplace_back(isCentral ? "central" : next.substr(0, 1));
        ++m_at;
    }

    void readEstate() {
        const AddressToken& token = m_tokens[m_at];
        // "BUILDING 5", "TOWER B"; "B BUILDING"
        if (m_words.empty() && isLabel(1) && !isHouseNumber(1) && !token.isCyrillic) {
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
    void readArea() {
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

    void endPart() {
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
    static std::string joined(const std::vector<std::string>& words) {
        std::string text;
        for (const std::string& word : words)
            text += word;
        return text;
    }

    std::vector<AddressToken> m_tokens;
    std::size_t m_at = 0;
    AddressParts m_parts;
    std::vector<std::string> m_words; ///< Of this part, not yet understood.
    bool m_numberHere = false;        ///< The street's number stands in this part, before its name.
    bool m_estateOpen = false;
    bool m_areCyrillic = false;
};

} // namespace

AddressParts readAddress(std::string_view address) {
    return AddressReader(addressTokens(address)).read();
}

std::string AddressParts::unitInBuilding() const {
    // Room 1203 is on floor 12, room 705 on floor 7.
    constexpr std::size_t shortestTelling = 3;
    const bool tells = unit.size() >= shortestTelling && isDigit(unit[0]);
    if (tells || floor.empty())
        return unit;
    return unit + "@" + floor;
}

} // namespace waybill::resolve
