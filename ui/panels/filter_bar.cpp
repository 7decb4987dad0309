// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filter_bar.h"

#include "core/base/text.h"
#include "ui/models/theme.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QTextCharFormat>
#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

namespace {

constexpr int restMilliseconds = 400, rowHeight = 24, mostHistory = 50;
constexpr auto historyKey = "filter/history";

std::size_t bytesBefore(const QString& text, qsizetype position) {
    return toUtf8(QStringView(text).left(position)).size();
}

int positionOf(const QString& text, std::size_t bytes) {
    return static_cast<int>(toQString(std::string_view(toUtf8(text)).substr(0, bytes)).size());
}

} // namespace

FilterBar::FilterBar(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_line(new QLineEdit(this)), m_mistake(new QLabel(this)),
      m_offers(new QListWidget(this)), m_history(QSettings().value(QLatin1String(historyKey)).toStringList()),
      m_recalled(m_history.size()) {
    setLook(this, Look::Panel);
    m_line->setObjectName(QStringLiteral("filterLine"));
    m_line->setClearButtonEnabled(true);
    m_line->setPlaceholderText(tr("Filter: note:smo value>100000 seller:\"Shenwei\" -country:CN (hs:8806 OR jammer)"));
    m_line->setAccessibleName(tr("Filter as a line"));
    m_line->setAccessibleDescription(
        tr("Conditions that hold all at once, such as note:smo or value>1000; Tab takes what is offered."));
    m_line->installEventFilter(this);
    setLook(m_mistake, Look::Faded);
    m_mistake->setWordWrap(true);
    m_mistake->hide();
    m_offers->setFocusPolicy(Qt::NoFocus);
    m_offers->setAccessibleName(tr("Offered"));
    m_offers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_offers->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 6);
    column->setSpacing(3);
    column->addWidget(m_line);
    column->addWidget(m_mistake);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_line, &QLineEdit::textEdited, this, &FilterBar::edited);
    connect(m_offers, &QListWidget::itemPressed, this, &FilterBar::takeOffer);
    connect(&m_session, &CaseSession::countsChanged, this, &FilterBar::showFilter);
    connect(&m_session, &CaseSession::viewChanged, this, &FilterBar::showFilter);
    connect(&m_session, &CaseSession::filtersCleared, this, [this] {
        m_isTyped = false;
        showFilter();
    });
    showFilter();
}

FilterBar::~FilterBar() {
    delete m_offers; // which is the window's by now
}

void FilterBar::begin() {
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

QString FilterBar::mistake() const {
    return m_mistake->isHidden() ? QString() : m_mistake->text();
}

void FilterBar::showFilter() {
    if (m_isTyped)
        return;
    // What was typed stays as typed while it means the same.
    const auto typed = query::parseExpression(toUtf8(m_line->text()));
    if (typed && *typed == m_session.filter())
        return;
    m_line->setText(toQString(query::writeExpression(m_session.filter())));
    mark(std::nullopt);
}

void FilterBar::edited() {
    m_isTyped = true;
    const auto filter = query::parseExpression(toUtf8(m_line->text()));
    mark(filter ? std::nullopt : std::optional(filter.error()));
    offer();
    // A word that may still become another is left to be typed on.
    if (filter && m_offers->isHidden())
        m_rest.start();
    else
        m_rest.stop();
}

void FilterBar::apply() {
    m_rest.stop();
    const auto filter = query::parseExpression(toUtf8(m_line->text()));
    if (!filter)
        return;
    m_isTyped = false;
    m_session.setFilter(*filter);
}

void FilterBar::accept() {
    closeOffers();
    apply();
    if (!m_isTyped)
        remember(m_line->text().trimmed());
}

void FilterBar::mark(const std::optional<query::ExpressionError>& error) {
    QList<QInputMethodEvent::Attribute> attributes;
    if (error) {
        const QString text = m_line->text();
        const int begin = positionOf(text, error->begin), end = positionOf(text, error->end);
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(themeColours(palette()).note);
        format.setForeground(themeColours(palette()).note);
        attributes << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat, begin - m_line->cursorPosition(),
                                                   std::max(1, end - begin), format);
        m_mistake->setText(tr("At %1: %2").arg(begin + 1).arg(toQString(error->what)));
    }
    QInputMethodEvent event(QString(), attributes);
    QApplication::sendEvent(m_line, &event);
    m_mistake->setVisible(error.has_value());
    m_line->setToolTip(error ? m_mistake->text() : QString());
}

