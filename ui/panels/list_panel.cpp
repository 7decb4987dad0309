// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/list_panel.h"

#include "ui/models/firm_list_model.h"
#include "ui/models/link_list_model.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"
#include "ui/panels/in_view_delegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

ListPanel::ListPanel(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_pages(new QStackedWidget(this)) {
    setLook(this, Look::Panel);
    setAccessibleName(QStringLiteral("What is on the canvas, as a list"));
    addList(Firms, new FirmListModel(this), QStringLiteral("Firms and addresses"),
            {164, 64, 92, 62, 84, 104, 72, 50, 66, 90});
    addList(Links, new LinkListModel(this), QStringLiteral("Links"), {150, 72, 150, 84, 104, 92, 88, 88, 72, 56, 90});
    makeHead();
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_what);
    head->addWidget(m_words, 1);
    head->addWidget(m_count, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 10, 18, 10);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    for (const List& list : m_lists)
        connectList(list);
    setFocusProxy(shown().table);
    connect(&m_session, &CaseSession::viewChanged, this, &ListPanel::showView);
    connect(&m_session, &CaseSession::annotationsChanged, this, &ListPanel::fill);
    connect(&m_session, &CaseSession::selectionChanged, this, &ListPanel::followSelection);
    showView();
}

void ListPanel::addList(What what, InViewModel* model, const QString& name, std::initializer_list<int> widths) {
    QTableView* table = makeRowTable(name, model);
    table->setAccessibleDescription(
        QStringLiteral("Enter brings the chosen one to the middle of the picture, Ctrl+C copies the chosen rows"));
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setItemDelegate(new InViewDelegate(table));
    table->horizontalHeader()->setStretchLastSection(true);
    int column = 0;
    for (const int width : widths)
        table->horizontalHeader()->resizeSection(column++, width);
    table->sortByColumn(what == Firms ? int(FirmListModel::UsdColumn) : int(LinkListModel::UsdColumn),
                        Qt::DescendingOrder);
    m_pages->addWidget(table);
    m_lists[what] = {model, table, nullptr};
}

void ListPanel::makeHead() {
    m_what = new QComboBox;
    m_what->setObjectName(QStringLiteral("what"));
    m_what->setAccessibleName(QStringLiteral("What is listed"));
    m_what->addItems({QStringLiteral("Firms and addresses"), QStringLiteral("Links")});
    m_words = makeField(QStringLiteral("Words that listed ones contain"),
                        QStringLiteral("Name, country, role or status contains…"));
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_count = makeLabel({}, Look::Faded);
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setWordWrap(false);
    connect(m_words, &QLineEdit::textChanged, this, &ListPanel::fill);
    connect(m_what, &QComboBox::currentIndexChanged, this, [this](int what) {
        m_pages->setCurrentIndex(what);
        setFocusProxy(shown().table);
        fill();
        // Where the chosen row is, is known once the table is laid out.
        QMetaObject::invokeMethod(
            this, [this] { shown().table->scrollTo(shown().table->currentIndex()); }, Qt::QueuedConnection);
    });
}

void ListPanel::connectList(const List& list) {
    list.table->installEventFilter(this);
    connect(list.table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ListPanel::choose);
    // Rows are also added and let go without another one being current: Ctrl and a click, Ctrl+A.
    if (&list == &m_lists[Firms])
        connect(list.table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListPanel::chooseSeveral);
    connect(list.table, &QTableView::clicked, this, &ListPanel::choose);
    connect(list.table, &QTableView::doubleClicked, this, &ListPanel::bringToTheMiddle);
}

const ListPanel::List& ListPanel::shown() const {
    return m_lists[static_cast<std::size_t>(m_pages->currentIndex())];
}

void ListPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showView();
}

// Nothing is listed that nobody sees; and a firm that was moved is where it was in the list.
void ListPanel::showView() {
    const auto view = m_session.view();
    const auto graph = view && isVisible() ? view->graph : nullptr;
    if (graph == m_graph)
        return;
    m_graph = graph;
    m_brokers = nullptr;
    for (List& list : m_lists) {
        if (!list.graph || (graph && &list == &shown()))
            continue;
        const QSignalBlocker quiet(list.table->selectionModel());
        list.model->setView(nullptr, {});
        list.graph = nullptr;
    }
    fill();
    findBrokers();
}

void ListPanel::findBrokers() {
    m_measuring.drop();
    if (!m_graph)
        return;
    constexpr std::uint32_t seed = 1; // as the command line's
    m_measuring.start([this, graph = m_graph](Job& job) -> BackgroundJob::Deliver {
        auto found = graph::findBrokers(*graph, seed, job);
        if (!found)
            return {};
        return [this, graph, brokers = std::make_shared<const graph::Brokers>(std::move(*found))] {
            m_brokers = brokers;
            for (const List& list : m_lists) {
                if (list.graph == graph)
                    list.model->setBrokers(brokers);
            }
        };
    });
}

void ListPanel::fill() {
    if (!m_graph)
        return;
    List& list = m_lists[static_cast<std::size_t>(m_pages->currentIndex())];
    const auto statuses = InViewModel::statusesOf(m_session.annotations());
    {
        const QSignalBlocker quiet(list.table->selectionModel());
        list.model->setWords(m_words->text());
        if (list.graph != m_graph) {
            list.model->setView(m_session.view(), statuses);
            list.model->setBrokers(m_brokers);
        } else {
            list.model->setStatuses(statuses);
        }
        list.graph = m_graph;
    }
    showSelection();
}

