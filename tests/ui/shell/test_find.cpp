// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/case_maker.h"
#include "ui/models/case_session.h"
#include "ui/shell/find_index.h"
#include "ui/shell/find_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestFind : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_session = std::move(*CaseSession::open(test::makeCase(m_folder, QStringLiteral("case"), test::smallCase())));
        QTRY_VERIFY(m_session->hasView());
        m_index = FindIndex::of(*m_session->view()->table);
    }

    void wordsMustAllOccur_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("case is folded") << QStringLiteral("STATUS")
                                        << QStringList{QStringLiteral("Status Compliances")};
        QTest::newRow("in any order") << QStringLiteral("kexin shenzhen")
                                      << QStringList{QStringLiteral("Shenzhen Kexin")};
        QTest::newRow("in the middle of a word")
            << QStringLiteral("omplian") << QStringList{QStringLiteral("Status Compliances")};
        QTest::newRow("an address") << QStringLiteral("hong room") << QStringList{QStringLiteral("Room 5, Hong Kong")};
        QTest::newRow("nothing") << QStringLiteral("kexin compliances") << QStringList{};
        QTest::newRow("no text") << QStringLiteral("  ") << QStringList{};
    }
    void wordsMustAllOccur() {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QStringList names;
        for (const FindIndex::Entry* entry : m_index->find(text, 10).entries)
            names << entry->text;
        QCOMPARE(names, found);
    }

    void aBeginningComesFirst() {
        QVERIFY(matchRank("one buyer", {"one"}) > matchRank("buyer one", {"one"}));
        QVERIFY(matchRank("buyer one", {"one"}) > matchRank("phones", {"one"}));
        QCOMPARE(matchRank("seller", {"one"}), 0);
    }

    void aLimitIsSaid() {
        const auto found = m_index->find(QStringLiteral("e"), 3);
        QCOMPARE(found.entries.size(), std::size_t(3));
        QVERIFY(found.total > 3);
    }

    void theModelIsOne() {
        FindModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setIndex(m_index);
        for (const char* text : {"s", "shenzhen", "", "room", "nothing at all"})
            model.setText(QLatin1String(text));
        model.setText(QStringLiteral("shenzhen k"));
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Shenzhen Kexin"));
        QVERIFY(model.index(0).data(FindModel::DetailRole).toString().contains(QStringLiteral("Hong Kong")));
        QCOMPARE(model.index(model.rowCount() - 1).data(FindModel::KindRole).toInt(),
                 static_cast<int>(FindModel::Kind::TextFilter));
        model.setIndex(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<CaseSession> m_session;
    std::shared_ptr<const FindIndex> m_index;
};

QTEST_MAIN(TestFind)
#include "test_find.moc"
