// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/case_session.h"

#include "core/base/text.h"
#include "core/resolve/resolve.h"
#include "ui/models/case_work.h"
#include "ui/models/filter_change.h"
#include "ui/models/hand_over.h"
#include "ui/models/trace.h"

#include <QThreadPool>
#include <chrono>
#include <numeric>
#include <utility>

namespace waybill::ui {

namespace {

struct Loaded {
    std::shared_ptr<const query::ShipmentTable> table;
    std::shared_ptr<const query::Summary> everything;
};

/// Taking apart what a large view is made of takes longer than a frame.
void releaseElsewhere(std::shared_ptr<const void> what) {
    startIn(*QThreadPool::globalInstance(), [what = std::move(what)]() mutable { what.reset(); });
}

/// Whether the answer to a question shows what is shown already, each node where it is.
bool changesNothing(const CaseSession::View* before, const ShownState& shownBefore, const CaseSession::View& after,
                    ShownState shown) {
    shown.around = shownBefore.around; // shows by the places alone
    return before && shown.asksLike(shownBefore) && shown.comparedAt == shownBefore.comparedAt &&
           before->whole == after.whole && before->positions == after.positions;
}

query::Selection allOf(const query::ShipmentTable& table) {
    query::Selection all(table.size());
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

Outcome<Loaded> loadCase(const QString& file, Job& job) {
    job.startPhase("Reading the case");
    if (auto resolved = resolve::resolveLeftParties(file, job); !resolved)
        return tl::unexpected(std::move(resolved).error());
    auto opened = store::Case::open(file, store::Case::Access::ReadOnly);
    if (!opened)
        return halt(opened.error());
    auto table = query::ShipmentTable::load(**opened, job);
    if (!table)
        return tl::unexpected<Halt>(std::move(table).error());
    const query::Selection all = allOf(**table);
    auto everything = std::make_shared<query::Summary>(query::summarise(**table, all));
    everything->twins = query::suspectedTwins(**table, all);
    return Loaded{std::move(*table), std::move(everything)};
}

Result<Loaded> renew(const QString& file, const query::ShipmentTable& table, const query::Summary& everything) {
    const auto opened = store::Case::open(file, store::Case::Access::ReadOnly);
    if (!opened)
        return failure(opened.error());
    auto renewed = query::ShipmentTable::withDecisions(table, **opened);
    if (!renewed)
        return failure(renewed.error());
    auto summary = std::make_shared<query::Summary>(query::summarise(**renewed, allOf(**renewed)));
    summary->twins = everything.twins; // no decision changes what shipments say
    return Loaded{std::move(*renewed), std::move(summary)};
}

} // namespace

Result<std::unique_ptr<CaseSession>> CaseSession::open(const QString& file) {
    auto opened = store::Case::open(file);
    if (!opened)
        return failure(opened.error());
    std::unique_ptr<CaseSession> session(new CaseSession(std::move(*opened)));
    // Nobody is connected yet to whom a failure could be told later.
    auto read = session->readAnnotations();
    if (read)
        read = session->readPins();
    if (read)
        read = session->readHidden();
    if (!read)
        return failure(read.error());
    session->load();
    return session;
}

CaseSession::CaseSession(std::unique_ptr<store::Case> opened)
    : m_case(std::move(opened)), m_work(std::make_unique<Work>()) {
    m_work->clock.start();
    for (BackgroundJob* job : {&m_work->loading, &m_work->answering, &m_work->moving}) {
        connect(job, &BackgroundJob::progressed, this,
                [this](const Progress& progress) { showPhase(toQString(progress.phase)); });
    }
    connect(&m_work->answering, &BackgroundJob::progressed, this, &CaseSession::tellLive);
    constexpr std::chrono::milliseconds untilSettled(600);
    m_work->pause.setSingleShot(true);
    m_work->pause.setInterval(untilSettled);
    connect(&m_work->pause, &QTimer::timeout, this, &CaseSession::reload);
}

CaseSession::~CaseSession() = default;

bool CaseSession::isBusy() const {
    return m_work->pause.isActive() || m_work->loading.isRunning() || m_work->isCounting ||
           m_work->answering.isRunning() || m_work->moving.isRunning();
}

void CaseSession::setFilter(const query::Filter& filter) {
    if (filter == m_asked.filter)
        return;
    const FilterChange change = changeOf(m_asked.filter, filter);
    remember(change.text, change.series);
    m_asked.filter = filter;
    renewAnswer();
}

void CaseSession::renewAnswer() {
    if (m_work->decisionsAreOld && asksForMarks())
        renewDecisions();
    else
        answer();
}

bool CaseSession::asksForMarks() const {
    return !m_asked.filter.statuses.empty() || !m_asked.filter.tags.empty();
}

void CaseSession::clearFilters() {
    setFilter({});
    Q_EMIT filtersCleared();
}

void CaseSession::load() {
    m_work->pause.stop();
    m_work->answering.drop();
    m_work->live.reset();
    m_work->isCounting = false;
    m_work->loading.start([this, name = file()](Job& job) -> BackgroundJob::Deliver {
        auto loaded = loadCase(name, job);
        return [this, loaded = std::move(loaded)] {
            if (!loaded) {
                showPhase({});
                if (!loaded.error().isCancelled())
                    Q_EMIT failed(loaded.error().error());
                return;
            }
            m_work->table = loaded->table;
            m_work->everything = loaded->everything;
            answer();
        };
    });
    showPhase(QStringLiteral("Reading the case"));
}

void CaseSession::renewDecisions() {
    if (!m_work->table || m_work->loading.isRunning()) {
        load();
        return;
    }
    m_work->answering.drop();
    m_work->live.reset();
    m_work->isCounting = false;
    m_work->decisionsAreOld = false;
    m_work->loading.start(
        [this, name = file(), table = m_work->table, everything = m_work->everything](Job&) -> BackgroundJob::Deliver {
            auto renewed = renew(name, *table, *everything);
            return [this, renewed = std::move(renewed)] {
                if (!renewed) {
                    showPhase({});
                    Q_EMIT failed(renewed.error());
                    return;
                }
                m_work->table = renewed->table;
                m_work->everything = renewed->everything;
                answer();
            };
        });
    showPhase(QStringLiteral("Taking the decision in"));
}

void CaseSession::answer() {
    if (!m_work->table || m_work->loading.isRunning())
        return; // the load asks once it is done
    if (m_counts && &m_counts->crossfilter->table() == m_work->table.get() && m_work->counted == m_asked.filter &&
        !m_work->isCounting)
        draw(); // only what is drawn of the same shipments changes
    else
        count();
}

void CaseSession::count() {
    m_work->isCounting = true;
    showPhase(QStringLiteral("Filtering"));
    m_work->counting.start(
        [this, table = m_work->table, filter = m_asked.filter, before = m_counts](Job&) -> BackgroundJob::Deliver {
            return [this, table, filter, counts = countInView(table, filter, before.get())] {
                if (table != m_work->table || m_work->loading.isRunning() || !m_work->isCounting)
                    return; // the load asks again, or nobody wants it any more
                releaseElsewhere(std::exchange(m_counts, counts));
                m_work->counted = filter;
                m_work->isCounting = filter != m_asked.filter; // the newest waits
                Q_EMIT countsChanged();
                draw();
            };
        });
}

void CaseSession::draw() {
    // Between two ranges of time no firm moves.
    const bool isBrush = m_view && m_view->table == m_work->table && m_counts->crossfilter->answers(m_shown.filter) &&
                         !m_work->laysAnew && m_shown.drawsShipments == m_asked.drawsShipments &&
                         m_shown.folds == m_asked.folds;
    if (m_work->isCounting && !isBrush)
        return; // the newest is still to be counted
    if (m_work->drawsBrush && isBrush && m_work->answering.isRunning()) {
        m_work->drawsNext = true;
        return;
    }
    m_work->drawsBrush = isBrush;
    m_work->drawsNext = false;
    CaseQuestion question{.table = m_work->table,
                          .everything = m_work->everything,
                          .counts = m_counts,
                          .file = file(),
                          .shown = m_asked,
                          .pins = m_work->pins,
                          .hidden = m_hidden,
                          .seen = m_view,
                          .keepsPlaces = std::exchange(m_work->keepsPlaces, false) || isBrush};
    question.shown.filter = m_work->counted;
    if (m_work->laysAnew)
        question.shown.known = std::make_shared<KnownPositions>();
    if (m_view && m_view->table == m_work->table && m_shown.filter == m_work->counted &&
        m_shown.drawsShipments == m_asked.drawsShipments)
        question.before = m_view;
    startLive(std::make_shared<LiveLayout>());
    m_work->answering.start(
        [this, question = std::move(question), live = m_work->live](Job& job) -> BackgroundJob::Deliver {
            auto answer = answerQuestion(question, *live, job);
            return [this, live, answer = std::move(answer), shown = question.shown] {
                m_work->live.reset();
                if (!answer) {
                    showPhase({});
                    if (!answer.error().isCancelled())
                        Q_EMIT failed(answer.error().error());
                    return;
                }
                if (m_work->laysAnew && m_asked.asksLike(shown) &&
                    changesNothing(m_view.get(), m_shown, *answer->view, shown)) {
                    m_history.dropUnshown(); // nobody wants to undo what was not seen
                    Q_EMIT undoChanged();
                }
                releaseElsewhere(std::exchange(m_asked.known, answer->known));
                releaseElsewhere(std::exchange(m_view, answer->view));
                m_shown = shown;
                m_shown.known = m_asked.known;
                if (m_asked.filter == shown.filter)
                    m_history.markShown(); // else the newest is still to come
                m_work->laysAnew = false;
                if (!m_work->isCounting && !m_work->drawsNext)
                    showPhase({});
                showTrace(nullptr);
                finishLive(*live, shown.known, answer->view, answer->known);
                forgetUndrawn();
                if (std::exchange(m_work->drawsNext, false))
                    draw();
            };
        });
    showPhase(QStringLiteral("Filtering"));
}

void CaseSession::showPhase(const QString& phase) {
    if (phase == m_phase)
        return;
    m_phase = phase;
    Q_EMIT busyChanged(!phase.isEmpty(), phase);
}

void CaseSession::cancel() {
    if (m_work->moving.isRunning()) {
        m_work->moving.requestStop();
        return;
    }
    if (!m_view || !isBusy())
        return;
    m_work->pause.stop();
    m_work->loading.drop();
    m_work->counting.forgetWaiting();
    m_work->isCounting = false;
    m_work->answering.drop();
    m_work->live.reset();
    m_work->drawsNext = false;
    const auto comparedAt = m_asked.comparedAt; // no answer brought it
    m_asked = m_shown;
    m_asked.comparedAt = comparedAt;
    m_work->laysAnew = false;
    m_history.dropUnshown();
    Q_EMIT undoChanged();
    showPhase({});
    Q_EMIT viewChanged();
    if (m_work->counted != m_asked.filter)
        count();
}

void CaseSession::drawShipments(bool whole) {
    if (whole == m_asked.drawsShipments)
        return;
    remember(whole ? QStringLiteral("Draw each shipment") : QStringLiteral("Draw links between parties"));
    m_asked.drawsShipments = whole;
    answer();
}

void CaseSession::compareAt(const std::optional<Date>& day) {
    if (day == m_asked.comparedAt)
        return;
    remember(day ? QStringLiteral("Compare before and after a day") : QStringLiteral("End the comparison"),
             day ? QStringLiteral("compare") : QString());
    m_asked.comparedAt = day;
    if (!isBusy())
        m_history.markShown(); // no answer is needed for it
    Q_EMIT comparisonChanged();
}

void CaseSession::reload() {
    tell(readAnnotations());
    tell(readPins());
    tell(readHidden());
    load();
}

} // namespace waybill::ui
