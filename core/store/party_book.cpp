// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/party_book.h"

namespace waybill::store {

namespace {

// Exact for ids below 2^32; the odd factor spreads them.
Digest idKey(qint64 one, qint64 other) {
    return {(std::uint64_t(one) << 32 | std::uint64_t(other)) * 0x9E3779B97F4A7C15ULL, 1};
}

} // namespace

PartyBook::PartyBook(Database& database, Statement party, Statement address, Statement contact)
    : m_database(&database), m_insertParty(std::move(party)), m_insertAddress(std::move(address)),
      m_insertContact(std::move(contact)) {}

Result<PartyBook> PartyBook::load(Database& database) {
    auto party = database.prepare("INSERT INTO party (name, alias, tax_id, country) VALUES (?1, ?2, ?3, ?4)");
    auto address = database.prepare("INSERT INTO address (text, country) VALUES (?1, ?2)");
    auto contact = database.prepare("INSERT INTO party_contact (party_id, email, phone) VALUES (?1, ?2, ?3)");
    for (const auto* statement : {&party, &address, &contact}) {
        if (!*statement)
            return failure(statement->error());
    }
    PartyBook book(database, std::move(*party), std::move(*address), std::move(*contact));
    if (const auto loaded = book.loadNames(); !loaded)
        return failure(loaded.error());
    return book;
}

Result<void> PartyBook::loadNames() {
    auto parties = m_database->prepare("SELECT id, name, alias, tax_id, country FROM party");
    auto addresses = m_database->prepare("SELECT id, text, country FROM address");
    auto contacts = m_database->prepare("SELECT party_id, email, phone FROM party_contact");
    if (!parties || !addresses || !contacts)
        return failure(m_database->lastError(QStringLiteral("Cannot read the names of the case")));
    Result<bool> row = false;
    while ((row = parties->step()) && *row) {
        m_parties.push_back({{parties->integer(0), 0}});
        m_partyByText.at(digestOf({parties->text(1), parties->text(2), parties->text(3), parties->text(4)}))
            .setValue(qint64(m_parties.size()));
    }
    while (row && (row = addresses->step()) && *row) {
        m_addresses.push_back({addresses->integer(0), 0});
        m_addressByText.at(digestOf({addresses->text(1), addresses->text(2)})).setValue(qint64(m_addresses.size()));
    }
    while (row && (row = contacts->step()) && *row) {
        const std::string party = std::to_string(contacts->integer(0));
        m_contacts.at(digestOf({party, contacts->text(1), contacts->text(2)})).setValue(1);
    }
    if (!row)
        return failure(row.error());
    return {};
}

Result<qint64> PartyBook::partyIndex(const map::PartyDraft& party, Digest key) {
    KeyMap::Entry& index = m_partyByText.at(key);
    if (index.value() == 0) {
        m_insertParty.bind(1, party.name).bindBorrowed(2, party.alias).bindBorrowed(3, party.taxId);
        if (const auto done = m_insertParty.bindBorrowed(4, party.country).run(); !done)
            return failure(done.error());
        m_parties.push_back({{m_database->lastInsertId(), 0}});
        index.setValue(qint64(m_parties.size()));
    }
    return index.value();
}

Result<qint64> PartyBook::addressIndex(const map::PartyDraft& party, Digest key) {
    KeyMap::Entry& index = m_addressByText.at(key);
    if (index.value() == 0) {
        m_insertAddress.bindBorrowed(1, party.address);
        if (const auto done = m_insertAddress.bindBorrowed(2, party.country).run(); !done)
            return failure(done.error());
        m_addresses.push_back({m_database->lastInsertId(), 0});
        index.setValue(qint64(m_addresses.size()));
    }
    return index.value();
}

Result<void> PartyBook::keepContact(qint64 party, const map::PartyDraft& draft) {
    KeyMap::Entry& known = m_contacts.at(digestOf({std::to_string(party), draft.email, draft.phone}));
    if (known.value() != 0)
        return {};
    known.setValue(1);
    return m_insertContact.bind(1, party).bindBorrowed(2, draft.email).bindBorrowed(3, draft.phone).run();
}

Result<PartyBook::Ids> PartyBook::add(const map::ShipmentDraft& draft, const ShipmentKeys::Party& key) {
    const map::PartyDraft& party = draft.parties[key.draft];
    const auto index = partyIndex(party, key.party);
    if (!index)
        return failure(index.error());
    const auto place = std::size_t(*index - 1);
    Ids ids{PartyId(m_parties[place].id), {}, place};
    if (key.hasContact) {
        if (const auto done = keepContact(ids.party.value(), party); !done)
            return failure(done.error());
    }
    if (key.address == Digest{})
        return ids;
    const auto address = addressIndex(party, key.address);
    if (!address)
        return failure(address.error());
    Use& use = m_addresses[std::size_t(*address - 1)];
    ++use.count;
    ids.address = AddressId(use.id);
    return ids;
}

void PartyBook::countAddress(const Ids& ids) {
    KnownParty& party = m_parties[ids.place];
    if (party.lastAddress != ids.address.value()) {
        KeyMap::Entry& pair = m_pairs.at(idKey(ids.party.value(), ids.address.value()));
        if (pair.value() == 0) {
            m_pairCounts.push_back({ids.party.value(), ids.address.value(), 0});
            pair.setValue(qint64(m_pairCounts.size()));
        }
        party.lastAddress = ids.address.value();
        party.lastPair = std::size_t(pair.value() - 1);
    }
    ++m_pairCounts[party.lastPair].count;
}

template <class Uses> Result<void> PartyBook::writeUses(const char* sql, const Uses& uses) {
    auto update = m_database->prepare(sql);
    if (!update)
        return failure(update.error());
    for (const Use& use : uses) {
        if (use.count == 0)
            continue;
        if (const auto done = update->bind(1, use.id).bind(2, use.count).run(); !done)
            return done;
    }
    return {};
}

Result<void> PartyBook::finish() {
    if (const auto done = writeUses("UPDATE party SET uses = uses + ?2 WHERE id = ?1", m_parties); !done)
        return done;
    if (const auto done = writeUses("UPDATE address SET uses = uses + ?2 WHERE id = ?1", m_addresses); !done)
        return done;
    auto insert = m_database->prepare("INSERT INTO party_address (party_id, address_id, uses) VALUES (?1, ?2, ?3) "
                                      "ON CONFLICT (party_id, address_id) DO UPDATE SET uses = uses + excluded.uses");
    if (!insert)
        return failure(insert.error());
    for (const Pair& pair : m_pairCounts) {
        if (const auto done = insert->bind(1, pair.party).bind(2, pair.address).bind(3, pair.count).run(); !done)
            return done;
    }
    return {};
}

} // namespace waybill::store
