// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/base/write_file.h"
#include "core/edit/gather_decisions.h"
#include "ui/canvas/canvas_widget.h"
#include "ui/dialogs/annotate_dialog.h"
#include "ui/dialogs/apply_dialog.h"
#include "ui/dialogs/decisions_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/no_firms_dialog.h"
#include "ui/dialogs/rules_dialog.h"
#include "ui/dialogs/take_out_dialog.h"
#include "ui/dialogs/views_dialog.h"
#include "ui/models/words.h"
#include "ui/panels/filter_bar.h"
#include "ui/panels/hits_panel.h"
#include "ui/panels/hubs_panel.h"
#include "ui/panels/mirror_panel.h"
#include "ui/panels/sources_panel.h"
#include "ui/shell/busy_strip.h"
#include "ui/shell/case_view.h"
#include "ui/shell/find_field.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/shortcuts_dialog.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QUrl>
#include <algorithm>

namespace waybill::ui {

namespace {

const QString caseSuffix = QStringLiteral("waybill");

bool isCase(const QString& file) {
    return QFileInfo(file).suffix().compare(caseSuffix, Qt::CaseInsensitive) == 0;
}

QStringList localFiles(const QMimeData& data) {
    QStringList files;
    const auto urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace

void MainWindow::on(ActionId id, std::function<void()> what) {
    connect((*m_actions)[id], &QAction::triggered, this, std::move(what));
}

void MainWindow::connectActions() {
    on(ActionId::NewCase, [this] { newCase({}); });
    on(ActionId::OpenCase,
       [this] { m_seams.chooser->chooseCase(this, [this](const QStringList& files) { openCase(files.front()); }); });
    on(ActionId::OpenSample, [this] { openSample(); });
    on(ActionId::Import,
       [this] { m_seams.chooser->chooseData(m_caseView, [this](const QStringList& files) { importFiles(files); }); });
    on(ActionId::Publish, [this] { publish(); });
    on(ActionId::CloseCase, [this] { closeCase(); });
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::Undo, [this] { m_session->undo(); });
    on(ActionId::Redo, [this] { m_session->redo(); });
    on(ActionId::Rules, [this] { editRules(); });
    on(ActionId::Decisions, [this] { showDecisions(); });
    on(ActionId::NoFirms, [this] { showNoFirms(); });
    on(ActionId::ExportDecisions, [this] { exportDecisions(); });
    on(ActionId::ApplyDecisions, [this] { applyDecisions(); });
    on(ActionId::Annotate, [this] { annotate(m_session->selectedKey()); });
    on(ActionId::ClearFilters, [this] { m_session->clearFilters(); });
    on(ActionId::Find, [this] { m_header->find().begin(); });
    on(ActionId::FilterLine, [this] { m_caseView->filterBar().begin(); });
    on(ActionId::ThemeSystem, [this] { applyChosenTheme(ThemeChoice::System); });
    on(ActionId::ThemeLight, [this] { applyChosenTheme(ThemeChoice::Light); });
    on(ActionId::ThemeDark, [this] { applyChosenTheme(ThemeChoice::Dark); });
    on(ActionId::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on(ActionId::Shortcuts, [this] {
        auto* dialog = new ShortcutsDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(ActionId::About, [this] { showAbout(); });
}

void MainWindow::connectViewActions() {
    on(ActionId::Picture, [this] { m_caseView->canvas().setFocus(Qt::ShortcutFocusReason); });
    on(ActionId::Views, [this] { keepViews(); });
    on(ActionId::ZoomIn, [this] { m_caseView->canvas().zoomIn(); });
    on(ActionId::ZoomOut, [this] { m_caseView->canvas().zoomOut(); });
    on(ActionId::Fit, [this] { m_caseView->canvas().fit(); });
    on(ActionId::ShowTime, [this] { m_caseView->showLower(CaseView::Lower::Time); });
    on(ActionId::ShowLeads, [this] { m_caseView->showLower(CaseView::Lower::Leads); });
    on(ActionId::ShowShipments, [this] { m_caseView->showLower(CaseView::Lower::Shipments); });
    on(ActionId::ShowIssues, [this] { m_caseView->showLower(CaseView::Lower::Issues); });
    on(ActionId::ShowSources, [this] { m_caseView->showLower(CaseView::Lower::Sources); });
    on(ActionId::ShowStatistics, [this] { m_caseView->showLower(CaseView::Lower::Statistics); });
    on(ActionId::ShowWatchLists, [this] { m_caseView->showLower(CaseView::Lower::WatchLists); });
    on(ActionId::ShowHubs, [this] { m_caseView->showLower(CaseView::Lower::Hubs); });
    on(ActionId::ShowSameFirm, [this] { m_caseView->showLower(CaseView::Lower::SameFirm); });
    on(ActionId::ShowList, [this] { m_caseView->showLower(CaseView::Lower::List); });
    connect((*m_actions)[ActionId::BirdsEye], &QAction::toggled, this, [this](bool shown) {
        if (m_caseView)
            m_caseView->canvas().setShowsBirdsEye(shown);
    });
    connect((*m_actions)[ActionId::Bubbles], &QAction::toggled, this, [this](bool drawn) {
        if (m_caseView)
            m_caseView->canvas().setDrawsBubbles(drawn);
    });
    connect((*m_actions)[ActionId::ShowFilters], &QAction::toggled, this, [this](bool shown) {
        if (m_caseView)
            m_caseView->filters().setVisible(shown);
    });
    connect((*m_actions)[ActionId::ShowInspector], &QAction::toggled, this, [this](bool shown) {
        if (m_caseView)
            m_caseView->inspector().setVisible(shown);
    });
}

void MainWindow::openFiles(const QStringList& files) {
    QStringList dataFiles;
    QString caseFile;
    for (const QString& file : files) {
        if (isCase(file))
            caseFile = file;
        else
            dataFiles << file;
    }
    if (!caseFile.isEmpty() && !openCase(caseFile))
        return;
    if (dataFiles.isEmpty())
        return;
    if (m_session)
        importFiles(dataFiles);
    else
        newCase(dataFiles);
}

void MainWindow::newCase(const QStringList& dataFiles) {
    const QFileInfo first(dataFiles.value(0));
    const QString name = dataFiles.isEmpty() ? tr("New case") : first.absoluteDir().filePath(first.completeBaseName());
    m_seams.chooser->chooseNewCase(this, name + QLatin1Char('.') + caseSuffix,
                                   [this, dataFiles](const QStringList& files) { makeCase(files.front(), dataFiles); });
}

void MainWindow::makeCase(const QString& file, const QStringList& dataFiles) {
    const QString named = isCase(file) ? file : file + QLatin1Char('.') + caseSuffix;
    {
        const auto made = store::Case::create(named, QFileInfo(named).completeBaseName());
        if (!made) {
            m_messages->showError(made.error());
            return;
        }
    }
    if (openCase(named) && !dataFiles.isEmpty())
        importFiles(dataFiles);
}

void MainWindow::openSample() {
    m_sampleIsWanted = true;
    if (m_sampleJob.isRunning())
        return;
    if (QFileInfo::exists(m_seams.sampleFile)) {
        openCase(m_seams.sampleFile);
        return;
    }
    QDir().mkpath(QFileInfo(m_seams.sampleFile).absolutePath());
    m_busy->setPhase(tr("Making the sample case"));
    m_sampleJob.start([this, file = m_seams.sampleFile, make = m_seams.makeSample](Job& job) -> BackgroundJob::Deliver {
        auto made = make(file, job);
        return [this, file, made = std::move(made)] {
            m_busy->setPhase({});
            if (made && m_sampleIsWanted)
                openCase(file);
            else if (!made && !made.error().isCancelled())
                m_messages->showError(made.error().error());
        };
    });
}

QDialog* MainWindow::openDialog() const {
    if (!m_caseView)
        return nullptr;
    const auto dialogs = m_caseView->findChildren<QDialog*>();
    const auto open =
        std::find_if(dialogs.begin(), dialogs.end(), [](const QDialog* dialog) { return dialog->isVisible(); });
    return open == dialogs.end() ? nullptr : *open;
}

void MainWindow::importFiles(const QStringList& files) {
    if (!m_session)
        return;
    auto* dialog = new ImportDialog(files, m_session->file(), m_caseView);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, m_session.get(), &CaseSession::reload);
    dialog->open();
}

void MainWindow::publish() {
    auto* dialog = new ExportDialog(*m_session, m_caseView);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::annotate(const QString& key) {
    if (key.isEmpty())
        return;
    auto* dialog = new AnnotateDialog(*m_session, annotationTarget(key), m_caseView);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::takeOut(const store::SourceInfo& source) {
    auto* dialog = new TakeOutDialog(*m_session, source, m_caseView);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::keepViews() {
    auto* dialog = new ViewsDialog(*m_session, m_caseView);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { m_caseView->canvas().fit(); }); // one was opened
    connect(dialog, &ViewsDialog::openedChanged, this, [this](const QString& name, const QStringList& changes) {
        m_messages->showError(
            {.what = tr("The view “%1” is not what it was").arg(name), .why = changes.join(QStringLiteral("; "))});
    });
    dialog->open();
}

void MainWindow::saveRejected(SourceId source, const QString& suggested) {
    m_seams.chooser->chooseWorkbook(m_caseView, suggested, [this, source](const QStringList& files) {
        if (m_caseView)
            m_caseView->sources().saveRejected(source, files.front());
    });
}

void MainWindow::loadLists() {
    m_seams.chooser->chooseLists(m_caseView, [this](const QStringList& files) {
        if (m_caseView)
            m_caseView->hits().screen(files);
    });
}

void MainWindow::loadAgents() {
    m_seams.chooser->chooseAgents(m_caseView, [this](const QStringList& files) {
        if (m_caseView)
            m_caseView->hubs().loadAgents(files);
    });
}

void MainWindow::editRules() {
    auto* dialog = new RulesDialog(*m_session, m_caseView);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RulesDialog::filesWanted, this, [this, dialog](store::RuleFile::Kind kind) {
        m_seams.chooser->chooseRules(dialog, [dialog = QPointer(dialog), kind](const QStringList& files) {
            if (dialog)
                dialog->addFiles(kind, files);
        });
    });
    dialog->open();
}

void MainWindow::exportDecisions() {
    const QFileInfo of(m_session->file());
    const QString suggested = of.absoluteDir().filePath(of.completeBaseName() + QStringLiteral("-decisions.json"));
    m_seams.chooser->chooseNewDecisions(m_caseView, suggested, [this](const QStringList& files) {
        if (!m_session)
            return;
        const auto decisions = edit::gatherDecisions(m_session->openCase());
        const auto done = decisions ? writeFile(files.front(), edit::carriedJson(*decisions))
                                    : Result<void>(failure(decisions.error()));
        if (!done)
            m_messages->showError(done.error());
    });
}

void MainWindow::applyDecisions() {
    m_seams.chooser->chooseDecisions(m_caseView, [this](const QStringList& files) {
        if (!m_session)
            return;
        auto* dialog = new ApplyDialog(*m_session, files.front(), m_caseView);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::showDecisions() {
    auto* dialog = new DecisionsDialog(*m_session, m_caseView);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showNoFirms() {
    auto* dialog = new NoFirmsDialog(*m_session, m_caseView);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::addStatistics() {
    m_seams.chooser->chooseData(m_caseView, [this](const QStringList& files) {
        if (m_caseView)
            m_caseView->mirror().addTables(files);
    });
}

void MainWindow::applyChosenTheme(ThemeChoice choice) {
    saveThemeChoice(choice);
    applyTheme(*qApp, choice);
}

void MainWindow::showAbout() {
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Waybill"),
                                tr("Waybill %1").arg(QApplication::applicationVersion()), QMessageBox::Close, this);
    box->setInformativeText(tr("Turns customs records into a picture that can be published and defended.\n\n"
                               "No network, no account: everything stays on this computer.\n\n"
                               "Free software under the GNU General Public License, version 3 or later."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!openDialog() && !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList files = localFiles(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    openFiles(files);
}

} // namespace waybill::ui
