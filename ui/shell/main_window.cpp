// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/canvas/canvas_widget.h"
#include "ui/panels/hits_panel.h"
#include "ui/panels/hubs_panel.h"
#include "ui/panels/mirror_panel.h"
#include "ui/panels/sources_panel.h"
#include "ui/shell/busy_strip.h"
#include "ui/shell/case_view.h"
#include "ui/shell/find_field.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/recent_cases.h"
#include "ui/shell/welcome_page.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {

constexpr auto geometryKey = "window/geometry", columnsKey = "window/columns";

} // namespace

MainWindow::MainWindow(Seams seams, QWidget* parent)
    : QMainWindow(parent), m_seams(std::move(seams)), m_actions(new Actions(this)),
      m_header(new HeaderBar(*m_actions, this)), m_messages(new MessageBar(this)), m_busy(new BusyStrip(this)),
      m_pages(new QStackedWidget(this)), m_welcome(new WelcomePage(*m_actions, this)),
      m_recentMenu(new QMenu(tr("Open a &recent case"), this)) {
    compose();
    connectActions();
    connectViewActions();
    connectExploration();
    connectFind();
    connect(m_welcome, &WelcomePage::caseChosen, this, &MainWindow::openCase);
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    connect(m_busy, &BusyStrip::stopRequested, this, [this] {
        if (m_sampleJob.isRunning())
            m_sampleJob.requestStop();
        else if (m_session && m_session->hasView())
            m_session->cancel();
        else
            closeCase();
    });
    connect(&m_sampleJob, &BackgroundJob::progressed, this, [this] { m_busy->setPhase(tr("Making the sample case")); });
    m_actions->setCaseOpen(false);
    showTitle();
    restore();
    m_welcome->setFocus(Qt::OtherFocusReason);
}

MainWindow::~MainWindow() {
    // The view looks at the session until it is gone.
    delete m_caseView;
}

void MainWindow::compose() {
    setWindowTitle(QStringLiteral("Waybill"));
    setAcceptDrops(true);
    setMinimumSize(760, 480);
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    column->addWidget(m_busy);
    m_pages->addWidget(m_welcome);
    setCentralWidget(middle);
    fillRecent();
    m_actions->fill(*menuBar(), *m_recentMenu);
    m_actions->setIconColour(themeColours(palette()).text);
}

bool MainWindow::openCase(const QString& file) {
    if (QDialog* dialog = openDialog()) {
        connect(
            dialog, &QDialog::finished, this, [this, file] { openCase(file); }, Qt::QueuedConnection);
        return false;
    }
    auto opened = CaseSession::open(file);
    if (!opened) {
        m_messages->showError(opened.error());
        if (!QFileInfo::exists(file)) {
            forgetCase(file);
            fillRecent();
        }
        return false;
    }
    m_sampleIsWanted = false;
    closeCase();
    m_session = std::move(*opened);
    m_caseView = new CaseView(*m_session, m_pages);
    m_caseView->restoreSizes(QSettings().value(QLatin1String(columnsKey)).toByteArray());
    m_pages->addWidget(m_caseView);
    m_pages->setCurrentWidget(m_caseView);
    connectSession();
    m_actions->setCaseOpen(true);
    (*m_actions)[ActionId::BirdsEye]->setChecked(true);
    (*m_actions)[ActionId::Bubbles]->setChecked(true);
    (*m_actions)[ActionId::ShowFilters]->setChecked(true);
    (*m_actions)[ActionId::ShowInspector]->setChecked(true);
    showUndo();
    showTitle();
    rememberCase(file);
    fillRecent();
    m_caseView->canvas().setFocus(Qt::OtherFocusReason);
    return true;
}

void MainWindow::closeCase() {
    if (!m_session)
        return;
    save();
    m_indexJob.drop();
    m_indexed.reset();
    m_header->find().setIndex(nullptr);
    delete std::exchange(m_caseView, nullptr);
    m_session.reset();
    m_busy->setPhase({});
    m_actions->setCaseOpen(false);
    m_welcome->refresh();
    m_pages->setCurrentWidget(m_welcome);
    m_welcome->setFocus(Qt::OtherFocusReason);
    showTitle();
}

