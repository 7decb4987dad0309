// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/scene_keeper.h"

#include "ui/paint/scene_painter.h"

#include <utility>

namespace waybill::ui {

namespace {

std::shared_ptr<const scene::Scene> makeScene(const SceneKeeper::Order& order) {
    if (!order.moved)
        return scene::buildScene(order.view->graph, order.view->positions, order.options, paint::fontMeasure());
    auto positions = order.view->positions;
    positions[order.moved->first] = order.moved->second;
    return scene::buildScene(order.view->graph, positions, order.options, paint::fontMeasure());
}

} // namespace

SceneKeeper::SceneKeeper(QObject* parent) : QObject(parent) {}

void SceneKeeper::build(Order order) {
    m_job.start([this, order = std::move(order)](Job&) -> BackgroundJob::Deliver {
        return [this, scene = makeScene(order), isOnItsWay = order.isOnItsWay] {
            if (isOnItsWay)
                Q_EMIT builtOnItsWay(scene);
            else
                Q_EMIT built(scene);
        };
    });
}

} // namespace waybill::ui
