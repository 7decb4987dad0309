// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fact_list.h"

#include "ui/models/parts.h"
#include "ui/panels/fact_delegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {

/// More rows than this scroll inside the list.
constexpr int tallest = 16;

} // namespace

FactList::FactList(const QString& head, QWidget* parent) : QWidget(parent), m_title(head) {
    m_facts = new FactModel(this);
    m_view = new QListView(this);
    m_view->setAccessibleName(head);
    m_view->setItemDelegate(new FactDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->installEventFilter(this);
    m_head = makeHead(head, m_view, this);
    m_shown = makeLabel(QString(), Look::Faded, this);
    m_more = makeLink(QStringLiteral("show all"), QStringLiteral("Show all of: ") + head, this);

    auto* more = new QHBoxLayout;
    more->addWidget(m_shown, 1);
    more->addWidget(m_more);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    column->addWidget(m_head);
    column->addWidget(m_view);
    column->addLayout(more);
    setFocusProxy(m_view);

    connect(m_view, &QListView::clicked, this, &FactList::activate);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showAll = !m_showAll;
        fit();
        m_view->setFocus();
    });
    setModel(m_facts);
}

void FactList::setFacts(std::vector<Fact> facts) {
    m_facts->setFacts(std::move(facts));
    fit();
}

void FactList::setModel(QAbstractItemModel* model) {
    m_view->setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &FactList::fit);
    fit();
}

void FactList::hideWhenEmpty() {
    m_hideWhenEmpty = true;
    fit();
}

void FactList::fit() {
    const QAbstractItemModel* model = m_view->model();
    const int rows = model->rowCount();
    const bool isLong = rows > shortCount;
    const int shown = isLong && !m_showAll ? shortCount : rows;
    const int rowHeight = rows > 0 ? m_view->sizeHintForIndex(model->index(0, 0)).height() : 0;
    m_view->setFixedHeight(rowHeight * qMin(shown, tallest) + 4);
    m_view->setVerticalScrollBarPolicy(shown > tallest ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_view->setVisible(rows > 0);
    m_shown->setText(rows == 0 ? QStringLiteral("None.")
                               : QStringLiteral("showing %1 of %2").arg(countText(shown), countText(rows)));
    m_shown->setVisible(rows == 0 || isLong);
    m_more->setVisible(isLong);
    m_more->setText(m_showAll ? QStringLiteral("show fewer") : QStringLiteral("show all"));
    m_more->setAccessibleName(m_more->text() + QStringLiteral(": ") + m_title);
    if (m_hideWhenEmpty)
        setVisible(rows > 0);
}

bool FactList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) &&
            m_view->currentIndex().isValid()) {
            activate(m_view->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FactList::activate(const QModelIndex& index) {
    Q_EMIT rowActivated(index);
    const QString key = index.data(FactModel::KeyRole).toString();
    if (!key.isEmpty())
        Q_EMIT activated(key);
}

} // namespace waybill::ui
