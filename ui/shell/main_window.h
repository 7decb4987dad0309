// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/details.h"
#include "ui/models/background_job.h"
#include "ui/models/case_session.h"
#include "ui/models/theme.h"
#include "ui/shell/actions.h"
#include "ui/shell/file_chooser.h"
#include "ui/shell/find_index.h"

#include <QMainWindow>
#include <functional>
#include <memory>

class QDialog;
class QMenu;
class QStackedWidget;

namespace waybill::ui {

class BusyStrip;
class CaseView;
class HeaderBar;
class MessageBar;
class WelcomePage;

/// Writes the sample case to a new file; runs in a thread.
using SampleMaker = std::function<Outcome<void>(const QString& file, Job& job)>;

/// Puts the window together and leads from one part to another: what is open, what was asked for, what went wrong.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// What the window cannot know by itself, and what tests answer in a person's place.
    struct Seams {
        std::unique_ptr<FileChooser> chooser;
        SampleMaker makeSample;
        QString sampleFile; ///< Where the sample case is kept; made when missing.
    };
    explicit MainWindow(Seams seams, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// A case is opened; data files are imported into the open case, else into a new one.
    void openFiles(const QStringList& files);
    /// False when it is not open now: it cannot be opened, which is told; or a dialog is open, which has what was typed
    /// about the case before. Then it is opened once the dialog is closed.
    bool openCase(const QString& file);
    void closeCase(); ///< With the dialogs that are about it.

    [[nodiscard]] CaseSession* session() const { return m_session.get(); }
    [[nodiscard]] CaseView* caseView() const { return m_caseView; }
    [[nodiscard]] const Actions& actions() const { return *m_actions; }
    [[nodiscard]] HeaderBar& header() const { return *m_header; }
    [[nodiscard]] MessageBar& messages() const { return *m_messages; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void compose();
    void connectActions();
    void connectViewActions();
    void connectExploration();
    void connectSession();
    void connectFind();
    void on(ActionId id, std::function<void()> what);
    void newCase(const QStringList& dataFiles);
    void makeCase(const QString& file, const QStringList& dataFiles);
    void openSample();
    [[nodiscard]] QDialog* openDialog() const; ///< About the open case; null when there is none.
    void importFiles(const QStringList& files);
    void publish();
    void annotate(const QString& key);
    void expand(const QString& key);
    void mergeSelected();
    void showSelectionActions(); ///< What can be done with what is selected and hidden.
    void takeOut(const store::SourceInfo& source);
    void keepViews();
    void nameSelections();
    void findPaths();
    void saveRejected(SourceId source, const QString& suggested);
    void addStatistics();
    void editRules();
    void exportDecisions();
    void applyDecisions();
    void showDecisions();
    void showNoFirms();
    void loadLists();
    void loadAgents();
    void applyChosenTheme(ThemeChoice choice);
    void showUndo();
    void showTitle();
    void indexNames();
    void fillRecent();
    void restore();
    void save() const;
    void showAbout();

    Seams m_seams;
    std::unique_ptr<CaseSession> m_session;
    std::shared_ptr<const query::ShipmentTable> m_indexed;
    Actions* m_actions;
    HeaderBar* m_header;
    MessageBar* m_messages;
    BusyStrip* m_busy;
    QStackedWidget* m_pages;
    WelcomePage* m_welcome;
    CaseView* m_caseView = nullptr;
    QMenu* m_recentMenu;
    bool m_sampleIsWanted = false; ///< No other case was opened since it was asked for.
    BackgroundJob m_sampleJob, m_indexJob;
};

} // namespace waybill::ui
