// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill::test;

/// Views are kept under a name and used by it.
class ViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_case = m_folder->filePath(QStringLiteral("sample.waybill"));
        QCOMPARE(call("sample").exitCode, 0);
    }

    void aViewIsSavedListedRenamedAndRemoved() {
        QCOMPARE(views({}).size(), 0);
        const Answer saved = call("views --save NOTED --note smo --algorithm circular --seed 7 --json");
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        const QJsonArray list = views({});
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0][QStringLiteral("name")].toString(), QStringLiteral("NOTED"));
        QCOMPARE(list[0][QStringLiteral("filter")][QStringLiteral("note")][0].toString(), QStringLiteral("smo"));
        QCOMPARE(list[0][QStringLiteral("layout")][QStringLiteral("algorithm")].toString(), QStringLiteral("circular"));
        QCOMPARE(list[0][QStringLiteral("layout")][QStringLiteral("seed")].toInt(), 7);
        QCOMPARE(list[0][QStringLiteral("pinned")].toInt(), 0);
        QVERIFY(!list[0][QStringLiteral("created_at")].toString().isEmpty());
        QCOMPARE(views({QStringLiteral("--rename"), QStringLiteral("NOTED"), QStringLiteral("--as"),
                        QStringLiteral("front page")})[0][QStringLiteral("name")]
                     .toString(),
                 QStringLiteral("front page"));
        QCOMPARE(views({QStringLiteral("--remove"), QStringLiteral("front page")}).size(), 0);
        const QJsonArray entries = call("journal --json").json()[QStringLiteral("entries")].toArray();
        QCOMPARE(entries.last()[QStringLiteral("action")].toString(), QStringLiteral("view-remove"));
        QVERIFY(call("verify --json").json()[QStringLiteral("ok")].toBool());
    }

    void whatAViewShowsIsWhatItsFilterShows() {
        QCOMPARE(call("views --save NOTED --note smo --algorithm circular").exitCode, 0);
        const int noted = shipments("summary --note smo --json"), ofView = shipments("summary --view NOTED --json");
        QVERIFY(noted > 0);
        QVERIFY(noted < shipments("summary --json"));
        QCOMPARE(ofView, noted);
        // A filter beside it takes the place of the view's own, and others are added.
        QCOMPARE(shipments("summary --view NOTED --note civilian --json"), shipments("summary --note civilian --json"));
        QCOMPARE(shipments("summary --view NOTED --party dji --json"),
                 shipments("summary --note smo --party dji --json"));
        const QJsonObject layout = call("layout --view NOTED --json").json();
        QCOMPARE(layout[QStringLiteral("algorithm")].toString(), QStringLiteral("circular"));
        QCOMPARE(layout[QStringLiteral("positions")],
                 call("layout --note smo --algorithm circular --json").json()[QStringLiteral("positions")]);
        QCOMPARE(call("layout --view NOTED --algorithm grid --json").json()[QStringLiteral("algorithm")].toString(),
                 QStringLiteral("grid"));
    }

    void picturesAndGraphsAreMadeOfAView() {
        QCOMPARE(call("views --save NOTED --note smo --algorithm circular").exitCode, 0);
        const auto svg = [this](const char* arguments, const char* name) {
            const QString file = m_folder->filePath(QString::fromLatin1(name));
            const Answer made = call(arguments, {QStringLiteral("-o"), file});
            QFile read(file);
            return made.exitCode == 0 && read.open(QIODevice::ReadOnly) ? read.readAll() : made.err;
        };
        const QByteArray ofView = svg("snapshot --view NOTED", "a.svg");
        QVERIFY2(ofView.startsWith("<"), ofView.constData());
        // The same picture, save that it names the view.
        const QByteArray byHand = svg("snapshot --note smo --algorithm circular", "b.svg");
        QVERIFY(ofView != byHand);
        QVERIFY(ofView.contains("view “NOTED”"));
        QCOMPARE(QByteArray(ofView).replace(", view “NOTED”", ""), byHand);
        QVERIFY(ofView != svg("snapshot --note smo", "c.svg"));
        const QString folder = m_folder->filePath(QStringLiteral("graph"));
        const QJsonObject graph = call("graph --view NOTED --format csv --json", {QStringLiteral("-o"), folder}).json();
        const QString other = m_folder->filePath(QStringLiteral("other"));
        const QJsonObject whole = call("graph --format csv --json", {QStringLiteral("-o"), other}).json();
        QVERIFY(graph[QStringLiteral("nodes")].toInt() > 0);
        QVERIFY(graph[QStringLiteral("nodes")].toInt() < whole[QStringLiteral("nodes")].toInt());
    }

    void aViewThatHasLostSomethingSaysWhat() {
        QCOMPARE(call("views --save LOST --tag agent --category no-such --around co-999").exitCode, 0);
        const Answer answer = call("summary --view LOST --json");
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.json()[QStringLiteral("shipments")].toInt(), 0);
        for (const char* part : {"the view \"LOST\" is not what it was", "agent", "no-such", "co-999"})
            QVERIFY2(answer.err.contains(part), answer.err.constData());
        QCOMPARE(call("summary --json").err, QByteArray());
    }

    void wrongCallsAreRefused_data() {
        QTest::addColumn<QByteArray>("arguments");
        QTest::newRow("no such view") << QByteArray("summary --view NONE");
        QTest::newRow("rename nothing") << QByteArray("views --rename NONE --as OTHER");
        QTest::newRow("rename to nothing") << QByteArray("views --rename NONE");
        QTest::newRow("remove nothing") << QByteArray("views --remove NONE");
        QTest::newRow("two at once") << QByteArray("views --save A --remove B");
        QTest::newRow("filter without a name") << QByteArray("views --note smo");
        QTest::newRow("bad filter") << QByteArray("views --save A --note nonsense");
        QTest::newRow("bad layout") << QByteArray("views --save A --algorithm magic");
    }
    void wrongCallsAreRefused() {
        QFETCH(QByteArray, arguments);
        const Answer answer = call(arguments.constData());
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(!answer.err.isEmpty());
        QCOMPARE(views({}).size(), 0);
    }

private:
    /// The command's name, the case, then the rest.
    Answer call(const char* line, const QStringList& more = {}) const {
        QStringList arguments = QString::fromLatin1(line).split(u' ');
        arguments.insert(1, m_case);
        return run(arguments + more);
    }
    int shipments(const char* line) const { return call(line).json()[QStringLiteral("shipments")].toInt(-1); }
    QJsonArray views(const QStringList& more) const {
        return call("views --json", more).json()[QStringLiteral("views")].toArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_case;
};

QTEST_GUILESS_MAIN(ViewsTest)
#include "views_test.moc"
