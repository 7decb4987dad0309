// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/annotate.h"
#include "core/edit/identify.h"
#include "core/edit/take_out.h"
#include "core/scene/saved_view.h"
#include "core/store/details.h"
#include "tests/core/import/bring_in.h"

#include <QFile>

using namespace waybill;

class SavedViewTest : public QObject {
    Q_OBJECT

    static scene::SavedView sampleView() {
        scene::SavedView view;
        view.filter.from = Date::fromIso("2023-01-01");
        view.filter.categories = {"drone-le-250g"};
        view.filter.hops = 2;
        view.layout.algorithm = layout::Algorithm::Circular;
        view.layout.seed = 4'000'000'000U;
        view.pins = {{QStringLiteral("co-1"), 0.1, -2.25}};
        view.drawsShipments = true;
        view.around = "co-3";
        view.hidden = {"co-2", "sh-ab12cd34-5"};
        view.comparedAt = Date::fromIso("2023-02-01");
        view.folds = {{"co-3", "co-4", "ad-1"}, {"co-5", "co-6"}};
        view.places = {{"co-1", {1.5, -2}}, {"ad-1", {0.12345, 7}}};
        return view;
    }

    static std::shared_ptr<const query::ShipmentTable> tableOf(store::Case& in) {
        Job job;
        auto loaded = query::ShipmentTable::load(in, job);
        return loaded ? *loaded : nullptr;
    }

    static EntityId entityOf(const query::ShipmentTable& table, std::string_view name) {
        for (const auto& entity : table.entities()) {
            if (entity.name.find(name) != std::string::npos)
                return entity.id;
        }
        return {};
    }

private Q_SLOTS:
    void aViewIsReadAsItWasWritten() {
        const scene::SavedView view = sampleView();
        const auto read = scene::savedViewFromJson(scene::savedViewJson(view));
        QVERIFY(read.has_value());
        QVERIFY(read->changes.isEmpty());
        QVERIFY(read->view.filter == view.filter);
        QVERIFY(read->view.layout.algorithm == view.layout.algorithm);
        QCOMPARE(read->view.layout.seed, view.layout.seed);
        QCOMPARE(read->view.pins.size(), std::size_t(1));
        QCOMPARE(read->view.pins[0].key, QStringLiteral("co-1"));
        QCOMPARE(read->view.pins[0].x, 0.1);
        QCOMPARE(read->view.pins[0].y, -2.25);
        QVERIFY(read->view.drawsShipments);
        QCOMPARE(read->view.around, std::string("co-3"));
        QVERIFY(read->view.hidden == view.hidden);
        QCOMPARE(read->view.folds, view.folds);
        QVERIFY(read->view.comparedAt == view.comparedAt);
        QCOMPARE(read->view.places.size(), std::size_t(2));
        QVERIFY(read->view.places.at("co-1") == (layout::Point{1.5, -2}));
        QVERIFY(read->view.places.at("ad-1") == (layout::Point{0.123, 7})); // to a thousandth
    }

    void aViewOfAnEarlierProgramSaysNothingOfWhatIsHidden() {
        const auto read = scene::savedViewFromJson(
            QStringLiteral(R"({"filter": {}, "layout": {"algorithm": "force", "seed": 1}, "pins": []})"));
        QVERIFY(read.has_value());
        QVERIFY(read->changes.isEmpty());
        QVERIFY(!read->view.hidden && !read->view.drawsShipments && read->view.places.empty());
    }

