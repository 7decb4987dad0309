// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/profile.h"
#include "tests/core/map/tables.h"

#include <QJsonDocument>
#include <QTest>

using namespace waybill;
using namespace waybill::map;
using tables::block;
using tables::columns;

class TestProfile : public QObject {
    Q_OBJECT

    static Mapping mapped(const QString& text) {
        auto mapping = mapTable(block(text));
        return mapping ? std::move(*mapping) : Mapping();
    }
    static Mapping first() {
        return mapped(QStringLiteral("Date|Importer|Exporter|HS Code|Value USD|Remark\n"
                                     "2023-01-05|BUYER ONE LLC|SELLER ONE LTD|88062200|1000|first\n"
                                     "2023-01-06|BUYER TWO LLC|SELLER ONE LTD|84713000|2000|second"));
    }
    static Profile chosen() {
        Mapping mapping = first();
        mapping.choose(Field::InvoiceNo, 5);
        mapping.choose(Field::ValueUsd, std::nullopt);
        return Profile::of(mapping, "mine");
    }

private Q_SLOTS:
    void theJsonReadsBackAsWritten() {
        Profile profile = chosen();
        profile.dateOrder = DateOrder::MonthFirst;
        profile.decimalMark = ',';
        const QByteArray bytes = QJsonDocument(profile.toJson()).toJson();
        const auto read = Profile::fromJson(QJsonDocument::fromJson(bytes).object(), "file");
        QVERIFY(read);
        QCOMPARE(read->name, profile.name);
        QCOMPARE(read->headers, profile.headers);
        QVERIFY(read->fields == profile.fields);
        QVERIFY(read->dateOrder == profile.dateOrder);
        QVERIFY(read->decimalMark == profile.decimalMark);
    }

    void columnsAreFoundWhereTheyHaveMovedTo() {
        Mapping other = mapped(QStringLiteral("HS Code|Remark|Date|Value USD|Exporter|Importer\n"
                                              "88062200|first|2023-01-05|1000|SELLER ONE LTD|BUYER ONE LLC"));
        QVERIFY(fitOf(chosen(), other.headers).isWhole());
        apply(chosen(), other);
        QCOMPARE(columns(other, Field::InvoiceNo), QStringLiteral("Remark"));
        QCOMPARE(columns(other, Field::BuyerName), QStringLiteral("Importer"));
        QVERIFY(other.issues.empty());
    }

    void aColumnThatThePersonTookAwayStaysAway() {
        Mapping again = first();
        QCOMPARE(columns(again, Field::ValueUsd), QStringLiteral("Value USD"));
        apply(chosen(), again);
        QCOMPARE(columns(again, Field::ValueUsd), QString());
    }

    void aColumnThatTheProfileNeverSawIsAsFound() {
        Mapping other = mapped(QStringLiteral("Date|Importer|Exporter|HS Code|Value USD|Remark|Gross Weight Kg\n"
                                              "2023-01-05|BUYER ONE LLC|SELLER ONE LTD|88062200|1000|first|12.5"));
        QCOMPARE(fitOf(chosen(), other.headers).unknown, std::size_t(1));
        apply(chosen(), other);
        QCOMPARE(columns(other, Field::GrossKg), QStringLiteral("Gross Weight Kg"));
    }

    void whatTheTableDoesNotHaveIsSaid() {
        Mapping other = mapped(QStringLiteral("Date|Importer|Exporter|HS Code\n"
                                              "2023-01-05|BUYER ONE LLC|SELLER ONE LTD|88062200"));
        const ProfileFit fit = fitOf(chosen(), other.headers);
        QCOMPARE(fit.missing, std::vector<std::string>{"Remark"});
        QVERIFY(fit.share() < 1 && fit.share() > 0.5);
        apply(chosen(), other);
        QCOMPARE(other.issues.size(), std::size_t(1));
        QCOMPARE(other.issues[0].code, std::string("profile-fits-partly"));
        QVERIFY(other.issues[0].text.find("Remark") != std::string::npos);
    }

    void equalHeadersAreToldApart() {
        Mapping twice = mapped(QStringLiteral("Date|Name|Name|HS Code|Value USD\n"
                                              "2023-01-05|BUYER ONE LLC|SELLER ONE LTD|88062200|1000"));
        twice.choose(Field::BuyerName, 1);
        twice.choose(Field::SellerName, 2);
        const Profile profile = Profile::of(twice, "twice");
        QCOMPARE(profile.fields.at(Field::SellerName).front(), std::string("Name#2"));
        Mapping again = mapped(QStringLiteral("Date|Name|Name|HS Code|Value USD\n"
                                              "2023-01-05|BUYER ONE LLC|SELLER ONE LTD|88062200|1000"));
        apply(profile, again);
        QCOMPARE(again.column(Field::BuyerName), std::optional<std::size_t>(1));
        QCOMPARE(again.column(Field::SellerName), std::optional<std::size_t>(2));
    }

    void whatAPersonWritesByHandCounts() {
        const QByteArray text = R"({"waybill_profile": 1, "fields": {"date": "Date", "buyer.name": ["IMPORTER"]},
                                    "date_order": "month-first", "decimal_mark": ","})";
        const auto profile = Profile::fromJson(QJsonDocument::fromJson(text).object(), "by hand");
        QVERIFY(profile);
        QCOMPARE(profile->name, std::string("by hand"));
        Mapping mapping = mapped(QStringLiteral("Date|Importer|Value USD\n03/04/2023|BUYER ONE LLC|12.500"));
        apply(*profile, mapping);
        QCOMPARE(columns(mapping, Field::BuyerName), QStringLiteral("Importer"));
        QVERIFY(mapping.habitOf(Field::Date).dateOrder == DateOrder::MonthFirst);
        QCOMPARE(mapping.habitOf(Field::ValueUsd).decimalMark, ',');
        for (const Issue& issue : mapping.allIssues())
            QVERIFY2(issue.code.find("ambiguous") == std::string::npos, issue.code.c_str());
    }

    void whatIsWrongInAFileIsSaid_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("why");
        QTest::newRow("another JSON") << QByteArray(R"({"a": 1})") << QStringLiteral("waybill_profile");
        QTest::newRow("no fields") << QByteArray(R"({"waybill_profile": 1})") << QStringLiteral("fields");
        QTest::newRow("a field that is none")
            << QByteArray(R"({"waybill_profile": 1, "fields": {"buyer": "x"}})") << QStringLiteral("\"buyer\"");
        QTest::newRow("a number for a header")
            << QByteArray(R"({"waybill_profile": 1, "fields": {"date": 3}})") << QStringLiteral("\"date\"");
        QTest::newRow("an order that is none")
            << QByteArray(R"({"waybill_profile": 1, "fields": {}, "date_order": "american"})")
            << QStringLiteral("american");
        QTest::newRow("a mark that is none")
            << QByteArray(R"({"waybill_profile": 1, "fields": {}, "decimal_mark": ";"})")
            << QStringLiteral("decimal_mark");
    }
    void whatIsWrongInAFileIsSaid() {
        QFETCH(QByteArray, text);
        QFETCH(QString, why);
        const auto profile = Profile::fromJson(QJsonDocument::fromJson(text).object(), "x");
        QVERIFY(!profile);
        QVERIFY2(profile.error().why.contains(why), qPrintable(profile.error().why));
    }
};

QTEST_APPLESS_MAIN(TestProfile)
#include "test_profile.moc"
