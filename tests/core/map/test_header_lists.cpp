// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/mapping.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <algorithm>

using namespace waybill;
using namespace waybill::map;

namespace {

/// Whether a header alone is taken for the field, or for one as sure: whose a bare number is, the table tells.
bool isTakenFor(const QString& header, const QString& field) {
    constexpr double enough = 0.5, asSure = 0.05;
    const auto matches = Synonyms::builtIn().match(toUtf8(header));
    if (matches.empty() || matches.front().confidence < enough)
        return field == u"-";
    return std::ranges::any_of(matches, [&](const Synonyms::Match& match) {
        return match.confidence >= std::max(enough, matches.front().confidence - asSure) &&
               toQString(fieldName(match.field)) == field;
    });
}

} // namespace

class TestHeaderLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headersTellTheirField_data();
    void headersTellTheirField();
};

void TestHeaderLists::headersTellTheirField_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("headers");
    const QDir folder(QStringLiteral(WAYBILL_TEST_DATA "/map/headers"));
    for (const QString& name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int number = 0;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            ++number;
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            const QStringList parts = line.split(u'\t');
            QCOMPARE(parts.size(), 2);
            QVERIFY(parts.front() == u"-" || fieldFromName(toUtf8(parts.front())));
            QTest::addRow("%s:%d %s", qPrintable(name), number, qPrintable(parts.front()))
                << parts.front() << parts.back().split(u'|');
        }
    }
}

void TestHeaderLists::headersTellTheirField() {
    QFETCH(QString, field);
    QFETCH(QStringList, headers);
    QStringList faults;
    for (const QString& header : headers) {
        if (!isTakenFor(header, field))
            faults.append(header);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'|')));
}

QTEST_GUILESS_MAIN(TestHeaderLists)
#include "test_header_lists.moc"
