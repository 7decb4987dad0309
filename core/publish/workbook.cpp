// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/base/write_file.h"
#include "core/publish/shipment_files.h"

#include <QBuffer>
#include <QLocale>
#include <QXmlStreamWriter>
#include <algorithm>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

// Office Open XML, the parts that one sheet needs (ECMA-376 part 1, 18.2 and 18.3), written by hand because
// libxlsxwriter and QuaZip cannot live in one program: both export minizip under the same names.

namespace waybill::publish {

namespace {

constexpr std::size_t mostRows = 1'048'575;  // of a sheet, without its header
constexpr qsizetype mostCharacters = 32'767; // of a cell

QString columnName(std::size_t column) {
    QString name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(u'A' + ushort((rest - 1) % 26)));
    return name;
}

void writeText(QXmlStreamWriter& xml, const QString& reference, const QString& text) {
    xml.writeStartElement(QStringLiteral("c"));
    xml.writeAttribute(QStringLiteral("r"), reference);
    xml.writeAttribute(QStringLiteral("t"), QStringLiteral("inlineStr"));
    xml.writeStartElement(QStringLiteral("is"));
    xml.writeStartElement(QStringLiteral("t"));
    xml.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
    xml.writeCharacters(xmlSafe(text));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeNumber(QXmlStreamWriter& xml, const QString& reference, double number) {
    xml.writeStartElement(QStringLiteral("c"));
    xml.writeAttribute(QStringLiteral("r"), reference);
    xml.writeTextElement(QStringLiteral("v"), QString::number(number, 'g', QLocale::FloatingPointShortest));
    xml.writeEndElement();
}

void writeRow(QXmlStreamWriter& xml, std::size_t line, const std::vector<Cell>& cells) {
    xml.writeStartElement(QStringLiteral("row"));
    xml.writeAttribute(QStringLiteral("r"), QString::number(line));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const QString reference = columnName(i) + QString::number(line);
        if (cells[i].isNumber)
            writeNumber(xml, reference, cells[i].number);
        else if (!cells[i].text.isEmpty())
            writeText(xml, reference, cells[i].text);
    }
    xml.writeEndElement();
}

// Packed in pieces: to pack each mark by itself takes longer than all else.
class PieceWriter {
public:
    explicit PieceWriter(QIODevice& device) : m_device(device), m_xml(&m_text) {}
    QXmlStreamWriter& xml() { return m_xml; }
    void flushIfLarge() {
        if (m_text.size() > pieceCharacters)
            flush();
    }
    void flush() {
        m_device.write(m_text.toUtf8());
        m_text.clear();
    }

private:
    static constexpr qsizetype pieceCharacters = 1 << 19;
    QIODevice& m_device;
    QString m_text;
    QXmlStreamWriter m_xml;
};

void writeSheet(QIODevice& device, const CellTable& table) {
    PieceWriter pieces(device);
    QXmlStreamWriter& xml = pieces.xml();
    xml.writeStartDocument(QStringLiteral("1.0"), true);
    xml.writeStartElement(QStringLiteral("worksheet"));
    xml.writeDefaultNamespace(QStringLiteral("http://schemas.openxmlformats.org/spreadsheetml/2006/main"));
    xml.writeStartElement(QStringLiteral("sheetData"));
    std::vector<Cell> header;
    for (const QString& column : table.columns)
        header.push_back({.text = column});
    writeRow(xml, 1, header);
    std::size_t line = 2;
    for (const std::vector<Cell>& row : table.rows) {
        writeRow(xml, line++, row);
        pieces.flushIfLarge();
    }
    xml.writeEndDocument();
    pieces.flush();
}

// The row (of the data, from 1) of a cell that a workbook cannot hold whole; 0 when there is none.
std::size_t rowTooLong(const CellTable& table) {
    const auto isTooLong = [](const Cell& cell) { return cell.text.size() > mostCharacters; };
    const auto row = std::ranges::find_if(
        table.rows, [&](const std::vector<Cell>& cells) { return std::ranges::any_of(cells, isTooLong); });
    return row == table.rows.end() ? 0 : std::size_t(row - table.rows.begin()) + 1;
}

struct Part {
    QString name;
    QByteArray xml;
};

std::vector<Part> fixedParts(const QString& sheet) {
    const QByteArray start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray package = "http://schemas.openxmlformats.org/package/2006/";
    const QByteArray kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    const QByteArray relationship =
        start + "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office;
    return {
        {QStringLiteral("[Content_Types].xml"),
         start + "<Types xmlns=\"" + package +
             "content-types\"><Default Extension=\"rels\" "
             "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override "
             "PartName=\"/xl/workbook.xml\" ContentType=\"" +
             kind + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + kind +
             "worksheet+xml\"/></Types>"},
        {QStringLiteral("_rels/.rels"),
         relationship + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         relationship + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
        {QStringLiteral("xl/workbook.xml"),
         start + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + office +
             "\"><sheets><sheet name=\"" + sheet.left(31).toHtmlEscaped().toUtf8() +
             "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
    };
}

} // namespace

Result<void> writeXlsx(const CellTable& table, const QString& sheet, const QString& file) {
    const auto cannot = [&file](const QString& why) {
        return failure(Error{.what = QStringLiteral("Cannot write the workbook"),
                             .why = why,
                             .remedy = QStringLiteral("Narrow the filter, or write CSV."),
                             .file = file});
    };
    if (table.rows.size() > mostRows)
        return cannot(QStringLiteral("a sheet holds 1,048,575 rows, these are more"));
    if (const std::size_t row = rowTooLong(table); row > 0)
        return cannot(QStringLiteral("a text of row %1 is longer than the 32,767 characters of a cell").arg(row));
    QBuffer bytes;
    QuaZip zip(&bytes);
    if (!zip.open(QuaZip::mdCreate))
        return cannot(QStringLiteral("the archive could not be begun"));
    QuaZipFile member(&zip);
    for (const Part& part : fixedParts(sheet)) {
        if (!member.open(QIODevice::WriteOnly, QuaZipNewInfo(part.name)) || member.write(part.xml) != part.xml.size())
            return cannot(QStringLiteral("the archive could not be filled"));
        member.close();
    }
    if (!member.open(QIODevice::WriteOnly, QuaZipNewInfo(QStringLiteral("xl/worksheets/sheet1.xml"))))
        return cannot(QStringLiteral("the archive could not be filled"));
    writeSheet(member, table);
    member.close();
    zip.close();
    if (member.getZipError() != 0 || zip.getZipError() != 0)
        return cannot(QStringLiteral("the archive could not be finished"));
    return writeFile(file, bytes.data());
}

} // namespace waybill::publish
