// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/hide.h"
#include "core/query/shipment_table.h"
#include "tests/cli/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using waybill::test::Answer;
using waybill::test::run;

/// What was hidden in the window is hidden in the command line's pictures too, and they say so.
class HiddenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        m_case = m_folder.filePath(QStringLiteral("sample.waybill"));
        QCOMPARE(run({QStringLiteral("sample"), m_case}).exitCode, 0);
        auto opened = store::Case::open(m_case);
        QVERIFY(opened);
        Job job;
        const auto table = query::ShipmentTable::load(**opened, job);
        QVERIFY(table);
        for (const auto& entity : (*table)->entities()) {
            if (entity.name == "Status Compliances")
                m_key = "co-" + std::to_string(entity.id.value());
        }
        QVERIFY(!m_key.empty());
        QVERIFY(edit::hideNodes(**opened, {m_key}));
    }

    void aPictureLeavesOutWhatIsHiddenAndSaysSo() {
        const QString id = QStringLiteral("id=\"%1\"").arg(QString::fromStdString(m_key));
        const QString svg = picture({});
        QVERIFY(!svg.contains(id));
        QVERIFY(svg.contains(QStringLiteral("1 of ")));
        QVERIFY(svg.contains(QStringLiteral(" firms and addresses is left out.")));
        QVERIFY(svg.contains(QStringLiteral("class=\"badge\"")));
        const QString whole = picture({QStringLiteral("--with-hidden")});
        QVERIFY(whole.contains(id));
        QVERIFY(!whole.contains(QStringLiteral("left out")));
    }

    void figuresAndFilesForOtherProgramsStayWhole() {
        const QString file = m_folder.filePath(QStringLiteral("graph.gexf"));
        const Answer answer = run({QStringLiteral("graph"), m_case, QStringLiteral("--format"), QStringLiteral("gexf"),
                                   QStringLiteral("-o"), file});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(read(file).contains(QStringLiteral("id=\"%1\"").arg(QString::fromStdString(m_key))));
    }

    void theJournalTellsAndVerifyAgrees() {
        QVERIFY(run({QStringLiteral("journal"), m_case}).out.contains("hide"));
        QCOMPARE(run({QStringLiteral("verify"), m_case}).exitCode, 0);
    }

private:
    QString read(const QString& name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    QString picture(const QStringList& more) {
        const QString file = m_folder.filePath(QStringLiteral("picture.svg"));
        const Answer answer = run(QStringList{QStringLiteral("snapshot"), m_case, QStringLiteral("-o"), file} + more);
        return answer.exitCode == 0 ? read(file) : QString();
    }

    QTemporaryDir m_folder;
    QString m_case;
    std::string m_key;
};

QTEST_GUILESS_MAIN(HiddenTest)
#include "hidden_test.moc"
