// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/address_match.h"
#include "core/resolve/address_parts.h"

#include <QtTest>
#include <array>

using namespace waybill;
using namespace waybill::resolve;

namespace {

struct Placed {
    int unit, building; ///< The same number is the same place.
    const char* text;
};

constexpr std::array places{
    Placed{1, 1, "FLAT/RM A 12/F, KIU FU COMMERCIAL BLDG, 300 LOCKHART ROAD, WAN CHAI, HONG KONG"},
    Placed{1, 1, "RM A, 12TH FLOOR, KIU FU COMM. BUILDING, NO.300 LOCKHART RD., WANCHAI, HK"},
    Placed{1, 1, "ROOM A 12F KIU FU COMMERCIAL BUILDING 300 LOCKHART ROAD WANCHAI HONG KONG"},
    Placed{2, 1, "FLAT B 12/F, KIU FU COMMERCIAL BLDG, 300 LOCKHART ROAD, WAN CHAI, HONG KONG"},
    Placed{3, 1, "RM A, 7/F, KIU FU COMM BLDG, 300 LOCKHART RD, WAN CHAI"},
    Placed{4, 2, "UNIT 1203, 12/F, TOWER 1, SILVERCORD, 30 CANTON ROAD, TSIM SHA TSUI, KOWLOON, HONG KONG"},
    Placed{4, 2, "RM 1203 TOWER 1 SILVERCORD 30 CANTON RD TST KLN HK"},
    Placed{5, 3, "UNIT 1203, 12/F, TOWER 2, SILVERCORD, 30 CANTON ROAD, TSIM SHA TSUI, KOWLOON"},
    Placed{6, 4, "UNIT 04, 7/F, BRIGHT WAY TOWER, NO.33 MONG KOK ROAD, KOWLOON"},
    Placed{6, 4, "RM 4, 7/F, BRIGHT WAY TOWER, 33 MONGKOK RD, KL, HK"},
    Placed{6, 4, "UNIT 4 7TH FLOOR BRIGHT WAY TOWER 33 MONG KOK RD KOWLOON HONG KONG"},
    Placed{7, 4, "RM 705, 7/F, BRIGHT WAY TOWER, 33 MONGKOK RD, KL"},
    Placed{8, 5, "RM 1902, 19/F, LEE GARDEN ONE, 33 HYSAN AVENUE, CAUSEWAY BAY, HONG KONG"},
    Placed{8, 5, "ROOM 1902, LEE GARDEN ONE, 33 HYSAN AVE, CAUSEWAY BAY, HK"},
    Placed{9, 6, "RM 19C LOCKHART CTR 301-307 LOCKHART RD WAN CHAI HK"},
    Placed{9, 6, "ROOM 19C, LOCKHART CENTRE, 301-307 LOCKHART ROAD, WANCHAI, HONG KONG"},
    Placed{10, 7, "FLAT 1506, 15/F, LUCKY CENTRE, 165-171 WAN CHAI ROAD, WAN CHAI, HONG KONG"},
    Placed{10, 7, "UNIT 1506 15/F LUCKY CTR NO 165-171 WANCHAI RD HK"},
    Placed{11, 8, "RM 18, 27/F, HO KING COMM CTR, 2-16 FA YUEN ST, MONGKOK, KOWLOON, HK"},
    Placed{11, 8, "ROOM 18, 27TH FLOOR, HO KING COMMERCIAL CENTRE, 2-16 FA YUEN STREET, MONGKOK, KLN, HONG KONG"},
    Placed{12, 8, "RM 19, 27/F, HO KING COMMERCIAL CENTRE, 2-16 FA YUEN STREET, MONGKOK, KLN, HONG KONG"},
    Placed{13, 9, "UNIT D16/F ONE CAPITAL PLACE 18 LUARD ROAD WAN CHAI HK"},
    Placed{13, 9, "UNIT D, 16/F, ONE CAPITAL PLACE, 18 LUARD RD, WAN CHAI, HONG KONG"},
    Placed{14, 10, "ROOM 501, BUILDING B, NO. 12 KEJI ROAD, HI-TECH PARK, NANSHAN DISTRICT, SHENZHEN, CHINA"},
    Placed{14, 10, "RM501 BLDG B 12 KEJI RD NANSHAN SHENZHEN GUANGDONG 518057"},
    Placed{15, 11, "ROOM 501, BUILDING C, NO. 12 KEJI ROAD, HI-TECH PARK, NANSHAN DISTRICT, SHENZHEN, CHINA"},
    Placed{16, 12, "3F, BUILDING 5, XINHE INDUSTRIAL PARK, LONGHUA DISTRICT, SHENZHEN CITY"},
    Placed{16, 12, "FLOOR 3, NO.5 BUILDING, XINHE INDUSTRIAL PARK, LONGHUA, SHENZHEN"},
    Placed{17, 13, "г. Москва, ул. Ленина, д. 5, корп. 2, оф. 301"},
    Placed{17, 13, "119991, МОСКВА, ЛЕНИНА УЛ., 5 К.2, ОФИС 301"},
    Placed{17, 13, "MOSCOW, LENINA UL., D.5, KORP.2, OF. 301"},
    Placed{18, 14, "г. Казань, ул. Ленина, д. 5, корп. 2, оф. 301"},
    Placed{19, 15, "г. Москва, ул. Ленина, д. 5, стр. 1, оф. 301"},
    Placed{20, 16, "САНКТ-ПЕТЕРБУРГ, НЕВСКИЙ ПР-КТ, Д. 100, ЛИТ. А, ПОМ. 12-Н"},
    Placed{20, 16, "Г САНКТ-ПЕТЕРБУРГ, ПР-КТ НЕВСКИЙ, Д 100, ЛИТЕР А, ПОМ 12Н"},
    Placed{21, 17, "FLAT/RM 1205, 12/F, TAI SANG BANK BUILDING, 130-132 DES VOEUX ROAD CENTRAL, HONG KONG"},
    Placed{21, 17, "RM 1205 TAI SANG BANK BLDG 130-132 DES VOEUX RD C HK"},
    Placed{22, 18, "UNIT A1, 10/F, SHUN LUEN FACTORY BUILDING, 86 TOKWAWAN ROAD, HUNG HOM, KOWLOON"},
    Placed{22, 18, "FLAT A1 10F SHUN LUEN FTY BLDG 86 TO KWA WAN RD HUNG HOM KLN HK"},
    Placed{23, 19, "WORKSHOP 60, 3/F, BLOCK A, EAST SUN INDUSTRIAL CENTRE, NO. 16 SHING YIP STREET, KOWLOON"},
    Placed{23, 19, "WORKSHOP NO 60 3/F BLK A EAST SUN IND CTR 16 SHING YIP ST KLN HK"},
    Placed{24, 20, "WORKSHOP 60, 3/F, BLOCK B, EAST SUN INDUSTRIAL CENTRE, NO. 16 SHING YIP STREET, KOWLOON"},
    Placed{25, 21, "2/F, 16 QUEEN'S ROAD CENTRAL, HONG KONG"},
    Placed{26, 22, "2/F, 16 QUEEN'S ROAD EAST, HONG KONG"},
    Placed{30, 30, "1209 Orange Street, Suite 500, Wilmington DE 19801, USA"},
    Placed{30, 30, "1209 ORANGE ST STE 500 WILMINGTON DE"},
    Placed{31, 31, "Room 1203, No. 88, Lane 500, Zhangyang Road, Pudong New Area, Shanghai 200122"},
    Placed{31, 31, "RM1203 NO.88 LANE 500 ZHANGYANG RD PUDONG SHANGHAI"},
    Placed{32, 32, "Room 803, Chevalier House, 45-51 Chatham Road South, Tsim Sha Tsui, Kowloon"},
    Placed{32, 32, "RM 803 CHEVALIER HSE 45-51 CHATHAM RD S TST KLN HK"},
    Placed{33, 33, "LEVEL 19, TWO INTERNATIONAL FINANCE CENTRE, 8 FINANCE STREET, CENTRAL, HONG KONG"},
    Placed{33, 33, "19/F, 2 IFC, 8 FINANCE ST, CENTRAL, HK"},
    Placed{34, 34, "UNIT 2508A, 25/F., BANK OF AMERICA TOWER, 12 HARCOURT ROAD, CENTRAL, HONG KONG"},
    Placed{34, 34, "2508A BANK OF AMERICA TOWER 12 HARCOURT RD CENTRAL HK"},
    Placed{35, 35, "115054, Г. МОСКВА, УЛ. ДУБИНИНСКАЯ, Д. 57, СТР. 1, ЭТАЖ 3"},
    Placed{35, 35, "115054, МОСКВА, ДУБИНИНСКАЯ УЛИЦА, 57С1, ЭТ. 3"},
    Placed{36, 36, "502, BUILDING A3, WANDA PLAZA, BAIYUN DISTRICT, GUANGZHOU"},
    Placed{36, 36, "RM 502 BLDG A3 WANDA PLAZA BAIYUN GUANGZHOU CHINA"},
    Placed{37, 37, "G/F, 22 ON LAN STREET, CENTRAL, HONG KONG"},
    Placed{37, 37, "GROUND FLOOR 22 ON LAN ST CENTRAL HK"},
    Placed{38, 38, "UNIT 3A, 12/F, KAISER CENTRE, NO.18 CENTRE STREET, SAI YING PUN, HONG KONG"},
    Placed{46, 46, "WORKSHOP A3, 9/F, CHUNG MEI CENTRE, 15 HING YIP STREET, KWUN TONG, KLN"},
    Placed{46, 46, "FLAT A3 9/F CHUNG MEI CTR 15 HING YIP ST KWUN TONG KOWLOON HK"},
    Placed{39, 39, "ROOM 2103, 21/F, SUNLIGHT TOWER, 248 QUEEN'S ROAD EAST, WANCHAI, HK"},
    Placed{40, 40, "ROOM 2103, 21/F, 248 QUEEN'S ROAD WEST, SAI YING PUN, HONG KONG"},
    Placed{41, 41, "FLAT/RM 1002, 10/F, FORTRESS TOWER, 250 KING'S ROAD, NORTH POINT, HONG KONG"},
    Placed{41, 41, "RM 1002 10/F FORTRESS TWR 250 KINGS RD NORTH POINT HK"},
    Placed{42, 42, "UNIT 1405B, 14/F, THE BELGIAN BANK BUILDING, NOS. 721-725 NATHAN ROAD, MONG KOK, KOWLOON"},
    Placed{42, 42, "RM 1405B 14/F BELGIAN BANK BLDG 721-725 NATHAN RD MONGKOK KLN HK"},
    Placed{43, 43, "RM 1208, BLDG 2, NO. 88 KEYUAN SOUTH ROAD, NANSHAN DISTRICT, SHENZHEN, GUANGDONG 518057"},
    Placed{43, 43, "ROOM 1208, BUILDING NO.2, 88 KEYUAN SOUTH RD, NANSHAN, SHENZHEN, CHINA"},
    Placed{44, 44, "UNIT 29E, 3/F, WING TAT COMMERCIAL BUILDING, 97 BONHAM STRAND, SHEUNG WAN"},
    Placed{44, 44, "UNIT 29E 3/F WING TAT COMM BLDG 97 BONHAM STRAND SHEUNG WAN HONG KONG"},
    Placed{45, 45, "UNIT 1, G/F, 15 PARK ROAD, MID-LEVELS, HONG KONG"},
    Placed{45, 45, "UNIT 1 GROUND FLOOR 15 PARK RD MID LEVELS HK"},
    Placed{38, 38, "UNIT 3A 12/F KAISER CTR 18 CENTRE ST SAI YING PUN HK"},
};

std::vector<AddressKeys> keysOf(const std::vector<std::string_view>& addresses) {
    Job job;
    return matchAddresses(addresses, job).value_or(std::vector<AddressKeys>());
}

} // namespace

