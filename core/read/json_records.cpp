// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/json_records.h"

#include "core/base/text.h"
#include "core/read/encoding.h"
#include "core/read/faults.h"

#include <algorithm>
#include <unordered_set>

namespace waybill::read {

namespace {

constexpr std::size_t chunkBytes = 1 << 18;
constexpr std::size_t longestLine = 16 << 20;
/// So much of a list is parsed at a time that its rows fit into memory even when each has a thousand empty cells.
constexpr std::size_t listPiece = 1 << 12;

std::string_view withoutLineEnd(std::string_view line) {
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
        line.remove_suffix(1);
    return line;
}

/// CR alone where the text has no other line ends; one at its end may belong to a CR LF.
char lineEndOf(std::string_view text) {
    const bool isMac = text.find('\n') == std::string_view::npos && text.find('\r') + 1 < text.size();
    return isMac && text.find('\r') != std::string_view::npos ? '\r' : '\n';
}

/// A list in which the records are, when the text is the start of one object around it: so long, or so much of all that
/// there is, that the records are its members. Nothing when `least` are more than it has.
QString listAround(std::string_view text, std::size_t least, std::size_t leastBesideOthers) {
    JsonParser parser(JsonParser::Form::Anything, {});
    if (!text.starts_with('{') || !parser.feed(text, false).isEmpty())
        return {};
    const JsonParser::ListInside& list = parser.listInside();
    return list.length >= (list.isAlone ? least : leastBesideOthers) ? toQString(list.path) : QString();
}

/// Whether the text begins with an object that is the first cell of a CSV.
bool isObjectInCell(std::string_view text) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    const std::size_t length = JsonParser::documentLength(line);
    std::string_view behind = length == 0 ? std::string_view() : line.substr(length);
    if (behind.empty())
        return false;
    const bool mayBeList = behind.front() == ',' && trimmed(behind.substr(1)).starts_with('{');
    return !mayBeList && std::string_view(",;\t|").find(behind.front()) != std::string_view::npos;
}

bool isRecord(std::string_view line) {
    JsonParser parser(JsonParser::Form::Record, [](const JsonRecord&) {});
    return parser.feed(line, true).isEmpty();
}

bool isJsonSoFar(std::string_view text) {
    JsonParser parser(JsonParser::Form::Anything, {});
    return parser.feed(text, false).isEmpty();
}

/// Whether the first line is an object, or most of those that follow are: a document may have an object on a line of
/// its own somewhere. The last line of a sample that is not the whole file says nothing.
bool hasRecordLines(std::string_view text, bool whole) {
    const char lineEnd = lineEndOf(text);
    constexpr int linesLookedAt = 20;
    int lines = 0;
    int records = 0;
    while (!text.empty() && lines < linesLookedAt) {
        const std::size_t end = text.find(lineEnd);
        if (end == std::string_view::npos && !whole && lines > 0)
            break;
        if (end == std::string_view::npos && !whole)
            return isJsonSoFar(text);
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty())
            continue;
        ++lines;
        records += isRecord(line) ? 1 : 0;
        if (records == 1 && lines == 1)
            return true;
    }
    return records * 2 > lines;
}

class ColumnCollector : public JsonSink {
public:
    QStringList columns;

    void takeRecord(qint64, const JsonRecord& record) override {
        for (const JsonRecord::Cell& cell : record.cells) {
            if (m_known.insert(cell.path).second)
                columns.append(toQString(cell.path));
        }
    }
    void takeBlankLine(qint64) override {}
    void takeBrokenLine(qint64, std::string_view, const QString&) override {}

private:
    std::unordered_set<std::string> m_known;
};

} // namespace

JsonRecords::JsonRecords(const TableInfo& table, std::unique_ptr<ByteSource> source, JsonSink& sink)
    : m_file(table.file), m_encoding(table.encoding), m_list(toUtf8(table.recordList)), m_source(std::move(source)),
      m_sink(sink), m_decoder(table.encoding),
      m_parser(JsonParser::Form::Record, [this](const JsonRecord& record) { m_complete = record; }) {}

Error JsonRecords::broken(const QString& why) const {
    return badInput(m_file, QStringLiteral("Cannot read the list of records"), why,
                    QStringLiteral("Ask its sender for the file again, or for one with a JSON object on each line."),
                    m_row + 1);
}

Result<void> JsonRecords::fill() {
    m_text.erase(0, m_begin);
    m_searched -= std::min(m_searched, m_begin);
    m_begin = 0;
    m_raw.resize(std::max(chunkBytes, m_text.size()));
    const Result<std::size_t> got = m_source->read(m_raw.data(), m_raw.size());
    if (!got) {
        Error error = got.error();
        error.file = m_file;
        error.row = m_row + 1;
        return failure(error);
    }
    std::string_view bytes(m_raw.data(), *got);
    m_last = bytes.empty();
    if (!m_started)
        bytes.remove_prefix(byteOrderMark(bytes, m_encoding));
    m_started = true;
    m_decoder.decode(bytes, m_text);
    return {};
}

