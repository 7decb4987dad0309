// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/column_card.h"

#include "core/base/text.h"
#include "core/map/values.h"
#include "ui/models/parts.h"
#include "ui/paint/scene_painter.h"

#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {

constexpr int cardWidth = 206;
constexpr int headHeight = 92;
constexpr int lineHeight = 27;
constexpr int stripe = 6;
constexpr int inset = 10;
constexpr int smallLine = 18;
constexpr int fieldTop = 33;
constexpr int notUsed = -1;

} // namespace

QAbstractItemModel* makeFieldItems(QObject* parent) {
    auto* items = new QStandardItemModel(parent);
    const auto add = [items](const QString& title, int value) {
        auto* item = new QStandardItem(title);
        item->setData(value, Qt::UserRole);
        items->appendRow(item);
    };
    add(QStringLiteral("not used"), notUsed);
    for (const map::Field field : map::allFields())
        add(toQString(map::fieldTitle(field)), static_cast<int>(field));
    return items;
}

ColumnCard::ColumnCard(std::size_t column, const QString& header, QAbstractItemModel* fields, QWidget* parent)
    : QFrame(parent), m_column(column) {
    setLook(this, Look::Card);
    setFixedWidth(cardWidth);
    const QString title =
        header.trimmed().isEmpty() ? QStringLiteral("column %1").arg(column + 1) : header.simplified();
    m_field = new ChoiceBox(this);
    m_field->setModel(fields);
    m_field->setAccessibleName(QStringLiteral("Field of column ") + title);
    m_field->setFocusPolicy(Qt::StrongFocus);
    m_field->setMaxVisibleItems(18);
    m_field->setFont(windowFont(13, QFont::DemiBold));
    m_field->installEventFilter(this);
    m_header = title;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(inset, fieldTop, inset, 0);
    layout->addWidget(m_field);
    layout->addStretch(1);
    connect(m_field, &QComboBox::activated, this, [this] {
        const int value = m_field->currentData().toInt();
        Q_EMIT fieldChosen(m_column, value == notUsed ? std::nullopt : std::optional(static_cast<map::Field>(value)));
    });
}

void ColumnCard::showField(std::optional<map::Field> field, const QString& confidence, scene::Colour colour) {
    const QSignalBlocker quiet(m_field);
    m_field->setCurrentIndex(qMax(0, m_field->findData(field ? static_cast<int>(*field) : notUsed)));
    m_confidence = confidence;
    m_field->setToolTip(m_header.toHtmlEscaped() + QStringLiteral("<br>") + confidence.toHtmlEscaped());
    m_field->setAccessibleDescription(confidence);
    m_colour = colour;
    update();
}

void ColumnCard::showCells(const QStringList& cells) {
    m_cells = cells;
    setFixedHeight(headHeight + lineHeight * static_cast<int>(qMax<qsizetype>(cells.size(), 1)) + 8);
    setToolTip(
        cells.join(QLatin1Char('\n')).left(1000).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
    update();
}

bool ColumnCard::eventFilter(QObject* watched, QEvent* event) {
    // The wheel scrolls the strip; it must not change a field in passing.
    if (watched == m_field && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void ColumnCard::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    const ThemeColours& colours = themeColours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(rect(), 8, 8);
    painter.save();
    painter.setClipPath(card);
    painter.fillRect(0, 0, width(), stripe, paint::colour(m_colour, themeOf(palette())));
    painter.restore();
    painter.setPen(colours.rule);
    painter.drawLine(0, headHeight, width(), headHeight);
    painter.setFont(windowFont(12));
    painter.setPen(colours.faded);
    const auto faded = [&](const QString& text, int top) {
        const QRect place(inset, top, width() - 2 * inset, smallLine);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
    };
    faded(m_header, fieldTop - smallLine - 3);
    faded(m_confidence, headHeight - smallLine - 5);
    const bool isUsed = m_colour != scene::Colour::Rule;
    QRect line(inset, headHeight + 4, width() - 2 * inset, lineHeight);
    for (const QString& cell : m_cells) {
        const QString text = cell.simplified();
        const bool isFaded = !isUsed || map::isPlaceholder(toUtf8(cell));
        painter.setPen(isFaded ? colours.placeholder : colours.text);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, lineHeight);
    }
}

} // namespace waybill::ui
