// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/small_session.h"
#include "ui/models/neighbours_model.h"
#include "ui/models/trace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;
using Keys = std::set<std::string>;

namespace {

struct Bench : test::SmallSession {
    [[nodiscard]] QString keyText(const char* name) const { return QString::fromStdString(key(name)); }
    [[nodiscard]] bool isDrawn(const char* name) const {
        return session->view()->graph->nodeByKey(key(name)).has_value();
    }
};

} // namespace

class TestCaseExploration : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneSelectedIsWhatDeedsAreDoneTo() {
        Bench bench;
        QCOMPARE(bench.session->selectedNodes(), Keys{});
        bench.session->select(bench.keyText("Buyer One"));
        QCOMPARE(bench.session->selectedNodes(), Keys{bench.key("Buyer One")});
        QVERIFY(!bench.session->hasSeveral());
        bench.session->select(QStringLiteral("sold:co-1:co-2"));
        QCOMPARE(bench.session->selectedNodes(), Keys{}); // a link is no node
        bench.session->toggle(QStringLiteral("sold:co-1:co-2"));
        QCOMPARE(bench.session->selectedNodes(), Keys{});
    }

    void theSelectionIsToldOnceForEachChange() {
        Bench bench;
        QSignalSpy changed(bench.session.get(), &CaseSession::selectionChanged);
        const Keys both{bench.key("Buyer One"), bench.key("Buyer Two")};
        bench.session->selectNodes(both);
        bench.session->selectNodes(both);
        QCOMPARE(changed.size(), 1);
        QVERIFY(both.contains(bench.session->selectedKey().toStdString()));
        bench.session->select(bench.session->selectedKey()); // this alone now
        QCOMPARE(changed.size(), 2);
        QVERIFY(!bench.session->hasSeveral());
        bench.session->selectNodes({});
        QVERIFY(bench.session->selectedKey().isEmpty());
    }

    void whatLeavesTheViewIsNotSelectedAnyMore() {
        Bench bench;
        bench.session->selectNodes({bench.key("Buyer One"), bench.key("Buyer Two"), bench.key("Status Compliances")});
        bench.session->hideNodes({bench.key("Buyer One")});
        QTRY_COMPARE(bench.session->selectedNodes(), (Keys{bench.key("Buyer Two"), bench.key("Status Compliances")}));
        query::Filter filter;
        filter.from = Date::fromIso("2023-02-01");
        filter.to = Date::fromIso("2023-02-28");
        bench.session->setFilter(filter);
        QTRY_COMPARE(bench.session->selectedNodes(), Keys{bench.key("Status Compliances")});
    }

    void hidingLivesInTheFileAndFiguresStay() {
        Bench bench;
        const double value = bench.session->view()->totals.valueUsd;
        bench.session->hideNodes({bench.key("Buyer One"), bench.key("Buyer Two")});
        QCOMPARE(bench.session->undoText(), QStringLiteral("Hide 2 firms and addresses"));
        QTRY_VERIFY(!bench.isDrawn("Buyer One"));
        bench.reopen();
        QVERIFY(!bench.isDrawn("Buyer One") && !bench.isDrawn("Buyer Two"));
        QCOMPARE(bench.session->view()->hidden, std::size_t(2));
        QCOMPARE(bench.session->view()->totals.valueUsd, value);
        QCOMPARE(bench.session->view()->selection.size(), std::size_t(10));
        bench.session->undo();
        QTRY_VERIFY(bench.isDrawn("Buyer One"));
        QVERIFY(bench.session->hiddenKeys().empty());
        bench.session->redo();
        QTRY_VERIFY(!bench.isDrawn("Buyer One"));
    }

    void whatComesBackComesBackToItsPlace() {
        Bench bench;
        const auto place = [&bench] {
            return bench.session->view()->positions[*bench.session->view()->graph->nodeByKey(bench.key("Buyer One"))];
        };
        bench.session->moveNode(*bench.session->view()->graph->nodeByKey(bench.key("Buyer One")), {6, -5});
        bench.session->hideNodes({bench.key("Buyer One")});
        QTRY_VERIFY(!bench.isDrawn("Buyer One"));
        bench.session->showAllHidden();
        QTRY_VERIFY(bench.isDrawn("Buyer One"));
        QCOMPARE(place(), (layout::Point{6, -5}));
    }

    void nothingElseMovesByHidingAndUndoBringsTheVeryPictureBack() {
        Bench bench;
        const auto places = [&bench] {
            std::map<std::string, layout::Point> all;
            const auto view = bench.session->view();
            for (std::size_t i = 0; i < view->positions.size(); ++i)
                all[view->graph->nodes()[i].key] = view->positions[i];
            return all;
        };
        const auto before = places();
        bench.session->hideNodes({bench.key("Buyer One")});
        QTRY_VERIFY(!bench.isDrawn("Buyer One"));
        for (const auto& [key, place] : places())
            QCOMPARE(place, before.at(key));
        const auto hidden = places();
        bench.session->showOnly({bench.key("Seller One"), bench.key("Buyer Two")});
        QTRY_COMPARE(bench.session->view()->graph->nodes().size(), std::size_t(2));
        bench.session->undo();
        QTRY_COMPARE(bench.session->view()->graph->nodes().size(), hidden.size());
        QCOMPARE(places(), hidden);
        bench.session->showAllHidden();
        QTRY_COMPARE(bench.session->view()->graph->nodes().size(), before.size());
        QCOMPARE(places(), before);
    }

    void aFilterCountsOnlyTheHiddenThatItLeaves() {
        Bench bench;
        bench.session->hideNodes({bench.key("Buyer One"), bench.key("Status Compliances")});
        QTRY_COMPARE(bench.session->view()->hidden, std::size_t(2));
        query::Filter filter;
        filter.from = Date::fromIso("2023-02-01");
        filter.to = Date::fromIso("2023-02-28");
        bench.session->setFilter(filter);
        QTRY_COMPARE(bench.session->view()->hidden, std::size_t(1));
        bench.session->showAllHidden(); // those that the filter leaves out too
        QTRY_COMPARE(bench.session->view()->hidden, std::size_t(0));
        QVERIFY(bench.session->hiddenKeys().empty());
    }

    void aFirmThatAHiddenOneMergedIntoCanBeShown() {
        Bench bench;
        const auto id = [&bench](const char* name) { return EntityId(bench.keyText(name).mid(3).toLongLong()); };
        const std::vector<EntityId> firms{id("Buyer Two"), id("Buyer One")};
        bench.session->hideNodes({bench.key("Buyer One")});
        QTRY_VERIFY(!bench.isDrawn("Buyer One"));
        QVERIFY(bench.session->mergeFirms(firms, QStringLiteral("one")));
        QTRY_COMPARE(bench.session->hiddenKeys(), Keys{bench.key("Buyer Two")});
        QTRY_VERIFY(!bench.session->isBusy());
        bench.session->showAllHidden();
        QTRY_VERIFY(bench.session->hiddenKeys().empty());
        QTRY_VERIFY(bench.isDrawn("Buyer Two"));
    }

    void pathsAreTheShortestBetweenEachTwo() {
        Bench bench;
        QSignalSpy traced(bench.session.get(), &CaseSession::traceChanged);
        bench.session->selectNodes({bench.key("Buyer One"), bench.key("Buyer Two"), bench.key("Status Compliances")});
        bench.session->tracePaths();
        QTRY_COMPARE(traced.size(), 1);
        const auto trace = bench.session->trace();
        QVERIFY(!trace->more);
        QVERIFY(!trace->paths.empty());
        for (const Trace::Path& path : trace->paths) {
            QVERIFY(trace->between.contains(trace->graph->nodes()[path.nodes.front()].key));
            QVERIFY(trace->between.contains(trace->graph->nodes()[path.nodes.back()].key));
            for (std::size_t i = 0; i + 1 < path.nodes.size(); ++i)
                QVERIFY(!linksBetween(*trace->graph, path.nodes[i], path.nodes[i + 1]).empty());
        }
        // Buyer One and Buyer Two both bought from Seller One; Shenzhen Kexin sold to Buyer Two and Status Compliances.
        QCOMPARE(trace->paths[0].nodes.size(), std::size_t(3));
        QCOMPARE(trace->pairsApart, std::size_t(0));
    }

    void pathsByLengthTimeAndGoods() {
        Bench bench;
        const Keys ends{bench.key("Buyer One"), bench.key("Buyer Two")};
        Job job;
        const auto find = [&](const PathOptions& options) {
            return *pathsBetween(bench.session->view()->graph, ends, options, job);
        };
        const auto shortest = find({});
        QVERIFY(!shortest->paths.empty());
        const auto all = find({.all = true, .maxLength = 4});
        QVERIFY(all->paths.size() > shortest->paths.size());
        for (const Trace::Path& path : all->paths)
            QVERIFY(path.links.size() <= 4);
        // Neither buyer sells anything on: along the goods nothing leads from one to the other.
        const auto inTime = find({.all = true, .maxLength = 6, .inTimeOrder = true});
        QVERIFY(inTime->paths.empty());
        QCOMPARE(inTime->pairsApart, std::size_t(1));
        const Keys flow{bench.key("Maker One"), bench.key("Buyer Two")};
        const auto made = *pathsBetween(bench.session->view()->graph, flow, {.inTimeOrder = true}, job);
        QCOMPARE(made->paths.size(), std::size_t(1));
        QCOMPARE(made->paths[0].days.size(), made->paths[0].links.size());
        QCOMPARE(made->graph->nodes()[made->paths[0].nodes[1]].label, std::string("Seller One"));
        QVERIFY(find({.category = "no such goods"})->paths.empty());
    }

    void shipmentsAreDrawnBetweenTheirParties() {
        Bench bench;
        const auto links = bench.session->view()->graph;
        bench.session->drawShipments(true);
        QTRY_VERIFY(bench.session->view()->graph->nodes().size() == links->nodes().size() + 10);
        const auto view = bench.session->view();
        QCOMPARE(view->byParty->links().size(), links->links().size());
        bench.session->selectNodes({bench.key("Buyer One"), bench.key("Buyer Two")});
        bench.session->traceCounterparties();
        const auto trace = bench.session->trace();
        QCOMPARE(trace->common.size(), std::size_t(1));
        QCOMPARE(view->graph->nodes()[trace->common[0]].label, std::string("Seller One"));
        QVERIFY(!trace->links.empty()); // by way of the shipments
        const auto whole = std::ranges::find(view->graph->nodes(), graph::NodeKind::Shipment, &graph::Node::kind);
        bench.session->select(QString::fromStdString(whole->key));
        QCOMPARE(bench.session->selectedNodes(), Keys{whole->key});
        bench.session->hideNodes({whole->key});
        QTRY_COMPARE(bench.session->view()->hidden, std::size_t(1));
        bench.session->drawShipments(false);
        QTRY_COMPARE(bench.session->view()->hidden, std::size_t(0));
    }

    void selectionsAreJoined() {
        Bench bench;
        using Combine = CaseSession::Combine;
        const std::string one = bench.key("Buyer One"), two = bench.key("Buyer Two"), three = bench.key("Seller One");
        bench.session->selectNodes({one, two});
        QVERIFY(bench.session->saveSelection(QStringLiteral("buyers")));
        QCOMPARE(bench.session->undoText(), QStringLiteral("Name the selection “buyers”"));
        const auto kept = bench.session->namedSelections();
        QVERIFY(kept && kept->size() == 1);
        const Keys buyers = kept->front().keys;
        QCOMPARE(buyers, (Keys{one, two}));
        bench.session->select(QString::fromStdString(three));
        bench.session->combineSelection(buyers, Combine::Union);
        QCOMPARE(bench.session->selectedNodes(), (Keys{one, two, three}));
        bench.session->combineSelection({two, three, "co-999"}, Combine::Intersection);
        QCOMPARE(bench.session->selectedNodes(), (Keys{two, three}));
        bench.session->combineSelection(buyers, Combine::Difference);
        QCOMPARE(bench.session->selectedNodes(), Keys{three});
        bench.session->combineSelection(buyers, Combine::Intersection);
        QCOMPARE(bench.session->selectedNodes(), Keys{});
        bench.session->combineSelection(buyers, Combine::Replace);
        QCOMPARE(bench.session->selectedNodes(), buyers);
    }

    void neighbourhoodsWidenCollapseAndShareAddresses() {
        Bench bench;
        const std::size_t all = bench.session->view()->graph->nodes().size();
        bench.session->select(bench.keyText("Status Compliances"));
        bench.session->widenNeighbourhood(1);
        QTRY_COMPARE(bench.session->view()->graph->nodes().size(), std::size_t(3)); // with its seller and maker
        bench.session->widenNeighbourhood(1);
        QTRY_VERIFY(bench.session->view()->graph->nodes().size() > 3);
        QCOMPARE(bench.session->filter().hops, 2);
        bench.session->widenNeighbourhood(-1);
        bench.session->widenNeighbourhood(-1);
        QTRY_COMPARE(bench.session->view()->graph->nodes().size(), all);
        QVERIFY(bench.session->filter().isEmpty());
        bench.session->undo();
        QTRY_COMPARE(bench.session->view()->graph->nodes().size(), std::size_t(3));
        bench.session->undo();
        bench.session->undo();
        bench.session->undo();
        QTRY_COMPARE(bench.session->view()->graph->nodes().size(), all);

        bench.session->select({});
        bench.session->selectSharedAddresses();
        QCOMPARE(bench.session->selectedNodes().size(), std::size_t(3)); // two sellers and the room they share
        bench.session->select(bench.keyText("Buyer One"));
        bench.session->selectSharedAddresses();
        QCOMPARE(bench.session->selectedNodes(), Keys{bench.key("Buyer One")}); // shares none

        const Keys leaves = bench.session->collapsible({bench.key("Seller Two")});
        QCOMPARE(leaves, Keys{bench.key("Maker Two")});
        bench.session->collapse({bench.key("Seller Two")});
        QTRY_VERIFY(!bench.isDrawn("Maker Two"));
        QCOMPARE(bench.session->view()->hiddenNeighbours.at(bench.key("Seller Two")), 1U);
    }

    void whatNothingTiesIsSaidToBeApart() {
        Bench bench;
        bench.session->hideNodes({bench.key("Shenzhen Kexin")});
        QTRY_VERIFY(!bench.isDrawn("Shenzhen Kexin"));
        bench.session->selectNodes({bench.key("Buyer Two"), bench.key("Status Compliances")});
        bench.session->tracePaths();
        QTRY_VERIFY(bench.session->trace());
        QVERIFY(bench.session->trace()->paths.empty());
        QCOMPARE(bench.session->trace()->pairsApart, std::size_t(1));
    }

    void aTraceGoesWithItsView() {
        Bench bench;
        bench.session->selectNodes({bench.key("Buyer One"), bench.key("Buyer Two")});
        bench.session->traceCounterparties();
        const auto trace = bench.session->trace();
        QCOMPARE(trace->common.size(), std::size_t(1));
        QCOMPARE(trace->graph->nodes()[trace->common[0]].label, std::string("Seller One"));
        bench.session->hideNodes({bench.key("Status Compliances")});
        QTRY_VERIFY(!bench.isDrawn("Status Compliances"));
        QVERIFY(!bench.session->trace());
    }

    void ofMoreThanAPersonReadsTheFirstAreTraced() {
        std::vector<test::Row> rows;
        std::vector<std::string> names;
        for (int i = 0; i < 20; ++i)
            names.push_back(std::string("Buyer ") + char('A' + i) + " Trading");
        for (const std::string& name : names)
            rows.push_back({"2023-01-01", name.c_str(), "Seller", "", 1, 1, false});
        const QTemporaryDir folder;
        auto session = std::move(*CaseSession::open(test::makeCase(folder, QStringLiteral("star"), rows)));
        QTRY_VERIFY(session->hasView() && !session->isBusy());
        Keys all;
        for (const graph::Node& node : session->view()->graph->nodes())
            all.insert(node.key);
        QVERIFY(all.size() > mostTraced);
        Job job;
        const auto trace = pathsBetween(session->view()->graph, all, {}, job);
        QVERIFY(trace.has_value());
        Keys ends;
        for (const Trace::Path& path : (*trace)->paths)
            ends.insert(
                {(*trace)->graph->nodes()[path.nodes.front()].key, (*trace)->graph->nodes()[path.nodes.back()].key});
        QCOMPARE(ends.size(), mostTraced);
        session.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void neighboursAreChosenAndSorted() {
        Bench bench;
        bench.session->hideNodes({bench.key("Buyer One"), bench.key("Buyer Two"), bench.key("Maker One")});
        QTRY_VERIFY(!bench.isDrawn("Buyer One"));
        const auto view = bench.session->view();
        NeighboursModel model(view->whole, *view->graph, bench.key("Seller One"));
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.chosenCount(), 3);
        const auto names = [&model] {
            QStringList list;
            for (int row = 0; row < model.rowCount(); ++row)
                list << model.index(row, NeighboursModel::NameColumn).data().toString();
            return list.join(QLatin1Char(','));
        };
        QCOMPARE(names(), QStringLiteral("Buyer Two,Maker One,Buyer One"));
        model.sort(NeighboursModel::NameColumn, Qt::AscendingOrder);
        QCOMPARE(names(), QStringLiteral("Buyer One,Buyer Two,Maker One"));
        model.choose({.noted = true});
        QCOMPARE(model.chosenKeys(), (Keys{bench.key("Buyer Two"), bench.key("Maker One")}));
        QCOMPARE(model.roles(), (QStringList{QStringLiteral("Buyer"), QStringLiteral("Manufacturer")}));
        QCOMPARE(model.ties(), (QStringList{QStringLiteral("bought from it"), QStringLiteral("made for it")}));
        model.choose({.role = QStringLiteral("Buyer")});
        QCOMPARE(model.chosenKeys(), (Keys{bench.key("Buyer One"), bench.key("Buyer Two")}));
        model.choose({.role = QStringLiteral("Buyer"), .leastUsd = 5000});
        QCOMPARE(model.chosenKeys(), Keys{bench.key("Buyer Two")});
        model.choose({.tie = QStringLiteral("made for it")});
        QCOMPARE(model.chosenKeys(), Keys{bench.key("Maker One")});
        model.chooseAll(false);
        QCOMPARE(model.chosenCount(), 0);
        QSignalSpy changed(&model, &NeighboursModel::choiceChanged);
        QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!model.setData(model.index(0, 1), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.chosenKeys(), Keys{bench.key("Buyer One")});
        QCOMPARE(model.index(0, NeighboursModel::TieColumn).data().toString(), QStringLiteral("bought from it"));
    }
};

QTEST_MAIN(TestCaseExploration)
#include "test_case_exploration.moc"