/// Decides by the first text what the file is.
void JsonRecords::begin() {
    m_begun = true;
    m_isList = !m_list.empty() || trimmed(m_text).starts_with('[');
    m_lineEnd = lineEndOf(m_text);
    if (m_isList)
        m_parser = JsonParser(
            JsonParser::Form::List, [this](const JsonRecord& record) { m_sink.takeRecord(++m_row, record); }, m_list);
}

void JsonRecords::takeLine(std::string_view line) {
    ++m_row;
    const std::string_view text = withoutLineEnd(line);
    if (trimmed(text).empty()) {
        m_sink.takeBlankLine(m_row);
        return;
    }
    m_parser.reset();
    const QString why = m_parser.feed(text, true);
    if (why.isEmpty())
        m_sink.takeRecord(m_row, m_complete);
    else
        m_sink.takeBrokenLine(m_row, text, why);
}

Result<bool> JsonRecords::stepLine() {
    while (true) {
        const std::size_t end = m_text.find(m_lineEnd, std::max(m_begin, m_searched));
        if (end != std::string::npos || (m_last && m_begin < m_text.size())) {
            const std::size_t next = end == std::string::npos ? m_text.size() : end + 1;
            takeLine(std::string_view(m_text).substr(m_begin, next - m_begin));
            m_begin = m_searched = next;
            return true;
        }
        if (m_last)
            return false;
        m_searched = m_text.size();
        if (m_text.size() - m_begin > longestLine)
            return failure(broken(QStringLiteral("the line is longer than %1 MiB").arg(longestLine >> 20)));
        if (const Result<void> filled = fill(); !filled)
            return failure(filled.error());
    }
}

Result<bool> JsonRecords::stepList() {
    if (m_begin == m_text.size() && !m_last) {
        if (const Result<void> filled = fill(); !filled)
            return failure(filled.error());
    }
    const std::string_view piece = std::string_view(m_text).substr(m_begin, listPiece);
    m_begin += piece.size();
    const bool end = m_last && m_begin == m_text.size();
    if (const QString why = m_parser.feed(piece, end); !why.isEmpty())
        return failure(broken(QStringLiteral("record %1 cannot be read: %2").arg(m_row + 1).arg(why)));
    return !end;
}

Result<bool> JsonRecords::step() {
    while (!m_begun) {
        if (const Result<void> filled = fill(); !filled)
            return failure(filled.error());
        if (m_last || m_text.size() > longestLine || !trimmed(m_text).empty())
            begin();
    }
    return m_isList ? stepList() : stepLine();
}

Result<JsonShape> jsonShape(const QString& file, const TextSample& sample) {
    std::string decoded;
    TextDecoder decoder(sample.encoding);
    std::string_view bytes = sample.start;
    bytes.remove_prefix(byteOrderMark(bytes, sample.encoding));
    decoder.decode(bytes, decoded);
    const std::string_view text = trimmed(decoded);
    if (text.empty() || (text.front() != '{' && text.front() != '['))
        return JsonShape{};
    if (text.front() == '[' && trimmed(text.substr(1)).starts_with('{') && isJsonSoFar(text.substr(0, text.find(':'))))
        return JsonShape{true, {}};
    constexpr std::size_t several = 3, many = 20;
    if (const QString list = listAround(text, several, many); !list.isEmpty())
        return JsonShape{true, list};
    if (text.front() == '{' && hasRecordLines(text, sample.whole))
        return JsonShape{true, {}};
    if (isObjectInCell(text))
        return JsonShape{};
    if (const QString list = listAround(text, 1, 1); !list.isEmpty())
        return JsonShape{true, list};
    const bool isObject = text.front() == '{' && text.find(':') != std::string_view::npos &&
                          isJsonSoFar(text.substr(0, text.find(':') + 1));
    if (!isObject && !isJsonSoFar(text))
        return JsonShape{};
    return failure(
        badInput(file, QStringLiteral("Cannot read the file as a table"),
                 QStringLiteral("it is a JSON document, but neither a list of records nor one record a line"),
                 QStringLiteral("Ask its sender for one JSON object a line, or for a CSV.")));
}

Result<QStringList> jsonColumns(const TableInfo& table, std::unique_ptr<ByteSource> source) {
    ColumnCollector collector;
    JsonRecords records(table, std::move(source), collector);
    constexpr qsizetype most = 16384;
    while (true) {
        const Result<bool> more = records.step();
        if (!more)
            return failure(more.error());
        if (collector.columns.size() > most)
            return failure(badInput(table.file, QStringLiteral("Cannot read the records as a table"),
                                    QStringLiteral("they have more than 16,384 different keys"),
                                    QStringLiteral("Ask its sender for a CSV with the columns that matter.")));
        if (!*more)
            break;
    }
    return collector.columns;
}

} // namespace waybill::read
