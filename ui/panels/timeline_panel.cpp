// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_panel.h"

#include "ui/models/parts.h"
#include "ui/models/theme.h"
#include "ui/models/words.h"
#include "ui/panels/timeline_plot.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waybill::ui {

TimelinePanel::TimelinePanel(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_plot(new TimelinePlot(this)), m_range(new QLabel(this)),
      m_undated(new QLabel(this)), m_clear(makeLink(tr("whole time"), tr("Show the whole time"), this)) {
    setLook(this, Look::Panel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 2);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 0, 10, 0);
    auto* head = new QLabel(tr("Shipments by month"), this);
    head->setBuddy(m_plot);
    for (QLabel* label : {head, m_range, m_undated})
        setLook(label, Look::Faded);
    row->addWidget(head);
    row->addWidget(m_undated);
    row->addStretch();
    row->addWidget(m_range);
    row->addWidget(m_clear);
    column->addLayout(row);
    column->addWidget(m_plot, 1);

    connect(m_plot, &TimelinePlot::brushed, this,
            [this](const MonthRange& range) { setDates(firstDayOf(range.first), lastDayOf(range.last)); });
    connect(m_plot, &TimelinePlot::cleared, this, [this] { setDates({}, {}); });
    connect(m_clear, &QPushButton::clicked, this, [this] { setDates({}, {}); });
    connect(&m_session, &CaseSession::viewChanged, this, &TimelinePanel::refresh);
    refresh();
}

void TimelinePanel::setDates(const std::optional<Date>& from, const std::optional<Date>& to) {
    query::Filter filter = m_session.filter();
    filter.from = from;
    filter.to = to;
    // The brush follows the hand at once; bars and picture follow when they are worked out.
    m_plot->setRange(from, to);
    m_session.setFilter(filter);
}

void TimelinePanel::refresh() {
    const auto view = m_session.view();
    const query::Filter& filter = m_session.filter();
    m_plot->setRange(filter.from, filter.to);
    if (view)
        m_plot->setView(view);
    const bool hasRange = filter.from || filter.to;
    m_clear->setVisible(hasRange);
    m_range->setVisible(hasRange);
    m_range->setText((filter.from ? dateText(*filter.from) : QString()) + QStringLiteral(" – ") +
                     (filter.to ? dateText(*filter.to) : QString()));
    const std::size_t undated = view ? view->everything.coverage.withoutDate : 0;
    m_undated->setVisible(undated > 0);
    m_undated->setText(tr("· %1 without a day").arg(countText(static_cast<double>(undated))));
}

} // namespace waybill::ui
