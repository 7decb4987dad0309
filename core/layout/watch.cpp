// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/watch.h"

#include <algorithm>
#include <cmath>

namespace waybill::layout {

namespace {

constexpr std::chrono::milliseconds betweenPlaces(12); // nobody sees more than eighty pictures a second

} // namespace

std::optional<std::vector<Point>> Watch::take() {
    const std::lock_guard lock(m_mutex);
    m_isLookedAt = true;
    return std::exchange(m_places, std::nullopt);
}

void Watch::hold(std::uint32_t node, const Point& at) {
    if (!std::isfinite(at.x) || !std::isfinite(at.y))
        return;
    {
        const std::lock_guard lock(m_mutex);
        const auto grip =
            std::ranges::lower_bound(m_grips, node, std::ranges::less(), [](const Grip& of) { return of.first; });
        if (grip != m_grips.end() && grip->first == node)
            grip->second = at;
        else
            m_grips.insert(grip, {node, at});
        m_isHeld = true;
    }
    m_changed.notify_all();
}

void Watch::letGo() {
    {
        const std::lock_guard lock(m_mutex);
        m_isHeld = false;
    }
    m_changed.notify_all();
}

bool Watch::wantsPlaces() const {
    if (!m_isLookedAt)
        return false;
    const std::lock_guard lock(m_mutex);
    return !m_places && Clock::now() - m_shownAt >= betweenPlaces;
}

void Watch::show(std::vector<Point> places) {
    const std::lock_guard lock(m_mutex);
    m_places = std::move(places);
    m_shownAt = Clock::now();
}

std::vector<Watch::Grip> Watch::grips() const {
    const std::lock_guard lock(m_mutex);
    return m_grips;
}

bool Watch::isHeld() const {
    const std::lock_guard lock(m_mutex);
    return m_isHeld;
}

void Watch::waitForAnother(const std::vector<Grip>& grips, std::stop_token stop) const {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, std::move(stop), [&] { return !m_isHeld || m_grips != grips; });
}

void Watch::waitAMoment(std::stop_token stop) const {
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::move(stop), betweenPlaces, [this] { return !m_isHeld; });
}

} // namespace waybill::layout