    void whatIsNoViewIsRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no filter") << QByteArray(R"({"layout":{"algorithm":"force","seed":1},"pins":[]})");
        QTest::newRow("unknown filter") << QByteArray(
            R"({"filter":{"smell":1},"layout":{"algorithm":"force","seed":1},"pins":[]})");
        QTest::newRow("endless hops") << QByteArray(
            R"({"filter":{"hops":100000},"layout":{"algorithm":"force","seed":1},"pins":[]})");
        QTest::newRow("unknown layout") << QByteArray(
            R"({"filter":{},"layout":{"algorithm":"magic","seed":1},"pins":[]})");
        QTest::newRow("seed of text") << QByteArray(
            R"({"filter":{},"layout":{"algorithm":"force","seed":"1"},"pins":[]})");
        QTest::newRow("seed too large") << QByteArray(
            R"({"filter":{},"layout":{"algorithm":"force","seed":1e300},"pins":[]})");
        QTest::newRow("pin of text") << QByteArray(
            R"({"filter":{},"layout":{"algorithm":"force","seed":1},"pins":["co-1"]})");
        QTest::newRow("pin without end") << QByteArray(
            R"({"filter":{},"layout":{"algorithm":"force","seed":1},"pins":[{"key":"co-1","x":1}]})");
    }
    void whatIsNoViewIsRefused() {
        QFETCH(QByteArray, json);
        const auto read = scene::savedViewFromJson(QString::fromUtf8(json));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::BadInput);
    }

    void whatAnotherProgramKeptBesideIsTold() {
        const auto read = scene::savedViewFromJson(
            QStringLiteral(R"({"filter":{},"layout":{"algorithm":"force","seed":1},"pins":[],"styles":{}})"));
        QVERIFY(read.has_value());
        QCOMPARE(read->changes.size(), 1);
        QVERIFY(read->changes[0].contains(QStringLiteral("styles")));
    }

    void whatHasBecomeOfTheCaseIsTold() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        const QString file = fixture.path(QStringLiteral("rows.csv"));
        {
            QFile csv(file);
            QVERIFY(csv.open(QIODevice::WriteOnly));
            csv.write("DATE;DECLARATION_NO;IMPORTER_NAME;EXPORTER_NAME;HS_CODE;DESCRIPTION;QUANTITY;VALUE_USD\n"
                      "2023-02-01;1;BUYER ALPHA;KEXIN TRADING;8806240000;DRONE;3;28292\n"
                      "2023-02-02;2;BUYER BETA;SHENWEI DEVICES;8806240000;DRONE;3;100\n");
        }
        WAYBILL_TAKE(sums, test::bringIn(in, file));
        QCOMPARE(sums.shipments, qint64(2));
        const auto table = tableOf(in);
        QVERIFY(table);
        const EntityId first = entityOf(*table, "KEXIN"), second = entityOf(*table, "SHENWEI");
        QVERIFY(first.isValid() && second.isValid());
        const QString firstKey = toQString(entityKey(first)), secondKey = toQString(entityKey(second));

        scene::SavedView view;
        view.filter.around = {second};
        view.filter.categories = {"my-own-category"};
        view.filter.sources = {SourceId(1), SourceId(7)};
        view.filter.tags = {"agent"};
        view.filter.statuses = {"suspicious"};
        view.pins = {{firstKey, 1, 1}, {secondKey, 2, 2}, {QStringLiteral("co-900"), 3, 3}};
        const QString json = scene::savedViewJson(view);

        QVERIFY(edit::annotate(in, {.target = firstKey, .text = {}, .status = QStringLiteral("suspicious")}));
        QVERIFY(edit::merge(in, std::vector{first, second}, QStringLiteral("one letterhead")));
        Job job;
        QVERIFY(edit::takeOut(in, SourceId(1), {}, job));
        const auto later = tableOf(in);
        QVERIFY(later);
        WAYBILL_TAKE(now, scene::viewInCase(json, in, *later));
        QCOMPARE(now.view.filter.around, std::vector{first});
        QCOMPARE(now.view.pins.size(), std::size_t(2)); // the first keeps its own place
        QCOMPARE(now.view.pins[0].key, firstKey);
        QCOMPARE(now.view.pins[0].x, 1.0);
        const QString told = now.changes.join(QLatin1Char('\n'));
        for (const char* part : {" was merged into ", "my-own-category", "source 7 is not in the case",
                                 "rows.csv was taken out", "the tag \"agent\"", "firms and addresses that it pins"})
            QVERIFY2(told.contains(QString::fromLatin1(part)), qPrintable(told));
        QVERIFY2(!told.contains(QStringLiteral("suspicious")), qPrintable(told));
        QVERIFY2(!told.contains(secondKey + QStringLiteral(" any more")), qPrintable(told));
    }
};

QTEST_GUILESS_MAIN(SavedViewTest)
#include "saved_view_test.moc"
