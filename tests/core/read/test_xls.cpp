// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"
#include "xls_by_hand.h"

#include <QObject>
#include <QStringEncoder>
#include <QTest>

using namespace waybill;

namespace {

QByteArray sharedTexts(const std::vector<QByteArray>& texts) {
    QByteArray bytes = little(quint32(texts.size())) + little(quint32(texts.size()));
    for (const QByteArray& text : texts)
        bytes += text;
    return xls::record(0x00FC, bytes);
}

QByteArray sharedText(const QString& text) {
    return little(quint16(text.size())) + xls::wide(text);
}

QByteArray style(quint16 format) {
    return xls::record(0x00E0, little(quint16(0)) + little(format) + QByteArray(16, '\0'));
}

QByteArray numberFormat(quint16 id, const QByteArray& code) {
    return xls::record(0x041E, little(id) + little(quint16(code.size())) + xls::narrow(code));
}

QByteArray encoded(const char* utf8, const char* encoding) {
    QStringEncoder encoder(encoding);
    return encoder.encode(QString::fromUtf8(utf8));
}

QByteArray oldText(int row, int column, const QByteArray& bytes) {
    return xls::record(0x0204, xls::place(row, column) + little(quint16(bytes.size())) + bytes);
}

} // namespace

class XlsTest : public QObject {
    Q_OBJECT

private:
    Reading readMade(const xls::HandMade& made) const {
        return readFirstTable(m_folder.write(QStringLiteral("made.xls"), xls::fileOf(made)));
    }
    Reading readCells(const QByteArray& cells, const QByteArray& globals = {}) const {
        return readMade({{{QStringLiteral("Data"), cells}}, globals});
    }
    Folder m_folder;

private Q_SLOTS:
    void readsTextsNumbersAndDates() {
        const QByteArray globals =
            numberFormat(164, "dd\\.mm\\.yyyy") + style(0) + style(164) + style(22) +
            sharedTexts({sharedText(QStringLiteral("ООО \"РОМАШКА\"")), little(quint16(5)) + xls::narrow("plain")});
        const QByteArray cells = xls::shared(0, 0, 1) + xls::shared(0, 1, 0) + xls::number(2, 0, 44958, 1) +
                                 xls::number(2, 1, 44958.75, 2) + xls::number(2, 2, 8.64) +
                                 xls::text(2, 3, QStringLiteral("Москва")) + xls::number(2, 4, 12345678901234567890.0);
        const QString file =
            m_folder.write(QStringLiteral("a.xls"), xls::fileOf({{{QStringLiteral("Лист1"), cells}}, globals}));
        const auto tables = read::findTables(file);
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message()));
        QCOMPARE(tables->size(), std::size_t(1));
        QCOMPARE(tables->front().containerName(), QStringLiteral("xls"));
        QCOMPARE(tables->front().sheet, QStringLiteral("Лист1"));
        const Reading reading = readTable(tables->front());
        QVERIFY(!reading.error);
        QCOMPARE(QByteArray::fromStdString(reading.text()),
                 QByteArray("plain|ООО \"РОМАШКА\"//2023-02-01|2023-02-01 18:00:00|8.64|Москва|12345678901234567168/"));
        QCOMPARE(reading.numbers, (std::vector<qint64>{1, 2, 3}));
    }

    void largeAndSmallFilesAreReadAlike() {
        QByteArray cells;
        std::string expected;
        for (int row = 0; row < 3000; ++row) {
            cells += xls::number(row, 0, row);
            expected += std::to_string(row) + "/";
        }
        QCOMPARE(readCells(cells).text(), expected);
        QCOMPARE(readCells(xls::number(0, 0, 1)).text(), std::string("1/"));
    }

    void readsShortNumbers_data() {
        QTest::addColumn<quint32>("bits");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("whole") << quint32(1234 << 2 | 2) << QByteArray("1234");
        QTest::newRow("negative") << quint32(quint32(-5) << 2 | 2) << QByteArray("-5");
        QTest::newRow("hundredths") << quint32(864 << 2 | 3) << QByteArray("8.64");
        QTest::newRow("half") << quint32(0x3FE00000) << QByteArray("0.5");
        QTest::newRow("half a hundredth") << quint32(0x3FE00001) << QByteArray("0.005");
    }
    void readsShortNumbers() {
        QFETCH(quint32, bits);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(readCells(xls::rk(0, 0, bits)).text()), text + "/");
        const QByteArray several =
            xls::record(0x00BD, little(quint16(0)) + little(quint16(1)) + little(quint16(0)) + little(bits) +
                                    little(quint16(0)) + little(bits) + little(quint16(2)));
        QCOMPARE(QByteArray::fromStdString(readCells(several).text()), "|" + text + "|" + text + "/");
    }

    void readsFormulasByTheirResults() {
        const QByteArray textResult = xls::record(0x0207, little(quint16(4)) + xls::wide(QStringLiteral("итог")));
        const QByteArray cells =
            xls::formula(0, 0, little(std::bit_cast<quint64>(2.5))) + xls::formula(0, 1, xls::formulaResult(0)) +
            xls::record(0x04BC, QByteArray(10, '\0')) + textResult + xls::formula(0, 2, xls::formulaResult(1, 1)) +
            xls::formula(0, 3, xls::formulaResult(2, 0x2A)) + xls::formula(0, 4, xls::formulaResult(2, 0x07)) +
            xls::formula(1, 0, xls::formulaResult(3)) + xls::number(1, 1, 1);
        const Reading reading = readCells(cells);
        QCOMPARE(QByteArray::fromStdString(reading.text()), QByteArray("2.5|итог|TRUE|#N/A|#DIV/0!/|1/"));
        QCOMPARE(reading.issueCodes(), std::string("formula-without-value@2x1 "));
    }

    void aLastFormulaWithoutItsTextIsCounted() {
        const Reading reading = readCells(xls::number(0, 0, 1) + xls::formula(1, 1, xls::formulaResult(0)));
        QCOMPARE(reading.issueCodes(), std::string("formula-without-value@2x1 "));
    }

    void aCellThatIsThereTwiceIsCounted() {
        const Reading reading = readCells(xls::text(0, 0, QStringLiteral("a")) + xls::text(0, 0, QStringLiteral("b")) +
                                          xls::number(1, 0, 5) + xls::text(1, 0, QStringLiteral("5")));
        QCOMPARE(reading.text(), std::string("b/5/"));
        QCOMPARE(reading.issueCodes(), std::string("cell-twice@1x1 "));
    }

    void oneSheetWithoutAWorkbookIsRead() {
        const auto text = [](int row, int column, const QByteArray& written) {
            return xls::record(0x0204, xls::place(row, column) + little(quint16(written.size())) + written);
        };
        const QByteArray bytes = xls::record(0x0809, QByteArray("\0\0\x10\0\0\0\0\0", 8)) + text(0, 0, "ООО") +
                                 text(0, 1, "caf\xE9") + xls::number(1, 0, 7) + xls::end();
        const Reading reading = readFirstTable(m_folder.write(QStringLiteral("php.xls"), bytes));
        QCOMPARE(QByteArray::fromStdString(reading.text()), QByteArray("ООО|café/7/"));
    }

    void generalIsNoDateInAnyLanguage() {
        const QByteArray globals =
            numberFormat(0, "dd.mm.yyyy") + numberFormat(164, "Standard") + style(0) + style(164);
        QCOMPARE(readCells(xls::number(0, 0, 100, 0) + xls::number(0, 1, 200, 1), globals).text(),
                 std::string("100|200/"));
    }

    void readsTruthAndErrors() {
        const QByteArray cells = xls::record(0x0205, xls::place(0, 0) + '\1' + '\0') +
                                 xls::record(0x0205, xls::place(0, 1) + '\0' + '\0') +
                                 xls::record(0x0205, xls::place(0, 2) + '\x17' + '\1');
        QCOMPARE(readCells(cells).text(), std::string("TRUE|FALSE|#REF!/"));
    }

    void textsThatGoOnInTheNextRecordStayWhole() {
        // The first text begins narrow and goes on wide; the second has formats and phonetic data behind it; the third
        // begins just behind the border.
        const QByteArray first = little(quint32(3)) + little(quint32(3)) + little(quint16(6)) + xls::narrow("abc");
        const QByteArray second = xls::wide(QStringLiteral("где")) + little(quint16(2)) + '\x0C' + little(quint16(1)) +
                                  little(quint32(3)) + "xy" + QByteArray(4, '\7') + QByteArray(3, '\7');
        const QByteArray third = little(quint16(1)) + xls::narrow("z");
        const QByteArray globals =
            xls::record(0x00FC, first) + xls::record(0x003C, second) + xls::record(0x003C, third);
        const Reading reading = readCells(xls::shared(0, 0, 0) + xls::shared(0, 1, 1) + xls::shared(0, 2, 2), globals);
        QCOMPARE(QByteArray::fromStdString(reading.text()), QByteArray("abcгде|xy|z/"));
    }

    void rowsComeInOrderAndTheLastValueStays() {
        const Reading reading =
            readCells(xls::number(3, 1, 1) + xls::number(0, 0, 2) + xls::number(3, 0, 3) + xls::number(3, 1, 4));
        QCOMPARE(reading.text(), std::string("2////3|4/").erase(1, 1));
        QCOMPARE(reading.numbers, (std::vector<qint64>{1, 2, 3, 4}));
    }

    void chartsInsideASheetAreNoCells() {
        const QByteArray chart = xls::start(0x0600, 0x0020) + xls::number(0, 0, 99) + xls::end();
        QCOMPARE(readCells(xls::number(0, 0, 1) + chart + xls::number(0, 1, 2)).text(), std::string("1|2/"));
    }

    void visibleSheetsComeBeforeHiddenOnes() {
        const xls::HandMade made{{{QStringLiteral("Hidden"), xls::text(0, 0, QStringLiteral("secret")), 2},
                                  {QStringLiteral("Chart"), {}, 0, 2},
                                  {QStringLiteral("Empty"), {}},
                                  {QStringLiteral("One"), xls::number(0, 0, 1)},
                                  {QStringLiteral("Two"), xls::number(0, 0, 2)}}};
        const QString file = m_folder.write(QStringLiteral("sheets.xls"), xls::fileOf(made));
        const auto tables = read::findTables(file);
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message()));
        QCOMPARE(tables->size(), std::size_t(2));
        QCOMPARE(readTable((*tables)[0]).text(), std::string("1/"));
        QCOMPARE(readTable((*tables)[1]).text(), std::string("2/"));
        read::TableChoice choice;
        choice.sheet = QStringLiteral("Hidden");
        QCOMPARE(readFirstTable(file, choice).text(), std::string("secret/"));
    }

    void countsDaysFrom1904WhereTheWorkbookDoes() {
        QCOMPARE(readCells(xls::number(0, 0, 43496, 0), xls::record(0x0022, little(quint16(1))) + style(14)).text(),
                 std::string("2023-02-01/"));
        const QByteArray globals = xls::record(0x0022, little(quint16(1))) + style(14) + style(21);
        QCOMPARE(
            readCells(xls::number(0, 0, 0, 0) + xls::number(0, 1, 0, 1) + xls::number(0, 2, 0.5, 0), globals).text(),
            std::string("1904-01-01|00:00:00|12:00:00/"));
    }

    void olderWorkbooksAreReadInTheirCodePage() {
        const QByteArray codePage = xls::record(0x0042, little(quint16(1251)));
        xls::HandMade made{{{QStringLiteral("\u00CB\u00E8\u00F1\u00F2"),
                             oldText(0, 0, encoded("ООО «РОМАШКА»", "windows-1251")) + xls::number(0, 1, 2)}},
                           codePage,
                           0x0500};
        const QString file = m_folder.write(QStringLiteral("old.xls"), xls::fileOf(made));
        const auto tables = read::findTables(file);
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message()));
        QCOMPARE(tables->front().sheet, QStringLiteral("Лист"));
        QCOMPARE(QByteArray::fromStdString(readTable(tables->front()).text()), QByteArray("ООО «РОМАШКА»|2/"));
    }

    void recordsWithoutAContainerAreReadToo() {
        const QByteArray records = xls::recordsOf({{{QStringLiteral("Data"), xls::number(0, 0, 7)}}});
        QCOMPARE(readFirstTable(m_folder.write(QStringLiteral("bare.xls"), records)).text(), std::string("7/"));
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* tag, const QByteArray& bytes, const char* reason) {
            QTest::newRow(tag) << bytes << QString::fromLatin1(reason);
        };
        const auto data = [](const QByteArray& cells, const QByteArray& globals = {}) {
            return xls::fileOf({{{QStringLiteral("Data"), cells}}, globals});
        };
        QByteArray many;
        for (int i = 0; i < 2000; ++i)
            many += xls::number(i, 0, i);
        const QByteArray sound = data(many);
        row("password", data({}, xls::record(0x002F, QByteArray(6, '\0'))), "password");
        row("encrypted package", CompoundByHand::of({{QStringLiteral("EncryptedPackage"), QByteArray(5000, 'x')}}),
            "password");
        row("other document", CompoundByHand::of({{QStringLiteral("WordDocument"), QByteArray(5000, 'x')}}),
            "no workbook");
        QByteArray twins = xls::recordsOf({{{QStringLiteral("A"), xls::number(0, 0, 1)}, {QStringLiteral("B"), {}}}});
        const QByteArray sheetRecord("\x85\0", 2);
        const qsizetype first = twins.indexOf(sheetRecord) + 4;
        twins.replace(twins.indexOf(sheetRecord, first) + 4, 4, twins.mid(first, 4));
        row("two sheets at one place", twins, "at one place");
        row("cut", sound.left(sound.size() / 2), "cut");
        row("cut to its magic", sound.left(8), "ends too early");
        row("Excel 3", QByteArray("\x09\x02\x06\0\0\0\x10\0", 8) + QByteArray(100, '\0'), "Excel 3");
        row("text that is not there", data(xls::shared(0, 0, 5)), "does not have");
        row("short record", data(xls::record(0x0203, "abc")), "too early");
        row("column beyond the last", data(xls::number(0, 20000, 1)), "last column");
        xls::HandMade empty{{{QStringLiteral("Data"), {}}}};
        row("empty", xls::fileOf(empty), "empty");
        QByteArray circle = sound;
        const int tableAt = (qFromLittleEndian<int>(circle.constData() + 76) + 1) * 512;
        circle.replace(tableAt + 4 * qFromLittleEndian<int>(circle.constData() + 48), 4, circle.mid(48, 4));
        row("circle", circle, "circle");
        QByteArray astray = sound;
        astray.replace(48, 4, little(quint32(0x00FFFFFF)));
        row("directory outside", astray, "too early");
    }
    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const QString file = m_folder.write(QStringLiteral("bad.xls"), bytes);
        QCOMPARE(faultOfRefusal(readFirstTable(file), file, reason), QString());
    }

    void cancelIsNoError() {
        QVERIFY(endsCancelled(
            m_folder.write(QStringLiteral("c.xls"), xls::fileOf({{{QStringLiteral("Data"), xls::number(0, 0, 1)}}}))));
    }
};

QTEST_APPLESS_MAIN(XlsTest)
#include "test_xls.moc"
