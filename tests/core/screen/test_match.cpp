// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/matcher.h"
#include "tests/core/screen/variants.h"

#include <QTest>

using namespace waybill;
using namespace waybill::screen;

/// Which names of a case are names of a list, and which are not.
class TestMatch : public QObject {
    Q_OBJECT

private:
    static WatchList listOf(ListEntry entry, ListKind kind = ListKind::OfacSdn) {
        entry.id = "1";
        WatchList list;
        list.kind = kind;
        list.entries.push_back(std::move(entry));
        return list;
    }
    static ListEntry entryNamed(const QString& name, EntryKind kind = EntryKind::Firm) {
        ListEntry entry;
        entry.kind = kind;
        entry.names.push_back({name.toStdString(), false});
        return entry;
    }
    static Subject subjectNamed(const QString& name) {
        Subject subject;
        subject.entity = EntityId(1);
        subject.names.push_back({PartyId(1), name.toStdString()});
        return subject;
    }
    static std::vector<ListHit> hitsOf(const Subject& subject, const ListEntry& entry) {
        Job job;
        const auto hits = match({subject}, {listOf(entry)}, job);
        return hits ? *hits : std::vector<ListHit>();
    }
    static double scoreOf(const Subject& subject, const ListEntry& entry) {
        const auto hits = hitsOf(subject, entry);
        return hits.empty() ? 0 : hits.front().score;
    }
    static double scoreOf(const QString& written, const QString& listed, EntryKind kind = EntryKind::Firm) {
        return scoreOf(subjectNamed(written), entryNamed(listed, kind));
    }

private Q_SLOTS:
    void namesOfOneFirmMeet_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("listed");
        const auto row = [](const char* written, const char* listed) {
            QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(listed);
        };
        row("rosoboroneksport oao", "ROSOBORONEXPORT OAO");
        row("АО «РОСОБОРОНЭКСПОРТ»", "ROSOBORONEXPORT OAO");
        row("ROSOBORON-EXPORT JSC", "ROSOBORONEXPORT OAO");
        row("ООО \"СТРОЙГАЗМОНТАЖ\"", "STROYGAZMONTAZH");
        row("OOO STROIGAZMONTAJ", "STROYGAZMONTAZH");
        row("ПАО ЩЕРБИНСКИЙ ЗАВОД ЮЖНЫЙ", "SHCHERBINSKY ZAVOD YUZHNY, PAO");
        row("SCHERBINSKIY ZAVOD IUZHNYI", "SHCHERBINSKY ZAVOD YUZHNY, PAO");
        row("Хадж Хабиб Тарек", "KHAJ KHABIB TAREQ");
        row("TRADING HOUSE MEZHREGIONTRUBOPROVODSTROY", "MEZHREGIONTRUBOPROVODSTROY");
        row("MAHAN AIR CO", "MAHAN AIR");
        row("LINE ISLAMIC IRAN SHIPPING", "ISLAMIC IRAN SHIPPING LINE");
        row("ИНТЕРНЕШНЛ СОВФРАХТ ГРУПП", "SOVFRACHT GROUP INTERNATIONAL");
        row("LIDО PAСHULIA TЕXНNOLOGY", "LIDO PACHULIA TEXHNOLOGY");
    }
    void namesOfOneFirmMeet() {
        QFETCH(QString, written);
        QFETCH(QString, listed);
        QVERIFY(scoreOf(written, listed) >= leastScore);
    }

    void namesOfOthersDoNot_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("listed");
        const auto row = [](const char* written, const char* listed) {
            QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(listed);
        };
        row("GENERAL TRADING LLC", "INTERNATIONAL GENERAL TRADING");
        row("PIONEER LOGISTICS", "PIONEER");
        row("ELITE", "ELITE LTD");
        row("ООО ВЕКТОР", "VECTOR OOO");
        row("CHINA RAILWAY ASIA EUROPE CONSTRUCTION", "CHINA RAILWAY CONSTRUCTION CORPORATION LIMITED");
        row("ATLAS SHIPPING SERVICES", "ATLAS SHIPPING");
        row("SEAMAN SHIPPING LLC", "SAMAN SHIPPING COMPANY LIMITED");
        row("MX INTERNATIONAL LIMITED", "MCS INTERNATIONAL GMBH");
        row("ROSNEFT DEUTSCHLAND BRANDENBURG", "ROSNEFT");
        row("BANK OF CHINA", "BANK OF IRAN");
        row("LLC NIKA", "NICO");
        row("SHENZHEN TECHNOLOGY CO LTD", "SHENZHEN ELECTRONIC TECHNOLOGY");
        row("", "TALIBAN");
        row("LLC", "LLC");
        row("123", "123");
    }
    void namesOfOthersDoNot() {
        QFETCH(QString, written);
        QFETCH(QString, listed);
        QCOMPARE(scoreOf(written, listed), 0.0);
    }

    void anEqualTaxNumberDecides() {
        ListEntry entry = entryNamed(QStringLiteral("ALMAZ ANTEY"));
        entry.countries = {"RU"};
        entry.identifiers = {{"tax", "7731084175", "RU"}};
        Subject subject = subjectNamed(QStringLiteral("QUITE ANOTHER NAME"));
        subject.taxIds.push_back({PartyId(1), "7731 084 175"});
        const auto hits = hitsOf(subject, entry);
        QCOMPARE(hits.size(), std::size_t(1));
        QCOMPARE(hits[0].score, 1.0);
        QVERIFY(QString::fromStdString(hits[0].reasons[0]).contains(QStringLiteral("same number")));
        // The same digits may be a number of another country.
        subject.countries = {"CO"};
        QCOMPARE(scoreOf(subject, entry), 0.0);
        // And few digits are anybody's.
        entry.identifiers = {{"tax", "123-456", ""}};
        subject.taxIds[0].number = "123456";
        subject.countries.clear();
        QCOMPARE(scoreOf(subject, entry), 0.0);
    }

    void countriesSupportOrWeaken() {
        ListEntry entry = entryNamed(QStringLiteral("KASSOUMA FZC"));
        entry.countries = {"AE"};
        Subject subject = subjectNamed(QStringLiteral("KASSOUMA FZC"));
        const double alone = scoreOf(subject, entry);
        subject.countries = {"AE"};
        const double here = scoreOf(subject, entry);
        subject.countries = {"CL"};
        const double elsewhere = scoreOf(subject, entry);
        QVERIFY(here > alone && alone > elsewhere);
    }

    void aCommonWordIsNoHitInTheSameCountryEither() {
        ListEntry entry = entryNamed(QStringLiteral("VEKTOR, OOO"));
        entry.countries = {"RU"};
        entry.addresses = {"ul. Lenina 17, Samara, Russia"};
        Subject subject = subjectNamed(QStringLiteral("ООО ВЕКТОР"));
        subject.countries = {"RU"};
        QCOMPARE(scoreOf(subject, entry), 0.0);
        subject.addresses = {"САМАРА, УЛ. ЛЕНИНА, 17"};
        QVERIFY(scoreOf(subject, entry) >= leastScore);
    }

    void aListOfOnesOwnFindsItsWholeNamesHoweverCommon() {
        Job job;
        const auto found = [&](const char* written, const char* listed) {
            const auto hits = match({subjectNamed(QString::fromUtf8(written))},
                                    {listOf(entryNamed(QString::fromUtf8(listed)), ListKind::Own)}, job);
            return hits && hits->size() == 1;
        };
        QVERIFY(found("DJI", "DJI"));
        QVERIFY(found("ООО ВЕКТОР", "VEKTOR LLC"));
        QVERIFY(!found("DJI TOOLS AND OPTICS", "DJI"));
        QVERIFY(!found("DGI", "DJI"));
    }

    void anAddressSupports() {
        ListEntry entry = entryNamed(QStringLiteral("KASSOUMA FZC"));
        entry.addresses = {"P.O. Box 62093, Office 2105, Business Tower, Dubai"};
        Subject subject = subjectNamed(QStringLiteral("KASSOUMA FZC"));
        const double alone = scoreOf(subject, entry);
        subject.addresses = {"OFFICE 2105 BUSINESS TOWER, DUBAI, P.O.BOX 62093"};
        const auto hits = hitsOf(subject, entry);
        QCOMPARE(hits.size(), std::size_t(1));
        QVERIFY(hits[0].score > alone);
        QCOMPARE(QString::fromStdString(hits[0].reasons.back()), QStringLiteral("the same address"));
    }

    void aPersonIsNoFirm() {
        const QString person = QStringLiteral("MALKEVICH, Alexander Aleksandrovich");
        QVERIFY(scoreOf(QStringLiteral("Александр Александрович Малькевич"), person, EntryKind::Person) >= leastScore);
        QVERIFY(scoreOf(QStringLiteral("ИП Малькевич Александр Александрович"), person, EntryKind::Person) >=
                leastScore);
        QCOMPARE(scoreOf(QStringLiteral("ООО Малькевич Александр Александрович"), person, EntryKind::Person), 0.0);
        QCOMPARE(scoreOf(QStringLiteral("MALKEVICH"), person, EntryKind::Person), 0.0);
    }

    void aShipIsNoFirm() {
        QVERIFY(scoreOf(QStringLiteral("HORMOZ"), QStringLiteral("HORMOZ"), EntryKind::Vessel) >= leastScore);
        QCOMPARE(scoreOf(QStringLiteral("HORMOZ TRADING LLC"), QStringLiteral("HORMOZ"), EntryKind::Vessel), 0.0);
        QCOMPARE(scoreOf(QStringLiteral("DANIEL ASH"), QStringLiteral("DANIEL"), EntryKind::Vessel), 0.0);
    }

    void aWeakAliasAloneIsNoHit() {
        ListEntry entry = entryNamed(QStringLiteral("BANCO NACIONAL DE CUBA"));
        entry.names.push_back({"RAMAKAN", true});
        Subject subject = subjectNamed(QStringLiteral("RAMAKAN"));
        QCOMPARE(scoreOf(subject, entry), 0.0);
        subject.countries = {"CU"};
        entry.countries = {"CU"};
        QVERIFY(scoreOf(subject, entry) >= leastScore);
    }

    void ofSeveralNamesTheBestTells() {
        ListEntry entry = entryNamed(QStringLiteral("ROSOBORONEXPORT OAO"));
        entry.names.push_back({"RUSSIAN DEFENSE EXPORT ROSOBORONEXPORT", false});
        Subject subject = subjectNamed(QStringLiteral("SOMETHING ELSE"));
        subject.names.push_back({PartyId(2), "РОСОБОРОНЭКСПОРТ"});
        const auto hits = hitsOf(subject, entry);
        QCOMPARE(hits.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(hits[0].matched), QStringLiteral("ROSOBORONEXPORT OAO"));
        QCOMPARE(hits[0].party, PartyId(2));
    }

    /// Names made up of rare syllables, each found again however it is written.
    void variantsOfMadeUpNamesAreFound() {
        static const std::array parts{"KRON", "SHTAD", "VOL", "ZHSK", "GAZ",  "MONT",
                                      "AERO", "TEKH",  "SIB", "URAL", "MASH", "PROM"};
        static const std::array ends{" OAO", ", OOO", " CO., LTD.", " GMBH", ", S.A."};
        int made = 0, found = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (std::size_t j = 0; j < parts.size(); ++j) {
                if (i == j)
                    continue;
                const auto part = [](std::size_t place) { return QString::fromLatin1(parts[place % parts.size()]); };
                const QString name = part(i) + part(j) + u' ' + part(i * 5 + 3) + part(j * 7 + 1) + part(i + j) +
                                     QString::fromLatin1(ends[(i + j) % ends.size()]);
                for (const test::Variant& variant : test::variantsOf(name, EntryKind::Firm)) {
                    ++made;
                    found += scoreOf(variant.text, name) >= leastScore ? 1 : 0;
                }
            }
        }
        QVERIFY2(found >= made * 95 / 100, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(made)));
    }

    void hostileNamesDoNoHarm() {
        const QString much = QStringLiteral("ABCDEFGH ").repeated(5000);
        QVERIFY(scoreOf(much, much) <= 1);
        QVERIFY(scoreOf(QString(100'000, u'x'), QStringLiteral("XENON OAO")) <= 1);
        Subject subject = subjectNamed({});
        subject.names[0].text = "\xFF\xFE\xC3(\x01 \xED\xA0\x80";
        QVERIFY(scoreOf(subject, entryNamed(QStringLiteral("XENON OAO"))) <= 1);
    }

    void matchingCanBeCancelled() {
        std::stop_source stop;
        stop.request_stop();
        Job job({}, stop.get_token());
        const auto hits = match({subjectNamed(QStringLiteral("X"))}, {listOf(entryNamed(QStringLiteral("X")))}, job);
        QVERIFY(!hits && hits.error().isCancelled());
    }
};

QTEST_GUILESS_MAIN(TestMatch)
#include "test_match.moc"
