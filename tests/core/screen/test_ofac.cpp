// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/screen/list_files.h"

using namespace waybill;
using namespace waybill::screen;

/// OFAC's lists: three files without headers that belong together.
class TestOfac : public QObject {
    Q_OBJECT

private:
    static constexpr const char* entries =
        "36,\"AEROCARIBBEAN AIRLINES\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
        "306,\"BANCO NACIONAL DE CUBA\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"a.k.a. 'BNC'.\"\n"
        "2674,\"ZAYDAN, Muhammad\",\"individual\",\"SDT] [SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1948; POB "
        "Syria; "
        "nationality Syria; Passport 1234567 (Syria) issued 01 Jan 2001 expires 01 Jan 2006.\"\n"
        "15042,\"HILDA I\",\"vessel\",\"IRAN\",-0- ,\"T2EA4\",\"Bulk Carrier\",-0- ,-0- ,\"Iran\",-0- ,\"Former Vessel "
        "Flag "
        "Malta; Vessel Registration Identification IMO 8309634; MMSI 572442210.\"\n"
        "17000,\"ROSTEKH PAO\",-0- ,\"UKRAINE-EO13661\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Tax ID No. 7707083893 "
        "(Russia); alt. Registration Number 1027700132195; SWIFT/BIC SABRRUMM; Nationality of Registration Russia; "
        "Linked To: NOBODY.\"\n";
    static constexpr const char* aliases = "36,12,\"aka\",\"AERO-CARIBBEAN\",-0- \n"
                                           "17000,77,\"fka\",\"GOSTEKH, OAO\",-0- \n"
                                           "99999,78,\"aka\",\"NOBODY'S NAME\",-0- \n";
    static constexpr const char* addresses = "36,25,-0- ,\"Havana\",\"Cuba\",-0- \n"
                                             "17000,26,\"ul. Usacheva 24\",\"Moscow 119048\",\"Russia\",-0- \n"
                                             "475,271,-0- ,-0- ,\"Spain\",-0- \n"
                                             "2674,29,-0- ,-0- ,\"Syria\",-0- \n\x1A";
    test::ListFiles m_files;

    QStringList all() {
        // Names of files mean nothing.
        return {m_files.write(QStringLiteral("b.txt"), addresses), m_files.write(QStringLiteral("a.csv"), aliases),
                m_files.write(QStringLiteral("c.csv"), entries)};
    }

private Q_SLOTS:
    void threeFilesInAnyOrderAreOneList() {
        WAYBILL_LOAD(list, all());
        QCOMPARE(QString::fromStdString(list.key), QStringLiteral("ofac-sdn"));
        QCOMPARE(list.entries.size(), std::size_t(5));
        QCOMPARE(list.files.size(), std::size_t(3));
        QCOMPARE(test::namesOf(*test::entryOf(list, "36")), QStringLiteral("AEROCARIBBEAN AIRLINES | AERO-CARIBBEAN"));
        QCOMPARE(test::joinedTexts(test::entryOf(list, "36")->addresses), QStringLiteral("Havana, Cuba"));
        QCOMPARE(test::joinedTexts(test::entryOf(list, "36")->countries), QStringLiteral("CU"));
        QCOMPARE(test::entryOf(list, "17000")->row, qint64(5));
    }

    void remarksTellWeakAliasesNumbersAndCountries() {
        WAYBILL_LOAD(list, all());
        QCOMPARE(test::namesOf(*test::entryOf(list, "306")), QStringLiteral("BANCO NACIONAL DE CUBA | (BNC)"));
        const ListEntry* firm = test::entryOf(list, "17000");
        QCOMPARE(test::identifiersOf(*firm),
                 QStringLiteral("tax 7707083893 RU | registration 1027700132195 | bank SABRRUMM"));
        QCOMPARE(test::joinedTexts(firm->countries), QStringLiteral("RU"));
        QCOMPARE(test::identifiersOf(*test::entryOf(list, "2674")), QStringLiteral("passport 1234567 SY"));
        QCOMPARE(test::joinedTexts(test::entryOf(list, "2674")->countries), QStringLiteral("SY"));
        QCOMPARE(test::identifiersOf(*test::entryOf(list, "15042")),
                 QStringLiteral("vessel 8309634 | vessel 572442210"));
    }

