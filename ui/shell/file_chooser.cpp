// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/file_chooser.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <utility>

namespace waybill::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("FileChooser", text);
}

constexpr auto folderKey = "files/folder";

void ask(QFileDialog* dialog, FileChooser::Chosen chosen, QString folder = {}) {
    if (folder.isEmpty())
        folder = QSettings().value(QLatin1String(folderKey)).toString();
    if (!folder.isEmpty())
        dialog->setDirectory(folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
                     [chosen = std::move(chosen)](const QStringList& files) {
                         if (files.isEmpty())
                             return;
                         QSettings().setValue(QLatin1String(folderKey), QFileInfo(files.front()).absolutePath());
                         chosen(files);
                     });
    dialog->open();
}

void askBeside(QFileDialog* dialog, const QString& suggested, FileChooser::Chosen chosen) {
    const QFileInfo info(suggested);
    dialog->selectFile(info.fileName());
    ask(dialog, std::move(chosen), info.isAbsolute() ? info.absolutePath() : QString());
}

} // namespace

void NativeFileChooser::chooseCase(QWidget* parent, Chosen chosen) {
    auto* dialog = new QFileDialog(parent, tr("Open a case"));
    dialog->setNameFilters({tr("Waybill cases (*.waybill)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    ask(dialog, std::move(chosen));
}

void NativeFileChooser::chooseData(QWidget* parent, Chosen chosen) {
    auto* dialog = new QFileDialog(parent, tr("Import customs records"));
    dialog->setNameFilters(
        {tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls *.json *.jsonl *.ndjson *.zip *.gz)"),
         tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFiles);
    ask(dialog, std::move(chosen));
}

void NativeFileChooser::chooseRules(QWidget* parent, Chosen chosen) {
    auto* dialog = new QFileDialog(parent, tr("Add rules"));
    dialog->setNameFilters({tr("Rules (*.yaml *.yml)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFiles);
    ask(dialog, std::move(chosen));
}

void NativeFileChooser::chooseLists(QWidget* parent, Chosen chosen) {
    auto* dialog = new QFileDialog(parent, tr("Load sanctions and watch lists"));
    dialog->setNameFilters({tr("Lists (*.csv *.txt *.tsv *.xml *.json *.jsonl *.ftm *.xlsx)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFiles);
    ask(dialog, std::move(chosen));
}

void NativeFileChooser::chooseNewCase(QWidget* parent, const QString& suggested, Chosen chosen) {
    auto* dialog = new QFileDialog(parent, tr("Where is the new case to be kept?"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Waybill cases (*.waybill)")});
    dialog->setDefaultSuffix(QStringLiteral("waybill"));
    // A case is never written over, so that there is nothing to confirm: an existing name is refused with the reason.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    askBeside(dialog, suggested, std::move(chosen));
}

void NativeFileChooser::chooseAgents(QWidget* parent, Chosen chosen) {
    auto* dialog = new QFileDialog(parent, tr("Load addresses of formation agents"));
    dialog->setNameFilters({tr("Tables (*.csv *.txt *.tsv *.xlsx *.ods)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFiles);
    ask(dialog, std::move(chosen));
}

void NativeFileChooser::chooseDecisions(QWidget* parent, Chosen chosen) {
    auto* dialog = new QFileDialog(parent, tr("Apply decisions of another case"));
    dialog->setNameFilters({tr("Decisions (*.json)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    ask(dialog, std::move(chosen));
}

void NativeFileChooser::chooseNewDecisions(QWidget* parent, const QString& suggested, Chosen chosen) {
    auto* dialog = new QFileDialog(parent, tr("Export the decisions"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Decisions (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("json"));
    askBeside(dialog, suggested, std::move(chosen));
}

void NativeFileChooser::chooseWorkbook(QWidget* parent, const QString& suggested, Chosen chosen) {
    auto* dialog = new QFileDialog(parent, tr("Save the rejected rows"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Workbooks (*.xlsx)")});
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    askBeside(dialog, suggested, std::move(chosen));
}

} // namespace waybill::ui
