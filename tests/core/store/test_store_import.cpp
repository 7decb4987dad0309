// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case_fixture.h"

#include "core/store/decisions.h"
#include "core/store/details.h"
#include "core/store/rows.h"

#include <cmath>

using namespace waybill;
using namespace waybill::store;

class TestStoreImport : public QObject {
    Q_OBJECT

private:
    static test::SampleSource second(const char* file = "/nowhere/other-vendor.csv") {
        test::SampleSource source;
        source.file = QString::fromLatin1(file);
        source.sha256 = QString(64, QLatin1Char('b'));
        return source;
    }
    static QString failedChecks(Case& of) {
        const auto checks = verify(of);
        QString failed;
        for (const Check& check : checks.value_or(std::vector<Check>{{QStringLiteral("verify"), false, {}}})) {
            if (!check.ok)
                failed += check.name + QStringLiteral(": ") + check.detail + QLatin1Char('\n');
        }
        return failed;
    }

private Q_SLOTS:
    void everyRowIsAccountedForAndTheMoneyAddsUp() {
        test::CaseFixture fixture;
        test::SampleSource source;
        source.add(test::draftOf(0, "D1", "1", 28'292));
        source.add(test::draftOf(0, "D1", "2", 0.1));
        source.addBlank();
        source.addRejected("bad-date");
        source.add(test::draftOf(0, "D2", "1", map::absent));
        source.add(test::draftOf(0, "D2", "1", map::absent)); // identical row
        WAYBILL_TAKE(account, test::importSource(fixture.get(), source));
        QCOMPARE(account.rows, qint64(6));
        QCOMPARE(account.shipments, qint64(3));
        QCOMPARE(account.repeated, qint64(1));
        QCOMPARE(account.rejected, qint64(1));
        QCOMPARE(account.blank, qint64(1));
        QCOMPARE(account.duplicates, qint64(0));
        QVERIFY(account.balances());
        QCOMPARE(account.valueUsdKept.value(), 28'292.1);
        QCOMPARE(account.valueUsdIn.value(), 28'299.1);
        WAYBILL_TAKE(list, sources(fixture.get()));
        QCOMPARE(list.size(), std::size_t(1));
        QVERIFY(list[0].reconciliation.balances());
        QCOMPARE(list[0].reconciliation.valueUsdIn.value(), 28'299.1);
        QCOMPARE(list[0].file, QStringLiteral("declarations.csv"));
        QCOMPARE(list[0].headers, source.mapping.headers);
        WAYBILL_TAKE(rejected, rejectedRows(fixture.get()));
        QCOMPARE(rejected.size(), std::size_t(1));
        QCOMPARE(rejected[0].row, qint64(5));
        QCOMPARE(rejected[0].code, std::string("bad-date"));
        QCOMPARE(failedChecks(fixture.get()), QString());
    }

    void anImportWithARowTooFewIsRefused() {
        test::CaseFixture fixture;
        test::SampleSource source;
        source.add(test::draftOf(0, "D1", "1", 1));
        source.add(test::draftOf(0, "D2", "1", 2));
        source.drafts.pop_back();
        QVERIFY(!test::importSource(fixture.get(), source));
        WAYBILL_TAKE(list, sources(fixture.get()));
        QVERIFY(list.empty());
    }

    void shipmentsThatFillOtherColumnsThanThoseBeforeAreKeptWhole() {
        test::CaseFixture fixture;
        test::SampleSource source;
        source.add(test::draftOf(0, "D1", "1", 1));
        map::ShipmentDraft richer = test::draftOf(0, "D2", "1", 2);
        richer.invoiceNo = "INV 7";
        richer.exchangeRate = 92.5;
        source.add(richer);
        source.add(test::draftOf(0, "D3", "1", map::absent));
        QVERIFY(test::importSource(fixture.get(), source));
        for (const map::ShipmentDraft& draft : source.drafts) {
            WAYBILL_TAKE(id, shipmentByKey(fixture.get(), "sh-aaaaaaaa-" + std::to_string(draft.row)));
            WAYBILL_TAKE(details, shipmentDetails(fixture.get(), id));
            QCOMPARE(details.draft.declarationNo, draft.declarationNo);
            QCOMPARE(details.draft.invoiceNo, draft.invoiceNo);
            QVERIFY(details.draft.exchangeRate == draft.exchangeRate || std::isnan(draft.exchangeRate));
            QCOMPARE(std::isnan(details.draft.valueUsd), std::isnan(draft.valueUsd));
        }
    }

    void recordsComeBackVerbatim() {
        test::CaseFixture fixture;
        test::SampleSource source;
        const std::vector<std::string> odd{
            " \"quoted\" ", "", "two\nlines", std::string("nul\0inside", 10), "ЩЁ", "", std::string(70'000, 'x')};
        for (int i = 0; i < 4000; ++i)
            source.add(test::draftOf(0, "D" + std::to_string(i), "1", i));
        source.rows.push_back(odd);
        source.rejected.push_back({qint64(source.rows.size()), {"odd", "odd"}});
        source.add(test::draftOf(0, "LAST", "1", 1));
        WAYBILL_TAKE(account, test::importSource(fixture.get(), source));
        QCOMPARE(account.rows, qint64(4002));
        fixture.reopen();
        for (const std::size_t row :
             {std::size_t(1), std::size_t(2), std::size_t(1777), source.rows.size() - 1, source.rows.size()}) {
            WAYBILL_TAKE(kept, record(fixture.get(), SourceId(1), qint64(row)));
            QCOMPARE(kept.row, qint64(row));
            std::vector<std::string> cells;
            for (const auto& [header, text] : kept.cells)
                cells.push_back(text);
            QVERIFY(cells == source.rows[row - 1]);
        }
        WAYBILL_TAKE(kept, record(fixture.get(), SourceId(1), 4002));
        QCOMPARE(kept.cells[0].first, std::string("decl"));
        QCOMPARE(kept.cells[6].first, std::string("column 7"));
        for (const auto& [id, row] : {std::pair<qint64, qint64>{1, 0}, {1, 4004}, {1, -5}, {2, 1}}) {
            const auto none = record(fixture.get(), SourceId(id), row);
            QVERIFY(!none);
            QCOMPARE(none.error().code, ErrorCode::BadCall);
        }
        QCOMPARE(failedChecks(fixture.get()), QString());
    }

    void aShipmentComesBackWithAllThatItSays() {
        test::CaseFixture fixture;
        test::SampleSource source;
        map::ShipmentDraft draft = test::draftOf(0, "10702030/010223/0001234", "5", 28'292);
        draft.brand = "JARCH";
        draft.model = "A-1";
        draft.note = "для СВО";
        draft.quantity = 3;
        draft.quantityUnit = "ШТ";
        draft.currency = "CNY";
        draft.value = 190'000.5;
        draft.originCountry = "CN";
        draft.incoterm = "FOB";
        draft.contractNo = "K-7";
        draft.recordId = "77";
        draft.parties[0].alias = "STATUS COMPLIANCES";
        draft.parties.push_back({Role::Maker, "JARCH", {}, {}, {}, "CN", "a@b.cn", "123"});
        draft.row = 2;
        ClassifiedShipment shipment;
        shipment.draft = draft;
        shipment.category = "drone-25-150kg";
        shipment.pieces = 3;
        shipment.note = {NoteClass::Smo,
                         false,
                         0.9,
                         {{NoteClass::Smo, false, 0, 7, "для СВО", "smo-1", "for the operation", 0.9},
                          {NoteClass::Civilian, true, 0, 0, "гражданский", "c-1", "civilian", 0.5}},
                         true};
        shipment.noteField = "note";
        auto writer = ImportWriter::begin(fixture.get(), source.table(), source.sha256, source.mapping);
        QVERIFY(writer);
        QVERIFY((*writer)->add(shipment));
        QVERIFY((*writer)->finish({{Severity::Info, "code", "text", "file", 3, "column", 9}}, 1));
        WAYBILL_TAKE(id, shipmentByKey(fixture.get(), "sh-aaaaaaaa-2"));
        WAYBILL_TAKE(details, shipmentDetails(fixture.get(), id));
        QCOMPARE(details.key, std::string("sh-aaaaaaaa-2"));
        QCOMPARE(details.draft.declarationNo, draft.declarationNo);
        QCOMPARE(details.draft.date, draft.date);
        QCOMPARE(details.draft.month, draft.month);
        QCOMPARE(details.draft.brand, draft.brand);
        QCOMPARE(details.draft.note, draft.note);
        QCOMPARE(details.draft.description, draft.description);
        QCOMPARE(details.draft.quantity, 3.0);
        QCOMPARE(details.draft.value, 190'000.5);
        QCOMPARE(details.draft.currency, draft.currency);
        QCOMPARE(details.draft.incoterm, draft.incoterm);
        QCOMPARE(details.draft.contractNo, draft.contractNo);
        QCOMPARE(details.draft.recordId, draft.recordId);
        QVERIFY(std::isnan(details.draft.grossKg));
        QVERIFY(details.draft.descriptionCut);
        QCOMPARE(details.category, std::string("drone-25-150kg"));
        QCOMPARE(details.pieces, 3.0);
        QCOMPARE(details.parties.size(), std::size_t(3));
        QCOMPARE(details.parties[0].alias, std::string("STATUS COMPLIANCES"));
        QCOMPARE(details.parties[0].taxId, std::string("7700000001"));
        QCOMPARE(details.parties[1].addressText, std::string("ROOM 5, SHENZHEN"));
        QVERIFY(details.parties[2].role == Role::Maker);
        QVERIFY(!details.parties[2].address.isValid());
        QVERIFY(details.note.noteClass == NoteClass::Smo);
        QCOMPARE(details.noteField, std::string("note"));
        QCOMPARE(details.note.statements.size(), std::size_t(2));
        QCOMPARE(details.note.statements[0].translation, std::string("for the operation"));
        QCOMPARE(details.evidence.size(), std::size_t(1));
        WAYBILL_TAKE(issues, importIssues(fixture.get()));
        QCOMPARE(issues.size(), std::size_t(1));
        QCOMPARE(issues[0].count, qint64(9));
        int rows = 0;
        QVERIFY(forEachShipment(fixture.get(), [&](const ShipmentRow& row) {
            ++rows;
            [&] {
                QCOMPARE(row.noteClasses, 1U << unsigned(NoteClass::Smo));
                QCOMPARE(row.negatedNoteClasses, 1U << unsigned(NoteClass::Civilian));
                QCOMPARE(row.month, std::string_view("2023-02"));
            }();
            return true;
        }));
        QCOMPARE(rows, 1);
        QVERIFY(forEachShipmentText(fixture.get(), [&](ShipmentId, std::string_view text) {
            for (const char* part : {"ЛЕТАТЕЛЬНЫЙ", "для СВО", "A-1", "СТАТУС", "STATUS COMPLIANCES", "KEXIN"})
                [&] { QVERIFY2(text.find(part) != std::string_view::npos, part); }();
            return true;
        }));
        for (const char* key : {"sh-aaaaaaaa-3", "sh-bbbbbbbb-2", "nonsense", "sh-aaaaaaaa-", "-", ""}) {
            const auto none = shipmentByKey(fixture.get(), key);
            QVERIFY(!none);
            QCOMPARE(none.error().code, ErrorCode::BadCall);
        }
    }

    void rowsOfAnotherVendorBecomeEvidenceWithTheirDifferences() {
        test::CaseFixture fixture;
        test::SampleSource first;
        first.add(test::draftOf(0, "10702030/010223/0001234", "1", 28'292));
        first.add(test::draftOf(0, "10702030/010223/0001234", "2", 500));
        QVERIFY(test::importSource(fixture.get(), first));
        test::SampleSource other = second();
        map::ShipmentDraft same = test::draftOf(0, "10702030 010223 0001234", "01", 28'300);
        same.parties[1].name = "KEXIN TRADING";
        same.netKg = 41;
        other.add(same);
        other.add(test::draftOf(0, "10702030/010223/0001234/2", "", 500));
        other.add(test::draftOf(0, "10702030/010223/0001234", "3", 9));
        WAYBILL_TAKE(account, test::importSource(fixture.get(), other));
        QCOMPARE(account.duplicates, qint64(2));
        QCOMPARE(account.shipments, qint64(1));
        QCOMPARE(account.valueUsdKept.value(), 28'809.0);
        WAYBILL_TAKE(details, shipmentDetails(fixture.get(), ShipmentId(1)));
        QCOMPARE(details.evidence.size(), std::size_t(2));
        QCOMPARE(details.evidence[0].source, SourceId(1));
        QCOMPARE(details.evidence[1].source, SourceId(2));
        QCOMPARE(details.evidence[1].row, qint64(2));
        const std::vector<std::string> differences{"value_usd: 28,292 / 28,300", "net_kg: 40 / 41",
                                                   "seller.name: KEXIN TRADING CO., LTD / KEXIN TRADING"};
        QCOMPARE(details.evidence[1].differences, differences);
        WAYBILL_TAKE(kept, record(fixture.get(), details.evidence[1].source, details.evidence[1].row));
        QCOMPARE(kept.cells[0].second, std::string("10702030 010223 0001234"));
        QCOMPARE(failedChecks(fixture.get()), QString());
    }

    void goodsLinesOfOneItemStayShipmentsOfTheirOwn() {
        test::CaseFixture fixture;
        test::SampleSource first;
        first.add(test::draftOf(0, "D1", "1", 100));
        map::ShipmentDraft line = test::draftOf(0, "D1", "1", 200);
        line.hsCode = "8526910000";
        first.add(line);
        WAYBILL_TAKE(one, test::importSource(fixture.get(), first));
        QCOMPARE(one.shipments, qint64(2));
        test::SampleSource other = second();
        map::ShipmentDraft third = test::draftOf(0, "D1", "1", 5000);
        third.hsCode = "0101210000";
        third.netKg = 900;
        third.description = "ЛОШАДИ";
        other.add(third);
        other.add(line);
        other.add(test::draftOf(0, "D1", "1", 100));
        WAYBILL_TAKE(two, test::importSource(fixture.get(), other));
        QCOMPARE(two.shipments, qint64(1));
        QCOMPARE(two.duplicates, qint64(2));
        WAYBILL_TAKE(details, shipmentDetails(fixture.get(), ShipmentId(2)));
        QCOMPARE(details.evidence.size(), std::size_t(2));
        QCOMPARE(details.evidence[1].row, qint64(3));
        QVERIFY(details.evidence[1].differences.empty());
    }

    void rowsWithoutANumberAreRecognisedByAllThatTheySay() {
        test::CaseFixture fixture;
        test::SampleSource first;
        first.mapping.kind = map::TableKind::Other;
        first.add(test::draftOf(0, "", "", 100));
        first.add(test::draftOf(0, "", "", 100)); // identical, and allowed to be
        WAYBILL_TAKE(one, test::importSource(fixture.get(), first));
        QCOMPARE(one.shipments, qint64(2));
        test::SampleSource other = second();
        other.mapping.kind = map::TableKind::Other;
        map::ShipmentDraft same = test::draftOf(0, "", "", 100);
        same.parties[0].name = "ооо  \"статус\"";
        for (int i = 0; i < 3; ++i)
            other.add(same);
        other.add(test::draftOf(0, "", "", 101));
        map::ShipmentDraft mute;
        mute.description = "says too little";
        other.add(mute);
        WAYBILL_TAKE(two, test::importSource(fixture.get(), other));
        QCOMPARE(two.duplicates, qint64(2));
        QCOMPARE(two.shipments, qint64(3));
    }

    void theSameTableIsRefusedASecondTimeAndAnotherSheetIsNot() {
        test::CaseFixture fixture;
        test::SampleSource source;
        source.sheet = QStringLiteral("January");
        source.add(test::draftOf(0, "D1", "1", 1));
        QVERIFY(test::importSource(fixture.get(), source));
        const auto again = test::importSource(fixture.get(), source);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::WorkFailed);
        QVERIFY(again.error().why.contains(QStringLiteral("already")));
        source.sheet = QStringLiteral("February");
        source.drafts[0].declarationNo = "D2";
        QVERIFY(test::importSource(fixture.get(), source));
        WAYBILL_TAKE(one, shipmentByKey(fixture.get(), "sh-aaaaaaaa-2"));
        WAYBILL_TAKE(two, shipmentByKey(fixture.get(), "sh-aaaaaaaa-2-2"));
        QCOMPARE(one, ShipmentId(1));
        QCOMPARE(two, ShipmentId(2));
        WAYBILL_TAKE(details, shipmentDetails(fixture.get(), two));
        QCOMPARE(details.key, std::string("sh-aaaaaaaa-2-2"));
    }

    void anUnfinishedImportLeavesTheCaseAsItWas() {
        test::CaseFixture fixture;
        test::SampleSource source;
        source.add(test::draftOf(0, "D1", "1", 1));
        {
            auto writer = ImportWriter::begin(fixture.get(), source.table(), source.sha256, source.mapping);
            QVERIFY(writer);
            QVERIFY((*writer)->keepRecords(source.block()));
            ClassifiedShipment shipment;
            shipment.draft = source.drafts[0];
            QVERIFY((*writer)->add(shipment));
        }
        for (const char* table : {"source", "shipment", "party", "record_block", "journal"}) {
            WAYBILL_TAKE(count, fixture.get().database().integer(std::string("SELECT count(*) FROM ") + table));
            QCOMPARE(count, qint64(0));
        }
        QVERIFY(test::importSource(fixture.get(), source));
    }

    void foreignKeysAreOnAgainAfterAnImport() {
        test::CaseFixture fixture;
        test::SampleSource source;
        source.add(test::draftOf(0, "D1", "1", 1));
        QVERIFY(test::importSource(fixture.get(), source));
        QVERIFY(!fixture.get().database().execute("UPDATE party SET entity_id = 77"));
    }

    void namesAndAddressesAreKeptOnceAndCounted() {
        test::CaseFixture fixture;
        test::SampleSource source;
        for (int i = 0; i < 5; ++i)
            source.add(test::draftOf(0, "D" + std::to_string(i), "1", 1));
        QVERIFY(test::importSource(fixture.get(), source));
        test::SampleSource other = second();
        other.add(test::draftOf(0, "E1", "1", 1));
        QVERIFY(test::importSource(fixture.get(), other));
        std::vector<qint64> uses;
        QVERIFY(forEachParty(fixture.get(), [&](const PartyRow& party) {
            uses.push_back(party.uses);
            return true;
        }));
        QCOMPARE(uses, (std::vector<qint64>{6, 6}));
        uses.clear();
        QVERIFY(forEachAddress(fixture.get(), [&](const AddressRow& address) {
            uses.push_back(address.uses);
            return true;
        }));
        QCOMPARE(uses, (std::vector<qint64>{6, 6}));
        WAYBILL_TAKE(pair, fixture.get().database().integer("SELECT uses FROM party_address WHERE party_id = 1"));
        QCOMPARE(pair, qint64(6));
    }

    void theViewsReadAsAPersonDoes() {
        test::CaseFixture fixture;
        test::SampleSource source;
        source.add(test::draftOf(0, "D1", "1", 28'292));
        QVERIFY(test::importSource(fixture.get(), source));
        auto select = fixture.get().database().prepare("SELECT key, buyer, seller, value_usd, month FROM shipments");
        QVERIFY(select);
        WAYBILL_TAKE(row, select->step());
        QVERIFY(row);
        QCOMPARE(select->text(0), std::string_view("sh-aaaaaaaa-2"));
        QCOMPARE(select->text(1), std::string_view("ООО \"СТАТУС\""));
        QCOMPARE(select->text(2), std::string_view("KEXIN TRADING CO., LTD"));
        QCOMPARE(select->text(4), std::string_view("2023-02"));
        WAYBILL_TAKE(balances, fixture.get().database().integer("SELECT balances FROM reconciliation"));
        QCOMPARE(balances, qint64(1));
        WAYBILL_TAKE(parties,
                     fixture.get().database().integer("SELECT count(*) FROM shipment_parties WHERE role = 'seller'"));
        QCOMPARE(parties, qint64(1));
    }

    void aDryRunCountsAsAnImportIntoAnEmptyCase() {
        test::SampleSource source;
        source.add(test::draftOf(0, "D1", "1", 10));
        source.add(test::draftOf(0, "D1", "1", 10));
        source.addBlank();
        auto begun = ImportWriter::beginDry(nullptr, {}, {}, source.mapping);
        QVERIFY(begun);
        const auto writer = std::move(*begun);
        QVERIFY(writer->keepRecords(source.block()));
        for (const auto& draft : source.drafts) {
            ClassifiedShipment shipment;
            shipment.draft = draft;
            QVERIFY(writer->add(shipment));
        }
        writer->countBlank();
        WAYBILL_TAKE(account, writer->finish({}, 0));
        QCOMPARE(account.rows, qint64(3));
        QCOMPARE(account.shipments, qint64(1));
        QCOMPARE(account.repeated, qint64(1));
        QCOMPARE(account.valueUsdKept.value(), 20.0);
    }

    void hostileBlocksAreErrors_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("huge size") << QByteArray("UPDATE record_block SET size = 9000000000000");
        QTest::newRow("negative size") << QByteArray("UPDATE record_block SET size = -1");
        QTest::newRow("wrong size") << QByteArray("UPDATE record_block SET size = size + 1");
        QTest::newRow("no zlib") << QByteArray("UPDATE record_block SET data = randomblob(5000)");
        QTest::newRow("empty") << QByteArray("UPDATE record_block SET data = x''");
    }
    void hostileBlocksAreErrors() {
        QFETCH(QByteArray, sql);
        test::CaseFixture fixture;
        test::SampleSource source;
        source.add(test::draftOf(0, "D1", "1", 10));
        QVERIFY(test::importSource(fixture.get(), source));
        QVERIFY(fixture.get().database().execute(sql.constData()));
        const auto kept = record(fixture.get(), SourceId(1), 2);
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, ErrorCode::BadInput);
        QVERIFY(!failedChecks(fixture.get()).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestStoreImport)
#include "test_store_import.moc"
