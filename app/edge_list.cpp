// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/edge_list.h"

#include <QFile>
#include <charconv>
#include <string>
#include <string_view>

namespace waybill::app {

namespace {

constexpr std::uint64_t mostNodes = 50'000'000;

/// Reads numbers one after the other and knows in which line it is.
class Numbers {
public:
    explicit Numbers(std::string_view text) : m_text(text) {}
    [[nodiscard]] std::optional<std::uint64_t> next() {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
            m_line += m_text[m_at++] == '\n' ? 1 : 0;
        std::uint64_t value = 0;
        const auto [end, error] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), value);
        if (error != std::errc{})
            return std::nullopt;
        m_at = std::size_t(end - m_text.data());
        return value;
    }
    [[nodiscard]] qint64 line() const { return m_line; }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    qint64 m_line = 1;
};

} // namespace

Result<layout::Input> readEdgeList(const QString& file) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(
            Error{.what = QStringLiteral("Cannot read the edge list"), .why = source.errorString(), .file = file});
    const std::string text = source.readAll().toStdString();
    Numbers numbers(text);
    const auto bad = [&](const QString& why) {
        return failure(Error{.code = ErrorCode::BadInput,
                             .what = QStringLiteral("Cannot read the edge list"),
                             .why = why,
                             .remedy = QStringLiteral("It is \"N M\", then M lines \"a b\" with nodes from 0."),
                             .file = file,
                             .row = numbers.line()});
    };
    const auto nodes = numbers.next();
    const auto links = numbers.next();
    if (!nodes || !links || *nodes > mostNodes || *links > text.size())
        return bad(QStringLiteral("it does not begin with the numbers of nodes and links"));
    layout::Input input;
    input.nodeCount = std::size_t(*nodes);
    input.links.reserve(std::size_t(*links));
    for (std::uint64_t i = 0; i < *links; ++i) {
        const auto source1 = numbers.next();
        const auto target = numbers.next();
        if (!source1 || !target || *source1 >= *nodes || *target >= *nodes)
            return bad(QStringLiteral("this is no link between two of the nodes"));
        input.links.emplace_back(std::uint32_t(*source1), std::uint32_t(*target));
    }
    return input;
}

Result<void> readStart(const QString& file, layout::Input& input) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(
            Error{.what = QStringLiteral("Cannot read the positions"), .why = source.errorString(), .file = file});
    const auto bad = [&](const QString& why) {
        return failure(Error{.code = ErrorCode::BadInput,
                             .what = QStringLiteral("Cannot read the positions"),
                             .why = why,
                             .remedy = QStringLiteral("Each node has a line \"x y\", or \"-\" when it was nowhere."),
                             .file = file,
                             .row = qint64(input.start.size()) + 1});
    };
    input.start.reserve(input.nodeCount);
    while (!source.atEnd()) {
        const QByteArray line = source.readLine().simplified();
        if (line.isEmpty() && source.atEnd())
            break;
        if (input.start.size() == input.nodeCount)
            return bad(QStringLiteral("it has more lines than the graph has nodes"));
        if (line == "-") {
            input.start.emplace_back(std::nullopt);
            continue;
        }
        const QList<QByteArray> cells = line.split(' ');
        bool isX = false, isY = false;
        const layout::Point point{cells.value(0).toDouble(&isX), cells.value(1).toDouble(&isY)};
        if (!isX || !isY || cells.size() != 2)
            return bad(QStringLiteral("this is no position"));
        input.start.emplace_back(point);
    }
    if (input.start.size() < input.nodeCount)
        return bad(QStringLiteral("it has fewer lines than the graph has nodes"));
    return {};
}

} // namespace waybill::app
