// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/curve.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace waybill::scene {

namespace {

constexpr int chords = 8;

double norm(QPointF p) {
    return std::hypot(p.x(), p.y());
}

/// Places on a curve, from its start to its end.
class Places {
public:
    Places() : m_places{0} {}
    void add(double t) {
        if (t > 0 && t < 1)
            m_places[m_count++] = t;
    }
    /// Where one coordinate of a curve, given at its three points, has a value.
    void addWhere(double a, double b, double c, double value) {
        const double square = a - 2 * b + c, half = b - a, rest = a - value;
        const double root = half * half - square * rest;
        if (root < 0)
            return;
        // The sum whose parts have one sign, so that a nearly straight curve loses no digits.
        const double sum = -(half + std::copysign(std::sqrt(root), half));
        if (square != 0)
            add(sum / square);
        if (sum != 0)
            add(rest / sum);
    }
    [[nodiscard]] std::pair<const double*, const double*> sorted() {
        std::sort(m_places.begin(), m_places.begin() + m_count);
        m_places[m_count] = 1;
        return {m_places.data(), m_places.data() + m_count + 1};
    }

private:
    std::array<double, 10> m_places;
    std::size_t m_count = 1;
};

bool holds(const QRectF& rect, QPointF p) {
    return p.x() >= rect.left() && p.x() <= rect.right() && p.y() >= rect.top() && p.y() <= rect.bottom();
}

/// The part of a curve that within() is of, as places on it.
std::optional<std::pair<double, double>> stretchWithin(const Curve& curve, const QRectF& rect) {
    const auto [left, right] = std::minmax({curve.start.x(), curve.control.x(), curve.end.x()});
    const auto [top, bottom] = std::minmax({curve.start.y(), curve.control.y(), curve.end.y()});
    if (left > rect.right() || right < rect.left() || top > rect.bottom() || bottom < rect.top())
        return std::nullopt;
    if (left >= rect.left() && right <= rect.right() && top >= rect.top() && bottom <= rect.bottom())
        return std::pair(0.0, 1.0);
    Places places;
    for (const double x : {rect.left(), rect.right()})
        places.addWhere(curve.start.x(), curve.control.x(), curve.end.x(), x);
    for (const double y : {rect.top(), rect.bottom()})
        places.addWhere(curve.start.y(), curve.control.y(), curve.end.y(), y);
    std::optional<std::pair<double, double>> stretch;
    const auto [first, last] = places.sorted();
    for (const double* place = first; place + 1 < last; ++place) {
        if (!holds(rect, curve.at((place[0] + place[1]) / 2)))
            continue;
        stretch = {stretch ? stretch->first : place[0], place[1]};
    }
    return stretch;
}

} // namespace

QPointF Curve::at(double t) const {
    const double s = 1 - t;
    return start * (s * s) + control * (2 * s * t) + end * (t * t);
}

Curve Curve::part(double from, double to) const {
    const auto blossom = [this](double a, double b) {
        return start * ((1 - a) * (1 - b)) + control * ((1 - a) * b + a * (1 - b)) + end * (a * b);
    };
    return {at(from), blossom(from, to), at(to)};
}

QRectF Curve::bounds() const {
    double left = std::min(start.x(), end.x()), right = std::max(start.x(), end.x());
    double top = std::min(start.y(), end.y()), bottom = std::max(start.y(), end.y());
    const auto turn = [](double a, double b, double c) {
        const double divisor = a - 2 * b + c;
        return divisor != 0 ? std::clamp((a - b) / divisor, 0.0, 1.0) : 0.0;
    };
    const double x = at(turn(start.x(), control.x(), end.x())).x();
    const double y = at(turn(start.y(), control.y(), end.y())).y();
    left = std::min(left, x);
    right = std::max(right, x);
    top = std::min(top, y);
    bottom = std::max(bottom, y);
    return {left, top, right - left, bottom - top};
}

double Curve::distanceTo(QPointF p) const {
    constexpr int samples = 2 * chords, rounds = 5;
    double nearest = norm(p - start), place = 0;
    for (int i = 1; i <= samples; ++i) {
        const double t = static_cast<double>(i) / samples;
        if (const double distance = norm(p - at(t)); distance < nearest) {
            nearest = distance;
            place = t;
        }
    }
    // Newton's method: at the nearest point the way to it is across the curve.
    const QPointF turn = 2 * (start - 2 * control + end);
    const double first = std::max(place - 1.0 / samples, 0.0), last = std::min(place + 1.0 / samples, 1.0);
    for (int i = 0; i < rounds; ++i) {
        const QPointF away = at(place) - p, along = 2 * (control - start) + turn * place;
        const double slope = QPointF::dotProduct(along, along) + QPointF::dotProduct(away, turn);
        if (slope <= 0)
            break;
        place = std::clamp(place - QPointF::dotProduct(away, along) / slope, first, last);
        nearest = std::min(nearest, norm(p - at(place)));
    }
    return nearest;
}

bool Curve::meets(const QRectF& rect) const {
    return stretchWithin(*this, rect).has_value();
}

std::optional<Curve> Curve::within(const QRectF& rect) const {
    const auto stretch = stretchWithin(*this, rect);
    if (!stretch)
        return std::nullopt;
    return *stretch == std::pair(0.0, 1.0) ? *this : part(stretch->first, stretch->second);
}

double Curve::length() const {
    double sum = 0;
    QPointF from = start;
    for (int i = 1; i <= chords; ++i) {
        const QPointF to = at(static_cast<double>(i) / chords);
        sum += norm(to - from);
        from = to;
    }
    return sum;
}

} // namespace waybill::scene
