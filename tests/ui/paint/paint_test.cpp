// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/geometry.h"
#include "core/scene/palette.h"
#include "tests/core/scene/sample_graph.h"
#include "ui/paint/draw.h"
#include "ui/paint/scene_painter.h"

#include <QDir>
#include <QFile>
#include <QFontInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <cmath>
#include <cstring>
#include <thread>

using namespace waybill;
using scene::Colour;
using scene::Theme;

namespace {

scene::Picture pictureOf(const test::Sample& sample, Theme theme = Theme::Light, QSizeF size = {1200, 860}) {
    scene::PictureOptions options;
    options.size = size;
    options.theme = theme;
    options.text = test::dronesText();
    options.scene = test::dronesOptions();
    return scene::composePicture(std::shared_ptr<const scene::PlainGraph>(sample.graph), sample.positions, options,
                                 paint::fontMeasure());
}

test::Sample manyScripts() {
    test::Sample sample;
    sample.entity("ООО Ромашка", "RU", test::buyerBit, 100, {1, 0});
    sample.entity("深圳市科技有限公司", "CN", test::sellerBit | test::makerBit, 100, {0, 0.4});
    sample.link(graph::LinkKind::Sold, 1, 0, 12, 100, true);
    return sample;
}

QColor pixelAt(const QImage& image, QPointF p, double scale) {
    return image.pixelColor((p * scale).toPoint());
}

bool isNear(const QColor& a, const QColor& b) {
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 12;
}

QByteArray outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60000) ? process.readAllStandardOutput() : QByteArray();
}

QImage paintedTile(const scene::Scene& scene, const QRectF& area) {
    QImage image(area.size().toSize(), QImage::Format_RGB32);
    image.fill(paint::colour(Colour::Ground, Theme::Light));
    QPainter painter(&image);
    painter.translate(-area.topLeft());
    paint::paintScene(painter, scene, Theme::Light, area);
    return image;
}

} // namespace

class PaintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksHaveTheirColoursWhereTheSceneSays_data() { themes(); }
    void marksHaveTheirColoursWhereTheSceneSays() {
        QFETCH(int, theme);
        const scene::Picture picture = pictureOf(test::dronesSample(), Theme(theme));
        for (const double scale : {1.0, 2.0}) {
            const QImage image = paint::toImage(picture, scale);
            QCOMPARE(image.size(), (picture.size * scale).toSize());
            QVERIFY(isNear(image.pixelColor(2, 2), paint::colour(Colour::Page, Theme(theme))));
            for (const scene::Mark& mark : picture.scene->marks) {
                const QPointF centre = picture.offset + mark.centre * picture.scale;
                QVERIFY(isNear(pixelAt(image, centre, scale), paint::colour(mark.colour, Theme(theme))));
            }
            for (const scene::Picture::LegendItem& item : picture.legend)
                if (item.entry.kind == scene::LegendEntry::Kind::Mark)
                    QVERIFY(isNear(pixelAt(image, item.symbol, scale), paint::colour(item.entry.colour, Theme(theme))));
        }
    }

    void aSplitMarkShowsBothRoles() {
        const scene::Picture picture = pictureOf(manyScripts());
        const scene::Mark& mark = picture.scene->marks[1];
        const QImage image = paint::toImage(picture, 2);
        const QPointF centre = picture.offset + mark.centre * picture.scale;
        const QPointF aside(mark.radius * picture.scale / 2, 0);
        QVERIFY(isNear(pixelAt(image, centre - aside, 2), paint::colour(Colour::Maker, Theme::Light)));
        QVERIFY(isNear(pixelAt(image, centre + aside, 2), paint::colour(Colour::Seller, Theme::Light)));
    }

    void theImageIsThePaintedPicture() {
        const scene::Picture picture = pictureOf(test::dronesSample());
        QImage painted(picture.size.toSize(), QImage::Format_RGB32);
        QPainter painter(&painted);
        paint::paintPicture(painter, picture);
        painter.end();
        const QImage image = paint::toImage(picture, 1);
        for (int y = 0; y < image.height(); ++y)
            QVERIFY(std::memcmp(image.constScanLine(y), painted.constScanLine(y), std::size_t(image.width()) * 4) == 0);
    }

    void aTileIsAPartOfTheWhole() {
        const test::Sample sample = test::randomSample(3, 60, 120);
        const auto scene = scene::buildScene(std::shared_ptr<const scene::PlainGraph>(sample.graph), sample.positions,
                                             {}, paint::fontMeasure());
        const QRectF whole(std::floor(scene->bounds.left()), std::floor(scene->bounds.top()), 1024, 768);
        const QImage all = paintedTile(*scene, whole);
        for (const QPoint corner : {QPoint(0, 0), QPoint(256, 256), QPoint(512, 256)}) {
            const QImage tile = paintedTile(*scene, QRectF(whole.topLeft() + corner, QSizeF(256, 256)));
            const QImage part = all.copy(QRect(corner, QSize(256, 256)));
            int different = 0;
            for (int y = 0; y < 256; ++y)
                for (int x = 0; x < 256; ++x)
                    different += isNear(tile.pixelColor(x, y), part.pixelColor(x, y)) ? 0 : 1;
            QVERIFY2(different < 20, qPrintable(QString::number(different)));
        }
    }

    void aLongLineRunsThroughAllTilesAlongIt() {
        test::Sample sample;
        sample.entity("Far", "CN", test::sellerBit, 1e6, {0, 0});
        sample.entity("Away", "RU", test::buyerBit, 1e6, {260, 30});
        sample.link(graph::LinkKind::Sold, 0, 1);
        const auto scene = scene::buildScene(std::shared_ptr<const scene::PlainGraph>(sample.graph), sample.positions,
                                             {}, paint::fontMeasure());
        const scene::Curve curve = scene::curveOf(scene->lines[0]);
        QVERIFY(curve.length() > 35'000);
        const int half = (paint::colour(scene->lines[0].colour, Theme::Light).lightness() +
                          paint::colour(Colour::Ground, Theme::Light).lightness()) /
                         2;
        constexpr int side = 512;
        for (int i = 8; i < 392; ++i) { // clear of the names at its ends
            const QPointF at = curve.at(i / 400.0);
            const QPointF corner(std::floor(at.x() / side) * side, std::floor(at.y() / side) * side);
            const QImage tile = paintedTile(*scene, QRectF(corner, QSizeF(side, side)));
            const int x = static_cast<int>(at.x() - corner.x()), y = static_cast<int>(at.y() - corner.y());
            int darkest = 255;
            for (const QPoint by : {QPoint(0, 0), QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)}) {
                if (tile.rect().contains(QPoint(x, y) + by))
                    darkest = std::min(darkest, tile.pixelColor(QPoint(x, y) + by).lightness());
            }
            QVERIFY2(darkest < half, qPrintable(QString::number(i)));
        }
    }

    void aBubbleOfThousandsSaysSoInShort() {
        scene::Bubble bubble;
        bubble.centre = {20, 20};
        bubble.radius = 15; // too small for "1,473"
        bubble.nodes.resize(1473);
        bubble.byRole = {0, 0, 1473, 0};
        QImage image(40, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint::drawBubble(painter, bubble, paint::Palette(Theme::Light), 1);
        painter.end();
        int dark = 0;
        for (int y = 16; y < 25; ++y)
            for (int x = 13; x < 28; ++x)
                dark += image.pixelColor(x, y).lightness() < 110 ? 1 : 0;
        QVERIFY2(dark > 5, qPrintable(QString::number(dark)));
    }

    void aFrameOnItsWayShowsMarksAndLinesOverTheGround() {
        const test::Sample sample = test::randomSample(3, 60, 120);
        const auto scene = scene::buildScene(std::shared_ptr<const scene::PlainGraph>(sample.graph), sample.positions,
                                             {}, paint::fontMeasure());
        QImage image(1000, 800, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        const QRectF area(scene->bounds.topLeft(), QSizeF(image.size()) / 0.8);
        QPainter painter(&image);
        painter.scale(0.8, 0.8);
        painter.translate(-area.topLeft());
        paint::paintPlainly(painter, *scene, Theme::Light, area);
        painter.end();
        int inSight = 0, marks = 0;
        for (const scene::Mark& mark : scene->marks) {
            const QPoint at = ((mark.centre - area.topLeft()) * 0.8).toPoint();
            if (mark.second || !image.rect().contains(at))
                continue;
            ++inSight;
            marks += isNear(image.pixelColor(at), paint::colour(mark.colour, Theme::Light)) ? 1 : 0;
        }
        QVERIFY(inSight > 10);
        QVERIFY2(marks >= inSight - 2, qPrintable(QString::number(marks))); // a mark may lie on another
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                QVERIFY(image.pixelColor(x, y) != QColor(Qt::magenta));
    }

    void threadsPaintTilesOfOneScene() {
        const test::Sample sample = test::randomSample(6, 200, 400);
        const auto scene = scene::buildScene(std::shared_ptr<const scene::PlainGraph>(sample.graph), sample.positions,
                                             {}, paint::fontMeasure());
        const QRectF area(scene->bounds.topLeft(), QSizeF(512, 512));
        const QImage expected = paintedTile(*scene, area);
        std::vector<QImage> images(6);
        {
            std::vector<std::jthread> threads;
            for (QImage& image : images)
                threads.emplace_back([&] { image = paintedTile(*scene, area); });
        }
        for (const QImage& image : images)
            QCOMPARE(image, expected);
    }

    void measuresAgreeWithWhatIsPainted() {
        const auto measure = paint::fontMeasure();
        QVERIFY(std::abs(measure(QStringLiteral("Shenzhen"), 26, false).width() -
                         2 * measure(QStringLiteral("Shenzhen"), 13, false).width()) < 0.01);
        QVERIFY(measure(QStringLiteral("Shenzhen"), 13, true).width() >
                measure(QStringLiteral("Shenzhen"), 13, false).width());
        const QFont font = paint::textFont(13, false);
        QCOMPARE(font.pixelSize(), 13);
        const QString family = QFontInfo(font).family();
        if (family != QStringLiteral("Inter") && family != QStringLiteral("Noto Sans"))
            QSKIP("neither Inter nor Noto Sans is installed");
    }

    void theEstimateIsNotNarrowerThanTheFonts() {
        const auto measure = paint::fontMeasure(), estimate = scene::estimatedMeasure();
        for (const char* text : {"Shenzhen Jarch Electromechanical", "ООО Торговый Дом Электроника",
                                 "深圳市科技有限公司", "24 \xC2\xB7 $1,368,134", "WWW MMM Www", "Illicit filling"}) {
            const QString name = QString::fromUtf8(text);
            QVERIFY2(estimate(name, 13, true).width() >= 0.99 * measure(name, 13, true).width(), text);
        }
    }

    void anEmptyPictureIsPainted() {
        QVERIFY(!paint::toImage(pictureOf({}), 1).isNull());
        QVERIFY(!paint::toPdf(pictureOf({})).isEmpty());
        scene::Picture nothing;
        nothing.size = {300, 300};
        QVERIFY(!paint::toImage(nothing, 1).isNull());
    }

    void aHugeScaleIsBroughtIntoBounds() {
        const QImage image = paint::toImage(pictureOf(test::dronesSample(), Theme::Light, {4000, 3000}), 4);
        QVERIFY(!image.isNull());
        QVERIFY(double(image.width()) * image.height() < 210e6);
    }

    void thePdfHoldsTextAsTextAndItsFonts() {
        const QString pdftotext = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        const QString pdfinfo = QStandardPaths::findExecutable(QStringLiteral("pdfinfo"));
        const QString pdffonts = QStandardPaths::findExecutable(QStringLiteral("pdffonts"));
        if (pdftotext.isEmpty() || pdfinfo.isEmpty() || pdffonts.isEmpty())
            QSKIP("the poppler tools are not installed");
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("picture.pdf"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(paint::toPdf(pictureOf(manyScripts())));
        out.close();
        const QString text = QString::fromUtf8(outputOf(pdftotext, {file, QStringLiteral("-")}));
        QVERIFY(text.contains(test::dronesText().title));
        QVERIFY(text.contains(QStringLiteral("ООО Ромашка")));
        QVERIFY(text.contains(QStringLiteral("深圳市科技有限公司")));
        QVERIFY(text.contains(QStringLiteral("12 \u00B7 $100")));
        const QString info = QString::fromUtf8(outputOf(pdfinfo, {file}));
        QVERIFY(info.contains(QStringLiteral("Pages:           1")));
        QVERIFY(info.contains(QStringLiteral("900 x 645 pts")));
        QVERIFY(info.contains(test::dronesText().title));
        const QStringList fonts = QString::fromUtf8(outputOf(pdffonts, {file})).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(fonts.size() > 3);
        for (const QString& font : fonts.mid(2))
            QVERIFY2(font.contains(QStringLiteral("yes")), qPrintable(font));
    }

    void picturesCanBeLookedAt() {
        const QString folder = qEnvironmentVariable("WAYBILL_LOOK_DIR");
        if (folder.isEmpty())
            QSKIP("WAYBILL_LOOK_DIR names no folder to leave the pictures in");
        const QDir dir(folder);
        for (const Theme theme : {Theme::Light, Theme::Dark})
            for (const double scale : {1.0, 2.0}) {
                const QString name = QStringLiteral("drones-%1-%2x.png")
                                         .arg(theme == Theme::Light ? QStringLiteral("light") : QStringLiteral("dark"))
                                         .arg(scale);
                QVERIFY(paint::toImage(pictureOf(test::dronesSample(), theme), scale).save(dir.filePath(name)));
            }
        QVERIFY(paint::toImage(pictureOf(test::dronesSample(), Theme::Light, {600, 400}), 1)
                    .save(dir.filePath(QStringLiteral("small.png"))));
        QVERIFY(paint::toImage(pictureOf(test::randomSample(7, 120, 200)), 1)
                    .save(dir.filePath(QStringLiteral("random.png"))));
        QVERIFY(paint::toImage(pictureOf(manyScripts()), 1).save(dir.filePath(QStringLiteral("scripts.png"))));
        QVERIFY(paint::toImage(pictureOf({}), 1).save(dir.filePath(QStringLiteral("empty.png"))));
    }

private:
    static void themes() {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(Theme::Light);
        QTest::newRow("dark") << int(Theme::Dark);
    }
};

QTEST_MAIN(PaintTest)
#include "paint_test.moc"
