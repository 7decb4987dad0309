// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_dialog.h"

#include "core/base/text.h"
#include "ui/dialogs/column_strip.h"
#include "ui/dialogs/forecast_view.h"
#include "ui/dialogs/profile_picker.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTabBar>
#include <algorithm>
#include <utility>

namespace waybill::ui {

namespace {

constexpr int restMilliseconds = 300;

} // namespace

ImportDialog::ImportDialog(QStringList files, QString caseFile, QWidget* parent)
    : QDialog(parent), m_files(std::move(files)), m_caseFile(std::move(caseFile)) {
    setWindowTitle(QStringLiteral("Import"));
    build();
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &ImportDialog::forecast);
    connect(&m_importing, &BackgroundJob::progressed, this, &ImportDialog::showProgress);
    connect(&m_reader, &InspectionQueue::answered, this, &ImportDialog::takeAnswer);
    findTables();
}

ImportDialog::~ImportDialog() = default;

PlannedTable* ImportDialog::shown() {
    const int index = m_tabs->currentIndex();
    return index < 0 || static_cast<std::size_t>(index) >= m_tables.size() ? nullptr
                                                                           : &m_tables[static_cast<std::size_t>(index)];
}

void ImportDialog::findTables() {
    m_finding.start([this, files = m_files](Job& job) -> BackgroundJob::Deliver {
        std::vector<PlannedTable> tables;
        std::vector<Error> errors;
        for (const QString& file : files) {
            if (job.isCancelled())
                return {};
            auto found = read::findTables(file);
            if (!found) {
                errors.push_back(found.error());
                continue;
            }
            for (read::TableInfo& info : *found) {
                PlannedTable table;
                table.table = std::move(info);
                tables.push_back(std::move(table));
            }
        }
        return [this, tables = std::move(tables), errors = std::move(errors)] { takeTables(tables, errors); };
    });
    showStage();
}

void ImportDialog::takeTables(std::vector<PlannedTable> tables, std::vector<Error> errors) {
    m_tables = std::move(tables);
    QStringList problems;
    for (const Error& error : errors)
        problems << error.message();
    m_fileProblems = problems.join(QLatin1Char('\n'));
    {
        const QSignalBlocker quiet(m_tabs);
        for (const PlannedTable& table : m_tables)
            m_tabs->addTab(tableTitle(table.table));
    }
    m_tabs->setVisible(m_tables.size() > 1);
    if (m_tables.empty())
        m_stage = Stage::Ready;
    for (std::size_t i = 0; i < m_tables.size(); ++i)
        m_reader.read(orderOf(i));
    showTable();
    showStage();
}

InspectionQueue::Order ImportDialog::orderOf(std::size_t index) const {
    return {index, m_tables[index].table, m_tables[index].headerRow, QString()};
}

void ImportDialog::takeAnswer(const InspectionQueue::Answer& answer) {
    PlannedTable& table = m_tables[answer.index];
    table.table = answer.table;
    table.inspection.reset();
    table.error.reset();
    table.forecast.reset();
    if (answer.inspection) {
        table.inspection = *answer.inspection;
        table.mapping = answer.inspection->mapping;
        table.changed = false;
        table.profile.clear();
        if (const auto profile = m_profile->madeFor(table.mapping.headers)) {
            map::apply(*profile, table.mapping);
            table.profile = toQString(profile->name);
        }
    } else if (!answer.inspection.error().isCancelled()) {
        table.error = answer.inspection.error().error();
    }
    if (m_stage == Stage::Reading && !m_reader.isReading())
        m_stage = Stage::Ready;
    if (shown() == &table)
        showTable();
    showStage();
}

void ImportDialog::readNow(const InspectionQueue::Order& order) {
    m_stage = Stage::Reading;
    m_forecasting.drop();
    m_tables[order.index].forecast.reset();
    m_reader.readNow(order);
    showTable();
}

void ImportDialog::reread() {
    PlannedTable* table = shown();
    if (!table || table->headerRow == m_headerRow->value())
        return;
    table->headerRow = m_headerRow->value();
    readNow(orderOf(static_cast<std::size_t>(m_tabs->currentIndex())));
}

void ImportDialog::chooseEncoding(const QString& encoding) {
    PlannedTable* table = shown();
    if (!table || encoding.trimmed().isEmpty() || (encoding == table->table.encoding && !table->error))
        return;
    InspectionQueue::Order order = orderOf(static_cast<std::size_t>(m_tabs->currentIndex()));
    order.encoding = encoding;
    readNow(order);
}

void ImportDialog::showTable() {
    PlannedTable* table = shown();
    QStringList problems{m_fileProblems};
    m_title->setText(QStringLiteral("Import · ") +
                     (table ? tableTitle(table->table) : QFileInfo(m_files.value(0)).fileName()));
    if (!table) {
        m_line->setText(m_fileProblems.isEmpty() ? QStringLiteral("being read…") : QStringLiteral("cannot be read"));
        m_choices->hide();
        m_columns->clearTable();
        m_problem->showText(m_fileProblems);
        return;
    }
    m_line->setText(tableLine(*table));
    showChoices(*table);
    if (table->error)
        problems << table->error->message();
    problems.removeAll(QString());
    if (m_stage != Stage::Done && m_stage != Stage::Importing)
        m_problem->showText(problems.join(QLatin1Char('\n')));
    if (!table->inspection) {
        m_columns->clearTable();
        m_forecast->showWaiting(table->error ? QStringLiteral("Nothing, until the table can be read.")
                                             : QStringLiteral("Reading the table…"));
        showStage();
        return;
    }
    m_columns->showTable(*table);
    if (table->forecast) {
        m_forecast->showForecast(*table->forecast);
    } else {
        m_forecast->showWaiting(QStringLiteral("Working out what will happen…"));
        if (!table->inspection->issues.empty())
            m_forecast->showIssues(table->inspection->issues);
        askForecast();
    }
    showStage();
}

