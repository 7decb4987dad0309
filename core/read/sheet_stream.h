// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/faults.h"
#include "core/read/read_ahead.h"
#include "core/read/sheet_rows.h"
#include "core/read/xml_stream.h"

#include <memory>

namespace waybill::read {

/// What turns the XML of a sheet into rows, whatever its kind of workbook.
class SheetXmlHandler : public XmlHandler {
public:
    /// Where finished rows go until the next call.
    void collectInto(RowBlock& block) { m_rows.collectInto(block); }
    /// The row reached so far.
    [[nodiscard]] qint64 row() const { return m_rows.row(); }
    [[nodiscard]] QString objection() const override {
        return m_objection.isEmpty() ? m_rows.objection() : m_objection;
    }

protected:
    explicit SheetXmlHandler(IssueTally& tally) : m_tally(tally), m_rows(tally) {}
    IssueTally& m_tally;
    SheetRows m_rows;
    QString m_objection;
};

/// The part of a workbook that holds a sheet, while it is read.
class SheetStream {
public:
    /// `bytes` is the size of the part; the handler must outlive the stream.
    SheetStream(std::unique_ptr<ByteSource> part, qint64 bytes, SheetXmlHandler& handler);
    /// As XmlStream::feed(); an error names the file and the row reached.
    [[nodiscard]] Result<bool> feed(const QString& file);
    /// How much of the part has been read, from 0 to 1.
    [[nodiscard]] double share() const;

private:
    ReadAhead m_part;
    qint64 m_bytes;
    SheetXmlHandler& m_handler;
    XmlStream m_xml;
};

} // namespace waybill::read
