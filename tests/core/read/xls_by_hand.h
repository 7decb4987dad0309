// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compound_by_hand.h"

#include <QStringList>
#include <bit>

namespace xls {

inline QByteArray record(quint16 kind, const QByteArray& bytes = {}) {
    return little(kind) + little(quint16(bytes.size())) + bytes;
}

/// A text behind the byte that says how wide its characters are.
inline QByteArray wide(const QString& text) {
    QByteArray bytes(1, '\1');
    for (const QChar c : text)
        bytes += little(quint16(c.unicode()));
    return bytes;
}
inline QByteArray narrow(const QByteArray& text) {
    return QByteArray(1, '\0') + text;
}

inline QByteArray place(int row, int column, int style = 0) {
    return little(quint16(row)) + little(quint16(column)) + little(quint16(style));
}
inline QByteArray number(int row, int column, double value, int style = 0) {
    return record(0x0203, place(row, column, style) + little(std::bit_cast<quint64>(value)));
}
inline QByteArray rk(int row, int column, quint32 bits, int style = 0) {
    return record(0x027E, place(row, column, style) + little(bits));
}
inline QByteArray shared(int row, int column, quint32 text) {
    return record(0x00FD, place(row, column) + little(text));
}
inline QByteArray text(int row, int column, const QString& written) {
    return record(0x0204, place(row, column) + little(quint16(written.size())) + wide(written));
}
/// A formula whose result is the eight bytes.
inline QByteArray formula(int row, int column, const QByteArray& result, int style = 0) {
    return record(0x0006, place(row, column, style) + result + QByteArray(6, '\0') + little(quint16(0)));
}
inline QByteArray formulaResult(char kind, char value = 0) {
    QByteArray result(8, '\0');
    result[0] = kind;
    result[2] = value;
    return result.replace(6, 2, "\xFF\xFF");
}
inline QByteArray start(quint16 version, quint16 kind) {
    return record(0x0809, little(version) + little(kind) + QByteArray(version == 0x0600 ? 12 : 4, '\0'));
}
inline QByteArray end() {
    return record(0x000A);
}

struct Sheet {
    QString name;
    QByteArray cells;
    quint8 state = 0; ///< 0 visible, 1 hidden, 2 hidden for good.
    quint8 kind = 0;  ///< 0 worksheet, 2 chart.
};

/// What an XLS made by hand is made of.
struct HandMade {
    std::vector<Sheet> sheets;
    QByteArray globals = {}; ///< Records behind those of the sheets.
    quint16 version = 0x0600;
};

/// The records of a workbook.
inline QByteArray recordsOf(const HandMade& made) {
    const bool isOld = made.version != 0x0600;
    const auto list = [&made, isOld](const std::vector<quint32>& places) {
        QByteArray bytes = start(made.version, 0x0005);
        for (std::size_t i = 0; i < made.sheets.size(); ++i) {
            const Sheet& sheet = made.sheets[i];
            const QByteArray name = isOld ? sheet.name.toLatin1() : wide(sheet.name);
            bytes += record(0x0085,
                            little(places[i]) + char(sheet.state) + char(sheet.kind) + char(sheet.name.size()) + name);
        }
        return bytes + made.globals + end();
    };
    std::vector<quint32> places(made.sheets.size());
    quint32 at = quint32(list(places).size());
    QByteArray parts;
    for (std::size_t i = 0; i < made.sheets.size(); ++i) {
        places[i] = at + quint32(parts.size());
        parts += start(made.version, 0x0010) + made.sheets[i].cells + end();
    }
    return list(places) + parts;
}

/// The workbook as a file. Excel never makes one so small that it would go where small streams go.
inline QByteArray fileOf(const HandMade& made) {
    QByteArray records = recordsOf(made);
    const QString name = made.version == 0x0600 ? QStringLiteral("Workbook") : QStringLiteral("Book");
    return CompoundByHand::of({{QStringLiteral("\5SummaryInformation"), "x"}, {name, records}});
}

} // namespace xls
