// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/panel_case.h"
#include "ui/dialogs/rules_dialog.h"
#include "ui/models/parts.h"

#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestRulesDialog : public QObject {
    Q_OBJECT

    struct Bench {
        Bench() : dialog(*made.session) { dialog.show(); }
        QString write(const char* name, const char* text) const {
            QFile file(made.folder.filePath(QString::fromLatin1(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
                qFatal("cannot write %s", name);
            return file.fileName();
        }
        [[nodiscard]] QPushButton* button(const char* name) const {
            return dialog.findChild<QPushButton*>(QString::fromLatin1(name));
        }
        [[nodiscard]] QString label(const char* name) const {
            return dialog.findChild<QLabel*>(QString::fromLatin1(name))->text();
        }
        [[nodiscard]] QListWidget* list() const { return dialog.findChild<QListWidget*>(); }
        [[nodiscard]] std::size_t noted() const { return made.session->counts()->count.facets.notes.front(); }
        test::PanelCase made;
        RulesDialog dialog;
    };
    static constexpr auto kettles = "rules:\n  - id: kettles\n    class: smo\n    language: ru\n"
                                    "    phrases: [\"чайник* электрическ*\"]\n    anchors: [\"чайник\"]\n"
                                    "    lead: allowed\n    english: \"electric kettles\"\n    confidence: 0.9\n"
                                    "    source: \"a test\"\n";

private Q_SLOTS:
    void theCaseIsReadByAFileAndByTheBuiltInRulesAgain() {
        Bench bench;
        QVERIFY(bench.made.wait());
        const std::size_t before = bench.noted();
        bench.dialog.addFiles(store::RuleFile::Kind::Note, {bench.write("kettles.yaml", kettles)});
        QCOMPARE(bench.list()->count(), 1);
        QCOMPARE(bench.noted(), before); // not before the texts are read
        bench.button("read")->click();
        QTRY_VERIFY(bench.label("done").contains(QStringLiteral("1 of them otherwise")));
        QTRY_COMPARE(bench.noted(), before + 1);
        bench.list()->setCurrentRow(0);
        bench.button("remove")->click();
        QCOMPARE(bench.list()->count(), 0);
        bench.button("read")->click();
        QTRY_COMPARE(bench.noted(), before);
    }

    void aFileThatIsNoRuleFileChangesNothingAndSaysWhere() {
        Bench bench;
        QVERIFY(bench.made.wait());
        bench.dialog.addFiles(store::RuleFile::Kind::Note, {bench.write("broken.yaml", "rules: 7\n")});
        bench.button("read")->click();
        auto* problem = bench.dialog.findChild<FailureLabel*>();
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(QStringLiteral("broken.yaml")));
        QVERIFY(store::ruleFiles(bench.made.session->openCase()).value_or(std::vector<store::RuleFile>(1)).empty());
    }

    void aFileOfTheSameNameReplacesTheOther() {
        Bench bench;
        const QString file = bench.write("kettles.yaml", kettles);
        bench.dialog.addFiles(store::RuleFile::Kind::Note, {file, file});
        QCOMPARE(bench.list()->count(), 1);
        bench.dialog.addFiles(store::RuleFile::Kind::Goods, {file});
        QCOMPARE(bench.list()->count(), 2);
    }

    void theKindOfFileIsAskedFor() {
        Bench bench;
        QSignalSpy wanted(&bench.dialog, &RulesDialog::filesWanted);
        for (QPushButton* button : bench.dialog.findChildren<QPushButton*>()) {
            if (button->text().startsWith(QStringLiteral("Add")))
                button->click();
        }
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted[1][0].value<store::RuleFile::Kind>(), store::RuleFile::Kind::Goods);
    }
};

QTEST_MAIN(TestRulesDialog)
#include "test_rules_dialog.moc"
