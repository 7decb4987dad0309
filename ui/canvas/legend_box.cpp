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

/// Samples of sizes and widths are for the page: here they would take the picture's room, and each item says its sums
/// when it is pointed at.
bool isSample(const scene::LegendEntry& entry) {
    return entry.kind == scene::LegendEntry::Kind::Area || entry.kind == scene::LegendEntry::Kind::Width;
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
    std::erase_if(m_entries, isSample);
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
    double width = 0;
    for (const scene::LegendEntry& entry : m_entries)
        width = std::max(width, metrics.horizontalAdvance(entry.text));
    const double height = rowHeight * static_cast<double>(m_entries.size());
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
    double y = padding - 2 + rowHeight / 2;
    for (const scene::LegendEntry& entry : m_entries) {
        paint::paintLegendEntry(painter, entry, {padding + symbolWidth / 2, y}, theme);
        painter.setPen(colours.text);
        painter.drawText(QRectF(padding + symbolWidth + gap, y - rowHeight / 2, width(), rowHeight), Qt::AlignVCenter,
                         entry.text);
        y += rowHeight;
    }
}

} // namespace waybill::ui
