// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/goods/category.h"

#include <QTest>
#include <limits>

using namespace waybill;

class TestPieces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsPieces_data();
    void countsPieces();
};

void TestPieces::countsPieces_data() {
    QTest::addColumn<double>("quantity");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("description");
    QTest::addColumn<double>("expected");
    const double none = -1;
    const auto row = [](double quantity, const char* unit, const char* description, double expected) {
        QTest::addRow("%g %s / %s", quantity, unit, description)
            << quantity << QString::fromUtf8(unit) << QString::fromUtf8(description) << expected;
    };
    for (const char* unit :
         {"ШТ", "шт.", "796", "PCS", "pcs.",   "NMB",      "UNT",  "Pieces", "PCE", "台",     "Штука", "штук",
          "EA", "C62", "NOS", "U",   "796 ШТ", "ШТ (796)", "UNIT", "个",     "架",  "КОМПЛ.", "SET"})
        row(3, unit, "", 3);
    row(1.5, "ТЫС. ШТ", "", 1500);
    row(2, "798", "", 2000);
    row(2, "тыс.шт.", "", 2000);
    row(2, "THOUSAND PIECES", "", 2000);
    row(2, "DOZ", "", 24);
    row(0, "ШТ", "5 шт", 0);
    row(1.2, "THOUSAND PCS", "", 1200);
    row(3, "ТЫС. ШТ (798)", "", 3000);
    row(3, "798 ТЫС.ШТ", "", 3000);
    row(3, "ТЫСЯЧА ШТУК", "", 3000);
    row(3, "1000 ШТ", "", 3000);
    row(2, "МЛН ШТ", "", 2e6);
    row(3, "千个", "", 3000);
    // Weights, lengths, areas, volumes and pairs are no pieces, whatever they are multiplied by.
    for (const char* unit :
         {"КГ",      "KG",       "KGS",    "KGM",    "166",     "Г",      "GRM",     "Т",    "TNE",   "168",
          "ТЫС. КГ", "КГ (166)", "公斤",   "千克",   "М",       "006",    "MTR",     "M",    "МЕТР",  "КМ",
          "ПОГ. М",  "018",      "М2",     "MTK",    "055",     "М3",     "MTQ",     "113",  "Л",     "LTR",
          "112",     "ЛИТР",     "МЛ",     "ПАР",    "ПАРА",    "715",    "PRS",     "PAIR", "PAIRS", "NPR",
          "双",      "ТЫС. ПАР", "ТЫС. Л", "ТЫС. М", "КОРОБКА", "CTN",    "CARTONS", "УПАК", "PKG",   "РУЛОН",
          "РУБ",     "USD",      "%",      "КАР",    "КВТ",     "PCS/KG", "ШТ/КГ"})
        row(8, unit, "", none);
    // A set is one thing that is sold; what it holds is counted by nobody.
    for (const char* unit : {"НАБОР", "КОМПЛ", "К-Т", "839", "704", "SET", "SETS", "套"})
        row(8, unit, "", 8);
    row(12.5, "КГ", "", none);
    row(12.5, "166", "", none);
    row(12.5, "КГ", "КВАДРОКОПТЕР - 3 ШТ.", 3);
    row(12.5, "kg", "drone, 4 pcs", 4);
    row(4, "", "", none);
    row(4, "ПАР", "", none);
    row(std::numeric_limits<double>::quiet_NaN(), "ШТ", "всего 7 шт", 7);
    row(std::numeric_limits<double>::quiet_NaN(), "", "дрон - 2шт, аккумулятор - 6шт", 2);
    row(std::numeric_limits<double>::quiet_NaN(), "", "модель А 2 шт; модель Б 3 шт; итого: 5 шт", 5);
    row(std::numeric_limits<double>::quiet_NaN(), "", "10 шт в упаковке", none);
    row(std::numeric_limits<double>::quiet_NaN(), "", "по 10 шт, количество 40 шт", 40);
    row(std::numeric_limits<double>::quiet_NaN(), "", "无人机 3台", 3);
    row(std::numeric_limits<double>::quiet_NaN(), "", "99999999999999999999 шт", none);
    row(std::numeric_limits<double>::quiet_NaN(), "", "2.5 шт", none);
    row(std::numeric_limits<double>::quiet_NaN(), "", "АРТ. 12, 34 ШТУКИ", 34);
    row(std::numeric_limits<double>::quiet_NaN(), "", "24 штатива, 5 unitards", none);
    row(12.5, "КГ", "КОЛ-ВО: 1 500 ШТ", 1500);
    row(12.5, "КГ", "ВСЕГО 1\u00A0234\u00A0500 ШТ.", 1234500);
    row(12.5, "КГ", "АРТ 10 500 ШТ", none); // one number or two
    row(12.5, "КГ", "МОДЕЛЬ 1234 500 ШТ", none);
    row(-5, "ШТ", "", none);
}

void TestPieces::countsPieces() {
    QFETCH(double, quantity);
    QFETCH(QString, unit);
    QFETCH(QString, description);
    QFETCH(double, expected);
    const auto counted = goods::pieces(quantity, toUtf8(unit), toUtf8(description));
    QCOMPARE(counted.value_or(-1), expected);
}

QTEST_APPLESS_MAIN(TestPieces)
#include "test_pieces.moc"
