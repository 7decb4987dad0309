// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/resources.h"
#include "core/base/tsv.h"
#include "core/resolve/legal_forms.h"
#include "core/resolve/name_words.h"
#include "core/resolve/resolve.h"

#include <algorithm>
#include <unordered_map>

namespace waybill::resolve {

namespace {

// Words of addresses that are written in several ways, and what each counts as.
class AddressWords {
public:
    static const AddressWords& builtIn() {
        static const AddressWords words(resource(QStringLiteral("resolve/address_words.tsv")).toStdString());
        return words;
    }
    [[nodiscard]] const std::string& normal(const std::string& word) const {
        const auto it = m_normal.find(word);
        return it == m_normal.end() ? word : it->second;
    }

private:
    explicit AddressWords(std::string_view table) {
        for (const auto& [number, columns] : tsvLines(table)) {
            const auto words = wordsOf(columns.front(), false);
            const auto normal = wordsOf(columns.back(), false);
            if (words.size() == 1)
                m_normal[words[0].text] = normal.empty() ? std::string() : normal[0].text;
        }
    }
    std::unordered_map<std::string, std::string> m_normal;
};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// "BLD5" and "BLD 5", "12A" and "12 A" are one.
std::vector<std::string> partsOf(const std::string& word) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (i == 0 || isDigit(word[i]) != isDigit(word[i - 1]))
            parts.emplace_back();
        parts.back() += word[i];
    }
    return parts;
}

} // namespace

std::string nameKey(std::string_view name) {
    std::vector<Word> words = wordsOf(name, true);
    LegalForms::builtIn().strip(words);
    std::string key;
    for (const Word& word : words)
        key += word.text;
    return key;
}

std::string addressKey(std::string_view address) {
    std::string key;
    for (const Word& word : wordsOf(address, false)) {
        for (const std::string& part : partsOf(word.text)) {
            const std::string& normal = AddressWords::builtIn().normal(part);
            if (normal.empty())
                continue;
            // Between two numbers a mark must stay: 1 23 is not 12 3.
            if (!key.empty() && isDigit(key.back()) && isDigit(normal.front()))
                key += ' ';
            key += normal;
        }
    }
    return key;
}

} // namespace waybill::resolve
