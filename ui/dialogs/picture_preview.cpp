// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/picture_preview.h"

#include "ui/models/theme.h"

#include <QPainter>

namespace waybill::ui {

namespace {

constexpr int margin = 18;

} // namespace

PicturePreview::PicturePreview(QWidget* parent) : QWidget(parent) {
    setMinimumSize(360, 300);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(QStringLiteral("Preview of the page"));
}

void PicturePreview::showImage(const QImage& image) {
    m_image = image;
    m_text.clear();
    update();
}

void PicturePreview::showText(const QString& text) {
    m_image = QImage();
    m_text = text;
    setAccessibleDescription(text);
    update();
}

QSize PicturePreview::room() const {
    return (QSizeF(size() - QSize(2 * margin, 2 * margin)) * devicePixelRatioF()).toSize().expandedTo(QSize(1, 1));
}

void PicturePreview::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    Q_EMIT roomChanged();
}

void PicturePreview::paintEvent(QPaintEvent*) {
    const ThemeColours& colours = themeColours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect inner = rect().adjusted(margin, margin, -margin, -margin);
    if (m_image.isNull()) {
        painter.setPen(colours.faded);
        painter.drawText(inner, Qt::AlignCenter | Qt::TextWordWrap, m_text);
        return;
    }
    QSizeF page = QSizeF(m_image.width(), m_image.height()).scaled(inner.size(), Qt::KeepAspectRatio);
    QRectF place(QPointF(), page);
    place.moveCenter(QRectF(inner).center());
    painter.drawImage(place, m_image);
    painter.setPen(colours.rule);
    painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5));
}

} // namespace waybill::ui
