// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"

#include "core/base/text.h"
#include "core/read/code_pages.h"
#include "core/read/encoding.h"
#include "core/read/scan.h"

#include <QObject>
#include <QStringEncoder>
#include <QTest>
#include <random>

using namespace waybill;

namespace {

const char* const russian =
    "Номер;Получатель;Описание товара\n1;ООО \"РОМАШКА\";Квадрокоптер для съёмки, не военного назначения\n"
    "2;АО «ВОСТОК-СЕРВИС»;Аккумуляторы литий-ионные полимерные\n3;ИП ИВАНОВ;Датчики давления\n";

/// The bytes of a text in an encoding whose decoder is the one under test: looked up through the system's own encoder.
QByteArray encoded(const char* utf8, const QString& encoding) {
    QStringEncoder encoder(encoding.toLatin1().constData());
    return encoder.isValid() ? QByteArray(encoder.encode(QString::fromUtf8(utf8))) : QByteArray();
}

} // namespace

class EncodingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesWithoutAMeaningAreNoCharacter_data() {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<int>("byte");
        QTest::addColumn<char32_t>("character");
        const auto row = [](const char* encoding, int byte, char32_t character) {
            QTest::addRow("%s %02X", encoding, byte) << QString::fromLatin1(encoding) << byte << character;
        };
        row("windows-1251", 0x98, U'\uFFFD');
        row("windows-1251", 0xB9, U'№');
        row("windows-1251", 0xFF, U'я');
        row("KOI8-R", 0xC0, U'ю');
        row("KOI8-R", 0x80, U'\u2500');
        row("IBM866", 0xFC, U'№');
        row("IBM866", 0xFF, U'\u00A0');
        row("windows-1252", 0x80, U'€');
        row("windows-1252", 0x81, U'\uFFFD');
    }
    void bytesWithoutAMeaningAreNoCharacter() {
        QFETCH(QString, encoding);
        QFETCH(int, byte);
        QFETCH(char32_t, character);
        const auto* half = read::upperHalf(encoding);
        QVERIFY(half);
        QCOMPARE(char32_t((*half)[std::size_t(byte - 0x80)]), character);
    }

    void readsEncodings_data() {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("mark");
        const QByteArray text(russian);
        const QByteArray shouting = QString::fromUtf8(russian).toUpper().toUtf8();
        for (const char* name : {"UTF-8", "windows-1251", "KOI8-R", "IBM866"}) {
            const QByteArray plain = QByteArray(text).replace("«", "\"").replace("»", "\"");
            QTest::newRow(name) << QString::fromLatin1(name) << plain << QByteArray();
            QTest::newRow(qPrintable(QString::fromLatin1(name) + QStringLiteral(" in capitals")))
                << QString::fromLatin1(name) << QByteArray(shouting).replace("«", "\"").replace("»", "\"")
                << QByteArray();
        }
        QTest::newRow("UTF-8 with mark") << QStringLiteral("UTF-8") << text << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("UTF-16LE") << QStringLiteral("UTF-16LE") << text << QByteArray();
        QTest::newRow("UTF-16BE") << QStringLiteral("UTF-16BE") << text << QByteArray();
        QTest::newRow("UTF-16LE with mark") << QStringLiteral("UTF-16LE") << text << QByteArray("\xFF\xFE");
        QTest::newRow("UTF-16BE with mark") << QStringLiteral("UTF-16BE") << text << QByteArray("\xFE\xFF");
        QTest::newRow("Western")
            << QStringLiteral("windows-1252")
            << QByteArray("id;nom;pays\n1;Société Générale d'Électricité;Côte d'Ivoire\n2;MÜLLER GMBH;Österreich\n")
            << QByteArray();
        QTest::newRow("Turkish")
            << QStringLiteral("windows-1254")
            << QByteArray("no;firma;açıklama\n1;GÜNEŞ DIŞ TİCARET A.Ş.;İnsansız hava aracı için lityum piller\n"
                          "2;IŞIK ELEKTRONİK SANAYİ;Elektronik devre kartları ve parçaları, ağırlığı değişik\n"
                          "3;ÇAĞDAŞ GIDA LTD. ŞTİ.;Kurutulmuş incir, fındık, yaş üzüm, şeker ve çay\n")
            << QByteArray();
        QTest::newRow("Arabic")
            << QStringLiteral("windows-1256")
            << QByteArray("رقم;الشركة;الوصف\n1;شركة النور للتجارة العامة;بطاريات ليثيوم وأجزاء الطائرات بدون طيار\n"
                          "2;مؤسسة الخليج للإلكترونيات;دوائر إلكترونية متكاملة ومعدات قياس\n"
                          "3;شركة دبي للشحن;مواد غذائية وتمور مجففة\n")
            << QByteArray();
        QTest::newRow("Chinese in Taiwan")
            << QStringLiteral("Big5")
            << QByteArray("編號,公司,商品\n1,臺灣積體電路製造股份有限公司,積體電路及電子零件\n"
                          "2,鴻海精密工業股份有限公司,無人機電池\n3,臺北貿易有限公司,測量儀器與零件\n")
            << QByteArray();
        QTest::newRow("Chinese")
            << QStringLiteral("GB18030")
            << QByteArray("编号,公司,商品\n1,深圳市大疆创新科技有限公司,无人机及其零件\n2,上海贸易有限公司,锂离子电池\n"
                          "3,广州进出口有限公司,集成电路和电子元件\n")
            << QByteArray();
    }
    void readsEncodings() {
        QFETCH(QString, encoding);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, mark);
        const QByteArray bytes = encoded(text.constData(), encoding);
        if (bytes.isEmpty())
            QSKIP("this Qt has no encoder for it");
        const QString file = m_folder.write(QStringLiteral("e.csv"), mark + bytes);
        const auto tables = read::findTables(file);
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message()));
        QCOMPARE(tables->front().encoding, encoding);
        const Reading expected = readFirstTable(m_folder.write(QStringLiteral("u.csv"), text));
        const Reading reading = readTable(tables->front());
        QCOMPARE(QByteArray::fromStdString(reading.text()), QByteArray::fromStdString(expected.text()));
        QCOMPARE(reading.issueCodes(), std::string());
        QVERIFY(reading.rows.size() >= 3);
        QCOMPARE(reading.rows[1].size(), std::size_t(3));
    }

    void theChosenEncodingWins() {
        const QString file = m_folder.write(QStringLiteral("k.csv"), encoded("а;б\nв;г\n", QStringLiteral("KOI8-R")));
        read::TableChoice choice;
        choice.encoding = QStringLiteral("koi8r");
        const auto tables = read::findTables(file, choice);
        QCOMPARE(tables->front().encoding, QStringLiteral("KOI8-R"));
        QCOMPARE(QByteArray::fromStdString(readTable(tables->front()).text()), QByteArray("а|б/в|г/"));
        choice.encoding = QStringLiteral("klingon");
        const auto refused = read::findTables(file, choice);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadCall);
    }

    void namesAreForgiving_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("name");
        QTest::newRow("cp1251") << QStringLiteral("CP1251") << QStringLiteral("windows-1251");
        QTest::newRow("win-1251") << QStringLiteral("win-1251") << QStringLiteral("windows-1251");
        QTest::newRow("utf8") << QStringLiteral("utf8") << QStringLiteral("UTF-8");
        QTest::newRow("koi8-r") << QStringLiteral("koi8-r") << QStringLiteral("KOI8-R");
        QTest::newRow("866") << QStringLiteral("866") << QStringLiteral("IBM866");
    }
    void namesAreForgiving() {
        QFETCH(QString, written);
        QFETCH(QString, name);
        QCOMPARE(read::encodingNamed(written).value_or(QString()), name);
    }

    void misreadTextIsPutRight_data() {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("text");
        const auto misread = [](const char* utf8) {
            QString text;
            const auto& half = *read::upperHalf(QStringLiteral("windows-1252"));
            for (const char byte : QByteArray(utf8)) {
                const auto value = static_cast<unsigned char>(byte);
                const char16_t c = value < 0x80 ? char16_t(value) : half[value - 0x80];
                text += QChar(c == 0xFFFD ? char16_t(value) : c);
            }
            return text.toUtf8();
        };
        const auto row = [](const char* tag, const QByteArray& cell, const QByteArray& text) {
            QTest::newRow(tag) << cell << text;
        };
        row("Russian", misread("ООО РЕСУРС"), "ООО РЕСУРС");
        row("example", "ÐžÐžÐž", "ООО");
        row("no-break space lost", misread("Ресурс РФ").replace("\xC2\xA0", " "), "Ресурс РФ");
        row("Western", misread("Société Générale"), "Société Générale");
        row("Chinese", misread("深圳市"), "深圳市");
        row("already right", "Société Générale ÑANDÚ", "Société Générale ÑANDÚ");
        row("Portuguese", "LÃ DE VIDRO, MAÇÃ", "LÃ DE VIDRO, MAÇÃ");
        row("Spanish", "AÑO ESPAÑA Ñ", "AÑO ESPAÑA Ñ");
        row("with Cyrillic", "Ð и Ñ", "Ð и Ñ");
    }
    void misreadTextIsPutRight() {
        QFETCH(QByteArray, cell);
        QFETCH(QByteArray, text);
        const Reading reading = readFirstTable(
            m_folder.write(QStringLiteral("m.csv"), "id;name\n1;plain\n2;" + cell + "\n3;" + cell + "\n"));
        QCOMPARE(reading.rows.size(), std::size_t(4));
        QCOMPARE(QByteArray::fromStdString(reading.rows[2][1]), text);
        QCOMPARE(reading.issueCodes(), cell == text ? std::string() : std::string("misread-text@3x2 "));
    }

    void utf8ThatBreaksLaterKeepsItsRows() {
        QByteArray bytes = "id,name\n";
        for (int i = 0; i < 60000; ++i)
            bytes += QByteArray::number(i) + ",Название товара по-русски\n";
        bytes += "x,broken \xFF here\n";
        bytes += "y," + encoded("Квадрокоптер для съемки", QStringLiteral("windows-1251")) + "\nz,good\n";
        const Reading reading = readFirstTable(m_folder.write(QStringLiteral("b.csv"), bytes));
        QCOMPARE(reading.rows.size(), std::size_t(60004));
        QCOMPARE(reading.rows[60001][1], std::string("broken \xEF\xBF\xBD here"));
        QCOMPARE(QByteArray::fromStdString(reading.rows[60002][1]), QByteArray("Квадрокоптер для съемки"));
        QCOMPARE(reading.rows[60003][1], std::string("good"));
        QCOMPARE(reading.issueCodes(), std::string("undecodable-text@60002x2 "));
    }

    void asciiStartDoesNotHideTheEncoding() {
        QByteArray bytes = "id,name\n";
        for (int i = 0; i < 90000; ++i)
            bytes += QByteArray::number(i) + ",PLAIN NAME LIMITED\n";
        for (int i = 0; i < 40000; ++i)
            bytes +=
                QByteArray::number(i) + "," + encoded("Аккумуляторы литиевые", QStringLiteral("windows-1251")) + "\n";
        const auto tables = read::findTables(m_folder.write(QStringLiteral("l.csv"), bytes));
        QCOMPARE(tables->front().encoding, QStringLiteral("windows-1251"));
    }

    void theFastCheckOfUtf8AgreesWithTheSlowOne() {
        std::mt19937 random(5);
        std::string seed(russian);
        seed += "ASCII and 中文字符 and 😀 and é, then a long run of plain letters";
        for (int i = 0; i < 20000; ++i) {
            std::string text = seed.substr(random() % seed.size(), random() % 120);
            for (int k = int(random() % 3); k > 0 && !text.empty(); --k)
                text[random() % text.size()] = char(random() % 256);
            const std::size_t valid = read::validUtf8Length(text);
            QVERIFY(isValidUtf8(text.substr(0, valid)));
            QCOMPARE(valid == text.size(), isValidUtf8(text));
            if (valid < text.size()) {
                std::size_t next = valid;
                QCOMPARE(nextCodePoint(text, next), char32_t(0xFFFD));
                QCOMPARE(next, valid + 1);
            }
        }
    }

private:
    Folder m_folder;
};

QTEST_APPLESS_MAIN(EncodingsTest)
#include "test_encodings.moc"
