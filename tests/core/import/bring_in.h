// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/import.h"
#include "core/resolve/resolve.h"
#include "core/store/decisions.h"
#include "tests/core/store/case_fixture.h"

namespace waybill::test {

/// Imports a file as the program does, and gives its firms entities.
inline Result<store::Reconciliation> bringIn(store::Case& into, const QString& file) {
    Job job;
    const auto tables = read::findTables(file);
    if (!tables)
        return failure(tables.error());
    auto seen = import::inspect(tables->front(), std::nullopt, 5, job);
    if (!seen)
        return failure(seen.error().error());
    auto done = import::importTable(into, {seen->table, seen->mapping, {}}, job);
    if (!done)
        return failure(done.error().error());
    if (const auto resolved = resolve::resolveNewParties(into, job); !resolved)
        return failure(resolved.error().error());
    return done->reconciliation;
}

/// What verify finds wrong, a line each.
inline QString faultsOf(store::Case& in) {
    const auto checks = store::verify(in);
    if (!checks)
        return checks.error().message();
    QStringList list;
    for (const store::Check& check : *checks) {
        if (!check.ok)
            list.append(check.name + QStringLiteral(": ") + check.detail);
    }
    return list.join(QLatin1Char('\n'));
}

} // namespace waybill::test
