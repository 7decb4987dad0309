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
    setAccessibleName(tr("Shipments over time"));
    setFont(windowFont(11));
}

void TimelinePlot::setCounts(std::shared_ptr<const query::Crossfilter> crossfilter) {
    m_crossfilter = std::move(crossfilter);
    m_slots = slotsOf(m_crossfilter->table(), m_unit);
    m_firstNote.reset();
    for (const query::TimeCount& count : m_crossfilter->times()) {
        if (count.noted == 0 || count.time.day == query::noDate)
            continue;
        m_firstNote = Date::fromDays(count.time.day);
        break;
    }
    fillBars();
}

void TimelinePlot::setUnit(TimeUnit unit) {
    m_unit = unit;
    m_grip = Grip::None;
    if (m_crossfilter)
        m_slots = slotsOf(m_crossfilter->table(), m_unit);
    fillBars();
}

void TimelinePlot::setMeasure(TimeMeasure measure) {
    m_measure = measure;
    fillBars();
}

void TimelinePlot::setRange(const query::TimeRange& range) {
    m_range = range;
    fillBars();
}

void TimelinePlot::setSplit(const std::optional<Date>& split) {
    m_split = split;
    describe();
    update();
}

void TimelinePlot::fillBars() {
    if (m_crossfilter)
        m_bars = timeBars(m_crossfilter->times(), m_unit, m_measure, m_range);
    describe();
    update();
}

TimelineScale TimelinePlot::scale() const {
    return {m_unit, *m_slots, QRectF(rect()).adjusted(sideRoom, labelRoom, -sideRoom, -axisRoom)};
}

std::optional<SlotRange> TimelinePlot::brush() const {
    if (!m_slots || (!m_range.from && !m_range.to))
        return std::nullopt;
    const auto within = [this](const std::optional<Date>& day, int open) {
        return day ? std::clamp(slotOf(m_unit, *day), m_slots->first, m_slots->last) : open;
    };
    const int first = within(m_range.from, m_slots->first), last = within(m_range.to, m_slots->last);
    return SlotRange{std::min(first, last), last};
}

void TimelinePlot::describe() {
    QString text = tr("No shipment has a date.");
    if (m_slots) {
        const auto range = brush();
        text = tr("%1 to %2. In view: %3.")
                   .arg(slotText(m_unit, m_slots->first), slotText(m_unit, m_slots->last),
                        range ? tr("%1 to %2").arg(slotText(m_unit, range->first), slotText(m_unit, range->last))
                              : tr("the whole time"));
        if (m_firstNote)
            text += QLatin1Char(' ') + tr("First note %1.").arg(dateText(*m_firstNote));
        if (m_split)
            text += QLatin1Char(' ') + tr("Before and from %1 on are compared.").arg(dateText(*m_split));
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
    const double left = m_range.from ? std::clamp(scale.at(*m_range.from), low, high) : low;
    const double right = m_range.to ? std::clamp(scale.at(Date::fromDays(m_range.to->days() + 1)), low, high) : high;
    return {QPointF(std::min(left, right), scale.area().top() - 4), QPointF(right, scale.area().bottom() + 3)};
}

void TimelinePlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_slots) {
        painter.setPen(themeColours(palette()).faded);
        painter.drawText(rect(), Qt::AlignCenter, tr("No shipment of this case has a date."));
        return;
    }
    const TimelineScale scale = this->scale();
    drawBars(painter, scale);
    drawBrush(painter, scale);
    if (m_firstNote && !m_split)
        drawDay(painter, scale, *m_firstNote, tr("first note %1").arg(dateText(*m_firstNote)), 11);
    if (m_split)
        drawDay(painter, scale, *m_split, tr("before | from %1 on").arg(dateText(*m_split)), 11);
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
    for (const auto& [slot, counts] : m_bars.bars) {
        const double left = scale.left(slot) + (scale.slotWidth() - width) / 2;
        const auto bar = [&, left](double amount, const QColor& colour) {
            if (amount <= 0)
                return;
            const double height = std::max(2.0, amount / m_bars.most * area.height());
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

void TimelinePlot::drawDay(QPainter& painter, const TimelineScale& scale, const Date& day, const QString& text,
                           double y) const {
    const ThemeColours& colours = themeColours(palette());
    const double x = std::round(std::clamp(scale.at(day), scale.area().left(), scale.area().right())) + 0.5;
    QPen pen(colours.text, 1);
    if (!m_split)
        pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, 2), QPointF(x, scale.area().bottom() + 4));
    painter.setFont(windowFont(11, QFont::Medium));
    const double width = painter.fontMetrics().horizontalAdvance(text);
    const bool hasRoom = x - width - 6 > 0;
    painter.setPen(colours.text);
    painter.drawText(QPointF(hasRoom ? x - width - 6 : x + 6, y), text);
}

void TimelinePlot::drawAxis(QPainter& painter, const TimelineScale& scale) const {
    painter.setFont(windowFont(10.5));
    painter.setPen(themeColours(palette()).faded);
    const double y = scale.area().bottom() + 5;
    for (const TimelineScale::Tick& tick : scale.ticks(46)) {
        const double half = painter.fontMetrics().horizontalAdvance(tick.text) / 2.0 + 1;
        const double middle = std::clamp(tick.middle, half, std::max(half, width() - half)); // none is cut at an edge
        painter.drawText(QRectF(middle - 40, y, 80, axisRoom - 5), Qt::AlignHCenter | Qt::AlignVCenter, tick.text);
    }
}

