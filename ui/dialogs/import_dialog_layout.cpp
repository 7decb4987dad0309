// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "ui/dialogs/column_strip.h"
#include "ui/dialogs/forecast_view.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/profile_picker.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

// How the import dialog is put together, and what of it can be used at which stage.

namespace waybill::ui {

namespace {

constexpr int largestHeaderRow = 1000;
constexpr int margin = 24;

QStringList encodings() {
    return {QStringLiteral("UTF-8"),     QStringLiteral("windows-1251"), QStringLiteral("KOI8-R"),
            QStringLiteral("IBM866"),    QStringLiteral("UTF-16LE"),     QStringLiteral("UTF-16BE"),
            QStringLiteral("GB18030"),   QStringLiteral("Big5"),         QStringLiteral("windows-1252"),
            QStringLiteral("Shift_JIS"), QStringLiteral("windows-1256"), QStringLiteral("windows-1254")};
}

QString paceText(const Pace& pace) {
    const qint64 left = pace.secondsLeft();
    return dotted({pace.rowsPerSecond() > 0
                       ? countText(static_cast<double>(pace.rowsPerSecond())) + QStringLiteral(" rows/s")
                       : QString(),
                   left == 0   ? QString()
                   : left < 60 ? QStringLiteral("about %1 s left").arg(left)
                               : QStringLiteral("about %1 min left").arg(left / 60 + 1)});
}

} // namespace

void ImportDialog::build() {
    m_title = makeLabel(QString(), Look::Title);
    m_title->setObjectName(QStringLiteral("title"));
    m_line = makeLabel(QStringLiteral("being read…"), Look::Faded);
    m_line->setObjectName(QStringLiteral("line"));
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(QStringLiteral("Tables"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->hide();
    m_columns = new ColumnStrip;
    m_forecast = new ForecastView;
    m_problem = new FailureLabel;
    m_problem->setObjectName(QStringLiteral("problem"));

    auto* head = new QVBoxLayout;
    head->setContentsMargins(margin, 16, margin, 10);
    head->setSpacing(3);
    head->addWidget(m_title);
    head->addWidget(m_line);
    head->addWidget(m_tabs);
    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(margin, 6, margin, 12);
    middle->setSpacing(14);
    middle->addWidget(m_problem);
    middle->addWidget(buildChoices());
    middle->addWidget(m_columns);
    middle->addWidget(m_forecast, 1);
    auto* ground = new QWidget;
    setLook(ground, Look::Ground);
    ground->setLayout(middle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(makeRule());
    column->addWidget(ground, 1);
    column->addWidget(makeRule());
    column->addWidget(buildFooter());
    m_columns->setFixedHeight(290);
    resize(1180, 760);

    connect(m_tabs, &QTabBar::currentChanged, this, &ImportDialog::showTable);
    connect(m_columns, &ColumnStrip::fieldChosen, this, &ImportDialog::chooseField);
    connect(m_wanted, &QCheckBox::toggled, this, [this](bool wanted) {
        if (PlannedTable* table = shown())
            table->wanted = wanted;
        showStage();
    });
    connect(m_encoding, &QComboBox::textActivated, this, &ImportDialog::chooseEncoding);
    connect(m_headerRow, &QSpinBox::editingFinished, this, &ImportDialog::reread);
    connect(m_profile, &ProfilePicker::foundChosen, this, &ImportDialog::useFound);
    connect(m_profile, &ProfilePicker::profileChosen, this, &ImportDialog::useProfile);
    connect(m_profile, &ProfilePicker::saveAsked, this, &ImportDialog::saveProfile);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_import, &QPushButton::clicked, this, [this] {
        if (m_stage == Stage::Done)
            accept();
        else
            startImport();
    });
}

QWidget* ImportDialog::buildChoices() {
    m_choices = new QWidget;
    m_wanted = new QCheckBox(QStringLiteral("Import this table"));
    m_wanted->setObjectName(QStringLiteral("wanted"));
    m_encoding = new QComboBox;
    m_encoding->setObjectName(QStringLiteral("encoding"));
    m_encoding->setAccessibleName(QStringLiteral("Encoding"));
    m_encoding->addItems(encodings());
    m_encodingHead = makeHead(QStringLiteral("Encoding"), m_encoding);
    m_headerRow = new QSpinBox;
    m_headerRow->setObjectName(QStringLiteral("headerRow"));
    m_headerRow->setAccessibleName(QStringLiteral("Header row"));
    m_headerRow->setRange(1, largestHeaderRow);
    m_headerRow->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_headerRow->setKeyboardTracking(false);
    m_profile = new ProfilePicker(import::ProfileShelf::ofPerson(), m_choices);
    auto* row = new QHBoxLayout(m_choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_wanted);
    row->addWidget(m_encodingHead);
    row->addWidget(m_encoding);
    row->addWidget(makeHead(QStringLiteral("Header in row"), m_headerRow));
    row->addWidget(m_headerRow);
    row->addSpacing(12);
    row->addWidget(m_profile);
    row->addStretch(1);
    m_choices->hide();
    return m_choices;
}

QWidget* ImportDialog::buildFooter() {
    auto* footer = new QWidget;
    m_phase = makeLabel(QString(), Look::Faded);
    m_phase->setObjectName(QStringLiteral("phase"));
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(QStringLiteral("Progress"));
    m_cancel = new QPushButton(QStringLiteral("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setAutoDefault(false);
    m_import = new QPushButton(QStringLiteral("Import"));
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setAutoDefault(false);
    setLook(m_import, Look::Primary);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(margin, 12, margin, 14);
    row->setSpacing(12);
    row->addWidget(m_progress, 2);
    row->addWidget(m_phase, 3);
    row->addWidget(m_cancel);
    row->addWidget(m_import);
    return footer;
}

void ImportDialog::showStage() {
    const auto ready =
        std::count_if(m_tables.begin(), m_tables.end(), [](const auto& table) { return table.isReady(); });
    const bool importing = m_stage == Stage::Importing;
    const bool done = m_stage == Stage::Done;
    m_progress->setVisible(importing);
    if (importing) {
        m_cancel->setText(QStringLiteral("Cancel"));
    } else {
        m_phase->setText(done                        ? QString()
                         : m_stage == Stage::Reading ? QStringLiteral("Reading…")
                         : m_tables.empty()          ? QString()
                                                     : QStringLiteral("Nothing is written before you press Import."));
        m_cancel->setText(done ? QStringLiteral("Close") : QStringLiteral("Cancel"));
        m_cancel->setEnabled(true);
    }
    m_cancel->setVisible(!done);
    m_import->setText(done        ? QStringLiteral("Done")
                      : ready > 1 ? QStringLiteral("Import %1 tables").arg(ready)
                                  : QStringLiteral("Import"));
    m_import->setDefault(done); // before that, Enter in a field must not import
    m_import->setEnabled(done || (m_stage == Stage::Ready && ready > 0));
    m_choices->setEnabled(!importing && !done);
    m_columns->setEnabled(!importing && !done);
    m_tabs->setEnabled(!importing && !done);
}

void ImportDialog::showProgress(const Progress& progress) {
    if (!m_cancel->isEnabled())
        return; // being cancelled: that stands there
    m_pace.take(progress);
    m_progress->setRange(0, progress.total > 0 ? 1000 : 0);
    if (progress.total > 0)
        m_progress->setValue(
            static_cast<int>(1000.0 * static_cast<double>(progress.done) / static_cast<double>(progress.total)));
    m_phase->setText(dotted({toQString(progress.phase), paceText(m_pace)}));
}

} // namespace waybill::ui
