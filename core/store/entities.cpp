// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/details.h"
#include "core/store/rows.h"
#include "core/store/rows_in_memory.h"

#include <utility>

namespace waybill::store {

namespace {

Error noSuch(const QString& what, qint64 id) {
    return {ErrorCode::BadCall,
            QStringLiteral("Cannot show the %1").arg(what),
            QStringLiteral("the case has none with the number %1").arg(id),
            {},
            {},
            0};
}

// Visits the rows of a query with one parameter.
Result<void> forEach(Database& database, std::string_view sql, qint64 parameter,
                     const std::function<void(const Statement&)>& visit) {
    auto select = database.prepare(sql);
    if (!select)
        return failure(select.error());
    select->bind(1, parameter);
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        visit(*select);
    if (!row)
        return failure(row.error());
    return {};
}

// What a text is, as numbers.
struct Assignment {
    qint64 what = 0, is = 0;
};

template <class Row, class Read> class Assignments final : public RowsInMemory {
public:
    Assignments(std::span<const Row> rows, Read read) : m_rows(rows), m_read(std::move(read)) {}
    [[nodiscard]] std::size_t size() const override { return m_rows.size(); }
    void fill(Cell cell, std::size_t row, int column) const override {
        const Assignment assignment = m_read(m_rows[row]);
        cell.set(column == 0 ? assignment.what : assignment.is);
    }

private:
    std::span<const Row> m_rows;
    Read m_read;
};

Result<void> assign(Database& database, std::string_view sql, const RowsInMemory& rows) {
    if (const auto known = RowsInMemory::introduce(database); !known)
        return known;
    auto update = database.prepare(sql);
    if (!update)
        return failure(update.error());
    return update->bindRows(1, rows).run();
}

} // namespace

Result<EntityDetails> entityDetails(Case& from, EntityId id) {
    EntityDetails details;
    Database& database = from.database();
    auto done =
        forEach(database, "SELECT name, country FROM entity WHERE id = ?1", id.value(), [&](const Statement& row) {
            details.id = id;
            details.name = row.text(0);
            details.country = row.text(1);
        });
    if (done && !details.id.isValid())
        return failure(noSuch(QStringLiteral("entity"), id.value()));
    if (done) {
        done = forEach(
            database,
            "SELECT id, name, alias, tax_id, uses FROM party WHERE entity_id = ?1 AND uses > 0 ORDER BY uses DESC, id",
            id.value(), [&](const Statement& row) {
                details.names.push_back({PartyId(row.integer(0)), std::string(row.text(1)), std::string(row.text(2)),
                                         std::string(row.text(3)), row.integer(4)});
            });
    }
    if (done) {
        done = forEach(
            database,
            "SELECT address.place_id, coalesce(place.text, address.text), sum(party_address.uses) AS shipments "
            "FROM party JOIN party_address ON party_address.party_id = party.id "
            "JOIN address ON address.id = party_address.address_id "
            "LEFT JOIN place ON place.id = address.place_id WHERE party.entity_id = ?1 AND party_address.uses > 0 "
            "GROUP BY coalesce(-address.place_id, address.id) ORDER BY shipments DESC, address.id",
            id.value(), [&](const Statement& row) {
                details.addresses.push_back({PlaceId(row.integer(0)), std::string(row.text(1)), row.integer(2)});
            });
    }
    if (!done)
        return failure(done.error());
    return details;
}

Result<PlaceDetails> placeDetails(Case& from, PlaceId id) {
    PlaceDetails details;
    Database& database = from.database();
    auto done = forEach(database, "SELECT text FROM place WHERE id = ?1", id.value(), [&](const Statement& row) {
        details.id = id;
        details.text = row.text(0);
    });
    if (done && !details.id.isValid())
        return failure(noSuch(QStringLiteral("address"), id.value()));
    if (done) {
        done = forEach(database, "SELECT text FROM address WHERE place_id = ?1 AND uses > 0 ORDER BY uses DESC, id",
                       id.value(), [&](const Statement& row) { details.texts.emplace_back(row.text(0)); });
    }
    if (done) {
        done = forEach(database,
                       "SELECT DISTINCT party.entity_id FROM address "
                       "JOIN party_address ON party_address.address_id = address.id "
                       "JOIN party ON party.id = party_address.party_id "
                       "WHERE address.place_id = ?1 AND party.entity_id IS NOT NULL AND party_address.uses > 0 "
                       "ORDER BY party.entity_id",
                       id.value(), [&](const Statement& row) { details.entities.emplace_back(row.integer(0)); });
    }
    if (!done)
        return failure(done.error());
    return details;
}

Result<void>
forEachEntity(Case& from, const std::function<bool(EntityId, std::string_view name, std::string_view country)>& visit) {
    auto select = from.database().prepare(
        "SELECT id, name, country FROM entity WHERE (NOT EXISTS (SELECT 1 FROM source WHERE taken_out_at IS NOT NULL) "
        "AND NOT EXISTS (SELECT 1 FROM entity_now) AND NOT EXISTS (SELECT 1 FROM no_firm)) OR (id IN (SELECT entity_id "
        "FROM "
        "party WHERE uses > 0) AND id NOT IN (SELECT entity_id FROM no_firm)) ORDER BY id");
    if (!select)
        return failure(select.error());
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        if (!visit(EntityId(select->integer(0)), select->text(1), select->text(2)))
            break;
    }
    if (!row)
        return failure(row.error());
    return {};
}

