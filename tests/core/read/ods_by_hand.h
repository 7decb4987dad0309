// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zip_by_hand.h"

namespace ods {

/// The parts of an OpenDocument spreadsheet: `tables` is what stands inside of office:spreadsheet, `styles` inside of
/// office:automatic-styles.
inline Parts partsOf(const QByteArray& tables, const QByteArray& styles = {}) {
    const QByteArray name = "urn:oasis:names:tc:opendocument:xmlns:";
    const QByteArray start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content xmlns:office=\"" +
                             name + "office:1.0\" xmlns:table=\"" + name + "table:1.0\" xmlns:text=\"" + name +
                             "text:1.0\" xmlns:style=\"" + name + "style:1.0\" xmlns:draw=\"" + name +
                             "drawing:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc\">";
    return {{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"},
            {QStringLiteral("META-INF/manifest.xml"), "<manifest/>"},
            {QStringLiteral("content.xml"), start + "<office:automatic-styles>" + styles +
                                                "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
                                                "</office:spreadsheet></office:body></office:document-content>"}};
}

inline QByteArray fileOf(const QByteArray& tables, const QByteArray& styles = {}) {
    return zipOf(partsOf(tables, styles));
}

inline QByteArray table(const QByteArray& rows, const QByteArray& name = "Data", const QByteArray& style = "ta1") {
    return "<table:table table:name=\"" + name + "\" table:style-name=\"" + style + "\">" + rows + "</table:table>";
}
inline QByteArray row(const QByteArray& cells, int repeated = 1) {
    const QByteArray times =
        repeated == 1 ? QByteArray() : " table:number-rows-repeated=\"" + QByteArray::number(repeated) + "\"";
    return "<table:table-row" + times + ">" + cells + "</table:table-row>";
}
/// A cell with the attributes and, inside, the paragraphs that are given.
inline QByteArray cell(const QByteArray& attributes, const QByteArray& inside = {}) {
    return "<table:table-cell " + attributes + ">" + inside + "</table:table-cell>";
}
inline QByteArray text(const QByteArray& written) {
    return cell("office:value-type=\"string\"", "<text:p>" + written + "</text:p>");
}

} // namespace ods
