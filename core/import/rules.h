// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/goods/category.h"
#include "core/note/rule_book.h"
#include "core/store/rule_files.h"

#include <future>
#include <memory>
#include <vector>

namespace waybill::import {

/// What the texts of shipments are read by. Threads may share it.
struct Rules {
    std::shared_ptr<const note::RuleBook> book;
    std::shared_ptr<const goods::Catalogue> catalogue;
};

/// The built-in ones.
[[nodiscard]] Rules builtInRules();
/// Makes the built-in ones beside other work, which is a fifth of a second: who asks for them meanwhile waits.
[[nodiscard]] std::future<void> makeBuiltInRulesAhead();
/// The built-in ones with files on top of them. Errors name the file, the rule and why.
[[nodiscard]] Result<Rules> rulesWith(const std::vector<store::RuleFile>& files);
/// Those of a case.
[[nodiscard]] Result<Rules> rulesOf(store::Case& in);

} // namespace waybill::import
