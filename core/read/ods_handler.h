// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/sheet_choice.h"
#include "core/read/sheet_stream.h"

#include <set>
#include <string>
#include <vector>

namespace waybill::read {

/// Lists the sheets of an OpenDocument spreadsheet: names, whether they are hidden, whether they have cells.
class OdsLister : public XmlHandler {
public:
    /// The sheets, each with a name of its own.
    [[nodiscard]] std::vector<SheetEntry> sheets() const;
    [[nodiscard]] bool hasCells(std::size_t sheet) const { return m_hasCells[sheet]; }

    /// All sheets stand side by side in one element, so that some may be left out.
    [[nodiscard]] bool areSideBySide() const { return m_areSideBySide; }
    /// The byte of the document at which the sheet begins.
    [[nodiscard]] qint64 startOf(std::size_t sheet) const { return m_starts[sheet]; }

    [[nodiscard]] bool wantsPlaces() const override { return true; }
    void reachPlace(qint64 byte) override { m_place = byte; }
    void startElement(std::string_view name, const XmlAttributes& attributes) override;
    void endElement(std::string_view name) override;
    void characters(std::string_view text) override;
    [[nodiscard]] QString objection() const override;

private:
    void noteTable();

    std::vector<SheetEntry> m_sheets;
    std::vector<bool> m_hasCells;
    std::vector<qint64> m_starts;
    qint64 m_place = 0;
    int m_level = 0;      ///< Elements around the place.
    int m_tableLevel = 0; ///< Elements around the first sheet.
    bool m_isParentClosed = false;
    bool m_areSideBySide = true;
    std::set<std::string> m_hiddenStyles;
    std::string m_style;
    int m_skipped = 0; ///< Elements around the place that are passed over.
    bool m_inTable = false;
    bool m_inCell = false;
};

/// Turns one sheet of an OpenDocument spreadsheet into rows.
class OdsHandler : public SheetXmlHandler {
public:
    /// `sheet` from 0, hidden ones counted.
    OdsHandler(std::size_t sheet, IssueTally& tally) : SheetXmlHandler(tally), m_wanted(sheet) {}

    /// The sheet has been read to its end.
    [[nodiscard]] bool isDone() const { return m_isDone; }
    /// As the file says it; empty before the sheet has begun.
    [[nodiscard]] const QString& sheetName() const { return m_sheetName; }

    void startElement(std::string_view name, const XmlAttributes& attributes) override;
    void endElement(std::string_view name) override;
    void characters(std::string_view text) override;

private:
    enum class Place { Outside, Table, Row, Cell, Paragraph };
    enum class Type { None, Number, Date, Time, Boolean, Text, Error };
    void startCell(const XmlAttributes& attributes);
    void passOverTable();
    void startInParagraph(std::string_view name, const XmlAttributes& attributes);
    void finishCell();
    void appendValue();

    std::size_t m_wanted;
    QString m_sheetName;
    bool m_isDone = false;

    std::size_t m_seenTables = 0;
    Place m_place = Place::Outside;
    int m_skipped = 0;    ///< Elements around the place that are passed over: comments, pictures, other sheets.
    int m_lists = 0;      ///< Lists of a cell around the place, and their items.
    int m_inline = 0;     ///< Elements of a paragraph around the place.
    bool m_blank = false; ///< Blanks or line ends that wait for a letter: at the ends of a paragraph they mean nothing.
    bool m_hasText = false; ///< The paragraph has begun.
    qint64 m_rowRepeats = 1;
    std::size_t m_column = 0;
    std::size_t m_cellRepeats = 1;
    Type m_type = Type::None;
    bool m_isFormula = false;
    std::size_t m_paragraphs = 0;
    std::string m_value;
    std::string m_text;
    std::string m_cell;
};

} // namespace waybill::read
