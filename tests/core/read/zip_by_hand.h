// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QString>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>
#include <utility>
#include <vector>

using Parts = std::vector<std::pair<QString, QByteArray>>;

/// A ZIP with these members; names in a code page of one byte a letter when `codec` says so.
inline QByteArray zipOf(const Parts& parts, const char* codec = "UTF-8") {
    QBuffer buffer;
    QuaZip zip(&buffer);
    zip.setFileNameCodec(codec);
    zip.setUtf8Enabled(qstrcmp(codec, "UTF-8") == 0);
    if (!zip.open(QuaZip::mdCreate))
        return {};
    for (const auto& [name, bytes] : parts) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::WriteOnly, QuaZipNewInfo(name)))
            return {};
        file.write(bytes);
        file.close();
    }
    zip.close();
    return buffer.data();
}

/// What a workbook made by hand is made of.
struct HandMade {
    QByteArray sheet = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"; ///< Content of sheetData.
    QByteArray strings = {};
    QByteArray styles = {};
    QByteArray workbookProperties = {};
    QByteArray sheetPrologue = {};
};

inline Parts partsOf(const HandMade& made) {
    const QByteArray main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const QByteArray relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    Parts parts;
    parts.emplace_back(QStringLiteral("_rels/.rels"),
                       "<Relationships><Relationship Id=\"r1\" Type=\"" + relation +
                           "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    parts.emplace_back(QStringLiteral("xl/workbook.xml"),
                       "<workbook " + main + " xmlns:r=\"" + relation + "\">" + made.workbookProperties +
                           "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    parts.emplace_back(QStringLiteral("xl/_rels/workbook.xml.rels"),
                       "<Relationships><Relationship Id=\"r1\" Type=\"" + relation +
                           "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + relation +
                           "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"" +
                           relation + "/styles\" Target=\"styles.xml\"/></Relationships>");
    if (!made.strings.isEmpty())
        parts.emplace_back(QStringLiteral("xl/sharedStrings.xml"), "<sst " + main + ">" + made.strings + "</sst>");
    if (!made.styles.isEmpty())
        parts.emplace_back(QStringLiteral("xl/styles.xml"),
                           "<styleSheet " + main + ">" + made.styles + "</styleSheet>");
    parts.emplace_back(QStringLiteral("xl/worksheets/sheet1.xml"), made.sheetPrologue + "<worksheet " + main +
                                                                       "><sheetData>" + made.sheet +
                                                                       "</sheetData></worksheet>");
    return parts;
}

inline QByteArray workbookOf(const HandMade& made) {
    return zipOf(partsOf(made));
}
