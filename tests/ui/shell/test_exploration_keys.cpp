// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/store/decisions.h"
#include "tests/ui/models/case_maker.h"
#include "ui/canvas/canvas_widget.h"
#include "ui/dialogs/expand_dialog.h"
#include "ui/dialogs/merge_dialog.h"
#include "ui/dialogs/paths_dialog.h"
#include "ui/dialogs/selections_dialog.h"
#include "ui/models/parts.h"
#include "ui/models/theme.h"
#include "ui/models/trace.h"
#include "ui/panels/entity_page.h"
#include "ui/panels/group_page.h"
#include "ui/panels/selection_page.h"
#include "ui/panels/shipment_page.h"
#include "ui/shell/actions.h"
#include "ui/shell/case_view.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QShortcut>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QThreadPool>
#include <algorithm>

using namespace waybill;
using namespace waybill::ui;

namespace {

struct Bench {
    Bench() {
        window = std::make_unique<MainWindow>(MainWindow::Seams{});
        window->resize(1300, 800);
        window->show();
        window->activateWindow();
        window->openCase(test::makeCase(folder, QStringLiteral("small"), test::smallCase()));
        if (!QTest::qWaitFor([this] { return canvas().isSharp(); }))
            qFatal("the picture does not come");
        canvas().setFocus();
    }
    ~Bench() {
        window.reset();
        QThreadPool::globalInstance()->waitForDone();
    }
    [[nodiscard]] CanvasWidget& canvas() const { return window->caseView()->canvas(); }
    [[nodiscard]] CaseSession& session() const { return *window->session(); }
    [[nodiscard]] std::size_t drawn() const { return session().view()->graph->nodes().size(); }
    [[nodiscard]] QString keyOf(const char* name) const {
        for (const graph::Node& node : session().view()->whole->nodes()) {
            if (node.label == name)
                return toQString(node.key);
        }
        return {};
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) const {
        window->activateWindow(); // a dialog was closed, perhaps
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        canvas().setFocus();
        QTest::keyClick(&canvas(), key, with);
    }
    void gather(std::initializer_list<const char*> names) const {
        session().select({});
        for (const char* name : names)
            session().toggle(keyOf(name));
    }
    template <class Dialog> [[nodiscard]] Dialog* open() const {
        const bool isOpen = QTest::qWaitFor([this] { return window->findChild<Dialog*>() != nullptr; });
        return isOpen ? window->findChild<Dialog*>() : nullptr;
    }
    [[nodiscard]] const QWidget& page() const { return *window->caseView()->inspector().findChild<SelectionPage*>(); }
    [[nodiscard]] QStringList pageLists() const {
        QStringList lists;
        for (const QListView* list : page().findChildren<QListView*>()) {
            QStringList rows;
            for (int row = 0; row < list->model()->rowCount(); ++row)
                rows << list->model()->index(row, 0).data().toString();
            lists << rows.join(QLatin1Char('|'));
        }
        return lists;
    }

    QTemporaryDir folder;
    std::unique_ptr<MainWindow> window;
};

} // namespace

