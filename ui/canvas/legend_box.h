// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <QWidget>
#include <vector>

namespace waybill::ui {

/// What the marks and lines on the canvas mean; only of what occurs. Lets the mouse through.
class LegendBox : public QWidget {
    Q_OBJECT
public:
    explicit LegendBox(QWidget* parent = nullptr);
    /// Takes the size that the entries need; hides itself when there are none.
    void setEntries(const std::vector<scene::LegendEntry>& entries);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<scene::LegendEntry> m_entries;
};

} // namespace waybill::ui
