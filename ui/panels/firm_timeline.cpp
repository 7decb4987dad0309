// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/firm_timeline.h"

#include "ui/models/theme.h"
#include "ui/models/words.h"
#include "ui/paint/scene_painter.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace waybill::ui {

namespace {

constexpr double axisRoom = 18, topRoom = 4, sideRoom = 2;

} // namespace

FirmTimeline::FirmTimeline(const query::ShipmentTable& table,
                           const std::map<Role, std::vector<std::uint32_t>>& shipments, QWidget* parent)
    : QWidget(parent) {
    for (const auto& [role, ofRole] : shipments) {
        for (const std::uint32_t shipment : ofRole) {
            if (const int month = table.month(shipment); month != query::noDate)
                ++m_counts[month][role];
        }
    }
    for (const auto& [month, byRole] : m_counts) {
        std::size_t all = 0;
        for (const auto& [role, count] : byRole)
            all += count;
        m_most = std::max(m_most, all);
        m_months = SlotRange{m_months ? m_months->first : month, month};
    }
    setFont(windowFont(10.5));
    setFocusPolicy(Qt::TabFocus); // so that it can be heard
    setAccessibleName(tr("Shipments by month"));
    describe();
}

TimelineScale FirmTimeline::scale() const {
    return {TimeUnit::Month, *m_months, QRectF(rect()).adjusted(sideRoom, topRoom, -sideRoom, -axisRoom)};
}

QString FirmTimeline::wordsOf(const ByRole& counts) {
    QStringList parts;
    for (const auto& [role, count] : counts)
        parts << tr("%1 as %2").arg(countText(static_cast<double>(count)), roleTitle(role).toLower());
    return dotted(parts);
}

void FirmTimeline::describe() {
    if (!m_months)
        return;
    ByRole all;
    for (const auto& [month, byRole] : m_counts) {
        for (const auto& [role, count] : byRole)
            all[role] += count;
    }
    setAccessibleDescription(
        tr("%1 to %2: %3")
            .arg(slotText(TimeUnit::Month, m_months->first), slotText(TimeUnit::Month, m_months->last), wordsOf(all)));
}

void FirmTimeline::paintEvent(QPaintEvent*) {
    if (!m_months)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColours& colours = themeColours(palette());
    const TimelineScale scale = this->scale();
    const QRectF& area = scale.area();
    const double width = std::clamp(scale.slotWidth() * 0.72, 1.0, 18.0);
    painter.setPen(Qt::NoPen);
    for (const auto& [month, byRole] : m_counts) {
        const double left = scale.left(month) + (scale.slotWidth() - width) / 2;
        double bottom = area.bottom();
        for (const auto& [role, count] : byRole) {
            const double height =
                std::max(1.5, static_cast<double>(count) / static_cast<double>(m_most) * area.height());
            painter.setBrush(paint::colour(roleMark(role).colour, themeOf(palette())));
            painter.drawRect(QRectF(left, bottom - height, width, height));
            bottom -= height;
        }
    }
    painter.setPen(colours.rule);
    painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5));
    painter.setPen(colours.faded);
    for (const TimelineScale::Tick& tick : scale.ticks(44)) {
        const double middle = std::clamp(tick.middle, 20.0, std::max(20.0, rect().width() - 20.0));
        painter.drawText(QRectF(middle - 40, area.bottom() + 2, 80, axisRoom - 2), Qt::AlignHCenter | Qt::AlignVCenter,
                         tick.text);
    }
    if (hasFocus()) {
        painter.setPen(colours.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

bool FirmTimeline::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_months) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int month = scale().slotAt(help->pos().x());
        const auto found = m_counts.find(month);
        const QString words = found == m_counts.end() ? tr("no shipment") : wordsOf(found->second);
        QToolTip::showText(help->globalPos(), slotText(TimeUnit::Month, month) + QLatin1Char('\n') + words, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace waybill::ui
