// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "tests/ui/shell/desktop_hand.h"
#include "ui/canvas/canvas_widget.h"
#include "ui/dialogs/annotate_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/panels/evidence_card.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/record_view.h"
#include "ui/panels/shipment_block.h"
#include "ui/shell/case_view.h"
#include "ui/shell/find_field.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/welcome_page.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace waybill;
using namespace waybill::ui;

namespace {

const QString noteInRussian = QStringLiteral("СПЕЦИАЛЬНОЙ ВОЕННОЙ ОПЕРАЦИИ");
constexpr int skipped = 77; ///< What ctest takes as "skipped".

/// The program writes the sample, as the welcome page of the program has it written.
Outcome<void> makeSample(const QString& file, Job&) {
    QProcess program;
    program.start(QStringLiteral(WAYBILL_PROGRAM), {QStringLiteral("sample"), file, QStringLiteral("--quiet")});
    if (!program.waitForFinished(240'000) || program.exitCode() != 0)
        return halt({ErrorCode::WorkFailed, QStringLiteral("The sample was not written"), {}, {}, file});
    return {};
}

QModelIndex rowWith(const QAbstractItemView* view, const QString& text) {
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        if (index.data().toString().contains(text))
            return index;
    }
    return {};
}

template <class T> T* visible(const QWidget* within, const QString& name = {}) {
    const auto all = name.isEmpty() ? within->findChildren<T*>() : within->findChildren<T*>(name);
    for (T* widget : all) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

QPushButton* buttonSaying(const QWidget* within, const QString& text) {
    for (auto* button : within->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

/// A reporter's walk on the sample case with the mouse and the keys of the desktop, each slot a step on from the last.
class TestWalk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("waybill-test"));
        QApplication::setApplicationName(QStringLiteral("waybill-walk"));
        QSettings().clear();
        applyTheme(*qApp, Theme::Light);
        MainWindow::Seams seams;
        seams.chooser = std::make_unique<NativeFileChooser>();
        seams.makeSample = makeSample;
        seams.sampleFile = m_folder.filePath(QStringLiteral("Drones 2023.waybill"));
        m_window = std::make_unique<MainWindow>(std::move(seams));
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), 20'000));
    }
    void init() {
        if (m_stopped)
            QSKIP("an earlier step of the walk failed");
        m_stopped = true; // until this step is through
    }
    void cleanupTestCase() { m_window.reset(); }

    void openTheSample() {
        QVERIFY(
            m_hand.click(buttonSaying(m_window->findChild<WelcomePage*>(), QStringLiteral("Open the sample case"))));
        QVERIFY(QTest::qWaitFor([this] { return m_window->session() && canvas().isSharp(); }, 240'000));
        m_stopped = false;
    }

    void findTheBuyerAndSeeItInTheMiddle() {
        QVERIFY(m_hand.press(QStringLiteral("ctrl+f")));
        QTRY_VERIFY(m_window->header().find().hasFocus());
        QVERIFY(m_hand.type(QStringLiteral("Status Compliances")));
        const QListView* list = m_window->header().find().list();
        QTRY_COMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Status Compliances"));
        QVERIFY(m_hand.press(QStringLiteral("Return")));
        QTRY_COMPARE(labelText(QStringLiteral("title")), QStringLiteral("Status Compliances"));
        const auto node = session().view()->graph->nodeByKey(toUtf8(session().selectedKey()));
        QVERIFY(node);
        QTRY_VERIFY(QLineF(canvas().camera().toScreen(canvas().scene()->marks[*node].centre), canvas().rect().center())
                        .length() < 30);
        m_stopped = false;
    }

    void followTheLinkToItsSeller() {
        QListView* links = nullptr;
        for (auto* list : inspector().findChildren<QListView*>()) {
            if (list->isVisible() && list->accessibleName() == QStringLiteral("Links"))
                links = list;
        }
        QVERIFY(links);
        const QModelIndex index = rowWith(links, QStringLiteral("Shenzhen Kexin"));
        QVERIFY(index.isValid());
        QVERIFY(m_hand.click(links, index));
        QTRY_VERIFY(session().selectedKey().startsWith(QStringLiteral("sold:")));
        QTRY_COMPARE(labelText(QStringLiteral("title")),
                     QStringLiteral("Shenzhen Kexin Smart Development → Status Compliances"));
        m_stopped = false;
    }

    void readValueWeightAndNote() {
        const auto* block = visible<ShipmentBlock>(&inspector());
        QVERIFY(block);
        QCOMPARE(block->findChild<QLabel*>(QStringLiteral("value"))->text(), QStringLiteral("$28,292.00"));
        const QString amount = block->findChild<QLabel*>(QStringLiteral("amount"))->text();
        QVERIFY2(amount.contains(QStringLiteral("3 pieces")), qPrintable(amount));
        // The report published no weight, and the window says so instead of nothing.
        QVERIFY2(amount.contains(QStringLiteral("weight not stated")), qPrintable(amount));
        bool isHighlighted = false;
        for (const auto* label : block->findChildren<QLabel*>()) {
            const QString text = label->text();
            const auto span = text.indexOf(QStringLiteral("<span style=\"background"));
            isHighlighted |= label->isVisible() && span >= 0 && text.indexOf(noteInRussian, span) > span;
        }
        QVERIFY(isHighlighted);
        m_stopped = false;
    }

    void seeTheVeryRow() {
        const auto* card = visible<EvidenceCard>(&inspector());
        QVERIFY(card);
        QVERIFY(m_hand.click(visible<QPushButton>(card, QStringLiteral("openRow"))));
        QTRY_VERIFY(visible<QTableView>(card));
        QVERIFY(visible<QLabel>(card, QStringLiteral("where"))->text().contains(QStringLiteral("row 191")));
        const auto* cells = visible<QTableView>(card)->model();
        QStringList texts;
        for (int row = 0; row < cells->rowCount(); ++row)
            texts << cells->index(row, 1).data().toString();
        QVERIFY(texts.contains(QStringLiteral("10228010/010223/3000277")));
        QVERIFY(texts.contains(QStringLiteral("28292,00")));
        m_stopped = false;
    }

    void annotateTheLinkAsSuspicious() {
        const QString link = session().selectedKey();
        QVERIFY(m_hand.click(visible<QPushButton>(&inspector(), QStringLiteral("addAnnotation"))));
        QTRY_VERIFY(visible<AnnotateDialog>(m_window.get()));
        auto* dialog = visible<AnnotateDialog>(m_window.get());
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTRY_VERIFY(dialog->findChild<QPlainTextEdit*>(QStringLiteral("text"))->hasFocus());
        QVERIFY(m_hand.type(QStringLiteral("Denied when asked")));
        QVERIFY(m_hand.press(QStringLiteral("Tab")));
        auto* status = dialog->findChild<QComboBox*>(QStringLiteral("status"));
        QTRY_VERIFY(status->hasFocus());
        QVERIFY(m_hand.type(QStringLiteral("s")));
        QTRY_COMPARE(status->currentData().toString(), QStringLiteral("suspicious"));
        QVERIFY(m_hand.click(dialog->findChild<QPushButton*>(QStringLiteral("save"))));
        QTRY_COMPARE(session().annotations().size(), std::size_t(1));
        QCOMPARE(session().annotations().front().target, link);
        QCOMPARE(session().annotations().front().status, QStringLiteral("suspicious"));
        QTRY_VERIFY(visible<QWidget>(&inspector(), QStringLiteral("annotation")));
        QTRY_VERIFY(isShownAsSuspicious(link));
        m_link = link;
        m_stopped = false;
    }

    void undoAndRedo() {
        QTRY_VERIFY(!visible<AnnotateDialog>(m_window.get()));
        // A click into the picture's empty corner would clear the selection; the header has none.
        QVERIFY(m_hand.click(&m_window->header(), QPoint(200, 6)));
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(m_hand.press(QStringLiteral("ctrl+z")));
        QTRY_VERIFY(session().annotations().empty());
        QTRY_VERIFY(!isShownAsSuspicious(m_link));
        QVERIFY(m_hand.press(QStringLiteral("ctrl+shift+z")));
        QTRY_COMPARE(session().annotations().size(), std::size_t(1));
        QTRY_VERIFY(isShownAsSuspicious(m_link));
        m_stopped = false;
    }

    void hideAFirmAndBringItBack() {
        QVERIFY(m_hand.press(QStringLiteral("ctrl+f")));
        QTRY_VERIFY(m_window->header().find().hasFocus());
        QVERIFY(m_hand.type(QStringLiteral("Shenzhen Kexin")));
        QTRY_VERIFY(m_window->header().find().list()->model()->rowCount() > 0);
        QVERIFY(m_hand.press(QStringLiteral("Return")));
        QTRY_VERIFY(labelText(QStringLiteral("title")).startsWith(QStringLiteral("Shenzhen Kexin")));
        const std::string key = toUtf8(session().selectedKey());
        QVERIFY(m_hand.press(QStringLiteral("h")));
        QTRY_VERIFY(!session().view()->graph->nodeByKey(key));
        QTRY_VERIFY(visible<QLabel>(&canvas(), QStringLiteral("hidden")));
        QVERIFY(m_hand.click(visible<QPushButton>(&canvas(), QStringLiteral("showHidden"))));
        QTRY_VERIFY(session().view()->graph->nodeByKey(key));
        m_stopped = false;
    }

    void publishAsSvgAndPng() {
        QVERIFY(m_hand.press(QStringLiteral("ctrl+p")));
        QTRY_VERIFY(visible<ExportDialog>(m_window.get()));
        auto* dialog = visible<ExportDialog>(m_window.get());
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        const QString svg = save(dialog, QStringLiteral("picture.svg"));
        QVERIFY(!svg.isEmpty());
        QProcess xmllint;
        xmllint.start(QStringLiteral("xmllint"), {QStringLiteral("--noout"), svg});
        QVERIFY(xmllint.waitForFinished());
        QCOMPARE(xmllint.exitCode(), 0);
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Status Compliances"));

        auto* format = dialog->findChild<QComboBox*>(QStringLiteral("format"));
        QVERIFY(m_hand.click(format));
        QVERIFY(QTest::qWaitFor([format] { return format->view()->isVisible(); }));
        QVERIFY(m_hand.press(QStringLiteral("Down")));
        QVERIFY(m_hand.press(QStringLiteral("Return")));
        QTRY_VERIFY(format->currentText().startsWith(QStringLiteral("PNG")));
        const QString png = save(dialog, QStringLiteral("picture.png"));
        QVERIFY(!png.isEmpty());
        const QImage image(png);
        QVERIFY(image.width() > 1000);
        QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("pixels"))->text().remove(QLatin1Char(',')),
                 QStringLiteral("%1 × %2 pixels").arg(image.width()).arg(image.height()));
        m_stopped = false;
    }

private:
    [[nodiscard]] CaseSession& session() const { return *m_window->session(); }
    [[nodiscard]] CanvasWidget& canvas() const { return m_window->caseView()->canvas(); }
    [[nodiscard]] QWidget& inspector() const { return m_window->caseView()->inspector(); }
    [[nodiscard]] QString labelText(const QString& name) const {
        const auto* label = visible<QLabel>(&inspector(), name);
        return label ? label->text() : QString();
    }
    [[nodiscard]] bool isShownAsSuspicious(const QString& link) const {
        const auto scene = canvas().scene();
        const auto index = scene->graph->linkByKey(toUtf8(link));
        return index && std::any_of(scene->lines.begin(), scene->lines.end(), [&index](const scene::Line& line) {
                   return line.link == *index && line.suspicious;
               });
    }
    /// Through the dialog's button and the desktop's file dialog; the file's path once it is written, else empty.
    [[nodiscard]] QString save(ExportDialog* dialog, const QString& name) {
        QString path = m_folder.filePath(name);
        if (!m_hand.click(dialog->findChild<QPushButton*>(QStringLiteral("save"))))
            return {};
        QFileDialog* files = nullptr;
        if (!QTest::qWaitFor([&] { return (files = visible<QFileDialog>(dialog)) != nullptr; }) ||
            !QTest::qWaitForWindowActive(files))
            return {};
        if (!m_hand.press(QStringLiteral("ctrl+a")) || !m_hand.type(path) || !m_hand.press(QStringLiteral("Return")))
            return {};
        const auto* done = dialog->findChild<QLabel*>(QStringLiteral("done"));
        const bool written = QTest::qWaitFor([&] { return done->isVisible() && done->text().contains(name); }, 30'000);
        return written ? path : QString();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    test::DesktopHand m_hand;
    QString m_link;
    bool m_stopped = false;
};

int main(int argc, char** argv) {
    if (!test::DesktopHand::isThere()) {
        std::puts("SKIP: the walk needs an X display and xdotool");
        return skipped;
    }
    // Qt's own file dialog, whatever desktop the tests are run on.
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    TestWalk walk;
    return QTest::qExec(&walk, argc, argv);
}
#include "walk_test.moc"
