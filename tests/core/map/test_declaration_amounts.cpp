// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables.h"

#include "core/map/mapping.h"

#include <QTest>

using namespace waybill;
using namespace waybill::map;
using tables::block;
using tables::columns;

namespace {

constexpr int declarations = 8;

struct Line {
    int declaration, item;
    [[nodiscard]] int own() const { return 100 * declaration + 10 * item; }
    [[nodiscard]] int total() const { return 1000 * declaration + 7; }
};

/// A table of declarations of three lines each; the last cells of a line are given.
template <class Cells> Mapping mapped(const char* header, Cells cells) {
    QStringList lines{QStringLiteral("Declaration number|Item|Date|Importer|HS code|Description|") +
                      QString::fromLatin1(header)};
    for (int declaration = 1; declaration <= declarations; ++declaration) {
        for (int item = 1; item <= 3; ++item) {
            lines.append(QStringLiteral("10702030/010223/%1|%2|2023-02-01|OOO STATUS|852589100%2|CAMERA MODEL %2|%3")
                             .arg(1000000 + declaration)
                             .arg(item)
                             .arg(cells(Line{declaration, item})));
        }
    }
    const auto mapping = mapTable(block(lines.join(u'\n')));
    return mapping ? *mapping : Mapping();
}

bool warns(const Mapping& mapping) {
    const std::vector<Issue> issues = mapping.allIssues();
    return std::ranges::any_of(issues, [](const Issue& issue) { return issue.code == "declaration-totals-repeated"; });
}

} // namespace

class TestDeclarationAmounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTotalOnEachLineIsKnownByItsCells() {
        const Mapping mapping = mapped("Value USD|Gross weight (kg)", [](Line line) {
            return QStringLiteral("%1.50|%2").arg(line.total()).arg(line.own());
        });
        QCOMPARE(columns(mapping, Field::ValueUsd), QStringLiteral("Value USD"));
        QVERIFY(mapping.habitOf(Field::ValueUsd).ofDeclaration);
        QVERIFY(!mapping.habitOf(Field::GrossKg).ofDeclaration);
        QVERIFY(warns(mapping));
        const auto again = Mapping::fromJson(mapping.toJson());
        QVERIFY(again && again->habitOf(Field::ValueUsd).ofDeclaration);
    }

    void theLinesOwnAmountsGoBefore() {
        const Mapping mapping = mapped("Value USD|Statistical value USD", [](Line line) {
            return QStringLiteral("%1.50|%2").arg(line.total()).arg(line.own());
        });
        QCOMPARE(columns(mapping, Field::ValueUsd), QStringLiteral("Statistical value USD"));
        QVERIFY(!warns(mapping));
    }

    void linesThatDifferOnceAreLines() {
        const Mapping mapping = mapped(
            "Value USD", [](Line line) { return QString::number(line.declaration == 3 ? line.own() : line.total()); });
        QVERIFY(!mapping.habitOf(Field::ValueUsd).ofDeclaration);
        QVERIFY(!warns(mapping));
    }

    void oneAmountEverywhereIsNoTotal() {
        const Mapping mapping = mapped("Value USD", [](Line) { return QStringLiteral("100"); });
        QVERIFY(!mapping.habitOf(Field::ValueUsd).ofDeclaration);
    }

    void aPersonsChoiceIsOfTheLines() {
        Mapping mapping = mapped("Value USD", [](Line line) { return QString::number(line.total()); });
        QVERIFY(warns(mapping));
        mapping.choose(Field::ValueUsd, mapping.column(Field::ValueUsd));
        QVERIFY(!warns(mapping));
    }
};

QTEST_APPLESS_MAIN(TestDeclarationAmounts)
#include "test_declaration_amounts.moc"
