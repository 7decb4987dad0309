// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/frame.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace waybill::layout {

namespace {

constexpr double roomOfNode = 0.6; ///< Square units that a node has, on average.

Point meanOf(const Body& body) {
    const auto count = double(std::max<std::size_t>(1, body.size()));
    return {std::accumulate(body.x.begin(), body.x.end(), 0.0) / count,
            std::accumulate(body.y.begin(), body.y.end(), 0.0) / count};
}

struct Spread {
    double xx = 0, xy = 0, yy = 0; ///< Variances and covariance.
};

Spread spreadOf(const Body& body) {
    const Point mean = meanOf(body);
    Spread spread;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const double dx = body.x[i] - mean.x, dy = body.y[i] - mean.y;
        spread.xx += dx * dx;
        spread.xy += dx * dy;
        spread.yy += dy * dy;
    }
    const auto count = double(std::max<std::size_t>(1, body.size()));
    return {spread.xx / count, spread.xy / count, spread.yy / count};
}

void turn(Body& body, double cosine, double sine) {
    for (std::size_t i = 0; i < body.size(); ++i) {
        const double x = body.x[i], y = body.y[i];
        body.x[i] = cosine * x - sine * y;
        body.y[i] = sine * x + cosine * y;
    }
}

/// The turn and mirroring that bring (dx, dy) sums of products nearest to their targets.
struct Fit {
    double cosine = 1, sine = 0, quality = -1;
};

} // namespace

void scale(Body& body, double factor) {
    for (std::size_t i = 0; i < body.size(); ++i) {
        body.x[i] *= factor;
        body.y[i] *= factor;
    }
}

void shift(Body& body, double dx, double dy) {
    for (std::size_t i = 0; i < body.size(); ++i) {
        body.x[i] += dx;
        body.y[i] += dy;
    }
}

Turn landscapeTurn(const Body& body, const LinkList& links) {
    const Spread s = spreadOf(body);
    const double half = (s.xx - s.yy) / 2;
    const double root = std::sqrt(half * half + s.xy * s.xy);
    // The axis of the larger variance, from whichever row of the matrix is the better conditioned.
    const double axisX = half >= 0 ? half + root : s.xy;
    const double axisY = half >= 0 ? s.xy : root - half;
    const double length = std::sqrt(axisX * axisX + axisY * axisY);
    Turn turn;
    if (length > 1e-12)
        turn = {axisX / length, -axisY / length, false};
    double flow = 0;
    for (const auto& [from, to] : links)
        flow += turn.of(body.x[to], body.y[to]).x - turn.of(body.x[from], body.y[from]).x;
    turn.mirrored = flow < 0;
    return turn;
}

void turnLandscape(Body& body, const LinkList& links) {
    const Turn turn = landscapeTurn(body, links);
    for (std::size_t i = 0; i < body.size(); ++i) {
        const Point turned = turn.of(body.x[i], body.y[i]);
        body.x[i] = turned.x;
        body.y[i] = turned.y;
    }
}

void widen(Body& body) {
    if (body.size() < 3)
        return;
    const auto [left, right] = std::minmax_element(body.x.begin(), body.x.end());
    const auto [top, bottom] = std::minmax_element(body.y.begin(), body.y.end());
    const double width = *right - *left, height = *bottom - *top;
    if (width <= 0)
        return;
    const double factor = std::clamp(4.0 / 3.0 * height / width, 1.0, 1.25);
    for (double& x : body.x)
        x *= factor;
}

double thinning(const Body& body) {
    if (body.size() < 3)
        return 1;
    const Spread s = spreadOf(body);
    const double mean = (s.xx + s.yy) / 2;
    const double half = (s.xx - s.yy) / 2;
    const double root = std::sqrt(half * half + s.xy * s.xy);
    const double longer = std::sqrt(mean + root);
    const double shorter = std::max(std::sqrt(std::max(0.0, mean - root)), 0.3 * longer);
    const double area = 4 * std::numbers::pi * longer * shorter; // of an ellipse evenly filled
    return area > 0 ? std::max(1.0, std::sqrt(roomOfNode * double(body.size()) / area)) : 1;
}

void thinOut(Body& body) {
    if (const double factor = thinning(body); factor > 1)
        scale(body, factor);
}

void fitTo(Body& body, const std::vector<std::optional<Point>>& targets) {
    double count = 0, x = 0, y = 0, targetX = 0, targetY = 0;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (!targets[i])
            continue;
        ++count;
        x += body.x[i];
        y += body.y[i];
        targetX += targets[i]->x;
        targetY += targets[i]->y;
    }
    if (count == 0)
        return;
    shift(body, -x / count, -y / count);
    targetX /= count;
    targetY /= count;
    const auto fitOf = [&](double mirror) {
        double along = 0, across = 0;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            if (!targets[i])
                continue;
            const double dx = targets[i]->x - targetX, dy = targets[i]->y - targetY;
            along += body.x[i] * dx + mirror * body.y[i] * dy;
            across += body.x[i] * dy - mirror * body.y[i] * dx;
        }
        const double length = std::sqrt(along * along + across * across);
        return length > 1e-12 ? Fit{along / length, across / length, length} : Fit{};
    };
    const Fit plain = fitOf(1), mirrored = fitOf(-1);
    if (mirrored.quality > plain.quality) {
        for (double& value : body.y)
            value = -value;
        turn(body, mirrored.cosine, mirrored.sine);
    } else {
        turn(body, plain.cosine, plain.sine);
    }
    shift(body, targetX, targetY);
}

} // namespace waybill::layout
