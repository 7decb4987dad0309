// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <QAbstractButton>
#include <optional>

namespace waybill::ui {

/// A filter that is also a count: a row to press, with a figure at the right and a mark or a bar that shows its share.
/// A long title takes two lines.
class FacetRow : public QAbstractButton {
    Q_OBJECT
public:
    explicit FacetRow(const QString& title, QWidget* parent = nullptr);
    void setMark(scene::Shape shape, scene::Colour colour);
    void setFigure(const QString& figure);
    [[nodiscard]] QString figure() const { return m_figure; }
    /// The bar's length and of it the noted part, both from 0 to 1.
    void setShares(double all, double noted);
    [[nodiscard]] double share() const { return m_share; }
    [[nodiscard]] double notedShare() const { return m_noted; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Mark {
        scene::Shape shape;
        scene::Colour colour;
    };
    void updateName();
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] int titleWidth(int width) const;
    [[nodiscard]] int titleHeight(int width) const;
    QString m_figure;
    std::optional<Mark> m_mark;
    bool m_hasBar = false;
    double m_share = 0, m_noted = 0;
};

} // namespace waybill::ui
