// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/publish/svg.h"
#include "core/scene/flag.h"
#include "tests/core/scene/sample_graph.h"

#include <QTest>
#include <algorithm>

using namespace waybill;
using namespace waybill::scene;

namespace {

test::Sample listedSample() {
    test::Sample sample = test::dronesSample();
    sample.graph->nodes[4].listed = graph::Listed::Maybe;
    sample.graph->nodes[5].listed = graph::Listed::Confirmed;
    return sample;
}

std::shared_ptr<const Scene> sceneOf(const test::Sample& sample, double zoom = 1) {
    SceneOptions options = test::dronesOptions();
    options.zoom = zoom;
    return buildScene(std::shared_ptr<const PlainGraph>(sample.graph), sample.positions, options, estimatedMeasure());
}

QStringList flagsIn(const Scene& scene) {
    QStringList texts;
    for (const LegendEntry& entry : scene.legend) {
        if (entry.kind == LegendEntry::Kind::Flag)
            texts.append(entry.text);
    }
    return texts;
}

} // namespace

/// Firms that may be on watch lists fly a flag.
class FlagTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLegendExplainsTheFlagsThatThereAre() {
        QCOMPARE(flagsIn(*sceneOf(test::dronesSample())), QStringList());
        QCOMPARE(flagsIn(*sceneOf(listedSample())),
                 QStringList({QStringLiteral("on a watch list: confirmed"), QStringLiteral("may be on a watch list")}));
    }

    void noTextLiesOnAFlag() {
        for (const double zoom : {0.3, 0.7, 1.0, 2.0}) {
            const auto scene = sceneOf(listedSample(), zoom);
            for (const Mark& mark : scene->marks) {
                if (mark.listed == graph::Listed::No)
                    continue;
                const QRectF flag = flagOf(mark, scene->markScale, scene->zoom).rect();
                QVERIFY(flag.isValid());
                QVERIFY(scene->bounds.contains(flag));
                for (const Label& label : scene->labels)
                    QVERIFY(!label.rect.intersects(flag));
                for (const Pill& pill : scene->pills)
                    QVERIFY(!pill.rect.intersects(flag));
            }
        }
    }

    void theSvgShowsTheSameFlags() {
        const test::Sample sample = listedSample();
        PictureOptions options;
        options.scene = test::dronesOptions();
        const Picture picture = composePicture(std::shared_ptr<const PlainGraph>(sample.graph), sample.positions,
                                               options, estimatedMeasure());
        const QString svg = QString::fromUtf8(publish::toSvg(picture));
        QCOMPARE(svg.count(QStringLiteral("class=\"flag\"")), 4); // two marks, and two in the legend
        QVERIFY(svg.contains(QStringLiteral(">may be on a watch list<")));
    }
};

QTEST_GUILESS_MAIN(FlagTest)
#include "flag_test.moc"
