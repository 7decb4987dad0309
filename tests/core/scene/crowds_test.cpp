// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/crowds.h"

#include "core/scene/geometry.h"
#include "tests/core/scene/sample_graph.h"

#include <QTest>
#include <algorithm>
#include <numeric>
#include <set>

using namespace waybill;
using namespace waybill::scene;

namespace {

/// Three knots of firms far from each other, of 400, 100 and 25, and one firm far from all.
test::Sample knots() {
    test::Sample s;
    std::mt19937 random(7);
    std::uniform_real_distribution<double> around(-0.2, 0.2);
    std::uint32_t first = 0;
    for (const auto& [count, x] : {std::pair(400, 0.0), std::pair(100, 8.0), std::pair(25, 16.0)}) {
        for (int i = 0; i < count; ++i)
            s.entity("Firm " + std::to_string(s.positions.size()), "CN", i % 2 ? test::sellerBit : test::buyerBit,
                     1000.0 + i, {x + around(random), around(random)});
        for (int i = 1; i < count; ++i)
            s.link(graph::LinkKind::Sold, first, first + static_cast<std::uint32_t>(i), 1, 10);
        first += static_cast<std::uint32_t>(count);
    }
    s.entity("Lonely", "RU", test::buyerBit, 500, {8, 8});
    s.link(graph::LinkKind::Sold, 0, 525, 1, 70);
    for (std::uint32_t i = 0; i < 30; ++i)
        s.link(graph::LinkKind::Sold, i, 400 + i, 1, 100, i < 3);
    return s;
}

std::shared_ptr<const Scene> draw(const test::Sample& s, double cell, const QRectF& region = {}) {
    SceneOptions options;
    options.zoom = 0.2;
    options.crowdCell = cell;
    options.region = region;
    return buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, options, estimatedMeasure());
}

std::shared_ptr<const Scene> drawCommunities(const test::Sample& s, const std::vector<std::uint32_t>& numbers,
                                             double cell, double zoom = 0.2) {
    SceneOptions options;
    options.zoom = zoom;
    options.crowdCell = cell;
    options.communities = std::make_shared<const std::vector<std::uint32_t>>(numbers);
    return buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, options, estimatedMeasure());
}

/// Pixels by which two bubbles lie over each other.
double deepestOverlap(const Scene& scene) {
    double worst = 0;
    for (const Bubble& a : scene.bubbles) {
        for (const Bubble& b : scene.bubbles) {
            const QPointF apart = a.centre - b.centre;
            if (&a != &b)
                worst = std::max(worst, (a.radius + b.radius - std::hypot(apart.x(), apart.y())) * scene.zoom);
        }
    }
    return worst;
}

constexpr double cell = 280; // of 56 pixels at this zoom

} // namespace

