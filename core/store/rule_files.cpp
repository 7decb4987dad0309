// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rule_files.h"

#include "core/store/clock.h"

#include <string_view>

namespace waybill::store {

namespace {

std::string_view kindName(RuleFile::Kind kind) {
    return kind == RuleFile::Kind::Note ? "note" : "goods";
}

} // namespace

Result<std::vector<RuleFile>> ruleFiles(Case& from) {
    auto select = from.database().prepare("SELECT kind, name, yaml FROM rule_file ORDER BY kind, name");
    if (!select)
        return failure(select.error());
    std::vector<RuleFile> files;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        files.push_back({select->text(0) == "goods" ? RuleFile::Kind::Goods : RuleFile::Kind::Note,
                         std::string(select->text(1)), std::string(select->text(2))});
    if (!row)
        return failure(row.error());
    return files;
}

Result<void> writeRuleFiles(Case& into, const std::vector<RuleFile>& files) {
    if (const auto done = into.database().execute("DELETE FROM rule_file"); !done)
        return done;
    auto insert = into.database().prepare(
        "INSERT OR REPLACE INTO rule_file (kind, name, yaml, added_at) VALUES (?1, ?2, ?3, ?4)");
    if (!insert)
        return failure(insert.error());
    const std::string now = nowUtc();
    for (const RuleFile& file : files) {
        insert->bind(1, kindName(file.kind)).bind(2, std::string_view(file.name)).bind(3, std::string_view(file.yaml));
        if (const auto done = insert->bind(4, std::string_view(now)).run(); !done)
            return done;
    }
    return {};
}

} // namespace waybill::store
