# SPDX-FileCopyrightText: 2026 The Waybill contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A CSV and a plain workbook, the same bytes each time."""
import csv
import zipfile
from datetime import date
from io import StringIO
from xml.sax.saxutils import escape

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PLAIN, HEADER, DAY = 0, 1, 2


def write_csv(path, rows, encoding, delimiter):
    text = StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))


def column_name(index):
    name = ""
    while True:
        index, letter = divmod(index, 26)
        name = chr(ord("A") + letter) + name
        if index == 0:
            return name
        index -= 1


def cell(value, reference, strings, style):
    if value is None or value == "":
        return ""
    if isinstance(value, date):
        return f'<c r="{reference}" s="{DAY}"><v>{(value - date(1899, 12, 30)).days}</v></c>'
    if isinstance(value, (int, float)):
        return f'<c r="{reference}" s="{style}"><v>{value!r}</v></c>'
    index = strings.setdefault(value, len(strings))
    return f'<c r="{reference}" s="{style}" t="s"><v>{index}</v></c>'


def sheet_xml(rows, header_row, widths, strings):
    columns = "".join(f'<col min="{i}" max="{i}" width="{width}" customWidth="1"/>' for i, width in enumerate(widths, 1))
    lines = []
    for number, row in enumerate(rows, 1):
        style = HEADER if number == header_row else PLAIN
        cells = "".join(cell(value, f"{column_name(i)}{number}", strings, style) for i, value in enumerate(row))
        lines.append(f'<row r="{number}">{cells}</row>')
    return (f'{XML}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="{header_row}" '
            f'topLeftCell="A{header_row + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
            f'<cols>{columns}</cols><sheetData>{"".join(lines)}</sheetData></worksheet>')


def parts(rows, header_row, widths):
    strings = {}
    sheet = sheet_xml(rows, header_row, widths, strings)
    items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    yield "[Content_Types].xml", (
        f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SHEET_TYPE}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{SHEET_TYPE}.styles+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{SHEET_TYPE}.sharedStrings+xml"/></Types>')
    yield "_rels/.rels", (
        f'{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{DOCUMENT}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    yield "xl/workbook.xml", (
        f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}/relationships"><sheets>'
        '<sheet name="DATA" sheetId="1" r:id="rId1"/></sheets></workbook>')
    relations = [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
    yield "xl/_rels/workbook.xml.rels", f'{XML}<Relationships xmlns="{PACKAGE}/relationships">' + "".join(
        f'<Relationship Id="rId{i}" Type="{DOCUMENT}/relationships/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(relations, 1)) + "</Relationships>"
    yield "xl/worksheets/sheet1.xml", sheet
    yield "xl/styles.xml", (
        f'{XML}<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
        '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>'
        '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>'
        '</fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>')
    yield "xl/sharedStrings.xml", f'{XML}<sst xmlns="{MAIN}" uniqueCount="{len(strings)}">{items}</sst>'


def write_xlsx(path, preamble, header, rows, widths):
    table = [[line] for line in preamble] + [header] + rows
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in parts(table, len(preamble) + 1, widths):
            entry = zipfile.ZipInfo(name, (2023, 5, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text.encode("utf-8"))
