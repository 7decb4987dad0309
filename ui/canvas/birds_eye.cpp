// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/birds_eye.h"

#include "core/scene/scene.h"
#include "ui/models/theme.h"
#include "ui/paint/scene_painter.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace waybill::ui {

namespace {

constexpr double edge = 10;      // between the nodes and the box
constexpr double keyStep = 0.25; // of the sight
constexpr double fewDots = 400;  // are drawn larger

} // namespace

BirdsEye::BirdsEye(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Bird's-eye view"));
    setAccessibleDescription(tr("The whole picture, and a frame around what is on screen. Arrow keys move it."));
    resize(sizeHint());
    hide();
}

void BirdsEye::setView(std::shared_ptr<const CaseSession::View> view) {
    m_view = std::move(view);
    m_nodes = {};
    m_bounds = {};
    if (m_view && !m_view->positions.empty()) {
        double left = 1e300, right = -1e300, top = 1e300, bottom = -1e300;
        for (const layout::Point& point : m_view->positions) {
            left = std::min(left, point.x);
            right = std::max(right, point.x);
            top = std::min(top, point.y);
            bottom = std::max(bottom, point.y);
        }
        const double unit = scene::SceneOptions{}.unit;
        m_bounds = QRectF(QPointF(left, top) * unit, QPointF(right, bottom) * unit);
    }
    update();
}

void BirdsEye::setSight(const QRectF& sight) {
    if (sight == m_sight)
        return;
    m_sight = sight;
    update();
}

bool BirdsEye::seesAll() const {
    return m_sight.left() <= m_bounds.left() && m_sight.top() <= m_bounds.top() &&
           m_sight.right() >= m_bounds.right() && m_sight.bottom() >= m_bounds.bottom();
}

double BirdsEye::scale() const {
    return std::min((width() - 2 * edge) / std::max(m_bounds.width(), 1e-9),
                    (height() - 2 * edge) / std::max(m_bounds.height(), 1e-9));
}

QPointF BirdsEye::toHere(QPointF scenePoint) const {
    return QRectF(rect()).center() + (scenePoint - m_bounds.center()) * scale();
}

QPointF BirdsEye::toScene(QPointF here) const {
    return m_bounds.center() + (here - QRectF(rect()).center()) / scale();
}

QRectF BirdsEye::frame() const {
    return {toHere(m_sight.topLeft()), toHere(m_sight.bottomRight())};
}

QImage BirdsEye::paintNodes() const {
    const double ratio = devicePixelRatioF();
    QImage image(size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    const Theme theme = themeOf(palette());
    QColor dot = paint::colour(scene::Colour::FadedText, theme);
    const QColor noted = paint::colour(scene::Colour::Note, theme);
    const bool isSmall = static_cast<double>(m_view->positions.size()) < fewDots;
    dot.setAlphaF(isSmall ? 0.9F : 0.5F);
    const double side = (isSmall ? 3 : 1) / (isSmall ? 1.0 : ratio);
    QPainter painter(&image);
    const double unit = scene::SceneOptions{}.unit;
    const auto& nodes = m_view->graph->nodes();
    for (const bool wantsNoted : {false, true}) {
        for (std::size_t i = 0; i < m_view->positions.size(); ++i) {
            if ((nodes[i].noted > 0) != wantsNoted)
                continue;
            const QPointF at = toHere(QPointF(m_view->positions[i].x, m_view->positions[i].y) * unit);
            painter.fillRect(QRectF(at.x() - side / 2, at.y() - side / 2, side, side), wantsNoted ? noted : dot);
        }
    }
    return image;
}

void BirdsEye::paintEvent(QPaintEvent*) {
    if (!m_view || m_bounds.isNull())
        return;
    const ThemeColours& colours = themeColours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(colours.accent, 2) : QPen(colours.rule));
    painter.setBrush(colours.field);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    if (m_nodes.isNull() || m_nodes.devicePixelRatio() != devicePixelRatioF())
        m_nodes = paintNodes();
    painter.drawImage(QPointF(), m_nodes);
    QColor wash = colours.accent;
    wash.setAlphaF(0.12F);
    painter.setPen(QPen(colours.accent, 1.5));
    painter.setBrush(wash);
    painter.drawRect(frame().intersected(QRectF(rect()).adjusted(3, 3, -3, -3)));
}

void BirdsEye::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const QRectF held = frame();
    m_grip = held.contains(event->position()) ? event->position() - held.center() : QPointF();
    Q_EMIT lookedAt(toScene(event->position() - m_grip));
}

void BirdsEye::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        Q_EMIT lookedAt(toScene(event->position() - m_grip));
}

void BirdsEye::keyPressEvent(QKeyEvent* event) {
    const QPointF step = event->key() == Qt::Key_Left    ? QPointF(-m_sight.width(), 0)
                         : event->key() == Qt::Key_Right ? QPointF(m_sight.width(), 0)
                         : event->key() == Qt::Key_Up    ? QPointF(0, -m_sight.height())
                         : event->key() == Qt::Key_Down  ? QPointF(0, m_sight.height())
                                                         : QPointF();
    if (step.isNull())
        QWidget::keyPressEvent(event);
    else
        Q_EMIT lookedAt(m_sight.center() + step * keyStep);
}

void BirdsEye::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void BirdsEye::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void BirdsEye::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_nodes = {};
}

} // namespace waybill::ui
