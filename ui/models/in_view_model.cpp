// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/in_view_model.h"

#include "core/base/text.h"
#include "ui/models/table_columns.h"
#include "ui/models/words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace waybill::ui {

namespace {

QString statusTitle(const QString& status) {
    return choiceTitle(statusChoices(), status);
}

QString forCell(QString text) {
    for (const char16_t c : {u'\t', u'\n', u'\r'})
        text.replace(QChar(c), QLatin1Char(' '));
    return text;
}

/// Names come from strangers: one that begins so would be run as a formula.
QString harmless(const QString& text) {
    static const QString starts = QStringLiteral("=+-@");
    return !text.isEmpty() && starts.contains(text[0]) ? QLatin1Char('\'') + text : text;
}

std::vector<std::string> wordsOf(const QString& text) {
    std::vector<std::string> words;
    const QStringList parts = toQString(folded(toUtf8(text))).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& part : parts)
        words.push_back(toUtf8(part));
    return words;
}

} // namespace

InViewModel::Statuses InViewModel::statusesOf(const std::vector<store::Annotation>& annotations) {
    Statuses statuses;
    for (const store::Annotation& annotation : annotations) {
        if (!annotation.status.isEmpty())
            statuses[toUtf8(annotation.about)] = annotation.status;
    }
    return statuses;
}

InViewModel::InViewModel(std::span<const Column> columns, int sortColumn, QObject* parent)
    : QAbstractTableModel(parent), m_columns(columns), m_sortColumn(sortColumn) {}

void InViewModel::setView(std::shared_ptr<const CaseSession::View> view, Statuses statuses) {
    beginResetModel();
    m_view = std::move(view);
    m_statuses = std::move(statuses);
    m_brokers = nullptr;
    m_texts.clear();
    m_names.clear();
    putInOrder();
    choose();
    endResetModel();
}

void InViewModel::setStatuses(Statuses statuses) {
    if (statuses == m_statuses)
        return;
    beginResetModel();
    m_statuses = std::move(statuses);
    m_texts.clear();
    putInOrder();
    choose();
    endResetModel();
}

