// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/panel_case.h"
#include "ui/dialogs/annotate_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/picture_preview.h"
#include "ui/models/parts.h"
#include "ui/models/theme.h"
#include "ui/panels/filter_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/issues_panel.h"
#include "ui/panels/shipments_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

// Every panel and dialog, filled, in both themes: nothing cut off, no failure shown, every control named. With the
// environment variable WAYBILL_LOOK the pictures are kept in that folder.

class TestPanelsLook : public QObject {
    Q_OBJECT

    static void keep(QWidget& widget, const QString& name) {
        const QString folder = qEnvironmentVariable("WAYBILL_LOOK");
        const QPixmap picture = widget.grab();
        QVERIFY(!picture.isNull());
        if (!folder.isEmpty())
            QVERIFY(picture.save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    }

    /// Labels and buttons of one line that are narrower than their text.
    static QStringList cutOff(const QWidget& widget) {
        QStringList cut;
        for (const QLabel* label : widget.findChildren<QLabel*>())
            if (label->isVisible() && !label->wordWrap() && label->width() < label->sizeHint().width())
                cut << label->text();
        for (const QPushButton* button : widget.findChildren<QPushButton*>())
            if (button->isVisible() && button->width() < button->minimumSizeHint().width())
                cut << button->text();
        return cut;
    }

    /// Controls that take the focus but tell a screen reader nothing.
    static QStringList unnamed(const QWidget& widget) {
        QStringList names;
        for (const QWidget* control : widget.findChildren<QWidget*>()) {
            const auto* button = qobject_cast<const QAbstractButton*>(control);
            const bool isControl = button || qobject_cast<const QLineEdit*>(control) ||
                                   qobject_cast<const QComboBox*>(control) || qobject_cast<const QListView*>(control) ||
                                   qobject_cast<const QTableView*>(control);
            const bool isInner = control->objectName().startsWith(QStringLiteral("qt_"));
            if (isControl && !isInner && (control->focusPolicy() & Qt::TabFocus) && control->isVisible() &&
                control->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
                names << QString::fromLatin1(control->metaObject()->className());
        }
        return names;
    }

    static void check(QWidget& widget, const QString& name) {
        for (const FailureLabel* problem : widget.findChildren<FailureLabel*>())
            QVERIFY2(problem->isHidden(), qPrintable(problem->text()));
        QCoreApplication::sendPostedEvents(); // layouts that wait to be worked out
        QStringList cut;
        const bool fits = QTest::qWaitFor([&] { return (cut = cutOff(widget)).isEmpty(); }, 1000);
        keep(widget, name);
        QVERIFY2(fits, qPrintable(cut.join(QStringLiteral(" | "))));
        const QStringList silent = unnamed(widget);
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QStringLiteral(" | "))));
    }

private Q_SLOTS:
    void everythingFits_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everythingFits() {
        QFETCH(bool, dark);
        applyTheme(*qApp, dark ? Theme::Dark : Theme::Light);
        const QString end = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        test::PanelCase bench;

        FilterPanel filters(*bench.session);
        filters.resize(262, 900);
        filters.show();
        QTRY_VERIFY(filters.findChild<QWidget*>(QStringLiteral("category-drone-250g-7kg")));
        check(filters, QStringLiteral("filter") + end);

        InspectorPanel inspector(*bench.session);
        inspector.resize(350, 1000);
        inspector.show();
        check(inspector, QStringLiteral("inspector-nothing") + end);
        store::Annotation annotation;
        annotation.target = bench.soldBy("KEXIN");
        annotation.text =
            QStringLiteral("Suspicious: buyer is an information-security firm; maker's site shows slip rings.");
        annotation.status = QStringLiteral("suspicious");
        annotation.confidence = QStringLiteral("probable");
        bench.session->annotate(annotation);
        bench.session->select(bench.soldBy("KEXIN"));
        check(inspector, QStringLiteral("inspector-link") + end);
        QTest::mouseClick(inspector.findChild<QPushButton*>(QStringLiteral("selectShipment")), Qt::LeftButton);
        QTRY_VERIFY(bench.session->selectedKey().startsWith(QStringLiteral("sh-")));
        inspector.resize(350, 1500);
        inspector.findChildren<QPushButton*>(QStringLiteral("openRow")).last()->click();
        check(inspector, QStringLiteral("inspector-shipment") + end);
        inspector.resize(350, 1000);
        bench.session->select(bench.entity("APIO"));
        check(inspector, QStringLiteral("inspector-entity") + end);

        ShipmentsPanel shipments(*bench.session);
        shipments.resize(1100, 300);
        shipments.show();
        check(shipments, QStringLiteral("shipments") + end);

        IssuesPanel issues(*bench.session);
        issues.resize(900, 500);
        issues.show();
        for (QTableView* table : issues.findChildren<QTableView*>())
            if (table->accessibleName() == QStringLiteral("Issues"))
                table->selectRow(0);
        check(issues, QStringLiteral("issues") + end);
    }

    void dialogsFit_data() { everythingFits_data(); }
    void dialogsFit() {
        QFETCH(bool, dark);
        applyTheme(*qApp, dark ? Theme::Dark : Theme::Light);
        const QString end = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        test::PanelCase bench;

        AnnotateDialog annotate(*bench.session, bench.soldBy("KEXIN"));
        annotate.open();
        check(annotate, QStringLiteral("annotate") + end);

        ExportDialog publish(*bench.session);
        publish.open();
        auto* preview = publish.findChild<PicturePreview*>();
        QTRY_VERIFY(!preview->image().isNull());
        check(publish, QStringLiteral("export") + end);

        const QString sample = QStringLiteral(WAYBILL_TEST_DATA "/../../resources/sample/ru_declarations_2023.csv");
        ImportDialog import({sample, test::writeVendorFile(bench.folder)},
                            bench.folder.filePath(QStringLiteral("n.waybill")));
        import.open();
        QTRY_VERIFY_WITH_TIMEOUT(!import.tables().empty() && import.tables().front().forecast, 30000);
        check(import, QStringLiteral("import") + end);
    }
};

QTEST_MAIN(TestPanelsLook)
#include "test_panels_look.moc"
