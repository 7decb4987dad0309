// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/identities.h"
#include "tests/ui/panels/panel_case.h"
#include "ui/dialogs/decisions_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace waybill;
using namespace waybill::ui;

/// Any decision taken back in the window, not only the last.
class TestDecisionsDialog : public QObject {
    Q_OBJECT

    struct Parts {
        explicit Parts(const DecisionsDialog& dialog)
            : list(dialog.findChild<QTreeWidget*>(QStringLiteral("decisions"))),
              find(dialog.findChild<QLineEdit*>(QStringLiteral("find"))),
              takeBack(dialog.findChild<QPushButton*>(QStringLiteral("takeBack"))),
              state(dialog.findChild<QLabel*>(QStringLiteral("state"))) {}
        [[nodiscard]] QString what(int row) const { return list->topLevelItem(row)->text(2); }
        QTreeWidget* list;
        QLineEdit* find;
        QPushButton* takeBack;
        QLabel* state;
    };
    static EntityId firm(const test::PanelCase& of, const char* name) {
        return EntityId(of.entity(name).mid(3).toLongLong());
    }

private Q_SLOTS:
    void anEarlierDecisionIsTakenBackByKeys() {
        test::PanelCase made;
        const EntityId one = firm(made, "BUYER B"), two = firm(made, "BUYER C");
        QVERIFY(made.session->mergeFirms({one, two}, QStringLiteral("one telephone")));
        QVERIFY(made.wait());
        QVERIFY(made.session->renameFirm(firm(made, "BUYER D"), QStringLiteral("Third"), QStringLiteral("own site")));
        QVERIFY(made.wait());
        DecisionsDialog dialog(*made.session);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const Parts parts(dialog);
        QCOMPARE(parts.list->topLevelItemCount(), 2);
        QVERIFY(parts.what(0).startsWith(QStringLiteral("Rename")));
        QVERIFY(parts.what(1).startsWith(QStringLiteral("Merge into")));
        QCOMPARE(parts.list->topLevelItem(1)->text(3), QStringLiteral("one telephone"));
        QTest::keyClick(parts.list, Qt::Key_Down);
        QVERIFY(parts.takeBack->isEnabled());
        QTest::keyClick(parts.list, Qt::Key_Delete);
        QCOMPARE(parts.list->topLevelItemCount(), 1);
        QVERIFY(store::mergedEntities(made.session->openCase())->empty());
        QVERIFY(made.wait());
        QVERIFY(made.session->undoText().startsWith(QStringLiteral("Rename")));
        QVERIFY(made.session->redoText().startsWith(QStringLiteral("Merge into")));
        made.session->redo();
        QVERIFY(made.wait());
        QVERIFY(!store::mergedEntities(made.session->openCase())->empty());
    }

    void whyOneCannotBeTakenBackIsSaid() {
        test::PanelCase made;
        const EntityId one = firm(made, "BUYER B"), two = firm(made, "BUYER C"), three = firm(made, "BUYER D");
        QVERIFY(made.session->mergeFirms({one, two}, {}));
        QVERIFY(made.session->mergeFirms({three, one}, {}));
        QVERIFY(made.wait());
        DecisionsDialog dialog(*made.session);
        dialog.show();
        const Parts parts(dialog);
        QVERIFY(parts.takeBack->isEnabled());
        parts.list->setCurrentItem(parts.list->topLevelItem(1));
        QVERIFY(!parts.takeBack->isEnabled());
        QVERIFY2(parts.state->text().contains(QStringLiteral("later and about the same")),
                 qPrintable(parts.state->text()));
        QTest::keyClick(parts.list, Qt::Key_Delete);
        QCOMPARE(parts.list->topLevelItemCount(), 2);
    }

    void decisionsAreFoundByTheirWords() {
        test::PanelCase made;
        DecisionsDialog before(*made.session);
        QVERIFY(!Parts(before).takeBack->isEnabled());
        QVERIFY(made.session->mergeFirms({firm(made, "BUYER B"), firm(made, "BUYER C")}, QStringLiteral("telephone")));
        QVERIFY(made.session->renameFirm(firm(made, "BUYER D"), QStringLiteral("Third"), {}));
        QVERIFY(made.wait());
        DecisionsDialog dialog(*made.session);
        dialog.show();
        const Parts parts(dialog);
        QTest::keyClicks(parts.find, QStringLiteral("phone"));
        QCOMPARE(parts.list->topLevelItemCount(), 1);
        QVERIFY(parts.what(0).startsWith(QStringLiteral("Merge into")));
        QTest::keyClicks(parts.find, QStringLiteral("x"));
        QCOMPARE(parts.list->topLevelItemCount(), 0);
        QVERIFY(!parts.takeBack->isEnabled());
    }
};

QTEST_MAIN(TestDecisionsDialog)
#include "test_decisions_dialog.moc"
