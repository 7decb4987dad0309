// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/mapping_gaps.h"
#include "tables.h"

#include <QTest>

using namespace waybill;
using namespace waybill::map;
using tables::block;

class TestMappingGaps : public QObject {
    Q_OBJECT

    static QString codesOf(const QString& text) {
        const auto mapping = mapTable(block(text));
        if (!mapping)
            return QStringLiteral("no mapping");
        QStringList codes;
        for (const Issue& issue : gapsOf(*mapping))
            codes << toQString(issue.code);
        return codes.join(u' ');
    }

private Q_SLOTS:
    void whatIsMissingIsSaid_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("codes");
        QTest::newRow("nothing") << QStringLiteral("Date|Importer|Exporter|HS Code|Value USD\n"
                                                   "2023-01-05|BUYER LLC|SELLER LTD|88062200|1000")
                                 << QString();
        QTest::newRow("no date") << QStringLiteral("Importer|Exporter|HS Code|Value USD\n"
                                                   "BUYER LLC|SELLER LTD|88062200|1000")
                                 << QStringLiteral("no-date-column");
        QTest::newRow("no party") << QStringLiteral("Date|HS Code|Product Description|Value USD\n"
                                                    "2023-01-05|88062200|DRONE|1000")
                                  << QStringLiteral("no-party-column");
        QTest::newRow("no seller, no value") << QStringLiteral("Date|Importer|HS Code|Product Description\n"
                                                               "2023-01-05|BUYER LLC|88062200|DRONE")
                                             << QStringLiteral("no-seller-column no-value-column");
        QTest::newRow("no currency") << QStringLiteral("Date|Importer|Exporter|HS Code|Invoice Value\n"
                                                       "2023-01-05|BUYER LLC|SELLER LTD|88062200|1000")
                                     << QStringLiteral("currency-unknown");
        QTest::newRow("a currency") << QStringLiteral("Date|Importer|Exporter|HS Code|Invoice Value|Currency\n"
                                                      "2023-01-05|BUYER LLC|SELLER LTD|88062200|1000|CNY")
                                    << QString();
    }
    void whatIsMissingIsSaid() {
        QFETCH(QString, table);
        QTEST(codesOf(table), "codes");
    }
};

QTEST_APPLESS_MAIN(TestMappingGaps)
#include "test_mapping_gaps.moc"
