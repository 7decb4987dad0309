// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gzip_by_hand.h"
#include "ods_by_hand.h"
#include "reading.h"
#include "xls_by_hand.h"

#include <QObject>
#include <QTest>
#include <random>

using namespace waybill;

namespace {

QByteArray csvSeed() {
    return "\xEF\xBB\xBFid;name;\"note\"\r\n1;\"OOO \"\"A\"\"\";\"line 1\nline 2\"\r\n2;\xD0\x9E\xD0\x9E\xD0\x9E;x\r\n"
           "3;\"open;y\r\n\r\n4;a,b|c\td;z\r";
}

QByteArray sheetSeed() {
    return "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>44958.5</v></c></row>"
           "<row r=\"7\"><c r=\"C7\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"A7\" t=\"b\"><v>1</v></c></row>"
           "<row><c><v>1.5E-7</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2023-02-01T00:00:00</v></c></row>";
}

HandMade workbookSeed() {
    HandMade made;
    made.sheet = sheetSeed();
    made.strings = "<si><t>one_x000D_</t></si><si><r><t>two</t></r></si>";
    made.styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yy\"/></numFmts>"
                  "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>";
    return made;
}

QByteArray odsTables() {
    return ods::table(
        ods::row(ods::text("a<text:s text:c=\"2\"/>b") +
                 ods::cell("office:value-type=\"date\" office:date-value=\"2023-02-01T10:00:00\"") +
                 ods::cell("office:value-type=\"time\" office:time-value=\"PT10H30M00S\"")) +
        ods::row(ods::cell("table:number-columns-repeated=\"3\""), 2) +
        ods::row(ods::cell("office:value-type=\"float\" office:value=\"1.5\" table:number-columns-repeated=\"2\""), 3));
}

xls::HandMade xlsSeed() {
    const QByteArray texts = little(quint32(2)) + little(quint32(2)) + little(quint16(3)) + xls::narrow("abc") +
                             little(quint16(4)) + xls::wide(QStringLiteral("где"));
    const QByteArray globals = xls::record(0x00E0, little(quint16(0)) + little(quint16(14)) + QByteArray(16, '\0')) +
                               xls::record(0x00FC, texts) + xls::record(0x003C, xls::narrow("x"));
    const QByteArray cells = xls::shared(0, 0, 0) + xls::shared(0, 1, 1) + xls::number(2, 0, 44958, 0) +
                             xls::rk(2, 1, 866) + xls::formula(3, 0, xls::formulaResult(0)) +
                             xls::record(0x0207, little(quint16(2)) + xls::wide(QStringLiteral("да"))) +
                             xls::text(3, 1, QStringLiteral("ещё"));
    return {{{QStringLiteral("Data"), cells}, {QStringLiteral("More"), xls::number(0, 0, 1)}}, globals};
}

QByteArray jsonSeed() {
    return "{\"a\":{\"b\":[1,2.50,null]},\"c\":\"\\ud83d\\ude00\"}\n{\"a\":[{\"x\":true},{\"y\":\"\xD0\x9E\"}]}\n\n{"
           "\"c\":1}\n";
}

class Mutator {
public:
    explicit Mutator(quint32 seed) : m_random(seed) {}

    QByteArray mutate(QByteArray bytes) {
        const int changes = 1 + below(6);
        for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
            const int at = below(int(bytes.size()));
            switch (below(6)) {
            case 0:
                bytes[at] = char(below(256));
                break;
            case 1:
                bytes.remove(at, 1 + below(20));
                break;
            case 2:
                bytes.insert(at, bytes.mid(below(int(bytes.size())), below(40)));
                break;
            case 3:
                bytes.insert(at, m_telling[below(int(std::size(m_telling)))]);
                break;
            case 4:
                bytes.truncate(at);
                break;
            default:
                bytes[at] = char(bytes[at] ^ (1 << below(8)));
            }
        }
        return bytes;
    }

private:
    int below(int limit) { return int(m_random() % quint32(limit)); }
    std::mt19937 m_random;
    const QByteArray m_telling[12] = {"\"",   "\"\"", "\n",     "\r",   ";",        QByteArray("\0", 1),
                                      "\xFF", "<c",   "</row>", "&#0;", "99999999", "\xFF\xFE"};
};

