// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/xls_sheet.h"

#include "core/read/number_format.h"
#include "core/read/scan.h"
#include "core/read/text_decoder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>

namespace waybill::read {

namespace {

constexpr std::size_t mostOwnTextBytes = std::size_t(1) << 30;

/// The short form of numbers: 30 bits of a double or of a whole number, perhaps to be divided by a hundred.
double numberOfRk(std::uint32_t bits) {
    const double number =
        (bits & 2U) != 0 ? double(std::int32_t(bits) >> 2) : std::bit_cast<double>(quint64(bits & ~3U) << 32);
    return (bits & 1U) != 0 ? number / 100 : number;
}

std::pair<std::uint16_t, std::uint16_t> placeOf(const XlsCell& cell) {
    return {cell.row, cell.column};
}

} // namespace

Error XlsSheet::damaged(const QString& why) const {
    return badInput(m_workbook->file, QStringLiteral("Cannot read the workbook"), why,
                    QStringLiteral("Open it in a spreadsheet program and save it as XLSX, or ask for it again."),
                    row());
}

Result<XlsSheet> XlsSheet::open(const XlsWorkbook& workbook, qint64 place, IssueTally& tally) {
    Result<BiffRecords> records = BiffRecords::open(workbook.file, workbook.extents);
    if (!records)
        return failure(records.error());
    XlsSheet sheet(workbook, std::move(*records), tally);
    sheet.m_start = place;
    const Error noSheet = sheet.damaged(QStringLiteral("one of its sheets is not where it should be"));
    if (!sheet.m_records.seek(place))
        return failure(noSheet);
    const Result<bool> more = sheet.m_records.next(sheet.m_record);
    if (!more)
        return failure(more.error());
    if (!*more || sheet.m_record.kind != Biff::StartOfPart)
        return failure(noSheet);
    return sheet;
}

double XlsSheet::share() const {
    const qint64 all = m_records.size() - m_start;
    return all <= 0 ? 1 : std::clamp(double(m_records.position() - m_start) / double(all), 0.0, 1.0);
}

Result<bool> XlsSheet::readOn() {
    constexpr int recordsAtOnce = 4096;
    for (int i = 0; i < recordsAtOnce; ++i) {
        const Result<bool> more = m_records.next(m_record);
        if (!more)
            return failure(more.error());
        if (!*more)
            return failure(damaged(QStringLiteral("it ends too early")));
        if (m_record.kind == Biff::StartOfPart) {
            ++m_inner;
        } else if (m_record.kind == Biff::EndOfPart) {
            if (m_inner == 0) {
                giveUpFormula();
                return false;
            }
            --m_inner;
        } else if (m_inner == 0) {
            take(m_record);
        }
        if (!m_objection.isEmpty())
            return failure(damaged(m_objection));
    }
    return true;
}

XlsCell XlsSheet::cellAt(BiffCursor& cursor) {
    XlsCell cell;
    cell.row = cursor.word();
    cell.column = cursor.word();
    cell.style = cursor.word();
    if (!cursor.isBroken())
        m_row = cell.row;
    return cell;
}

void XlsSheet::take(const BiffRecord& record) {
    BiffCursor cursor(record);
    switch (record.kind) {
    case Biff::SharedText: {
        XlsCell cell = cellAt(cursor);
        cell.kind = XlsCell::Kind::SharedText;
        cell.value = cursor.doubleWord();
        if (cell.value >= m_workbook->strings.size())
            m_objection = QStringLiteral("a cell refers to a text that the workbook does not have");
        else if (!m_workbook->strings.at(cell.value).empty())
            add(cell);
        break;
    }
    case Biff::Text:
    case Biff::RichText:
        takeOwnText(cursor, cellAt(cursor));
        break;
    case Biff::Number: {
        const XlsCell cell = cellAt(cursor);
        addNumber(cell, cursor.number());
        break;
    }
    case Biff::Rk: {
        const XlsCell cell = cellAt(cursor);
        addNumber(cell, numberOfRk(cursor.doubleWord()));
        break;
    }
    case Biff::MultipleRk:
        takeMultiple(cursor);
        break;
    case Biff::BooleanOrError: {
        XlsCell cell = cellAt(cursor);
        cell.value = cursor.byte();
        cell.kind = cursor.byte() == 0 ? XlsCell::Kind::Boolean : XlsCell::Kind::Error;
        add(cell);
        break;
    }
    case Biff::Formula:
        takeFormula(cursor, cellAt(cursor));
        break;
    case Biff::FormulaText:
        if (m_awaitsText)
            takeOwnText(cursor, m_formula);
        m_awaitsText = false;
        break;
    default:
        return;
    }
    if (cursor.isBroken())
        m_objection = QStringLiteral("a cell's record ends too early");
}

std::string XlsSheet::textOf(BiffCursor& cursor) const {
    const std::size_t length = cursor.word();
    if (!m_workbook->isOld)
        return cursor.unicode(length);
    const std::string_view bytes = cursor.bytes(length);
    std::string text;
    if (m_workbook->isBare && validUtf8Length(bytes) == bytes.size())
        text = bytes;
    else
        TextDecoder(m_workbook->encoding).decode(bytes, text);
    removeControls(text);
    return text;
}

void XlsSheet::takeOwnText(BiffCursor& cursor, XlsCell cell) {
    const std::string text = textOf(cursor);
    if (text.empty())
        return;
    cell.kind = XlsCell::Kind::OwnText;
    cell.value = m_ownTexts.size();
    m_ownTexts.add(text);
    add(cell);
    if (m_ownTexts.bytes() > mostOwnTextBytes)
        m_objection = QStringLiteral("its texts need more than 1 GiB of memory");
}

void XlsSheet::takeMultiple(BiffCursor& cursor) {
    constexpr std::size_t pairBytes = 6, lastColumnBytes = 2;
    XlsCell cell;
    cell.row = cursor.word();
    cell.column = cursor.word();
    while (cursor.left() >= pairBytes + lastColumnBytes) {
        cell.style = cursor.word();
        addNumber(cell, numberOfRk(cursor.doubleWord()));
        ++cell.column;
    }
    cursor.skip(lastColumnBytes);
    m_row = cell.row;
}

/// The text of the last formula did not come.
void XlsSheet::giveUpFormula() {
    if (m_awaitsText)
        countFormulaWithoutValue(*m_tally, qint64(m_formula.row) + 1);
    m_awaitsText = false;
}

void XlsSheet::takeFormula(BiffCursor& cursor, XlsCell cell) {
    constexpr std::uint8_t textResult = 0, booleanResult = 1, errorResult = 2;
    const std::string_view result = cursor.bytes(sizeof(double));
    giveUpFormula();
    if (result.empty())
        return;
    if (littleEndian<std::uint16_t>(result, 6) != 0xFFFF) {
        addNumber(cell, std::bit_cast<double>(littleEndian<quint64>(result, 0)));
        return;
    }
    const auto kind = std::uint8_t(result[0]);
    if (kind == textResult) {
        m_awaitsText = true;
        m_formula = cell;
    } else if (kind == booleanResult || kind == errorResult) {
        cell.kind = kind == booleanResult ? XlsCell::Kind::Boolean : XlsCell::Kind::Error;
        cell.value = std::uint8_t(result[2]);
        add(cell);
    } else {
        countFormulaWithoutValue(*m_tally, qint64(cell.row) + 1);
    }
}

void XlsSheet::addNumber(XlsCell cell, double number) {
    constexpr std::uint8_t noNumber = 0x24;
    cell.kind = std::isfinite(number) ? XlsCell::Kind::Number : XlsCell::Kind::Error;
    cell.value = std::isfinite(number) ? std::bit_cast<quint64>(number == 0 ? 0.0 : number) : noNumber;
    add(cell);
}

void XlsSheet::add(XlsCell cell) {
    m_cells.push_back(cell);
    constexpr std::size_t mostCells = std::size_t(65536) * 256;
    if (m_cells.size() < 2 * mostCells)
        return;
    settle();
    if (m_cells.size() > mostCells)
        m_objection = QStringLiteral("it has more cells than a sheet can hold");
}

void XlsSheet::tallyTwice(const XlsCell& one, const XlsCell& other) {
    if (one.kind == other.kind && one.value == other.value && one.style == other.style)
        return;
    std::string text, otherText;
    appendText(one, text);
    appendText(other, otherText);
    if (text != otherText)
        countCellTwice(*m_tally, qint64(one.row) + 1);
}

void XlsSheet::settle() {
    const auto isBefore = [](const XlsCell& one, const XlsCell& other) { return placeOf(one) < placeOf(other); };
    if (!std::is_sorted(m_cells.begin(), m_cells.end(), isBefore))
        std::stable_sort(m_cells.begin(), m_cells.end(), isBefore);
    const auto isSame = [](const XlsCell& one, const XlsCell& other) { return placeOf(one) == placeOf(other); };
    for (std::size_t i = 1; i < m_cells.size(); ++i) {
        if (isSame(m_cells[i - 1], m_cells[i]))
            tallyTwice(m_cells[i - 1], m_cells[i]);
    }
    const auto first = std::unique(m_cells.rbegin(), m_cells.rend(), isSame).base();
    m_cells.erase(m_cells.begin(), first);
}

void XlsSheet::appendText(const XlsCell& cell, std::string& text) const {
    switch (cell.kind) {
    case XlsCell::Kind::SharedText:
        text.append(m_workbook->strings.at(cell.value));
        return;
    case XlsCell::Kind::OwnText:
        text.append(m_ownTexts.at(cell.value));
        return;
    case XlsCell::Kind::Boolean:
        text.append(cell.value != 0 ? "TRUE" : "FALSE");
        return;
    case XlsCell::Kind::Error:
        text.append(errorName(std::uint8_t(cell.value)));
        return;
    case XlsCell::Kind::Number:
        break;
    }
    std::array<char, 64> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), std::bit_cast<double>(cell.value)).ptr;
    const std::string_view written(digits.data(), std::size_t(end - digits.data()));
    const auto& styles = m_workbook->styles;
    const NumberKind kind = cell.style < styles.size() ? styles[cell.style] : NumberKind::Number;
    if (kind == NumberKind::Number)
        appendNumber(text, written);
    else
        appendDate(text, written, m_workbook->from1904, kind);
}

} // namespace waybill::read