TimelinePlot::Grip TimelinePlot::gripAt(double x) const {
    if (!m_slots)
        return Grip::None;
    if (m_split && std::abs(x - scale().at(*m_split)) <= gripWidth)
        return Grip::Split;
    const QRectF brushed = brushRect(scale());
    if (brushed.isNull())
        return Grip::New;
    if (std::abs(x - brushed.right()) <= gripWidth)
        return Grip::End;
    if (std::abs(x - brushed.left()) <= gripWidth)
        return Grip::Start;
    return x > brushed.left() && x < brushed.right() ? Grip::Whole : Grip::New;
}

void TimelinePlot::ask(SlotRange range) {
    if (range.first > range.last)
        std::swap(range.first, range.last);
    range.first = std::clamp(range.first, m_slots->first, m_slots->last);
    range.last = std::clamp(range.last, m_slots->first, m_slots->last);
    if (brush() != range)
        Q_EMIT brushed(range);
}

void TimelinePlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_slots)
        return;
    m_grip = gripAt(event->position().x());
    m_anchor = scale().slotAt(event->position().x());
    m_before = brush();
}

void TimelinePlot::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (m_grip == Grip::None) {
        const Grip over = gripAt(x);
        setCursor(over == Grip::Start || over == Grip::End || over == Grip::Split ? Qt::SplitHCursor
                  : over == Grip::Whole                                           ? Qt::OpenHandCursor
                                                                                  : Qt::CrossCursor);
        return;
    }
    if (m_slots)
        moveBrush(scale().slotAt(x));
}

void TimelinePlot::moveBrush(int to) {
    if (m_grip == Grip::Split) {
        moveSplit(to);
    } else if (m_grip == Grip::New) {
        ask({m_anchor, to});
    } else if (m_before && m_grip == Grip::Start) {
        ask({to, m_before->last});
    } else if (m_before && m_grip == Grip::End) {
        ask({m_before->first, to});
    } else if (m_before && m_grip == Grip::Whole) {
        const int shift = std::clamp(to - m_anchor, m_slots->first - m_before->first, m_slots->last - m_before->last);
        ask({m_before->first + shift, m_before->last + shift});
    }
}

void TimelinePlot::moveSplit(int to) {
    const Date day = firstDayOf(m_unit, std::clamp(to, m_slots->first, m_slots->last));
    if (m_split && *m_split != day)
        Q_EMIT splitMoved(day);
}

void TimelinePlot::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (m_grip == Grip::New)
        moveBrush(scale().slotAt(event->position().x()));
    m_grip = Grip::None;
}

void TimelinePlot::mouseDoubleClickEvent(QMouseEvent*) {
    m_grip = Grip::None;
    Q_EMIT cleared();
}

void TimelinePlot::keyPressEvent(QKeyEvent* event) {
    m_keysLead = true;
    const int key = event->key();
    const int step = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    if (key == Qt::Key_Escape || key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        Q_EMIT cleared();
        return;
    }
    if (key == Qt::Key_Space && m_slots) {
        Q_EMIT playToggled();
        return;
    }
    if (!m_slots || (step == 0 && key != Qt::Key_Home && key != Qt::Key_End)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if ((event->modifiers() & Qt::AltModifier) != 0 && m_split) {
        moveSplit(slotOf(m_unit, *m_split) + step);
        return;
    }
    if (const auto range = brush()) {
        moveByKey(*range, step, event->modifiers(), key);
    } else if ((event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) != 0) {
        moveByKey(*m_slots, step, event->modifiers(), key); // an end of the whole time
    } else {                                                // the first press enters at the end that it comes from
        const int entry = key == Qt::Key_Right || key == Qt::Key_Home ? m_slots->first : m_slots->last;
        ask({entry, entry});
    }
}

void TimelinePlot::moveByKey(const SlotRange& range, int step, Qt::KeyboardModifiers with, int key) {
    m_before = range;
    m_anchor = range.first;
    if (key == Qt::Key_Home)
        ask({m_slots->first, range.last});
    else if (key == Qt::Key_End)
        ask({range.first, m_slots->last});
    else if (with & Qt::ShiftModifier)
        ask({range.first, std::max(range.first, range.last + step)});
    else if (with & Qt::ControlModifier)
        ask({std::min(range.last, range.first + step), range.last});
    else {
        m_grip = Grip::Whole;
        moveBrush(range.first + step);
        m_grip = Grip::None;
    }
}

QString TimelinePlot::wordsAt(double x) const {
    if (!m_slots)
        return {};
    const int slot = scale().slotAt(x);
    const auto found = m_bars.bars.find(slot);
    const TimeBar bar = found == m_bars.bars.end() ? TimeBar{} : found->second;
    return slotText(m_unit, slot) + QLatin1Char('\n') +
           tr("%1, in view: %2").arg(measureText(m_measure, bar.all), measureText(m_measure, bar.inView)) +
           QLatin1Char('\n') +
           tr("with the note: %1, in view: %2")
               .arg(measureText(m_measure, bar.allNoted), measureText(m_measure, bar.inViewNoted));
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
