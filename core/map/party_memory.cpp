// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/party_memory.h"

namespace waybill::map {

namespace {

constexpr std::size_t remembered = 200'000;
constexpr qint64 plainName = 1;
constexpr qint64 firstText = 2;

bool isPlain(const PartyText& text, std::string_view cell) {
    return text.name == cell && text.address.empty() && text.taxId.empty() && text.onBehalf.empty();
}

} // namespace

const PartyText* PartyMemory::find(std::string_view cell) {
    if (m_places.size() >= remembered) {
        m_places.clear();
        m_texts.clear();
    }
    KeyMap::Entry& place = m_places.at(runDigest(cell));
    if (place.value() == 0) {
        PartyText text = partyText(cell);
        place.setValue(plainName);
        if (!isPlain(text, cell)) {
            place.setValue(firstText + qint64(m_texts.size()));
            m_texts.push_back(std::move(text));
        }
    }
    return place.value() == plainName ? nullptr : &m_texts[std::size_t(place.value() - firstText)];
}

} // namespace waybill::map
