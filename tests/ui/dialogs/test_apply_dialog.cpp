// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/gather_decisions.h"
#include "core/store/identities.h"
#include "core/store/no_firms.h"
#include "tests/ui/panels/panel_case.h"
#include "ui/dialogs/apply_dialog.h"
#include "ui/dialogs/firm_dialog.h"
#include "ui/dialogs/no_firms_dialog.h"
#include "ui/models/parts.h"

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

/// Decisions from one case to another, and what is no firm, in the window.
class TestApplyDialog : public QObject {
    Q_OBJECT

    static EntityId firm(const test::PanelCase& of, const char* name) {
        return EntityId(of.entity(name).mid(3).toLongLong());
    }
    static QString write(const test::PanelCase& to, const QByteArray& text) {
        QFile file(to.folder.filePath(QStringLiteral("decisions.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("cannot write");
        return file.fileName();
    }

private Q_SLOTS:
    void whatWouldBeDoneIsShownAndThenDone() {
        test::PanelCase from, to;
        QVERIFY(from.session->mergeFirms({firm(from, "BUYER C"), firm(from, "BUYER D")}, QStringLiteral("one")));
        const auto decisions = edit::gatherDecisions(from.session->openCase());
        QVERIFY(decisions.has_value());
        const EntityId one = firm(to, "BUYER C"), other = firm(to, "BUYER D");
        ApplyDialog dialog(*to.session, write(to, edit::carriedJson(*decisions)));
        dialog.show();
        auto* apply = dialog.findChild<QPushButton*>(QStringLiteral("apply"));
        QTRY_VERIFY(apply->isEnabled());
        QCOMPARE(dialog.findChild<QListWidget*>(QStringLiteral("done"))->count(), 1);
        QCOMPARE(dialog.findChild<QListWidget*>(QStringLiteral("left"))->count(), 0);
        QVERIFY(store::mergedEntities(to.session->openCase())->empty());
        apply->click();
        QVERIFY(!dialog.isVisible());
        QVERIFY(to.wait());
        const auto merged = store::mergedEntities(to.session->openCase());
        QVERIFY(merged.has_value());
        QCOMPARE(store::entityNow(one, *merged), store::entityNow(other, *merged));
        QVERIFY(to.session->undoText().contains(QStringLiteral("a decision")));
        to.session->undo();
        QVERIFY(to.wait());
        QVERIFY(store::mergedEntities(to.session->openCase())->empty());
    }

    void anotherFileIsRefusedWithTheReason() {
        test::PanelCase to;
        ApplyDialog dialog(*to.session, write(to, "{}"));
        dialog.show();
        QTRY_VERIFY(dialog.findChild<FailureLabel*>()->isVisible());
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("apply"))->isEnabled());
    }

    void whatIsNoFirmLeavesThePictureAndComesBack() {
        test::PanelCase made;
        const QString key = made.entity("BUYER C");
        FirmDialog names(*made.session, firm(made, "BUYER C"));
        names.findChild<QLineEdit*>(QStringLiteral("why"))->setText(QStringLiteral("a placeholder"));
        names.findChild<QPushButton*>(QStringLiteral("exclude"))->click();
        QVERIFY(made.wait());
        QVERIFY(!made.session->view()->graph->nodeByKey(key.toStdString()));
        NoFirmsDialog dialog(*made.session);
        dialog.show();
        auto* list = dialog.findChild<QListWidget*>(QStringLiteral("noFirms"));
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains(QStringLiteral("a placeholder")));
        dialog.findChild<QPushButton*>(QStringLiteral("include"))->click();
        QVERIFY(made.wait());
        QVERIFY(made.session->view()->graph->nodeByKey(key.toStdString()));
        QVERIFY(store::noFirms(made.session->openCase())->empty());
    }
};

QTEST_MAIN(TestApplyDialog)
#include "test_apply_dialog.moc"
