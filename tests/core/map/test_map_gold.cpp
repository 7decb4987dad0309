// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/draft.h"
#include "core/map/values.h"
#include "core/read/table.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <cmath>

using namespace waybill;
using namespace waybill::map;

namespace {

constexpr std::size_t sampleRows = 500;

struct Tally {
    int files = 0, headers = 0, kinds = 0;
    int pairs = 0, correct = 0, wrong = 0;
    int values = 0, agreeing = 0;
};

QString sharedData(const QString& path) {
    return QStringLiteral(WAYBILL_SHARED_DATA "/data/") + path;
}

QStringList strings(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& item : value.toArray())
        list.append(item.toString());
    return list;
}

QStringList chosen(const Mapping& mapping, Field field) {
    QStringList headers;
    const auto found = mapping.fields.find(field);
    if (found == mapping.fields.end())
        return headers;
    for (const ColumnChoice& choice : found->second)
        headers.append(toQString(mapping.headers[choice.column]));
    return headers;
}

/// A header that is good for several fields counts wherever it was put among them.
bool isGoodForAnother(const QJsonObject& gold, const Mapping& mapping, const QString& field,
                      const QStringList& accepted) {
    for (const QJsonValue& value : gold.value(QLatin1String("either")).toArray()) {
        const QJsonObject either = value.toObject();
        const QStringList fields = strings(either.value(QLatin1String("fields")));
        const QString header = either.value(QLatin1String("header")).toString();
        if (!fields.contains(field) || !accepted.contains(header))
            continue;
        for (const QString& other : fields) {
            if (chosen(mapping, *fieldFromName(toUtf8(other))).contains(header))
                return true;
        }
    }
    return false;
}

void scoreFields(const QJsonObject& gold, const Mapping& mapping, Tally& tally) {
    const QString file = QFileInfo(gold.value(QLatin1String("file")).toString()).fileName();
    const QJsonObject fields = gold.value(QLatin1String("fields")).toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const QStringList accepted = strings(it.value());
        const QStringList columns = chosen(mapping, *fieldFromName(toUtf8(it.key())));
        ++tally.pairs;
        if ((!columns.isEmpty() && accepted.contains(columns.front())) ||
            isGoodForAnother(gold, mapping, it.key(), accepted)) {
            ++tally.correct;
        } else {
            qInfo().noquote() << "missed" << file << it.key() << "is" << columns.join(u'|') << "not"
                              << accepted.join(u'|');
        }
    }
    const QJsonObject wrong = gold.value(QLatin1String("wrong")).toObject();
    for (auto it = wrong.begin(); it != wrong.end(); ++it) {
        const QStringList forbidden = strings(it.value());
        for (const QString& header : chosen(mapping, *fieldFromName(toUtf8(it.key())))) {
            if (!forbidden.contains(header))
                continue;
            ++tally.wrong;
            qInfo().noquote() << "wrong" << file << it.key() << "is" << header;
        }
    }
}

bool agrees(const QString& key, const QJsonValue& expected, const QJsonValue& got) {
    if (expected.isNull())
        return got.isUndefined();
    if (expected.isDouble()) {
        const double a = expected.toDouble();
        if (got.isUndefined())
            return false;
        return std::abs(a - got.toDouble()) <= 1e-6 * std::max(1.0, std::abs(a));
    }
    if (key.endsWith(QLatin1String("country"))) {
        const auto a = parseCountry(toUtf8(expected.toString()));
        const auto b = parseCountry(toUtf8(got.toString()));
        return a && b && *a == *b;
    }
    return expected.toString().simplified() == got.toString().simplified();
}

