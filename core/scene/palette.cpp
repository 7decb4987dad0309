// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/palette.h"

namespace waybill::scene {

namespace {

struct Shades {
    std::uint32_t light, dark;
};

constexpr Shades shades(Colour colour) {
    switch (colour) {
    case Colour::Ground:
        return {0xFCFCFA, 0x15181C};
    case Colour::Panel:
        return {0xF4F4F1, 0x1B1F24};
    case Colour::Text:
        return {0x1D2126, 0xE8EAED};
    case Colour::FadedText:
        return {0x6B7280, 0x9AA4B0};
    case Colour::Rule:
        return {0xDEDED8, 0x30363D};
    case Colour::Buyer:
        return {0x0072B2, 0x4FA8E0};
    case Colour::Seller:
        return {0xD98A00, 0xF0B04A};
    case Colour::Maker:
        return {0x00836A, 0x3CC4A4};
    case Colour::OtherParty:
        return {0x6E7681, 0xA3ADB8};
    case Colour::Address:
        return {0x8A8F98, 0x8B949E};
    case Colour::Note:
        return {0xC8451B, 0xFF7A4D};
    case Colour::OtherLink:
        return {0xB9BEC6, 0x4A525C};
    case Colour::AddressTie:
        return {0x9AA1AB, 0x6B7480};
    case Colour::Selected:
        return {0x1D2126, 0xFFFFFF};
    case Colour::Suspicious:
        return {0x8E4EC6, 0xC08CF0};
    case Colour::PillGround:
        return {0xFFFFFF, 0x22272E};
    case Colour::NewLink: // blue and orange, which no eye takes for each other
        return {0x1F5FBF, 0x6FA8FF};
    case Colour::GoneLink:
        return {0xB35806, 0xF5A742};
    case Colour::Page:
        return {0xFFFFFF, 0x15181C};
    }
    return {0, 0};
}

} // namespace

std::uint32_t rgb(Colour colour, Theme theme) {
    const Shades value = shades(colour);
    return theme == Theme::Light ? value.light : value.dark;
}

} // namespace waybill::scene
