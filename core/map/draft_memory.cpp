// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/draft_memory.h"

#include <array>

namespace waybill::map {

namespace {

using Text = std::string ShipmentDraft::*;
constexpr std::array texts{
    Text(&ShipmentDraft::declarationNo),  Text(&ShipmentDraft::itemNo),
    Text(&ShipmentDraft::direction),      Text(&ShipmentDraft::procedure),
    Text(&ShipmentDraft::brand),          Text(&ShipmentDraft::model),
    Text(&ShipmentDraft::hsCode),         Text(&ShipmentDraft::hsDescription),
    Text(&ShipmentDraft::description),    Text(&ShipmentDraft::note),
    Text(&ShipmentDraft::quantityUnit),   Text(&ShipmentDraft::currency),
    Text(&ShipmentDraft::valueBasis),     Text(&ShipmentDraft::incoterm),
    Text(&ShipmentDraft::originCountry),  Text(&ShipmentDraft::dispatchCountry),
    Text(&ShipmentDraft::tradeCountry),   Text(&ShipmentDraft::destinationCountry),
    Text(&ShipmentDraft::loadingPort),    Text(&ShipmentDraft::dischargePort),
    Text(&ShipmentDraft::customsOffice),  Text(&ShipmentDraft::transportMode),
    Text(&ShipmentDraft::invoiceNo),      Text(&ShipmentDraft::contractNo),
    Text(&ShipmentDraft::billOfLadingNo), Text(&ShipmentDraft::recordId),
};
using Number = double ShipmentDraft::*;
constexpr std::array amounts{
    Number(&ShipmentDraft::quantity),     Number(&ShipmentDraft::packages), Number(&ShipmentDraft::grossKg),
    Number(&ShipmentDraft::netKg),        Number(&ShipmentDraft::valueUsd), Number(&ShipmentDraft::value),
    Number(&ShipmentDraft::exchangeRate),
};
using Flag = bool ShipmentDraft::*;
constexpr std::array flags{
    Flag(&ShipmentDraft::descriptionCut),   Flag(&ShipmentDraft::dateUnreadable),
    Flag(&ShipmentDraft::dateInOtherOrder), Flag(&ShipmentDraft::valueUnreadable),
    Flag(&ShipmentDraft::weightUnreadable), Flag(&ShipmentDraft::partyUnnamed),
};

} // namespace

void forgetRow(ShipmentDraft& draft) {
    draft.row = 0;
    draft.date.reset();
    draft.month.reset();
    for (const Text text : texts)
        (draft.*text).clear();
    for (const Number amount : amounts)
        draft.*amount = absent;
    for (const Flag flag : flags)
        draft.*flag = false;
}

PartyDraft& PartyPlaces::next(Role role) {
    if (m_used == m_parties.size())
        m_parties.emplace_back();
    PartyDraft& party = m_parties[m_used++];
    for (std::string* text :
         {&party.name, &party.alias, &party.address, &party.taxId, &party.country, &party.email, &party.phone})
        text->clear();
    party.role = role;
    return party;
}

} // namespace waybill::map