/// All of exploring by keys alone, in the window.
class TestExplorationKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("waybill-test"));
        QApplication::setApplicationName(QStringLiteral("waybill-test-exploration"));
        applyTheme(*qApp, Theme::Light);
    }
    void init() { QSettings().clear(); }

    void hideShowOnlyShowAndUndo() {
        Bench bench;
        const std::size_t all = bench.drawn();
        bench.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bench.session().selectedNodes().size(), all);
        bench.gather({"Buyer One", "Seller Two"});
        bench.press(Qt::Key_H);
        QTRY_COMPARE(bench.drawn(), all - 2);
        bench.press(Qt::Key_H, Qt::ShiftModifier);
        QTRY_COMPARE(bench.drawn(), all);
        bench.gather({"Buyer Two", "Seller One", "Maker One"});
        bench.press(Qt::Key_I);
        QTRY_COMPARE(bench.drawn(), std::size_t(3));
        QCOMPARE(bench.session().selectedNodes().size(), std::size_t(3)); // they are still selected
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(bench.drawn(), all);
        bench.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(bench.drawn(), std::size_t(3));
        const auto checks = store::verify(bench.session().openCase());
        QVERIFY(checks && std::ranges::all_of(*checks, &store::Check::ok));
    }

    void foldUnfoldAndTheShipmentsBehindAFoldedLink() {
        Bench bench;
        const std::size_t all = bench.drawn();
        bench.gather({"Buyer One", "Buyer Two"});
        bench.press(Qt::Key_G);
        QTRY_COMPARE(bench.drawn(), all - 1);
        QVERIFY(bench.session().selectedKey().startsWith(QStringLiteral("gr-")));
        const auto* page = bench.window->caseView()->inspector().findChild<GroupPage*>();
        QVERIFY(page);
        QTRY_VERIFY(bench.canvas().accessibleDescription().contains(QStringLiteral("1 group of 2 firms")));
        const auto* notice = bench.canvas().findChild<QLabel*>(QStringLiteral("folded"));
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->text(), QStringLiteral("2 firms in 1 group"));
        bench.press(Qt::Key_L); // a link of the group
        const QString link = bench.session().selectedKey();
        QVERIFY2(link.contains(QStringLiteral(":gr-")), qPrintable(link));
        const graph::EntityGraph& drawn = *bench.session().view()->graph;
        const auto index = drawn.linkByKey(toUtf8(link));
        QVERIFY(index && drawn.shipmentsOf(*index).size() == drawn.links()[*index].shipments);
        QTRY_VERIFY(bench.window->caseView()->inspector().findChild<QPushButton*>(QStringLiteral("selectShipment")));
        bench.session().select(toQString(drawn.nodes()[drawn.nodes().size() - 1].key));
        bench.press(Qt::Key_G);
        QTRY_COMPARE(bench.drawn(), all);
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(bench.drawn(), all - 1);
        bench.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(bench.drawn(), all);
        bench.press(Qt::Key_G, Qt::ShiftModifier);
        QTRY_VERIFY(bench.drawn() < all);
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(bench.drawn(), all);
    }

    void onlyTheSelectedAreLaidOut() {
        Bench bench;
        const auto before = bench.session().view();
        bench.gather({"Buyer One", "Buyer Two", "Seller One", "Maker One"});
        const auto part = bench.session().gatheredNodes();
        bench.press(Qt::Key_Y);
        QMenu* menu = nullptr;
        QTRY_VERIFY(menu = qobject_cast<QMenu*>(QApplication::activePopupWidget()));
        QTest::keyClick(menu, Qt::Key_C); // circular
        QTRY_VERIFY(bench.session().view()->positions != before->positions);
        const auto after = bench.session().view();
        for (std::uint32_t node = 0; node < after->graph->nodes().size(); ++node) {
            if (!part.contains(after->graph->nodes()[node].key))
                QVERIFY(after->positions[node] == before->positions[node]);
        }
        QCOMPARE(bench.session().gatheredNodes(), part);
        QCOMPARE(bench.session().undoText(), QStringLiteral("Layout of 4 selected: circular"));
        QVERIFY(bench.session().layoutOptions().algorithm == layout::Algorithm::Force); // of the whole
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(bench.session().view()->positions == before->positions);
        bench.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(bench.session().view()->positions == after->positions);
    }

    void hiddenNeighboursAreChosenFromAListAndComeBack() {
        Bench bench;
        bench.gather({"Seller One"});
        bench.press(Qt::Key_I);
        QTRY_COMPARE(bench.drawn(), std::size_t(1));
        QCOMPARE(bench.session().selectedKey(), bench.keyOf("Seller One"));
        bench.press(Qt::Key_E);
        auto* dialog = bench.open<ExpandDialog>();
        QVERIFY(dialog);
        const auto* count = dialog->findChild<QLabel*>(QStringLiteral("count"));
        QCOMPARE(count->text(), QStringLiteral("4 of 4 hidden neighbours chosen")); // two buyers, maker, address
        auto* table = dialog->findChild<QTableView*>();
        const auto cell = [table](int row, int column) { return table->model()->index(row, column).data().toString(); };
        QCOMPARE(cell(0, 0), QStringLiteral("Buyer Two")); // most value first
        QCOMPARE(cell(0, 1), QStringLiteral("Buyer"));
        QCOMPARE(cell(0, 2), QStringLiteral("bought from it"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("none")), Qt::LeftButton);
        auto* show = dialog->findChild<QPushButton*>(QStringLiteral("show"));
        QVERIFY(!show->isEnabled());
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(count->text(), QStringLiteral("1 of 4 hidden neighbours chosen"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(bench.drawn(), std::size_t(2));
        QVERIFY(bench.session().view()->graph->nodeByKey(toUtf8(bench.keyOf("Buyer Two"))));
        QCOMPARE(bench.session().view()->hiddenNeighbours.at(toUtf8(bench.keyOf("Seller One"))), 3U);
    }

    void theChooserOfNeighboursSaysWhatItChoosesBy() {
        Bench bench;
        bench.gather({"Seller One"});
        bench.press(Qt::Key_I);
        QTRY_COMPARE(bench.drawn(), std::size_t(1));
        bench.press(Qt::Key_E);
        auto* dialog = bench.open<ExpandDialog>();
        QVERIFY(dialog != nullptr && QTest::qWaitForWindowExposed(dialog));
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            QVERIFY2(label->width() > 20, qPrintable(label->text()));
        for (const ChoiceBox* box : dialog->findChildren<ChoiceBox*>())
            QCOMPARE(box->shownText(), box->currentText());
    }

    void everyPartOfTheWindowIsAKeyAway() {
        Bench bench;
        for (const auto key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_7, Qt::Key_8,
                               Qt::Key_9, Qt::Key_0}) {
            bench.press(key, Qt::AltModifier);
            const QWidget* page = bench.window->caseView()->findChild<QTabWidget*>()->currentWidget();
            QVERIFY2(page->focusProxy() != nullptr, page->metaObject()->className());
            QTest::keyClick(bench.window.get(), Qt::Key_P, Qt::AltModifier);
            QVERIFY(bench.canvas().hasFocus());
        }
    }

    void noKeyOfAPanelMeansSomethingElseInTheWindow() {
        Bench bench;
        const auto shortcuts = bench.window->findChildren<QShortcut*>();
        QVERIFY(!shortcuts.isEmpty());
        for (const QShortcut* shortcut : shortcuts) {
            for (const ActionSpec& spec : actionSpecs())
                QVERIFY2(!spec.keys.contains(shortcut->key()), qPrintable(spec.name));
        }
    }

    void theDetailsTellOfSeveralAndOfTheirPaths() {
        Bench bench;
        bench.gather({"Buyer One", "Maker Two"});
        QCOMPARE(bench.page().findChild<QLabel*>(QStringLiteral("title"))->text(), QStringLiteral("2 selected"));
        // Buyer One has a part in four shipments, and Maker Two in three of the same.
        const QString totals = bench.page().findChild<QLabel*>(QStringLiteral("totals"))->text();
        QVERIFY2(totals.startsWith(QStringLiteral("4 shipments")), qPrintable(totals));
        bench.press(Qt::Key_P);
        QTRY_VERIFY(bench.session().trace());
        QCOMPARE(bench.pageLists().value(0), QStringLiteral("Buyer One – Maker Two"));
        bench.gather({"Buyer One", "Buyer Two"});
        bench.press(Qt::Key_J);
        QVERIFY(bench.session().trace());
        QCOMPARE(bench.pageLists().value(0), QStringLiteral("Seller One"));
        const auto links = bench.session().trace()->links;
        QCOMPARE(links.size(), std::size_t(2));
    }

    void pathsOfALengthInTimeAndAlongGoods() {
        Bench bench;
        bench.gather({"Buyer One", "Buyer Two"});
        bench.press(Qt::Key_P, Qt::ShiftModifier);
        auto* dialog = bench.open<PathsDialog>();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QRadioButton*>(QStringLiteral("shortest"))->isChecked());
        auto* length = dialog->findChild<QComboBox*>(QStringLiteral("length"));
        length->setFocus();
        QTest::keyClick(length, Qt::Key_Down); // five links: all of them
        QVERIFY(dialog->findChild<QRadioButton*>(QStringLiteral("all"))->isChecked());
        QTest::keyClick(length, Qt::Key_Return);
        QTRY_VERIFY(bench.session().trace());
        QVERIFY((bench.session().trace()->options == PathOptions{.all = true, .maxLength = 5}));
        QVERIFY(bench.pageLists().value(0).contains(QStringLiteral("Buyer One – Buyer Two")));
        const auto all = bench.session().trace();

        bench.press(Qt::Key_P, Qt::ShiftModifier);
        QTRY_VERIFY(bench.window->findChildren<PathsDialog*>().size() == 1);
        dialog = bench.open<PathsDialog>();
        QCOMPARE(dialog->findChild<QComboBox*>(QStringLiteral("length"))->currentText(), QStringLiteral("5 links"));
        auto* goods = dialog->findChild<QComboBox*>(QStringLiteral("goods"));
        QCOMPARE(goods->count(), 1); // no shipment of this case is of a category
        auto* inTime = dialog->findChild<QCheckBox*>(QStringLiteral("inTimeOrder"));
        QTest::keyClick(inTime, Qt::Key_Space);
        QTest::keyClick(inTime, Qt::Key_Return);
        QTRY_VERIFY(bench.session().trace() != all);
        QVERIFY(bench.session().trace()->options.inTimeOrder);
        QVERIFY(bench.session().trace()->paths.empty()); // neither sells on
    }

    void selectionsAreNamedAndJoined() {
        Bench bench;
        bench.gather({"Buyer One", "Buyer Two"});
        bench.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = bench.open<SelectionsDialog>();
        QVERIFY(dialog);
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("name"));
        QTest::keyClicks(name, QStringLiteral("buyers"));
        QTest::keyClick(name, Qt::Key_Return);
        const auto* list = dialog->findChild<QListWidget*>(QStringLiteral("selections"));
        QCOMPARE(list->count(), 1);
        bench.session().select(bench.keyOf("Seller One"));
        const auto press = [dialog](const char* button) {
            QTest::mouseClick(dialog->findChild<QPushButton*>(QString::fromLatin1(button)), Qt::LeftButton);
        };
        press("add");
        QCOMPARE(bench.session().selectedNodes().size(), std::size_t(3));
        press("less");
        QCOMPARE(bench.session().selectedNodes(), std::set<std::string>{toUtf8(bench.keyOf("Seller One"))});
        press("add");
        press("common");
        QCOMPARE(bench.session().selectedNodes().size(), std::size_t(2));
        QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("selected"))->text(),
                 QStringLiteral("2 selected: Buyer One, Buyer Two"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!bench.window->findChild<SelectionsDialog*>());
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(bench.session().namedSelections()->empty());
    }

    void shipmentsAreDrawnWholeAndOpenInTheDetails() {
        Bench bench;
        const std::size_t all = bench.drawn();
        bench.press(Qt::Key_W);
        QTRY_COMPARE(bench.drawn(), all + 10);
        QVERIFY(bench.window->actions()[ActionId::DrawShipments]->isChecked());
        const auto& nodes = bench.session().view()->graph->nodes();
        const auto whole = std::ranges::find(nodes, graph::NodeKind::Shipment, &graph::Node::kind);
        bench.session().select(toQString(whole->key));
        QVERIFY(bench.window->findChild<ShipmentPage*>());
        // Counterparties are firms all the same.
        bench.session().select(bench.keyOf("Status Compliances"));
        QTRY_VERIFY(bench.window->findChild<EntityPage*>());
        QStringList rows;
        for (const QListView* list : bench.window->findChild<EntityPage*>()->findChildren<QListView*>()) {
            for (int row = 0; row < list->model()->rowCount(); ++row)
                rows << list->model()->index(row, 0).data().toString();
        }
        QVERIFY(rows.contains(QStringLiteral("Shenzhen Kexin")));
        bench.press(Qt::Key_W);
        QTRY_COMPARE(bench.drawn(), all);
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(bench.drawn(), all + 10);
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(bench.drawn(), all);
    }

    void neighbourhoodsByHopsCollapseAndSharedAddresses() {
        Bench bench;
        const std::size_t all = bench.drawn();
        bench.gather({"Status Compliances"});
        bench.press(Qt::Key_R);
        QTRY_COMPARE(bench.drawn(), std::size_t(3));
        bench.press(Qt::Key_R);
        QTRY_VERIFY(bench.drawn() > 3);
        bench.press(Qt::Key_R, Qt::ShiftModifier);
        QTRY_COMPARE(bench.drawn(), std::size_t(3));
        bench.press(Qt::Key_R, Qt::ShiftModifier);
        QTRY_COMPARE(bench.drawn(), all);
        bench.gather({"Seller Two"});
        bench.press(Qt::Key_E, Qt::ShiftModifier);
        QTRY_COMPARE(bench.drawn(), all - 1);
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(bench.drawn(), all);
        bench.press(Qt::Key_A);
        QCOMPARE(bench.session().selectedNodes().size(), std::size_t(3));
    }

    void backLeadsToSeveralAgain() {
        Bench bench;
        bench.gather({"Buyer One", "Maker Two"});
        bench.session().select(bench.keyOf("Seller One"));
        QVERIFY(!bench.session().hasSeveral());
        bench.press(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(bench.session().selectedNodes().size(), std::size_t(2));
        QCOMPARE(bench.page().findChild<QLabel*>(QStringLiteral("title"))->text(), QStringLiteral("2 selected"));
    }

    void selectedFirmsAreMergedWithAReason() {
        Bench bench;
        const std::size_t all = bench.drawn();
        bench.gather({"Buyer One", "Buyer Two"});
        bench.press(Qt::Key_M, Qt::ControlModifier);
        auto* dialog = bench.open<MergeDialog>();
        QVERIFY(dialog);
        auto* why = dialog->findChild<QLineEdit*>(QStringLiteral("why"));
        QVERIFY(why->hasFocus() || dialog->focusWidget() == why);
        QTest::keyClicks(why, QStringLiteral("one owner"));
        QTest::keyClick(why, Qt::Key_Return);
        QTRY_COMPARE(bench.drawn(), all - 1);
        const auto entry = store::newestEntry(bench.session().openCase());
        QVERIFY(entry && *entry);
        QCOMPARE((*entry)->action, QStringLiteral("merge"));
        QCOMPARE((*entry)->why, QStringLiteral("one owner"));
        // The one with more shipments stays.
        QCOMPARE(bench.session().view()->graph->nodeByKey(toUtf8(bench.keyOf("Buyer Two"))).has_value(), true);
        QTRY_VERIFY(!bench.session().isBusy());
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(bench.drawn(), all);
    }

    void shiftAndAnArrowMoveTheSelectedAndUndoPutsItBack() {
        Bench bench;
        const QString key = bench.keyOf("Buyer One");
        const auto place = [&] {
            const auto view = bench.session().view();
            return view->positions[*view->graph->nodeByKey(toUtf8(key))];
        };
        bench.press(Qt::Key_Right, Qt::ShiftModifier); // nothing is selected: nothing moves
        QVERIFY(bench.session().pinnedKeys().empty());
        bench.session().select(key);
        const layout::Point before = place();
        bench.press(Qt::Key_Right, Qt::ShiftModifier);
        bench.press(Qt::Key_Up, Qt::ShiftModifier);
        const layout::Point after = place();
        QVERIFY(after.x > before.x && after.y < before.y);
        QCOMPARE(after.x - before.x, before.y - after.y);
        QVERIFY(bench.session().pinnedKeys().contains(toUtf8(key)));
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(place().y, before.y);
        QCOMPARE(place().x, after.x);
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(place().x, before.x);
        QVERIFY(bench.session().pinnedKeys().empty());
    }

    void whatCannotBeDoneNowIsNotOffered() {
        Bench bench;
        const auto enabled = [&bench](ActionId id) { return bench.window->actions()[id]->isEnabled(); };
        bench.session().select({});
        for (const ActionId id : {ActionId::Hide, ActionId::ShowOnly, ActionId::ShowHidden, ActionId::Expand,
                                  ActionId::Paths, ActionId::Counterparties, ActionId::Merge})
            QVERIFY(!enabled(id));
        bench.session().select(bench.keyOf("Buyer One"));
        QVERIFY(enabled(ActionId::Hide) && !enabled(ActionId::Paths) && !enabled(ActionId::Merge));
        bench.press(Qt::Key_P); // no paths to find: the pin's key
        QVERIFY(bench.session().pinnedKeys().contains(toUtf8(bench.keyOf("Buyer One"))));
    }
};

QTEST_MAIN(TestExplorationKeys)
#include "test_exploration_keys.moc"
