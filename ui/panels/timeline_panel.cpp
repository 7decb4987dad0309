// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_panel.h"

#include "ui/models/parts.h"
#include "ui/models/theme.h"
#include "ui/models/words.h"
#include "ui/panels/time_player.h"
#include "ui/panels/timeline_plot.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <array>
#include <utility>

namespace waybill::ui {

namespace {

constexpr std::array speeds{0.5, 1.0, 2.0, 4.0}; // slots a second
constexpr int usualSpeed = 1;

QComboBox* makeChooser(const QStringList& items, const QString& accessibleName, QWidget* parent) {
    auto* chooser = new QComboBox(parent);
    chooser->addItems(items);
    chooser->setAccessibleName(accessibleName);
    chooser->setToolTip(accessibleName);
    chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return chooser;
}

} // namespace

TimelinePanel::TimelinePanel(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_plot(new TimelinePlot(this)), m_range(new ElidedLabel(this)),
      m_undated(new ElidedLabel(this)) {
    setLook(this, Look::Panel);
    m_player =
        new TimePlayer({[this] { return m_plot->hasSlots() ? std::optional(m_plot->slotRange()) : std::nullopt; },
                        [this] { return m_plot->brush(); }, [this] { return !m_session.isBusy(); }},
                       this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 2);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(6);
    for (QLabel* label : {m_range, m_undated})
        setLook(label, Look::Faded);
    m_undated->setObjectName(QStringLiteral("undated"));
    addChoosers(row);
    row->addWidget(m_undated);
    row->addStretch();
    row->addWidget(m_range);
    m_clear = makeLink(tr("whole time"), tr("Show the whole time"), this);
    m_clear->setObjectName(QStringLiteral("wholeTime"));
    row->addWidget(m_clear);
    addPlayer(row);
    addComparison(row);
    column->addLayout(row);
    column->addWidget(m_plot, 1);

    connect(m_plot, &TimelinePlot::brushed, this, [this](const SlotRange& range) {
        const TimeUnit unit = m_plot->unit();
        setDates({firstDayOf(unit, range.first), lastDayOf(unit, range.last)});
    });
    connect(m_plot, &TimelinePlot::cleared, this, &TimelinePanel::stop);
    connect(m_plot, &TimelinePlot::cleared, this, [this] { setDates({}); });
    connect(m_clear, &QPushButton::clicked, m_plot, &TimelinePlot::cleared);
    connect(&m_session, &CaseSession::countsChanged, this, &TimelinePanel::showCounts);
    connect(&m_session, &CaseSession::viewChanged, this, &TimelinePanel::refresh);
    setFocusProxy(m_plot);
    showCounts();
}

void TimelinePanel::addChoosers(QHBoxLayout* row) {
    m_measure = makeChooser({tr("shipments"), tr("value"), tr("weight"), tr("units")}, tr("What the bars count"), this);
    m_measure->setObjectName(QStringLiteral("timeMeasure"));
    m_unit = makeChooser({tr("by month"), tr("by week"), tr("by day")}, tr("How long a bar lasts"), this);
    m_unit->setObjectName(QStringLiteral("timeUnit"));
    row->addWidget(m_measure);
    row->addWidget(m_unit);
    connect(m_measure, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_plot->setMeasure(static_cast<TimeMeasure>(index)); });
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_player->pause();
        m_plot->setUnit(static_cast<TimeUnit>(index));
        refresh();
    });
}

void TimelinePanel::addPlayer(QHBoxLayout* row) {
    m_play = makeLink(tr("▶ play"), tr("Play the time"), this);
    m_play->setObjectName(QStringLiteral("play"));
    m_play->setToolTip(tr("The range moves through the time by itself (Space)"));
    m_stop = makeLink(tr("■ stop"), tr("Stop, and go back to the range before"), this);
    m_stop->setObjectName(QStringLiteral("stop"));
    m_stop->hide();
    m_speed = makeChooser({tr("½×"), tr("1×"), tr("2×"), tr("4×")}, tr("Bars a second while the time is played"), this);
    m_speed->setObjectName(QStringLiteral("speed"));
    m_speed->setCurrentIndex(usualSpeed);
    m_speed->hide();
    for (QWidget* part : {static_cast<QWidget*>(m_play), static_cast<QWidget*>(m_stop), static_cast<QWidget*>(m_speed)})
        row->addWidget(part);
    connect(m_play, &QPushButton::clicked, this, &TimelinePanel::togglePlay);
    connect(m_plot, &TimelinePlot::playToggled, this, &TimelinePanel::togglePlay);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        const auto before = m_beforePlay;
        stop();
        if (before)
            setDates(*before);
    });
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_player->setSpeed(speeds[static_cast<std::size_t>(index)]); });
    connect(m_player, &TimePlayer::moved, m_plot, &TimelinePlot::brushed);
    connect(m_player, &TimePlayer::playingChanged, this, [this](bool playing) {
        m_play->setText(playing ? tr("❚❚ pause") : tr("▶ play"));
        m_play->setAccessibleName(playing ? tr("Pause") : tr("Play the time"));
    });
}

