// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>

namespace waybill::scene {

/// A quadratic Bézier curve.
struct Curve {
    QPointF start, control, end;
    [[nodiscard]] QPointF at(double t) const;
    [[nodiscard]] Curve part(double from, double to) const;
    [[nodiscard]] QRectF bounds() const;
    /// To its nearest point, to within a millionth of its length.
    [[nodiscard]] double distanceTo(QPointF p) const;
    [[nodiscard]] bool meets(const QRectF& rect) const;
    /// From where it first comes into a rectangle to where it last leaves it; nothing where it does not.
    [[nodiscard]] std::optional<Curve> within(const QRectF& rect) const;
    /// Of eight chords.
    [[nodiscard]] double length() const;
};

} // namespace waybill::scene
