// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/graph/folds.h"
#include "tests/ui/models/small_session.h"

#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace waybill;
using namespace waybill::ui;
using Keys = std::set<std::string>;

namespace {

struct Bench : test::SmallSession {
    [[nodiscard]] const graph::EntityGraph& drawn() const { return *session->view()->graph; }
    [[nodiscard]] std::size_t groups() const {
        return std::size_t(std::ranges::count(drawn().nodes(), graph::NodeKind::Group, &graph::Node::kind));
    }
    [[nodiscard]] layout::Point place(const std::string& of) const {
        return session->view()->positions[*drawn().nodeByKey(of)];
    }
    /// Folds both buyers.
    std::string foldBuyers() const {
        const Keys buyers{key("Buyer One"), key("Buyer Two")};
        session->foldNodes(buyers);
        if (!isReady())
            qFatal("the view does not come");
        return graph::foldKey(buyers);
    }
};

} // namespace

class TestCaseFolds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aGroupStandsInTheMiddleAndNobodyElseMoves() {
        Bench bench;
        const auto one = bench.place(bench.key("Buyer One")), two = bench.place(bench.key("Buyer Two")),
                   seller = bench.place(bench.key("Seller One"));
        const std::size_t before = bench.drawn().nodes().size();
        const std::string group = bench.foldBuyers();
        QCOMPARE(bench.drawn().nodes().size(), before - 1);
        QCOMPARE(bench.session->selectedKey(), toQString(group));
        const auto middle = bench.place(group);
        QVERIFY(std::hypot(middle.x - (one.x + two.x) / 2, middle.y - (one.y + two.y) / 2) < 1e-9);
        QVERIFY(bench.place(bench.key("Seller One")) == seller);
        QCOMPARE(bench.session->view()->hidden, std::size_t(0));
    }

    void undoAndRedoOfEachFold() {
        Bench bench;
        const auto before = bench.session->view()->positions;
        const std::string group = bench.foldBuyers();
        QCOMPARE(bench.session->undoText(), QStringLiteral("Fold 2 firms"));
        bench.session->undo();
        QVERIFY(bench.isReady());
        QCOMPARE(bench.groups(), std::size_t(0));
        QVERIFY(bench.session->view()->positions == before);
        QVERIFY(bench.session->selectedKey().isEmpty()); // the group is no more
        bench.session->redo();
        QVERIFY(bench.isReady());
        QCOMPARE(bench.groups(), std::size_t(1));
        bench.session->unfoldGroups({group});
        QVERIFY(bench.isReady());
        QCOMPARE(bench.groups(), std::size_t(0));
        QVERIFY(bench.session->view()->positions == before); // each where it was
        QCOMPARE(bench.session->selectedNodes(), Keys({bench.key("Buyer One"), bench.key("Buyer Two")}));
        QCOMPARE(bench.session->undoText(), QStringLiteral("Unfold 2 firms"));
        bench.session->undo();
        QVERIFY(bench.isReady());
        QCOMPARE(bench.groups(), std::size_t(1));
        QCOMPARE(bench.session->selectedNodes(), Keys({group})); // not one of the members, which are not drawn
    }

    void movedGroupsTakeTheirMembersAlong() {
        Bench bench;
        const auto one = bench.place(bench.key("Buyer One")), two = bench.place(bench.key("Buyer Two"));
        const std::string group = bench.foldBuyers();
        bench.session->moveNode(*bench.drawn().nodeByKey(group), {100, 50});
        QCOMPARE(bench.session->undoText(), QStringLiteral("Move the group of Buyer One"));
        bench.session->unfoldGroups({group});
        QVERIFY(bench.isReady());
        const auto now = bench.place(bench.key("Buyer One"));
        QVERIFY(std::abs(now.x - 100) < std::abs(now.x - one.x) && std::hypot(two.x, two.y) < 1000);
    }

    void communitiesFoldAndUnfoldAtOnce() {
        Bench bench;
        const auto before = bench.session->view()->positions;
        bench.session->foldCommunities();
        QTRY_VERIFY(bench.groups() > 0);
        QVERIFY(bench.isReady());
        QCOMPARE(bench.session->undoText(), QStringLiteral("Fold the communities"));
        std::size_t members = 0;
        for (std::uint32_t node = 0; node < bench.drawn().nodes().size(); ++node)
            members += std::max<std::size_t>(bench.drawn().membersOf(node).size(), 1);
        QCOMPARE(members, bench.session->view()->whole->nodes().size());
        bench.session->undo();
        QVERIFY(bench.isReady());
        QVERIFY(bench.session->view()->positions == before);
        bench.session->redo();
        QVERIFY(bench.isReady());
        QVERIFY(bench.groups() > 0);
        bench.session->unfoldAll();
        QVERIFY(bench.isReady());
        QCOMPARE(bench.groups(), std::size_t(0));
    }

    void aFirmAloneFoldsWithItsCommunity() {
        Bench bench;
        bench.session->foldNodes({bench.key("Buyer One")});
        QTRY_COMPARE(bench.groups(), std::size_t(1));
        QVERIFY(!bench.drawn().nodeByKey(bench.key("Buyer One")));
        QVERIFY(bench.drawn().nodeShowing(bench.key("Buyer One")));
    }

    void deedsOfAGroupAreDoneToItsMembers() {
        Bench bench;
        const std::string group = bench.foldBuyers();
        QCOMPARE(bench.session->selectedFirms().size(), std::size_t(2));
        QVERIFY(bench.session->saveSelection(QStringLiteral("buyers")));
        QCOMPARE(bench.session->namedSelections()->front().keys,
                 Keys({bench.key("Buyer One"), bench.key("Buyer Two")}));
        bench.session->hideNodes({group});
        QVERIFY(bench.isReady());
        QCOMPARE(bench.session->hiddenKeys(), Keys({bench.key("Buyer One"), bench.key("Buyer Two")}));
        QCOMPARE(bench.session->view()->hidden, std::size_t(2));
        bench.session->undo();
        QVERIFY(bench.isReady());
        QCOMPARE(bench.groups(), std::size_t(1)); // it comes back as it was
        bench.session->showOnly({group});
        QVERIFY(bench.isReady());
        QCOMPARE(bench.drawn().nodes().size(), std::size_t(1));
        QVERIFY(bench.session->view()->hiddenNeighbours.contains(group));
    }

    void aSavedViewKeepsWhatIsFolded() {
        Bench bench;
        const std::string group = bench.foldBuyers();
        bench.session->moveNode(*bench.drawn().nodeByKey(group), {3, 4});
        QVERIFY(bench.session->saveView(QStringLiteral("folded")));
        bench.session->unfoldAll();
        QVERIFY(bench.isReady());
        QCOMPARE(bench.groups(), std::size_t(0));
        QVERIFY(bench.session->openView(QStringLiteral("folded")));
        QVERIFY(bench.isReady());
        QCOMPARE(bench.groups(), std::size_t(1));
        QVERIFY(bench.place(group) == (layout::Point{3, 4}));
        bench.reopen(); // a view outlives the sitting
        QCOMPARE(bench.groups(), std::size_t(0));
        QVERIFY(bench.session->openView(QStringLiteral("folded")));
        QVERIFY(bench.isReady());
        QCOMPARE(bench.groups(), std::size_t(1));
        bench.session->undo();
        QVERIFY(bench.isReady());
        QCOMPARE(bench.groups(), std::size_t(0));
    }

    void shipmentsDrawnWholeFoldTooAndNobodyToFoldIsSaid() {
        Bench bench;
        bench.session->drawShipments(true);
        QVERIFY(bench.isReady());
        bench.foldBuyers();
        QCOMPARE(bench.groups(), std::size_t(1));
        QCOMPARE(bench.session->view()->hidden, std::size_t(0));
        bench.session->drawShipments(false);
        QVERIFY(bench.isReady());
        QCOMPARE(bench.groups(), std::size_t(1));
        bench.session->unfoldAll();
        bench.session->showOnly({bench.key("Buyer One")});
        QVERIFY(bench.isReady());
        QSignalSpy failed(bench.session.get(), &CaseSession::failed);
        bench.session->foldCommunities();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(bench.groups(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestCaseFolds)
#include "test_case_folds.moc"
