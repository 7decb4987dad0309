// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/parts.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"

#include <QApplication>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <memory>

using namespace waybill::ui;

namespace {

double luminance(const QColor& colour) {
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double light = std::max(luminance(a), luminance(b)), dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

/// The last column of pixels in which something is drawn on the ground of the first pixel.
int lastInked(const QImage& image) {
    const QColor ground = image.pixelColor(0, 0);
    for (int x = image.width(); x-- > 0;) {
        for (int y = 0; y < image.height(); ++y) {
            if (std::abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 40)
                return x;
        }
    }
    return -1;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textCanBeRead_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textCanBeRead() {
        QFETCH(bool, dark);
        const ThemeColours& colours = themeColours(dark ? Theme::Dark : Theme::Light);
        for (const QColor& ground : {colours.window, colours.ground, colours.field}) {
            for (const QColor& text : {colours.text, colours.faded, colours.accent})
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + ground.name()));
        }
        QVERIFY(contrast(colours.placeholder, colours.field) >= 4.5);
        QVERIFY(contrast(colours.onAccent, colours.accent) >= 4.5);
        QVERIFY(contrast(colours.note, colours.field) >= 4.5);
        QVERIFY(contrast(colours.text, colours.noteWash) >= 4.5);
        QVERIFY(contrast(colours.text, colours.accentWash) >= 4.5);
    }

    void aPaletteTellsItsTheme() {
        for (const Theme theme : {Theme::Dark, Theme::Light}) {
            applyTheme(*qApp, theme);
            QCOMPARE(themeOf(QApplication::palette()), theme);
            QWidget plain;
            plain.ensurePolished();
            QCOMPARE(themeOf(plain.palette()), theme);
            QLabel transparent; // by the style sheet
            transparent.ensurePolished();
            QCOMPARE(themeOf(transparent.palette()), theme);
        }
    }

    void everyColourOfTheStyleSheetHasAValue() {
        for (const Theme theme : {Theme::Dark, Theme::Light})
            QVERIFY(!styleSheet(themeColours(theme)).contains(QLatin1Char('@')));
    }

    void everyPictureOfTheStyleSheetIsThere() {
        applyTheme(*qApp, Theme::Light);
        static const QRegularExpression url(QStringLiteral("url\\(([^)]+)\\)"));
        for (const Theme theme : {Theme::Dark, Theme::Light}) {
            auto found = url.globalMatch(styleSheet(themeColours(theme)));
            QVERIFY(found.hasNext());
            while (found.hasNext()) {
                const QString file = found.next().captured(1);
                QVERIFY2(QFile::exists(file), qPrintable(file));
            }
        }
    }

    void iconsTakeTheColour() {
        const QStringList names = QDir(QStringLiteral(":/waybill/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(!names.isEmpty());
        const QImage image = themeIcon(QStringLiteral("search"), Qt::red).pixmap(32, 32).toImage();
        bool hasRed = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                hasRed = hasRed || pixel == QColor(Qt::red);
                QVERIFY(pixel.alpha() == 0 || pixel.green() == 0);
            }
        }
        QVERIFY(hasRed);
        QVERIFY(themeIcon(QStringLiteral("no such icon"), Qt::red).isNull());
    }

    void headsOfFiguresEndWhereTheFiguresEnd_data() {
        QTest::addColumn<bool>("sorted");
        QTest::newRow("plain") << false;
        QTest::newRow("sorted") << true;
    }
    void headsOfFiguresEndWhereTheFiguresEnd() {
        QFETCH(bool, sorted);
        applyTheme(*qApp, Theme::Light);
        QStandardItemModel model(1, 3);
        for (int column = 0; column < 3; ++column) {
            model.setHorizontalHeaderItem(column, new QStandardItem(QStringLiteral("HHH")));
            model.setItem(0, column, new QStandardItem(QStringLiteral("HHH")));
            if (column == 0)
                continue;
            model.item(0, column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            model.horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        const std::unique_ptr<QTableView> table(makeRowTable(QStringLiteral("figures"), &model));
        table->resize(500, 120);
        table->sortByColumn(sorted ? 1 : 0, Qt::AscendingOrder);
        table->show();
        QVERIFY(QTest::qWaitForWindowExposed(table.get()));
        const QHeaderView* header = table->horizontalHeader();
        const int from = header->sectionViewportPosition(1) + 1, width = header->sectionSize(1) - 2;
        // The mark of sorting is above the words.
        const QImage head =
            const_cast<QHeaderView*>(header)->grab(QRect(from, 8, width, header->height() - 10)).toImage();
        const QImage cell = table->viewport()->grab(QRect(from, 4, width, 18)).toImage();
        const int headEnd = lastInked(head), cellEnd = lastInked(cell);
        QVERIFY(headEnd > width / 2 && cellEnd > width / 2);
        QVERIFY2(std::abs(headEnd - cellEnd) <= 1, qPrintable(QStringLiteral("%1 %2").arg(headEnd).arg(cellEnd)));
    }

    void aLookMayChangeAfterwards() {
        applyTheme(*qApp, Theme::Light);
        QPushButton button;
        button.ensurePolished();
        setLook(&button, Look::Primary);
        button.resize(120, 40);
        const QColor ground = button.grab().toImage().pixelColor(60, 5);
        QCOMPARE(ground, themeColours(Theme::Light).accent);
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
