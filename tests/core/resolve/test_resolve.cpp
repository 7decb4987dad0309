// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/node_key.h"
#include "core/resolve/resolve.h"
#include "tests/core/store/case_fixture.h"

#include "core/store/details.h"
#include "core/store/rows.h"

#include <map>
#include <set>

using namespace waybill;

class TestResolve : public QObject {
    Q_OBJECT

private:
    struct Named {
        std::string name, taxId, alias, address;
    };
    // One shipment for each, with the name as its buyer.
    static void import(store::Case& into, const std::vector<Named>& names, char sha = 'a') {
        test::SampleSource source;
        source.sha256 = QString(64, QLatin1Char(sha));
        for (const Named& named : names) {
            map::ShipmentDraft draft =
                test::draftOf(0, std::string(1, sha) + std::to_string(source.rows.size()), "1", 1);
            draft.parties.clear();
            draft.parties.push_back({Role::Buyer, named.name, named.alias, named.address, named.taxId, "RU", {}, {}});
            source.add(draft);
        }
        const auto done = test::importSource(into, source);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message()));
    }
    static void resolve(store::Case& target) {
        Job job;
        const auto done = resolve::resolveNewParties(target, job);
        QVERIFY(done.has_value());
    }
    static std::map<std::string, qint64> entityByName(store::Case& from) {
        std::map<std::string, qint64> result;
        const auto done = store::forEachParty(from, [&](const store::PartyRow& party) {
            result[std::string(party.name) + "/" + std::string(party.taxId)] = party.entity.value();
            return true;
        });
        return done ? result : std::map<std::string, qint64>();
    }

