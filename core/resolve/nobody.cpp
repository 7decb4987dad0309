// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/nobody.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"
#include "core/resolve/name_words.h"

#include <string>
#include <unordered_set>

namespace waybill::resolve {

namespace {

// Without blanks; a word that is written again and again counts once.
std::string keyOf(std::string_view text) {
    std::string key, before;
    for (const Word& word : wordsOf(text, false)) {
        if (word.text != before)
            key += word.text;
        before = word.text;
    }
    return key;
}

std::unordered_set<std::string> knownNobodies() {
    const std::string table = resource(QStringLiteral("resolve/nobody.tsv")).toStdString();
    std::unordered_set<std::string> keys;
    for (const auto& [number, columns] : tsvLines(table))
        keys.insert(keyOf(columns[0]));
    return keys;
}

} // namespace

bool isNobody(std::string_view name) {
    static const std::unordered_set<std::string> nobodies = knownNobodies();
    const std::string key = keyOf(name);
    return key.empty() || nobodies.contains(key);
}

} // namespace waybill::resolve
