// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/panel_case.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/export_work.h"
#include "ui/dialogs/picture_preview.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestExportDialog : public QObject {
    Q_OBJECT

    struct Bench : test::PanelCase {
        Bench() : dialog(*session) { dialog.open(); }
        /// Saves under a name in the folder, by the real button.
        [[nodiscard]] QString save(const QString& name) {
            const QString target = folder.filePath(name);
            dialog.setChooseFile([this, target](const QString& suggestion, const auto& chosen) {
                suggested = suggestion;
                chosen(target);
            });
            QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("save")), Qt::LeftButton);
            return target;
        }
        QString suggested;
        ExportDialog dialog;
    };

private Q_SLOTS:
    void theSourceLineSaysWhatIsInView() {
        test::PanelCase bench;
        QCOMPARE(
            sourceLine(*bench.session),
            QStringLiteral("205\u00A0pieces, $532,634 in 8\u00A0shipments. Source: declarations.csv, vendor.csv."));
        query::Filter filter;
        filter.noteClasses = {NoteClass::Smo};
        bench.session->setFilter(filter);
        QTRY_COMPARE(sourceLine(*bench.session),
                     QStringLiteral("30\u00A0pieces, $175,507 in 3\u00A0shipments. Source: declarations.csv."));
        QVERIFY(caveatLine(*bench.session).contains(bench.session->openCase().caseId().left(8)));
    }

    void thePreviewShowsThePage() {
        Bench bench;
        auto* preview = bench.dialog.findChild<PicturePreview*>();
        QTRY_VERIFY_WITH_TIMEOUT(!preview->image().isNull(), 20000);
        const QImage& image = preview->image();
        QVERIFY(qAbs(double(image.width()) / image.height() - 1200.0 / 860.0) < 0.02);
    }

    void everyFormatIsWritten_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("svg") << int(ExportFormat::Svg) << QStringLiteral("a.svg") << QByteArray("<?xml");
        QTest::newRow("png") << int(ExportFormat::Png) << QStringLiteral("a.png") << QByteArray("\x89PNG");
        QTest::newRow("pdf") << int(ExportFormat::Pdf) << QStringLiteral("a.pdf") << QByteArray("%PDF");
        QTest::newRow("gexf") << int(ExportFormat::Gexf) << QStringLiteral("a.gexf") << QByteArray("<?xml");
    }
    void everyFormatIsWritten() {
        QFETCH(int, format);
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        Bench bench;
        bench.dialog.setFormat(static_cast<ExportFormat>(format));
        QSignalSpy written(&bench.dialog, &ExportDialog::written);
        const QString target = bench.save(name);
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 20000);
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begins));
        QCOMPARE(QFileInfo(bench.suggested).suffix(), QFileInfo(name).suffix());
        QVERIFY(bench.dialog.findChild<QLabel*>(QStringLiteral("done"))->text().contains(name));
    }

    void csvIsAFolder() {
        Bench bench;
        bench.dialog.setFormat(ExportFormat::Csv);
        QSignalSpy written(&bench.dialog, &ExportDialog::written);
        const QString target = bench.save(QStringLiteral("tables"));
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 20000);
        QVERIFY(QFile::exists(target + QStringLiteral("/nodes.csv")));
        QVERIFY(QFile::exists(target + QStringLiteral("/links.csv")));
    }

    void tablesThatAreThereAreNotWrittenOver() {
        const QTemporaryDir folder;
        const auto make = [](const QString& file) {
            QVERIFY(QDir().mkpath(QFileInfo(file).absolutePath()));
            QFile written(file);
            QVERIFY(written.open(QIODevice::WriteOnly));
        };
        const QString name = QStringLiteral("drones");
        QCOMPARE(folderForTables(folder.path(), name), folder.path());
        make(folder.filePath(QStringLiteral("nodes.csv")));
        QCOMPARE(folderForTables(folder.path(), name), folder.filePath(name));
        make(folder.filePath(QStringLiteral("drones/links.csv")));
        QCOMPARE(folderForTables(folder.path(), name), folder.filePath(QStringLiteral("drones-2")));
    }

    void sizeAndScaleAreThoseOfTheImage() {
        Bench bench;
        bench.dialog.setFormat(ExportFormat::Png);
        auto* size = bench.dialog.findChild<QComboBox*>(QStringLiteral("size"));
        size->setCurrentIndex(size->findText(QStringLiteral("4K"), Qt::MatchStartsWith));
        QCOMPARE(bench.dialog.findChild<QLabel*>(QStringLiteral("pixels"))->text(),
                 QStringLiteral("3,840 × 2,160 pixels"));
        QSignalSpy written(&bench.dialog, &ExportDialog::written);
        const QString target = bench.save(QStringLiteral("4k.png"));
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 20000);
        QCOMPARE(QImage(target).size(), QSize(3840, 2160));
    }

    void typedTextsStandInThePicture() {
        Bench bench;
        auto* title = bench.dialog.findChild<QLineEdit*>(QStringLiteral("title"));
        title->selectAll();
        QTest::keyClicks(title, QStringLiteral("For the operation <&>"));
        QSignalSpy written(&bench.dialog, &ExportDialog::written);
        const QString target = bench.save(QStringLiteral("t.svg"));
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 20000);
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(file.readAll()).contains(QStringLiteral("For the operation &lt;&amp;")));
        QCOMPARE(QFileInfo(bench.suggested).fileName(), QStringLiteral("for-the-operation.svg"));
    }

    void aFailureIsToldAndNothingIsSaidToBeDone() {
        Bench bench;
        (void)bench.save(QStringLiteral("no/such/folder/a.svg"));
        auto* done = bench.dialog.findChild<QLabel*>(QStringLiteral("done"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.dialog.findChild<QPushButton*>(QStringLiteral("save"))->isEnabled(), 20000);
        QVERIFY(done->isHidden());
        bool told = false;
        for (const QLabel* label : bench.dialog.findChildren<QLabel*>())
            told = told || (label->accessibleName() == QLatin1String("Problem") && label->isVisible());
        QVERIFY(told);
    }

    void itStaysUntilTheFileIsWritten() {
        Bench bench;
        QSignalSpy written(&bench.dialog, &ExportDialog::written);
        (void)bench.save(QStringLiteral("a.svg"));
        QTest::keyClick(&bench.dialog, Qt::Key_Escape);
        QVERIFY(bench.dialog.isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 20000);
        QTest::keyClick(&bench.dialog, Qt::Key_Escape);
        QVERIFY(!bench.dialog.isVisible());
    }

    void givingUpWritesNothing() {
        Bench bench;
        bench.dialog.setChooseFile([](const QString&, const auto&) {});
        QTest::keyClick(&bench.dialog, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.dialog.findChild<QPushButton*>(QStringLiteral("save"))->isEnabled());
    }
};

QTEST_MAIN(TestExportDialog)
#include "test_export_dialog.moc"
