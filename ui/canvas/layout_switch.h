// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <QString>
#include <QWidget>
#include <vector>

class QButtonGroup;

namespace waybill::ui {

struct LayoutChoice {
    layout::Algorithm algorithm;
    QString name;
};
/// In the order in which they are offered.
[[nodiscard]] std::vector<LayoutChoice> layoutChoices();

/// One of the layouts, as words side by side.
class LayoutSwitch : public QWidget {
    Q_OBJECT
public:
    explicit LayoutSwitch(QWidget* parent = nullptr);
    void setAlgorithm(layout::Algorithm algorithm);

Q_SIGNALS:
    void chosen(waybill::layout::Algorithm algorithm);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_buttons;
};

} // namespace waybill::ui
