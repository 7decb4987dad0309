// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/panel_case.h"
#include "ui/dialogs/firm_dialog.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestFirmDialog : public QObject {
    Q_OBJECT

    // The dialog about the buyer C, and what the case says of it.
    struct Bench {
        explicit Bench(const char* name = "BUYER C")
            : firm(made.entity(name).mid(3).toLongLong()), dialog(new FirmDialog(*made.session, firm)) {
            dialog->show();
        }
        template <class Widget> [[nodiscard]] Widget* part(const char* name) const {
            return dialog->findChild<Widget*>(QString::fromLatin1(name));
        }
        [[nodiscard]] std::size_t names() {
            const auto details = store::entityDetails(made.session->openCase(), firm);
            return details ? details->names.size() : 0;
        }
        bool merge() {
            part<QLineEdit>("search")->setText(QStringLiteral("buyer d"));
            part<QLineEdit>("why")->setText(QStringLiteral("one telephone"));
            part<QPushButton>("merge")->click();
            return made.wait() && !dialog->isVisible();
        }
        void open() {
            dialog = std::make_unique<FirmDialog>(*made.session, firm);
            dialog->show();
        }
        test::PanelCase made;
        EntityId firm;
        std::unique_ptr<FirmDialog> dialog;
    };

private Q_SLOTS:
    void aFirmIsFoundByPartOfItsNameAndMerged() {
        Bench bench;
        QVERIFY(!bench.part<QPushButton>("merge")->isEnabled());
        const std::size_t before = bench.names();
        QVERIFY(bench.merge());
        QCOMPARE(bench.names(), before + 1);
        const auto journal = store::newestEntry(bench.made.session->openCase());
        QVERIFY(journal && *journal && (*journal)->why == QStringLiteral("one telephone"));
    }

    void tickedNamesAreSplitOffButNeverAllOfThem() {
        Bench bench;
        QVERIFY(bench.merge());
        const std::size_t merged = bench.names();
        bench.open();
        auto* names = bench.part<QListWidget>("names");
        auto* split = bench.part<QPushButton>("split");
        QVERIFY(!split->isEnabled());
        for (int row = 0; row < names->count(); ++row)
            names->item(row)->setCheckState(Qt::Checked);
        QVERIFY(!split->isEnabled());
        names->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(split->isEnabled());
        split->click();
        QVERIFY(bench.made.wait());
        QCOMPARE(bench.names(), std::size_t(1));
        bench.made.session->undo();
        QVERIFY(bench.made.wait());
        QCOMPARE(bench.names(), merged);
    }

    void aChosenNameIsShownAndTheWrittenOneAgain() {
        Bench bench;
        bench.part<QLineEdit>("name")->setText(QStringLiteral("Buyer C of Tver"));
        bench.part<QPushButton>("rename")->click();
        QVERIFY(bench.made.wait());
        QVERIFY(!bench.made.entity("Buyer C of Tver").isEmpty());
        bench.open();
        bench.part<QLineEdit>("name")->setText(QStringLiteral("BUYER C"));
        bench.part<QPushButton>("rename")->click();
        QVERIFY(bench.made.wait());
        QVERIFY(bench.made.entity("Buyer C of Tver").isEmpty());
    }
};

QTEST_MAIN(TestFirmDialog)
#include "test_firm_dialog.moc"