void InViewModel::setBrokers(std::shared_ptr<const graph::Brokers> brokers) {
    m_brokers = std::move(brokers);
    if (rowCount() == 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    sort(m_sortColumn, m_sortOrder);
}

void InViewModel::setWords(const QString& words) {
    std::vector<std::string> folded = wordsOf(words);
    if (folded == m_words)
        return;
    beginResetModel();
    m_words = std::move(folded);
    choose();
    endResetModel();
}

QString InViewModel::key(int row) const {
    if (row < 0 || row >= rowCount())
        return {};
    return toQString(itemKey(m_rows[static_cast<std::size_t>(row)]));
}

int InViewModel::rowOf(const QString& key) const {
    const auto item = m_view ? itemByKey(toUtf8(key)) : std::nullopt;
    if (!item)
        return -1;
    const auto found = std::ranges::find(m_rows, *item);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::vector<int> InViewModel::rowsOf(const std::set<std::string>& keys) const {
    std::vector<char> isWanted(m_order.size());
    for (const std::string& key : keys) {
        if (const auto item = m_view ? itemByKey(key) : std::nullopt)
            isWanted[*item] = 1;
    }
    std::vector<int> rows;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (isWanted[m_rows[row]] != 0)
            rows.push_back(static_cast<int>(row));
    }
    return rows;
}

std::size_t InViewModel::total() const {
    return m_order.size();
}

QString InViewModel::asTsv(const std::vector<int>& rows) const {
    QStringList lines;
    QStringList titles;
    for (const Column& column : m_columns)
        titles << QString::fromLatin1(column.title);
    lines << titles.join(QLatin1Char('\t'));
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column) {
            const QString cell = forCell(plainText(m_rows[static_cast<std::size_t>(row)], column));
            cells << (m_columns[static_cast<std::size_t>(column)].isFigure ? cell : harmless(cell));
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

int InViewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int InViewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant InViewModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::uint32_t item = m_rows[static_cast<std::size_t>(index.row())];
    const bool isFigure = m_columns[static_cast<std::size_t>(index.column())].isFigure;
    switch (role) {
    case Qt::DisplayRole:
        return text(item, index.column());
    case Qt::ToolTipRole:
        return isFigure ? QVariant() : text(item, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? spoken(item) : text(item, index.column());
    case Qt::TextAlignmentRole:
        return columnAlignment(isFigure);
    case FigureRole:
        return isFigure;
    case AlarmRole:
        return isAlarm(item, index.column());
    default:
        return {};
    }
}

QVariant InViewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return columnAlignment(column.isFigure);
    if (role == Qt::ToolTipRole && *column.help != '\0')
        return QString::fromLatin1(column.help);
    return role == Qt::DisplayRole ? QVariant(QString::fromLatin1(column.title)) : QVariant();
}

void InViewModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= columnCount())
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> kept;
    for (const QModelIndex& index : before)
        kept.push_back(m_rows[static_cast<std::size_t>(index.row())]);
    m_sortColumn = column;
    m_sortOrder = order;
    putInOrder();
    choose();
    if (!before.isEmpty()) {
        std::vector<int> rowOfItem(m_order.size(), -1);
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            rowOfItem[m_rows[row]] = static_cast<int>(row);
        QModelIndexList after;
        for (qsizetype i = 0; i < before.size(); ++i)
            after << index(rowOfItem[kept[static_cast<std::size_t>(i)]], before[i].column());
        changePersistentIndexList(before, after);
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void InViewModel::putInOrder() {
    m_order.resize(m_view ? itemCount() : 0);
    std::iota(m_order.begin(), m_order.end(), 0U);
    if (!m_view)
        return;
    const Keys keys = sortKeys(m_sortColumn);
    const auto unknown = std::stable_partition(m_order.begin(), m_order.end(),
                                               [&keys](std::uint32_t item) { return std::isfinite(keys[item]); });
    std::stable_sort(m_order.begin(), unknown, [&, ascending = m_sortOrder == Qt::AscendingOrder](auto a, auto b) {
        return ascending ? keys[a] < keys[b] : keys[b] < keys[a];
    });
}

void InViewModel::choose() {
    if (m_words.empty() || !m_view) {
        m_rows = m_order;
        return;
    }
    std::vector<char> passes(m_order.size(), 1);
    for (const std::string& word : m_words) {
        const std::vector<char> with = itemsWith(word);
        for (std::size_t item = 0; item < passes.size(); ++item)
            passes[item] = static_cast<char>(passes[item] & with[item]);
    }
    m_rows.clear();
    std::ranges::copy_if(m_order, std::back_inserter(m_rows), [&passes](std::uint32_t i) { return passes[i] != 0; });
}

QString InViewModel::status(const std::string& key) const {
    const auto found = m_statuses.find(key);
    return found == m_statuses.end() ? QString() : statusTitle(found->second);
}

InViewModel::Keys InViewModel::statusKeys() const {
    Keys keys(itemCount(), std::nan(""));
    if (m_statuses.empty())
        return keys;
    std::map<QString, double> rank;
    for (const auto& [key, status] : m_statuses)
        rank[statusTitle(status)] = 0;
    double next = 0;
    for (auto& [title, place] : rank)
        place = next++;
    for (const auto& [key, status] : m_statuses) {
        if (const auto item = itemByKey(key))
            keys[*item] = rank[statusTitle(status)];
    }
    return keys;
}

InViewModel::Keys InViewModel::ranksOf(const std::vector<std::string>& texts) {
    std::vector<std::uint32_t> items(texts.size());
    std::iota(items.begin(), items.end(), 0U);
    std::ranges::sort(items, [&texts](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; });
    Keys ranks(texts.size(), std::nan(""));
    for (std::size_t place = 0; place < items.size(); ++place) {
        const bool isSame = place > 0 && texts[items[place - 1]] == texts[items[place]];
        if (!texts[items[place]].empty())
            ranks[items[place]] = isSame ? ranks[items[place - 1]] : static_cast<double>(place);
    }
    return ranks;
}

const std::vector<std::string>& InViewModel::nodeNames() const {
    if (!m_names.empty() || !m_view)
        return m_names;
    const auto& entities = m_view->table->entities();
    m_names.reserve(m_view->graph->nodes().size());
    for (const graph::Node& node : m_view->graph->nodes())
        m_names.push_back(node.kind == graph::NodeKind::Entity ? entities[node.index].foldedName : folded(node.label));
    return m_names;
}

// A line end between the parts, so that no word is found across two of them.
std::vector<std::string> InViewModel::nodeTexts() const {
    const auto& nodes = m_view->graph->nodes();
    std::vector<std::string> texts = nodeNames();
    std::map<unsigned, std::string> rolesByBits;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        auto& roles = rolesByBits[nodes[i].roles];
        if (roles.empty())
            roles = "\n" + folded(toUtf8(rolesText(nodes[i].roles)));
        texts[i] += "\n" + folded(nodes[i].country) + roles;
        texts[i] += '\n' + toUtf8(nodeKindTitle(nodes[i].kind).toLower()) + '\n';
        if (const QString given = status(nodes[i].key); !given.isEmpty())
            texts[i] += folded(toUtf8(given));
    }
    return texts;
}

std::vector<char> InViewModel::nodesWith(const std::string& word) const {
    if (m_texts.empty())
        m_texts = nodeTexts();
    std::vector<char> with(m_texts.size());
    for (std::size_t i = 0; i < m_texts.size(); ++i)
        with[i] = m_texts[i].find(word) != std::string::npos ? 1 : 0;
    return with;
}

} // namespace waybill::ui