void FilterBar::offer() {
    const auto view = m_session.view();
    const QString text = m_line->text();
    if (!view || !m_line->hasFocus()) {
        closeOffers();
        return;
    }
    m_completion = query::complete(toUtf8(text), bytesBefore(text, m_line->cursorPosition()), *view->table);
    m_offers->clear();
    for (const std::string& each : m_completion.offers)
        m_offers->addItem(toQString(each));
    const bool isWhole =
        m_completion.offers.size() == 1 &&
        toUtf8(text).substr(m_completion.begin, m_completion.end - m_completion.begin) == m_completion.offers.front();
    if (m_completion.offers.empty() || isWhole || m_completion.begin == m_completion.end) {
        closeOffers();
        return;
    }
    // A child of the window, not a popup: the keyboard stays in the line.
    if (m_offers->parentWidget() != window())
        m_offers->setParent(window());
    const int x = m_line->fontMetrics().horizontalAdvance(text.left(positionOf(text, m_completion.begin)));
    const int height = rowHeight * m_offers->count() + 8;
    m_offers->setGeometry(
        QRect(m_line->mapTo(window(), QPoint(std::min(x, m_line->width() - 200), m_line->height() + 2)),
              QSize(320, std::min(height, window()->height() / 2))));
    m_offers->setCurrentRow(-1);
    m_offers->show();
    m_offers->raise();
}

void FilterBar::closeOffers() {
    m_offers->hide();
}

void FilterBar::takeOffer(const QListWidgetItem* item) {
    if (item == nullptr)
        return;
    const QString text = m_line->text();
    const int begin = positionOf(text, m_completion.begin), end = positionOf(text, m_completion.end);
    const QString offered = item->text();
    m_line->setText(text.left(begin) + offered + text.mid(end));
    m_line->setCursorPosition(begin + static_cast<int>(offered.size()));
    edited();
}

bool FilterBar::keyPressed(int key, Qt::KeyboardModifiers with) {
    const bool isOpen = m_offers->isVisible();
    const int rows = m_offers->count();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int step = key == Qt::Key_Down ? 1 : -1;
        if (isOpen)
            m_offers->setCurrentRow(std::clamp(m_offers->currentRow() + step, 0, rows - 1));
        else
            recall(step);
        return true;
    }
    case Qt::Key_Tab:
        if (!isOpen || with != Qt::NoModifier)
            return false;
        takeOffer(m_offers->item(std::max(0, m_offers->currentRow())));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isOpen && m_offers->currentRow() >= 0)
            takeOffer(m_offers->currentItem());
        else
            accept();
        return true;
    case Qt::Key_Escape:
        if (isOpen) {
            closeOffers();
        } else {
            m_rest.stop();
            m_isTyped = false;
            showFilter();
            Q_EMIT left();
        }
        return true;
    default:
        return false;
    }
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        if (keyPressed(press->key(), press->modifiers()))
            return true;
    } else if (event->type() == QEvent::FocusOut) {
        closeOffers();
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::recall(int step) {
    const qsizetype wanted = std::clamp<qsizetype>(m_recalled + step, 0, m_history.size());
    if (m_history.isEmpty() || wanted == m_recalled)
        return;
    m_recalled = wanted;
    m_line->setText(wanted == m_history.size() ? QString() : m_history[wanted]);
    edited();
    closeOffers();
}

void FilterBar::remember(const QString& text) {
    m_history.removeAll(text);
    if (!text.isEmpty())
        m_history << text;
    while (m_history.size() > mostHistory)
        m_history.removeFirst();
    m_recalled = m_history.size();
    QSettings().setValue(QLatin1String(historyKey), m_history);
}

} // namespace waybill::ui
