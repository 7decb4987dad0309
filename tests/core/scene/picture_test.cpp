// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/geometry.h"
#include "core/scene/picture_page.h"
#include "tests/core/scene/sample_graph.h"

#include <QTest>
#include <algorithm>

using namespace waybill;
using namespace waybill::scene;

namespace {

Picture pictureOf(const test::Sample& sample, const PictureOptions& options) {
    return composePicture(std::shared_ptr<const PlainGraph>(sample.graph), sample.positions, options,
                          estimatedMeasure());
}

QRectF textRect(const Picture::Text& text) {
    const QSizeF size = estimatedMeasure()(text.text, text.pixelSize, text.bold);
    return {text.baseline.x(), text.baseline.y() - 0.75 * text.pixelSize, size.width(), 0.95 * text.pixelSize};
}

QRectF toPage(const Picture& picture, const QRectF& rect) {
    return {picture.offset + rect.topLeft() * picture.scale, rect.size() * picture.scale};
}

} // namespace

class ScenePictureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samplesInTheLegendAreTrueToScale_data() {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<double>("unit");
        QTest::newRow("small page") << QSizeF(600, 400) << 150.0;
        QTest::newRow("usual page") << QSizeF(1200, 860) << 150.0;
        QTest::newRow("large page") << QSizeF(4000, 3000) << 40.0;
    }
    void samplesInTheLegendAreTrueToScale() {
        QFETCH(QSizeF, size);
        QFETCH(double, unit);
        test::Sample sample = test::randomSample(9, 30, 60);
        for (graph::Node& node : sample.graph->nodes)
            node.valueUsd = std::min(node.valueUsd, 900'000.0);
        for (graph::Link& link : sample.graph->links) {
            link.valueUsd = std::min(link.valueUsd, 900'000.0);
            link.noted = 0;
        }
        // The largest, and one that is just what the samples say: a round sum not above a third of it.
        const std::uint32_t largest = sample.entity("Largest", "CN", test::sellerBit, 900'000, {1, 1});
        const std::uint32_t sampled = sample.entity("Sampled", "CN", test::buyerBit, 300'000, {3, 1});
        sample.link(graph::LinkKind::Sold, largest, sampled, 1, 900'000);
        const std::uint32_t link = sample.link(graph::LinkKind::Sold, sampled, largest, 1, 300'000);
        PictureOptions options;
        options.size = size;
        options.scene.unit = unit;
        const Picture picture = pictureOf(sample, options);
        int samples = 0;
        for (const Picture::LegendItem& item : picture.legend) {
            const double drawn = item.entry.extent * picture.typeScale;
            if (item.entry.kind == LegendEntry::Kind::Area) {
                QVERIFY2(item.entry.text.startsWith(QStringLiteral("$300,000;")), qPrintable(item.entry.text));
                QVERIFY(std::abs(drawn - picture.scene->marks[sampled].radius * picture.scale) < 1e-9);
                ++samples;
            } else if (item.entry.kind == LegendEntry::Kind::Width) {
                QCOMPARE(item.entry.text, QStringLiteral("$300,000"));
                const auto line = std::ranges::find(picture.scene->lines, link, &Line::link);
                QVERIFY(line != picture.scene->lines.end());
                QVERIFY(std::abs(drawn - line->width * picture.scale) < 1e-9);
                ++samples;
            }
        }
        QCOMPARE(samples, 2);
    }

    void nothingIsClippedAndNothingOverlaps_data() {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<QString>("title");
        const QString title = test::dronesText().title;
        const QString longTitle = QStringLiteral("A title that goes on and on about what the records say ").repeated(9);
        for (const QSizeF size :
             {QSizeF(600, 400), QSizeF(1200, 860), QSizeF(4000, 3000), QSizeF(700, 1800), QSizeF(3000, 700)})
            for (const int nodes : {1, 2, 11, 150})
                QTest::addRow("%g x %g, %d nodes", size.width(), size.height(), nodes) << size << nodes << title;
        QTest::newRow("long title") << QSizeF(900, 700) << 11 << longTitle;
        QTest::newRow("long title on a small page") << QSizeF(600, 400) << 11 << longTitle;
        QTest::newRow("one endless word") << QSizeF(600, 400) << 11 << QString(4000, u'W');
        QTest::newRow("no title") << QSizeF(1200, 860) << 11 << QString();
    }
    void nothingIsClippedAndNothingOverlaps() {
        QFETCH(QSizeF, size);
        QFETCH(int, nodes);
        QFETCH(QString, title);
        const test::Sample sample =
            nodes == 11 ? test::dronesSample() : test::randomSample(5, std::size_t(nodes), std::size_t(2 * nodes));
        PictureOptions options;
        options.size = size;
        options.text = test::dronesText();
        options.text.title = title;
        options.scene = test::dronesOptions();
        const Picture picture = pictureOf(sample, options);
        const QRectF page({}, picture.size);
        QCOMPARE(picture.size, size);
        QVERIFY(page.contains(picture.sceneArea));
        QVERIFY(picture.sceneArea.height() > 0.25 * size.height());
        const QRectF placed = toPage(picture, picture.scene->bounds);
        QVERIFY(picture.sceneArea.adjusted(-0.01, -0.01, 0.01, 0.01).contains(placed));
        std::vector<QRectF> rects;
        for (const Picture::Text& text : picture.texts)
            rects.push_back(textRect(text));
        for (const Picture::LegendItem& item : picture.legend)
            rects.push_back(
                textRect({item.baseline, legendSize * picture.typeScale, false, Colour::Text, item.entry.text}));
        for (std::size_t i = 0; i < rects.size(); ++i) {
            QVERIFY2(page.contains(rects[i]), "a text leaves the page");
            QVERIFY2(!rects[i].intersects(picture.sceneArea), "a text lies in the picture");
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(!rects[i].intersects(rects[j]), "two texts overlap");
        }
    }

    void theSceneFillsItsPage() {
        PictureOptions options;
        options.text = test::dronesText();
        options.scene = test::dronesOptions();
        const Picture picture = pictureOf(test::dronesSample(), options);
        const QRectF placed = toPage(picture, picture.scene->bounds);
        QVERIFY(placed.width() > 0.9 * picture.sceneArea.width() || placed.height() > 0.9 * picture.sceneArea.height());
        QCOMPARE(picture.scene->labels.size(), picture.scene->nodes.size());
    }

    void theSceneKeepsItsAspect() {
        const test::Sample s = test::dronesSample();
        const Picture picture = pictureOf(s, {});
        const QPointF a = picture.scene->marks[0].centre, b = picture.scene->marks[10].centre;
        const double x = (b.x() - a.x()) / (s.positions[10].x - s.positions[0].x);
        const double y = (b.y() - a.y()) / (s.positions[10].y - s.positions[0].y);
        QVERIFY(std::abs(x - y) < 1e-6 * x);
    }

    void anEmptyViewSaysSo() {
        PictureOptions options;
        options.text = test::dronesText();
        const Picture picture = pictureOf({}, options);
        QVERIFY(picture.legend.empty());
        QVERIFY(std::any_of(picture.texts.begin(), picture.texts.end(), [](const Picture::Text& text) {
            return text.text == QStringLiteral("No shipments in view");
        }));
    }

    void titleSourceAndCaveatAreThere() {
        PictureOptions options;
        options.text = test::dronesText();
        const Picture picture = pictureOf(test::dronesSample(), options);
        QString all;
        for (const Picture::Text& text : picture.texts)
            all += text.text + u'\n';
        QVERIFY(all.contains(options.text.title));
        QVERIFY(all.contains(options.text.subtitle));
        QVERIFY(all.contains(options.text.source));
        QVERIFY(all.contains(options.text.caveat));
        QVERIFY(picture.texts.front().bold);
        QVERIFY(picture.rule.has_value());
    }

    void theLegendCanBeLeftOut() {
        PictureOptions options;
        options.legend = false;
        QVERIFY(pictureOf(test::dronesSample(), options).legend.empty());
    }

    void pinsAreNoPartOfAPublishedPicture() {
        PictureOptions options;
        options.scene.pinned = {"co-1"};
        const Picture picture = pictureOf(test::dronesSample(), options);
        QVERIFY(std::none_of(picture.scene->marks.begin(), picture.scene->marks.end(),
                             [](const Mark& mark) { return mark.pinned; }));
    }

    void aSizeThatCannotBeIsBroughtIntoBounds() {
        for (const QSizeF size : {QSizeF(0, 0), QSizeF(-5, 1e12), QSizeF(std::nan(""), 860)}) {
            PictureOptions options;
            options.size = size;
            options.text = test::dronesText();
            const Picture picture = pictureOf(test::dronesSample(), options);
            QVERIFY(picture.size.width() >= 200 && picture.size.height() <= 20000);
            QVERIFY(picture.scale > 0);
        }
    }

    void wrappedLinesFitAndKeepEveryWord() {
        const QString text = QStringLiteral("one two three four five six seven eight nine ten");
        const auto lines = wrapped(text, 12, false, 90, 20, estimatedMeasure());
        QString joined;
        for (const QString& line : lines) {
            QVERIFY(estimatedMeasure()(line, 12, false).width() <= 90);
            joined += (joined.isEmpty() ? QString() : QStringLiteral(" ")) + line;
        }
        QCOMPARE(joined, text);
        const auto cut = wrapped(text, 12, false, 90, 2, estimatedMeasure());
        QCOMPARE(cut.size(), std::size_t(2));
        QVERIFY(cut.back().endsWith(QChar(0x2026)));
        QVERIFY(wrapped(QString(), 12, false, 90, 2, estimatedMeasure()).empty());
    }
};

QTEST_APPLESS_MAIN(ScenePictureTest)
#include "picture_test.moc"
