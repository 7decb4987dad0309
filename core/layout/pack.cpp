// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/pack.h"

#include "core/layout/frame.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <unordered_set>

namespace waybill::layout {

namespace {

constexpr double aspect = 4.0 / 3.0;
constexpr double widest = 1.6;       ///< Rather too wide than too high: that is how windows and pages are.
constexpr double marginAcross = 0.6; ///< Room for labels beside a drawing.
constexpr double marginAlong = 0.45;
constexpr double cellsInAll = 6000;
constexpr double cellsForEach = 6;
constexpr double farthestCell = 600;
constexpr double sliver = 0.01;             ///< Of a cell: too little to take it.
constexpr std::size_t carefullyPlaced = 12; ///< The largest drawings decide the shape of the whole.

struct Box {
    double left = std::numeric_limits<double>::max(), top = left, right = -left, bottom = -left;
    void add(double x, double y) {
        left = std::min(left, x);
        right = std::max(right, x);
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
    [[nodiscard]] double width() const { return right - left + 2 * marginAcross; }
    [[nodiscard]] double height() const { return bottom - top + 2 * marginAlong; }
};

Box boxOf(const Body& body) {
    Box box;
    for (std::size_t i = 0; i < body.size(); ++i)
        box.add(body.x[i], body.y[i]);
    return box;
}

struct Cell {
    std::int32_t column, row;
    friend bool operator==(const Cell&, const Cell&) = default;
};

std::uint64_t keyOf(Cell cell) {
    return (std::uint64_t(std::uint32_t(cell.column)) << 32) | std::uint64_t(std::uint32_t(cell.row));
}

/// The plane in squares, some of them taken.
class Board {
public:
    explicit Board(double cell) : m_cell(cell) {}