void scoreFirst(const QJsonObject& gold, const QJsonObject& record, Tally& tally) {
    const QString file = QFileInfo(gold.value(QLatin1String("file")).toString()).fileName();
    const QJsonObject first = gold.value(QLatin1String("first")).toObject();
    const QJsonObject alternatives = gold.value(QLatin1String("first_alt")).toObject();
    for (auto it = first.begin(); it != first.end(); ++it) {
        ++tally.values;
        bool good = agrees(it.key(), it.value(), record.value(it.key()));
        for (const QJsonValue& other : alternatives.value(it.key()).toArray())
            good = good || agrees(it.key(), other, record.value(it.key()));
        if (it.key() == QLatin1String("value") && !good) // TOTALVALUE is good for both
            good = agrees(it.key(), it.value(), record.value(QLatin1String("value_usd")));
        tally.agreeing += good ? 1 : 0;
        if (!good) {
            qInfo().noquote() << "first" << file << it.key() << "is"
                              << record.value(it.key()).toVariant().toString().left(80) << "not"
                              << it.value().toVariant().toString().left(80);
        }
    }
}

} // namespace

class TestMapGold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void realFilesAreMapped();
};

void TestMapGold::realFilesAreMapped() {
    QFile goldFile(sharedData(QStringLiteral("mapping/gold.jsonl")));
    if (!goldFile.open(QIODevice::ReadOnly))
        QSKIP("the shared example files are not here");
    Tally tally;
    while (!goldFile.atEnd()) {
        const QJsonObject gold = QJsonDocument::fromJson(goldFile.readLine()).object();
        if (gold.isEmpty())
            continue;
        ++tally.files;
        const QString path = sharedData(gold.value(QLatin1String("file")).toString());
        const auto tables = read::findTables(path);
        if (!tables || tables->empty()) {
            qInfo().noquote() << "unread" << path << (tables ? QString() : tables.error().message());
            continue;
        }
        const auto sample = read::readSample(tables->front(), sampleRows);
        if (!sample) {
            qInfo().noquote() << "unread" << path << sample.error().message();
            continue;
        }
        const auto mapping = mapTable(*sample);
        const qint64 headerRow = gold.value(QLatin1String("header_row")).toInteger();
        if (!mapping || mapping->headerRow != headerRow) {
            qInfo().noquote() << "header" << path << (mapping ? mapping->headerRow : -1) << "not" << headerRow;
            tally.pairs += int(gold.value(QLatin1String("fields")).toObject().size());
            continue;
        }
        ++tally.headers;
        const QString kind = toQString(tableKindName(mapping->kind));
        tally.kinds += kind == gold.value(QLatin1String("kind")).toString() ? 1 : 0;
        if (kind != gold.value(QLatin1String("kind")).toString())
            qInfo().noquote() << "kind" << path << kind;
        scoreFields(gold, *mapping, tally);
        const RowParser parser(*mapping);
        for (std::size_t row = 0; row < sample->rowCount(); ++row) {
            if (sample->rowNumber(row) != mapping->firstDataRow)
                continue;
            const auto outcome = parser.parse(*sample, row);
            const auto* draft = std::get_if<ShipmentDraft>(&outcome);
            scoreFirst(gold, draft == nullptr ? QJsonObject() : toJson(*draft), tally);
        }
    }
    const auto percent = [](int part, int whole) { return whole == 0 ? 0.0 : 100.0 * part / whole; };
    qInfo() << "header rows" << percent(tally.headers, tally.files) << "% kinds" << percent(tally.kinds, tally.files)
            << "% columns" << percent(tally.correct, tally.pairs) << "% wrong" << percent(tally.wrong, tally.pairs)
            << "% first records" << percent(tally.agreeing, tally.values) << "% of" << tally.values;
    QVERIFY(percent(tally.headers, tally.files) >= 95);
    QVERIFY(percent(tally.correct, tally.pairs) >= 90);
    QVERIFY(percent(tally.wrong, tally.pairs) <= 1);
    QVERIFY(percent(tally.agreeing, tally.values) >= 90);
}

QTEST_GUILESS_MAIN(TestMapGold)
#include "test_map_gold.moc"
