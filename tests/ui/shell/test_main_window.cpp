// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "tests/ui/models/case_maker.h"
#include "ui/canvas/canvas_widget.h"
#include "ui/canvas/empty_notice.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/take_out_dialog.h"
#include "ui/dialogs/views_dialog.h"
#include "ui/models/theme.h"
#include "ui/panels/sources_panel.h"
#include "ui/shell/busy_strip.h"
#include "ui/shell/case_view.h"
#include "ui/shell/find_field.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/recent_cases.h"
#include "ui/shell/welcome_page.h"

#include <QApplication>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QUrl>

using namespace waybill;
using namespace waybill::ui;

namespace {

/// Answers as the test says.
class AnsweringChooser : public FileChooser {
public:
    explicit AnsweringChooser(QStringList& answer, QStringList& asked) : m_answer(answer), m_asked(asked) {}
    void chooseCase(QWidget*, Chosen chosen) override { reply(QStringLiteral("case"), chosen); }
    void chooseData(QWidget*, Chosen chosen) override { reply(QStringLiteral("data"), chosen); }
    void chooseRules(QWidget*, Chosen chosen) override { reply(QStringLiteral("rules"), chosen); }
    void chooseLists(QWidget*, Chosen chosen) override { reply(QStringLiteral("lists"), chosen); }
    void chooseNewCase(QWidget*, const QString& suggested, Chosen chosen) override {
        reply(QStringLiteral("new ") + suggested, chosen);
    }
    void chooseAgents(QWidget*, Chosen chosen) override { reply(QStringLiteral("agents"), chosen); }
    void chooseDecisions(QWidget*, Chosen chosen) override { reply(QStringLiteral("decisions"), chosen); }
    void chooseNewDecisions(QWidget*, const QString& suggested, Chosen chosen) override {
        reply(QStringLiteral("new decisions ") + suggested, chosen);
    }
    void chooseWorkbook(QWidget*, const QString& suggested, Chosen chosen) override {
        reply(QStringLiteral("workbook ") + suggested, chosen);
    }

private:
    void reply(const QString& question, const Chosen& chosen) {
        m_asked << question;
        if (!m_answer.isEmpty())
            chosen(m_answer);
    }
    QStringList &m_answer, &m_asked;
};

/// As the desktop does it: over the window first, then let go.
void drop(QWidget* window, const QString& file) {
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(window, &dropped);
}

struct Bench {
    Bench() {
        MainWindow::Seams seams;
        seams.chooser = std::make_unique<AnsweringChooser>(answer, asked);
        seams.makeSample = [this](const QString& file, Job&) -> Outcome<void> {
            const QSemaphoreReleaser passed((gate.acquire(), gate));
            auto made = store::Case::create(file, QStringLiteral("Sample"));
            if (!made)
                return halt(made.error());
            return {};
        };
        seams.sampleFile = folder.filePath(QStringLiteral("samples/sample.waybill"));
        window = std::make_unique<MainWindow>(std::move(seams));
        window->resize(1300, 800);
        window->show();
        window->activateWindow();
    }
    void openSmallCase() {
        window->openCase(test::makeCase(folder, QStringLiteral("small"), test::smallCase()));
        QVERIFY(QTest::qWaitFor([this] { return window->caseView()->canvas().isSharp(); }));
    }
    void trigger(ActionId id) const { window->actions()[id]->trigger(); }