    void kindsAreFirmsPersonsAndShips() {
        WAYBILL_LOAD(list, all());
        QCOMPARE(QString::fromStdString(test::entryOf(list, "2674")->programme), QStringLiteral("SDT, SDGT"));
        QCOMPARE(test::entryOf(list, "36")->kind, EntryKind::Firm);
        QCOMPARE(test::entryOf(list, "2674")->kind, EntryKind::Person);
        QCOMPARE(test::entryOf(list, "15042")->kind, EntryKind::Vessel);
    }

    void orphansAreCountedNotLost() {
        WAYBILL_LOAD(list, all());
        QCOMPARE(list.account.read, qint64(5 + 3 + 4));
        QCOMPARE(list.account.kept, qint64(10));
        QCOMPARE(list.account.orphaned, qint64(2));
        QVERIFY(list.account.balances());
        QCOMPARE(test::issuesOf(list), QStringLiteral("list-address-orphaned 1, list-name-orphaned 1"));
    }

    void aFileThatIsCutOffIsReadAndSaidSo() {
        const QByteArray cut = QByteArray(entries).chopped(150);
        WAYBILL_LOAD(list, {m_files.write(QStringLiteral("sdn.csv"), cut)});
        QVERIFY(test::entryOf(list, "36") != nullptr);
        QVERIFY(list.account.balances());
    }

    void rowsThatNameNobodyAreRejectedWithTheReason() {
        const QByteArray broken = QByteArray(entries) +
                                  "x1,\"A\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
                                  "77,-0- ,-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
        WAYBILL_LOAD(list, {m_files.write(QStringLiteral("sdn.csv"), broken)});
        QCOMPARE(list.account.rejected, qint64(2));
        QVERIFY(list.account.balances());
        QCOMPARE(test::issuesOf(list), QStringLiteral("list-row-without-name 1, list-row-without-number 1"));
    }

    void theConsolidatedListIsAListOfItsOwn() {
        const QString other =
            m_files.write(QStringLiteral("prim.csv"),
                          "9639,\"HANIYA, Ismail\",\"individual\",\"NS-PLC\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- "
                          ",\"DOB 1962.\"\n17001,\"NOVATEK\",-0- ,\"UKRAINE-EO13662\",-0- ,-0- ,-0- ,-0- ,-0- "
                          ",-0- ,-0- ,\"Executive Order 13662 Directive Determination - Subject to Directive "
                          "2.\"\n");
        const QString otherNames =
            m_files.write(QStringLiteral("cons_alt.csv"), "9639,9150,\"aka\",\"HANIYYA, Ismaeel\",-0- \n");
        const auto lists = test::ListFiles::load(all() + QStringList{other, otherNames});
        QVERIFY(lists.has_value());
        QCOMPARE(lists->size(), std::size_t(2));
        QCOMPARE(QString::fromStdString((*lists)[1].key), QStringLiteral("ofac-consolidated"));
        QCOMPARE(test::namesOf(*test::entryOf((*lists)[1], "9639")),
                 QStringLiteral("HANIYA, Ismail | HANIYYA, Ismaeel"));
    }

    void namesWithoutTheirEntriesAreRefused() {
        const QString why = test::ListFiles::complaint({m_files.write(QStringLiteral("alt.csv"), aliases)});
        QVERIFY2(why.contains(QStringLiteral("alt.csv")) && why.contains(QStringLiteral("sdn.csv")), qPrintable(why));
    }

    void twoEditionsOfOneListAreRefused() {
        const QString newer = m_files.write(QStringLiteral("sdn2.csv"), QByteArray(entries).replace("AERO", "AIR"));
        const QString why = test::ListFiles::complaint({m_files.write(QStringLiteral("sdn.csv"), entries), newer});
        QVERIFY2(why.contains(QStringLiteral("same list")), qPrintable(why));
    }

    void theSameFileTwiceIsReadOnce() {
        WAYBILL_LOAD(
            list, {m_files.write(QStringLiteral("1.csv"), entries), m_files.write(QStringLiteral("2.csv"), entries)});
        QCOMPARE(list.entries.size(), std::size_t(5));
    }
};

QTEST_GUILESS_MAIN(TestOfac)
#include "test_ofac.moc"
