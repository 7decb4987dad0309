// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/small_session.h"
#include "ui/models/live_layout.h"

#include <QSignalSpy>
#include <cmath>

using namespace waybill;
using namespace waybill::ui;
using test::SmallSession;

namespace {

layout::Point placeOf(const SmallSession& small, const char* name) {
    const auto view = small.session->view();
    return view->positions[*view->graph->nodeByKey(small.key(name))];
}

} // namespace

/// Nodes that are held while the picture settles, and where they are let go.
class CaseLiveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsHeldAtRestLeadsItsNeighboursAndIsOneStepOfUndo() {
        const SmallSession small;
        CaseSession& session = *small.session;
        const auto before = session.view()->positions;
        const layout::Point from = placeOf(small, "Buyer One"), to{from.x + 6, from.y - 2};
        QSignalSpy began(&session, &CaseSession::layoutBegan);
        session.hold(small.key("Buyer One"), {from.x + 1, from.y});
        QCOMPARE(began.count(), 1);
        QVERIFY(session.isHolding());
        session.hold(small.key("Buyer One"), to);
        session.letGo();
        QTRY_VERIFY(!session.isHolding());
        const auto after = session.view()->positions;
        QCOMPARE(placeOf(small, "Buyer One"), to);
        QVERIFY(session.pinnedKeys().contains(small.key("Buyer One")));
        std::size_t moved = 0;
        for (std::size_t i = 0; i < before.size(); ++i)
            moved += before[i] == after[i] ? 0 : 1;
        QVERIFY(moved > 1);
        session.undo();
        QTRY_COMPARE(session.view()->positions, before);
        QTRY_VERIFY(!session.isBusy());
        QVERIFY(session.pinnedKeys().empty());
        session.redo();
        QTRY_COMPARE(session.view()->positions, after);
        QTRY_VERIFY(!session.isBusy());
        QVERIFY(session.pinnedKeys().contains(small.key("Buyer One")));
    }

    void whatIsHeldWhileItIsLaidOutIsThereWhenItEnds() {
        const SmallSession small;
        CaseSession& session = *small.session;
        session.layOut({.seed = 7});
        QTRY_VERIFY(!session.isBusy());
        const auto alone = session.view()->positions;
        session.undo();
        QTRY_VERIFY(!session.isBusy());
        const auto first = session.view()->positions;

        const std::string key = small.key("Buyer One");
        const layout::Point to{3, 30};
        QSignalSpy shown(&session, &CaseSession::viewChanged);
        connect(&session, &CaseSession::layoutBegan, &session, [&session, key, to] { session.hold(key, to); });
        session.layOut({.seed = 7});
        QTRY_VERIFY(session.isHolding());
        session.letGo();
        QTRY_VERIFY(!session.isHolding() && session.pinnedKeys().contains(key));
        QTRY_VERIFY(!session.isBusy());
        QCOMPARE(placeOf(small, "Buyer One"), to);
        session.disconnect();
        session.undo(); // of the drop: as though nobody had touched it
        QTRY_VERIFY(!session.isBusy());
        QVERIFY(session.pinnedKeys().empty());
        QCOMPARE(session.layoutOptions().seed, 7U);
        QTRY_COMPARE(session.view()->positions, alone);
        session.undo();
        QTRY_VERIFY(!session.isBusy());
        QTRY_COMPARE(session.view()->positions, first);
    }

    void placesCanBeSeenWhileItIsLaidOut() {
        QTemporaryDir folder;
        auto session =
            std::move(*CaseSession::open(test::makeCase(folder, QStringLiteral("large"), test::largeCase(1500))));
        QTRY_VERIFY_WITH_TIMEOUT(session->hasView() && !session->isBusy(), 60'000);
        const auto before = session->view();
        std::size_t seen = 0;
        std::shared_ptr<LiveLayout> live;
        QSignalSpy began(session.get(), &CaseSession::layoutBegan);
        session->layOut({.seed = 5});
        QVERIFY(QTest::qWaitFor([&] {
            if (const auto now = session->liveLayout()) {
                live = now;
                if (const auto places = now->watch.take()) {
                    seen += 1;
                    if (places->size() != now->view()->graph->nodes().size())
                        qFatal("places of another graph");
                }
            }
            return live && !session->liveLayout();
        }));
        QVERIFY(!began.isEmpty());
        QVERIFY(live->view()->positions.empty());
        QVERIFY(session->view() != before);
        session.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void aLargePictureKnowsItsCommunitiesThroughABrushAndUndo() {
        const SmallSession small;
        QVERIFY(!small.session->view()->communities);
        QTemporaryDir folder;
        auto session =
            std::move(*CaseSession::open(test::makeCase(folder, QStringLiteral("large"), test::largeCase(6600))));
        QTRY_VERIFY_WITH_TIMEOUT(session->hasView() && !session->isBusy(), 60'000);
        const auto first = session->view();
        QVERIFY(first->communities);
        QCOMPARE(first->communities->size(), first->graph->nodes().size());
        const std::set<std::uint32_t> different(first->communities->begin(), first->communities->end());
        QVERIFY(different.size() > 1 && different.size() < first->communities->size() / 4);
        query::Filter filter;
        filter.from = Date::fromIso("2023-01-01");
        session->setFilter(filter);
        QTRY_VERIFY_WITH_TIMEOUT(session->view() != first && !session->isBusy(), 60'000);
        QVERIFY(session->view()->communities);
        QCOMPARE(*session->view()->communities, *first->communities);
        const auto brushed = session->view();
        std::set<std::string> third; // what is left is still too large to show each firm
        for (std::size_t i = 0; i < first->graph->nodes().size(); i += 3)
            third.insert(first->graph->nodes()[i].key);
        session->foldNodes(third);
        QTRY_VERIFY_WITH_TIMEOUT(session->view() != brushed && !session->isBusy(), 60'000);
        session->undo();
        QTRY_VERIFY_WITH_TIMEOUT(session->view()->graph->nodes().size() == first->graph->nodes().size(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!session->isBusy(), 60'000);
        QVERIFY(session->view()->communities);
        QCOMPARE(*session->view()->communities, *first->communities);
        session.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void anotherQuestionEndsTheHold() {
        const SmallSession small;
        CaseSession& session = *small.session;
        const auto before = session.view()->positions;
        session.hold(small.key("Buyer One"), {50, 50});
        session.layOut({.algorithm = layout::Algorithm::Circular});
        QTRY_VERIFY(!session.isBusy() && !session.isHolding());
        QVERIFY(session.pinnedKeys().empty());
        QVERIFY(session.view()->positions != before);
        session.letGo();
        session.hold("co-999", {1, 1}); // names nothing
        QVERIFY(!session.isHolding());
    }
};

QTEST_MAIN(CaseLiveTest)
#include "test_case_live.moc"
