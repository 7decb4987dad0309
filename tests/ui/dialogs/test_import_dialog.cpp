// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/details.h"
#include "tests/ui/panels/panel_case.h"
#include "ui/dialogs/column_card.h"
#include "ui/dialogs/column_strip.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/models/parts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestImportDialog : public QObject {
    Q_OBJECT

    struct Bench {
        explicit Bench(const QStringList& files = {}, const QString& name = QStringLiteral("new.waybill"))
            : caseFile(folder.filePath(name)),
              dialog(files.isEmpty() ? QStringList{test::writeDeclarations(folder)} : files, caseFile) {
            dialog.open();
        }
        [[nodiscard]] bool ready() const {
            return QTest::qWaitFor([this] { return button("import")->isEnabled(); }, 20000);
        }
        [[nodiscard]] bool foretold() const {
            return QTest::qWaitFor([this] { return !text("shipments").isEmpty(); }, 20000);
        }
        [[nodiscard]] QPushButton* button(const char* name) const {
            return dialog.findChild<QPushButton*>(QLatin1String(name));
        }
        [[nodiscard]] QString text(const char* name) const {
            for (const QLabel* label : dialog.findChildren<QLabel*>(QLatin1String(name)))
                if (label->isVisible())
                    return label->text();
            return {};
        }
        [[nodiscard]] QComboBox* profile() const { return dialog.findChild<QComboBox*>(QStringLiteral("profile")); }
        [[nodiscard]] ColumnCard* card(std::size_t column) const {
            return dialog.findChild<ColumnStrip*>()->cards().at(column);
        }
        QTemporaryDir folder;
        QString caseFile;
        ImportDialog dialog;
    };

    QTemporaryDir m_data;

    static void choose(QComboBox* box, const QString& title) {
        box->setFocus();
        const int target = box->findText(title);
        QVERIFY2(target >= 0, qPrintable(title));
        box->showPopup();
        box->setCurrentIndex(target);
        box->hidePopup();
        Q_EMIT box->activated(target);
    }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path())); }

    void everyColumnShowsItsFieldAndWhy() {
        Bench bench;
        QVERIFY(bench.ready());
        QCOMPARE(bench.text("title"), QStringLiteral("Import · declarations.csv"));
        QVERIFY2(bench.text("line").contains(QStringLiteral("semicolon · header in row 1 · 8 rows · 13 of 13 columns")),
                 qPrintable(bench.text("line")));
        QCOMPARE(bench.card(0)->fieldBox()->currentText(), QStringLiteral("Date"));
        QVERIFY(bench.card(0)->fieldBox()->accessibleDescription().contains(QLatin1Char('%')));
    }

    void whatWillHappenIsToldAndNothingWritten() {
        Bench bench;
        QVERIFY(bench.foretold());
        QCOMPARE(bench.text("rows"), QStringLiteral("8"));
        QCOMPARE(bench.text("shipments"), QStringLiteral("7"));
        QCOMPARE(bench.text("rejected"), QStringLiteral("1"));
        QVERIFY2(bench.text("rejectedText").contains(QStringLiteral("total of other rows")),
                 qPrintable(bench.text("rejectedText")));
        QVERIFY(!QFile::exists(bench.caseFile));
        QTest::keyClick(&bench.dialog, Qt::Key_Escape);
        QVERIFY(!bench.dialog.isVisible());
        QVERIFY(!QFile::exists(bench.caseFile));
    }

    void aFieldChosenByHandMovesFromItsOldColumn() {
        Bench bench;
        QVERIFY(bench.foretold());
        const QString buyer = bench.card(2)->fieldBox()->currentText();
        choose(bench.card(4)->fieldBox(), buyer);
        QTRY_COMPARE(bench.card(2)->fieldBox()->currentText(), QStringLiteral("not used"));
        QCOMPARE(bench.card(4)->fieldBox()->currentText(), buyer);
        QVERIFY(bench.card(4)->fieldBox()->accessibleDescription().contains(QStringLiteral("chosen by you")));
        QVERIFY(bench.foretold());
        QCOMPARE(fieldOf(bench.dialog.tables().front().mapping, 4), std::optional(map::Field::BuyerName));
    }

    void aLongFieldEndsInDotsAndNotInHalfALetter() {
        const QString text = QStringLiteral("Value in another currency");
        ChoiceBox box;
        box.addItem(text);
        box.resize(120, 32);
        const QImage shown = box.grab().toImage();
        int same = 0; // what a plain box shows for a beginning of the text and three dots
        for (qsizetype letters = 1; letters < text.size(); ++letters) {
            QComboBox plain;
            plain.addItem(text.left(letters) + QStringLiteral("…"));
            plain.resize(box.size());
            const bool fits = plain.fontMetrics().horizontalAdvance(plain.itemText(0)) < box.width();
            same += fits && plain.grab().toImage() == shown ? 1 : 0;
        }
        QCOMPARE(same, 1);
    }

    void columnsAreSavedAsAProfileAndOfferedAgain() {
        {
            Bench bench;
            QVERIFY(bench.foretold());
            choose(bench.card(4)->fieldBox(), bench.card(2)->fieldBox()->currentText());
            QCOMPARE(bench.profile()->currentIndex(), -1);
            QTest::mouseClick(bench.button("saveProfile"), Qt::LeftButton);
            auto* ask = bench.dialog.findChild<QInputDialog*>();
            QVERIFY(ask != nullptr && ask->isVisible());
            ask->setTextValue(QStringLiteral("vendor one"));
            ask->accept();
            QTRY_VERIFY(bench.profile()->currentText().startsWith(QStringLiteral("vendor one")));
        }
        Bench again;
        QVERIFY(again.foretold());
        QVERIFY(again.profile()->currentText().startsWith(QStringLiteral("vendor one · fits")));
        QCOMPARE(fieldOf(again.dialog.tables().front().mapping, 4), std::optional(map::Field::BuyerName));
        QCOMPARE(again.dialog.tables().front().request().profileName, QStringLiteral("vendor one"));
        again.profile()->setCurrentIndex(0);
        Q_EMIT again.profile()->activated(0);
        QCOMPARE(fieldOf(again.dialog.tables().front().mapping, 2), std::optional(map::Field::BuyerName));
        QVERIFY(QFile::remove(m_data.filePath(QStringLiteral("waybill/profiles/vendor one.json"))));
    }

    void aHeaderRowSaidByThePersonIsReadAgain() {
        Bench bench;
        QVERIFY(bench.ready());
        auto* row = bench.dialog.findChild<QSpinBox*>(QStringLiteral("headerRow"));
        row->setFocus();
        row->selectAll();
        QTest::keyClicks(row, QStringLiteral("2"));
        QTest::keyClick(row, Qt::Key_Tab);
        QTRY_VERIFY_WITH_TIMEOUT(bench.text("line").contains(QStringLiteral("header in row 2")), 10000);
        QVERIFY(!QFile::exists(bench.caseFile));
    }

    void anEncodingSaidByThePersonIsReadAgain() {
        Bench bench;
        QVERIFY(bench.ready());
        auto* encoding = bench.dialog.findChild<QComboBox*>(QStringLiteral("encoding"));
        encoding->setCurrentText(QStringLiteral("windows-1251"));
        Q_EMIT encoding->textActivated(QStringLiteral("windows-1251"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.text("line").startsWith(QStringLiteral("windows-1251")), 10000);
    }

    void aTableThatWasBeingReadIsReadAfterOneThatCannotWait() {
        QTemporaryDir files;
        const auto first = read::findTables(test::writeDeclarations(files));
        const auto second = read::findTables(test::writeVendorFile(files));
        QVERIFY(first && second);
        InspectionQueue reader;
        QList<std::size_t> order;
        QString encoding;
        bool areRead = true;
        connect(&reader, &InspectionQueue::answered, this, [&](const InspectionQueue::Answer& answer) {
            order << answer.index;
            areRead = areRead && answer.inspection.has_value();
            if (answer.index == 1)
                encoding = answer.table.encoding;
        });
        reader.read({0, first->front(), std::nullopt, QString()});
        reader.read({1, second->front(), std::nullopt, QString()});
        reader.readNow({1, second->front(), std::nullopt, QStringLiteral("windows-1251")});
        QTRY_VERIFY_WITH_TIMEOUT(!reader.isReading(), 20000);
        QCOMPARE(order, (QList<std::size_t>{1, 0}));
        QCOMPARE(encoding, QStringLiteral("windows-1251"));
        QVERIFY(areRead);
    }

    void anEncodingThatFailsCanBeTakenBack() {
        Bench bench;
        QVERIFY(bench.ready());
        const QString good = bench.dialog.tables().front().table.encoding;
        auto* encoding = bench.dialog.findChild<QComboBox*>(QStringLiteral("encoding"));
        Q_EMIT encoding->textActivated(QStringLiteral("no such encoding"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.dialog.tables().front().error.has_value(), 10000);
        Q_EMIT encoding->textActivated(good);
        QVERIFY(bench.ready());
        QVERIFY(bench.dialog.tables().front().inspection.has_value());
    }

    void importMakesTheCaseAndSaysWhatHappened() {
        Bench bench;
        QSignalSpy imported(&bench.dialog, &ImportDialog::imported);
        QVERIFY(bench.ready());
        QTest::mouseClick(bench.button("import"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, 20000);
        QCOMPARE(bench.text("shipments"), QStringLiteral("7"));
        auto opened = store::Case::open(bench.caseFile);
        QVERIFY(opened.has_value());
        QCOMPARE(store::sources(**opened)->size(), 1U);
        QCOMPARE(bench.button("import")->text(), QStringLiteral("Done"));
        QTest::keyClick(bench.button("import"), Qt::Key_Space);
        QVERIFY(!bench.dialog.isVisible());
    }

    void severalTablesComeInTogether() {
        QTemporaryDir files;
        Bench bench({test::writeDeclarations(files), test::writeVendorFile(files)});
        QSignalSpy imported(&bench.dialog, &ImportDialog::imported);
        QVERIFY(bench.ready());
        QCOMPARE(bench.button("import")->text(), QStringLiteral("Import 2 tables"));
        QTest::mouseClick(bench.button("import"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, 20000);
        QCOMPARE(bench.text("shipments"), QStringLiteral("8"));
        QCOMPARE(bench.text("duplicates"), QStringLiteral("1"));
    }

    void aTableCanBeLeftOut() {
        QTemporaryDir files;
        Bench bench({test::writeDeclarations(files), test::writeVendorFile(files)});
        QVERIFY(bench.ready());
        bench.dialog.findChild<QTabBar*>()->setCurrentIndex(1);
        auto* wanted = bench.dialog.findChild<QCheckBox*>(QStringLiteral("wanted"));
        QTest::keyClick(wanted, Qt::Key_Space);
        QCOMPARE(bench.button("import")->text(), QStringLiteral("Import"));
        QVERIFY(!bench.dialog.tables()[1].wanted);
    }

    void filesThatCannotBeReadAreNamed_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\1\2\3\0\0\0\xff\xfe\0",
                                              14)
                                       .repeated(50);
        QTest::newRow("broken workbook") << QByteArray("PK\x03\x04 not really a zip");
    }
    void filesThatCannotBeReadAreNamed() {
        QFETCH(QByteArray, bytes);
        QTemporaryDir files;
        QFile file(files.filePath(QStringLiteral("odd.xlsx")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        Bench bench({file.fileName(), QStringLiteral("/no/such/file.csv")});
        QTRY_VERIFY_WITH_TIMEOUT(!bench.text("problem").isEmpty(), 10000);
        QVERIFY2(bench.text("problem").contains(QStringLiteral("odd.xlsx")), qPrintable(bench.text("problem")));
        QVERIFY(bench.text("problem").contains(QStringLiteral("file.csv")));
        QVERIFY(!bench.button("import")->isEnabled());
    }

    void aFailedImportIsToldAndLeavesNoCase() {
        Bench bench({}, QStringLiteral("no/such/folder/new.waybill"));
        QVERIFY(bench.ready());
        QTest::mouseClick(bench.button("import"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.text("problem").contains(QStringLiteral("the case is as it was")), 10000);
        QVERIFY(bench.button("import")->isEnabled());
        QVERIFY(!QFile::exists(bench.caseFile));
    }

    void aCancelledImportLeavesNoCase() {
        QTemporaryDir folder;
        const QString file = test::writeDeclarations(folder);
        const auto tables = read::findTables(file);
        Job reading;
        const auto inspection = import::inspect(tables->front(), std::nullopt, 1, reading);
        std::stop_source stop;
        stop.request_stop();
        Job job({}, stop.get_token());
        const QString caseFile = folder.filePath(QStringLiteral("c.waybill"));
        const ImportReport report = runImport(caseFile, {{inspection->table, inspection->mapping, QString()}}, job);
        QVERIFY(report.cancelled);
        QVERIFY(!report.error);
        QVERIFY(report.results.empty());
        QVERIFY(!QFile::exists(caseFile));
    }
};

QTEST_MAIN(TestImportDialog)
#include "test_import_dialog.moc"
