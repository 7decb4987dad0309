// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/occupancy.h"

#include <algorithm>
#include <cmath>

namespace waybill::scene {

namespace {

/// More cells than this cost more memory than they save time.
constexpr double mostCells = 400'000;

} // namespace

Grid::Grid(const QRectF& area, double cellSize) : m_origin(area.topLeft()), m_cellSize(std::max(cellSize, 1e-9)) {
    const double width = std::max(area.width(), 1e-9), height = std::max(area.height(), 1e-9);
    m_cellSize = std::max({m_cellSize, std::sqrt(width * height / mostCells), width / mostCells, height / mostCells});
    m_columns = static_cast<std::size_t>(width / m_cellSize) + 1;
    m_rows = static_cast<std::size_t>(height / m_cellSize) + 1;
}

Grid::Span Grid::span(const QRectF& rect) const {
    const auto index = [this](double value, double from, std::size_t count) {
        return static_cast<std::size_t>(
            std::clamp(std::floor((value - from) / m_cellSize), 0.0, static_cast<double>(count - 1)));
    };
    return {index(rect.left(), m_origin.x(), m_columns), index(rect.top(), m_origin.y(), m_rows),
            index(rect.right(), m_origin.x(), m_columns), index(rect.bottom(), m_origin.y(), m_rows)};
}

bool Occupancy::Taken::meets(const QRectF& other) const {
    // Millions of times a picture; rectangles here have a width and a height that are not negative.
    if (!isDisc)
        return rect.left() < other.right() && other.left() < rect.right() && rect.top() < other.bottom() &&
               other.top() < rect.bottom();
    const QPointF centre = rect.center();
    const double x = centre.x() - std::clamp(centre.x(), other.left(), other.right());
    const double y = centre.y() - std::clamp(centre.y(), other.top(), other.bottom());
    const double radius = rect.width() / 2;
    return x * x + y * y < radius * radius;
}

void Occupancy::add(const Taken& taken) {
    const auto id = static_cast<std::uint32_t>(m_taken.size());
    m_taken.push_back(taken);
    const Grid::Span span = m_grid.span(taken.rect);
    for (std::size_t row = span.top; row <= span.bottom; ++row)
        for (std::size_t column = span.left; column <= span.right; ++column)
            m_cells[m_grid.cell(column, row)].push_back(id);
}

bool Occupancy::isFree(const QRectF& rect) const {
    const Grid::Span span = m_grid.span(rect);
    for (std::size_t row = span.top; row <= span.bottom; ++row)
        for (std::size_t column = span.left; column <= span.right; ++column)
            for (const std::uint32_t id : m_cells[m_grid.cell(column, row)])
                if (m_taken[id].meets(rect))
                    return false;
    return true;
}

void Weights::add(QPointF point, double weight) {
    const Grid::Span span = m_grid.span(QRectF(point, QSizeF()));
    m_cells[m_grid.cell(span.left, span.top)].push_back({point, weight});
}

double Weights::sum(const QRectF& rect) const {
    double sum = 0;
    const Grid::Span span = m_grid.span(rect);
    for (std::size_t row = span.top; row <= span.bottom; ++row)
        for (std::size_t column = span.left; column <= span.right; ++column)
            for (const Weighted& weighted : m_cells[m_grid.cell(column, row)])
                if (rect.contains(weighted.point))
                    sum += weighted.weight;
    return sum;
}

} // namespace waybill::scene
