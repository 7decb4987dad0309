// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/hidden_notice.h"

#include "core/graph/hidden.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <utility>

namespace waybill::ui {

namespace {

constexpr int rowHeight = 24; // as the layout switch beside it

} // namespace

HiddenNotice::HiddenNotice(QWidget* parent)
    : QWidget(parent), m_text(makeLabel({}, Look::Faded, this)), m_folded(makeLabel({}, Look::Faded, this)),
      m_show(makeLink(tr("Show"), tr("Show what is hidden"), this)),
      m_unfold(makeLink(tr("Unfold"), tr("Unfold all groups"), this)) {
    m_text->setObjectName(QStringLiteral("hidden"));
    m_folded->setObjectName(QStringLiteral("folded"));
    m_show->setObjectName(QStringLiteral("showHidden"));
    m_show->setToolTip(tr("Bring back all that was hidden (Shift+H); Undo hides it again"));
    m_unfold->setObjectName(QStringLiteral("unfoldAll"));
    m_unfold->setToolTip(tr("Draw each firm for itself (Ctrl+Shift+G); Undo folds them again"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 2, 12, 2);
    row->setSpacing(8);
    for (const auto& [text, link] : {std::pair(m_text, m_show), std::pair(m_folded, m_unfold)}) {
        text->setWordWrap(false);
        text->setMinimumHeight(rowHeight);
        text->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
        link->setFixedHeight(rowHeight);
        row->addWidget(text);
        row->addWidget(link);
    }
    connect(m_show, &QPushButton::clicked, this, &HiddenNotice::showRequested);
    connect(m_unfold, &QPushButton::clicked, this, &HiddenNotice::unfoldRequested);
    hide();
}

void HiddenNotice::showFor(const CaseSession::View& view) {
    const auto [groups, firms] = graph::foldedIn(*view.graph);
    const bool hides = view.hidden > 0;
    m_text->setText(tr("%1 hidden").arg(countText(static_cast<double>(view.hidden))));
    m_folded->setText(groups == 1
                          ? tr("%1 firms in 1 group").arg(countText(static_cast<double>(firms)))
                          : tr("%1 firms in %2 groups")
                                .arg(countText(static_cast<double>(firms)), countText(static_cast<double>(groups))));
    m_text->setVisible(hides);
    m_show->setVisible(hides);
    m_folded->setVisible(groups > 0);
    m_unfold->setVisible(groups > 0);
    QStringList words;
    if (hides)
        words << m_text->text();
    if (groups > 0)
        words << m_folded->text();
    setAccessibleName(words.join(QStringLiteral(", ")));
    layout()->invalidate(); // what was wished for with another text
    resize(layout()->sizeHint());
    // With nothing drawn at all, the notice in the middle says so.
    setVisible((hides || groups > 0) && !view.graph->nodes().empty());
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
