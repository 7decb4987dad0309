// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/publish/svg.h"
#include "tests/core/scene/sample_graph.h"

#include <QFile>
#include <QHash>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace waybill;
using namespace waybill::scene;

namespace {

Picture pictureOf(const test::Sample& sample, const SceneOptions& sceneOptions = {}) {
    PictureOptions options;
    options.text = test::dronesText();
    options.scene = sceneOptions;
    return composePicture(std::shared_ptr<const PlainGraph>(sample.graph), sample.positions, options,
                          estimatedMeasure());
}

struct Reading {
    QHash<QString, QString> titleOfId;
    QHash<QString, int> elements;
    QString text;
    QString error;
    bool hasHalo = false, hasDashes = false;
    int idsTwice = 0;
};

Reading read(const QByteArray& svg) {
    Reading reading;
    QXmlStreamReader xml(svg);
    QString id;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters())
            reading.text += xml.text().toString();
        if (!xml.isStartElement())
            continue;
        const QString name = xml.name().toString();
        ++reading.elements[name];
        const QXmlStreamAttributes attributes = xml.attributes();
        if (attributes.hasAttribute(QStringLiteral("id"))) {
            id = attributes.value(QStringLiteral("id")).toString();
            reading.idsTwice += reading.titleOfId.contains(id) ? 1 : 0;
            reading.titleOfId[id] = QString();
        }
        reading.hasHalo |= attributes.value(QStringLiteral("paint-order")) == QStringLiteral("stroke");
        reading.hasDashes |= attributes.hasAttribute(QStringLiteral("stroke-dasharray"));
        if (name == QStringLiteral("title")) {
            const QString title = xml.readElementText();
            if (!id.isEmpty())
                reading.titleOfId[id] = title;
            id.clear();
        }
    }
    reading.error = xml.errorString();
    return reading;
}

} // namespace

class PublishSvgTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNodeAndLinkIsAGroupWithItsKeyAndName() {
        const test::Sample sample = test::dronesSample();
        const Reading reading = read(publish::toSvg(pictureOf(sample, test::dronesOptions())));
        QCOMPARE(reading.error, QString());
        for (const graph::Node& node : sample.graph->nodes)
            QCOMPARE(reading.titleOfId.value(QString::fromStdString(node.key)), QString::fromStdString(node.label));
        for (const graph::Link& link : sample.graph->links)
            QVERIFY(reading.titleOfId.contains(QString::fromStdString(link.key)));
        QVERIFY(reading.titleOfId.value(QStringLiteral("sold:co-4:co-7")).contains(QStringLiteral("$28,292")));
        QCOMPARE(reading.idsTwice, 0);
        QVERIFY(reading.hasHalo && reading.hasDashes);
    }

    void textStaysTextInEveryScript() {
        test::Sample sample;
        sample.entity("ООО «Ромашка»", "RU", test::buyerBit, 1, {0, 0});
        sample.entity("深圳市科技有限公司", "CN", test::sellerBit, 1, {1, 1});
        const Reading reading = read(publish::toSvg(pictureOf(sample)));
        QVERIFY(reading.text.contains(QStringLiteral("ООО «Ромашка»")));
        QVERIFY(reading.text.contains(QStringLiteral("深圳市科技有限公司")));
        QVERIFY(reading.text.contains(test::dronesText().title));
        QVERIFY(reading.text.contains(test::dronesText().caveat));
    }

    void hostileNamesAreNoMarkup() {
        test::Sample sample;
        sample.entity("<script>alert(\"1\")</script> & 'co' ]]>", "RU", test::buyerBit, 1, {0, 0});
        sample.entity("nul\x01\x0B\x1F and \xFF\xFE", "CN", test::sellerBit, 1, {1, 1});
        sample.graph->nodes[0].key = "co \" 1";
        const QByteArray svg = publish::toSvg(pictureOf(sample));
        const Reading reading = read(svg);
        QCOMPARE(reading.error, QString());
        QVERIFY(!reading.elements.contains(QStringLiteral("script")));
        QVERIFY(reading.titleOfId.contains(QStringLiteral("co_\"_1")));
    }

    void theSamePictureIsTheSameFile() {
        const test::Sample sample = test::randomSample(4, 80, 160);
        QCOMPARE(publish::toSvg(pictureOf(sample)), publish::toSvg(pictureOf(sample)));
    }

    void anEmptyPictureIsAFileToo() {
        const Reading reading = read(publish::toSvg(pictureOf({})));
        QCOMPARE(reading.error, QString());
        QVERIFY(reading.text.contains(QStringLiteral("No shipments in view")));
        QCOMPARE(read(publish::toSvg(Picture())).error, QString());
    }

    void aValidatingParserReadsIt() {
        const QString xmllint = QStandardPaths::findExecutable(QStringLiteral("xmllint"));
        if (xmllint.isEmpty())
            QSKIP("xmllint is not installed");
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("picture.svg"));
        for (const test::Sample& sample : {test::dronesSample(), test::randomSample(8, 200, 400)}) {
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(publish::toSvg(pictureOf(sample)));
            out.close();
            QProcess process;
            process.start(xmllint, {QStringLiteral("--noout"), QStringLiteral("--nonet"), file});
            QVERIFY(process.waitForFinished(60000));
            QCOMPARE(process.exitCode(), 0);
            QCOMPARE(process.readAllStandardError(), QByteArray());
        }
    }
};

QTEST_GUILESS_MAIN(PublishSvgTest)
#include "svg_test.moc"
