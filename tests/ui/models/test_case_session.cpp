// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/case_maker.h"
#include "ui/models/case_session.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace waybill;
using namespace waybill::ui;

namespace {

std::unique_ptr<CaseSession> open(const QString& file) {
    auto opened = CaseSession::open(file);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message()));
    return std::move(*opened);
}

layout::Point positionOf(const CaseSession& session, const std::string& key) {
    return session.view()->positions[*session.view()->graph->nodeByKey(key)];
}

query::Filter fromDay(const char* day) {
    query::Filter filter;
    filter.from = Date::fromIso(day);
    return filter;
}

} // namespace

class TestCaseSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = test::makeCase(*m_folder, QStringLiteral("small"), test::smallCase());
    }

    /// A session does not wait for its reading; the folder must not go before.
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void aMissingFileIsAnErrorAndNoSession() {
        const auto opened = CaseSession::open(m_folder->filePath(QStringLiteral("none.waybill")));
        QVERIFY(!opened);
        QVERIFY(!opened.error().what.isEmpty());
    }

    void aCaseWhoseDecisionsCannotBeReadIsNotOpened_data() {
        QTest::addColumn<QByteArray>("table");
        for (const char* table : {"annotation", "pinned_node", "hidden_node", "journal"})
            QTest::newRow(table) << QByteArray(table);
    }
    void aCaseWhoseDecisionsCannotBeReadIsNotOpened() {
        QFETCH(QByteArray, table);
        qint64 page = 0, size = 0;
        {
            auto whole = store::Case::open(m_file);
            QVERIFY(whole.has_value());
            store::Database& database = (*whole)->database();
            page = database.integer("SELECT rootpage FROM sqlite_schema WHERE name = '" + table.toStdString() + "'")
                       .value_or(0);
            size = database.integer("PRAGMA page_size").value_or(0);
        }
        QVERIFY(page > 1 && size > 0);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek((page - 1) * size));
        QCOMPARE(file.write(QByteArray(size, '\xff')), size);
        file.close();
        const auto opened = CaseSession::open(m_file);
        QVERIFY(!opened);
        QVERIFY(!opened.error().what.isEmpty());
    }

    void theWholeCaseComesIntoView() {
        const auto session = open(m_file);
        QVERIFY(session->isBusy());
        QVERIFY(!session->hasView());
        QSignalSpy changed(session.get(), &CaseSession::viewChanged);
        QVERIFY(changed.wait());
        QVERIFY(!session->isBusy());
        QCOMPARE(session->view()->selection.size(), std::size_t(10));
        QCOMPARE(session->view()->everything.shipments, std::size_t(10));
        QCOMPARE(session->view()->positions.size(), session->view()->graph->nodes().size());
        QVERIFY(session->view()->graph->nodes().size() >= 9);
    }

    void ofSeveralQuestionsTheNewestIsAnswered() {
        const auto session = open(m_file);
        QSignalSpy changed(session.get(), &CaseSession::viewChanged);
        session->setFilter(fromDay("2023-01-01"));
        session->setFilter(fromDay("2023-03-01"));
        QVERIFY(changed.wait());
        QTRY_VERIFY(!session->isBusy());
        for (int i = 1; i <= 9; ++i)
            session->setFilter(fromDay(qPrintable(QStringLiteral("2023-0%1-01").arg(i))));
        session->setFilter(fromDay("2023-04-01"));
        QTRY_COMPARE(session->view()->selection.size(), std::size_t(2));
        QTRY_VERIFY(!session->isBusy());
        QCOMPARE(session->view()->selection.size(), std::size_t(2));
        QCOMPARE(session->view()->everything.shipments, std::size_t(10));
    }

    void theSameFilterAsksNothing() {
        const auto session = open(m_file);
        QSignalSpy changed(session.get(), &CaseSession::viewChanged);
        QVERIFY(changed.wait());
        session->setFilter({});
        QVERIFY(!session->isBusy());
    }

    void givingUpGoesBackToTheFilterOfTheView() {
        const auto session = open(m_file);
        QSignalSpy changed(session.get(), &CaseSession::viewChanged);
        QVERIFY(changed.wait());
        session->setFilter(fromDay("2023-04-01"));
        session->cancel();
        QVERIFY(!session->isBusy());
        QVERIFY(session->filter().isEmpty());
        QCOMPARE(session->view()->selection.size(), std::size_t(10));
    }

    void readingTheCaseAgainCanBeGivenUp() {
        const auto session = open(m_file);
        QSignalSpy changed(session.get(), &CaseSession::viewChanged);
        QVERIFY(changed.wait());
        session->reload();
        QVERIFY(session->isBusy());
        session->cancel();
        QVERIFY(!session->isBusy());
        QVERIFY(session->phase().isEmpty());
        session->setFilter(fromDay("2023-04-01"));
        QVERIFY(changed.wait());
        QTRY_COMPARE(session->view()->selection.size(), std::size_t(2));
    }

    void nothingIsCalledAfterASessionIsGone() {
        for (int i = 0; i < 5; ++i) {
            const auto session = open(m_file);
            session->setFilter(fromDay("2023-01-01"));
        }
        QCoreApplication::processEvents();
    }

    void whatComesBackIntoViewComesBackToItsPlace() {
        const auto session = open(m_file);
        QSignalSpy changed(session.get(), &CaseSession::viewChanged);
        QVERIFY(changed.wait());
        session->moveNode(0, {40, 40});
        const std::string key = session->view()->graph->nodes()[0].key;
        session->setFilter(fromDay("2024-01-01"));
        QVERIFY(changed.wait());
        QVERIFY(session->view()->graph->nodes().empty());
        session->setFilter({});
        QVERIFY(changed.wait());
        QCOMPARE(positionOf(*session, key), (layout::Point{40, 40}));
    }

    void aMovedNodeIsPinnedAndStaysSoInTheFile() {
        std::string key;
        {
            const auto session = open(m_file);
            QSignalSpy changed(session.get(), &CaseSession::viewChanged);
            QVERIFY(changed.wait());
            key = session->view()->graph->nodes()[1].key;
            QSignalSpy pins(session.get(), &CaseSession::pinsChanged);
            session->moveNode(1, {7, -3});
            QCOMPARE(pins.size(), 1);
            QVERIFY(session->pinnedKeys().contains(key));
        }
        const auto again = open(m_file);
        QSignalSpy changed(again.get(), &CaseSession::viewChanged);
        QVERIFY(changed.wait());
        QVERIFY(again->pinnedKeys().contains(key));
        QCOMPARE(positionOf(*again, key), (layout::Point{7, -3}));
        again->setPinned(*again->view()->graph->nodeByKey(key), false);
        QVERIFY(again->pinnedKeys().empty());
        QVERIFY(open(m_file)->pinnedKeys().empty());
    }

    void aMovedNodeIsPutBackByUndo() {
        const auto session = open(m_file);
        QSignalSpy changed(session.get(), &CaseSession::viewChanged);
        QVERIFY(changed.wait());
        const std::string key = session->view()->graph->nodes()[1].key;
        const layout::Point before = positionOf(*session, key);
        session->moveNode(1, {7, -3});
        QVERIFY(session->undoText().startsWith(QStringLiteral("Move ")));
        session->undo();
        QCOMPARE(positionOf(*session, key), before);
        QVERIFY(session->pinnedKeys().empty());
        session->redo();
        QCOMPARE(positionOf(*session, key), (layout::Point{7, -3}));
        session->setPinned(1, false);
        QVERIFY(session->undoText().startsWith(QStringLiteral("Unpin ")));
        session->undo();
        QVERIFY(session->pinnedKeys().contains(key));
        const auto again = open(m_file);
        QVERIFY(again->pinnedKeys().contains(key));
        again->undo(); // before the view is there
        QVERIFY(again->pinnedKeys().empty());
    }

    void anotherLayoutIsAnotherQuestion() {
        const auto session = open(m_file);
        QSignalSpy changed(session.get(), &CaseSession::viewChanged);
        QVERIFY(changed.wait());
        const auto before = session->view()->positions;
        session->layOut({layout::Algorithm::Circular, 1});
        QVERIFY(changed.wait());
        QCOMPARE(session->view()->positions.size(), before.size());
        QVERIFY(session->view()->positions != before);
    }

    void aStoppedLayoutForgetsNoPlace() {
        std::vector<layout::Point> places[2];
        for (const bool stops : {false, true}) {
            const auto session = open(m_file);
            QSignalSpy changed(session.get(), &CaseSession::viewChanged);
            QVERIFY(changed.wait());
            session->setFilter(fromDay("2023-03-01"));
            QVERIFY(changed.wait());
            if (stops) {
                session->layOut({layout::Algorithm::Circular, 1});
                session->cancel();
                QCOMPARE(session->layoutOptions().algorithm, layout::Algorithm::Force);
            }
            session->setFilter({});
            QTRY_VERIFY(!session->isBusy());
            QCOMPARE(session->view()->selection.size(), std::size_t(10));
            places[stops ? 1 : 0] = session->view()->positions;
        }
        QCOMPARE(places[0], places[1]);
    }

    void selectingSaysSoOnce() {
        const auto session = open(m_file);
        QSignalSpy selected(session.get(), &CaseSession::selectionChanged);
        QSignalSpy revealed(session.get(), &CaseSession::revealRequested);
        session->select(QStringLiteral("co-1"));
        session->select(QStringLiteral("co-1"));
        QCOMPARE(selected.size(), 1);
        session->reveal(QStringLiteral("co-2"));
        QCOMPARE(session->selectedKey(), QStringLiteral("co-2"));
        QCOMPARE(revealed.size(), 1);
    }

    void annotationsCanBeTakenBackAndDoneAgain() {
        const auto session = open(m_file);
        store::Annotation annotation;
        annotation.target = QStringLiteral("co-1");
        annotation.text = QStringLiteral("makes slip rings");
        annotation.status = QStringLiteral("suspicious");
        QSignalSpy changed(session.get(), &CaseSession::annotationsChanged);
        session->annotate(annotation);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(session->suspiciousKeys(), (std::set<std::string>{"co-1"}));
        QVERIFY(!session->undoText().isEmpty());
        session->undo();
        QVERIFY(session->suspiciousKeys().empty());
        QVERIFY(!session->redoText().isEmpty());
        session->redo();
        QCOMPARE(session->annotations().size(), std::size_t(1));
    }

    void aClearedKeyIsNoLongerSuspicious() {
        const auto session = open(m_file);
        store::Annotation annotation;
        annotation.target = QStringLiteral("co-1");
        annotation.text = QStringLiteral("first");
        annotation.status = QStringLiteral("suspicious");
        session->annotate(annotation);
        annotation.text = QStringLiteral("then");
        annotation.status = QStringLiteral("cleared");
        session->annotate(annotation);
        QVERIFY(session->suspiciousKeys().empty());
    }

    void aFailedDecisionIsTold() {
        const auto session = open(m_file);
        QSignalSpy failed(session.get(), &CaseSession::failed);
        session->removeAnnotation(AnnotationId(99));
        QCOMPARE(failed.size(), 1);
    }

    void anEmptyCaseHasAnEmptyView() {
        const auto session = open(test::makeCase(*m_folder, QStringLiteral("empty"), {}));
        QSignalSpy changed(session.get(), &CaseSession::viewChanged);
        QVERIFY(changed.wait());
        QVERIFY(session->view()->selection.empty());
        QVERIFY(session->view()->graph->nodes().empty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestCaseSession)
#include "test_case_session.moc"
