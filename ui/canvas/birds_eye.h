// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QImage>
#include <QRectF>
#include <QWidget>
#include <memory>

namespace waybill::ui {

/// The whole picture small, with a frame around what is on screen; the frame is moved by dragging, by a click or with
/// the arrow keys.
class BirdsEye : public QWidget {
    Q_OBJECT
public:
    explicit BirdsEye(QWidget* parent = nullptr);
    void setView(std::shared_ptr<const CaseSession::View> view);
    /// What is on screen, in scene coordinates.
    void setSight(const QRectF& sight);
    /// Whether all nodes are within the sight: there is nothing to be found elsewhere then.
    [[nodiscard]] bool seesAll() const;
    [[nodiscard]] QSize sizeHint() const override { return {190, 130}; }

Q_SIGNALS:
    /// This point of the scene is to be in the middle of the screen.
    void lookedAt(QPointF scenePoint);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] double scale() const;
    [[nodiscard]] QPointF toHere(QPointF scenePoint) const;
    [[nodiscard]] QPointF toScene(QPointF here) const;
    [[nodiscard]] QRectF frame() const;
    [[nodiscard]] QImage paintNodes() const;

    std::shared_ptr<const CaseSession::View> m_view;
    QRectF m_bounds, m_sight; ///< Of all nodes; on screen. In scene coordinates.
    QImage m_nodes;           ///< Null: to be painted anew.
    QPointF m_grip;           ///< From the frame's middle to where it is held.
};

} // namespace waybill::ui