/// A table that came out whole has rows whose numbers rise.
void checkReading(const QString& file) {
    const auto tables = read::findTables(file);
    if (!tables) {
        QVERIFY(!tables.error().what.isEmpty());
        return;
    }
    for (const read::TableInfo& table : *tables) {
        const Reading reading = readTable(table);
        if (reading.error) {
            QVERIFY(!reading.error->what.isEmpty());
            continue;
        }
        for (std::size_t i = 1; i < reading.numbers.size(); ++i)
            QVERIFY(reading.numbers[i] > reading.numbers[i - 1]);
    }
}

} // namespace

/// Damaged files of every kind, the same ones in each run: each must end in rows or in an error that says something.
class MutationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damagedCsvEndsInRowsOrAnError() {
        Mutator mutator(1);
        for (int i = 0; i < 3000; ++i) {
            checkReading(m_folder.write(QStringLiteral("m.csv"), mutator.mutate(csvSeed())));
            if (QTest::currentTestFailed())
                return;
        }
    }

    void damagedArchivesEndInRowsOrAnError() {
        Mutator mutator(2);
        const QByteArray seed = workbookOf(workbookSeed());
        for (int i = 0; i < 1500; ++i) {
            checkReading(m_folder.write(QStringLiteral("m.xlsx"), mutator.mutate(seed)));
            if (QTest::currentTestFailed())
                return;
        }
    }

    void damagedPartsEndInRowsOrAnError() {
        Mutator mutator(3);
        for (int i = 0; i < 1500; ++i) {
            HandMade made = workbookSeed();
            QByteArray* const parts[] = {&made.sheet, &made.strings, &made.styles};
            QByteArray& part = *parts[i % 3];
            part = mutator.mutate(part);
            checkReading(m_folder.write(QStringLiteral("p.xlsx"), workbookOf(made)));
            if (QTest::currentTestFailed())
                return;
        }
    }

    void damagedOpenDocumentsEndInRowsOrAnError() {
        Mutator mutator(4);
        const Parts seed = ods::partsOf(odsTables());
        for (int i = 0; i < 1500; ++i) {
            Parts parts = seed;
            parts[2].second = mutator.mutate(parts[2].second);
            checkReading(m_folder.write(QStringLiteral("m.ods"), zipOf(parts)));
            if (QTest::currentTestFailed())
                return;
        }
    }

    void damagedOldWorkbooksEndInRowsOrAnError() {
        Mutator mutator(5);
        const QByteArray records = xls::recordsOf(xlsSeed());
        const QByteArray file = xls::fileOf(xlsSeed());
        for (int i = 0; i < 6000; ++i) {
            checkReading(m_folder.write(QStringLiteral("m.xls"), mutator.mutate(i % 2 == 0 ? records : file)));
            if (QTest::currentTestFailed())
                return;
        }
    }

    void damagedJsonEndsInRowsOrAnError() {
        Mutator mutator(6);
        const QByteArray list = "[" + jsonSeed().trimmed().replace("}\n", "},\n") + "]";
        for (int i = 0; i < 3000; ++i) {
            checkReading(m_folder.write(QStringLiteral("m.json"), mutator.mutate(i % 2 == 0 ? jsonSeed() : list)));
            if (QTest::currentTestFailed())
                return;
        }
    }

    void damagedPackingEndsInRowsOrAnError() {
        Mutator mutator(7);
        const QByteArray seeds[] = {gzipOf(csvSeed()), zipOf({{QStringLiteral("a.gz"), gzipOf(csvSeed())}}),
                                    zipOf({{QStringLiteral("b.zip"), zipOf({{QStringLiteral("a.csv"), csvSeed()}})}})};
        for (int i = 0; i < 1500; ++i) {
            checkReading(m_folder.write(QStringLiteral("m.gz"), mutator.mutate(seeds[i % 3])));
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    Folder m_folder;
};

QTEST_APPLESS_MAIN(MutationsTest)
#include "test_mutations.moc"