    void take(const Box& box, double dx, double dy) {
        const Cell first = firstOf(box, dx, dy);
        const Cell last = lastOf(box, dx, dy);
        for (std::int32_t row = first.row; row <= last.row; ++row) {
            for (std::int32_t column = first.column; column <= last.column; ++column)
                m_taken.insert(keyOf({column, row}));
        }
    }
    [[nodiscard]] bool isFree(const Box& box, double dx, double dy) const {
        const Cell first = firstOf(box, dx, dy);
        const Cell last = lastOf(box, dx, dy);
        for (std::int32_t row = first.row; row <= last.row; ++row) {
            for (std::int32_t column = first.column; column <= last.column; ++column) {
                if (m_taken.contains(keyOf({column, row})))
                    return false;
            }
        }
        return true;
    }
    [[nodiscard]] double cell() const { return m_cell; }

private:
    [[nodiscard]] std::int32_t index(double at) const {
        return std::int32_t(std::clamp(std::floor(at / m_cell), -1e9, 1e9));
    }
    [[nodiscard]] Cell firstOf(const Box& box, double dx, double dy) const {
        return {index(box.left - marginAcross + dx + m_cell * sliver),
                index(box.top - marginAlong + dy + m_cell * sliver)};
    }
    [[nodiscard]] Cell lastOf(const Box& box, double dx, double dy) const {
        return {index(box.right + marginAcross + dx - m_cell * sliver),
                index(box.bottom + marginAlong + dy - m_cell * sliver)};
    }
    double m_cell;
    std::unordered_set<std::uint64_t> m_taken;
};

/// All places within some distance of the middle, nearest first in an ellipse of the aspect.
std::vector<Cell> placesByDistance(std::int32_t reach) {
    std::vector<Cell> places;
    for (std::int32_t row = -reach; row <= reach; ++row) {
        const auto columns = std::int32_t(std::ceil(reach * aspect));
        for (std::int32_t column = -columns; column <= columns; ++column)
            places.push_back({column, row});
    }
    const auto far = [](Cell cell) {
        return double(cell.column) * cell.column / (aspect * aspect) + double(cell.row) * cell.row;
    };
    std::sort(places.begin(), places.end(), [&](Cell a, Cell b) {
        const double farA = far(a), farB = far(b);
        if (farA != farB)
            return farA < farB;
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    return places;
}

struct Shift {
    double x, y;
};

Shift shiftTo(const Board& board, Cell place, const Shift& base) {
    return {base.x + place.column * board.cell(), base.y + place.row * board.cell()};
}

/// The free place from `from` on that is nearest to the middle.
Shift nearest(const Board& board, const std::vector<Cell>& places, const Box& box, const Shift& base,
              std::size_t& from) {
    Shift to = base;
    for (; from < places.size(); ++from) {
        to = shiftTo(board, places[from], base);
        if (board.isFree(box, to.x, to.y))
            break;
    }
    return to;
}

/// The free place that lets the whole grow least, seen in the aspect wanted.
Shift tightest(const Board& board, const std::vector<Cell>& places, const Box& box, const Shift& base,
               const Box& whole) {
    Shift best = base;
    double least = std::numeric_limits<double>::max();
    for (const Cell place : places) {
        const Shift to = shiftTo(board, place, base);
        Box grown = whole;
        grown.add(box.left + to.x, box.top + to.y);
        grown.add(box.right + to.x, box.bottom + to.y);
        const double size =
            std::max(grown.width() / widest, grown.height()) + 0.1 * (grown.width() / widest + grown.height());
        if (size < least - 1e-9 && board.isFree(box, to.x, to.y)) {
            least = size;
            best = to;
        }
    }
    return best;
}

bool overlap(const Box& a, const Box& b) {
    constexpr double least = 0.3; // a single node covers some room, too
    return a.left < b.right + least && b.left < a.right + least && a.top < b.bottom + least && b.top < a.bottom + least;
}

/// Frees kept drawings that lie over pinned ones, or over kept ones before them.
void freeOverlapping(const std::vector<Box>& boxes, std::vector<Hold>& holds) {
    std::vector<std::size_t> standing;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (holds[i] == Hold::Pinned)
            standing.push_back(i);
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (holds[i] != Hold::Kept)
            continue;
        if (std::any_of(standing.begin(), standing.end(), [&](std::size_t k) { return overlap(boxes[i], boxes[k]); }))
            holds[i] = Hold::Free;
        else
            standing.push_back(i);
    }
}

} // namespace

void pack(std::vector<Body>& drawings, std::vector<Hold> holds) {
    if (drawings.size() < 2)
        return;
    std::vector<Box> boxes;
    double area = 0;
    Box fixedPart;
    for (const Body& body : drawings) {
        boxes.push_back(boxOf(body));
        area += boxes.back().width() * boxes.back().height();
    }
    freeOverlapping(boxes, holds);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (holds[i] != Hold::Free) {
            fixedPart.add(boxes[i].left, boxes[i].top);
            fixedPart.add(boxes[i].right, boxes[i].bottom);
        }
    }
    Board board(std::max(0.2, std::sqrt(area / (cellsInAll + cellsForEach * double(drawings.size())))));
    const bool anyFixed = fixedPart.left <= fixedPart.right;
    const double middleX =
        anyFixed ? board.cell() * std::floor((fixedPart.left + fixedPart.right) / 2 / board.cell()) : 0;
    const double middleY =
        anyFixed ? board.cell() * std::floor((fixedPart.top + fixedPart.bottom) / 2 / board.cell()) : 0;
    for (std::size_t i = 0; i < drawings.size(); ++i) {
        if (holds[i] != Hold::Free)
            board.take(boxes[i], 0, 0);
    }
    double spread = std::sqrt(area);
    if (anyFixed)
        spread = std::max({spread, fixedPart.width(), fixedPart.height()});
    const std::vector<Cell> places =
        placesByDistance(std::int32_t(std::min(farthestCell, 2 * spread / board.cell() + 2)));
    Box whole = fixedPart;
    std::size_t from = 0;
    double lastColumns = -1, lastRows = -1;
    for (std::size_t i = 0; i < drawings.size(); ++i) {
        if (holds[i] != Hold::Free)
            continue;
        const Box& box = boxes[i];
        const double columns = std::ceil(box.width() / board.cell() - sliver);
        const double rows = std::ceil(box.height() / board.cell() - sliver);
        // What did not fit for the one before does not fit for one that takes as many cells.
        if (columns < lastColumns || rows < lastRows || i <= carefullyPlaced)
            from = 0;
        lastColumns = columns;
        lastRows = rows;
        // Whole cells from the corner on, so that a drawing takes no more of them than it must.
        const double halfColumns = std::floor(box.width() / board.cell() / 2);
        const double halfRows = std::floor(box.height() / board.cell() / 2);
        const Shift base{middleX - box.left + marginAcross - halfColumns * board.cell(),
                         middleY - box.top + marginAlong - halfRows * board.cell()};
        const Shift to =
            i < carefullyPlaced ? tightest(board, places, box, base, whole) : nearest(board, places, box, base, from);
        board.take(box, to.x, to.y);
        shift(drawings[i], to.x, to.y);
        whole.add(box.left + to.x, box.top + to.y);
        whole.add(box.right + to.x, box.bottom + to.y);
    }
}

} // namespace waybill::layout
