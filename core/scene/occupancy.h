// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <cstdint>
#include <vector>

namespace waybill::scene {

/// A grid of square cells over an area; what lies outside counts for the cells at the border.
class Grid {
public:
    Grid(const QRectF& area, double cellSize);
    struct Span {
        std::size_t left, top, right, bottom; ///< Inclusive.
    };
    [[nodiscard]] Span span(const QRectF& rect) const;
    [[nodiscard]] std::size_t cell(std::size_t column, std::size_t row) const { return row * m_columns + column; }
    [[nodiscard]] std::size_t size() const { return m_columns * m_rows; }

private:
    QPointF m_origin;
    double m_cellSize;
    std::size_t m_columns, m_rows;
};

/// Rectangles and discs that nothing else may cover.
class Occupancy {
public:
    Occupancy(const QRectF& area, double cellSize) : m_grid(area, cellSize), m_cells(m_grid.size()) {}
    void add(const QRectF& rect) { add({rect, false}); }
    void addDisc(QPointF centre, double radius) {
        add({QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), true});
    }
    [[nodiscard]] bool isFree(const QRectF& rect) const;

private:
    struct Taken {
        QRectF rect;
        bool isDisc;
        [[nodiscard]] bool meets(const QRectF& other) const;
    };
    void add(const Taken& taken);
    Grid m_grid;
    std::vector<Taken> m_taken;
    std::vector<std::vector<std::uint32_t>> m_cells;
};

/// Points with a weight: how much of the lines a rectangle would cover.
class Weights {
public:
    Weights(const QRectF& area, double cellSize) : m_grid(area, cellSize), m_cells(m_grid.size()) {}
    void add(QPointF point, double weight);
    [[nodiscard]] double sum(const QRectF& rect) const;

private:
    struct Weighted {
        QPointF point;
        double weight;
    };
    Grid m_grid;
    std::vector<std::vector<Weighted>> m_cells;
};

} // namespace waybill::scene
