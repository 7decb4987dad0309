// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/address_parts.h"
#include "core/resolve/address_tokens.h"
#include "core/resolve/lexicon.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waybill::resolve {

/// Goes through the words of one address, front to back, and looks no further than the end of a part (a comma).
class AddressReader {
public:
    explicit AddressReader(std::vector<AddressToken> tokens) : m_tokens(std::move(tokens)) {}
    [[nodiscard]] AddressParts read();

private:
    [[nodiscard]] const AddressToken* peek(std::size_t ahead) const;
    [[nodiscard]] bool isKind(std::size_t ahead, AddressWord kind) const;
    [[nodiscard]] bool isLabel(std::size_t ahead) const;
    std::string takeLabel();
    void takeLabelEnd(std::string& label);

    void readOne();
    bool readFloor();
    void setFloor(const std::string& label);
    bool readPostBox();
    bool readPlace();
    bool setPlace(const Meaning& meaning, std::size_t count);
    [[nodiscard]] bool isHouseNumber(std::size_t ahead) const;
    void readBlock();
    void setBlock(std::string label);
    void readHouse();
    void readNumber();
    void leaveFirstNumber();
    void takeBlockInside();
    void takeFraction(bool isRussian);
    void skipRange();
    void takeStreetBefore();
    void readStreet();
    void takeStreetEnd();
    void readEstate();
    void readArea();
    void endPart();
    [[nodiscard]] static std::string joined(const std::vector<std::string>& words);

    std::vector<AddressToken> m_tokens;
    std::size_t m_at = 0;
    AddressParts m_parts;
    std::vector<std::string> m_words; ///< Of this part, not yet understood.
    bool m_numberHere = false;        ///< The street's number stands in this part, before its name.
    bool m_estateOpen = false;
    bool m_streetIsSure = false; ///< A word said that it is one.
    bool m_areCyrillic = false;
};

[[nodiscard]] inline bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether a text is digits and nothing else; not empty.
[[nodiscard]] inline bool isDigits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

/// A number as it is compared: "04" is "4".
[[nodiscard]] std::string withoutZeros(std::string_view number);

} // namespace waybill::resolve
