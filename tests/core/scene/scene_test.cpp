// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/geometry.h"
#include "core/scene/sign.h"
#include "tests/core/scene/sample_graph.h"

#include <QTest>
#include <algorithm>
#include <limits>

using namespace waybill;
using namespace waybill::scene;

namespace {

using enum graph::LinkKind;

std::shared_ptr<const Scene> sceneOf(const test::Sample& sample, const SceneOptions& options = {}) {
    return buildScene(std::shared_ptr<const PlainGraph>(sample.graph), sample.positions, options, estimatedMeasure());
}

const Line& lineOf(const Scene& scene, std::uint32_t link) {
    return *std::find_if(scene.lines.begin(), scene.lines.end(), [&](const Line& line) { return line.link == link; });
}

const LegendEntry* legendOf(const Scene& scene, const QString& text) {
    const auto found = std::find_if(scene.legend.begin(), scene.legend.end(),
                                    [&](const LegendEntry& entry) { return entry.text == text; });
    return found == scene.legend.end() ? nullptr : &*found;
}

/// On a badge, a flag or a sign, which belong to the mark that they hang on.
bool isBeside(const Scene& scene, const Mark& mark, QPointF p) {
    return std::ranges::any_of(rectsBeside(mark, scene.markScale, scene.zoom),
                               [p](const QRectF& rect) { return rect.contains(p); });
}

} // namespace

class SceneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rolesHaveTheirOwnShapes() {
        test::Sample s;
        s.entity("buyer", "RU", test::buyerBit, 1, {0, 0});
        s.entity("seller", "CN", test::sellerBit, 1, {1, 0});
        s.entity("maker", "CN", test::makerBit, 1, {2, 0});
        s.address("street", {3, 0});
        s.entity("carrier", "CN", 1U << unsigned(Role::Carrier), 1, {4, 0});
        s.entity("maker and seller", "CN", test::makerBit | test::sellerBit, 1, {5, 0});
        const auto scene = sceneOf(s);
        QCOMPARE(scene->marks.size(), std::size_t(6));
        QCOMPARE(scene->marks[0].shape, Shape::RoundedSquare);
        QCOMPARE(scene->marks[0].colour, Colour::Buyer);
        QCOMPARE(scene->marks[1].shape, Shape::Disc);
        QCOMPARE(scene->marks[1].colour, Colour::Seller);
        QCOMPARE(scene->marks[2].shape, Shape::Hexagon);
        QCOMPARE(scene->marks[3].shape, Shape::Diamond);
        QCOMPARE(scene->marks[3].colour, Colour::Address);
        QCOMPARE(scene->marks[4].colour, Colour::OtherParty);
        QVERIFY(!scene->marks[2].second);
        QCOMPARE(scene->marks[5].shape, Shape::Hexagon);
        QVERIFY(scene->marks[5].second.has_value());
        QCOMPARE(scene->marks[5].second->first, Shape::Disc);
        QCOMPARE(scene->marks[5].second->second, Colour::Seller);
        for (std::uint32_t i = 0; i < scene->marks.size(); ++i)
            QCOMPARE(scene->marks[i].node, i);
    }

    void aDayTellsNewGoneAndLastingLinksApart() {
        test::Sample s;
        const auto a = s.entity("a", "CN", test::sellerBit, 1, {0, 0});
        const auto b = s.entity("b", "RU", test::buyerBit, 1, {1, 0});
        const auto street = s.address("street", {2, 0});
        const auto seen = [&](int first, int last) {
            const auto link = s.link(Sold, a, b, 1, 100, true);
            s.graph->links[link].firstSeen = first;
            s.graph->links[link].lastSeen = last;
            return link;
        };
        const auto gone = seen(10, 99), fresh = seen(100, 120), lasting = seen(10, 100);
        const auto undated = s.link(Sold, a, b, 1, 100, true), tie = s.link(At, a, street);
        SceneOptions options;
        options.comparedAt = 100;
        const auto scene = sceneOf(s, options);
        QCOMPARE(lineOf(*scene, gone).colour, Colour::GoneLink);
        QCOMPARE(lineOf(*scene, gone).style, LineStyle::Dashed);
        QCOMPARE(lineOf(*scene, fresh).colour, Colour::NewLink);
        QCOMPARE(lineOf(*scene, fresh).style, LineStyle::Solid);
        QCOMPARE(lineOf(*scene, lasting).colour, Colour::OtherLink);
        QCOMPARE(lineOf(*scene, undated).colour, Colour::OtherLink);
        QCOMPARE(lineOf(*scene, tie).colour, Colour::AddressTie);
        QVERIFY(legendOf(*scene, QStringLiteral("new: only from 1970-04-11 on")));
        QVERIFY(legendOf(*scene, QStringLiteral("gone: only before 1970-04-11")));
        QVERIFY(legendOf(*scene, QStringLiteral("before and after")));
        QVERIFY(!legendOf(*scene, QStringLiteral("note: lead")));
        QVERIFY(legendOf(*sceneOf(s), QStringLiteral("note: lead")));
    }

    void ofThreeRolesTheTwoThatWeighMostShow() {
        test::Sample s;
        const auto all = s.entity("all", "CN", test::buyerBit | test::sellerBit | test::makerBit, 1, {0, 0});
        const auto other = s.entity("other", "CN", test::buyerBit, 1, {1, 0});
        s.link(Sold, all, other, 1, 500);
        s.link(Sold, other, all, 1, 300);
        s.link(Made, all, other, 1, 100);
        const auto scene = sceneOf(s);
        QCOMPARE(scene->marks[all].colour, Colour::Seller);
        QCOMPARE(scene->marks[all].second->second, Colour::Buyer);
    }

    void areaIsTrueToValueDownToASmallestSize() {
        test::Sample s;
        s.entity("a", "CN", test::buyerBit, 1'000'000, {0, 0});
        s.entity("half", "CN", test::sellerBit, 500'000, {1, 0});
        s.entity("tiny", "CN", test::makerBit, 10, {2, 0});
        s.entity("none", "CN", test::makerBit, std::nan(""), {3, 0});
        s.entity("debt", "CN", test::makerBit, -5, {4, 0});
        const auto scene = sceneOf(s);
        const auto area = [&](std::size_t i) { return scene->marks[i].radius * scene->marks[i].radius; };
        QVERIFY(std::abs(area(1) / area(0) - 0.5) < 1e-9);
        QCOMPARE(scene->marks[2].radius, scene->marks[3].radius);
        QCOMPARE(scene->marks[2].radius, scene->marks[4].radius);
        QVERIFY(scene->marks[2].radius > 5);
    }

    void linesTellNoteLeadGoodsAndAddressApart() {
        const test::Sample s = test::dronesSample();
        const auto scene = sceneOf(s, test::dronesOptions());
        const Line &confirmed = lineOf(*scene, 0), &lead = lineOf(*scene, 7), &goods = lineOf(*scene, 8),
                   &tie = lineOf(*scene, 10);
        QCOMPARE(confirmed.colour, Colour::Note);
        QCOMPARE(confirmed.style, LineStyle::Solid);
        QCOMPARE(lead.colour, Colour::Note);
        QCOMPARE(lead.style, LineStyle::Dashed);
        QCOMPARE(goods.colour, Colour::OtherLink);
        QCOMPARE(goods.style, LineStyle::Solid);
        QCOMPARE(tie.style, LineStyle::Dotted);
        QVERIFY(confirmed.arrow && lead.arrow && goods.arrow && !tie.arrow);
        QCOMPARE(scene->lines.back().colour, Colour::Note);
        QCOMPARE(scene->lines.front().colour, Colour::AddressTie);
    }

    void widthGrowsWithTheRootOfValue() {
        test::Sample s;
        for (int i = 0; i < 6; ++i)
            s.entity("n", "CN", test::buyerBit, 1, {double(i), 0});
        s.link(Sold, 0, 1, 1, 1'000'000);
        s.link(Sold, 2, 3, 1, 250'000);
        s.link(Sold, 4, 5, 1, 1);
        const auto scene = sceneOf(s);
        QCOMPARE(lineOf(*scene, 0).width, 6.0);
        QCOMPARE(lineOf(*scene, 1).width, 3.0);
        QCOMPARE(lineOf(*scene, 2).width, 1.2);
    }

    void linesEndAtTheEdgesOfTheirMarks() {
        const test::Sample s = test::randomSample(3, 60, 200);
        const auto scene = sceneOf(s);
        for (const Line& line : scene->lines) {
            const graph::Link& link = s.graph->links[line.link];
            const Mark &source = scene->marks[link.source], &target = scene->marks[link.target];
            if (link.source == link.target || !line.arrow)
                continue;
            QVERIFY(signedDistance(source, line.start) > -0.01);
            QVERIFY(signedDistance(target, line.end) > 1);
            QVERIFY(signedDistance(source, line.start) < 6);
            QVERIFY(signedDistance(target, line.end) < 8);
        }
    }

    void linksOfOnePairDoNotHideEachOther() {
        test::Sample s;
        const auto a = s.entity("a", "CN", test::sellerBit, 1, {0, 0});
        const auto b = s.entity("b", "CN", test::buyerBit, 1, {1.5, 0.3});
        s.link(Sold, a, b, 1, 5);
        s.link(Sold, b, a, 1, 5);
        s.link(Made, a, b, 1, 5);
        s.link(Made, b, a, 1, 5);
        const auto scene = sceneOf(s);
        for (std::size_t i = 0; i < 4; ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(curveOf(scene->lines[j]).distanceTo(curveOf(scene->lines[i]).at(0.5)) > 8);
    }

    void ofHostileInputASceneIsMade() {
        test::Sample s;
        const double infinite = std::numeric_limits<double>::infinity();
        const auto a = s.entity(std::string(5000, 'x'), "", 0, infinite, {std::nan(""), 0});
        const auto b = s.entity("\xFF\xFE broken", "ZZZZ", ~0U, -1, {infinite, -infinite});
        const auto c = s.entity("", "CN", test::buyerBit, 1e300, {0, 0});
        s.link(Sold, a, a, 1, infinite);
        s.link(Sold, a, b, infinite, std::nan(""), true);
        s.link(Sold, b, c, -1, -1e300);
        graph::Link dangling;
        dangling.source = 77;
        s.graph->links.push_back(dangling);
        s.positions.pop_back();
        SceneOptions options;
        options.zoom = std::nan("");
        const auto scene = sceneOf(s, options);
        QCOMPARE(scene->marks.size(), std::size_t(3));
        QCOMPARE(scene->lines.size(), std::size_t(3));
        QVERIFY(std::isfinite(scene->bounds.width()) && std::isfinite(scene->bounds.height()));
        QVERIFY(!pick(*scene, {1e9, 1e9}, 5).node);
    }

    void anEmptyGraphIsAnEmptyScene() {
        const auto scene = sceneOf(test::Sample());
        QVERIFY(scene->marks.empty() && scene->lines.empty() && scene->labels.empty() && scene->legend.empty());
        QVERIFY(!pick(*scene, {}, 10).node);
    }

    void theLegendNamesOnlyWhatOccurs() {
        test::Sample s;
        s.entity("a", "CN", test::sellerBit, 1, {0, 0});
        s.entity("b", "RU", test::buyerBit, 1, {1, 0});
        s.link(Sold, 0, 1, 1, 5, true);
        const auto scene = sceneOf(s);
        QCOMPARE(scene->legend.size(), std::size_t(4));
        QVERIFY(legendOf(*scene, QStringLiteral("with a note"))); // the sign of it at both marks
        QVERIFY(legendOf(*scene, QStringLiteral("seller")) && legendOf(*scene, QStringLiteral("buyer")));
        const LegendEntry* lead = legendOf(*scene, QStringLiteral("note: lead"));
        QVERIFY(lead);
        QCOMPARE(lead->style, LineStyle::Dashed);
        QVERIFY(!legendOf(*scene, QStringLiteral("manufacturer")));
        SceneOptions options;
        options.suspicious = {"co-1"};
        QVERIFY(legendOf(*sceneOf(s, options), QStringLiteral("annotated as suspicious")));
        QVERIFY(sceneOf(s, options)->marks[0].suspicious);
    }

    void pillsTellPiecesAndValue() {
        const test::Sample s = test::dronesSample();
        SceneOptions options = test::dronesOptions();
        options.unit = 260;
        const auto scene = sceneOf(s, options);
        const auto pill =
            std::find_if(scene->pills.begin(), scene->pills.end(), [](const Pill& p) { return p.link == 1; });
        QVERIFY(pill != scene->pills.end());
        QCOMPARE(pill->text, QStringLiteral("3 \u00B7 $28,292"));
        QCOMPARE(pill->outline, Colour::Note);
    }

    void aLongLineIsPickedAllAlongIt() {
        test::Sample s;
        s.entity("Far", "", test::sellerBit, 1000, {0, 0});
        s.entity("Away", "", test::buyerBit, 1000, {300, 40});
        s.link(graph::LinkKind::Sold, 0, 1);
        const auto scene = sceneOf(s);
        const Curve curve = curveOf(scene->lines[0]);
        for (int i = 10; i < 490; ++i) {
            const QPointF at = curve.at(i / 500.0);
            QCOMPARE(pick(*scene, at, 3).link, std::optional<std::uint32_t>(0));
            QVERIFY(!pick(*scene, at + QPointF(0, 40), 3).link);
        }
    }

    void aPillWithoutRoomForAllTellsTheValue() {
        test::Sample s;
        const auto from = s.entity("A", "", test::sellerBit, 1000, {0, 0});
        const auto to = s.entity("B", "", test::buyerBit, 1000, {1, 0});
        s.link(graph::LinkKind::Sold, from, to, 12'345, 28'292);
        SceneOptions options;
        const auto textAt = [&](double unit) {
            options.unit = unit;
            const auto scene = sceneOf(s, options);
            return scene->pills.empty() ? QString() : scene->pills.front().text;
        };
        QCOMPARE(textAt(300), QStringLiteral("12,345 \u00B7 $28,292"));
        // Between two walls of covered ground, as far apart as the value alone needs.
        options.covered = {QRectF(-300, -300, 300 + 105, 600), QRectF(195, -300, 405, 600)};
        QCOMPARE(textAt(300), QStringLiteral("$28,292"));
    }

    void parallelLinksSayWhatTheyAre() {
        test::Sample s;
        const auto from = s.entity("Maker and seller", "CN", test::makerBit | test::sellerBit, 1000, {0, 0});
        const auto to = s.entity("Buyer", "RU", test::buyerBit, 1000, {4, 0});
        s.link(graph::LinkKind::Made, from, to, 3, 600);
        s.link(graph::LinkKind::Sold, from, to, 2, 400);
        const auto scene = sceneOf(s);
        QStringList texts;
        for (const Pill& pill : scene->pills)
            texts << pill.text;
        texts.sort();
        QCOMPARE(texts.join(u'|'), QStringLiteral("made \u00B7 3 \u00B7 $600|sold \u00B7 2 \u00B7 $400"));
        QVERIFY(scene->lines[0].control != scene->lines[1].control);
    }

    void aShipmentIsASmallBoxBetweenItsParties() {
        test::Sample s;
        const auto seller = s.entity("Seller", "CN", test::sellerBit, 1000, {0, 0});
        const auto buyer = s.entity("Buyer", "RU", test::buyerBit, 1000, {4, 0});
        const auto noted = s.shipment("Drones, 2023-02-01", 700, true, {2, 1});
        const auto other = s.shipment("Drones, 2023-02-02", 300, false, {2, -1});
        for (const auto shipment : {noted, other}) {
            s.link(graph::LinkKind::Sold, seller, shipment, 1, 500, shipment == noted);
            s.link(graph::LinkKind::Bought, shipment, buyer, 1, 500, shipment == noted);
        }
        const auto scene = sceneOf(s);
        QCOMPARE(scene->marks[noted].shape, Shape::Box);
        QCOMPARE(scene->marks[noted].colour, Colour::Note);
        QCOMPARE(scene->marks[other].colour, Colour::OtherParty);
        QVERIFY(scene->marks[noted].radius < scene->marks[seller].radius / 2);
        QVERIFY(scene->pills.empty()); // what it was worth stands below its name
        const auto label = std::ranges::find(scene->labels, noted, &Label::node);
        QVERIFY(label != scene->labels.end());
        QCOMPARE(label->secondLine, QStringLiteral("$700"));
        QVERIFY(legendOf(*scene, QStringLiteral("shipment with the note")));
        QVERIFY(legendOf(*scene, QStringLiteral("shipment")));
        QVERIFY(!legendOf(*scene, QStringLiteral("other party")));
        for (const Line& line : scene->lines)
            QVERIFY(line.arrow);
    }

    void labelsHaveTheCountryOrTheCallersWordBelow() {
        const test::Sample s = test::dronesSample();
        const auto scene = sceneOf(s, test::dronesOptions());
        QCOMPARE(scene->labels.size(), s.graph->nodes.size());
        for (const Label& label : scene->labels) {
            if (label.node == 4)
                QCOMPARE(label.secondLine, QStringLiteral("Hong Kong"));
            if (label.node == 6)
                QCOMPARE(label.secondLine, QStringLiteral("IT security firm"));
        }
    }

    void labelsStayWithinTheFrameAndOffWhatLiesOver() {
        const test::Sample s = test::randomSample(3, 60, 120);
        const auto free = sceneOf(s);
        SceneOptions options;
        QRectF marks;
        for (const Mark& mark : free->marks)
            marks = marks.united(QRectF(mark.centre, QSizeF(1, 1)));
        options.frame = marks.adjusted(-30, -30, 30, 30);
        options.covered = {QRectF(marks.topLeft(), marks.size() / 3)};
        const auto isOutside = [&](const Label& label) { return !options.frame.contains(label.rect); };
        const auto isBelow = [&](const Label& label) { return options.covered.front().intersects(label.rect); };
        QVERIFY(std::any_of(free->labels.begin(), free->labels.end(), isOutside));
        QVERIFY(std::any_of(free->labels.begin(), free->labels.end(), isBelow));
        const auto scene = sceneOf(s, options);
        QVERIFY(!scene->labels.empty());
        QVERIFY(std::none_of(scene->labels.begin(), scene->labels.end(), isOutside));
        QVERIFY(std::none_of(scene->labels.begin(), scene->labels.end(), isBelow));
    }

    void aLongNameTakesTwoLinesWhereItsWidthHasNoRoom() {
        test::Sample s;
        s.entity("Shenzhen Kexin Smart Development", "", test::sellerBit, 1, {0, 0});
        QCOMPARE(sceneOf(s)->labels.front().text, QStringLiteral("Shenzhen Kexin Smart Development"));
        SceneOptions options;
        options.frame = QRectF(-95, -95, 190, 190);
        const auto scene = sceneOf(s, options);
        QCOMPARE(scene->labels.size(), std::size_t(1));
        QCOMPARE(scene->labels.front().text, QStringLiteral("Shenzhen Kexin\nSmart Development"));
    }

    void pickFindsAMarkBeforeALine() {
        const test::Sample s = test::dronesSample();
        const auto scene = sceneOf(s, test::dronesOptions());
        for (const Mark& mark : scene->marks)
            QCOMPARE(pick(*scene, mark.centre, 2).node, std::optional(mark.node));
        const Line& line = lineOf(*scene, 1);
        const QPointF onLine = curveOf(line).at(0.8);
        QCOMPARE(pick(*scene, onLine, 3).link, std::optional(std::uint32_t(1)));
        QVERIFY(!pick(*scene, onLine, 3).node);
        const Hit nothing = pick(*scene, {-5000, -5000}, 3);
        QVERIFY(!nothing.node && !nothing.link);
        for (const Pill& pill : scene->pills)
            QCOMPARE(pick(*scene, pill.rect.center(), 1).link, std::optional(pill.link));
    }

    void pickAgreesWithLookingAtEverything_data() {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("links");
        QTest::addColumn<int>("trials");
        QTest::newRow("many trials") << 100 << 200 << 10'000;
        QTest::newRow("a crowd") << 400 << 1600 << 300;
    }
    void pickAgreesWithLookingAtEverything() {
        QFETCH(int, nodes);
        QFETCH(int, links);
        QFETCH(int, trials);
        const test::Sample s = test::randomSample(11, std::size_t(nodes), std::size_t(links));
        const auto scene = sceneOf(s);
        std::mt19937 random(5);
        for (int i = 0; i < trials; ++i) {
            const QPointF p(scene->bounds.left() + (random() % 10000) / 1e4 * scene->bounds.width(),
                            scene->bounds.top() + (random() % 10000) / 1e4 * scene->bounds.height());
            bool onMark = false, onPill = false, onLine = false;
            for (const Mark& mark : scene->marks)
                onMark |= signedDistance(mark, p) <= 3 || isBeside(*scene, mark, p);
            for (const Pill& pill : scene->pills)
                onPill |= pill.rect.contains(p);
            for (const Line& line : scene->lines)
                onLine |= curveOf(line).distanceTo(p) - line.width / 2 <= 3;
            const Hit hit = pick(*scene, p, 3);
            QCOMPARE(hit.node.has_value(), onMark);
            QCOMPARE(hit.link.has_value(), !onMark && (onPill || onLine));
        }
    }

    void theSameGraphIsTheSameScene() {
        const test::Sample s = test::randomSample(9, 200, 600);
        const auto a = sceneOf(s), b = sceneOf(s);
        QCOMPARE(a->labels.size(), b->labels.size());
        for (std::size_t i = 0; i < a->labels.size(); ++i)
            QCOMPARE(a->labels[i].rect, b->labels[i].rect);
        QCOMPARE(a->bounds, b->bounds);
    }
};

QTEST_APPLESS_MAIN(SceneTest)
#include "scene_test.moc"
