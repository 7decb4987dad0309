// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"
#include "zip_by_hand.h"

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

private:
    Folder m_folder;
};

QTEST_APPLESS_MAIN(MutationsTest)
#include "test_mutations.moc"
