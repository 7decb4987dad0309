// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/hair_lines.h"

#include "core/scene/curve.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace waybill::paint {

namespace {

constexpr double one = 65536; ///< Of the fixed-point numbers that a line is stepped with.

} // namespace

HairLines::HairLines(QImage& image)
    : m_bits(image.bits()), m_stride(image.bytesPerLine()), m_width(image.width()), m_height(image.height()) {
    Q_ASSERT(image.isNull() || image.depth() == 32);
}

void HairLines::draw(const QLineF& line, QRgb colour) {
    if (m_width < 1 || m_height < 1 || !std::isfinite(line.x1() + line.y1() + line.x2() + line.y2()))
        return;
    const scene::Curve whole{line.p1(), line.center(), line.p2()};
    const auto part = whole.within({0, 0, m_width - 1e-3, m_height - 1e-3});
    if (!part)
        return;
    QPointF from = part->start, to = part->end;
    const bool isSteep = std::abs(to.y() - from.y()) > std::abs(to.x() - from.x());
    const auto major = [isSteep](QPointF p) { return isSteep ? p.y() : p.x(); };
    const auto minor = [isSteep](QPointF p) { return isSteep ? p.x() : p.y(); };
    if (major(from) > major(to))
        std::swap(from, to);
    const int majorEnd = (isSteep ? m_height : m_width) - 1, minorEnd = (isSteep ? m_width : m_height) - 1;
    const int first = std::clamp(static_cast<int>(major(from)), 0, majorEnd);
    const int last = std::clamp(static_cast<int>(major(to)), 0, majorEnd);
    const double slope = last > first ? (minor(to) - minor(from)) / (major(to) - major(from)) : 0;
    const auto step = static_cast<std::int64_t>(slope * one);
    auto at = static_cast<std::int64_t>(minor(from) * one);
    const qsizetype alongStep = isSteep ? m_stride : qsizetype(sizeof(QRgb));
    const qsizetype acrossStep = isSteep ? qsizetype(sizeof(QRgb)) : m_stride;
    uchar* along = m_bits + first * alongStep;
    for (int i = first; i <= last; ++i, along += alongStep, at += step) {
        const auto across = std::clamp<std::int64_t>(at >> 16, 0, minorEnd);
        *reinterpret_cast<QRgb*>(along + across * acrossStep) = colour;
    }
}

} // namespace waybill::paint
