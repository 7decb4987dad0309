// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/rules.h"

#include "core/base/text.h"

namespace waybill::import {

namespace {

// Lives as long as the program.
template <class Thing> std::shared_ptr<const Thing> notOwned(const Thing& thing) {
    return std::shared_ptr<const Thing>(std::shared_ptr<void>(), &thing);
}

} // namespace

Rules builtInRules() {
    return {notOwned(note::RuleBook::builtIn()), notOwned(goods::Catalogue::builtIn())};
}

std::future<void> makeBuiltInRulesAhead() {
    return std::async(std::launch::async, [] { static_cast<void>(builtInRules()); });
}

Result<Rules> rulesWith(const std::vector<store::RuleFile>& files) {
    Rules rules = builtInRules();
    std::vector<note::RuleAddition> additions;
    for (const store::RuleFile& file : files) {
        if (file.kind == store::RuleFile::Kind::Note) {
            additions.push_back({file.yaml, file.name});
            continue;
        }
        auto larger = rules.catalogue->withAdditions(file.yaml, toQString(file.name));
        if (!larger)
            return failure(larger.error());
        rules.catalogue = std::make_shared<const goods::Catalogue>(std::move(*larger));
    }
    if (additions.empty())
        return rules;
    auto book = note::RuleBook::withAdditions(additions);
    if (!book)
        return failure(book.error());
    rules.book = std::make_shared<const note::RuleBook>(std::move(*book));
    return rules;
}

Result<Rules> rulesOf(store::Case& in) {
    const auto files = store::ruleFiles(in);
    if (!files)
        return failure(files.error());
    return rulesWith(*files);
}

} // namespace waybill::import