void TimelinePanel::addComparison(QHBoxLayout* row) {
    m_compare = makeLink(tr("compare"), tr("Compare the links before and after a day"), this);
    m_compare->setObjectName(QStringLiteral("compare"));
    m_compare->setToolTip(
        tr("A day splits the time: links that are new, gone or in both parts get colours of their own. "
           "Drag the line, or move it with Alt and the arrow keys."));
    m_compare->setCheckable(true);
    row->addWidget(m_compare);
    connect(m_compare, &QPushButton::toggled, this, &TimelinePanel::compare);
    connect(m_plot, &TimelinePlot::splitMoved, &m_session, &CaseSession::compareAt);
    connect(&m_session, &CaseSession::comparisonChanged, this, [this] {
        m_plot->setSplit(m_session.comparison());
        m_compare->setChecked(m_session.comparison().has_value());
        m_compare->setText(m_session.comparison() ? tr("end comparison") : tr("compare"));
    });
}

void TimelinePanel::togglePlay() {
    if (m_player->isPlaying()) {
        m_player->pause();
        return;
    }
    if (!m_beforePlay)
        m_beforePlay = query::TimeRange{m_session.filter().from, m_session.filter().to};
    m_player->play();
    m_stop->show();
    m_speed->show();
}

void TimelinePanel::stop() {
    m_player->pause();
    m_beforePlay.reset();
    m_stop->hide();
    m_speed->hide();
}

void TimelinePanel::compare(bool on) {
    if (!on) {
        m_session.compareAt(std::nullopt);
        return;
    }
    if (m_session.comparison() || !m_plot->hasSlots())
        return;
    // In the middle of what is in view, unless somebody knows better.
    const SlotRange range = m_plot->brush().value_or(m_plot->slotRange());
    m_session.compareAt(firstDayOf(m_plot->unit(), range.first + range.count() / 2));
    m_plot->setFocus(Qt::OtherFocusReason);
}

void TimelinePanel::setDates(const query::TimeRange& range) {
    query::Filter filter = m_session.filter();
    filter.from = range.from;
    filter.to = range.to;
    // The brush and its bars follow the hand at once; counts and picture follow when they are worked out.
    m_plot->setRange(range);
    m_session.setFilter(filter);
    refresh();
}

void TimelinePanel::showCounts() {
    if (const auto counts = m_session.counts())
        m_plot->setCounts(counts->crossfilter);
    refresh();
}

void TimelinePanel::refresh() {
    const auto view = m_session.view();
    const query::Filter& filter = m_session.filter();
    m_plot->setRange({filter.from, filter.to});
    const bool hasRange = filter.from || filter.to;
    m_clear->setVisible(hasRange);
    m_range->setVisible(hasRange);
    m_range->setText((filter.from ? dateText(*filter.from) : QString()) + QStringLiteral(" – ") +
                     (filter.to ? dateText(*filter.to) : QString()));
    const std::size_t undated = view ? view->everything.coverage.withoutDate : 0;
    QStringList apart;
    if (undated > 0)
        apart << tr("%1 without a day").arg(countText(static_cast<double>(undated)));
    if (m_plot->bars().monthsOnly > 0)
        apart
            << tr("%1 of which only the month is known").arg(countText(static_cast<double>(m_plot->bars().monthsOnly)));
    m_undated->setVisible(!apart.isEmpty());
    m_undated->setText(QStringLiteral("· ") + dotted(apart));
}

} // namespace waybill::ui
