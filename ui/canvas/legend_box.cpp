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
/// A longer text goes on below: a wide box takes the picture's room.
constexpr double mostTextWidth = 200;

/// What the words take, in lines of at most that width.
QSizeF textSize(const QString& text) {
    return QFontMetricsF(windowFont(12)).boundingRect(QRectF(0, 0, mostTextWidth, 1e4), Qt::TextWordWrap, text).size();
}

double heightOf(const scene::LegendEntry& entry) {
    constexpr double between = 6;
    return std::max(rowHeight, textSize(entry.text).height() + between);
}

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
    double width = 0, height = 2 * padding - 4;
    for (const scene::LegendEntry& entry : m_entries) {
        width = std::max(width, textSize(entry.text).width());
        height += heightOf(entry);
    }
    return {static_cast<int>(std::ceil(padding + symbolWidth + gap + width + padding + 4)),
            static_cast<int>(std::ceil(height))};
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
        const double height = heightOf(entry);
        paint::paintLegendEntry(painter, entry, {padding + symbolWidth / 2, top + height / 2}, theme);
        painter.setPen(colours.text);
        painter.drawText(QRectF(padding + symbolWidth + gap, top, mostTextWidth, height),
                         Qt::AlignVCenter | Qt::TextWordWrap, entry.text);
        top += height;
    }
}

} // namespace waybill::ui