private Q_SLOTS:
    void oneKeyIsOneFirmUnderItsMostFrequentName() {
        test::CaseFixture fixture;
        import(fixture.get(), {{"KEXIN LTD"}, {"KEXIN CO., LTD"}, {"KEXIN CO., LTD"}, { "JARCH" }});
        resolve(fixture.get());
        auto entities = entityByName(fixture.get());
        QCOMPARE(entities["KEXIN LTD/"], entities["KEXIN CO., LTD/"]);
        QVERIFY(entities["JARCH/"] != entities["KEXIN LTD/"]);
        WAYBILL_TAKE(details, store::entityDetails(fixture.get(), EntityId(entities["KEXIN LTD/"])));
        QCOMPARE(details.name, std::string("KEXIN CO., LTD"));
        QCOMPARE(details.names.size(), std::size_t(2));
        QCOMPARE(details.names[0].shipments, qint64(2));
    }

    void whatAnImportLeftIsResolvedBeforeTheCaseIsRead() {
        test::CaseFixture fixture;
        import(fixture.get(), {{"KEXIN LTD"}, { "JARCH" }});
        WAYBILL_TAKE(left, store::hasUnresolvedParties(fixture.get()));
        QVERIFY(left);
        fixture.close();
        Job job;
        QVERIFY(resolve::resolveLeftParties(fixture.file(), job).has_value());
        fixture.reopen();
        WAYBILL_TAKE(leftThen, store::hasUnresolvedParties(fixture.get()));
        QVERIFY(!leftThen);
        for (const auto& [name, entity] : entityByName(fixture.get()))
            QVERIFY(entity > 0);
    }

    void anotherTaxNumberIsAnotherFirm() {
        test::CaseFixture fixture;
        import(fixture.get(), {{"ООО МИР", "771"}, {"МИР ООО", "772"}, {"\"МИР\"", "771"}, { "ООО \"МИР\"", "" }});
        resolve(fixture.get());
        auto entities = entityByName(fixture.get());
        QCOMPARE(entities["ООО МИР/771"], entities["\"МИР\"/771"]);
        QVERIFY(entities["ООО МИР/771"] != entities["МИР ООО/772"]);
        // Which of the two it is, nothing tells.
        QVERIFY(entities["ООО \"МИР\"/"] != entities["ООО МИР/771"]);
        QVERIFY(entities["ООО \"МИР\"/"] != entities["МИР ООО/772"]);
    }

    void aNameWithoutATaxNumberJoinsTheOnlyOneThatHas() {
        test::CaseFixture fixture;
        import(fixture.get(), {{"ООО МИР", "771"}, { "МИР", "" }});
        resolve(fixture.get());
        auto entities = entityByName(fixture.get());
        QCOMPARE(entities["ООО МИР/771"], entities["МИР/"]);
    }

    void anAliasJoinsTheNameInTheOtherLanguage() {
        test::CaseFixture fixture;
        import(fixture.get(), {{"ООО СТАТУС", "", "STATUS LLC"}, {"STATUS"}, { "СТАТУС" }});
        resolve(fixture.get());
        auto entities = entityByName(fixture.get());
        QCOMPARE(entities["ООО СТАТУС/"], entities["STATUS/"]);
        QCOMPARE(entities["ООО СТАТУС/"], entities["СТАТУС/"]);
    }

    void namesOfWhichNothingIsLeftStayThemselves() {
        test::CaseFixture fixture;
        import(fixture.get(), {{"LTD"}, {"CO., LTD"}, { "ltd" }});
        resolve(fixture.get());
        auto entities = entityByName(fixture.get());
        QVERIFY(entities["LTD/"] != entities["CO., LTD/"]);
        QCOMPARE(entities["LTD/"], entities["ltd/"]);
    }

    void entitiesThatExistKeepTheirIdsAndWhatWasSplitStaysSplit() {
        test::CaseFixture fixture;
        import(fixture.get(), {{"KEXIN LTD"}, {"KEXIN CO., LTD"}, { "JARCH" }});
        resolve(fixture.get());
        auto before = entityByName(fixture.get());
        WAYBILL_TAKE(apart, store::insertEntity(fixture.get(), "KEXIN LTD", "CN"));
        QVERIFY(store::assignParties(fixture.get(), std::vector<store::Identity>{{PartyId(1), apart}}));
        import(fixture.get(), {{"KEXIN"}, {"JARCH LTD"}, { "NEW" }}, 'b');
        resolve(fixture.get());
        auto after = entityByName(fixture.get());
        QCOMPARE(after["KEXIN LTD/"], apart.value());
        QCOMPARE(after["KEXIN CO., LTD/"], before["KEXIN CO., LTD/"]);
        QCOMPARE(after["JARCH LTD/"], before["JARCH/"]);
        QVERIFY(after["KEXIN/"] == apart.value() || after["KEXIN/"] == before["KEXIN CO., LTD/"]);
        QVERIFY(after["NEW/"] > 0);
    }

    void addressesBecomePlaces() {
        test::CaseFixture fixture;
        import(fixture.get(), {{"A", "", "", "12 NANHAI ROAD"},
                               {"B", "", "", "12 Nanhai Rd."},
                               { "C",
                                 "",
                                 "",
                                 "13 NANHAI ROAD" }});
        Job job;
        const auto done = resolve::resolveNewParties(fixture.get(), job);
        QVERIFY(done.has_value());
        QCOMPARE(done->addresses, qint64(3));
        QCOMPARE(done->places, qint64(2));
        WAYBILL_TAKE(place, store::placeDetails(fixture.get(), PlaceId(1)));
        QCOMPARE(place.texts.size(), std::size_t(2));
        QCOMPARE(place.entities.size(), std::size_t(2));
        QCOMPARE(placeKey(place.id), std::string("ad-1"));
        int parties = 0;
        QVERIFY(store::forEachShipmentParty(fixture.get(), [&](const store::ShipmentPartyRow& row) {
            parties += row.entity.isValid() && row.place.isValid() ? 1 : 0;
            return true;
        }));
        QCOMPARE(parties, 3);
    }

    void addressesAreOnePlaceByUnitHoweverWritten() {
        test::CaseFixture fixture;
        import(fixture.get(),
               {{"A", "", "", "RM 1605, 16/F., HO KING COMMERCIAL CENTRE, 2-16 FA YUEN STREET, MONGKOK, HONG KONG"},
                {"B", "", "", "FLAT 1606, 16TH FLOOR, HO KING COMMERCIAL CENTRE, FA YUEN STREET 2-16, HONG KONG"},
                {"C", "", "", "P.O. BOX 582, LUSAKA"},
                { "D",
                  "",
                  "",
                  "PO BOX 582, PAARDEN EILAND" }});
        resolve(fixture.get());
        std::map<std::string, qint64> before, after;
        const auto placesInto = [&](std::map<std::string, qint64>& places) {
            const auto read = store::forEachAddress(fixture.get(), [&](const store::AddressRow& row) {
                places[std::string(row.text)] = row.place.value();
                return true;
            });
            QVERIFY(read.has_value());
        };
        placesInto(before);
        std::set<qint64> places;
        for (const auto& [text, place] : before)
            places.insert(place);
        QCOMPARE(places.size(), std::size_t(4));
        // One that comes later joins the unit, and moves nothing that stands.
        import(fixture.get(),
               {{ "E",
                  "",
                  "",
                  "ROOM 1605 16/F HO KING COMM CTR 2-16 FA YUEN ST MONGKOK KOWLOON" }},
               'b');
        resolve(fixture.get());
        placesInto(after);
        for (const auto& [text, place] : before)
            QCOMPARE(after[text], place);
        QCOMPARE(after["ROOM 1605 16/F HO KING COMM CTR 2-16 FA YUEN ST MONGKOK KOWLOON"],
                 before["RM 1605, 16/F., HO KING COMMERCIAL CENTRE, 2-16 FA YUEN STREET, MONGKOK, HONG KONG"]);
    }

    void aCancelledResolutionWritesNothing() {
        test::CaseFixture fixture;
        import(fixture.get(), {{"A"}, { "B" }});
        std::stop_source stop;
        stop.request_stop();
        Job job({}, stop.get_token());
        const auto done = resolve::resolveNewParties(fixture.get(), job);
        QVERIFY(!done);
        QVERIFY(done.error().isCancelled());
        WAYBILL_TAKE(count, fixture.get().database().integer("SELECT count(*) FROM entity"));
        QCOMPARE(count, qint64(0));
    }
};

QTEST_APPLESS_MAIN(TestResolve)
#include "test_resolve.moc"
