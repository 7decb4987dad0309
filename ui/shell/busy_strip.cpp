// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/busy_strip.h"

#include "ui/models/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace waybill::ui {

BusyStrip::BusyStrip(QWidget* parent)
    : QWidget(parent), m_label(new QLabel(this)), m_stop(new QPushButton(tr("Stop"), this)) {
    setLook(this, Look::Panel);
    setAccessibleName(tr("Work under way"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 4, 20, 4);
    row->setSpacing(12);
    auto* bar = new QProgressBar(this);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedWidth(160);
    setLook(m_label, Look::Faded);
    setLook(m_stop, Look::Link);
    row->addWidget(m_label);
    row->addWidget(bar);
    row->addWidget(m_stop);
    row->addStretch();
    m_patience.setSingleShot(true);
    m_patience.setInterval(400);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(m_stop, &QPushButton::clicked, this, &BusyStrip::stopRequested);
    hide();
}

void BusyStrip::setPhase(const QString& phase) {
    m_phase = phase;
    m_label->setText(phase + QStringLiteral("…"));
    setAccessibleDescription(phase);
    if (phase.isEmpty()) {
        m_patience.stop();
        hide();
    } else if (isHidden() && !m_patience.isActive()) {
        m_patience.start();
    }
}

} // namespace waybill::ui
