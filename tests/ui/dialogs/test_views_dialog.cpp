// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/panel_case.h"
#include "ui/dialogs/views_dialog.h"
#include "ui/models/parts.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestViewsDialog : public QObject {
    Q_OBJECT

    struct Bench {
        explicit Bench(CaseSession& session) : dialog(session) { dialog.open(); }
        template <class T> [[nodiscard]] T* part(const char* name) const {
            return dialog.findChild<T*>(QLatin1String(name));
        }
        [[nodiscard]] QPushButton* button(const char* name) const { return part<QPushButton>(name); }
        [[nodiscard]] QStringList views() const {
            const auto* list = part<QListWidget>("views");
            QStringList names;
            for (int row = 0; row < list->count(); ++row)
                names << list->item(row)->text();
            return names;
        }
        ViewsDialog dialog;
    };

    static query::Filter noted() {
        query::Filter filter;
        filter.noteClasses = {NoteClass::Smo};
        return filter;
    }

private Q_SLOTS:
    void aViewIsSavedAndOpenedByKeys() {
        test::PanelCase bench;
        CaseSession& session = *bench.session;
        session.setFilter(noted());
        QVERIFY(bench.wait());
        {
            Bench saving(session);
            QVERIFY(QTest::qWaitForWindowActive(&saving.dialog));
            auto* name = saving.part<QLineEdit>("name");
            QTRY_VERIFY(name->hasFocus());
            QVERIFY(!saving.button("open")->isEnabled());
            QVERIFY(!saving.button("save")->isEnabled());
            QTest::keyClicks(name, QStringLiteral("Front page"));
            QTest::keyClick(name, Qt::Key_Return);
            QVERIFY(saving.dialog.isVisible());
            QCOMPARE(saving.views(), QStringList{QStringLiteral("Front page")});
            QVERIFY(saving.part<QLabel>("about")->text().startsWith(QStringLiteral("note smo · force layout")));
            QCOMPARE(session.undoText(), QStringLiteral("Save the view “Front page”"));
            QTest::keyClick(&saving.dialog, Qt::Key_Escape);
            QVERIFY(!saving.dialog.isVisible());
        }
        session.clearFilters();
        QVERIFY(bench.wait());
        QCOMPARE(session.view()->selection.size(), std::size_t(8));
        Bench opening(session);
        QVERIFY(QTest::qWaitForWindowActive(&opening.dialog));
        const QSignalSpy changed(&opening.dialog, &ViewsDialog::openedChanged);
        auto* list = opening.part<QListWidget>("views");
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(!opening.dialog.isVisible());
        QVERIFY(bench.wait());
        QCOMPARE(session.view()->selection.size(), std::size_t(3));
        QVERIFY(session.filter() == noted());
        QCOMPARE(changed.size(), 0);
    }

    void enterPressesTheButtonThatHasTheKeyboard() {
        test::PanelCase bench;
        CaseSession& session = *bench.session;
        QVERIFY(bench.wait());
        QVERIFY(session.saveView(QStringLiteral("All")).has_value());
        session.setFilter(noted());
        QVERIFY(bench.wait());
        Bench opening(session);
        QVERIFY(QTest::qWaitForWindowActive(&opening.dialog));
        opening.button("open")->setFocus();
        QTest::keyClick(opening.button("open"), Qt::Key_Return);
        QVERIFY(!opening.dialog.isVisible());
        QVERIFY(session.filter().isEmpty());
    }

    void aTakenNameIsReplacedAndAnotherOneRenames() {
        test::PanelCase bench;
        CaseSession& session = *bench.session;
        QVERIFY(session.saveView(QStringLiteral("one")));
        QVERIFY(session.saveView(QStringLiteral("two")));
        Bench opened(session);
        auto* name = opened.part<QLineEdit>("name");
        QCOMPARE(name->text(), QStringLiteral("one"));
        QCOMPARE(opened.button("save")->text(), QStringLiteral("Re&place"));
        QVERIFY(!opened.button("rename")->isEnabled());
        name->setText(QStringLiteral("three"));
        QCOMPARE(opened.button("save")->text(), QStringLiteral("&Save"));
        QTest::mouseClick(opened.button("rename"), Qt::LeftButton);
        QCOMPARE(opened.views(), (QStringList{QStringLiteral("three"), QStringLiteral("two")}));
        name->setText(QString(200, QLatin1Char('x')));
        QTest::mouseClick(opened.button("save"), Qt::LeftButton);
        QVERIFY(opened.dialog.findChild<FailureLabel*>()->isVisible());
        QTest::mouseClick(opened.button("remove"), Qt::LeftButton);
        QVERIFY(!opened.dialog.findChild<FailureLabel*>()->isVisible());
        QCOMPARE(opened.views(), QStringList{QStringLiteral("two")});
        QTest::mouseClick(opened.button("remove"), Qt::LeftButton);
        QVERIFY(!opened.part<QListWidget>("views")->isVisible());
        QVERIFY(!opened.button("remove")->isEnabled());
        session.undo();
        const auto views = session.savedViews();
        QVERIFY(views.has_value());
        QCOMPARE(views->size(), std::size_t(1));
    }

    void aViewThatLostSomethingOpensWithAWord() {
        test::PanelCase bench;
        CaseSession& session = *bench.session;
        query::Filter filter;
        filter.categories = {"no-such-category"};
        session.setFilter(filter);
        QVERIFY(bench.wait());
        QVERIFY(session.saveView(QStringLiteral("lost")));
        session.clearFilters();
        QVERIFY(bench.wait());
        Bench opened(session);
        QSignalSpy changed(&opened.dialog, &ViewsDialog::openedChanged);
        QTest::mouseClick(opened.button("open"), Qt::LeftButton);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toString(), QStringLiteral("lost"));
        QVERIFY(changed[0][1].toStringList().join(QString()).contains(QStringLiteral("no-such-category")));
        QVERIFY(bench.wait());
        QVERIFY(session.filter() == filter);
        QVERIFY(session.view()->selection.empty());
    }

    void aViewThatCannotBeReadSaysSoAndChangesNothing() {
        test::PanelCase bench;
        CaseSession& session = *bench.session;
        QVERIFY(session.openCase().database().execute("INSERT INTO view VALUES ('odd', '{\"x\":1}', '2026', '2026')"));
        session.setFilter(noted());
        QVERIFY(bench.wait());
        Bench opened(session);
        QVERIFY(opened.part<QLabel>("about")->text().contains(QStringLiteral("Cannot read the view")));
        QTest::mouseClick(opened.button("open"), Qt::LeftButton);
        QVERIFY(opened.dialog.isVisible());
        QVERIFY(opened.dialog.findChild<FailureLabel*>()->isVisible());
        QVERIFY(session.filter() == noted());
        QVERIFY(!session.isBusy());
    }
};

QTEST_MAIN(TestViewsDialog)
#include "test_views_dialog.moc"
