// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_plot.h"

#include "ui/models/theme.h"
#include "ui/models/words.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace waybill::ui {

namespace {

constexpr double labelRoom = 18; // above the bars, for the first note
constexpr double axisRoom = 22;  // below
constexpr double gripWidth = 5;  // on both sides of the brush's ends
constexpr double sideRoom = 10;

QColor mixed(const QColor& a, const QColor& b, double part) {
    const auto mix = [part](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * part)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

TimelinePlot::TimelinePlot(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Shipments by month"));
    setFont(windowFont(11));
}

void TimelinePlot::setView(std::shared_ptr<const CaseSession::View> view) {
    m_counts.clear();
    m_months.reset();
    m_firstNote.reset();
    m_most = 0;
    for (const auto& month : view->everything.months) {
        Counts& counts = m_counts[month.month.index];
        counts.all = month.shipments;
        counts.allNoted = month.noted;
        m_most = std::max(m_most, month.shipments);
        m_months = MonthRange{m_months ? m_months->first : month.month, month.month};
    }
    for (const auto& month : view->summary.months) {
        m_counts[month.month.index].inView = month.shipments;
        m_counts[month.month.index].inViewNoted = month.noted;
    }
    for (const auto& note : view->everything.notes) {
        const bool counts = note.noteClass == NoteClass::Smo || note.noteClass == NoteClass::Military ||
                            note.noteClass == NoteClass::Aid;
        if (counts && !note.negated && note.first && (!m_firstNote || *note.first < *m_firstNote))
            m_firstNote = note.first;
    }
    describe();
    update();
}

void TimelinePlot::setRange(const std::optional<Date>& from, const std::optional<Date>& to) {
    m_from = from;
    m_to = to;
    describe();
    update();
}

TimelineScale TimelinePlot::scale() const {
    return {*m_months, QRectF(rect()).adjusted(sideRoom, labelRoom, -sideRoom, -axisRoom)};
}

std::optional<MonthRange> TimelinePlot::brush() const {
    if (!m_months || (!m_from && !m_to))
        return std::nullopt;
    const Month first = m_from ? std::clamp(Month::of(*m_from), m_months->first, m_months->last) : m_months->first;
    const Month last = m_to ? std::clamp(Month::of(*m_to), m_months->first, m_months->last) : m_months->last;
    return MonthRange{std::min(first, last), last};
}

void TimelinePlot::describe() {
    QString text = tr("No shipment has a date.");
    if (m_months) {
        const auto range = brush();
        text = tr("%1 to %2. In view: %3.")
                   .arg(monthText(m_months->first), monthText(m_months->last),
                        range ? tr("%1 to %2").arg(monthText(range->first), monthText(range->last))
                              : tr("the whole time"));
        if (m_firstNote)
            text += QLatin1Char(' ') + tr("First note %1.").arg(dateText(*m_firstNote));
    }
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    if (hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

QRectF TimelinePlot::brushRect(const TimelineScale& scale) const {
    if (!brush())
        return {};
    const double low = scale.area().left(), high = scale.area().right();
    const double left = m_from ? std::clamp(scale.at(*m_from), low, high) : low;
    const double right = m_to ? std::clamp(scale.at(Date::fromDays(m_to->days() + 1)), low, high) : high;
    return {QPointF(std::min(left, right), scale.area().top() - 4), QPointF(right, scale.area().bottom() + 3)};
}

void TimelinePlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_months) {
        painter.setPen(themeColours(palette()).faded);
        painter.drawText(rect(), Qt::AlignCenter, tr("No shipment of this case has a date."));
        return;
    }
    const TimelineScale scale = this->scale();
    drawBars(painter, scale);
    drawBrush(painter, scale);
    drawFirstNote(painter, scale);
    drawAxis(painter, scale);
    if (hasFocus() && m_keysLead) {
        painter.setPen(themeColours(palette()).accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void TimelinePlot::drawBars(QPainter& painter, const TimelineScale& scale) const {
    const ThemeColours& colours = themeColours(palette());
    const QColor faint = mixed(colours.window, colours.bar, 0.45),
                 faintNote = mixed(colours.window, colours.note, 0.35);
    const QRectF& area = scale.area();
    const double width = std::max(1.0, std::min(scale.slotWidth() * 0.68, 64.0));
    painter.setPen(Qt::NoPen);
    for (const auto& [index, counts] : m_counts) {
        const double left = scale.left(Month{index}) + (scale.slotWidth() - width) / 2;
        const auto bar = [&](std::size_t count, const QColor& colour) {
            if (count == 0)
                return;
            const double part = static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(m_most, 1));
            const double height = std::max(2.0, part * area.height());
            painter.setBrush(colour);
            const double round = std::min(2.0, width / 4);
            painter.drawRoundedRect(QRectF(left, area.bottom() - height, width, height), round, round);
        };
        bar(counts.all, faint);
        bar(counts.inView, colours.bar);
        bar(counts.allNoted, faintNote);
        bar(counts.inViewNoted, colours.note);
    }
}

void TimelinePlot::drawBrush(QPainter& painter, const TimelineScale& scale) const {
    const QRectF brushed = brushRect(scale);
    if (brushed.isNull())
        return;
    const ThemeColours& colours = themeColours(palette());
    QColor wash = colours.accent;
    wash.setAlphaF(0.08F);
    painter.setPen(QPen(colours.accent, 1.5));
    painter.setBrush(wash);
    painter.drawRoundedRect(brushed, 4, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    for (const double x : {brushed.left(), brushed.right()})
        painter.drawRoundedRect(QRectF(x - 2, brushed.center().y() - 9, 4, 18), 2, 2);
}

void TimelinePlot::drawFirstNote(QPainter& painter, const TimelineScale& scale) const {
    if (!m_firstNote)
        return;
    const ThemeColours& colours = themeColours(palette());
    const double x = std::round(scale.at(*m_firstNote)) + 0.5;
    painter.setPen(QPen(colours.text, 1, Qt::CustomDashLine));
    QPen pen(colours.text, 1);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, 2), QPointF(x, scale.area().bottom() + 4));
    const QString text = tr("first note %1").arg(dateText(*m_firstNote));
    painter.setFont(windowFont(11, QFont::Medium));
    const double width = painter.fontMetrics().horizontalAdvance(text);
    const bool hasRoom = x - width - 6 > 0;
    painter.setPen(colours.text);
    painter.drawText(QPointF(hasRoom ? x - width - 6 : x + 6, 11), text);
}

void TimelinePlot::drawAxis(QPainter& painter, const TimelineScale& scale) const {
    painter.setFont(windowFont(10.5));
    painter.setPen(themeColours(palette()).faded);
    const double y = scale.area().bottom() + 5;
    for (const TimelineScale::Tick& tick : scale.ticks(46)) {
        const double middle = (scale.left(tick.month) + scale.right(tick.month)) / 2;
        painter.drawText(QRectF(middle - 40, y, 80, axisRoom - 5), Qt::AlignHCenter | Qt::AlignVCenter, tick.text);
    }
}

TimelinePlot::Grip TimelinePlot::gripAt(double x) const {
    if (!m_months)
        return Grip::None;
    const QRectF brushed = brushRect(scale());
    if (brushed.isNull())
        return Grip::New;
    if (std::abs(x - brushed.right()) <= gripWidth)
        return Grip::End;
    if (std::abs(x - brushed.left()) <= gripWidth)
        return Grip::Start;
    return x > brushed.left() && x < brushed.right() ? Grip::Whole : Grip::New;
}

void TimelinePlot::ask(MonthRange range) {
    if (range.first > range.last)
        std::swap(range.first, range.last);
    range.first = std::clamp(range.first, m_months->first, m_months->last);
    range.last = std::clamp(range.last, m_months->first, m_months->last);
    if (brush() != range)
        Q_EMIT brushed(range);
}

void TimelinePlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_months)
        return;
    m_grip = gripAt(event->position().x());
    m_anchor = scale().monthAt(event->position().x());
    m_before = brush();
}

void TimelinePlot::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (m_grip == Grip::None) {
        const Grip over = gripAt(x);
        setCursor(over == Grip::Start || over == Grip::End ? Qt::SplitHCursor
                  : over == Grip::Whole                    ? Qt::OpenHandCursor
                                                           : Qt::CrossCursor);
        return;
    }
    moveBrush(scale().monthAt(x));
}

