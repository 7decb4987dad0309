// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/layout_switch.h"

#include "ui/models/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>

namespace waybill::ui {

namespace {

/// A word of the switch: a radio button, so that arrow keys go from one to the next, drawn as text.
class Word : public QRadioButton {
public:
    Word(const QString& text, QWidget* parent) : QRadioButton(text, parent) {
        setCursor(Qt::PointingHandCursor);
        setFont(windowFont(12, QFont::DemiBold));
    }
    [[nodiscard]] QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 14, 24}; }

protected:
    [[nodiscard]] bool hitButton(const QPoint& at) const override { return rect().contains(at); }
    void paintEvent(QPaintEvent*) override {
        const ThemeColours& colours = themeColours(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (hasFocus()) {
            painter.setPen(QPen(colours.accent, 1));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 9, 9);
        }
        painter.setFont(windowFont(12, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(isChecked() || underMouse() ? colours.text : colours.faded);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

std::vector<LayoutChoice> layoutChoices() {
    const auto tr = [](const char* name) { return LayoutSwitch::tr(name); };
    return {{layout::Algorithm::Force, tr("Force")},       {layout::Algorithm::Layered, tr("Layered")},
            {layout::Algorithm::Circular, tr("Circular")}, {layout::Algorithm::Radial, tr("Radial")},
            {layout::Algorithm::Grid, tr("Grid")},         {layout::Algorithm::Time, tr("Time")}};
}

LayoutSwitch::LayoutSwitch(QWidget* parent) : QWidget(parent), m_buttons(new QButtonGroup(this)) {
    setAccessibleName(tr("Layout"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 2, 6, 2);
    row->setSpacing(2);
    for (const auto& [algorithm, text] : layoutChoices()) {
        auto* word = new Word(text, this);
        word->setAccessibleName(tr("%1 layout").arg(text));
        row->addWidget(word);
        m_buttons->addButton(word, static_cast<int>(algorithm));
    }
    setAlgorithm(layout::Algorithm::Force);
    connect(m_buttons, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT chosen(static_cast<layout::Algorithm>(id)); });
    resize(sizeHint());
}

void LayoutSwitch::setAlgorithm(layout::Algorithm algorithm) {
    m_buttons->button(static_cast<int>(algorithm))->setChecked(true);
}

void LayoutSwitch::paintEvent(QPaintEvent*) {
    const ThemeColours& colours = themeColours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.rule);
    painter.setBrush(colours.field);
    const double round = height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), round, round);
}

} // namespace waybill::ui
