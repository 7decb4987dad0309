// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case_fixture.h"

#include "core/store/annotation_json.h"
#include "core/store/decisions.h"
#include "core/store/details.h"

#include <QCryptographicHash>
#include <QFile>

using namespace waybill;
using namespace waybill::store;

class TestStoreDecisions : public QObject {
    Q_OBJECT

private:
    static bool isOk(Case& of, const QString& name) {
        const auto checks = verify(of);
        if (!checks)
            return false;
        for (const Check& check : *checks) {
            if (check.name == name)
                return check.ok;
        }
        return false;
    }

private Q_SLOTS:
    void anImportIsInTheJournal() {
        test::CaseFixture fixture;
        test::SampleSource source;
        source.add(test::draftOf(0, "D1", "1", 5));
        QVERIFY(test::importSource(fixture.get(), source));
        WAYBILL_TAKE(entries, journal(fixture.get()));
        QCOMPARE(entries.size(), std::size_t(1));
        QCOMPARE(entries[0].action, QStringLiteral("import"));
        QVERIFY(entries[0].after.contains(QStringLiteral("\"shipments\":1")));
        QVERIFY(!entries[0].undoes.isValid());
    }

    void anAnnotationSurvivesJson() {
        const Annotation annotation{AnnotationId(7),
                                    QStringLiteral("co-1"),
                                    QStringLiteral("«denied» \"quoted\""),
                                    QStringLiteral("denied"),
                                    QStringLiteral("certain"),
                                    QStringLiteral("https://x.org"),
                                    QStringLiteral("2023-07-01T00:00:00Z")};
        const auto back = annotationFromJson(annotationJson(annotation));
        QVERIFY(back);
        QCOMPARE(annotationJson(*back), annotationJson(annotation));
        QVERIFY(!annotationFromJson({}));
        QVERIFY(!annotationFromJson(QStringLiteral("[1,2")));
    }

    void annotationsAreFoundByTarget() {
        test::CaseFixture fixture;
        for (const char* target : {"co-1", "co-2", "co-1"}) {
            Annotation annotation;
            annotation.target = QString::fromLatin1(target);
            annotation.text = QStringLiteral("x");
            QVERIFY(insertAnnotation(fixture.get(), annotation));
        }
        WAYBILL_TAKE(all, annotations(fixture.get()));
        QCOMPARE(all.size(), std::size_t(3));
        WAYBILL_TAKE(some, annotations(fixture.get(), QStringLiteral("co-1")));
        QCOMPARE(some.size(), std::size_t(2));
        const auto none = deleteAnnotation(fixture.get(), AnnotationId(99));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::BadCall);
    }

    void verifyNoticesAnAnnotationThatTheJournalDoesNotKnow() {
        test::CaseFixture fixture;
        QVERIFY(isOk(fixture.get(), QStringLiteral("journal")));
        QVERIFY(fixture.get().database().execute("INSERT INTO annotation (target, text, created_at) "
                                                 "VALUES ('co-1', 'smuggled in', '2023')"));
        QVERIFY(!isOk(fixture.get(), QStringLiteral("journal")));
    }

    void verifyNoticesChangedCountsMoneyAndReferences_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("check");
        QTest::newRow("deleted shipment") << QByteArray("PRAGMA foreign_keys = OFF; DELETE FROM shipment WHERE id = 1")
                                          << QStringLiteral("reconciliation");
        QTest::newRow("changed money") << QByteArray("UPDATE shipment SET value_usd = 6 WHERE id = 1")
                                       << QStringLiteral("reconciliation");
        QTest::newRow("changed count") << QByteArray("UPDATE source SET rows = 9") << QStringLiteral("reconciliation");
        QTest::newRow("dangling party") << QByteArray("PRAGMA foreign_keys = OFF; DELETE FROM party WHERE id = 1")
                                        << QStringLiteral("foreign keys");
        QTest::newRow("lost rows") << QByteArray("DELETE FROM record_block") << QStringLiteral("records");
    }
    void verifyNoticesChangedCountsMoneyAndReferences() {
        QFETCH(QByteArray, sql);
        QFETCH(QString, check);
        test::CaseFixture fixture;
        test::SampleSource source;
        source.add(test::draftOf(0, "D1", "1", 5));
        QVERIFY(test::importSource(fixture.get(), source));
        QVERIFY(isOk(fixture.get(), check));
        QVERIFY(fixture.get().database().execute(sql.constData()));
        QVERIFY(!isOk(fixture.get(), check));
    }

    void verifyHashesTheFilesThatAreStillThere() {
        test::CaseFixture fixture;
        test::SampleSource source;
        source.file = fixture.path(QStringLiteral("vendor.csv"));
        const auto write = [&](const QByteArray& bytes) {
            QFile output(source.file);
            QVERIFY(output.open(QIODevice::WriteOnly));
            output.write(bytes);
        };
        write("one");
        source.sha256 = QString::fromLatin1(QCryptographicHash::hash("one", QCryptographicHash::Sha256).toHex());
        source.add(test::draftOf(0, "D1", "1", 5));
        QVERIFY(test::importSource(fixture.get(), source));
        QVERIFY(isOk(fixture.get(), QStringLiteral("source files")));
        write("two");
        QVERIFY(!isOk(fixture.get(), QStringLiteral("source files")));
        QFile::remove(source.file);
        QVERIFY(isOk(fixture.get(), QStringLiteral("source files")));
    }

    void pinnedNodesAreKept() {
        test::CaseFixture fixture;
        QVERIFY(setPinnedNode(fixture.get(), {QStringLiteral("co-2"), 1, 2}));
        QVERIFY(setPinnedNode(fixture.get(), {QStringLiteral("co-1"), 3, 4}));
        QVERIFY(setPinnedNode(fixture.get(), {QStringLiteral("co-2"), 5, 6}));
        fixture.reopen();
        WAYBILL_TAKE(nodes, pinnedNodes(fixture.get()));
        QCOMPARE(nodes.size(), std::size_t(2));
        QCOMPARE(nodes[1].x, 5.0);
        QVERIFY(removePinnedNode(fixture.get(), QStringLiteral("co-2")));
        WAYBILL_TAKE(left, pinnedNodes(fixture.get()));
        QCOMPARE(left.size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestStoreDecisions)
#include "test_store_decisions.moc"
