// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/format.h"
#include "core/scene/palette.h"
#include "core/scene/parts.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace waybill;

class SceneFormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeLinesAreAsNarrowAsTheWordsAllow() {
        QCOMPARE(
            scene::threeLineLabelText(QStringLiteral("Hong Kong (placeholder: address\nof a company formation agent)")),
            QStringLiteral("Hong Kong (placeholder:\naddress of a company\nformation agent)"));
        QVERIFY(scene::threeLineLabelText(QStringLiteral("APIO Group HK")).isEmpty());
        QVERIFY(scene::threeLineLabelText(QStringLiteral("Internationalisierungsgesellschaft Hamburg")).isEmpty());
    }

    void briefCountsAreNeverMoreThanThereAre_data() {
        QTest::addColumn<qulonglong>("count");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0ULL << QStringLiteral("0");
        QTest::newRow("told in full") << 999ULL << QStringLiteral("999");
        QTest::newRow("a thousand") << 1'000ULL << QStringLiteral("1k");
        QTest::newRow("with a tenth") << 1'473ULL << QStringLiteral("1.4k");
        QTest::newRow("not rounded up") << 9'999ULL << QStringLiteral("9.9k");
        QTest::newRow("without tenths") << 23'999ULL << QStringLiteral("23k");
        QTest::newRow("nearly a million") << 999'999ULL << QStringLiteral("999k");
        QTest::newRow("millions") << 1'250'000ULL << QStringLiteral("1.2M");
        QTest::newRow("very many") << 1'234'567'890ULL << QStringLiteral("1,234M");
    }
    void briefCountsAreNeverMoreThanThereAre() {
        QFETCH(const qulonglong, count);
        QFETCH(const QString, text);
        QCOMPARE(scene::briefCount(count), text);
    }

    void moneyIsWholeDollarsInGroups_data() {
        QTest::addColumn<double>("usd");
        QTest::addColumn<QString>("text");
        QTest::newRow("millions") << 1368134.0 << QStringLiteral("$1,368,134");
        QTest::newRow("cents round") << 28291.6 << QStringLiteral("$28,292");
        QTest::newRow("zero") << 0.0 << QStringLiteral("$0");
        QTest::newRow("rounds to zero, without a sign") << -0.2 << QStringLiteral("$0");
        QTest::newRow("negative") << -1500.0 << QStringLiteral("\u2212$1,500");
        QTest::newRow("absent") << std::nan("") << QString();
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QString();
    }
    void moneyIsWholeDollarsInGroups() {
        QFETCH(double, usd);
        QFETCH(QString, text);
        QCOMPARE(scene::money(usd), text);
    }

    void numbersHaveDecimalsOnlyWhereThereAreAny_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("thousand") << 1204.0 << QStringLiteral("1,204");
        QTest::newRow("half") << 12.5 << QStringLiteral("12.5");
        QTest::newRow("third") << 1.0 / 3 << QStringLiteral("0.333");
        QTest::newRow("ten keeps its zero") << 10.0 << QStringLiteral("10");
        QTest::newRow("absent") << std::nan("") << QString();
    }
    void numbersHaveDecimalsOnlyWhereThereAreAny() {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(scene::number(value), text);
    }

    void weightsAndCountsDoNotBreak() {
        QCOMPARE(scene::kilograms(402), QStringLiteral("402\u202Fkg"));
        QCOMPARE(scene::kilograms(64.2), QStringLiteral("64.2\u202Fkg"));
        QCOMPARE(scene::counted(1, QStringLiteral("shipment")), QStringLiteral("1\u00A0shipment"));
        QCOMPARE(scene::counted(1204, QStringLiteral("shipment")), QStringLiteral("1,204\u00A0shipments"));
    }

    void countriesHaveNames() {
        QCOMPARE(scene::countryName(QStringLiteral("HK")), QStringLiteral("Hong Kong"));
        QCOMPARE(scene::countryName(QStringLiteral("RU")), QStringLiteral("Russia"));
        QCOMPARE(scene::countryName(QStringLiteral("??")), QStringLiteral("??"));
        QCOMPARE(scene::countryName(QString()), QString());
    }

    void longNamesTakeTwoLinesAndAreCutAfterThem_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << QStringLiteral("DJI") << QStringLiteral("DJI");
        QTest::newRow("34 columns stay") << QStringLiteral("Shenzhen Jarch Electromechanical X")
                                         << QStringLiteral("Shenzhen Jarch Electromechanical X");
        QTest::newRow("wraps evenly") << QStringLiteral("Shenzhen Jarch Electromechanical Technology")
                                      << QStringLiteral("Shenzhen Jarch\nElectromechanical Technology");
        QTest::newRow("one endless word") << QString(200, u'x') << QString(QString(33, u'x') + QChar(0x2026));
        QTest::newRow("white space and control characters go")
            << QStringLiteral("  A \u0001 \n B ") << QStringLiteral("A B");
        QTest::newRow("empty") << QString() << QString();
    }
    void longNamesTakeTwoLinesAndAreCutAfterThem() {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QCOMPARE(scene::labelText(name), text);
    }

    void aVeryLongNameHasTwoLinesThatFit() {
        const QString text = scene::labelText(QStringLiteral("Limited Liability Company ").repeated(20));
        const QStringList lines = text.split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].size() <= 34 && lines[1].size() <= 34);
        QVERIFY(lines[1].endsWith(QChar(0x2026)));
        const QString chinese = scene::labelText(QString(60, QChar(0x6DF1)));
        QVERIFY(chinese.size() <= 17);
    }

    void themesHaveTheColoursOfTheLook() {
        using scene::Colour;
        using scene::Theme;
        QCOMPARE(scene::rgb(Colour::Buyer, Theme::Light), 0x0072B2U);
        QCOMPARE(scene::rgb(Colour::Seller, Theme::Dark), 0xF0B04AU);
        QCOMPARE(scene::rgb(Colour::Maker, Theme::Light), 0x00836AU);
        QCOMPARE(scene::rgb(Colour::Note, Theme::Dark), 0xFF7A4DU);
    }

    void textStandsOutFromItsGround_data() {
        QTest::addColumn<int>("colour");
        QTest::addColumn<double>("least");
        QTest::newRow("text") << int(scene::Colour::Text) << 7.0;
        QTest::newRow("faded text") << int(scene::Colour::FadedText) << 4.5;
        QTest::newRow("note") << int(scene::Colour::Note) << 4.5;
        QTest::newRow("buyer") << int(scene::Colour::Buyer) << 4.5;
        QTest::newRow("maker") << int(scene::Colour::Maker) << 4.5;
        QTest::newRow("suspicious") << int(scene::Colour::Suspicious) << 4.5;
        QTest::newRow("address") << int(scene::Colour::Address) << 3.0;
    }
    void textStandsOutFromItsGround() {
        QFETCH(int, colour);
        QFETCH(double, least);
        for (const auto theme : {scene::Theme::Light, scene::Theme::Dark})
            for (const auto ground : {scene::Colour::Ground, scene::Colour::Page}) {
                const double a = luminance(scene::rgb(scene::Colour(colour), theme)) + 0.05;
                const double b = luminance(scene::rgb(ground, theme)) + 0.05;
                QVERIFY(std::max(a, b) / std::min(a, b) >= least);
            }
    }

private:
    static double luminance(std::uint32_t rgb) {
        const auto part = [rgb](int shift) {
            const double value = ((rgb >> shift) & 0xFFU) / 255.0;
            return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
    }
};

QTEST_APPLESS_MAIN(SceneFormatTest)
#include "format_test.moc"
