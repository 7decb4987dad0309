// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/legend_box.h"

#include "ui/models/theme.h"
#include "ui/paint/scene_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace waybill::ui {

namespace {

constexpr double rowHeight = 22, padding = 12, symbolWidth = 40, gap = 10;

/// A sample of a size needs more height than a word; the same whatever the zoom, so that fitting comes to an end.
double heightOf(const scene::LegendEntry& entry) {
    constexpr double heightOfSample = 36;
    return entry.kind == scene::LegendEntry::Kind::Area ? heightOfSample : rowHeight;
}

} // namespace

LegendBox::LegendBox(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Legend"));
    setFont(windowFont(12));
    hide();
}

void LegendBox::setEntries(const std::vector<scene::LegendEntry>& entries) {
    m_entries = entries;
    QStringList texts;
    for (const scene::LegendEntry& entry : m_entries)
        texts << entry.text;
    setAccessibleDescription(texts.join(QStringLiteral(", ")));
    resize(sizeHint());
    setVisible(!m_entries.empty());
    update();
}

QSize LegendBox::sizeHint() const {
    const QFontMetricsF metrics(windowFont(12));
    double width = 0, height = 0;
    for (const scene::LegendEntry& entry : m_entries) {
        width = std::max(width, metrics.horizontalAdvance(entry.text));
        height += heightOf(entry);
    }
    return {static_cast<int>(std::ceil(padding + symbolWidth + gap + width + padding + 4)),
            static_cast<int>(std::ceil(2 * padding - 4 + height))};
}

void LegendBox::paintEvent(QPaintEvent*) {
    const Theme theme = themeOf(palette());
    const ThemeColours& colours = themeColours(theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.rule);
    painter.setBrush(colours.field);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.setFont(windowFont(12));
    double top = padding - 2;
    for (const scene::LegendEntry& entry : m_entries) {
        const double y = top + heightOf(entry) / 2;
        paint::paintLegendEntry(painter, entry, {padding + symbolWidth / 2, y}, theme);
        painter.setPen(colours.text);
        painter.drawText(QRectF(padding + symbolWidth + gap, y - rowHeight / 2, width(), rowHeight), Qt::AlignVCenter,
                         entry.text);
        top += heightOf(entry);
    }
}

} // namespace waybill::ui
