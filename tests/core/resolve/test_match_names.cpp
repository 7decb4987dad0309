// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/records.h"

#include <QtTest>
#include <array>
#include <utility>

using namespace waybill;
using namespace waybill::resolve;

namespace {

using Pair = std::pair<const char*, const char*>;

constexpr std::array oneFirm{
    Pair{"ООО \"ЩИТ-ЭНЕРГО\"", "LLC SCHIT ENERGO"},
    Pair{"ООО «МИР ИНСТРУМЕНТА»", "WORLD OF TOOLS LLC"},
    Pair{"ООО \"ЮЖНЫЙ ХОЛОД\"", "YUZHNYI KHOLOD OOO"},
    Pair{"АО \"ЦЕНТР СУДОРЕМОНТА ЗВЕЗДОЧКА\"", "JSC TSENTR SUDOREMONTA ZVEZDOCHKA"},
    Pair{"ООО \"ТОРГОВЫЙ ДОМ ЖЕЛДОРСНАБ\"", "OOO TD ZHELDORSNAB"},
    Pair{"ООО ТД \"ВОСТОК-СЕРВИС\"", "TRADE HOUSE VOSTOK-SERVICE LLC"},
    Pair{"ООО \"ХИМПРОДУКТ\"", "KHIMPRODUKT LLC"},
    Pair{"ООО \"ХИМПРОДУКТ\"", "HIMPRODUKT, LTD"},
    Pair{"АО \"НАУЧНО-ПРОИЗВОДСТВЕННОЕ ПРЕДПРИЯТИЕ РАДИОСВЯЗЬ\"",
         "JSC SCIENTIFIC AND PRODUCTION ENTERPRISE RADIOSVYAZ"},
    Pair{"ООО \"ЭЛЕКТРОНТЕХ\"", "ELEKTRONTEKH LLC"},
    Pair{"ООО \"ЭЛЕКТРОНТЕХ\"", "ELECTRONTECH LLC"},
    Pair{"ООО \"ТЕХНОИМПОРТ\"", "TEKHNOIMPORT LLC"},
    Pair{"ООО \"ТЕХНОИМПОРТ\"", "TECHNOIMPORT LTD"},
    Pair{"ООО \"ПЯТЁРОЧКА ПЛЮС\"", "PYATEROCHKA PLUS OOO"},
    Pair{"ООО \"ЕВРАЗИЯ ГРУПП\"", "EURASIA GROUP LLC"},
    Pair{"ООО \"ЕВРАЗИЯ ГРУПП\"", "EVRAZIYA GRUPP"},
    Pair{"ООО \"ДЖЕТ ЛОГИСТИК\"", "JET LOGISTIC LLC"},
    Pair{"ООО \"СИТИ ТРЕЙД\"", "CITY TRADE LLC"},
    Pair{"ООО \"СКАЙ ЛАЙН\"", "SKY LINE LLC"},
    Pair{"ООО \"ФЕНИКС ГРУПП\"", "PHOENIX GROUP LLC"},
    Pair{"ООО \"УАЙТ ХАУС\"", "WHITE HOUSE LLC"},
    Pair{"ООО \"ХАЙТЕК ИМПОРТ\"", "HIGH TECH IMPORT LLC"},
    Pair{"ООО \"АЛЮМИНИЙ ПЛЮС\"", "ALUMINIUM PLUS LLC"},
    Pair{"ООО \"ЮНИОН ДРИМ\"", "UNION DREAM LLC"},
    Pair{"ООО \"АЛЬЯНС ТРЕЙДИНГ\"", "ALLIANCE TRADING LLC"},
    Pair{"ООО \"АЛЬЯНС ТРЕЙДИНГ\"", "ALYANS TREYDING OOO"},
    Pair{"ООО \"ВОЕНТОРГ-ЮГ\"", "VOENTORG YUG LLC"},
    Pair{"ООО \"ВЕКТОР\"", "VECTOR LLC"},
    Pair{"ООО \"ФОРМУЛА КАЧЕСТВА\"", "FORMULA KACHESTVA LLC"},
    Pair{"ООО \"ФОРМУЛА КАЧЕСТВА\"", "FORMULA OF QUALITY LLC"},
    Pair{"ИП ИВАНОВ СЕРГЕЙ ПЕТРОВИЧ", "IE IVANOV SERGEY PETROVICH"},
    Pair{"ИП ИВАНОВ СЕРГЕЙ ПЕТРОВИЧ", "IP IVANOV SERGEI PETROVICH"},
    Pair{"ТОО \"КАЗАХМЫС ТРЕЙД\"", "KAZAKHMYS TRADE LLP"},
    Pair{"ТОВ \"ЄВРОБУД ПЛЮС\"", "TOV YEVROBUD PLYUS"},
    Pair{"ПАО \"ЯКОВЛЕВ\"", "PJSC YAKOVLEV"},
    Pair{"АО \"КРОНШТАДТ\"", "JSC KRONSHTADT"},
    Pair{"АО \"КРОНШТАДТ\"", "KRONSTADT JSC"},
    Pair{"ООО \"УЛЬЯНОВСКИЙ МЕХАНИЧЕСКИЙ ЗАВОД\"", "ULYANOVSK MECHANICAL PLANT LLC"},
    Pair{"АО \"УРАЛЬСКИЙ ЗАВОД ГРАЖДАНСКОЙ АВИАЦИИ\"", "JSC URAL CIVIL AVIATION PLANT"},
    Pair{"ООО \"СПЕЦТЕХНИКА\"", "SPETSTEKHNIKA LLC"},
    Pair{"ООО \"СПЕЦТЕХНИКА\"", "SPECTEHNIKA LLC"},
    Pair{"ООО \"МАКСИМУМ\"", "MAXIMUM LLC"},
    Pair{"ООО \"ЭКСПРЕСС\"", "EXPRESS LLC"},
    Pair{"ООО \"ШЕЛКОВЫЙ ПУТЬ\"", "SHELKOVYY PUT LLC"},
    Pair{"ООО \"ШЕЛКОВЫЙ ПУТЬ\"", "SILK ROAD LLC"},
    Pair{"ООО \"ГИДРОМАШ\"", "GIDROMASH LLC"},
    Pair{"ООО \"ГИДРОМАШ\"", "HYDROMASH LLC"},
    Pair{"ООО \"НОВЫЕ ТЕХНОЛОГИИ\"", "NEW TECHNOLOGIES LLC"},
    Pair{"ООО \"НОВЫЕ ТЕХНОЛОГИИ\"", "NOVYE TEKHNOLOGII OOO"},
    Pair{"ООО \"ТЕЛЕКОМ СЕРВИС\"", "TELECOM SERVICE LLC"},
    Pair{"ООО \"АЭРОСКАН\"", "AEROSCAN LLC"},
    Pair{"ООО \"БЕСПИЛОТНЫЕ СИСТЕМЫ\"", "BESPILOTNYE SISTEMY LLC"},
    Pair{"ООО \"ДЕЛОВЫЕ ЛИНИИ\"", "DELOVYE LINII LLC"},
    Pair{"ООО \"СИНТЕЗ-М\"", "SINTEZ-M LLC"},
    Pair{"ООО \"ВЭЛАН\"", "VELAN LLC"},
    Pair{"华为技术有限公司", "HUAWEI TECHNOLOGIES CO., LTD."},
    Pair{"广州海格通信有限公司", "GUANGZHOU HAIGE COMMUNICATION CO LTD"},
    Pair{"宁波永发贸易有限公司", "NINGBO YONGFA TRADING CO., LTD"},
    Pair{"ASELSAN ELEKTRONİK SANAYİ VE TİCARET A.Ş.", "ASELSAN ELEKTRONIK SANAYI VE TICARET ANONIM SIRKETI"},
    Pair{"ΔΕΛΤΑ ΕΛΕΚΤΡΟΝΙΚΗ", "DELTA ELEKTRONIKI"},
    Pair{"ООО \"РАДИОЩИТ\"", "OBSHHESTVO S OGRANICHENNOJ OTVETSTVENNOST'JU RADIOSHHIT"},
    Pair{"ООО \"РАДИОЩИТ\"", "Obshchestvo s ogranichennoi otvetstvennostiu Radioshchit"},
    Pair{"АО \"НПО КВАРЦ\"", "JSC SCIENTIFIC AND PRODUCTION ASSOCIATION KVARTS"},
    Pair{"ФГУП \"ПОЛЕТ\"", "FEDERAL STATE UNITARY ENTERPRISE POLET"},
    Pair{"ООО \"ГК СИГНАЛ\"", "GROUP OF COMPANIES SIGNAL LLC"},
    Pair{"KING PAI TECH HK CO.,LTD.", "KING PAI TECHNOLOGY HK LIMITED"},
    Pair{"SHENZHEN YI XIN TRADING CO LTD", "SHENZHEN YIXIN TRDG CO.,LTD"},
    Pair{"T-MOTOR NANCHANG INTELLIGENT CO LTD", "T-MOTOR NANCHANG INTELLIENT CO., LTD"},
    Pair{"NINGBO GOLDEN BRIDGE IMP. & EXP. CO LTD", "NINGBO GOLDEN BRIDGE IMPORT AND EXPORT"},
    Pair{"ORION PVTLTD", "ORION PRIVATE LIMITED"},
    Pair{"LIDО TRADING", "LIDO TRADING LLC"},
};

constexpr std::array twoFirms{
    Pair{"SIGMA TECHNOLOGY CO LTD", "SIGMA TECHNOLOGY 2 CO LTD"},
    Pair{"SHENZHEN YI XIN TRADING CO LTD", "SHENZHEN YIXING TRADING CO LTD"},
    Pair{"DIYI INTERNATIONAL TILE CO LIMITED", "TILE INTERNATIONAL CORP"},
    Pair{"MOSAGRES S A", "ROSA GRES"},
    Pair{"ARTERRA SRL", "ARTKERA LTD"},
    Pair{"SINTER LTD", "SINER SARL"},
    Pair{"R TILE CERAMIC LLP", "STILE CERAMIC"},
    Pair{"ARMINVEST", "CARINVEST S A"},
    Pair{"ARCANA CERAMICA S A", "ARIANA CERAMICA S P A"},
    Pair{"AGEPP SA", "JYAAGEQ"},
    Pair{"DAJAN S.R.L", "LLC DANN"},
    Pair{"HOLDING 1 LTD", "HOLDING 2 LTD"},
    Pair{"PARTNERS FUND VII L.P.", "PARTNERS FUND VIII L.P."},
    Pair{"BANK OF CHINA (HONG KONG) LIMITED", "BANK OF CHINA (SINGAPORE) LIMITED"},
    Pair{"ООО \"ВЕКТОР ЮГ\"", "ООО \"ВЕКТОР 2\""},
    Pair{"ООО \"ВЕКТОР ЮГ\"", "ООО \"ВЕКТОР\""},
    Pair{"ООО \"ВЕКТОР ЮГ\"", "VECTOR SEVER LLC"},
    Pair{"ООО \"АЛЬФА ТРЕЙД\"", "ALFA SERVICE LLC"},
    Pair{"ООО \"СОКОЛ\"", "SOKOLOV LLC"},
    Pair{"ООО \"СТАРТ\"", "STAR LLC"},
    Pair{"ООО \"ЛИДЕР\"", "LIDER PLUS LLC"},
    Pair{"ООО \"СИБИРЬ ИНСТРУМЕНТ\"", "URAL INSTRUMENT LLC"},
    Pair{"ООО \"ТЕХНОСЕРВИС\"", "TECHNOTRADE LLC"},
    Pair{"ООО \"ВОСТОК\"", "ZAPAD LLC"},
    Pair{"ООО \"ВЕСТА\"", "VISTA LLC"},
    Pair{"ООО \"ВЕСТА\"", "ООО \"ВИСТА\""},
    Pair{"ООО \"МАРС\"", "MARSH LLC"},
    Pair{"ООО \"МАРИНА\"", "ООО \"МАРИНО\""},
    Pair{"ООО \"КРОНА\"", "ООО \"КОРОНА\""},
    Pair{"ООО \"САТУРН-1\"", "SATURN-2 LLC"},
    Pair{"АО \"ПОЛЕТ\"", "ООО \"ПОЛЕТ\""},
    Pair{"ООО \"ТРАНСЛОГИСТИК МОСКВА\"", "TRANSLOGISTIC NOVOSIBIRSK LLC"},
    Pair{"SHENZHEN HUAXIN TECHNOLOGY CO LTD", "SHENZHEN HUAXING TECHNOLOGY CO LTD"},
    Pair{"SHENZHEN HUAXIN TECHNOLOGY CO LTD", "GUANGZHOU HUAXIN TECHNOLOGY CO LTD"},
    Pair{"HONG KONG WINNER TRADING LIMITED", "HONG KONG WINNING TRADING LIMITED"},
    Pair{"SUN TECH TRADING LTD", "SUN TECH LOGISTICS LTD"},
    Pair{"GOLDEN STAR 1 LTD", "GOLDEN STAR 2 LTD"},
    Pair{"ООО \"ЛЕНТА\"", "ООО \"ЛЕНА\""},
    Pair{"ООО \"АВАНГАРД\"", "ООО \"АВАНГАРД-ТРЕЙД\""},
    Pair{"ООО \"РУСТЕХ\"", "ООО \"РОСТЕХ\""},
    Pair{"ORION TRADE LLC", "ORIOL TRADE LLC"},
    Pair{"ООО \"ИНТЕРТРЕЙД\"", "ООО \"ИНТЕРТЕХ\""},
    Pair{"ИП ИВАНОВ СЕРГЕЙ ПЕТРОВИЧ", "ИП ИВАНОВ СЕРГЕЙ ПАВЛОВИЧ"},
    Pair{"ИП ИВАНОВ СЕРГЕЙ ПЕТРОВИЧ", "ИП ИВАНОВА СВЕТЛАНА ПЕТРОВНА"},
};

Matching matched(const std::vector<Record>& records) {
    Job job;
    return matchRecords(records, {}, job).value_or(Matching());
}

Record named(const char* name) {
    return {name, {}, {}, {}, {}, 1};
}

bool areOne(const Record& a, const Record& b) {
    const auto clusters = matched({a, b}).clusters;
    return clusters.size() == 2 && clusters[0] == clusters[1];
}

void addRows(std::span<const Pair> pairs) {
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    for (const auto& [one, other] : pairs)
        QTest::addRow("%s | %s", one, other) << QByteArray(one) << QByteArray(other);
}

} // namespace

class TestMatchNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writingsOfOneFirmAreJoined_data() { addRows(oneFirm); }
    void writingsOfOneFirmAreJoined() {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QVERIFY(areOne(named(one.constData()), named(other.constData())));
    }

    void twoFirmsStayTwo_data() { addRows(twoFirms); }
    void twoFirmsStayTwo() {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QVERIFY(!areOne(named(one.constData()), named(other.constData())));
    }

    void inOneListTheyAreToldApartAsWell() {
        std::vector<Record> records;
        for (const auto& list : {std::span<const Pair>(oneFirm), std::span<const Pair>(twoFirms)}) {
            for (const auto& [one, other] : list) {
                records.push_back(named(one));
                records.push_back(named(other));
            }
        }
        const auto clusters = matched(records).clusters;
        std::size_t lost = 0;
        for (std::size_t i = 0; i < oneFirm.size(); ++i)
            lost += clusters[2 * i] == clusters[2 * i + 1] ? 0 : 1;
        for (std::size_t i = oneFirm.size(); i < oneFirm.size() + twoFirms.size(); ++i)
            QVERIFY2(clusters[2 * i] != clusters[2 * i + 1], records[2 * i].name.c_str());
        QCOMPARE(lost, std::size_t(0));
    }

    void aTaxNumberDecides() {
        Record a = named("ООО РОМАШКА"), b = named("РОМАШКА ПЛЮС ООО"), c = named("ООО РОМАШКА");
        a.taxId = b.taxId = "7707083893";
        c.taxId = "7736207543";
        QVERIFY(areOne(a, b));
        QVERIFY(!areOne(a, c));
        const Matching matching = matched({a, b, c});
        QCOMPARE(matching.certain.size(), std::size_t(1));
        QVERIFY((matching.certain[0].likeness.evidence & SameTaxId) != 0);
        QVERIFY(std::ranges::any_of(matching.proposals,
                                    [](const Join& join) { return (join.likeness.evidence & OtherTaxId) != 0; }));
    }

    void aTaxNumberInsideTheNameCounts() {
        QVERIFY(!areOne(named("ИНН 7707083893 ООО РОМАШКА"), named("ИНН 7736207543 ООО РОМАШКА")));
    }

    void noChainLeadsToAnotherTaxNumber() {
        Record a = named("ООО РОМАШКА"), b = named("ООО РОМАШКА"), c = named("ROMASHKA LLC");
        a.taxId = "7707083893";
        b.taxId = "7736207543";
        const auto clusters = matched({a, c, b}).clusters;
        QVERIFY(clusters[0] != clusters[2]);
    }

    void countriesCanContradict() {
        Record a = named("DELTA OPTICS LTD"), b = a;
        a.country = "TR";
        b.country = "IN";
        QVERIFY(!areOne(a, b));
        a.country = "HK";
        b.country = "CN";
        QVERIFY(areOne(a, b));
    }

    void anAddressAloneJoinsNothing() {
        Record a = named("ORION SHIPPING LTD"), b = named("GOLDEN LOTUS LTD");
        a.addresses = b.addresses = {"RM 1203, 300 LOCKHART RD, WAN CHAI, HONG KONG"};
        QVERIFY(!areOne(a, b));
    }

    void oneAddressHelpsANameThatSaysLess() {
        Record a = named("WHIZ KIDS NURSERY"), b = named("EASTER SEALS WHIZ KIDS NURSERY CENTER"), c = a;
        a.addresses = {"518 W. 103rd St."};
        b.addresses = {"518 W 103RD STREET"};
        QVERIFY(areOne(a, b));
        c.addresses = {"900 N State St"};
        QVERIFY(!areOne(a, c));
    }

    void aFirmIsOneAtAllItsAddresses() {
        Record a = named("WHIZ KIDS LTD"), b = a;
        a.addresses = {"518 W. 103rd St."};
        b.addresses = {"900 N State St"};
        QVERIFY(areOne(a, b));
    }

    void anAliasJoins() {
        Record a = named("ООО СЕВЕРНЫЙ ОЛЕНЬ"), b = named("REINDEER LOGISTICS LLC");
        a.aliases = {"REINDEER LOGISTICS"};
        QVERIFY(areOne(a, b));
    }

    void aNameThatABoxCutIsItsBeginning() {
        QVERIFY(areOne(named("SHENZHEN GOLDEN BRIDGE PRECISION EL"),
                       named("SHENZHEN GOLDEN BRIDGE PRECISION ELECTRONICS CO LTD")));
        QVERIFY(!areOne(named("GOLDEN BRIDGE"), named("GOLDEN BRIDGE PRECISION")));
    }

    void initialsJoinOnlyTheOneNameThatTheyFit() {
        QVERIFY(areOne(named("IBM CORP."), named("INTERNATIONAL BUSINESS MACHINES CORPORATION")));
        const auto clusters =
            matched({named("IBM"), named("International Business Machines"), named("Indian Bread Makers")}).clusters;
        QVERIFY(clusters[0] != clusters[1]);
        QVERIFY(clusters[0] != clusters[2]);
    }

    void everyJoinTellsItsReasons() {
        const Matching matching = matched({named("АО ВЕКТОР"), named("VECTOR LLC"), named("ООО ВЕКТОР")});
        QCOMPARE(matching.certain.size(), std::size_t(1));
        QVERIFY(!reasonsOf(matching.certain[0].likeness.evidence).empty());
        QVERIFY(!matching.proposals.empty());
        QVERIFY(reasonsOf(matching.proposals[0].likeness.evidence).back().starts_with("but:"));
    }

    void theSameListGivesTheSameAnswer() {
        std::vector<Record> records;
        for (const auto& [one, other] : oneFirm) {
            records.push_back(named(other));
            records.push_back(named(one));
        }
        const auto first = matched(records).clusters;
        for (int i = 0; i < 3; ++i)
            QVERIFY(matched(records).clusters == first);
    }

    void aListOfNothingIsMatched() {
        QVERIFY(matched({}).clusters.empty());
        QCOMPARE(matched({named("ООО")}).clusters.size(), std::size_t(1));
        QCOMPARE(matched({named("&"), named("-")}).clusters.size(), std::size_t(2));
    }

    void aCancelledJobHasNoAnswer() {
        std::stop_source stop;
        stop.request_stop();
        Job job({}, stop.get_token());
        const auto matching = matchRecords({named("A"), named("B")}, {}, job);
        QVERIFY(!matching);
        QVERIFY(matching.error().isCancelled());
    }
};

QTEST_APPLESS_MAIN(TestMatchNames)
#include "test_match_names.moc"
