// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/text.h"
#include "core/map/draft.h"
#include "core/map/mapping.h"

#include <QString>
#include <QStringList>

namespace tables {

/// A block from text: a line is a row, cells are separated by |.
inline waybill::read::RowBlock block(const QString& text, qint64 firstRow = 1) {
    waybill::read::RowBlock rows;
    for (const QString& line : text.split(u'\n')) {
        rows.beginRow(firstRow++);
        for (const QString& cell : line.split(u'|'))
            rows.addCell(waybill::toUtf8(cell));
    }
    return rows;
}

/// The headers of a field's columns, best first, separated by |.
inline QString columns(const waybill::map::Mapping& mapping, waybill::map::Field field) {
    QStringList headers;
    const auto found = mapping.fields.find(field);
    if (found != mapping.fields.end()) {
        for (const auto& choice : found->second)
            headers.append(waybill::toQString(mapping.headers[choice.column]));
    }
    return headers.join(u'|');
}

/// The mapping of a table from text; an empty one where there is none.
inline waybill::map::Mapping mapped(const QString& text) {
    const auto mapping = waybill::map::mapTable(block(text));
    return mapping ? *mapping : waybill::map::Mapping();
}

} // namespace tables
