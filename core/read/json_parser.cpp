// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/json_parser.h"

#include "core/read/json_numbers.h"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>

namespace waybill::read {

namespace {

namespace json = boost::json;

constexpr std::size_t mostCells = 16384;
constexpr std::size_t longestPath = 1024;
constexpr std::size_t largestRecord = 16 << 20;
constexpr std::size_t deepest = 32;
/// Of the frames around a record while none can be.
constexpr std::size_t nowhere = 2 * deepest;
/// Lists of records are not looked for further inside a document.
constexpr std::size_t deepestList = 4;

/// Turns what the parser meets into cells.
class Flattener {
public:
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    Flattener(JsonParser::Form form, JsonParser::Taker take, std::string list)
        : m_form(form), m_take(std::move(take)), m_list(std::move(list)),
          m_recordDepth(form == JsonParser::Form::Record ? 0
                        : isInside()                     ? nowhere
                                                         : 1) {}

    [[nodiscard]] const QString& objection() const { return m_objection; }
    void clear() {
        m_frames.clear();
        m_path.clear();
        m_text.clear();
        m_record.cells.clear();
        m_bytes = 0;
        m_objection.clear();
        m_recordDepth = isInside() ? nowhere : m_recordDepth;
    }
    [[nodiscard]] const JsonParser::ListInside& listInside() const { return m_longest; }

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code& error) { return open(false, error); }
    bool on_object_end(std::size_t members, json::error_code& error) {
        if (members == 0 && m_frames.size() > m_recordDepth + 1 && !put({}, error))
            return false;
        m_frames.pop_back();
        if (m_frames.size() == m_recordDepth && m_form != JsonParser::Form::Anything) {
            m_take(m_record);
            m_record.cells.clear();
            m_bytes = 0;
        }
        return true;
    }
    bool on_array_begin(json::error_code& error) { return open(true, error); }
    bool on_array_end(std::size_t members, json::error_code& error) {
        if (members == 0 && m_frames.size() > m_recordDepth + 1 && !put({}, error))
            return false;
        m_frames.pop_back();
        if (isInside() && m_frames.size() < m_recordDepth)
            m_recordDepth = nowhere;
        return true;
    }
    bool on_key_part(json::string_view part, std::size_t, json::error_code& error) { return collect(part, error); }
    bool on_key(json::string_view part, std::size_t, json::error_code& error) {
        if (!collect(part, error))
            return false;
        std::erase(m_text, '\0');
        // A byte order mark that some program took for a part of the first column's name.
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        while (m_text.starts_with(mark))
            m_text.erase(0, mark.size());
        if (m_form == JsonParser::Form::Anything)
            countKey();
        m_path.resize(m_frames.back().pathLength);
        extendPath(m_text);
        m_text.clear();
        return m_path.size() <= longestPath || refuse(QStringLiteral("a key is longer than 1024 bytes"), error);
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code& error) { return collect(part, error); }
    bool on_string(json::string_view part, std::size_t, json::error_code& error) {
        return collect(part, error) && putText(error);
    }
    bool on_number_part(json::string_view part, json::error_code& error) { return collect(part, error); }
    bool on_int64(std::int64_t, json::string_view part, json::error_code& error) {
        return collect(part, error) && putText(error);
    }
    bool on_uint64(std::uint64_t, json::string_view part, json::error_code& error) {
        return collect(part, error) && putText(error);
    }
    bool on_double(double, json::string_view part, json::error_code& error) {
        return collect(part, error) && putText(error);
    }
    bool on_bool(bool value, json::error_code& error) { return put(value ? "TRUE" : "FALSE", error); }
    bool on_null(json::error_code& error) { return put({}, error); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    struct Frame {
        bool isList = false;
        std::size_t pathLength = 0; ///< Of the path of the object or list itself.
        std::size_t members = 0;    ///< Of a list, so far.
        bool hasScalars = false;
    };

    bool refuse(const QString& why, json::error_code& error) {
        m_objection = why;
        error = json::make_error_code(json::error::exception);
        return false;
    }
    void extendPath(std::string_view part) {
        if (!m_path.empty())
            m_path += '.';
        m_path += part;
    }
    /// Counts a member of the list that is being read; objects and lists in it have its number in their path.
    void beginMember(bool isScalar) {
        if (m_frames.empty() || !m_frames.back().isList)
            return;
        Frame& frame = m_frames.back();
        ++frame.members;
        m_path.resize(frame.pathLength);
        if (!isScalar && m_frames.size() > m_recordDepth)
            extendPath(std::to_string(frame.members));
    }
    [[nodiscard]] bool isInside() const { return !m_list.empty(); }
    [[nodiscard]] bool onlyObjectsAround() const {
        return std::ranges::none_of(m_frames.begin(), m_frames.end() - 1, &Frame::isList);
    }
    void beginList() {
        m_recordDepth = m_frames.size();
        m_bytes = 0;
    }
    void countKey() {
        ++m_keys;
        m_longest.isAlone = m_longest.isAlone && std::ranges::any_of(m_frames, &Frame::isList);
    }
    /// An object begins that may be a member of a list of records.
    void countRecordInside() {
        const Frame& list = m_frames.back();
        if (m_frames.size() > deepestList || !list.isList || !onlyObjectsAround() || list.members < m_longest.length)
            return;
        m_longest.isAlone = m_longest.length == 0 ? m_keys == m_frames.size() - 1 : m_longest.isAlone;
        m_longest.length = list.members + 1;
        m_longest.path = m_path.substr(0, list.pathLength);
    }
    [[nodiscard]] bool mayOpen(bool isList) const {
        if (m_form == JsonParser::Form::Anything || m_frames.size() > m_recordDepth)
            return true;
        if (isInside())
            return m_frames.size() < m_recordDepth || !isList;
        return isList == (m_form == JsonParser::Form::List && m_frames.empty());
    }
    bool open(bool isList, json::error_code& error) {
        if (!mayOpen(isList))
            return refuse(QStringLiteral("it is not an object"), error);
        if (m_form == JsonParser::Form::Anything && !isList && m_frames.size() > 1)
            countRecordInside();
        beginMember(false);
        m_frames.push_back({isList, m_path.size(), 0, false});
        if (isInside() && isList && m_recordDepth == nowhere && m_path == m_list && onlyObjectsAround())
            beginList();
        return m_path.size() <= longestPath || refuse(QStringLiteral("a key is longer than 1024 bytes"), error);
    }
    bool collect(json::string_view part, json::error_code& error) {
        m_text.append(part.data(), part.size());
        m_bytes += part.size();
        return m_bytes <= largestRecord || refuse(QStringLiteral("it is longer than 16 MiB"), error);
    }
    bool putText(json::error_code& error) {
        std::erase(m_text, '\0');
        const bool done = put(m_text, error);
        m_text.clear();
        return done;
    }
    bool put(std::string_view text, json::error_code& error) {
        if (m_form == JsonParser::Form::Anything || m_recordDepth == nowhere)
            return true;
        if (m_frames.size() <= m_recordDepth)
            return refuse(QStringLiteral("it is not an object"), error);
        beginMember(true);
        Frame& frame = m_frames.back();
        const bool continues = frame.isList && frame.hasScalars;
        frame.hasScalars = true;
        const std::string_view path = pathInRecord();
        if (continues && m_record.cells.back().path == path) {
            m_record.cells.back().text.append("; ").append(text);
            return true;
        }
        if (m_record.cells.size() == mostCells)
            return refuse(QStringLiteral("it has more than 16,384 values"), error);
        m_record.cells.push_back({std::string(path), std::string(text), continues});
        return true;
    }
    [[nodiscard]] std::string_view pathInRecord() const {
        const std::size_t around = isInside() ? m_list.size() + 1 : 0;
        return std::string_view(m_path).substr(std::min(around, m_path.size()));
    }

    JsonParser::Form m_form;
    JsonParser::Taker m_take;
    std::string m_list;        ///< Where the list of records is; empty when the document is that list.
    std::size_t m_recordDepth; ///< Frames around a record.
    std::vector<Frame> m_frames;
    std::string m_path;
    std::string m_text;
    JsonRecord m_record;
    std::size_t m_bytes = 0;
    QString m_objection;
    std::size_t m_keys = 0; ///< Met so far.
    JsonParser::ListInside m_longest;
};

json::parse_options options() {
    json::parse_options result;
    result.max_depth = deepest;
    return result;
}

QString wordsFor(const json::error_code& error) {
    if (error == json::error::incomplete)
        return QStringLiteral("it ends in the middle");
    if (error == json::error::too_deep)
        return QStringLiteral("it is nested deeper than 32 levels");
    if (error == json::error::extra_data)
        return QStringLiteral("something follows its end");
    if (error == json::error::illegal_leading_surrogate || error == json::error::illegal_trailing_surrogate ||
        error == json::error::expected_utf16_escape)
        return QStringLiteral("a character is written as half of a pair");
    if (error == json::error::exponent_overflow)
        return QStringLiteral("a number is larger than any");
    return QStringLiteral("it is no JSON (%1)").arg(QString::fromStdString(error.message()));
}

/// Whether the text, at whose end the parser met something that it did not expect, ends in the escape of a first half.
bool endsInHalfAPair(std::string_view text) {
    constexpr std::size_t length = 6;
    return text.size() >= length && text.substr(text.size() - length).starts_with("\\u");
}

} // namespace

struct JsonParser::Machine {
    Machine(Form form, Taker take, std::string list) : parser(options(), form, std::move(take), std::move(list)) {}
    json::basic_parser<Flattener> parser;
    NumberQuoter quoter;
};

JsonParser::JsonParser(Form form, Taker take, std::string list)
    : m_machine(std::make_unique<Machine>(form, std::move(take), std::move(list))) {}
JsonParser::JsonParser(JsonParser&& other) noexcept = default;
JsonParser& JsonParser::operator=(JsonParser&& other) noexcept = default;
JsonParser::~JsonParser() = default;

QString JsonParser::feed(std::string_view text, bool last) {
    json::error_code error;
    json::basic_parser<Flattener>& parser = m_machine->parser;
    text = m_machine->quoter.quote(text, last);
    const std::size_t used = parser.write_some(!last, text.data(), text.size(), error);
    if (!parser.handler().objection().isEmpty())
        return parser.handler().objection();
    if (!error && used < text.size())
        error = json::make_error_code(json::error::extra_data);
    if (error == json::error::syntax && endsInHalfAPair(text.substr(0, used)))
        error = json::make_error_code(json::error::expected_utf16_escape);
    return error ? wordsFor(error) : QString();
}

const JsonParser::ListInside& JsonParser::listInside() const {
    return m_machine->parser.handler().listInside();
}

std::size_t JsonParser::documentLength(std::string_view text) {
    Machine machine(Form::Anything, {}, {});
    json::error_code error;
    const std::size_t used = machine.parser.write_some(true, text.data(), text.size(), error);
    return !error && machine.parser.done() ? used : 0;
}

void JsonParser::reset() {
    m_machine->parser.reset();
    m_machine->quoter.reset();
    m_machine->parser.handler().clear();
}

} // namespace waybill::read
