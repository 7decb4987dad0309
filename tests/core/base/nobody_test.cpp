// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/nobody.h"

#include <QTest>
#include <string>

using namespace waybill;

class NobodyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesOfNobodyAreKnown() {
        for (const char* name : {"NULL NULL", "Same as Consignee", "ФИЗИЧЕСКОЕ ЛИЦО", "???", "производитель не указан",
                                 "Not Found", "NON-TRADER", "P/C VARIOUS SENDERS", "Temporary imp/exp by none trader",
                                 "INDIVIDUALS OR ORGANIZATIONS DO NOT HAVE A TAX CODE", ""})
            QVERIFY2(isNobody(name), name);
    }
    void namesOfFirmsAreNot() {
        for (const char* name : {"NULLSOFT", "ORDER TECH LTD", "ООО ПРОИЗВОДИТЕЛЬ МЕБЕЛИ", "NOT FOUND FILMS",
                                 "NONE TRADERS LTD", "深圳市"})
            QVERIFY2(!isNobody(name), name);
        QVERIFY(!isNobody(std::string(5000, '?')));
    }
};

QTEST_APPLESS_MAIN(NobodyTest)
#include "nobody_test.moc"