/// Firms that would run together are one bubble, and nothing of them is lost.
class CrowdsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFewFirmsAreNeverACrowd() {
        const test::Sample s = test::randomSample(1, 1000, 5000);
        QCOMPARE(Crowding(s.positions, 150).cellAt(0.005), 0.0);
    }

    void aLargePictureHasBubblesFromAfarAndNoneFromNear() {
        const test::Sample s = test::randomSample(1, 20'000, 20'000);
        const Crowding crowding(s.positions, 150);
        QVERIFY(crowding.cellAt(0.01) > 0);
        QCOMPARE(crowding.cellAt(8), 0.0);
        double before = crowding.cellAt(0.005);
        for (double zoom = 0.005; zoom < 8; zoom *= 1.1) {
            QVERIFY(crowding.cellAt(zoom) <= before);
            before = crowding.cellAt(zoom);
        }
        // The same bubbles over a doubling of the zoom.
        QCOMPARE(crowding.cellAt(0.017), crowding.cellAt(0.03));
    }

    void withoutACellNothingIsGathered() {
        const auto scene = draw(knots(), 0);
        QVERIFY(scene->bubbles.empty() && scene->bundles.empty() && scene->bubbleOf.empty());
        QCOMPARE(scene->lines.size(), scene->links.size());
    }

    void everyNodeIsInOneBubbleOrDrawnByItself() {
        const auto scene = draw(knots(), cell);
        QVERIFY(scene->bubbles.size() >= 3);
        std::set<std::uint32_t> gathered;
        for (std::uint32_t i = 0; i < scene->bubbles.size(); ++i) {
            const Bubble& bubble = scene->bubbles[i];
            QVERIFY(bubble.nodes.size() >= smallestCrowd);
            QCOMPARE(std::accumulate(bubble.byRole.begin(), bubble.byRole.end(), std::size_t(0)), bubble.nodes.size());
            QVERIFY(std::ranges::binary_search(bubble.nodes, bubble.first));
            for (const std::uint32_t node : bubble.nodes) {
                QVERIFY(gathered.insert(node).second);
                QCOMPARE(bubbleOf(*scene, node), std::optional(i));
            }
        }
        QVERIFY(!bubbleOf(*scene, 525));
        QCOMPARE(gathered.size(), 525U);
    }

    void everyLinkBetweenBubblesIsInOneBundle() {
        const test::Sample s = knots();
        const auto scene = draw(s, cell);
        std::size_t between = 0, bundled = 0, noted = 0, notedBetween = 0;
        double value = 0, valueBetween = 0;
        for (const graph::Link& link : s.graph->links) {
            if (bubbleOf(*scene, link.source) == bubbleOf(*scene, link.target))
                continue;
            ++between;
            notedBetween += link.noted;
            valueBetween += link.valueUsd;
        }
        for (const Bundle& bundle : scene->bundles) {
            bundled += bundle.links;
            noted += bundle.noted;
            value += bundle.valueUsd;
        }
        QVERIFY(between >= 31);
        QCOMPARE(bundled, between);
        QCOMPARE(noted, notedBetween);
        QCOMPARE(value, valueBetween);
        QVERIFY(scene->lines.empty());
    }

    void areasAreTrueToScale() {
        const auto scene = draw(knots(), cell);
        const auto largest =
            std::ranges::max_element(scene->bubbles, {}, [](const Bubble& bubble) { return bubble.nodes.size(); });
        for (const Bubble& bubble : scene->bubbles) {
            const double share = double(bubble.nodes.size()) / double(largest->nodes.size());
            const double wanted = largest->radius * std::sqrt(share), smallest = 6 / scene->zoom;
            QVERIFY(std::abs(bubble.radius - std::max(wanted, smallest)) < 1e-6);
        }
    }

    void bubblesDoNotCoverEachOther() {
        const test::Sample s = test::randomSample(3, 20'000, 1000);
        SceneOptions options;
        options.zoom = 0.05;
        options.crowdCell = Crowding(s.positions, options.unit).cellAt(options.zoom);
        QVERIFY(options.crowdCell > 0);
        const auto scene =
            buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, options, estimatedMeasure());
        QVERIFY(scene->bubbles.size() > 10);
        QVERIFY2(deepestOverlap(*scene) < 4, qPrintable(QString::number(deepestOverlap(*scene))));
    }

    void aCommunityIsABubbleOfItsOwnWhereMostOfItLies() {
        const test::Sample s = knots();
        // Two in the first knot, one another; one that lies in the second and, with fewer, in the third.
        std::vector<std::uint32_t> numbers(s.positions.size(), 3);
        for (std::uint32_t i = 0; i < 500; ++i)
            numbers[i] = i < 400 ? i % 2 : i < 480 ? 2 : 3;
        for (std::uint32_t i = 500; i < 525; ++i)
            numbers[i] = i < 510 ? 2 : 4;
        const auto scene = drawCommunities(s, numbers, cell);
        QCOMPARE(scene->bubbles.size(), 5U);
        std::size_t drawn = 0;
        for (const Bubble& bubble : scene->bubbles) {
            QCOMPARE(bubble.communities, 1U);
            for (const std::uint32_t node : bubble.nodes)
                QCOMPARE(numbers[node], numbers[bubble.first]);
            drawn += bubble.nodes.size();
        }
        QCOMPARE(drawn, s.positions.size()); // the lonely firm belongs to one, too
        const auto scattered =
            std::ranges::find_if(scene->bubbles, [&](const Bubble& b) { return numbers[b.first] == 2; });
        QCOMPARE(scattered->nodes.size(), 90U);
        QVERIFY(std::abs(scattered->centre.x() - 8 * 150) < 2 * cell);
        // Come nearer, and it is where it lies: 1,200 units apart.
        const auto near = drawCommunities(s, numbers, 40);
        std::vector<QPointF> places;
        for (const Bubble& bubble : near->bubbles) {
            if (numbers[bubble.first] == 2)
                places.push_back(bubble.centre);
        }
        QVERIFY(std::ranges::any_of(places, [](QPointF at) { return std::abs(at.x() - 8 * 150) < 100; }));
        QVERIFY(std::ranges::any_of(places, [](QPointF at) { return std::abs(at.x() - 16 * 150) < 100; }));
    }

    void smallCommunitiesShareABubbleAndNobodyIsLost() {
        const test::Sample s = test::randomSample(3, 20'000, 1000);
        std::vector<std::uint32_t> numbers;
        for (std::uint32_t i = 0; i < s.positions.size(); ++i)
            numbers.push_back(i < 10'000 ? i / 2000 : 5 + i % 3000);
        const auto scene = drawCommunities(s, numbers, 76 / 0.05, 0.05);
        QVERIFY(scene->bubbles.size() > 10);
        std::size_t gathered = 0, shared = 0;
        for (const Bubble& bubble : scene->bubbles) {
            gathered += bubble.nodes.size();
            shared += bubble.communities > 1 ? 1 : 0;
        }
        QVERIFY(shared > 0);
        const auto alone = std::ranges::count(scene->bubbleOf, noBubble);
        QCOMPARE(gathered + std::size_t(alone), s.positions.size());
        QVERIFY2(deepestOverlap(*scene) < 4, qPrintable(QString::number(deepestOverlap(*scene))));
        QVERIFY(std::ranges::any_of(scene->legend, [](const LegendEntry& entry) {
            return entry.text.startsWith(QLatin1String("communities"));
        }));
        // Numbers of another picture are none of this one.
        numbers.pop_back();
        QCOMPARE(drawCommunities(s, numbers, 76 / 0.05, 0.05)->bubbles.front().communities, 0U);
    }

    void pairsThatTradeWithNobodyElseAreGatheredByWhereTheyLie() {
        const test::Sample s = test::randomSample(4, 6000, 1000);
        std::vector<std::uint32_t> numbers;
        for (std::uint32_t i = 0; i < s.positions.size(); ++i)
            numbers.push_back(i / 2);
        const auto scene = drawCommunities(s, numbers, 76 / 0.05, 0.05);
        QVERIFY(!scene->bubbles.empty());
        QVERIFY(std::ranges::count(scene->bubbleOf, noBubble) < 100);
    }

    void manyCommunitiesInOnePlaceDoNotCoverEachOther() {
        test::Sample s = test::randomSample(6, 30'000, 1000);
        std::mt19937 random(6);
        std::normal_distribution<double> around(0, 30);
        std::vector<std::uint32_t> numbers;
        for (layout::Point& place : s.positions) {
            place = {around(random), around(random)};
            numbers.push_back(static_cast<std::uint32_t>(std::clamp(place.x / 3 + 50, 0.0, 99.0)) * 100 +
                              static_cast<std::uint32_t>(std::clamp(place.y / 3 + 50, 0.0, 99.0)));
        }
        for (const double zoom : {0.03, 0.06, 0.12}) {
            const auto scene = drawCommunities(s, numbers, 76 / zoom, zoom);
            QVERIFY(scene->bubbles.size() > 10);
            QVERIFY2(deepestOverlap(*scene) < 4, qPrintable(QString::number(deepestOverlap(*scene))));
        }
    }

    void aPickFindsBubblesAndBundles() {
        const auto scene = draw(knots(), cell);
        for (std::uint32_t i = 0; i < scene->bubbles.size(); ++i) {
            const Hit hit = pick(*scene, scene->bubbles[i].centre, 1);
            QVERIFY(!hit.node && !hit.link);
            QCOMPARE(hit.bubble, std::optional(i));
        }
        QVERIFY(!scene->bundles.empty());
        const Bundle& bundle = scene->bundles.back();
        const Hit hit = pick(*scene, (bundle.start + bundle.end) / 2, 1);
        QCOMPARE(hit.bundle, std::optional(std::uint32_t(scene->bundles.size() - 1)));
        QCOMPARE(pick(*scene, scene->marks[525].centre, 1).node, std::optional(525U));
    }

    void aFrameTakesTheFirmsOfBubblesToo() {
        const auto scene = draw(knots(), cell);
        const std::vector<QPointF> frame{{-300, -300}, {300, -300}, {300, 300}, {-300, 300}};
        QCOMPARE(nodesWithin(*scene, frame).size(), 400U);
    }

    void aBubbleIsNamedAndNoLabelLiesOverIt() {
        const auto scene = draw(knots(), cell);
        QVERIFY(!scene->labels.empty());
        for (const Label& label : scene->labels) {
            for (const Bubble& bubble : scene->bubbles)
                QVERIFY(!label.rect.contains(bubble.centre));
        }
        QVERIFY(std::ranges::any_of(
            scene->labels, [](const Label& label) { return label.secondLine.startsWith(QLatin1String("and ")); }));
    }

    void theLegendSaysSo() {
        const auto kinds = [](const Scene& scene) {
            std::set<LegendEntry::Kind> set;
            for (const LegendEntry& entry : scene.legend)
                set.insert(entry.kind);
            return set;
        };
        QVERIFY(kinds(*draw(knots(), cell)).contains(LegendEntry::Kind::Bubble));
        QVERIFY(kinds(*draw(knots(), cell)).contains(LegendEntry::Kind::Bundle));
        QVERIFY(!kinds(*draw(knots(), 0)).contains(LegendEntry::Kind::Bubble));
    }

    void whatIsPublishedNamesEveryone() {
        const test::Sample s = knots();
        PictureOptions options;
        options.scene.crowdCell = cell;
        const Picture picture =
            composePicture(std::shared_ptr<const PlainGraph>(s.graph), s.positions, options, estimatedMeasure());
        QVERIFY(picture.scene->bubbles.empty());
        QCOMPARE(picture.scene->lines.size(), s.graph->links.size());
    }

    void aRegionHasAllLinesThatMeetIt() {
        const test::Sample s = test::randomSample(5, 300, 1200);
        const auto whole = draw(s, 0);
        const QRectF region(whole->bounds.center(), whole->bounds.size() / 4);
        const auto part = draw(s, 0, region);
        std::set<std::uint32_t> there;
        for (const Line& line : part->lines)
            there.insert(line.link);
        QVERIFY(there.size() < whole->lines.size());
        std::size_t meeting = 0;
        for (const Line& line : whole->lines) {
            if (!curveOf(line).meets(region))
                continue;
            ++meeting;
            QVERIFY(there.contains(line.link));
        }
        QVERIFY(meeting > 0);
    }

    void theSamePictureHasTheSameBubbles() {
        const auto first = draw(knots(), cell), second = draw(knots(), cell);
        QCOMPARE(first->bubbles.size(), second->bubbles.size());
        for (std::size_t i = 0; i < first->bubbles.size(); ++i) {
            QCOMPARE(first->bubbles[i].nodes, second->bubbles[i].nodes);
            QCOMPARE(first->bubbles[i].centre, second->bubbles[i].centre);
        }
    }
};

QTEST_APPLESS_MAIN(CrowdsTest)
#include "crowds_test.moc"
