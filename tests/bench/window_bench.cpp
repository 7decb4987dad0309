// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_window CASE.waybill [TABLE.csv]: how long the window keeps a person waiting, in milliseconds: until the
// answer is there, and the longest time in which it could not have answered a click.
#include "ui/canvas/canvas_widget.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/shell/case_view.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <cstdio>

using namespace waybill;
using namespace waybill::ui;

namespace {

/// Beats as often as the event loop lets it; the longest pause between beats is the longest block.
class Heart {
public:
    Heart() {
        m_clock.start();
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] {
            m_longest = std::max(m_longest, m_clock.nsecsElapsed());
            m_clock.start();
        });
        m_beat.start(0);
    }
    void begin() {
        m_longest = 0;
        m_clock.start();
    }
    [[nodiscard]] double longestMilliseconds() const { return static_cast<double>(m_longest) / 1e6; }

private:
    QTimer m_beat;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

template <class Act, class Done> void measure(Heart& heart, const char* what, Act act, Done done) {
    QElapsedTimer whole;
    whole.start();
    heart.begin();
    bool acted = false;
    QTimer::singleShot(0, qApp, [&] {
        act();
        acted = true;
    });
    if (!QTest::qWaitFor([&] { return acted && done(); }, 120'000))
        std::printf("%-34s not done after 120 s\n", what);
    else
        std::printf("%-34s %7.0f until done %7.1f longest block\n", what,
                    static_cast<double>(whole.nsecsElapsed()) / 1e6, heart.longestMilliseconds());
}

void measureFilters(Heart& heart, MainWindow& window) {
    CaseSession& session = *window.session();
    const auto answered = [&] { return !session.isBusy() && window.caseView()->canvas().isSharp(); };
    const auto filterBy = [&](const char* what, const query::Filter& filter) {
        measure(
            heart, what, [&] { session.setFilter(filter); }, answered);
    };
    query::Filter text;
    text.text = "микросхемы";
    filterBy("filter by a word", text);
    query::Filter hs;
    hs.hsPrefixes = {"84"};
    filterBy("filter by HS 84", hs);
    filterBy("clear the filter", {});
}

void measureReading(Heart& heart, MainWindow& window) {
    CaseSession& session = *window.session();
    const auto& nodes = session.view()->graph->nodes();
    const auto busiest = std::max_element(nodes.begin(), nodes.end(),
                                          [](const auto& a, const auto& b) { return a.shipments < b.shipments; });
    const QString key = QString::fromStdString(busiest->key);
    int turns = 0;
    const auto afterAWhile = [&turns] { return ++turns > 20; };
    measure(
        heart, "select the busiest firm", [&] { session.reveal(key); }, afterAWhile);
    turns = 0;
    measure(
        heart, "show the shipments", [&] { window.caseView()->showLower(CaseView::Lower::Shipments); }, afterAWhile);
    turns = 0;
    measure(
        heart, "show the issues", [&] { window.caseView()->showLower(CaseView::Lower::Issues); }, afterAWhile);
    turns = 0;
    measure(
        heart, "show the list", [&] { window.caseView()->showLower(CaseView::Lower::List); }, afterAWhile);
}

/// A table through the import dialog into a case of its own.
void measureImport(Heart& heart, MainWindow& window, const QString& table) {
    const QTemporaryDir folder;
    ImportDialog dialog({table}, folder.filePath(QStringLiteral("bench.waybill")), &window);
    auto* import = dialog.findChild<QPushButton*>(QStringLiteral("import"));
    measure(
        heart, "look at the table", [&] { dialog.show(); }, [&] { return import->isEnabled(); });
    bool isImported = false;
    QObject::connect(&dialog, &ImportDialog::imported, &dialog, [&isImported] { isImported = true; });
    measure(
        heart, "import the table", [&] { import->click(); }, [&isImported] { return isImported; });
}

} // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("waybill-bench"));
    if (argc != 2 && argc != 3) {
        std::puts("usage: bench_window CASE.waybill [TABLE.csv]");
        return 2;
    }
    applyTheme(application, Theme::Light);
    const QString file = QString::fromLocal8Bit(argv[1]);
    MainWindow::Seams seams;
    seams.chooser = std::make_unique<NativeFileChooser>();
    MainWindow window(std::move(seams));
    window.resize(1440, 900);
    window.show();
    QTest::qWait(300);
    Heart heart;
    if (argc == 3)
        measureImport(heart, window, QString::fromLocal8Bit(argv[2]));
    measure(
        heart, "open", [&] { window.openCase(file); },
        [&] { return window.session() && window.session()->hasView() && window.caseView()->canvas().isSharp(); });
    if (!window.session())
        return 1;
    measureFilters(heart, window);
    measureReading(heart, window);
    return 0;
}
