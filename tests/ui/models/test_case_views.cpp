// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/node_key.h"
#include "core/scene/arrange.h"
#include "core/store/details.h"
#include "tests/ui/models/case_maker.h"
#include "ui/models/case_session.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <algorithm>
#include <cmath>

using namespace waybill;
using namespace waybill::ui;

class TestCaseViews : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    [[nodiscard]] std::unique_ptr<CaseSession> open() const {
        auto opened = CaseSession::open(m_file);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message()));
        return std::move(*opened);
    }
    static bool isReady(const CaseSession& session) {
        return QTest::qWaitFor([&session] { return session.hasView() && !session.isBusy(); });
    }
    static query::Filter fromDay(const char* day) {
        query::Filter filter;
        filter.from = Date::fromIso(day);
        return filter;
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = test::makeCase(*m_folder, QStringLiteral("small"), test::smallCase());
    }
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void aViewBringsFilterLayoutAndPinsBack() {
        const auto session = open();
        QVERIFY(isReady(*session));
        session->setFilter(fromDay("2023-03-01"));
        session->layOut({.algorithm = layout::Algorithm::Circular, .seed = 5});
        QVERIFY(isReady(*session));
        const std::string key = session->view()->graph->nodes()[1].key;
        session->moveNode(1, {40, 50});
        QVERIFY(session->saveView(QStringLiteral("spring")));
        const std::size_t selected = session->view()->selection.size();

        session->undo(); // the view
        session->undo(); // the pin
        session->redo();
        session->redo();
        session->setPinned(1, false);
        session->setFilter({});
        session->layOut({.algorithm = layout::Algorithm::Grid});
        QVERIFY(isReady(*session));
        QVERIFY(session->pinnedKeys().empty());

        const auto changes = session->openView(QStringLiteral("spring"));
        QVERIFY(changes.has_value());
        QVERIFY(changes->isEmpty());
        QVERIFY(isReady(*session));
        QVERIFY(session->filter() == fromDay("2023-03-01"));
        QCOMPARE(session->view()->selection.size(), selected);
        QVERIFY(session->layoutOptions().algorithm == layout::Algorithm::Circular);
        QCOMPARE(session->layoutOptions().seed, 5U);
        QCOMPARE(session->pinnedKeys(), std::set<std::string>{key});
        const auto node = session->view()->graph->nodeByKey(key);
        QVERIFY(node.has_value());
        QVERIFY(session->view()->positions[*node] == (layout::Point{40, 50}));
    }

    void aViewKeepsWhatIsComparedAndEachComparisonIsTakenBack() {
        const auto session = open();
        QVERIFY(isReady(*session));
        session->compareAt(Date::fromIso("2023-01-01"));
        session->compareAt(Date::fromIso("2023-02-01")); // at once: one step
        QCOMPARE(session->undoText(), QStringLiteral("Compare before and after a day"));
        session->undo();
        QVERIFY(!session->comparison());
        session->redo();
        QVERIFY(session->comparison() == Date::fromIso("2023-02-01"));
        QVERIFY(session->saveView(QStringLiteral("compared")));
        session->compareAt(std::nullopt);
        QCOMPARE(session->undoText(), QStringLiteral("End the comparison"));
        QVERIFY(session->saveView(QStringLiteral("plain")));
        QVERIFY(session->openView(QStringLiteral("compared")));
        QVERIFY(isReady(*session));
        QVERIFY(session->comparison() == Date::fromIso("2023-02-01"));
        QVERIFY(session->openView(QStringLiteral("plain")));
        QVERIFY(isReady(*session));
        QVERIFY(!session->comparison());
        QSignalSpy changed(session.get(), &CaseSession::comparisonChanged);
        session->undo(); // the opening of the view
        QVERIFY(isReady(*session));
        QVERIFY(session->comparison() == Date::fromIso("2023-02-01"));
        QCOMPARE(changed.size(), 1);

        const auto anew = open();
        QVERIFY(isReady(*anew));
        QVERIFY(!anew->comparison());
        QVERIFY(anew->openView(QStringLiteral("compared")));
        QVERIFY(isReady(*anew));
        QVERIFY(anew->comparison() == Date::fromIso("2023-02-01"));
        anew->compareAt(Date::fromIso("2023-03-01"));
        anew->setFilter(fromDay("2023-03-01"));
        anew->cancel(); // the filter, not what is compared
        QVERIFY(anew->comparison() == Date::fromIso("2023-03-01"));
    }

    void aViewLooksTheSameWhateverWasShownBefore() {
        const auto session = open();
        QVERIFY(isReady(*session));
        session->setFilter(fromDay("2023-01-01"));
        QVERIFY(isReady(*session));
        QVERIFY(session->saveView(QStringLiteral("v")));
        QVERIFY(session->openView(QStringLiteral("v")));
        QVERIFY(isReady(*session));
        const auto positions = session->view()->positions;
        session->setFilter(fromDay("2023-04-01"));
        QVERIFY(isReady(*session));
        session->setFilter({});
        QVERIFY(isReady(*session));
        QVERIFY(session->openView(QStringLiteral("v")));
        QVERIFY(isReady(*session));
        QVERIFY(session->view()->positions == positions);
        const auto anew = open();
        QVERIFY(isReady(*anew));
        QVERIFY(anew->openView(QStringLiteral("v")));
        QVERIFY(isReady(*anew));
        QVERIFY(anew->view()->positions == positions);
    }

    void openingIsTakenBackWhereItChangedPins() {
        const auto session = open();
        QVERIFY(isReady(*session));
        QVERIFY(session->saveView(QStringLiteral("without pins")));
        session->moveNode(0, {7, 8});
        const std::string key = session->view()->graph->nodes()[0].key;
        QVERIFY(session->openView(QStringLiteral("without pins")));
        QVERIFY(isReady(*session));
        QVERIFY(session->pinnedKeys().empty());
        QCOMPARE(session->undoText(), QStringLiteral("Show the view “without pins”"));
        session->undo();
        QVERIFY(isReady(*session));
        QCOMPARE(session->pinnedKeys(), std::set<std::string>{key});
        QVERIFY(session->view()->positions[*session->view()->graph->nodeByKey(key)] == (layout::Point{7, 8}));
        session->redo();
        QVERIFY(isReady(*session));
        QVERIFY(session->pinnedKeys().empty());
        const auto checks = store::verify(session->openCase());
        QVERIFY(checks.has_value());
        for (const store::Check& check : *checks)
            QVERIFY2(check.ok, qPrintable(check.detail));
    }

    void aViewAroundAFirmThatWasMergedIsAroundWhatItIsNow() {
        const auto session = open();
        QVERIFY(isReady(*session));
        const auto& entities = session->view()->table->entities();
        const auto idOf = [&entities](const char* name) {
            for (const auto& entity : entities) {
                if (entity.name == name)
                    return entity.id;
            }
            return EntityId();
        };
        const EntityId kept = idOf("Seller One"), merged = idOf("Seller Two");
        query::Filter filter;
        filter.around = {merged};
        session->setFilter(filter);
        QVERIFY(isReady(*session));
        QCOMPARE(session->view()->selection.size(), std::size_t(3));
        QVERIFY(session->saveView(QStringLiteral("two")));
        session->clearFilters();
        QVERIFY(session->mergeFirms({kept, merged}, QStringLiteral("one office")));
        QVERIFY(isReady(*session));
        const auto changes = session->openView(QStringLiteral("two"));
        QVERIFY(changes.has_value());
        QCOMPARE(changes->size(), 1);
        QVERIFY2(changes->front().endsWith(QStringLiteral("was merged into Seller One")), qPrintable(changes->front()));
        QVERIFY(isReady(*session));
        QCOMPARE(session->view()->selection.size(), std::size_t(8));
    }

    void aRadialViewStandsAroundTheFirmThatItIsAbout() {
        const auto session = open();
        QVERIFY(isReady(*session));
        query::Filter filter;
        filter.around = {session->view()->table->entities()[2].id};
        filter.hops = 3;
        const layout::Options radial{.algorithm = layout::Algorithm::Radial};
        session->setFilter(filter);
        session->layOut(radial);
        QVERIFY(session->saveView(QStringLiteral("around")));
        session->layOut({});
        session->clearFilters();
        QVERIFY(isReady(*session));
        QVERIFY(session->openView(QStringLiteral("around")));
        QVERIFY(isReady(*session));
        const auto& graph = *session->view()->graph;
        layout::Input input = scene::layoutInput(graph, {});
        input.around = graph.nodeByKey(entityKey(filter.around.front()));
        QVERIFY(input.around.has_value());
        Job job;
        const auto expected = layout::layOut(input, radial, job);
        QVERIFY(expected.has_value());
        for (std::size_t i = 0; i < expected->size(); ++i) { // places are kept to a thousandth
            QVERIFY(std::abs(session->view()->positions[i].x - (*expected)[i].x) < 0.001);
            QVERIFY(std::abs(session->view()->positions[i].y - (*expected)[i].y) < 0.001);
        }
    }

    void aViewBringsBackWhatItHidesAndDrawsAndUndoLeavesIt() {
        const auto session = open();
        QVERIFY(isReady(*session));
        const std::string hidden = session->view()->graph->nodes()[2].key;
        session->hideNodes({hidden});
        session->drawShipments(true);
        QVERIFY(isReady(*session));
        const auto& drawn = session->view()->graph->nodes();
        QVERIFY(std::ranges::any_of(drawn, [](const auto& node) { return node.kind == graph::NodeKind::Shipment; }));
        const std::size_t nodes = drawn.size();
        QVERIFY(session->saveView(QStringLiteral("whole")));
        session->showAllHidden();
        session->drawShipments(false);
        session->setFilter(fromDay("2023-02-01"));
        QVERIFY(isReady(*session));
        const auto positions = session->view()->positions;
        QVERIFY(session->openView(QStringLiteral("whole")));
        QVERIFY(isReady(*session));
        QCOMPARE(session->view()->graph->nodes().size(), nodes);
        QCOMPARE(session->hiddenKeys(), std::set<std::string>{hidden});
        QVERIFY(session->drawsShipments());
        session->undo();
        QVERIFY(isReady(*session));
        QVERIFY(session->hiddenKeys().empty() && !session->drawsShipments());
        QVERIFY(session->filter() == fromDay("2023-02-01"));
        QVERIFY(session->view()->positions == positions);
    }

    void aMissingViewChangesNothing() {
        const auto session = open();
        QVERIFY(!session->openView(QStringLiteral("none"))); // still being read
        QVERIFY(isReady(*session));
        QVERIFY(!session->openView(QStringLiteral("none")));
        QVERIFY(!session->removeView(QStringLiteral("none")));
        QVERIFY(!session->renameView(QStringLiteral("none"), QStringLiteral("other")));
        QVERIFY(!session->isBusy());
        QCOMPARE(session->undoText(), QString());
    }
};

QTEST_MAIN(TestCaseViews)
#include "test_case_views.moc"
