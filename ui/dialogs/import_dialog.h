// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pace.h"
#include "core/map/profile.h"
#include "ui/dialogs/import_plan.h"
#include "ui/dialogs/import_work.h"
#include "ui/dialogs/inspection_queue.h"
#include "ui/models/background_job.h"

#include <QDialog>
#include <QTimer>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTabBar;

namespace waybill::ui {

class ColumnStrip;
class FailureLabel;
class ForecastView;
class ProfilePicker;

/// Files on their way into a case: how each column is read, what will happen, and then the import itself. Nothing is
/// written before Import is pressed; a case file that does not exist is made then.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(QStringList files, QString caseFile, QWidget* parent = nullptr);
    ~ImportDialog() override;

    [[nodiscard]] const std::vector<PlannedTable>& tables() const { return m_tables; }
    /// Closes, or stops an import that runs.
    void reject() override;

Q_SIGNALS:
    /// Something came into the case; the dialog stays to say what.
    void imported();

private:
    enum class Stage { Reading, Ready, Importing, Done };

    void build();
    QWidget* buildChoices();
    QWidget* buildFooter();
    void findTables();
    void takeTables(std::vector<PlannedTable> tables, std::vector<Error> errors);
    [[nodiscard]] InspectionQueue::Order orderOf(std::size_t index) const;
    void takeAnswer(const InspectionQueue::Answer& answer);
    void readNow(const InspectionQueue::Order& order);
    void reread();
    void chooseEncoding(const QString& encoding);
    void showTable();
    void showChoices(const PlannedTable& table);
    void chooseField(std::size_t column, std::optional<map::Field> field);
    void useFound();
    void useProfile(const map::Profile& profile);
    void saveProfile(const QString& name);
    void columnsChanged(PlannedTable& table);
    void askForecast();
    void forecast();
    void showStage();
    void showProgress(const Progress& progress);
    void startImport();
    void finishImport(const ImportReport& report);
    [[nodiscard]] PlannedTable* shown();

    QStringList m_files;
    QString m_caseFile;
    Stage m_stage = Stage::Reading;
    std::vector<PlannedTable> m_tables;

    QLabel* m_title = nullptr;
    QLabel* m_line = nullptr;
    QTabBar* m_tabs = nullptr;
    QWidget* m_choices = nullptr;
    QCheckBox* m_wanted = nullptr;
    QComboBox* m_encoding = nullptr;
    QLabel* m_encodingHead = nullptr;
    QSpinBox* m_headerRow = nullptr;
    ProfilePicker* m_profile = nullptr;
    ColumnStrip* m_columns = nullptr;
    ForecastView* m_forecast = nullptr;
    FailureLabel* m_problem = nullptr;
    QString m_fileProblems;
    QLabel* m_phase = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_import = nullptr;

    QTimer m_rest;
    Pace m_pace;
    BackgroundJob m_finding, m_forecasting, m_importing;
    InspectionQueue m_reader;
};

} // namespace waybill::ui
