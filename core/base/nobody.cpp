// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/nobody.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/base/tsv.h"

#include <QString>
#include <string>
#include <unordered_set>

namespace waybill {

namespace {

// Letters and digits without blanks; a word that is written again and again counts once.
std::string keyOf(std::string_view text) {
    QString key, word, before;
    const auto take = [&] {
        if (word != before)
            key += word;
        if (!word.isEmpty())
            before = word;
        word.clear();
    };
    for (const QChar c : toQString(folded(text))) {
        if (c.isLetterOrNumber())
            word += c;
        else if (c != u'.' && c != u'\'')
            take();
    }
    take();
    return toUtf8(key);
}

std::unordered_set<std::string> knownNobodies() {
    const std::string table = resource(QStringLiteral("map/nobody.tsv")).toStdString();
    std::unordered_set<std::string> keys;
    for (const auto& [number, columns] : tsvLines(table))
        keys.insert(keyOf(columns[0]));
    return keys;
}

} // namespace

bool isNobody(std::string_view name) {
    static const std::unordered_set<std::string> nobodies = knownNobodies();
    // Longer than any of them, with room for repetition.
    constexpr std::size_t longest = 240;
    if (name.size() > longest)
        return false;
    const std::string key = keyOf(name);
    return key.empty() || nobodies.contains(key);
}

} // namespace waybill