void TimelinePlot::moveBrush(Month to) {
    if (m_grip == Grip::New) {
        ask({m_anchor, to});
    } else if (m_before && m_grip == Grip::Start) {
        ask({to, m_before->last});
    } else if (m_before && m_grip == Grip::End) {
        ask({m_before->first, to});
    } else if (m_before && m_grip == Grip::Whole) {
        const int shift = std::clamp(to.index - m_anchor.index, m_months->first.index - m_before->first.index,
                                     m_months->last.index - m_before->last.index);
        ask({Month{m_before->first.index + shift}, Month{m_before->last.index + shift}});
    }
}

void TimelinePlot::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (m_grip == Grip::New)
        moveBrush(scale().monthAt(event->position().x()));
    m_grip = Grip::None;
}

void TimelinePlot::mouseDoubleClickEvent(QMouseEvent*) {
    m_grip = Grip::None;
    Q_EMIT cleared();
}

void TimelinePlot::keyPressEvent(QKeyEvent* event) {
    m_keysLead = true;
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT cleared();
        return;
    }
    if (!m_months || (step == 0 && event->key() != Qt::Key_Home && event->key() != Qt::Key_End)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto range = brush();
    if (!range) { // the first press enters at the end that it comes from
        const Month entry =
            event->key() == Qt::Key_Right || event->key() == Qt::Key_Home ? m_months->first : m_months->last;
        ask({entry, entry});
        return;
    }
    m_before = range;
    m_anchor = range->first;
    const int first = range->first.index, last = range->last.index;
    if (event->key() == Qt::Key_Home)
        ask({m_months->first, range->last});
    else if (event->key() == Qt::Key_End)
        ask({range->first, m_months->last});
    else if (event->modifiers() & Qt::ShiftModifier)
        ask({range->first, Month{std::max(first, last + step)}});
    else if (event->modifiers() & Qt::ControlModifier)
        ask({Month{std::min(last, first + step)}, range->last});
    else {
        m_grip = Grip::Whole;
        moveBrush(Month{first + step});
        m_grip = Grip::None;
    }
}

QString TimelinePlot::wordsAt(double x) const {
    if (!m_months)
        return {};
    const Month month = scale().monthAt(x);
    const auto found = m_counts.find(month.index);
    const Counts counts = found == m_counts.end() ? Counts{} : found->second;
    return monthText(month) + QLatin1Char('\n') +
           tr("%1 of %2 in view")
               .arg(countText(static_cast<double>(counts.inView)), shipmentsText(static_cast<qint64>(counts.all))) +
           QLatin1Char('\n') +
           tr("%1 with the note, %2 of them in view")
               .arg(countText(static_cast<double>(counts.allNoted)),
                    countText(static_cast<double>(counts.inViewNoted)));
}

bool TimelinePlot::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), wordsAt(help->pos().x()), this);
        return true;
    }
    return QWidget::event(event);
}

void TimelinePlot::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    m_keysLead = event->reason() != Qt::MouseFocusReason;
    update();
}

void TimelinePlot::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

} // namespace waybill::ui