class TestAddresses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesAreOneOnBothLevels() {
        std::vector<std::string_view> texts;
        for (const Placed& place : places)
            texts.emplace_back(place.text);
        const auto keys = keysOf(texts);
        QCOMPARE(keys.size(), places.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const std::string pair = std::string(places[i].text) + " | " + places[j].text;
                QVERIFY2((keys[i].building == keys[j].building) == (places[i].building == places[j].building),
                         pair.c_str());
                QVERIFY2((keys[i].unit == keys[j].unit) == (places[i].unit == places[j].unit), pair.c_str());
            }
        }
    }

    void anAddressIsTakenApart() {
        const AddressParts english =
            readAddress("FLAT/RM A 12/F, KIU FU COMMERCIAL BLDG, 300-302 LOCKHART ROAD, HONG KONG");
        QCOMPARE(english.unit, std::string("a"));
        QCOMPARE(english.floor, std::string("12"));
        QCOMPARE(english.number, std::string("300"));
        QCOMPARE(english.street, std::vector<std::string>{"lockhart"});
        QCOMPARE(english.country, std::string("HK"));
        const AddressParts russian = readAddress("119991, г. Москва, ул. Ленина, д. 5, корп. 2, оф. 301");
        QCOMPARE(russian.postcode, std::string("119991"));
        QCOMPARE(russian.city, std::string("moscow"));
        QCOMPARE(russian.street, std::vector<std::string>{"lenina"});
        QCOMPARE(russian.number, std::string("5"));
        QCOMPARE(russian.block, std::string("2"));
        QCOMPARE(russian.unit, std::string("301"));
        const AddressParts american = readAddress("27 South Washington St, Chicago IL 60302");
        QCOMPARE(american.number, std::string("27"));
        QCOMPARE(american.direction, std::string("s"));
        QCOMPARE(american.postcode, std::string("60302"));
    }

    void whatSaysNoPlaceHasNoKey() {
        for (const AddressKeys& keys : keysOf({"", "CHINA", "SHENZHEN, GUANGDONG", "---", "123"})) {
            QVERIFY(keys.building.empty());
            QVERIFY(keys.unit.empty());
        }
    }

    void everyTownHasItsLeninStreet() {
        const auto keys =
            keysOf({"г. Шымкент, ул. Ленина, д. 5", "г. Фергана, ул. Ленина, д. 5", "Шымкент, Ленина ул., 5"});
        QVERIFY(keys[0].building != keys[1].building);
        QCOMPARE(keys[0].building, keys[2].building);
    }

    void anyBytesAreRead() {
        for (const char* text : {"RM", "RM ,", "/F", "NO.", "УЛ.", "BLOCK -", "\xff\xfe 12 \x80", "5/", "ул , д , оф",
                                 "ПОМ 1/Н", "UNIT 12-Н", "RM D16/F", "LANE 5", "57С", "1/"})
            static_cast<void>(readAddress(text));
        QCOMPARE(readAddress("RM").unit, std::string());
    }
};

QTEST_APPLESS_MAIN(TestAddresses)
#include "test_addresses.moc"