Result<void> forEachPlace(Case& from, const std::function<bool(PlaceId, std::string_view text)>& visit) {
    auto select = from.database().prepare(
        "SELECT id, text FROM place WHERE NOT EXISTS (SELECT 1 FROM source WHERE taken_out_at IS NOT NULL) "
        "OR id IN (SELECT place_id FROM address WHERE uses > 0) ORDER BY id");
    if (!select)
        return failure(select.error());
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        if (!visit(PlaceId(select->integer(0)), select->text(1)))
            break;
    }
    if (!row)
        return failure(row.error());
    return {};
}

Result<bool> hasUnresolvedParties(Case& from) {
    return from.database().integer("SELECT EXISTS (SELECT 1 FROM party WHERE entity_id IS NULL)").map([](qint64 found) {
        return found != 0;
    });
}

Result<void> forEachParty(Case& from, const std::function<bool(const PartyRow&)>& visit) {
    auto select =
        from.database().prepare("SELECT id, entity_id, name, alias, tax_id, country, uses FROM party ORDER BY id");
    if (!select)
        return failure(select.error());
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        const PartyRow party{PartyId(select->integer(0)),
                             EntityId(select->integer(1)),
                             select->text(2),
                             select->text(3),
                             select->text(4),
                             select->text(5),
                             select->integer(6)};
        if (!visit(party))
            break;
    }
    if (!row)
        return failure(row.error());
    return {};
}

Result<void> forEachAddress(Case& from, const std::function<bool(const AddressRow&)>& visit) {
    auto select = from.database().prepare("SELECT id, place_id, text, country, uses FROM address ORDER BY id");
    if (!select)
        return failure(select.error());
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        const AddressRow address{AddressId(select->integer(0)), PlaceId(select->integer(1)), select->text(2),
                                 select->text(3), select->integer(4)};
        if (!visit(address))
            break;
    }
    if (!row)
        return failure(row.error());
    return {};
}

Result<void> forEachPartyAddress(Case& from, const std::function<bool(PartyId, std::string_view text)>& visit) {
    auto select = from.database().prepare("SELECT party_id, address.text FROM party_address "
                                          "JOIN address ON address.id = address_id WHERE party_address.uses > 0 "
                                          "ORDER BY party_id, address_id");
    if (!select)
        return failure(select.error());
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        if (!visit(PartyId(select->integer(0)), select->text(1)))
            break;
    }
    if (!row)
        return failure(row.error());
    return {};
}

Result<void> forEachEntityAddress(Case& from, const std::function<bool(const EntityAddressRow&)>& visit) {
    auto select =
        from.database().prepare("SELECT DISTINCT party.entity_id, address.text, address.country FROM party_address "
                                "JOIN party ON party.id = party_address.party_id "
                                "JOIN address ON address.id = party_address.address_id "
                                "WHERE party_address.uses > 0 AND party.entity_id IS NOT NULL "
                                "ORDER BY party.entity_id, address.id");
    if (!select)
        return failure(select.error());
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        if (!visit({EntityId(select->integer(0)), select->text(1), select->text(2)}))
            break;
    }
    if (!row)
        return failure(row.error());
    return {};
}

Result<EntityId> insertEntity(Case& into, std::string_view name, std::string_view country) {
    const auto insert = into.database().kept("INSERT INTO entity (name, country) VALUES (?1, ?2)");
    if (!insert)
        return failure(insert.error());
    if (const auto done = (*insert)->bind(1, name).bindText(2, country).run(); !done)
        return failure(done.error());
    return EntityId(into.database().lastInsertId());
}

Result<void> updateEntity(Case& into, EntityId id, std::string_view name, std::string_view country) {
    const auto update = into.database().kept("UPDATE entity SET name = ?2, country = ?3 WHERE id = ?1");
    if (!update)
        return failure(update.error());
    return (*update)->bind(1, id.value()).bind(2, name).bindText(3, country).run();
}

Result<void> assignParties(Case& into, std::span<const Identity> identities) {
    return assign(into.database(),
                  "UPDATE party SET entity_id = new.c1 FROM rows_in_memory(?1) AS new WHERE party.id = new.c0",
                  Assignments(identities, [](const Identity& row) {
                      return Assignment{row.party.value(), row.entity.value()};
                  }));
}

Result<PlaceId> insertPlace(Case& into, std::string_view text) {
    const auto insert = into.database().kept("INSERT INTO place (text) VALUES (?1)");
    if (!insert)
        return failure(insert.error());
    if (const auto done = (*insert)->bind(1, text).run(); !done)
        return failure(done.error());
    return PlaceId(into.database().lastInsertId());
}

Result<void> assignAddresses(Case& into, std::span<const AddressPlace> places) {
    return assign(into.database(),
                  "UPDATE address SET place_id = new.c1 FROM rows_in_memory(?1) AS new WHERE address.id = new.c0",
                  Assignments(places, [](const AddressPlace& row) {
                      return Assignment{row.address.value(), row.place.value()};
                  }));
}

} // namespace waybill::store
