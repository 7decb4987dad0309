// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/rules_dialog.h"

#include "core/base/text.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

namespace {

constexpr qint64 largestFile = 4 << 20;

Result<store::RuleFile> readFile(store::RuleFile::Kind kind, const QString& name) {
    QFile file(name);
    Error error{.code = ErrorCode::BadInput, .what = QStringLiteral("Cannot read the rule file"), .file = name};
    if (!file.open(QIODevice::ReadOnly)) {
        error.why = file.errorString();
        return failure(error);
    }
    if (file.size() > largestFile) {
        error.why = QStringLiteral("it is far too large for one");
        return failure(error);
    }
    return store::RuleFile{kind, toUtf8(QFileInfo(name).fileName()), file.readAll().toStdString()};
}

QString titleOf(const store::RuleFile& file) {
    return dotted({toQString(file.name), file.kind == store::RuleFile::Kind::Note
                                             ? QStringLiteral("what papers state")
                                             : QStringLiteral("goods categories")});
}

int percentOf(const Progress& progress) {
    constexpr int all = 100;
    return progress.total > 0 ? int(progress.done * all / progress.total) : 0;
}

} // namespace

RulesDialog::RulesDialog(CaseSession& session, QWidget* parent) : QDialog(parent), m_session(session) {
    setWindowTitle(QStringLiteral("Rules of your own"));
    setMinimumSize(560, 380);
    build();
    auto files = store::ruleFiles(m_session.openCase());
    if (files)
        m_files = std::move(*files);
    else
        m_problem->showError(files.error());
    connect(&m_reading, &BackgroundJob::progressed, this,
            [this](const Progress& progress) { m_progress->setValue(percentOf(progress)); });
    connect(&m_reading, &BackgroundJob::runningChanged, this, &RulesDialog::showRunning);
    showFiles();
    showRunning(false);
}

void RulesDialog::build() {
    m_list = new QListWidget;
    m_list->setAccessibleName(QStringLiteral("Rule files of the case"));
    m_none = makeLabel(QStringLiteral("None: the case is read by the built-in rules alone."), Look::Faded);
    m_none->setObjectName(QStringLiteral("none"));
    m_done = makeLabel({}, Look::Strong);
    m_done->setObjectName(QStringLiteral("done"));
    m_problem = new FailureLabel;
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(QStringLiteral("Shipments read again"));
    m_remove = new QPushButton(QStringLiteral("Remove"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_read = new QPushButton(QStringLiteral("Read all texts again"));
    m_read->setObjectName(QStringLiteral("read"));
    setLook(m_read, Look::Primary);
    m_close = new QPushButton;
    m_close->setObjectName(QStringLiteral("close"));

    auto* adders = new QHBoxLayout;
    for (const auto kind : {store::RuleFile::Kind::Note, store::RuleFile::Kind::Goods}) {
        auto* add = new QPushButton(kind == store::RuleFile::Kind::Note ? QStringLiteral("Add note rules…")
                                                                        : QStringLiteral("Add goods categories…"));
        connect(add, &QPushButton::clicked, this, [this, kind] { Q_EMIT filesWanted(kind); });
        adders->addWidget(add);
        m_adders.push_back(add);
    }
    adders->addStretch(1);
    adders->addWidget(m_remove);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_progress, 1);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_read);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(10);
    column->addWidget(makeLabel(QStringLiteral("On top of the built-in rules the case is read by these files, which it "
                                               "keeps. They have the form of the built-in ones; what you decided about "
                                               "leads stays."),
                                Look::Plain));
    column->addWidget(m_list, 1);
    column->addWidget(m_none);
    column->addLayout(adders);
    column->addWidget(m_problem);
    column->addWidget(m_done);
    column->addLayout(buttons);
    connect(m_remove, &QPushButton::clicked, this, &RulesDialog::remove);
    connect(m_read, &QPushButton::clicked, this, &RulesDialog::readAgain);
    connect(m_close, &QPushButton::clicked, this, &RulesDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_remove->setEnabled(row >= 0 && !m_reading.isRunning()); });
}

void RulesDialog::showFiles() {
    m_list->clear();
    for (const store::RuleFile& file : m_files)
        m_list->addItem(titleOf(file));
    m_none->setVisible(m_files.empty());
    m_remove->setEnabled(false);
}

void RulesDialog::addFiles(store::RuleFile::Kind kind, const QStringList& files) {
    m_problem->clearError();
    m_done->clear();
    for (const QString& name : files) {
        auto read = readFile(kind, name);
        if (!read) {
            m_problem->showError(read.error());
            continue;
        }
        const auto same = std::ranges::find_if(
            m_files, [&](const store::RuleFile& file) { return file.kind == kind && file.name == read->name; });
        if (same == m_files.end())
            m_files.push_back(std::move(*read));
        else
            *same = std::move(*read);
    }
    showFiles();
}

void RulesDialog::remove() {
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_files.erase(m_files.begin() + row);
    m_done->clear();
    showFiles();
}

void RulesDialog::readAgain() {
    m_problem->clearError();
    m_done->clear();
    m_progress->setValue(0);
    m_reading.start([this, name = m_session.file(), files = m_files](Job& job) -> BackgroundJob::Deliver {
        const auto opened = store::Case::open(name);
        auto done = opened ? import::readAgain(**opened, files, job) : Outcome<import::Reread>(halt(opened.error()));
        return [this, done = std::move(done)] { finish(done); };
    });
}

void RulesDialog::finish(const Outcome<import::Reread>& done) {
    if (done)
        m_session.reload();
    if (m_closesAtTheEnd) {
        QDialog::reject();
        return;
    }
    if (!done && !done.error().isCancelled())
        m_problem->showError(done.error().error());
    else
        m_done->setText(done ? QStringLiteral("%1 read again, %2 of them otherwise than before.")
                                   .arg(shipmentsText(done->shipments), countText(static_cast<double>(done->changed)))
                             : QStringLiteral("Stopped: the case is as it was."));
}

void RulesDialog::showRunning(bool running) {
    m_progress->setVisible(running);
    m_read->setEnabled(!running);
    m_remove->setEnabled(!running && m_list->currentRow() >= 0);
    for (QPushButton* add : m_adders)
        add->setEnabled(!running);
    m_close->setText(running ? QStringLiteral("Stop") : QStringLiteral("Close"));
}

// Closing while texts are read stops that first: the case must not change behind a window that is gone.
void RulesDialog::reject() {
    if (!m_reading.isRunning()) {
        QDialog::reject();
        return;
    }
    m_closesAtTheEnd = sender() != m_close;
    m_reading.requestStop();
}

} // namespace waybill::ui
