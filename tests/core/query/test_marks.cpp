// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/edit/annotate.h"
#include "core/query/shipment_table.h"
#include "core/resolve/resolve.h"
#include "core/store/details.h"
#include "core/store/tags.h"
#include "tests/core/store/case_fixture.h"

using namespace waybill;
using namespace waybill::query;

class TestMarks : public QObject {
    Q_OBJECT

    // Three shipments: two from one seller, the third from another at an address of its own.
    struct Bench {
        Bench() {
            test::SampleSource source;
            source.add(test::draftOf(0, "10001", "1", 28'292));
            source.add(test::draftOf(0, "10002", "1", 100.5));
            map::ShipmentDraft other = test::draftOf(0, "10003", "1", 700);
            other.parties[1].name = "APIO GROUP LIMITED";
            other.parties[1].address = "HONG KONG, ROOM 5";
            source.add(other);
            ready = test::importSource(in(), source).has_value() && resolve::resolveNewParties(in(), job).has_value();
            const auto loaded = ShipmentTable::load(in(), job);
            ready = ready && loaded.has_value() && (*loaded)->size() == 3;
            if (ready)
                table = *loaded;
        }
        store::Case& in() { return fixture.get(); }
        [[nodiscard]] PartyRef seller(std::size_t shipment) const { return table->parties(shipment)[1]; }
        [[nodiscard]] std::string firm(std::uint32_t entity) const {
            return "co-" + std::to_string(table->entities()[entity].id.value());
        }
        bool annotate(const std::string& target, const char* text, const char* status) {
            store::Annotation annotation;
            annotation.target = toQString(target);
            annotation.text = QString::fromUtf8(text);
            annotation.status = QString::fromUtf8(status);
            return edit::annotate(in(), annotation).has_value();
        }
        // Which shipments pass, "0 2", by what the case says now.
        QString passing(const Filter& filter) {
            const auto renewed = ShipmentTable::withDecisions(*table, in());
            if (!renewed)
                return renewed.error().message();
            QStringList indexes;
            for (const std::uint32_t i : select(**renewed, filter))
                indexes << QString::number(i);
            return indexes.join(u' ');
        }
        test::CaseFixture fixture;
        Job job;
        std::shared_ptr<const ShipmentTable> table;
        bool ready = false;
    };

private Q_SLOTS:
    void tagsAreWordsBehindASign() {
        QCOMPARE(store::tagsIn(QStringLiteral("#Shell, see #формация and #shell; item #3, a#b http://x/#top ##no")),
                 (QStringList{QStringLiteral("shell"), QStringLiteral("формация")}));
        QVERIFY(store::tagsIn({}).isEmpty());
    }

    void aFirmsStatusIsThatOfItsShipmentsUntilItIsCleared() {
        Bench bench;
        QVERIFY(bench.ready);
        const std::string kexin = bench.firm(bench.seller(0).entity);
        QVERIFY(bench.annotate(kexin, "looked up #Shell", "suspicious"));
        QCOMPARE(bench.passing({.statuses = {"Suspicious"}}), QStringLiteral("0 1"));
        QCOMPARE(bench.passing({.tags = {"SHELL"}}), QStringLiteral("0 1"));
        QVERIFY(bench.annotate(kexin, "", "cleared"));
        QCOMPARE(bench.passing({.statuses = {"suspicious"}}), QString());
        QCOMPARE(bench.passing({.tags = {"shell"}}), QStringLiteral("0 1"));
    }

    void shipmentsLinksAndAddressesMarkWhatTheyAreAbout() {
        Bench bench;
        QVERIFY(bench.ready);
        const PartyRef buyer = bench.table->parties(2)[0], seller = bench.seller(2);
        WAYBILL_TAKE(second, store::shipmentDetails(bench.in(), bench.table->id(1)));
        QVERIFY(bench.annotate(second.key, "#one", ""));
        QVERIFY(bench.annotate("sold:" + bench.firm(seller.entity) + ":" + bench.firm(buyer.entity), "#two", ""));
        QVERIFY(seller.place != none);
        const std::string place = "ad-" + std::to_string(bench.table->places()[seller.place].id.value());
        QVERIFY(bench.annotate(place, "#three", ""));
        QVERIFY(bench.annotate("at:" + bench.firm(seller.entity) + ":" + place, "#four", ""));
        QCOMPARE(bench.passing({.tags = {"one"}}), QStringLiteral("1"));
        QCOMPARE(bench.passing({.tags = {"two"}}), QStringLiteral("2"));
        QCOMPARE(bench.passing({.tags = {"three"}}), QStringLiteral("2"));
        QCOMPARE(bench.passing({.tags = {"four"}}), QStringLiteral("2"));
        QCOMPARE(bench.passing({.tags = {"one", "two"}}), QStringLiteral("1 2"));
    }
};

QTEST_GUILESS_MAIN(TestMarks)
#include "test_marks.moc"
