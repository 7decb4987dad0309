// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"
#include "ui/models/latest_job.h"

#include "core/scene/scene.h"

#include <QObject>
#include <optional>

namespace waybill::ui {

/// Builds the scene of a view in a thread: one at a time, and of those that wait only the newest.
class SceneKeeper : public QObject {
    Q_OBJECT
public:
    struct Order {
        std::shared_ptr<const CaseSession::View> view;
        scene::SceneOptions options;
        std::optional<std::pair<std::uint32_t, layout::Point>> moved; ///< A node that is being dragged.
        bool isOnItsWay = false; ///< Not what the view will be: told by builtOnItsWay().
    };
    explicit SceneKeeper(QObject* parent = nullptr);

    void build(Order order);
    [[nodiscard]] bool isBuilding() const { return m_job.isRunning(); }

Q_SIGNALS:
    void built(const std::shared_ptr<const waybill::scene::Scene>& scene);
    void builtOnItsWay(const std::shared_ptr<const waybill::scene::Scene>& scene);

private:
    LatestJob m_job;
};

} // namespace waybill::ui
