// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/empty_notice.h"

#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

namespace {

constexpr int widest = 420, narrowest = 160, margin = 48;

} // namespace

EmptyNotice::EmptyNotice(QWidget* parent)
    : QWidget(parent), m_head(makeLabel({}, Look::Title, this)), m_text(makeLabel({}, Look::Faded, this)),
      m_button(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(m_head);
    column->addWidget(m_text);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    m_head->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_help == Help::Import)
            Q_EMIT importRequested();
        else if (m_help == Help::ShowHidden)
            Q_EMIT showHiddenRequested();
        else
            Q_EMIT clearFiltersRequested();
    });
    hide();
}

void EmptyNotice::showFor(const CaseSession::View* view, bool isBusy, const QString& phase) {
    if (!view) {
        if (isBusy)
            say(phase + QStringLiteral("…"), {}, Help::None);
        else
            hide();
        return;
    }
    if (!view->graph->nodes().empty()) {
        hide();
        return;
    }
    const auto all = static_cast<qint64>(view->table->size());
    const auto inView = static_cast<qint64>(view->selection.size());
    if (all == 0)
        say(tr("This case is empty"),
            tr("Import customs records (CSV, JSON lines, XLSX, ODS, XLS, also in a ZIP or gzip): drop the files here, "
               "or choose them. Firms, addresses and what they ship to each other are then drawn here."),
            Help::Import);
    else if (view->hidden > 0)
        say(tr("All that is in view is hidden"),
            tr("The %1 firms and addresses of the shipments in view were left out of the picture.")
                .arg(countText(static_cast<double>(view->hidden))),
            Help::ShowHidden);
    else if (inView == 0)
        say(tr("No shipment is in view"), tr("%1 of the case are filtered out.").arg(shipmentsText(all)),
            Help::ClearFilters);
    else
        say(tr("Nobody is named"),
            tr("The %1 in view name no buyer, seller or manufacturer, so that there is nothing to connect. Their "
               "figures "
               "stand at the left, their rows under Shipments.")
                .arg(shipmentsText(inView)),
            Help::None);
}

void EmptyNotice::say(const QString& head, const QString& text, Help help) {
    m_help = help;
    m_head->setText(head);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_button->setVisible(help != Help::None);
    setLook(m_button, help == Help::Import ? Look::Primary : Look::Plain);
    m_button->setText(help == Help::Import       ? tr("Import…")
                      : help == Help::ShowHidden ? tr("Show what is hidden")
                                                 : tr("Clear all filters"));
    setAccessibleName(head);
    setAccessibleDescription(text);
    fit();
    show();
}

void EmptyNotice::fit() {
    // What was wished for before it had this text says nothing.
    layout()->invalidate();
    const int width = std::clamp(parentWidget()->width() - margin, narrowest, widest);
    resize(width, layout()->heightForWidth(width));
}

} // namespace waybill::ui