void MainWindow::connectSession() {
    CaseSession* session = m_session.get();
    connect(session, &CaseSession::failed, m_messages, &MessageBar::showError);
    connect(session, &CaseSession::busyChanged, m_busy,
            [this](bool, const QString& phase) { m_busy->setPhase(phase); });
    connect(session, &CaseSession::undoChanged, this, &MainWindow::showUndo);
    connect(session, &CaseSession::selectionChanged, this, &MainWindow::showSelectionActions);
    connect(session, &CaseSession::viewChanged, this, &MainWindow::showSelectionActions);
    connect(&m_caseView->canvas(), &CanvasWidget::expandRequested, this, &MainWindow::expand);
    connect(&m_caseView->canvas(), &CanvasWidget::mergeRequested, this, &MainWindow::mergeSelected);
    connect(&m_caseView->canvas(), &CanvasWidget::pathsRequested, this, &MainWindow::findPaths);
    connect(&m_caseView->canvas(), &CanvasWidget::namingRequested, this, &MainWindow::nameSelections);
    connect(session, &CaseSession::viewChanged, this, &MainWindow::indexNames);
    connect(&m_caseView->canvas(), &CanvasWidget::annotateRequested, this, &MainWindow::annotate);
    connect(&m_caseView->sources(), &SourcesPanel::takeOutRequested, this, &MainWindow::takeOut);
    connect(&m_caseView->sources(), &SourcesPanel::saveRejectedRequested, this, &MainWindow::saveRejected);
    connect(&m_caseView->hits(), &HitsPanel::listsWanted, this, &MainWindow::loadLists);
    connect(&m_caseView->hubs(), &HubsPanel::agentsWanted, this, &MainWindow::loadAgents);
    connect(&m_caseView->mirror(), &MirrorPanel::tablesWanted, this, &MainWindow::addStatistics);
    connect(&m_caseView->canvas(), &CanvasWidget::importRequested, (*m_actions)[ActionId::Import], &QAction::trigger);
    m_busy->setPhase(session->phase());
}

void MainWindow::connectFind() {
    FindField& find = m_header->find();
    connect(&find, &FindField::itemChosen, this, [this](const QString& key) {
        if (m_session)
            m_session->reveal(key);
    });
    connect(&find, &FindField::left, this, [this] {
        QWidget* place = m_caseView ? static_cast<QWidget*>(&m_caseView->canvas()) : m_welcome;
        place->setFocus(Qt::OtherFocusReason);
    });
    connect(&find, &FindField::commandChosen, this, [this](const QString& name) {
        if (auto* action = m_actions->findChild<QAction*>(name))
            action->trigger();
    });
    connect(&find, &FindField::textChosen, this, [this](const QString& text) {
        if (!m_session)
            return;
        query::Filter filter = m_session->filter();
        filter.text = text.toStdString();
        m_session->setFilter(filter);
    });
}

void MainWindow::indexNames() {
    const auto table = m_session->view()->table;
    if (table == m_indexed)
        return;
    m_indexed = table;
    m_indexJob.start([this, table](Job&) -> BackgroundJob::Deliver {
        auto index = FindIndex::of(*table);
        return [this, index = std::move(index)] { m_header->find().setIndex(index); };
    });
}

void MainWindow::showUndo() {
    QAction *undo = (*m_actions)[ActionId::Undo], *redo = (*m_actions)[ActionId::Redo];
    const QString undoText = m_session ? m_session->undoText() : QString();
    const QString redoText = m_session ? m_session->redoText() : QString();
    undo->setEnabled(!undoText.isEmpty());
    redo->setEnabled(!redoText.isEmpty());
    undo->setToolTip(undoText.isEmpty() ? actionSpec(ActionId::Undo).help : tr("Undo: %1").arg(undoText));
    redo->setToolTip(redoText.isEmpty() ? actionSpec(ActionId::Redo).help : tr("Redo: %1").arg(redoText));
    showSelectionActions();
}

void MainWindow::showTitle() {
    const QString title = m_session ? m_session->openCase().title() : QString();
    m_header->setTitle(m_session ? title : QStringLiteral("Waybill"),
                       m_session ? m_session->openCase().subtitle() : QString());
    setWindowTitle(m_session ? title + QStringLiteral(" – Waybill") : QStringLiteral("Waybill"));
    setWindowFilePath(m_session ? m_session->file() : QString());
}

void MainWindow::fillRecent() {
    m_recentMenu->clear();
    const QStringList files = recentCases();
    for (const QString& file : files) {
        const QAction* action = m_recentMenu->addAction(QString(file).replace(QLatin1Char('&'), QStringLiteral("&&")));
        // Later: opening fills this menu anew.
        connect(
            action, &QAction::triggered, this, [this, file] { openCase(file); }, Qt::QueuedConnection);
    }
    m_recentMenu->setEnabled(!files.isEmpty());
}

void MainWindow::restore() {
    if (!restoreGeometry(QSettings().value(QLatin1String(geometryKey)).toByteArray()))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    const ThemeChoice choice = savedThemeChoice();
    (*m_actions)[choice == ThemeChoice::Light  ? ActionId::ThemeLight
                 : choice == ThemeChoice::Dark ? ActionId::ThemeDark
                                               : ActionId::ThemeSystem]
        ->setChecked(true);
}

void MainWindow::save() const {
    QSettings settings;
    settings.setValue(QLatin1String(geometryKey), saveGeometry());
    if (m_caseView)
        settings.setValue(QLatin1String(columnsKey), m_caseView->saveSizes());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    save();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_actions->setIconColour(themeColours(palette()).text);
    // The desktop went from light to dark or back.
    if (event->type() == QEvent::ThemeChange && savedThemeChoice() == ThemeChoice::System)
        applyTheme(*qApp, ThemeChoice::System);
}

} // namespace waybill::ui
