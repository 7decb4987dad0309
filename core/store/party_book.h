// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/map/draft.h"
#include "core/store/database.h"
#include "core/store/key_map.h"

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
        AddressId address; ///< Invalid without an address.
    };
    /// The ids of a party and its address, written when they are new.
    [[nodiscard]] Result<Ids> add(const map::PartyDraft& party);
    /// Counts one more shipment that names the party.
    void countUse(PartyId party);
    /// Counts one more shipment in which the party gives the address.
    void countAddress(const Ids& ids);
    /// Writes the counts.
    [[nodiscard]] Result<void> finish();

private:
    struct Use {
        qint64 id;
        qint64 count;
    };
    struct Pair {
        qint64 party, address, count;
    };
    PartyBook(Database& database, Statement party, Statement address, Statement contact);
    [[nodiscard]] Result<void> loadNames();
    [[nodiscard]] Result<qint64> partyIndex(const map::PartyDraft& party);
    [[nodiscard]] Result<qint64> addressIndex(const map::PartyDraft& party);
    [[nodiscard]] Result<void> keepContact(qint64 party, const map::PartyDraft& draft);
    [[nodiscard]] Result<void> writeUses(const char* sql, const std::vector<Use>& uses);
    [[nodiscard]] Digest keyOf(std::initializer_list<std::string_view> parts);

    Database* m_database;
    Statement m_insertParty, m_insertAddress, m_insertContact;
    KeyMap m_partyByText, m_addressByText, m_pairs, m_contacts; // values: index + 1
    std::vector<Use> m_parties, m_addresses;
    std::vector<Pair> m_pairCounts;
    KeyMap m_partyById; // values: index + 1
    std::string m_buffer;
};

} // namespace waybill::store
