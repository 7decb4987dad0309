// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill::test;

/// The calls of the command line answer as their contract says.
// The system's own, which has the modules that its packages bring.
const QString python = QStringLiteral("/usr/bin/python3");

class AnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_case = path("sample.waybill");
        QCOMPARE(run({QStringLiteral("sample"), m_case}).exitCode, 0);
    }

    void everyCommandExplainsItself_data() {
        QTest::addColumn<QString>("command");
        for (const char* command :
             {"sample",   "screen",   "resolve",   "inspect",  "import", "sources",  "rejected", "take-out",
              "put-back", "summary",  "shipments", "leads",    "judge",  "reread",   "show",     "note",
              "match",    "entities", "merge",     "split",    "undo",   "mirror",   "path",     "hubs",
              "central",  "graph",    "layout",    "snapshot", "views",  "annotate", "journal",  "verify"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void everyCommandExplainsItself() {
        QFETCH(QString, command);
        const Answer help = run({command, QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.startsWith(QByteArray("Usage: waybill ").append(command.toUtf8())));
        QVERIFY(help.out.contains("--json"));
        QCOMPARE(run({command, QStringLiteral("--no-such-option")}).exitCode, 2);
    }

    void aNoteIsClassifiedLineByLine() {
        const Answer answer = run({QStringLiteral("note")}, "для использования в специальной военной операции (СВО)\n"
                                                            "ДЛЯ СВОБОДНОЙ РЕАЛИЗАЦИИ\n");
        QCOMPARE(answer.exitCode, 0);
        const QList<QByteArray> lines = answer.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(first[QStringLiteral("class")].toString(), QStringLiteral("smo"));
        QCOMPARE(first[QStringLiteral("line")].toInt(), 1);
        const QJsonObject statement = first[QStringLiteral("statements")][0].toObject();
        QCOMPARE(statement[QStringLiteral("start")].toInt(), 0);
        QCOMPARE(statement[QStringLiteral("end")].toInt(), 54);
        QVERIFY(QJsonDocument::fromJson(lines[1]).object()[QStringLiteral("class")] != QStringLiteral("smo"));
    }

    void aNoteIsReadByRulesOfOnesOwn() {
        const QString own = path("own.yaml");
        const auto write = [&own](const QByteArray& text) {
            QFile file(own);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        };
        const QStringList call{QStringLiteral("note"), QStringLiteral("--rules"), own};
        write("rules:\n  - {id: wagner, class: military, language: ru, phrases: [чвк вагнер*], lead: allowed, "
              "english: \"{lead} the Wagner group\", confidence: 0.8}\n");
        const Answer answer = run(call, "РАЦИИ ДЛЯ ЧВК ВАГНЕРА\n");
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.json()[QStringLiteral("class")].toString(), QStringLiteral("military"));
        write("rules:\n  - {id: wagner, off: true}\n");
        const Answer refused = run(call, "РАЦИИ\n");
        QCOMPARE(refused.exitCode, 3);
        QVERIFY(refused.err.contains("own.yaml") && refused.err.contains("\"wagner\""));
        QVERIFY(refused.out.isEmpty());
    }

    void anAnnotationIsShownAndJournalled() {
        const QJsonObject firm = run({QStringLiteral("summary"), m_case, QStringLiteral("--json")})
                                     .json()[QStringLiteral("top")][QStringLiteral("buyer")][0]
                                     .toObject();
        const QString id = firm[QStringLiteral("id")].toString();
        const Answer made =
            run({QStringLiteral("annotate"), m_case, id, QStringLiteral("--text"), QStringLiteral("an IT firm"),
                 QStringLiteral("--status"), QStringLiteral("suspicious")});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        const QJsonObject shown = run({QStringLiteral("show"), m_case, id, QStringLiteral("--json")}).json();
        QCOMPARE(shown[QStringLiteral("annotations")][0][QStringLiteral("text")].toString(),
                 QStringLiteral("an IT firm"));
        QVERIFY(!shown[QStringLiteral("links")].toArray().isEmpty());
        const QJsonArray entries = run({QStringLiteral("journal"), m_case, QStringLiteral("--json")})
                                       .json()[QStringLiteral("entries")]
                                       .toArray();
        QCOMPARE(entries.last()[QStringLiteral("target")].toString(), id);
        QCOMPARE(run({QStringLiteral("annotate"), m_case, QStringLiteral("co-999999"), QStringLiteral("--text"),
                      QStringLiteral("x")})
                     .exitCode,
                 2);
    }

    void shipmentsAreWrittenInEachFormat() {
        const QString csv = path("a.csv"), xlsx = path("a.xlsx");
        const QStringList call{QStringLiteral("shipments"), m_case, QStringLiteral("--note"), QStringLiteral("smo")};
        QCOMPARE(run(call + QStringList{QStringLiteral("-o"), csv}).exitCode, 0);
        QCOMPARE(run(call + QStringList{QStringLiteral("--format"), QStringLiteral("xlsx"), QStringLiteral("-o"), xlsx})
                     .exitCode,
                 0);
        for (const QString& file : {csv, xlsx}) {
            const QJsonObject read = run({QStringLiteral("inspect"), file, QStringLiteral("--json")}).json();
            QCOMPARE(read[QStringLiteral("rows")].toInt(), 11);
        }
    }

    void aWorkbookIsReadByOpenpyxl() {
        if (!hasModule("openpyxl"))
            QSKIP("python3 with openpyxl is not installed here");
        const QString book = path("read.xlsx");
        QCOMPARE(run({QStringLiteral("shipments"), m_case, QStringLiteral("--note"), QStringLiteral("smo"),
                      QStringLiteral("--columns"), QStringLiteral("id,value_usd,description"),
                      QStringLiteral("--format"), QStringLiteral("xlsx"), QStringLiteral("-o"), book})
                     .exitCode,
                 0);
        const QString read = foreign(
            python,
            {QStringLiteral("-c"),
             QStringLiteral("import sys, openpyxl; rows = list(openpyxl.load_workbook(sys.argv[1]).active.values)\n"
                            "print(rows[0], len(rows) - 1, round(sum(row[1] or 0 for row in rows[1:]), 2))"),
             book});
        const QJsonObject sums = run({QStringLiteral("summary"), m_case, QStringLiteral("--note"),
                                      QStringLiteral("smo"), QStringLiteral("--json")})
                                     .json();
        QCOMPARE(read, QStringLiteral("('id', 'value_usd', 'description') %1 %2")
                           .arg(sums[QStringLiteral("shipments")].toInt())
                           .arg(sums[QStringLiteral("value_usd")].toDouble(), 0, 'f', 1));
    }

    void whatThePapersDenyIsNoClass() {
        const QString csv = path("denied.csv"), file = path("denied.waybill");
        write(csv, "Importer name;HS code;Description;Net weight;Value;Currency\n"
                   "ALPHA LLC;8806220000;ДРОН, НЕ ДЛЯ ВОЕННОГО ПРИМЕНЕНИЯ;200000;12000000;CNY\n");
        QCOMPARE(run({QStringLiteral("import"), file, csv}).exitCode, 0);
        const Answer answer = run({QStringLiteral("shipments"), file, QStringLiteral("--json")});
        const QJsonObject shipment = QJsonDocument::fromJson(answer.out).array()[0].toObject();
        QCOMPARE(shipment[QStringLiteral("note_class")].toString(), QStringLiteral("none"));
        QVERIFY(!shipment.contains(QStringLiteral("note_text")));
        QVERIFY(!shipment[QStringLiteral("note_denied")].toString().isEmpty());
        // Plain digits, which every program reads alike.
        const Answer table = run(
            {QStringLiteral("shipments"), file, QStringLiteral("--columns"), QStringLiteral("net_kg,value,currency")});
        QVERIFY2(table.out.contains("200000,12000000,CNY"), table.out.constData());
        QVERIFY(
            run({QStringLiteral("summary"), file}).out.contains("and 12,000,000 CNY in 1\u00A0shipment, not added up"));
        QVERIFY(run({QStringLiteral("snapshot"), file, QStringLiteral("-o"), path("denied.svg")}).exitCode == 0);
        QFile picture(path("denied.svg"));
        QVERIFY(picture.open(QIODevice::ReadOnly));
        QVERIFY(picture.readAll().contains("12,000,000 CNY in 1 shipment."));
        // No record states US dollars: an empty cell, not zero.
        QCOMPARE(run({QStringLiteral("graph"), file, QStringLiteral("--format"), QStringLiteral("csv"),
                      QStringLiteral("-o"), path("denied")})
                     .exitCode,
                 0);
        QFile nodes(path("denied/nodes.csv"));
        QVERIFY(nodes.open(QIODevice::ReadOnly));
        const QByteArray row = nodes.readAll().split('\n').value(1);
        QVERIFY2(row.contains("ALPHA LLC,entity,buyer,,1,,0"), row.constData());
    }

    void columnsThatDoNotExistAreRefused() {
        const Answer answer =
            run({QStringLiteral("shipments"), m_case, QStringLiteral("--columns"), QStringLiteral("id,buyr.name")});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.err.contains("buyr.name"));
    }

    void pricesAPieceAndTiersAreToldOnDemand() {
        const QString csv = path("prices.csv"), file = path("prices.waybill");
        QByteArray rows("Importer name,Exporter name,HS code,Description,Quantity,Unit,Value USD\n");
        for (const char* value : {"200", "210", "190", "205", "195", "201", "198", "202", "90000"})
            rows += QByteArray("ALPHA LLC,BETA LTD,8482109008,BALL BEARINGS,100,PCS,") + value + '\n';
        rows += "ALPHA LLC,BETA LTD,8806220000,quadcopter Mavic 3,12.5,KGS,5000\n";
        write(csv, rows);
        QCOMPARE(run({QStringLiteral("import"), file, csv}).exitCode, 0);
        const Answer table = run({QStringLiteral("shipments"), file, QStringLiteral("--columns"),
                                  QStringLiteral("category,unit_price_usd,unit_price_outlier,high_priority_tier")});
        QVERIFY2(table.exitCode == 0, table.err.constData());
        QCOMPARE(table.out.count("bearing,2,no,3B"), 1);
        QVERIFY2(table.out.contains("bearing,900,high,3B"), table.out.constData());
        QVERIFY2(table.out.contains("drone-250g-7kg,,,"), table.out.constData()); // kilograms are no pieces
        QVERIFY(!run({QStringLiteral("shipments"), file}).out.contains("unit_price"));
        const Answer summary = run({QStringLiteral("summary"), file});
        QVERIFY2(summary.out.contains("$2.01 (1\u00A0outlier)"), summary.out.constData());
        QVERIFY2(summary.out.contains("By tier of the common high-priority list"), summary.out.constData());
    }

    void whatWasImportedBeforeAFailureIsSaidAndUsable() {
        const QString first = path("first.csv"), second = path("second.csv"), file = path("two.waybill");
        write(first, "Importer name,Exporter name,HS code,Description\nALPHA LLC,BETA LTD,8806220000,drone\n");
        write(second, "Importer name,Exporter name,HS code,Description\nGAMMA LLC,BETA LTD,8806220000,drone\n");
        QCOMPARE(run({QStringLiteral("import"), file, second}).exitCode, 0);
        const Answer answer = run({QStringLiteral("import"), file, first, second});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.out.contains("first.csv"));
        QVERIFY(answer.err.contains("The one table imported before this"));
        const QJsonObject summary = run({QStringLiteral("summary"), file, QStringLiteral("--json")}).json();
        QCOMPARE(summary[QStringLiteral("shipments")].toInt(), 2);
        QCOMPARE(summary[QStringLiteral("entities")].toInt(), 3);
    }

    void anEdgeListIsLaidOut() {
        const QString edges = path("edges.txt"), out = path("out.txt");
        write(edges, "4 3\n0 1\n1 2\n2 3\n");
        const Answer answer = run({QStringLiteral("layout"), QStringLiteral("--edges"), edges, QStringLiteral("-o"),
                                   out, QStringLiteral("--json")});
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        QCOMPARE(answer.json()[QStringLiteral("nodes")].toInt(), 4);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().trimmed().split('\n').size(), 4);
        // Where they were, with one node and link more.
        const QString start = path("start.txt"), again = path("again.txt");
        QVERIFY(QFile::copy(out, start));
        QVERIFY(file.seek(0));
        write(start, file.readAll() + "-\n");
        write(edges, "5 4\n0 1\n1 2\n2 3\n3 4\n");
        const QStringList call{QStringLiteral("layout"), QStringLiteral("--edges"), edges, QStringLiteral("-o"), again};
        QCOMPARE(run(call + QStringList{QStringLiteral("--start"), start}).exitCode, 0);
        write(start, "1 2\nx\n-\n-\n-\n");
        const Answer broken = run(call + QStringList{QStringLiteral("--start"), start});
        QCOMPARE(broken.exitCode, 3);
        QVERIFY2(broken.err.contains("row 2"), broken.err.constData());
        write(start, "1 2\n");
        QCOMPARE(run(call + QStringList{QStringLiteral("--start"), start}).exitCode, 3);
        QCOMPARE(run({QStringLiteral("layout"), m_case, QStringLiteral("--start"), start}).exitCode, 2);
        write(edges, "4 3\n0 1\n1 9\n");
        QCOMPARE(run({QStringLiteral("layout"), QStringLiteral("--edges"), edges, QStringLiteral("-o"), out}).exitCode,
                 3);
    }

    void everyAlgorithmPlacesEveryNode_data() {
        QTest::addColumn<QString>("algorithm");
        for (const char* algorithm : {"force", "layered", "circular", "radial", "grid", "time"})
            QTest::newRow(algorithm) << QString::fromLatin1(algorithm);
    }
    void everyAlgorithmPlacesEveryNode() {
        QFETCH(QString, algorithm);
        const QStringList call{QStringLiteral("layout"), m_case, QStringLiteral("--note"), QStringLiteral("smo"),
                               QStringLiteral("--json")};
        const QJsonObject answer = run(call + QStringList{QStringLiteral("--algorithm"), algorithm}).json();
        QCOMPARE(answer[QStringLiteral("algorithm")].toString(), algorithm);
        QVERIFY(answer[QStringLiteral("nodes")].toInt() > 8);
        QCOMPARE(answer[QStringLiteral("positions")].toArray().size(), answer[QStringLiteral("nodes")].toInt());
    }

    void theGraphIsReadByNetworkx() {
        if (!hasModule("networkx"))
            QSKIP("python3 with networkx is not installed here");
        const QString gexf = path("a.gexf");
        QCOMPARE(run({QStringLiteral("graph"), m_case, QStringLiteral("--note"), QStringLiteral("smo"),
                      QStringLiteral("--format"), QStringLiteral("gexf"), QStringLiteral("-o"), gexf})
                     .exitCode,
                 0);
        const QString answer =
            foreign(python, {QStringLiteral("-c"),
                             QStringLiteral("import networkx,sys; g=networkx.read_gexf(sys.argv[1]); "
                                            "print(len(g), g.number_of_edges())"),
                             gexf});
        QVERIFY2(answer.section(u' ', 0, 0).toInt() >= 8, qPrintable(answer));
    }

    void picturesAreReadByOtherPrograms() {
        const QString svg = path("a.svg");
        const Answer made = run({QStringLiteral("snapshot"), m_case, QStringLiteral("--note"), QStringLiteral("smo"),
                                 QStringLiteral("-o"), svg});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QCOMPARE(QProcess::execute(QStringLiteral("xmllint"), {QStringLiteral("--noout"), svg}), 0);
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Status Compliances"));
#ifdef WAYBILL_TEST_WITH_WINDOW
        const QString pdf = path("a.pdf");
        QCOMPARE(run({QStringLiteral("snapshot"), m_case, QStringLiteral("--note"), QStringLiteral("smo"),
                      QStringLiteral("-o"), pdf})
                     .exitCode,
                 0);
        QVERIFY(
            foreign(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")}).contains(QStringLiteral("Drones 2023")));
#endif
    }

    /// Loading the libraries of a window takes longer than most commands; `waybill-window` beside it has them.
    void theCommandLineIsLinkedWithoutAWindow() {
        QFile program(QStringLiteral(WAYBILL_PROGRAM));
        QVERIFY(program.open(QIODevice::ReadOnly));
        const QByteArray bytes = program.readAll();
        QVERIFY(bytes.contains("libQt6Core.so"));
        QVERIFY(!bytes.contains("libQt6Gui.so"));
    }

    void aDryRunWritesNothing() {
        const QString csv = path("b.csv"), target = path("b.waybill");
        write(csv, rows());
        const Answer answer =
            run({QStringLiteral("import"), target, csv, QStringLiteral("--dry-run"), QStringLiteral("--json")});
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        QCOMPARE(answer.json()[QStringLiteral("sources")][0][QStringLiteral("shipments")].toInt(), 2);
        QVERIFY(!QFile::exists(target));
    }

    void aProfileIsSavedAndUsedAgain() {
        const QString csv = path("c.csv"), profile = path("p.json");
        write(csv, rows());
        const Answer saved = run({QStringLiteral("import"), path("c.waybill"), csv, QStringLiteral("--set"),
                                  QStringLiteral("invoice_no=Remark"), QStringLiteral("--save-profile"), profile});
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        const Answer used =
            run({QStringLiteral("import"), path("d.waybill"), csv, QStringLiteral("--profile"), profile});
        QVERIFY2(used.exitCode == 0, used.err.constData());
        const Answer listed = run({QStringLiteral("shipments"), path("d.waybill"), QStringLiteral("--json"),
                                   QStringLiteral("--columns"), QStringLiteral("invoice_no")});
        QVERIFY2(listed.out.contains("first"), listed.out.constData());
    }

    void aSourceIsTakenOutAndPutBack() {
        const QString file = path("moved.waybill");
        QCOMPARE(run({QStringLiteral("sample"), file}).exitCode, 0);
        const auto shipments = [&] {
            return run({QStringLiteral("summary"), file, QStringLiteral("--json")})
                .json()[QStringLiteral("shipments")]
                .toInt();
        };
        const int before = shipments();
        const Answer out = run({QStringLiteral("take-out"), file, QStringLiteral("1"), QStringLiteral("--why"),
                                QStringLiteral("forged"), QStringLiteral("--json")});
        QVERIFY2(out.exitCode == 0, out.err.constData());
        QCOMPARE(shipments(), before - out.json()[QStringLiteral("shipments")].toInt() +
                                  out.json()[QStringLiteral("in_other_sources")].toInt());
        const QJsonArray sources = run({QStringLiteral("sources"), file, QStringLiteral("--json")})
                                       .json()[QStringLiteral("sources")]
                                       .toArray();
        QCOMPARE(sources.size(), 2);
        QVERIFY(sources[0][QStringLiteral("taken_out_at")].isString());
        QVERIFY(!sources[1].toObject().contains(QStringLiteral("taken_out_at")));
        QCOMPARE(run({QStringLiteral("take-out"), file, QStringLiteral("1")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("take-out"), file, QStringLiteral("7")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("put-back"), file, QStringLiteral("1")}).exitCode, 0);
        QCOMPARE(shipments(), before);
        QVERIFY(run({QStringLiteral("verify"), file, QStringLiteral("--json")}).json()[QStringLiteral("ok")].toBool());
        QVERIFY(run({QStringLiteral("journal"), file}).out.contains("forged"));
    }

    void rejectedRowsAreListedPutRightAndImported() {
        if (!hasModule("openpyxl"))
            QSKIP("python3 with openpyxl is not installed here");
        const QString csv = path("rejected.csv"), file = path("rejected.waybill"), book = path("rejected.xlsx");
        write(csv, rows() + "2023-01-07,,,,,,third\n");
        QCOMPARE(run({QStringLiteral("import"), file, csv}).exitCode, 0);
        const QJsonArray rejected =
            run({QStringLiteral("rejected"), file, QStringLiteral("--json")}).json()[QStringLiteral("rows")].toArray();
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(rejected[0][QStringLiteral("row")].toInt(), 4);
        QVERIFY(!rejected[0][QStringLiteral("why")].toString().isEmpty());
        QCOMPARE(run({QStringLiteral("rejected"), file, QStringLiteral("-o"), book}).exitCode, 0);
        // As a person would in a spreadsheet program: what is missing is filled in, the rest stays.
        const QString put = foreign(
            python,
            {QStringLiteral("-c"),
             QStringLiteral("import sys, openpyxl; book = openpyxl.load_workbook(sys.argv[1]); sheet = book.active\n"
                            "for column, text in enumerate(['BUYER ONE LLC', 'SELLER TWO LTD', '85258900', 'CAMERA', "
                            "'500'], 2): sheet.cell(2, column, text)\n"
                            "book.save(sys.argv[1]); print(sheet.cell(2, 8).value)"),
             book});
        QCOMPARE(put, QStringLiteral("4"));
        const QJsonObject again = run({QStringLiteral("import"), file, book, QStringLiteral("--json")}).json();
        QCOMPARE(again[QStringLiteral("sources")][0][QStringLiteral("shipments")].toInt(), 1);
        QCOMPARE(run({QStringLiteral("summary"), file, QStringLiteral("--json")})
                     .json()[QStringLiteral("value_usd")]
                     .toDouble(),
                 3500.0);
    }

private:
    static QByteArray rows() {
        return "Date,Importer,Exporter,HS Code,Product Description,Value USD,Remark\n"
               "2023-01-05,BUYER ONE LLC,SELLER ONE LTD,88062200,DRONE,1000,first\n"
               "2023-01-06,BUYER TWO LLC,SELLER ONE LTD,84713000,COMPUTER,2000,second\n";
    }
    QString path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    static void write(const QString& file, const QByteArray& bytes) {
        QFile target(file);
        QVERIFY(target.open(QIODevice::WriteOnly));
        QCOMPARE(target.write(bytes), bytes.size());
    }
    /// What another program prints; empty when it fails or is not there.
    static QString foreign(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            return {};
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

    /// packaging/test installs the modules, so that only who runs this by itself may lack one. Asked by itself: a file
    /// that the module refuses must not pass for a module that is missing.
    static bool hasModule(const char* name) {
        return !foreign(python, {QStringLiteral("-c"), QStringLiteral("import %1; print(1)").arg(QLatin1String(name))})
                    .isEmpty();
    }

    QTemporaryDir m_folder;
    QString m_case;
};

QTEST_GUILESS_MAIN(AnswersTest)
#include "answers_test.moc"
