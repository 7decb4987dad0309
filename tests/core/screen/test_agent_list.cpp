// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/edit/agents.h"
#include "core/graph/contact_hubs.h"
#include "core/query/filter.h"
#include "core/query/shipment_table.h"
#include "core/resolve/agent_places.h"
#include "core/screen/agent_list.h"
#include "core/store/details.h"
#include "tests/core/import/bring_in.h"

#include <QFile>

using namespace waybill;

/// Known addresses of formation agents, and what several firms share.
class TestAgentList : public QObject {
    Q_OBJECT

    struct Bench {
        Bench() {
            ready = import(QStringLiteral("Date,Declaration number,Importer name,Importer address,Importer email,"
                                          "Importer phone,Exporter name,HS code,Description,Value USD\n"
                                          "2023-01-10,1,ALFA LTD,\"RM 1203 12/F, 300 LOCKHART ROAD, WANCHAI, HONG "
                                          "KONG\",info@alfa.hk,+852 2876 5432,SELLER LTD,8806220000,DRONE,1\n"
                                          "2023-01-11,2,BRAVO LTD,\"UNIT 1203, 12TH FLOOR, 300 LOCKHART RD, WAN CHAI, "
                                          "HK\",INFO@ALFA.HK,28765432,SELLER LTD,8806220000,DRONE,1\n"
                                          "2023-01-12,3,CARRICK LTD,\"UNIT 801, 8/F, 300 LOCKHART ROAD, WANCHAI, HONG "
                                          "KONG\",na@na.com,00000000,SELLER LTD,8806220000,DRONE,1\n"));
        }
        QString write(const char* name, const QString& text) {
            const QString path = folder.filePath(QLatin1String(name));
            QFile file(path);
            if (file.open(QIODevice::WriteOnly))
                file.write(text.toUtf8());
            return path;
        }
        bool import(const QString& text) { return test::bringIn(in(), write("table.csv", text)).has_value(); }
        store::Case& in() { return fixture.get(); }
        /// The addresses of the case that are known, a firm of each before it.
        QString known() {
            Job job;
            const auto places = resolve::agentPlaces(in(), job);
            if (!places)
                return places.error().error().message();
            QStringList list;
            for (const auto& [id, agent] : *places) {
                const auto details = store::placeDetails(in(), id);
                list.append(QStringLiteral("%1 firms: %2")
                                .arg(details ? details->entities.size() : 0)
                                .arg(toQString(agent.agent)));
            }
            return list.join(QStringLiteral(", "));
        }
        Result<void> keep(const QString& file) {
            Job job;
            const auto read = screen::readAgentList(file, job);
            return read ? edit::keepAgentList(in(), read->list, read->addresses)
                        : Result<void>(failure(read.error().error()));
        }
        QTemporaryDir folder;
        test::CaseFixture fixture;
        bool ready = false;
    };

private Q_SLOTS:
    void theSameUnitIsKnownHoweverItIsWritten() {
        Bench bench;
        QVERIFY(bench.ready);
        QCOMPARE(bench.known(), QString());
        QVERIFY(bench.keep(bench.write("agents.csv", QStringLiteral("Known agents\n\nAddress,Agent\n"
                                                                    "\"Room 1203, 12/F., 300 Lockhart Road, Wanchai, "
                                                                    "Hong Kong\",Lockhart Secretaries\n"))));
        QCOMPARE(bench.known(), QStringLiteral("2 firms: Lockhart Secretaries"));
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void aListTakesThePlaceOfItsEarlierEdition() {
        Bench bench;
        QVERIFY(bench.keep(bench.write("agents.csv", QStringLiteral("Nowhere Street 1, Berlin\n"))));
        QCOMPARE(bench.known(), QString());
        QVERIFY(bench.keep(
            bench.write("agents.csv", QStringLiteral("\"Unit 801, 8/F, 300 Lockhart Road, Wanchai, Hong Kong\"\n"))));
        QCOMPARE(bench.known(), QStringLiteral("1 firms: "));
        WAYBILL_TAKE(lists, store::agentLists(bench.in()));
        QCOMPARE(lists.size(), std::size_t(1));
        QCOMPARE(lists[0].sha256.size(), std::size_t(64));
        QVERIFY(edit::addAgentAddress(bench.in(), "RM 1203 12/F, 300 LOCKHART ROAD, WANCHAI, HONG KONG", "by hand"));
        QCOMPARE(bench.known(), QStringLiteral("2 firms: by hand, 1 firms: "));
        QVERIFY(edit::removeAgentList(bench.in(), "agents.csv"));
        QCOMPARE(bench.known(), QStringLiteral("2 firms: by hand"));
        QVERIFY(!edit::removeAgentList(bench.in(), "agents.csv"));
    }

    void whatHoldsNoAddressIsRefused() {
        Bench bench;
        QVERIFY(!bench.keep(bench.write("empty.csv", QStringLiteral("Address,Agent\n"))));
        QVERIFY(!bench.keep(QStringLiteral("/nowhere/agents.csv")));
    }

    void sharedContactsAreHubs() {
        Bench bench;
        Job job;
        const auto table = query::ShipmentTable::load(bench.in(), job);
        QVERIFY(table.has_value());
        const auto graph = graph::EntityGraph::build(*table, query::select(**table, {}));
        WAYBILL_TAKE(contacts, store::entityContacts(bench.in()));
        const auto hubs = graph::contactHubs(*graph, contacts);
        QCOMPARE(hubs.size(), std::size_t(2));
        for (const graph::ContactHub& hub : hubs)
            QCOMPARE(hub.entities.size(), std::size_t(2));
        QVERIFY(hubs[0].kind != hubs[1].kind);
    }
};

QTEST_GUILESS_MAIN(TestAgentList)
#include "test_agent_list.moc"
