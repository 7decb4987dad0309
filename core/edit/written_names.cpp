// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/written_names.h"

#include "core/base/text.h"
#include "core/resolve/resolve.h"
#include "core/store/rows.h"

#include <algorithm>

namespace waybill::edit {

Result<CaseNames> CaseNames::read(store::Case& from) {
    CaseNames names;
    auto done = store::forEachParty(from, [&](const store::PartyRow& row) {
        const std::size_t place = names.m_parties.size();
        names.m_parties.push_back(
            {row.id,
             row.entity,
             {std::string(row.name), std::string(row.alias), std::string(row.taxId), std::string(row.country)},
             row.uses});
        names.m_placeOf[row.id] = place;
        names.m_byEntity[row.entity].push_back(place);
        names.m_byKey[resolve::partyKey(row.name)].push_back(place);
        return true;
    });
    if (done)
        done = store::forEachAddress(from, [&](const store::AddressRow& row) {
            if (row.place.isValid())
                names.m_places.try_emplace(resolve::placeKey(row.text), row.place);
            return true;
        });
    if (!done)
        return failure(done.error());
    return names;
}

const std::vector<std::size_t>& CaseNames::partiesOf(EntityId entity) const {
    static const std::vector<std::size_t> nobody;
    const auto found = m_byEntity.find(entity);
    return found == m_byEntity.end() ? nobody : found->second;
}

std::size_t CaseNames::placeOf(PartyId party) const {
    const auto found = m_placeOf.find(party);
    return found == m_placeOf.end() ? m_parties.size() : found->second;
}

WrittenNames CaseNames::namesOf(EntityId entity) const {
    std::vector<std::size_t> places = partiesOf(entity);
    std::ranges::stable_sort(places, std::greater(), [this](std::size_t place) { return m_parties[place].uses; });
    WrittenNames names;
    for (const std::size_t place : places)
        names.push_back(m_parties[place].written);
    return names;
}

std::vector<CaseNames::Match> CaseNames::find(const WrittenName& name) const {
    std::vector<Match> matches;
    const auto alike = m_byKey.find(resolve::partyKey(name.name));
    if (alike == m_byKey.end())
        return matches;
    const std::string number = folded(name.taxId);
    for (const std::size_t place : alike->second) {
        const WrittenName& other = m_parties[place].written;
        const std::string otherNumber = folded(other.taxId);
        if (!number.empty() && !otherNumber.empty() && number != otherNumber)
            continue;
        Sameness sameness = Sameness::SameKey;
        if (other.name == name.name)
            sameness = number == otherNumber ? Sameness::SameTextAndNumber : Sameness::SameText;
        matches.push_back({place, sameness});
    }
    return matches;
}

PlaceId CaseNames::findPlace(const std::vector<std::string>& addresses) const {
    for (const std::string& text : addresses) {
        if (const auto found = m_places.find(resolve::placeKey(text)); found != m_places.end())
            return found->second;
    }
    return {};
}

void CaseNames::assign(std::size_t party, EntityId entity) {
    std::erase(m_byEntity[m_parties[party].entity], party);
    m_parties[party].entity = entity;
    m_byEntity[entity].push_back(party);
}

QString shortly(const WrittenNames& names) {
    if (names.empty())
        return QStringLiteral("a firm without a name");
    const QString first = toQString(names.front().name);
    if (names.size() == 1)
        return first;
    return names.size() == 2 ? QStringLiteral("%1 and another name").arg(first)
                             : QStringLiteral("%1 and %2 other names").arg(first).arg(names.size() - 1);
}

} // namespace waybill::edit
