// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include "core/base/role.h"
#include "core/base/text.h"
#include "core/store/clock.h"
#include "core/store/schema.h"

#include <array>
#include <map>
#include <string>

namespace waybill::store {

namespace {

const std::array steps{
    Migration{1, "Sources, records, shipments, parties and addresses", 1, schema::records},
    Migration{2, "Journal, annotations and pinned nodes", 2, schema::decisions},
    Migration{3, "Views for other programs", 2, schema::views},
    Migration{4, "Sources that are taken out", 4, schema::takenOut},
    Migration{5, "Verdicts on leads, and rules of the reporter's own", 5, schema::verdicts},
    Migration{6, "Official statistics to compare with", 5, schema::statistics},
    Migration{7, "Decisions about who parties are", 5, schema::identities},
    Migration{8, "Watch lists, hits and verdicts on them", 5, schema::screening},
    Migration{9, "Nodes left out of the picture", 5, schema::hidden},
    Migration{10, "Views kept under a name", 5, schema::savedViews},
    Migration{11, "What is no firm, and addresses of formation agents", 11, schema::noFirms},
    Migration{12, "Selections kept under a name", 11, schema::selections},
};

Result<void> fillRoles(Database& database) {
    auto insert = database.prepare("INSERT INTO role (id, name) VALUES (?1, ?2)");
    if (!insert)
        return failure(insert.error());
    for (const Role role : allRoles) {
        if (const auto done = insert->bind(1, qint64(role)).bind(2, roleName(role)).run(); !done)
            return done;
    }
    return {};
}

Result<void> take(Database& database, const Migration& step) {
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    // Another program may have taken the step while this one waited for the lock.
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return failure(version.error());
    if (*version >= step.number)
        return {};
    if (const auto done = database.execute(step.sql); !done)
        return done;
    if (step.number == 1) {
        if (const auto done = fillRoles(database); !done)
            return done;
    }
    auto note = database.prepare("INSERT INTO schema_version (version, description, oldest_reader, applied_at) "
                                 "VALUES (?1, ?2, ?3, ?4)");
    if (!note)
        return failure(note.error());
    note->bind(1, qint64(step.number)).bind(2, std::string_view(step.description)).bind(3, qint64(step.oldestReader));
    note->bind(4, nowUtc());
    if (const auto done = note->run(); !done)
        return done;
    const std::string pragma = "PRAGMA user_version = " + std::to_string(step.number);
    if (const auto done = database.execute(pragma.c_str()); !done)
        return done;
    return transaction->commit();
}

using Objects = std::map<std::string, std::string>; // "table shipment" → its SQL

Result<Objects> objectsOf(Database& database) {
    auto list = database.prepare("SELECT type, name, sql FROM sqlite_schema WHERE type <> 'index'");
    if (!list)
        return failure(list.error());
    Objects objects;
    for (;;) {
        const auto row = list->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return objects;
        objects[std::string(list->text(0)) + ' ' + std::string(list->text(1))] = list->text(2);
    }
}

Result<Objects> expectedObjects() {
    auto model = Database::openInMemory();
    if (!model)
        return failure(model.error());
    for (const Migration& step : steps) {
        if (const auto done = model->execute(step.sql); !done)
            return failure(done.error());
    }
    return objectsOf(*model);
}

} // namespace

std::span<const Migration> migrations() {
    return steps;
}

int currentSchema() {
    return steps.back().number;
}

Result<void> migrate(Database& database, int last) {
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return failure(version.error());
    for (const Migration& step : steps) {
        if (step.number <= *version || step.number > last)
            continue;
        if (const auto done = take(database, step); !done)
            return done;
    }
    return {};
}

Result<void> compareSchema(Database& database) {
    static const Result<Objects> expected = expectedObjects();
    if (!expected)
        return failure(expected.error());
    const auto found = objectsOf(database);
    if (!found)
        return failure(found.error());
    Error error{ErrorCode::BadInput,
                QStringLiteral("Cannot open the case"),
                {},
                QStringLiteral("Do not trust the file; ask for the original case."),
                database.file(),
                0};
    for (const auto& [name, sql] : *expected) {
        const auto it = found->find(name);
        if (it == found->end() || it->second != sql) {
            error.why = QStringLiteral("its %1 is not the one that Waybill makes").arg(toQString(name));
            return failure(error);
        }
    }
    for (const auto& [name, sql] : *found) {
        if (name.starts_with("trigger ")) {
            error.why = QStringLiteral("it brings code of its own (%1)").arg(toQString(name));
            return failure(error);
        }
    }
    return {};
}

} // namespace waybill::store
