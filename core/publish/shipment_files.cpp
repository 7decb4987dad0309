// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/publish/shipment_files.h"

#include "core/publish/csv_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::publish {

namespace {

QString cellText(const Cell& cell) {
    return cell.isNumber ? plainNumber(cell.number) : csvText(cell.text);
}

} // namespace

QByteArray toCsv(const CellTable& table) {
    QString text(QChar(0xFEFF));
    text += table.columns.join(u',') + QStringLiteral("\r\n");
    for (const std::vector<Cell>& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            text += (i == 0 ? QString() : QStringLiteral(",")) + cellText(row[i]);
        text += QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

QByteArray toJsonArray(const CellTable& table) {
    QJsonArray array;
    for (const std::vector<Cell>& row : table.rows) {
        QJsonObject object;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].isNumber)
                object.insert(table.columns[qsizetype(i)], row[i].number);
            else if (!row[i].text.isEmpty())
                object.insert(table.columns[qsizetype(i)], row[i].text);
        }
        array.append(object);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

} // namespace waybill::publish
