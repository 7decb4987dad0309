// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/key_map.h"
#include "core/map/draft.h"
#include "core/store/database.h"
#include "core/store/shipment_keys.h"

#include <optional>
#include <string>
#include <vector>

namespace waybill::store {

/// The names and addresses of a case during an import: each written form once, looked up in memory, counted.
/// Lives inside the import's transaction.
class PartyBook {
public:
    /// Loads what earlier sources brought.
    [[nodiscard]] static Result<PartyBook> load(Database& database);

    struct Ids {
        PartyId party;
        AddressId address;     ///< Invalid without an address.
        std::size_t place = 0; ///< The book's own.
    };
    /// The ids of a party and its address, written when they are new.
    [[nodiscard]] Result<Ids> add(const map::ShipmentDraft& draft, const ShipmentKeys::Party& key);
    /// A hint that the party is added soon.
    void expect(const ShipmentKeys::Party& key) const {
        m_partyByText.prefetch(key.party);
        m_addressByText.prefetch(key.address);
    }
    /// Counts one more shipment that names the party.
    void countUse(const Ids& ids) { ++m_parties[ids.place].count; }
    /// Counts one more shipment in which the party gives the address.
    void countAddress(const Ids& ids);
    /// Writes the counts.
    [[nodiscard]] Result<void> finish();

private:
    struct Use {
        qint64 id = 0;
        qint64 count = 0;
    };
    struct KnownParty : Use {
        qint64 lastAddress = 0; ///< Most firms have one: its pair is found without looking it up.
        std::size_t lastPair = 0;
    };
    struct Pair {
        qint64 party, address, count;
    };
    PartyBook(Database& database, Statement party, Statement address, Statement contact);
    [[nodiscard]] Result<void> loadNames();
    [[nodiscard]] Result<qint64> partyIndex(const map::PartyDraft& party, Digest key);
    [[nodiscard]] Result<qint64> addressIndex(const map::PartyDraft& party, Digest key);
    [[nodiscard]] Result<void> keepContact(qint64 party, const map::PartyDraft& draft);
    template <class Uses> [[nodiscard]] Result<void> writeUses(const char* sql, const Uses& uses);

    Database* m_database;
    Statement m_insertParty, m_insertAddress, m_insertContact;
    KeyMap m_partyByText, m_addressByText, m_pairs, m_contacts; // values: index + 1
    std::vector<KnownParty> m_parties;
    std::vector<Use> m_addresses;
    std::vector<Pair> m_pairCounts;
};

} // namespace waybill::store