void ImportDialog::showChoices(const PlannedTable& table) {
    m_choices->show();
    const QSignalBlocker wanted(m_wanted);
    const QSignalBlocker encoding(m_encoding);
    const QSignalBlocker row(m_headerRow);
    m_wanted->setVisible(m_tables.size() > 1);
    m_wanted->setChecked(table.wanted);
    const bool isText = read::isText(table.table.container);
    m_encoding->setVisible(isText);
    m_encodingHead->setVisible(isText);
    if (m_encoding->findText(table.table.encoding) < 0)
        m_encoding->insertItem(0, table.table.encoding);
    m_encoding->setCurrentText(table.table.encoding);
    m_headerRow->setEnabled(table.table.container != read::Container::JsonLines);
    m_headerRow->setValue(static_cast<int>(table.headerRow.value_or(std::max<qint64>(table.mapping.headerRow, 1))));
    m_profile->setVisible(table.inspection.has_value());
    if (table.inspection)
        m_profile->showFor(table.mapping.headers,
                           table.changed             ? ProfilePicker::State::Changed
                           : table.profile.isEmpty() ? ProfilePicker::State::AsFound
                                                     : ProfilePicker::State::FromProfile,
                           table.profile, QFileInfo(table.table.file).completeBaseName());
}

void ImportDialog::chooseField(std::size_t column, std::optional<map::Field> field) {
    PlannedTable* table = shown();
    if (!table || !table->inspection || m_stage == Stage::Importing || m_stage == Stage::Done)
        return;
    assign(table->mapping, column, field);
    table->changed = true;
    table->profile.clear();
    columnsChanged(*table);
}

void ImportDialog::useFound() {
    PlannedTable* table = shown();
    if (!table || !table->inspection)
        return;
    table->mapping = table->inspection->mapping;
    table->changed = false;
    table->profile.clear();
    columnsChanged(*table);
}

void ImportDialog::useProfile(const map::Profile& profile) {
    PlannedTable* table = shown();
    if (!table || !table->inspection)
        return;
    table->mapping = table->inspection->mapping;
    map::apply(profile, table->mapping);
    table->changed = false;
    table->profile = toQString(profile.name);
    columnsChanged(*table);
}

void ImportDialog::saveProfile(const QString& name) {
    PlannedTable* table = shown();
    if (!table || !table->inspection)
        return;
    if (const auto saved = m_profile->save(table->mapping, name); !saved) {
        m_problem->showError(saved.error());
        return;
    }
    table->changed = false;
    table->profile = name;
    showTable();
}

void ImportDialog::columnsChanged(PlannedTable& table) {
    table.forecast.reset();
    showTable();
}

void ImportDialog::askForecast() {
    m_forecasting.drop();
    m_rest.start();
}

void ImportDialog::forecast() {
    PlannedTable* table = shown();
    if (!table || !table->inspection || table->forecast || m_stage == Stage::Importing || m_stage == Stage::Done)
        return;
    const auto index = static_cast<std::size_t>(m_tabs->currentIndex());
    m_forecasting.start(
        [this, index, request = table->request(), file = m_caseFile](Job& job) -> BackgroundJob::Deliver {
            auto result = forecastImport(file, request, job);
            return [this, index, result = std::move(result)] {
                if (result)
                    m_tables[index].forecast = *result;
                else if (!result.error().isCancelled())
                    m_tables[index].error = result.error().error();
                if (shown() == &m_tables[index])
                    showTable();
            };
        });
}

void ImportDialog::startImport() {
    std::vector<import::ImportRequest> requests;
    for (const PlannedTable& table : m_tables)
        if (table.isReady())
            requests.push_back(table.request());
    if (requests.empty() || m_stage != Stage::Ready)
        return;
    m_stage = Stage::Importing;
    m_rest.stop();
    m_forecasting.drop();
    m_problem->clearError();
    m_importing.start([this, requests, file = m_caseFile](Job& job) -> BackgroundJob::Deliver {
        ImportReport report = runImport(file, requests, job);
        return [this, report = std::move(report)] { finishImport(report); };
    });
    showProgress({"Starting", 0, 0});
    showStage();
}

void ImportDialog::finishImport(const ImportReport& report) {
    m_stage = report.results.empty() ? Stage::Ready : Stage::Done;
    QStringList texts;
    const auto wanted =
        std::count_if(m_tables.begin(), m_tables.end(), [](const auto& table) { return table.isReady(); });
    if (report.error)
        texts << report.error->message();
    if (report.cancelled)
        texts << QStringLiteral("Cancelled.");
    if (report.results.empty())
        texts << QStringLiteral("Nothing was imported; the case is as it was.");
    else if (static_cast<std::ptrdiff_t>(report.results.size()) < wanted)
        texts << QStringLiteral("%1 of %2 tables are in the case.").arg(report.results.size()).arg(wanted);
    if (report.error || report.cancelled)
        m_problem->showText(texts.join(QLatin1Char(' ')));
    if (m_stage == Stage::Done)
        m_forecast->showOutcome(report.results);
    showStage();
    if (m_stage == Stage::Done) {
        m_import->setFocus();
        Q_EMIT imported();
    }
}

void ImportDialog::reject() {
    if (m_stage == Stage::Importing) {
        m_importing.requestStop();
        m_phase->setText(QStringLiteral("Cancelling…"));
        m_cancel->setEnabled(false);
        return;
    }
    QDialog::reject();
}

} // namespace waybill::ui
