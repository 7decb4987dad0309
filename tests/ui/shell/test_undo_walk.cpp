// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/query/filter_json.h"
#include "tests/ui/models/case_maker.h"
#include "ui/canvas/canvas_widget.h"
#include "ui/canvas/layout_switch.h"
#include "ui/models/theme.h"
#include "ui/panels/facet_row.h"
#include "ui/panels/filter_panel.h"
#include "ui/shell/case_view.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QThreadPool>
#include <functional>

using namespace waybill;
using namespace waybill::ui;

namespace {

struct Bench {
    Bench() {
        window = std::make_unique<MainWindow>(MainWindow::Seams{});
        window->resize(1300, 800);
        window->show();
        window->openCase(test::makeCase(folder, QStringLiteral("small"), test::smallCase()));
        if (!QTest::qWaitFor([this] { return canvas().isSharp(); }))
            qFatal("the picture does not come");
    }
    ~Bench() {
        window.reset();
        QThreadPool::globalInstance()->waitForDone();
    }
    [[nodiscard]] CanvasWidget& canvas() const { return window->caseView()->canvas(); }
    [[nodiscard]] CaseSession& session() const { return *window->session(); }
    [[nodiscard]] QString keyOf(const char* name) const {
        for (const graph::Node& node : session().view()->whole->nodes()) {
            if (node.label == name)
                return toQString(node.key);
        }
        return {};
    }
    void trigger(ActionId id) const {
        QAction* action = window->actions()[id];
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
        action->trigger();
    }
    [[nodiscard]] bool isReady() const {
        return QTest::qWaitFor([this] { return !session().isBusy(); });
    }
    /// What is asked for, what is drawn and where.
    [[nodiscard]] QStringList state() const {
        const auto view = session().view();
        QStringList lines{QString::fromUtf8(QJsonDocument(query::toJson(session().filter())).toJson()),
                          QString::number(int(session().layoutOptions().algorithm)),
                          QString::number(int(session().drawsShipments()))};
        for (std::size_t i = 0; i < view->positions.size(); ++i)
            lines << QStringLiteral("%1 %2 %3")
                         .arg(toQString(view->graph->nodes()[i].key))
                         .arg(view->positions[i].x)
                         .arg(view->positions[i].y);
        return lines;
    }

    QTemporaryDir folder;
    std::unique_ptr<MainWindow> window;
};

/// Entries of the menus that change nothing of the graph's state at once: they lead to dialogs and panels, select, move
/// the camera, or are undo itself.
bool leavesTheGraph(ActionId id) {
    switch (id) {
    case ActionId::Hide:
    case ActionId::ShowOnly:
    case ActionId::ShowHidden:
    case ActionId::Collapse:
    case ActionId::Wider:
    case ActionId::Narrower:
    case ActionId::DrawShipments:
    case ActionId::ClearFilters:
        return false;
    default:
        return true;
    }
}

} // namespace

/// Each entry of the menus and each control beside the picture that changes the graph's state is undone by Undo.
class TestUndoWalk : public QObject {
    Q_OBJECT

    /// Does it, takes it back and does it again.
    static void walk(const Bench& bench, const char* name, const std::function<void()>& change) {
        QVERIFY(bench.isReady());
        const QStringList before = bench.state();
        change();
        QVERIFY(QTest::qWaitFor([&] { return !bench.session().isBusy() && bench.state() != before; }));
        const QStringList after = bench.state();
        bench.trigger(ActionId::Undo);
        QVERIFY2(QTest::qWaitFor([&] { return !bench.session().isBusy() && bench.state() == before; }), name);
        bench.trigger(ActionId::Redo);
        QVERIFY2(QTest::qWaitFor([&] { return !bench.session().isBusy() && bench.state() == after; }), name);
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("waybill-test"));
        QApplication::setApplicationName(QStringLiteral("waybill-test-undo"));
        applyTheme(*qApp, Theme::Light);
    }
    void init() { QSettings().clear(); }

    void everyEntryOfTheMenus() {
        Bench bench;
        std::set<ActionId> walked;
        const auto entry = [&](ActionId id, const char* selected) {
            bench.session().select(bench.keyOf(selected));
            walk(bench, selected, [&] { bench.trigger(id); });
            walked.insert(id);
        };
        entry(ActionId::Hide, "Buyer One");
        entry(ActionId::ShowHidden, "Buyer Two");
        entry(ActionId::Collapse, "Seller Two");
        entry(ActionId::DrawShipments, "Buyer Two");
        entry(ActionId::ShowOnly, "Buyer Two");
        entry(ActionId::ShowHidden, "Buyer Two");
        entry(ActionId::Wider, "Status Compliances");
        entry(ActionId::Wider, "Status Compliances");
        entry(ActionId::Narrower, "Status Compliances");
        entry(ActionId::ClearFilters, "Status Compliances");
        for (const ActionSpec& spec : actionSpecs())
            QVERIFY2(leavesTheGraph(spec.id) != walked.contains(spec.id), qPrintable(spec.text));
    }

    void everyControlBesideThePicture() {
        Bench bench;
        int walked = 0;
        const auto walk = [&](const char* name, const std::function<void()>& change) {
            this->walk(bench, name, change);
            ++walked;
        };
        auto& panel = bench.window->caseView()->filters();
        for (QCheckBox* box : panel.findChildren<QCheckBox*>()) {
            if (box->isVisible() && box->objectName() == QLatin1String("note-smo"))
                walk("note", [box] { box->click(); });
        }
        for (const char* name : {"role-maker", "role-seller"}) {
            if (auto* row = panel.findChild<FacetRow*>(QString::fromLatin1(name)))
                walk(name, [row] { row->click(); });
        }
        for (QLineEdit* edit : panel.findChildren<QLineEdit*>()) {
            if (edit->accessibleName().contains(QLatin1String("text"), Qt::CaseInsensitive))
                walk("words", [edit] { QTest::keyClicks(edit, QStringLiteral("operation\r")); });
        }
        bench.trigger(ActionId::ClearFilters);
        QVERIFY(bench.isReady());
        for (QRadioButton* word : bench.canvas().findChild<LayoutSwitch*>()->findChildren<QRadioButton*>()) {
            if (!word->isChecked())
                walk(qPrintable(word->text()), [word] { word->click(); });
        }
        QCOMPARE(walked, 9); // a note, two roles, words, five other layouts
    }

    void theCameraIsNoStep() {
        Bench bench;
        for (const ActionId id : {ActionId::ZoomIn, ActionId::ZoomOut, ActionId::Fit})
            bench.trigger(id);
        bench.session().select(bench.keyOf("Buyer One"));
        QVERIFY(!bench.window->actions()[ActionId::Undo]->isEnabled());
    }
};

QTEST_MAIN(TestUndoWalk)
#include "test_undo_walk.moc"
