// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace waybill::test;

/// The figures of the published investigation come out of the sample case exactly.
class FactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        m_case = m_folder.filePath(QStringLiteral("sample.waybill"));
        const Answer made = run({QStringLiteral("sample"), m_case});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        m_summary = summary({});
    }

    void thirtySevenDronesCarryTheNote() {
        double units = 0, value = 0;
        for (const QJsonValue& category : m_summary[QStringLiteral("categories")].toArray()) {
            if (category[QStringLiteral("id")].toString().startsWith(QStringLiteral("drone"))) {
                units += category[QStringLiteral("noted_units")].toDouble();
                value += category[QStringLiteral("noted_value_usd")].toDouble();
            }
        }
        QCOMPARE(units, 37.0);
        QCOMPARE(value, 103392.0);
    }

    void threeHeavyDronesWentToStatusCompliances() {
        const QJsonArray shipments = list({QStringLiteral("--category"), QStringLiteral("drone-25-150kg"),
                                           QStringLiteral("--note"), QStringLiteral("smo")});
        QCOMPARE(shipments.size(), 1);
        const QJsonObject shipment = shipments[0].toObject();
        QCOMPARE(shipment[QStringLiteral("date")].toString(), QStringLiteral("2023-02-01"));
        QCOMPARE(shipment[QStringLiteral("units")].toDouble(), 3.0);
        QCOMPARE(shipment[QStringLiteral("value_usd")].toDouble(), 28292.0);
        const auto isNamed = [&](const char* role, const QString& name) {
            return shipment[QString::fromLatin1(role) + QStringLiteral(".name")].toString().contains(
                name, Qt::CaseInsensitive);
        };
        QVERIFY(isNamed("buyer", QStringLiteral("Status Compliances")));
        QVERIFY(isNamed("seller", QStringLiteral("Shenzhen Kexin Smart Development")));
        QVERIFY(isNamed("maker", QStringLiteral("Shenzhen Jarch Electromechanical Technology")));
    }

    void theHeavyDronesAreACivilianModelForTheOperation() {
        const QJsonArray shipments = list({QStringLiteral("--category"), QStringLiteral("drone-25-150kg"),
                                           QStringLiteral("--note"), QStringLiteral("smo")});
        QCOMPARE(shipments.size(), 1);
        const Answer shown = run({QStringLiteral("show"), m_case,
                                  shipments[0].toObject()[QStringLiteral("id")].toString(), QStringLiteral("--json")});
        QStringList stated;
        const QJsonObject reading = shown.json()[QStringLiteral("note_reading")].toObject();
        for (const QJsonValue& statement : reading[QStringLiteral("statements")].toArray())
            stated << statement[QStringLiteral("class")].toString() + QStringLiteral(": ") +
                          statement[QStringLiteral("text")].toString();
        QCOMPARE(stated.size(), 2);
        QCOMPARE(stated[0], QStringLiteral("civilian: ГРАЖДАНСКАЯ МОДЕЛЬ"));
        QVERIFY(stated[1].startsWith(QStringLiteral("smo: ДЛЯ ИСПОЛЬЗОВАНИЯ В СПЕЦИАЛЬНОЙ ВОЕННОЙ ОПЕРАЦИИ")));
    }

    void thirtyFourDronesWereMadeByDji() {
        const QJsonArray shipments = list({QStringLiteral("--party"), QStringLiteral("dji"), QStringLiteral("--role"),
                                           QStringLiteral("maker"), QStringLiteral("--note"), QStringLiteral("smo")});
        double units = 0, value = 0, mavic = 0;
        for (const QJsonValue& shipment : shipments) {
            units += shipment[QStringLiteral("units")].toDouble();
            value += shipment[QStringLiteral("value_usd")].toDouble();
            const QString month = shipment[QStringLiteral("date")].toString().left(7);
            QVERIFY(month == QStringLiteral("2023-01") || month == QStringLiteral("2023-03"));
            QCOMPARE(shipment[QStringLiteral("category")].toString(), QStringLiteral("drone-250g-7kg"));
            if (shipment[QStringLiteral("description")].toString().contains(QStringLiteral("MAVIC 3"),
                                                                            Qt::CaseInsensitive))
                mavic += shipment[QStringLiteral("units")].toDouble();
        }
        QCOMPARE(units, 34.0);
        QCOMPARE(value, 75100.0);
        QCOMPARE(mavic, 24.0);
    }

    void counterDroneDevicesAndRuggedComputersAddUp() {
        const QJsonObject devices = category(QStringLiteral("counter-drone"));
        QCOMPARE(devices[QStringLiteral("noted_units")].toDouble(), 22.0);
        QVERIFY(devices[QStringLiteral("noted_value_usd")].toDouble() > 1'200'000);
        const QJsonObject computers = category(QStringLiteral("rugged-computer"));
        QCOMPARE(computers[QStringLiteral("noted_units")].toDouble(), 10.0);
        QCOMPARE(computers[QStringLiteral("noted_value_usd")].toDouble(), 36077.0);
    }

    void theFirstNoteIsOfTheTwentyFirstOfDecember() {
        for (const QJsonValue& note : m_summary[QStringLiteral("notes")].toArray()) {
            if (note[QStringLiteral("class")].toString() == QStringLiteral("smo"))
                QCOMPARE(note[QStringLiteral("first_date")].toString(), QStringLiteral("2022-12-21"));
        }
        const QJsonArray first = list(
            {QStringLiteral("--note"), QStringLiteral("smo"), QStringLiteral("--to"), QStringLiteral("2022-12-21")});
        QList<double> values;
        for (const QJsonValue& shipment : first)
            values << shipment[QStringLiteral("value_usd")].toDouble();
        std::sort(values.begin(), values.end());
        QCOMPARE(values, (QList<double>{92115, 296550}));
    }

    void nothingBeforeDecemberCarriesTheNote() {
        const QJsonObject before = summary(
            {QStringLiteral("--to"), QStringLiteral("2022-11-30"), QStringLiteral("--note"), QStringLiteral("smo")});
        QCOMPARE(before[QStringLiteral("shipments")].toInt(), 0);
    }

    void theSellersOfHongKongAreThere() {
        const QJsonArray apio = list(
            {QStringLiteral("--party"), QStringLiteral("apio group"), QStringLiteral("--note"), QStringLiteral("smo")});
        QVERIFY(!apio.isEmpty());
        for (const QJsonValue& shipment : apio)
            QVERIFY(shipment[QStringLiteral("category")].toString().startsWith(QStringLiteral("drone")));
        const QJsonArray shenwei = list({QStringLiteral("--party"), QStringLiteral("shenwei technology hk"),
                                         QStringLiteral("--note"), QStringLiteral("smo")});
        QVERIFY(!shenwei.isEmpty());
        for (const QJsonValue& shipment : shenwei)
            QCOMPARE(shipment[QStringLiteral("category")].toString(), QStringLiteral("counter-drone"));
    }

    void chinaSaysThatItExportedAtLeastThirtyThousandDrones() {
        const QJsonArray trades = m_summary[QStringLiteral("mirror")].toArray();
        QCOMPARE(trades.size(), 1);
        const QJsonObject trade = trades[0].toObject();
        QCOMPARE(trade[QStringLiteral("exporter")].toString(), QStringLiteral("CN"));
        QCOMPARE(trade[QStringLiteral("importer")].toString(), QStringLiteral("RU"));
        QCOMPARE(trade[QStringLiteral("from")].toString(), QStringLiteral("2022-03"));
        QCOMPARE(trade[QStringLiteral("to")].toString(), QStringLiteral("2023-05"));
        const QJsonObject official = trade[QStringLiteral("official")].toObject();
        QVERIFY(official[QStringLiteral("units")].toDouble() >= 30'000);
        QVERIFY(official[QStringLiteral("value_usd")].toDouble() > 32'000'000);
        const QJsonObject covered = trade[QStringLiteral("covered")].toObject();
        QVERIFY(covered[QStringLiteral("units")].toDouble() > 0 && covered[QStringLiteral("units")].toDouble() < 1);
    }

    void aDeclarationInBothFilesIsOneShipmentWithTwoPiecesOfEvidence() {
        const QJsonArray found = list({QStringLiteral("--party"), QStringLiteral("status compliances"),
                                       QStringLiteral("--note"), QStringLiteral("smo")});
        QCOMPARE(found.size(), 1);
        const Answer shown =
            run({QStringLiteral("show"), m_case, found[0][QStringLiteral("id")].toString(), QStringLiteral("--json")});
        QVERIFY2(shown.exitCode == 0, shown.err.constData());
        const QJsonArray evidence = shown.json()[QStringLiteral("evidence")].toArray();
        QCOMPARE(evidence.size(), 2);
        QVERIFY(evidence[0][QStringLiteral("file")] != evidence[1][QStringLiteral("file")]);
        for (const QJsonValue& piece : evidence) {
            QCOMPARE(piece[QStringLiteral("sha256")].toString().size(), 64);
            QVERIFY(piece[QStringLiteral("row")].toInt() > 1);
            QVERIFY(!piece[QStringLiteral("cells")].toArray().isEmpty());
        }
    }

    void theCaseIsWhole() { QCOMPARE(run({QStringLiteral("verify"), m_case}).exitCode, 0); }

private:
    QJsonObject summary(const QStringList& filter) const {
        return run(QStringList{QStringLiteral("summary"), m_case, QStringLiteral("--json")} + filter).json();
    }
    QJsonArray list(const QStringList& filter) const {
        const Answer answer = run(QStringList{QStringLiteral("shipments"), m_case, QStringLiteral("--json")} + filter);
        return QJsonDocument::fromJson(answer.out).array();
    }
    QJsonObject category(const QString& id) const {
        for (const QJsonValue& category : m_summary[QStringLiteral("categories")].toArray()) {
            if (category[QStringLiteral("id")].toString() == id)
                return category.toObject();
        }
        return {};
    }

    QTemporaryDir m_folder;
    QString m_case;
    QJsonObject m_summary;
};

QTEST_GUILESS_MAIN(FactsTest)
#include "facts_test.moc"