// A link is in the other list than a firm; what the person chose to see stays while nothing else is selected.
void ListPanel::followSelection() {
    if (!m_graph)
        return;
    const std::string key = m_session.selectedKey().toStdString();
    const bool isLink = m_graph->linkByKey(key).has_value();
    if ((isLink || m_graph->nodeByKey(key)) && isLink != (m_pages->currentIndex() == Links))
        m_what->setCurrentIndex(isLink ? Links : Firms);
    else
        showSelection();
}

std::vector<int> ListPanel::rowsSelected() const {
    if (m_pages->currentIndex() == Firms && m_session.hasSeveral())
        return shown().model->rowsOf(m_session.gatheredNodes());
    const int row = shown().model->rowOf(m_session.selectedKey());
    return row < 0 ? std::vector<int>() : std::vector{row};
}

void ListPanel::showSelection() {
    if (!m_graph)
        return;
    if (m_isChoosing) {
        showCount();
        return;
    }
    const List& list = shown();
    const std::vector<int> rows = rowsSelected();
    QItemSelection wanted; // neighbouring rows together: there may be a hundred thousand
    for (std::size_t first = 0, next = 0; first < rows.size(); first = next) {
        for (next = first + 1; next < rows.size() && rows[next] == rows[next - 1] + 1;)
            ++next;
        wanted.select(list.model->index(rows[first], 0), list.model->index(rows[next - 1], 0));
    }
    const int row = list.model->rowOf(m_session.selectedKey());
    QItemSelectionModel* selection = list.table->selectionModel();
    const QSignalBlocker quiet(selection);
    selection->select(wanted, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (row >= 0 && row != list.table->currentIndex().row()) {
        const QModelIndex current = list.model->index(row, std::max(0, list.table->currentIndex().column()));
        selection->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        list.table->scrollTo(current);
    }
    list.table->viewport()->update();
    showCount();
}

void ListPanel::showCount() {
    const InViewModel& model = *shown().model;
    QString text = QStringLiteral("%1 of %2 shown")
                       .arg(countText(model.rowCount()), countText(static_cast<double>(model.total())));
    const std::string key = m_session.selectedKey().toStdString();
    const bool isOfThese =
        m_pages->currentIndex() == Firms ? m_graph->nodeByKey(key).has_value() : m_graph->linkByKey(key).has_value();
    if (isOfThese && model.rowOf(m_session.selectedKey()) < 0)
        text += QStringLiteral(" · the selection is not among them");
    m_count->setText(text);
}

void ListPanel::choose(const QModelIndex& index) {
    if (!index.isValid() || index.model() != shown().model)
        return;
    if (m_pages->currentIndex() == Firms && shown().table->selectionModel()->selectedRows().size() > 1) {
        chooseSeveral();
        return;
    }
    const QString key = shown().model->key(index.row());
    if (!key.isEmpty())
        m_session.select(key);
}

// Several rows of firms are several nodes on the canvas; of links the current one is selected there.
void ListPanel::chooseSeveral() {
    if (m_pages->currentIndex() != Firms)
        return;
    const QString current = shown().model->key(shown().table->currentIndex().row());
    std::set<std::string> keys;
    for (const QModelIndex& index : shown().table->selectionModel()->selectedRows())
        keys.insert(shown().model->key(index.row()).toStdString());
    if (keys.size() < 2)
        return;
    const QScopedValueRollback leads(m_isChoosing, true);
    m_session.moveTo(current);
    m_session.selectNodes(keys);
}

void ListPanel::bringToTheMiddle() {
    const QString key = shown().model->key(shown().table->currentIndex().row());
    if (!key.isEmpty())
        m_session.reveal(key);
}

void ListPanel::copyRows() const {
    std::vector<int> rows;
    const QModelIndexList selected = shown().table->selectionModel()->selectedRows();
    rows.reserve(static_cast<std::size_t>(selected.size()));
    for (const QModelIndex& index : selected)
        rows.push_back(index.row());
    std::ranges::sort(rows);
    if (!rows.empty())
        QGuiApplication::clipboard()->setText(shown().model->asTsv(rows));
}

bool ListPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (watched == m_words ? fieldKey(key) : tableKey(key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool ListPanel::tableKey(const QKeyEvent& event) {
    if (event.matches(QKeySequence::Copy)) {
        copyRows();
        return true;
    }
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        bringToTheMiddle();
        return true;
    }
    if (event.text() == QLatin1String("/")) {
        m_words->setFocus(Qt::ShortcutFocusReason);
        m_words->selectAll();
        return true;
    }
    return false;
}

bool ListPanel::fieldKey(const QKeyEvent& event) {
    if (event.key() == Qt::Key_Escape && !m_words->text().isEmpty()) {
        m_words->clear();
        return true;
    }
    if (event.key() != Qt::Key_Down && event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    QTableView* table = shown().table;
    if (!table->currentIndex().isValid() && shown().model->rowCount() > 0)
        table->selectRow(0);
    table->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace waybill::ui
