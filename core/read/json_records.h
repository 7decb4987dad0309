// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/byte_source.h"
#include "core/read/json_parser.h"
#include "core/read/table.h"
#include "core/read/text_decoder.h"
#include "core/read/text_sample.h"

#include <QStringList>
#include <memory>
#include <string>

namespace waybill::read {

/// What a file of JSON records says, record by record.
class JsonSink {
public:
    virtual ~JsonSink() = default;
    virtual void takeRecord(qint64 row, const JsonRecord& record) = 0;
    virtual void takeBlankLine(qint64 row) = 0;
    /// A line that is no object, and why.
    virtual void takeBrokenLine(qint64 row, std::string_view text, const QString& why) = 0;
};

/// The records of a file with one JSON object a line, or with one list of objects, which may be inside an object. Rows
/// are lines in the first case and records in the second.
class JsonRecords {
public:
    /// `source` stands at the start of the bytes. The sink must outlive the records.
    JsonRecords(const TableInfo& table, std::unique_ptr<ByteSource> source, JsonSink& sink);
    /// Reads a little further. False once the end was reached.
    [[nodiscard]] Result<bool> step();
    [[nodiscard]] qint64 position() const { return m_source->position(); }
    /// True once bytes were met that mean nothing in the encoding; they came out as U+FFFD.
    [[nodiscard]] bool replacedSomething() const { return m_decoder.replacedSomething(); }

private:
    [[nodiscard]] Result<void> fill();
    void begin();
    [[nodiscard]] Result<bool> stepLine();
    [[nodiscard]] Result<bool> stepList();
    void takeLine(std::string_view line);
    [[nodiscard]] Error broken(const QString& why) const;

    QString m_file;
    QString m_encoding;
    std::string m_list; ///< Where the list of records is.
    std::unique_ptr<ByteSource> m_source;
    JsonSink& m_sink;
    TextDecoder m_decoder;
    JsonParser m_parser;
    JsonRecord m_complete; ///< The object of a line.
    std::string m_raw;
    std::string m_text; ///< Decoded and not yet parsed: from m_begin to its end.
    std::size_t m_begin = 0;
    std::size_t m_searched = 0; ///< Up to where m_text has no line end.
    bool m_started = false;     ///< Something has been read.
    bool m_begun = false;       ///< Something that is not blank has been read, or the end.
    bool m_last = false;
    bool m_isList = false;
    char m_lineEnd = '\n';
    qint64 m_row = 0;
};

struct JsonShape {
    bool isRecords = false;
    QString list; ///< As TableInfo::recordList.
};
/// Whether the text is made of JSON records, and where they are. An error when it is JSON of another shape.
[[nodiscard]] Result<JsonShape> jsonShape(const QString& file, const TextSample& sample);

/// The keys of all records, in order of first appearance; none when there are no records with keys.
[[nodiscard]] Result<QStringList> jsonColumns(const TableInfo& table, std::unique_ptr<ByteSource> source);

} // namespace waybill::read
