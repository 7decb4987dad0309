// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QList>
#include <QStringList>

namespace waybill::test {

/// The rows of a table with tabs between its cells; lines that begin with # are left out. Empty when there is no file.
inline QList<QStringList> tableOf(const QString& file) {
    QFile in(file);
    QList<QStringList> rows;
    if (!in.open(QIODevice::ReadOnly))
        return rows;
    for (const QString& line : QString::fromUtf8(in.readAll()).split(QLatin1Char('\n'))) {
        if (!line.isEmpty() && !line.startsWith(QLatin1Char('#')))
            rows.append(line.split(QLatin1Char('\t')));
    }
    return rows;
}

} // namespace waybill::test
