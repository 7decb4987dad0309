// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"

#include <QTest>

using namespace waybill;

class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldingIgnoresCaseYoAndBlanks() {
        QCOMPARE(folded("  ПОДЪЁМНИК\u00A0 Ёлка "), std::string("подъемник елка"));
        QCOMPARE(folded("Shenzhen  KEXIN\tSmart"), std::string("shenzhen kexin smart"));
        QCOMPARE(folded(""), std::string());
        QCOMPARE(folded("深圳市"), std::string("深圳市"));
    }

    void trimmingKnowsBlanksOfEveryScript() {
        QCOMPARE(trimmed("\uFEFF\u3000 АО \u00A0"), std::string_view("АО"));
        QCOMPARE(trimmed(" \t\r\n"), std::string_view());
        QCOMPARE(trimmed("x"), std::string_view("x"));
    }

    void codePointsAndOffsetsAgree() {
        const std::string_view text = "aЯ深😀b";
        QCOMPARE(codePoints(text), std::size_t(5));
        QCOMPARE(text.substr(byteOffset(text, 3)), std::string_view("😀b"));
        QCOMPARE(byteOffset(text, 99), text.size());
    }

    void brokenUtf8IsSeenAndSurvived_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("lone lead") << QByteArray("a\xD0");
        QTest::newRow("lone tail") << QByteArray("\x80");
        QTest::newRow("overlong") << QByteArray("\xC0\xAF");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80");
        QTest::newRow("too large") << QByteArray("\xF4\x90\x80\x80");
        QTest::newRow("windows-1251") << QByteArray("\xCE\xCE\xCE");
    }
    void brokenUtf8IsSeenAndSurvived() {
        QFETCH(QByteArray, bytes);
        const std::string_view text(bytes.constData(), std::size_t(bytes.size()));
        QVERIFY(!isValidUtf8(text));
        QVERIFY(isValidUtf8(folded(text)));
        QVERIFY(codePoints(trimmed(text)) <= text.size());
    }

    void replacementCharacterItselfIsValid() { QVERIFY(isValidUtf8("a\uFFFDb")); }

    void charactersThatXmlCannotHoldAreDropped() {
        QString text = QStringLiteral("a\tb");
        text.insert(1, QChar(0x0B));
        text.append(QChar(0xFFFF));
        QCOMPARE(xmlSafe(text), QStringLiteral("a\tb"));
    }

    void halvesOfAPairAreDroppedAndPairsKept() {
        const QString drone = QString::fromUcs4(U"\U0001F681");
        const QString text =
            drone.right(1) + QLatin1Char('a') + drone + drone.left(1) + QLatin1Char('b') + drone.left(1);
        QCOMPARE(xmlSafe(text), QLatin1Char('a') + drone + QLatin1Char('b'));
    }
};

QTEST_APPLESS_MAIN(TextTest)
#include "text_test.moc"
