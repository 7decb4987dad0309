// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/edit/carried_decisions.h"
#include "core/store/case.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace waybill::edit {

/// The names and addresses of a case, to be found by what they are instead of by their numbers.
class CaseNames {
public:
    [[nodiscard]] static Result<CaseNames> read(store::Case& from);

    struct Party {
        PartyId id;
        EntityId entity;
        WrittenName written;
        qint64 uses = 0;
    };
    /// How sure it is that a party is a written name; the higher, the surer.
    enum class Sameness { None, SameKey, SameText, SameTextAndNumber };
    struct Match {
        std::size_t party = 0; ///< Place in parties().
        Sameness sameness = Sameness::None;
    };

    [[nodiscard]] const std::vector<Party>& parties() const { return m_parties; }
    /// The places of an entity's parties; empty for one that has none.
    [[nodiscard]] const std::vector<std::size_t>& partiesOf(EntityId entity) const;
    [[nodiscard]] std::size_t placeOf(PartyId party) const; ///< parties().size() when it is not there.
    /// The names of an entity as records write them.
    [[nodiscard]] WrittenNames namesOf(EntityId entity) const;
    /// Parties of that name in any spelling that is one to the machine, unless both have a tax number and these differ.
    [[nodiscard]] std::vector<Match> find(const WrittenName& name) const;
    /// An address in any spelling that is one to the machine; invalid when there is none.
    [[nodiscard]] PlaceId findPlace(const std::vector<std::string>& addresses) const;

    /// Parties become an entity's, here as in the case.
    void assign(std::size_t party, EntityId entity);

private:
    std::vector<Party> m_parties;
    std::unordered_map<PartyId, std::size_t> m_placeOf;
    std::unordered_map<EntityId, std::vector<std::size_t>> m_byEntity;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byKey;
    std::unordered_map<std::string, PlaceId> m_places;
};

/// "KEXIN TRADING CO., LTD", or "KEXIN TRADING CO., LTD and 3 other names".
[[nodiscard]] QString shortly(const WrittenNames& names);

} // namespace waybill::edit