    QTemporaryDir folder;
    QStringList answer, asked;
    QSemaphore gate{1}; ///< Taken: the sample is not yet made.
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("waybill-test"));
        QApplication::setApplicationName(QStringLiteral("waybill-test"));
        applyTheme(*qApp, Theme::Light);
    }
    void init() { QSettings().clear(); }

    void theFirstWindowFitsTheScreen() {
        MainWindow window({});
        const QSize screen = window.screen()->availableSize();
        QVERIFY2(screen.width() >= window.width() && screen.height() >= window.height(),
                 qPrintable(QStringLiteral("%1 x %2 on a screen of %3 x %4")
                                .arg(window.width())
                                .arg(window.height())
                                .arg(screen.width())
                                .arg(screen.height())));
    }

    void withoutACaseItWelcomes() {
        Bench bench;
        QVERIFY(bench.window->findChild<WelcomePage*>()->isVisible());
        QVERIFY(!bench.window->actions()[ActionId::Publish]->isEnabled());
        QVERIFY(bench.window->actions()[ActionId::OpenCase]->isEnabled());
    }

    void theSampleIsMadeOnceAndOpened() {
        Bench bench;
        bench.trigger(ActionId::OpenSample);
        QTRY_VERIFY(bench.window->session());
        QCOMPARE(bench.window->session()->openCase().title(), QStringLiteral("Sample"));
        bench.trigger(ActionId::CloseCase);
        QVERIFY(!bench.window->session());
        bench.trigger(ActionId::OpenSample);
        QVERIFY(bench.window->session());
    }

    void aDialogKeepsItsCaseUntilItIsClosed() {
        Bench bench;
        bench.openSmallCase();
        bench.gate.acquire();
        bench.trigger(ActionId::OpenSample);
        auto* strip = bench.window->findChild<BusyStrip*>();
        QTRY_VERIFY(strip->isVisible());
        bench.trigger(ActionId::Publish);
        const QPointer<ExportDialog> dialog = bench.window->findChild<ExportDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        bench.gate.release();
        QTRY_VERIFY(!strip->isVisible());
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(bench.window->session()->openCase().title(), QStringLiteral("small"));
        dialog->reject();
        QTRY_COMPARE(bench.window->session()->openCase().title(), QStringLiteral("Sample"));
    }

    void dialogsGoWithTheirCase() {
        Bench bench;
        bench.openSmallCase();
        bench.trigger(ActionId::Publish);
        const QPointer<ExportDialog> dialog = bench.window->findChild<ExportDialog*>();
        QVERIFY(dialog);
        bench.window->closeCase();
        QVERIFY(!dialog);
    }

    void aSourceIsTakenOutWithAReasonAndPutBackByUndo() {
        Bench bench;
        bench.openSmallCase();
        bench.trigger(ActionId::ShowSources);
        CaseSession& session = *bench.window->session();
        const std::size_t all = session.view()->selection.size();
        auto* move = bench.window->caseView()->sources().findChild<QPushButton*>(QStringLiteral("move"));
        QTRY_VERIFY(move->isVisible() && move->isEnabled());
        QTest::mouseClick(move, Qt::LeftButton);
        auto* dialog = bench.window->findChild<TakeOutDialog*>();
        QVERIFY(dialog);
        auto* takeOut = dialog->findChild<QPushButton*>(QStringLiteral("takeOut"));
        QTRY_VERIFY(takeOut->isEnabled());
        const QString effect = dialog->findChild<QLabel*>(QStringLiteral("effect"))->text();
        QVERIFY2(effect.startsWith(QStringLiteral("%1 shipments come from it.").arg(all)), qPrintable(effect));
        dialog->findChild<QLineEdit*>(QStringLiteral("why"))->setText(QStringLiteral("a forgery"));
        QTest::mouseClick(takeOut, Qt::LeftButton);
        QTRY_COMPARE(session.view()->selection.size(), std::size_t(0));
        auto* notice = bench.window->findChild<EmptyNotice*>();
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(notice->width() >= 300, "the notice is squeezed");
        QTRY_VERIFY(bench.window->actions()[ActionId::Undo]->isEnabled());
        bench.trigger(ActionId::Undo);
        QTRY_COMPARE(session.view()->selection.size(), all);
        const auto journal = store::journal(session.openCase());
        QVERIFY(journal);
        QCOMPARE((*journal)[journal->size() - 2].why, QStringLiteral("a forgery"));
    }

    void aCaseIsOpenedAndRemembered() {
        Bench bench;
        bench.answer = {test::makeCase(bench.folder, QStringLiteral("small"), test::smallCase())};
        bench.trigger(ActionId::OpenCase);
        QCOMPARE(bench.asked, QStringList{QStringLiteral("case")});
        QVERIFY(bench.window->session());
        QVERIFY(bench.window->windowTitle().startsWith(QStringLiteral("small")));
        QCOMPARE(recentCases(), bench.answer);
        QVERIFY(bench.window->actions()[ActionId::Publish]->isEnabled());
        bench.trigger(ActionId::CloseCase);
        QSignalSpy chosen(bench.window->findChild<WelcomePage*>(), &WelcomePage::caseChosen);
        for (auto* button : bench.window->findChild<WelcomePage*>()->findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("small"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(chosen.size(), 1);
        QVERIFY(bench.window->session());
    }

    void aRecentCaseCanBeOpenedAtOnceAndIsForgottenWhenItIsGone() {
        Bench bench;
        QMenu* recent = nullptr;
        for (auto* menu : bench.window->findChildren<QMenu*>())
            recent = menu->title() == QStringLiteral("Open a &recent case") ? menu : recent;
        QVERIFY(recent && !recent->isEnabled());
        bench.openSmallCase();
        QVERIFY(recent->isEnabled());
        QCOMPARE(recent->actions().size(), 1);
        const QString file = bench.window->session()->file();
        bench.window->closeCase();
        recent->actions().front()->trigger();
        QTRY_VERIFY(bench.window->session());
        bench.window->closeCase();
        QVERIFY(QFile::remove(file));
        recent->actions().front()->trigger();
        QTRY_VERIFY(bench.window->messages().isVisible());
        QVERIFY(recentCases().isEmpty());
        QVERIFY(!recent->isEnabled());
    }

    void whatCannotBeOpenedIsToldUntilItIsClosed() {
        Bench bench;
        bench.openSmallCase();
        bench.window->openCase(bench.folder.filePath(QStringLiteral("none.waybill")));
        MessageBar& bar = bench.window->messages();
        QVERIFY(bar.isVisible());
        QVERIFY(bar.messages().front().contains(QStringLiteral("none.waybill")));
        QVERIFY(bench.window->session()); // the case before is still open
        bench.window->openCase(bench.folder.filePath(QStringLiteral("neither.waybill")));
        QCOMPARE(bar.messages().size(), 2);
        auto* close = bar.findChild<QPushButton*>();
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(bar.isVisible());
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(!bar.isVisible());
    }

    void aNewCaseIsWrittenWhereThePersonSays() {
        Bench bench;
        bench.answer = {bench.folder.filePath(QStringLiteral("fresh.waybill"))};
        bench.trigger(ActionId::NewCase);
        QVERIFY(bench.window->session());
        QCOMPARE(bench.window->session()->openCase().title(), QStringLiteral("fresh"));
    }

    void anExistingCaseIsNotWrittenOver() {
        Bench bench;
        const QString file = test::makeCase(bench.folder, QStringLiteral("small"), test::smallCase());
        bench.answer = {file};
        bench.trigger(ActionId::NewCase);
        QVERIFY(!bench.window->session());
        QVERIFY(bench.window->messages().isVisible());
        bench.window->openCase(file);
        QTRY_VERIFY(bench.window->session()->hasView());
        QCOMPARE(bench.window->session()->view()->everything.shipments, std::size_t(10));
    }

    void givingUpChoosingDoesNothing() {
        Bench bench;
        bench.trigger(ActionId::NewCase);
        bench.trigger(ActionId::OpenCase);
        QVERIFY(!bench.window->session());
        QCOMPARE(bench.asked.size(), 2);
    }

    void droppedDataStartsANewCase() {
        Bench bench;
        const QString data = bench.folder.filePath(QStringLiteral("rows.csv"));
        QFile file(data);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Date,Importer,Exporter\n2023-01-01,A,B\n");
        file.close();
        drop(bench.window.get(), data);
        QCOMPARE(bench.asked,
                 QStringList{QStringLiteral("new ") + bench.folder.filePath(QStringLiteral("rows.waybill"))});
    }

    void dataOfANewCaseAreShownBeforeTheyAreImported() {
        Bench bench;
        const QString data = bench.folder.filePath(QStringLiteral("rows.csv"));
        QFile file(data);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Date,Importer,Exporter\n2023-01-01,A,B\n");
        file.close();
        bench.answer = {bench.folder.filePath(QStringLiteral("rows.waybill"))};
        bench.window->openFiles({data});
        QVERIFY(bench.window->session());
        QTRY_VERIFY(bench.window->session()->hasView());
        QVERIFY(bench.window->session()->view()->everything.shipments == 0);
        auto* dialog = bench.window->findChild<QDialog*>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        dialog->reject();
        QVERIFY(bench.window->session());
    }

    void aDroppedCaseIsOpened() {
        Bench bench;
        drop(bench.window.get(), test::makeCase(bench.folder, QStringLiteral("small"), test::smallCase()));
        QVERIFY(bench.window->session());
    }

    void findingAFirmBringsItToTheMiddle() {
        Bench bench;
        bench.openSmallCase();
        FindField& find = bench.window->header().find();
        QTest::keyClick(bench.window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(find.hasFocus());
        // Names are indexed in a thread.
        QTRY_VERIFY([&] {
            find.clear();
            QTest::keyClicks(&find, QStringLiteral("KEXIN shen"));
            return find.list()->model()->index(0, 0).data().toString() == QStringLiteral("Shenzhen Kexin");
        }());
        QTest::keyClick(&find, Qt::Key_Return);
        QVERIFY(!find.list()->isVisible());
        const auto* session = bench.window->session();
        const auto node = session->view()->graph->nodeByKey(toUtf8(session->selectedKey()));
        QVERIFY(node);
        QCOMPARE(session->view()->graph->nodes()[*node].label, std::string("Shenzhen Kexin"));
    }

    void findingACommandRunsIt() {
        Bench bench;
        bench.openSmallCase();
        FindField& find = bench.window->header().find();
        find.begin();
        QTest::keyClicks(&find, QStringLiteral("close the case"));
        int row = 0;
        while (find.list()->currentIndex().data(FindModel::ValueRole).toString() != QStringLiteral("case.close") &&
               row++ < 20)
            QTest::keyClick(&find, Qt::Key_Down);
        QTest::keyClick(&find, Qt::Key_Return);
        QVERIFY(!bench.window->session());
    }

    void escapeLeavesTheFindField() {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        FindField& find = bench.window->header().find();
        find.begin();
        QTest::keyClicks(&find, QStringLiteral("open"));
        QVERIFY(find.list()->isVisible());
        QTest::keyClick(&find, Qt::Key_Escape);
        QVERIFY(!find.list()->isVisible());
        QVERIFY(find.text().isEmpty());
        QVERIFY(bench.window->findChild<WelcomePage*>()->focusProxy()->hasFocus());
        bench.openSmallCase();
        find.begin();
        QTest::keyClick(&find, Qt::Key_Escape);
        QVERIFY(bench.window->caseView()->canvas().hasFocus());
    }

    void undoSaysWhatItTakesBack() {
        Bench bench;
        bench.openSmallCase();
        const QAction* undo = bench.window->actions()[ActionId::Undo];
        QVERIFY(!undo->isEnabled());
        store::Annotation annotation;
        annotation.target = QStringLiteral("co-1");
        annotation.text = QStringLiteral("text");
        bench.window->session()->annotate(annotation);
        QVERIFY(undo->isEnabled());
        QVERIFY(undo->toolTip().contains(bench.window->session()->undoText()));
        QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(bench.window->session()->annotations().empty());
        QVERIFY(!undo->isEnabled());
        QVERIFY(bench.window->actions()[ActionId::Redo]->isEnabled());
    }

    void theMenuClearsWhatIsBeingTypedToo() {
        Bench bench;
        bench.openSmallCase();
        auto* party = bench.window->caseView()->filters().findChild<QLineEdit*>(QStringLiteral("party"));
        QTest::keyClicks(party, QStringLiteral("buyer"));
        bench.trigger(ActionId::ClearFilters);
        QVERIFY(party->text().isEmpty());
    }

    void panelsCanBeHidden() {
        Bench bench;
        bench.openSmallCase();
        QVERIFY(bench.window->caseView()->filters().isVisible());
        bench.trigger(ActionId::ShowFilters);
        QVERIFY(!bench.window->caseView()->filters().isVisible());
        bench.trigger(ActionId::ShowInspector);
        QVERIFY(!bench.window->caseView()->inspector().isVisible());
    }

    void theChosenColoursAreKept() {
        Bench bench;
        bench.trigger(ActionId::ThemeDark);
        QCOMPARE(themeOf(bench.window->palette()), Theme::Dark);
        QCOMPARE(savedThemeChoice(), ThemeChoice::Dark);
        bench.trigger(ActionId::ThemeLight);
        QCOMPARE(themeOf(bench.window->palette()), Theme::Light);
    }

    void everyActionHasWordsAndNoKeyIsGivenTwice() {
        std::set<QString> names, keys;
        for (const ActionSpec& spec : actionSpecs()) {
            QVERIFY2(names.insert(spec.name).second, qPrintable(spec.name));
            QVERIFY2(!spec.text.isEmpty() && spec.help.endsWith(QLatin1Char('.')), qPrintable(spec.name));
            for (const QKeySequence& key : spec.keys)
                QVERIFY2(keys.insert(key.toString()).second, qPrintable(key.toString()));
        }
    }

    void everythingThatTakesTheFocusHasAName() {
        Bench bench;
        bench.openSmallCase();
        for (const QWidget* widget : bench.window->findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const QString name = widget->accessibleName();
            QVERIFY2(!name.isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                                widget->parentWidget()->objectName()));
        }
    }

    void shortcutsAreListed() {
        Bench bench;
        bench.trigger(ActionId::Shortcuts);
        auto* dialog = bench.window->findChild<QDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->close();
    }

    void theListAndTheViewsAreReachedByKeys() {
        Bench bench;
        bench.openSmallCase();
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        CanvasWidget& canvas = bench.window->caseView()->canvas();
        QTest::keyClick(&canvas, Qt::Key_8, Qt::AltModifier);
        auto* table = qobject_cast<QTableView*>(QApplication::focusWidget());
        QVERIFY(table);
        QVERIFY(table->model()->rowCount() > 0);
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(!bench.window->session()->selectedKey().isEmpty());

        query::Filter lost;
        lost.categories = {"no-such-category"};
        bench.window->session()->setFilter(lost);
        QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = bench.window->findChild<ViewsDialog*>();
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("name"));
        QTest::keyClicks(name, QStringLiteral("Lost"));
        QTest::keyClick(name, Qt::Key_Return);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("open")), Qt::LeftButton);
        QTRY_VERIFY(!bench.window->session()->isBusy());
        QCOMPARE(bench.window->messages().messages().size(), 1);
        QVERIFY(bench.window->messages().messages()[0].contains(QStringLiteral("no-such-category")));
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
