// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/screen/list_files.h"

using namespace waybill;
using namespace waybill::screen;

/// Lists in the other forms in which they are published, and files that are none.
class TestLists : public QObject {
    Q_OBJECT

private:
    static QString dataFile(const char* name) {
        return QStringLiteral(WAYBILL_TEST_DATA) + QStringLiteral("/screen/") + QString::fromLatin1(name);
    }
    static QByteArray bytesOf(const char* name) {
        QFile file(dataFile(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    test::ListFiles m_files;

private Q_SLOTS:
    void deniedPersonsOfSeveralAddressesAreOneEntry() {
        const char* text = "\"Name\"\t\"Street_Address\"\t\"City\"\t\"State\"\t\"Country\"\t\"Postal_"
                           "Code\"\t\"Effective_Date\"\t\"Expiration_Date\"\t"
                           "\"Standard_Order\"\t\"Last_Update\"\t\"Action\"\t\"FR_Citation\"\n"
                           "\"ABDULAH AL NASSER\"\t\"605 TRAIL LAKE "
                           "DRIVE\"\t\"RICHARDSON\"\t\"TX\"\t\"US\"\t\"75081\"\t\"03/04/2002\"\t\"06/29/2056\"\t\"Y\"\t"
                           "\"2006-07-11\"\t\"50 YEAR DENIAL\"\t\"67 F.R. 56530\"\n"
                           "\"ABDULAH AL NASSER\"\t\"908 AUDELIA "
                           "ROAD\"\t\"RICHARDSON\"\t\"TX\"\t\"US\"\t\"75081\"\t\"03/04/2002\"\t\"06/29/2056\"\t\"Y\"\t"
                           "\"3017-08-22\"\t\"50 YEAR DENIAL\"\t\"67 F.R. 56530\"\n";
        WAYBILL_LOAD(list, {m_files.write(QStringLiteral("dpl.txt"), text)});
        QCOMPARE(list.kind, ListKind::BisDenied);
        QCOMPARE(list.entries.size(), std::size_t(1));
        QCOMPARE(list.entries[0].addresses.size(), std::size_t(2));
        QCOMPARE(test::joinedTexts(list.entries[0].countries), QStringLiteral("US"));
        QCOMPARE(QString::fromStdString(list.date), QStringLiteral("2006-07-11"));
    }

    void theListOfTheUnitedNationsIsRead() {
        WAYBILL_LOAD(list, {dataFile("un.xml")});
        QCOMPARE(list.kind, ListKind::UnitedNations);
        QCOMPARE(QString::fromStdString(list.date), QStringLiteral("2023-06-30"));
        const ListEntry* person = test::entryOf(list, "KPi.033");
        QVERIFY(person != nullptr);
        QCOMPARE(person->kind, EntryKind::Person);
        QCOMPARE(test::namesOf(*person), QStringLiteral("RI WON HO | (Old Ri)"));
        QCOMPARE(test::joinedTexts(person->countries), QStringLiteral("KP | EG"));
        QCOMPARE(test::identifiersOf(*person), QStringLiteral("passport 381310014"));
        QVERIFY(person->addresses.empty());
        const ListEntry* firm = test::entryOf(list, "KPe.010");
        QVERIFY(firm != nullptr);
        QCOMPARE(firm->kind, EntryKind::Firm);
        QCOMPARE(test::namesOf(*firm), QStringLiteral("GREEN PINE ASSOCIATED CORPORATION | CHO'NGSONG YONHAP"));
        QCOMPARE(QString::fromStdString(firm->programme), QStringLiteral("DPRK"));
        QCOMPARE(firm->addresses.size(), std::size_t(1));
        QCOMPARE(list.account.rejected, qint64(1));
        QVERIFY(list.account.balances());
    }

    void theListOfTheEuropeanUnionIsReadAsXml() {
        WAYBILL_LOAD(list, {dataFile("eu.xml")});
        QCOMPARE(list.kind, ListKind::EuropeanUnion);
        QCOMPARE(QString::fromStdString(list.date), QStringLiteral("2023-07-01"));
        const ListEntry* firm = test::entryOf(list, "140001");
        QVERIFY(firm != nullptr);
        QCOMPARE(test::namesOf(*firm), QStringLiteral("Shvabe AO | (АО «Швабе»)"));
        QCOMPARE(test::identifiersOf(*firm), QStringLiteral("registration 1107746256727 RU | tax 7717671799 RU"));
        QCOMPARE(QString::fromStdString(firm->remarks), QStringLiteral("Producer of optics."));
        QCOMPARE(QString::fromStdString(firm->programme), QStringLiteral("UKR"));
        const ListEntry* person = test::entryOf(list, "140002");
        QVERIFY(person != nullptr);
        QCOMPARE(test::namesOf(*person), QStringLiteral("Ivan Petrov"));
        QCOMPARE(person->kind, EntryKind::Person);
        QCOMPARE(test::joinedTexts(person->countries), QStringLiteral("BY"));
    }

    void theListOfTheEuropeanUnionIsReadAsCsv() {
        const char* text =
            "\xEF\xBB\xBF"
            "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_Remark;Entity_SubjectType;"
            "Entity_SubjectType_ClassificationCode;Entity_Regulation_Programme;NameAlias_LastName;NameAlias_FirstName;"
            "NameAlias_MiddleName;NameAlias_WholeName;Address_City;Address_Street;Address_ZipCode;Address_"
            "CountryIso2Code;"
            "Address_CountryDescription;Identification_Number;Identification_TypeDescription;"
            "Identification_CountryIso2Code;Citizenship_CountryIso2Code\n"
            "13/07/2023;13;EU.27.28;;P;person;IRQ;Hussein;Saddam;;Saddam Hussein;;;;;;;;;\n"
            "13/07/2023;13;EU.27.28;;P;person;IRQ;;;;Abu Ali;;;;;;;;;\n"
            "13/07/2023;13;EU.27.28;;P;person;IRQ;;;;;;;;;;;;;IQ\n"
            "13/07/2023;20;EU.3.4;;E;enterprise;UKR;;;;Almaz-Antey;Moscow;Vereiskaya 41;121471;RU;RUSSIAN "
            "FEDERATION;7731084175;Tax Identification Number;RU;\n"
            ";;;;;;;;;;Nobody's;;;;;;;;;\n";
        WAYBILL_LOAD(list, {m_files.write(QStringLiteral("full.csv"), text)});
        QCOMPARE(list.kind, ListKind::EuropeanUnion);
        QCOMPARE(list.date, std::string("2023-07-13"));
        QCOMPARE(list.entries.size(), std::size_t(2));
        QCOMPARE(test::namesOf(*test::entryOf(list, "13")), QStringLiteral("Saddam Hussein | Abu Ali"));
        QCOMPARE(test::joinedTexts(test::entryOf(list, "13")->countries), QStringLiteral("IQ"));
        QCOMPARE(test::identifiersOf(*test::entryOf(list, "20")), QStringLiteral("tax 7731084175 RU"));
        QCOMPARE(test::entryOf(list, "20")->kind, EntryKind::Firm);
        QCOMPARE(list.account.rejected, qint64(1));
        QVERIFY(list.account.balances());
    }

    void targetsOfOpenSanctionsAreRead() {
        const char* text = "\"id\",\"schema\",\"name\",\"aliases\",\"birth_date\",\"countries\",\"addresses\","
                           "\"identifiers\",\"sanctions\",\"phones\","
                           "\"emails\",\"dataset\",\"first_seen\",\"last_seen\",\"last_change\"\n"
                           "\"NK-22\",\"Company\",\"Kronshtadt AO\",\"АО Кронштадт;Kronstadt "
                           "JSC\",\"\",\"ru\",\"Moscow, Andropova 18\","
                           "\"7808035536;1027802490550\",\"EU - UKR\",\"\",\"\",\"EU "
                           "Sanctions\",\"2022-01-01T00:00:00\",\"2023-07-01T00:00:00\","
                           "\"2023-06-29T00:00:00\"\n"
                           "\"\",\"Company\",\"Nobody\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"\n";
        WAYBILL_LOAD(list, {m_files.write(QStringLiteral("targets.simple.csv"), text)});
        QCOMPARE(QString::fromStdString(list.key), QStringLiteral("opensanctions:targets.simple"));
        QCOMPARE(QString::fromStdString(list.date), QStringLiteral("2023-06-29"));
        QCOMPARE(test::namesOf(list.entries[0]), QStringLiteral("Kronshtadt AO | АО Кронштадт | Kronstadt JSC"));
        QCOMPARE(test::joinedTexts(list.entries[0].countries), QStringLiteral("RU"));
        QCOMPARE(list.entries[0].identifiers.size(), std::size_t(2));
        QCOMPARE(list.account.rejected, qint64(1));
    }

    void entitiesOfFollowTheMoneyAreRead() {
        WAYBILL_LOAD(list, {dataFile("entities.ftm.json")});
        QCOMPARE(list.kind, ListKind::FollowTheMoney);
        QCOMPARE(test::namesOf(*test::entryOf(list, "NK-1")), QStringLiteral("Kronshtadt AO | АО Кронштадт | (KT)"));
        QCOMPARE(test::identifiersOf(*test::entryOf(list, "NK-1")), QStringLiteral("tax 7808035536"));
        QCOMPARE(test::entryOf(list, "NK-3")->kind, EntryKind::Person);
        QCOMPARE(list.account.kept, qint64(2));
        QCOMPARE(test::issuesOf(list), QStringLiteral("list-line-names-nobody 1, list-line-no-json 1"));
        QVERIFY(list.account.balances());
    }

    void aTableOfOnesOwnIsRead_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("English") << QByteArray(
            "name,alias,address,country,id,tax_id\nStatus Compliances LLC,Status;Statys,\"Moscow, "
            "Lenina 1\",Russia,7,7700000001\n");
        QTest::newRow("Russian") << QByteArray(
            "Наименование;Псевдонимы;Адрес;Страна;ИД;ИНН\nStatus Compliances LLC;Status|Statys;Moscow, "
            "Lenina 1;Россия;7;7700000001\n");
        QTest::newRow("Spanish") << QByteArray(
            "ID\tRazón social\tAlias\tDirección\tPaís\tTax number\n7\tStatus Compliances "
            "LLC\tStatus;Statys\tMoscow, Lenina 1\tRusia\t7700000001\n");
    }
    void aTableOfOnesOwnIsRead() {
        QFETCH(QByteArray, text);
        WAYBILL_LOAD(list, {m_files.write(QStringLiteral("Mine.csv"), text)});
        QCOMPARE(QString::fromStdString(list.key), QStringLiteral("own:mine"));
        QCOMPARE(list.entries.size(), std::size_t(1));
        const ListEntry& entry = list.entries[0];
        QCOMPARE(QString::fromStdString(entry.id), QStringLiteral("7"));
        QCOMPARE(test::namesOf(entry), QStringLiteral("Status Compliances LLC | Status | Statys"));
        QCOMPARE(test::joinedTexts(entry.addresses), QStringLiteral("Moscow, Lenina 1"));
        QCOMPARE(test::joinedTexts(entry.countries), QStringLiteral("RU"));
        QCOMPARE(test::identifiersOf(entry), QStringLiteral("tax 7700000001 RU"));
    }

    void aTitleMayStandAboveTheHeader() {
        WAYBILL_LOAD(
            list, {m_files.write(QStringLiteral("l.csv"), "List of 2023,,\n,,\nname,country,id\nStatus LLC,RU,4\n")});
        QCOMPARE(list.entries.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(list.entries[0].id), QStringLiteral("4"));
        QCOMPARE(list.account.read, qint64(1));
    }

    void aListWithoutNumbersIsNumberedByItsNames() {
        WAYBILL_LOAD(
            list, {m_files.write(QStringLiteral("l.csv"), "name,country\nStatus LLC,RU\n\"STATUS, LLC\",CY\n,RU\n")});
        QCOMPARE(list.entries.size(), std::size_t(1));
        QCOMPARE(test::joinedTexts(list.entries[0].countries), QStringLiteral("RU | CY"));
        QCOMPARE(test::issuesOf(list), QStringLiteral("list-entry-twice 1, list-row-without-name 1"));
        QVERIFY(list.account.balances());
    }

    void whatIsNoListIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("why");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("it is empty");
        QTest::newRow("no column of names")
            << QByteArray("colour,size\nred,7\n") << QStringLiteral("no column that holds names");
        QTest::newRow("other XML") << QByteArray("<?xml version=\"1.0\"?><html><body/></html>")
                                   << QStringLiteral("neither the UN's");
        QTest::newRow("other JSON") << QByteArray("{\"a\": 1}\n") << QStringLiteral("not one FollowTheMoney entity");
        QTest::newRow("bytes") << QByteArray("\x7F"
                                             "ELF\x00\x01\x02\x00\x00\x00\x00\x00\x00",
                                             13)
                               << QString();
        QTest::newRow("cut XML") << bytesOf("un.xml").left(700) << QStringLiteral("ends in the middle");
        QTest::newRow("entities") << QByteArray(
                                         "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"ha\">]><CONSOLIDATED_LIST>"
                                         "&b;</CONSOLIDATED_LIST>")
                                  << QStringLiteral("as traps do");
        QTest::newRow("nobody") << QByteArray("<?xml version=\"1.0\"?><CONSOLIDATED_LIST></CONSOLIDATED_LIST>")
                                << QStringLiteral("no entry with a name");
        QTest::newRow("only a header") << QByteArray("name,country\n") << QStringLiteral("no entry with a name");
    }
    void whatIsNoListIsRefused() {
        QFETCH(QByteArray, text);
        QFETCH(QString, why);
        const QString complaint = test::ListFiles::complaint({m_files.write(QStringLiteral("some.file"), text)});
        QVERIFY2(complaint.contains(QStringLiteral("some.file")) && complaint.contains(why), qPrintable(complaint));
    }

    void aMissingFileIsSaid() {
        QVERIFY(test::ListFiles::complaint({QStringLiteral("/nowhere/sdn.csv")}).contains(QStringLiteral("sdn.csv")));
    }

    void loadingCanBeCancelled() {
        std::stop_source stop;
        stop.request_stop();
        Job job({}, stop.get_token());
        const auto lists = loadLists({dataFile("eu.xml")}, job);
        QVERIFY(!lists && lists.error().isCancelled());
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "test_lists.moc"
