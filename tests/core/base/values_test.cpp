// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/date.h"
#include "core/base/ids.h"
#include "core/base/note_class.h"
#include "core/base/result.h"
#include "core/base/role.h"
#include "core/base/sum.h"

#include <QTest>
#include <algorithm>
#include <limits>
#include <random>
#include <vector>

using namespace waybill;

class ValuesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDateCannotHoldAnImpossibleDay() {
        QVERIFY(!Date::make(2023, 2, 29));
        QVERIFY(Date::make(2024, 2, 29));
        QVERIFY(!Date::make(2023, 13, 1));
        QVERIFY(!Date::make(2023, 0, 1));
        QVERIFY(!Date::make(0, 1, 1));
    }

    void isoTextAndDaysRoundTrip() {
        for (const char* text : {"1970-01-01", "2022-12-21", "2024-02-29", "0001-01-01", "9999-12-31"}) {
            const auto date = Date::fromIso(text);
            QVERIFY2(date, text);
            QCOMPARE(date->iso(), std::string(text));
            QCOMPARE(Date::fromDays(date->days()).iso(), std::string(text));
        }
        QCOMPARE(Date::fromIso("1970-01-02")->days(), 1);
    }

    void malformedIsoTextIsRefused() {
        for (const char* text : {"", "2023-2-01", "2023/02/01", "2023-02-1x", "-023-02-01", "2023-02-30", "20230201"})
            QVERIFY2(!Date::fromIso(text), text);
    }

    void monthsCount() {
        const Month month = Month::of(*Date::fromIso("2022-12-21"));
        QCOMPARE(month.iso(), std::string("2022-12"));
        QCOMPARE(Month{month.index + 1}.iso(), std::string("2023-01"));
        QCOMPARE(Month::fromIso("2023-01")->index, month.index + 1);
        QCOMPARE(Date::fromDays(Month::fromIso("2024-02")->firstDay()).iso(), std::string("2024-02-01"));
        QCOMPARE(Date::fromDays(Month::fromIso("2024-02")->lastDay()).iso(), std::string("2024-02-29"));
        QVERIFY(!Month::fromIso("2023-13"));
    }

    void sumsDoNotDependOnOrder() {
        std::mt19937 random(5);
        std::vector<double> amounts;
        for (int i = 0; i < 10000; ++i)
            amounts.push_back(double(random() % 100000000) / 100.0 * (i % 7 == 0 ? 1e6 : 1));
        ExactSum forwards;
        for (const double amount : amounts)
            forwards.add(amount);
        std::shuffle(amounts.begin(), amounts.end(), random);
        ExactSum shuffled, half;
        for (std::size_t i = 0; i < amounts.size(); ++i)
            (i % 2 == 0 ? shuffled : half).add(amounts[i]);
        shuffled.add(half);
        QCOMPARE(shuffled, forwards);
    }

    void centsAddUpAndAbsentAmountsDoNotCount() {
        ExactSum sum;
        for (int i = 0; i < 10; ++i)
            sum.add(0.1);
        sum.add(std::numeric_limits<double>::quiet_NaN());
        sum.add(std::numeric_limits<double>::infinity());
        QCOMPARE(sum.value(), 1.0);
    }

    void amountsOfAnySizeAreRoundedAlike() {
        std::mt19937_64 random(3);
        for (int i = 0; i < 100000; ++i) {
            const double amount = std::ldexp(double(random() >> 11) - 0x1p52, int(random() % 90) - 75);
            const auto wide = static_cast<ExactSum::Millionths>(std::round(static_cast<long double>(amount) * 1e6L));
            QVERIFY2(ExactSum::inMillionths(amount) == wide, qPrintable(QString::number(amount, 'g', 17)));
        }
    }

    void namesOfRolesAndClassesRoundTrip() {
        for (const Role role : allRoles)
            QCOMPARE(roleFromName(roleName(role)), std::optional(role));
        for (const NoteClass noteClass : allNoteClasses)
            QCOMPARE(noteClassFromName(noteClassName(noteClass)), std::optional(noteClass));
        QVERIFY(!roleFromName("Buyer"));
        QVERIFY(!noteClassFromName(""));
    }

    void anErrorSaysWhatWhereWhyAndWhatToDo() {
        const Error error{ErrorCode::BadInput,
                          QStringLiteral("Cannot read the workbook"),
                          QStringLiteral("it ends early"),
                          QStringLiteral("Ask for it again."),
                          QStringLiteral("a.xlsx"),
                          7};
        QCOMPARE(error.message(),
                 QStringLiteral("Cannot read the workbook: a.xlsx, row 7: it ends early. Ask for it again."));
    }

    void anErrorBecomesAHaltAndCancelIsNoError() {
        const auto fails = []() -> Outcome<int> { return failure(Error{.what = QStringLiteral("x")}); };
        QVERIFY(!fails().error().isCancelled());
        QCOMPARE(fails().error().error().what, QStringLiteral("x"));
        const auto stops = []() -> Outcome<int> { return cancelled(); };
        QVERIFY(stops().error().isCancelled());
    }
};

QTEST_APPLESS_MAIN(ValuesTest)
#include "values_test.moc"
