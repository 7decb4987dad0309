// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/case_view.h"

#include "ui/canvas/canvas_widget.h"
#include "ui/models/theme.h"
#include "ui/panels/filter_bar.h"
#include "ui/panels/filter_panel.h"
#include "ui/panels/hits_panel.h"
#include "ui/panels/hubs_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/issues_panel.h"
#include "ui/panels/leads_panel.h"
#include "ui/panels/list_panel.h"
#include "ui/panels/mirror_panel.h"
#include "ui/panels/proposals_panel.h"
#include "ui/panels/shipments_panel.h"
#include "ui/panels/sources_panel.h"
#include "ui/panels/timeline_panel.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {

constexpr int leastLowerHeight = 120;

} // namespace

CaseView::CaseView(CaseSession& session, QWidget* parent)
    // Every part is made where it stays: each change of a parent matches the style sheet again for all that is below.
    : QWidget(parent), m_columns(new QSplitter(Qt::Horizontal, this)), m_filters(new FilterPanel(session, m_columns)),
      m_rows(new QSplitter(Qt::Vertical, m_columns)), m_middle(new QWidget(m_rows)),
      m_filterBar(new FilterBar(session, m_middle)), m_canvas(new CanvasWidget(session, m_middle)),
      m_lower(new QTabWidget(m_rows)), m_sources(new SourcesPanel(session, m_lower)),
      m_mirror(new MirrorPanel(session, m_lower)), m_hits(new HitsPanel(session, m_lower)),
      m_hubs(new HubsPanel(session, m_lower)), m_inspector(new InspectorPanel(session, m_columns)) {
    m_lower->addTab(new TimelinePanel(session, m_lower), tr("Time"));
    m_lower->addTab(new LeadsPanel(session, m_lower), tr("Leads"));
    m_lower->addTab(new ShipmentsPanel(session, m_lower), tr("Shipments"));
    m_lower->addTab(new IssuesPanel(session, m_lower), tr("Issues"));
    m_lower->addTab(m_sources, tr("Sources"));
    m_lower->addTab(m_mirror, tr("Statistics"));
    m_lower->addTab(new ProposalsPanel(session, m_lower), tr("Same firm?"));
    m_lower->addTab(new ListPanel(session, m_lower), tr("List"));
    m_lower->addTab(m_hits, tr("Watch lists"));
    m_lower->addTab(m_hubs, tr("Hubs"));
    // The tallest page must not take the picture's room while a lower one is shown.
    for (int page = 0; page < m_lower->count(); ++page)
        m_lower->widget(page)->setMinimumHeight(leastLowerHeight);
    m_lower->setDocumentMode(true);
    m_lower->setTabPosition(QTabWidget::North);
    m_lower->setAccessibleName(tr("Below the picture"));
    m_lower->tabBar()->setAccessibleName(
        tr("Time, leads, shipments, issues, sources, statistics, firms that may be one, a list of the picture, "
           "watch lists or hubs"));
    setLook(m_lower, Look::Panel);

    auto* middle = new QVBoxLayout(m_middle);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_filterBar);
    middle->addWidget(m_canvas, 1);
    connect(m_filterBar, &FilterBar::left, m_canvas, [this] { m_canvas->setFocus(Qt::OtherFocusReason); });
    m_rows->addWidget(m_middle);
    m_rows->addWidget(m_lower);
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 0);
    m_rows->setCollapsible(0, false);
    m_columns->addWidget(m_filters);
    m_columns->addWidget(m_rows);
    m_columns->addWidget(m_inspector);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    m_columns->setCollapsible(1, false);
    for (QSplitter* splitter : {m_columns, m_rows})
        splitter->setHandleWidth(1);
    m_columns->setSizes({272, 788, 380});
    m_rows->setSizes({700, m_timeHeight});
    auto* page = new QHBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_columns);

    connect(m_rows, &QSplitter::splitterMoved, this,
            [this] { (m_lower->currentIndex() == 0 ? m_timeHeight : m_tableHeight) = m_rows->sizes().at(1); });
    connect(m_lower, &QTabWidget::currentChanged, this, [this](int tab) {
        const int all = m_rows->sizes().at(0) + m_rows->sizes().at(1);
        const int lower = tab == 0 ? m_timeHeight : m_tableHeight;
        m_rows->setSizes({all - lower, lower});
    });
}

void CaseView::showLower(Lower part) {
    m_lower->setCurrentIndex(static_cast<int>(part));
    m_lower->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

QByteArray CaseView::saveSizes() const {
    return m_columns->saveState();
}

void CaseView::restoreSizes(const QByteArray& sizes) {
    if (!sizes.isEmpty())
        m_columns->restoreState(sizes);
}

} // namespace waybill::ui
