// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/case.h"

#include <string>
#include <vector>

namespace waybill::store {

/// Rules of the reporter's own, kept in the case whole: by them, on top of the built-in ones, its shipments are read.
struct RuleFile {
    enum class Kind { Note, Goods };
    Kind kind = Kind::Note;
    std::string name;
    std::string yaml;
};

/// By kind and name.
[[nodiscard]] Result<std::vector<RuleFile>> ruleFiles(Case& from);
/// In the caller's transaction: these in the place of all that are there.
[[nodiscard]] Result<void> writeRuleFiles(Case& into, const std::vector<RuleFile>& files);

} // namespace waybill::store
