// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/csv_text.h"

#include <QLocale>
#include <cmath>

namespace waybill::publish {

QString csvText(const QString& text) {
    QString cell = text;
    if (!cell.isEmpty() && QStringLiteral("=+-@\t\r").contains(cell.front()))
        cell.prepend(u'\'');
    if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r'))
        cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return cell;
}

QString plainNumber(double value) {
    if (!std::isfinite(value))
        return {};
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace waybill::publish
