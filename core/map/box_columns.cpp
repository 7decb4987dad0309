// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/box_columns.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/base/tsv.h"
#include "core/map/header_tokens.h"

namespace waybill::map {

namespace {

Error broken(qint64 line, const QString& why) {
    return {ErrorCode::BadInput,
            QStringLiteral("Cannot read the abbreviations of boxes"),
            why,
            QStringLiteral("Correct the line: box, tab, field, tab, abbreviations."),
            {},
            line};
}

} // namespace

const BoxColumns& BoxColumns::builtIn() {
    static const BoxColumns columns = [] {
        auto parsed = parse(resource(QStringLiteral("map/boxes.tsv")).toStdString());
        return parsed ? std::move(*parsed) : BoxColumns();
    }();
    return columns;
}

Result<BoxColumns> BoxColumns::parse(std::string_view text) {
    BoxColumns columns;
    for (const auto& [number, parts] : tsvLines(text)) {
        if (parts.size() != 3)
            return failure(broken(number, QStringLiteral("it does not have three columns")));
        Meaning meaning;
        if (const std::string_view name = trimmed(parts[1]); name != "-") {
            meaning.field = fieldFromName(name);
            if (!meaning.field)
                return failure(broken(number, QStringLiteral("no such field: %1").arg(toQString(name))));
        }
        for (const std::string_view abbreviation : splitAt(parts[2], ',')) {
            const std::string key = 'g' + std::string(trimmed(parts[0])) + ' ' + headerKey(abbreviation);
            if (!columns.m_meanings.emplace(key, meaning).second)
                return failure(broken(number, QStringLiteral("the box has it twice: %1").arg(toQString(abbreviation))));
        }
    }
    return columns;
}

const BoxColumns::Meaning* BoxColumns::find(const HeaderBox& box) const {
    const auto found = m_meanings.find(box.code + ' ' + headerKey(box.words));
    return found == m_meanings.end() ? nullptr : &found->second;
}

} // namespace waybill::map
