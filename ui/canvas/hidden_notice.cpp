// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/hidden_notice.h"

#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QPainter>

namespace waybill::ui {

namespace {

constexpr int rowHeight = 24; // as the layout switch beside it

} // namespace

HiddenNotice::HiddenNotice(QWidget* parent)
    : QWidget(parent), m_text(makeLabel({}, Look::Faded, this)),
      m_show(makeLink(tr("Show"), tr("Show what is hidden"), this)) {
    m_text->setWordWrap(false);
    m_text->setObjectName(QStringLiteral("hidden"));
    m_show->setObjectName(QStringLiteral("showHidden"));
    m_show->setToolTip(tr("Bring back all that was hidden (Shift+H); Undo hides it again"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 2, 12, 2);
    row->setSpacing(8);
    m_text->setMinimumHeight(rowHeight);
    m_text->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_show->setFixedHeight(rowHeight);
    row->addWidget(m_text);
    row->addWidget(m_show);
    connect(m_show, &QPushButton::clicked, this, &HiddenNotice::showRequested);
    hide();
}

void HiddenNotice::showFor(const CaseSession::View& view) {
    m_text->setText(tr("%1 hidden").arg(countText(static_cast<double>(view.hiddenCount()))));
    setAccessibleName(m_text->text());
    layout()->invalidate(); // what was wished for with another text
    resize(layout()->sizeHint());
    // With nothing drawn at all, the notice in the middle says so.
    setVisible(view.hiddenCount() > 0 && !view.graph->nodes().empty());
}

void HiddenNotice::paintEvent(QPaintEvent*) {
    const ThemeColours& colours = themeColours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.rule);
    painter.setBrush(colours.field);
    const double round = rect().height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), round, round);
}

} // namespace waybill::ui
