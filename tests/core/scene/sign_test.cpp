// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/publish/svg.h"
#include "core/scene/crowds.h"
#include "core/scene/sign.h"
#include "tests/core/scene/sample_graph.h"

#include <QTest>
#include <algorithm>

using namespace waybill;
using namespace waybill::scene;

namespace {

/// The sample with one noted firm, one noted address and one annotated firm.
test::Sample signedSample() {
    test::Sample sample = test::dronesSample();
    for (graph::Node& node : sample.graph->nodes)
        node.noted = 0;
    sample.graph->nodes[0].noted = 2;
    const std::uint32_t address = sample.address("Room 5", {4, 4});
    sample.graph->nodes[address].noted = 2;
    return sample;
}

SceneOptions annotatedOptions(double zoom = 1) {
    SceneOptions options = test::dronesOptions();
    options.annotated = {"co-1", "co-2"};
    options.zoom = zoom;
    return options;
}

std::shared_ptr<const Scene> sceneOf(const SceneOptions& options) {
    const test::Sample sample = signedSample();
    return buildScene(std::shared_ptr<const PlainGraph>(sample.graph), sample.positions, options, estimatedMeasure());
}

QStringList signsIn(const Scene& scene) {
    QStringList texts;
    for (const LegendEntry& entry : scene.legend) {
        if (entry.kind == LegendEntry::Kind::NoteSign || entry.kind == LegendEntry::Kind::AnnotationSign)
            texts.append(entry.text);
    }
    return texts;
}

} // namespace

/// Firms with noted shipments and those that were annotated carry a sign each.
class SignTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firmsCarryTheSignsOfWhatIsKnown() {
        const auto scene = sceneOf(annotatedOptions());
        const auto signsAt = [&scene](std::size_t node) {
            return signsOf(scene->marks[node], scene->markScale, scene->zoom);
        };
        QCOMPARE(signsAt(0).size(), std::size_t(2));
        QCOMPARE(signsAt(1).size(), std::size_t(1));
        QVERIFY(signsAt(2).empty());
        QVERIFY(signsAt(scene->marks.size() - 1).empty());                     // an address: its firms carry it
        QVERIFY(signsAt(0)[0].outline.size() != signsAt(1)[0].outline.size()); // not told by colour alone
        QVERIFY(!signsAt(0)[0].rect().intersects(signsAt(0)[1].rect()));
    }

    void theLegendExplainsTheSignsThatThereAre() {
        QCOMPARE(signsIn(*sceneOf(annotatedOptions())),
                 QStringList({QStringLiteral("with a note"), QStringLiteral("annotated")}));
        QCOMPARE(signsIn(*sceneOf(test::dronesOptions())), QStringList(QStringLiteral("with a note")));
    }

    void noTextLiesOnASign() {
        for (const double zoom : {0.3, 0.7, 1.0, 2.0}) {
            const auto scene = sceneOf(annotatedOptions(zoom));
            for (const Mark& mark : scene->marks) {
                for (const QRectF& rect : rectsBeside(mark, scene->markScale, scene->zoom)) {
                    QVERIFY(scene->bounds.contains(rect));
                    for (const Label& label : scene->labels)
                        QVERIFY(!label.rect.intersects(rect));
                    for (const Pill& pill : scene->pills)
                        QVERIFY(!pill.rect.intersects(rect));
                    QCOMPARE(pick(*scene, rect.center(), 0).node, std::optional(mark.node));
                }
            }
        }
    }

    void signsStayLegible() {
        const auto heightAt = [](double zoom) {
            const auto scene = sceneOf(annotatedOptions(zoom));
            return signsOf(scene->marks[0], scene->markScale, scene->zoom)[0].rect().height() * zoom;
        };
        QVERIFY(heightAt(1) >= 12); // pixels
        QVERIFY(heightAt(0.4) >= 10);
    }

    void theSvgShowsTheSameSigns() {
        const test::Sample sample = signedSample();
        PictureOptions options;
        options.scene = annotatedOptions();
        const Picture picture = composePicture(std::shared_ptr<const PlainGraph>(sample.graph), sample.positions,
                                               options, estimatedMeasure());
        const QString svg = QString::fromUtf8(publish::toSvg(picture));
        QCOMPARE(svg.count(QStringLiteral("class=\"sign\"")), 5); // three at marks, and two in the legend
        QVERIFY(svg.contains(QStringLiteral(">annotated<")));
    }
};

QTEST_GUILESS_MAIN(SignTest)
#include "sign_test.moc"
