// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/mirror_panel.h"

#include "core/base/text.h"
#include "core/import/statistics.h"
#include "core/map/values.h"
#include "core/scene/format.h"
#include "ui/models/words.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <cmath>
#include <optional>

namespace waybill::ui {

namespace {

struct Answer {
    std::vector<query::Mirror> mirrors;
    std::vector<store::StatisticsSource> sources;
};

Result<Answer> ask(const QString& caseFile, const CaseSession::View& view, const query::Filter& filter) {
    const auto opened = store::Case::open(caseFile, store::Case::Access::ReadOnly);
    if (!opened)
        return failure(opened.error());
    auto sources = store::statisticsSources(**opened);
    if (!sources)
        return failure(sources.error());
    auto mirrors = query::mirrors(**opened, *view.table, view.selection, filter);
    if (!mirrors)
        return failure(mirrors.error());
    return Answer{std::move(*mirrors), std::move(*sources)};
}

Result<std::vector<read::TableInfo>> tablesIn(const QStringList& files) {
    std::vector<read::TableInfo> all;
    for (const QString& file : files) {
        const auto tables = read::findTables(file);
        if (!tables)
            return failure(tables.error());
        all.insert(all.end(), tables->begin(), tables->end());
    }
    return all;
}

/// A table that does not say whose statistics it holds; nothing when all do.
Result<std::optional<QString>> unnamed(const std::vector<read::TableInfo>& tables) {
    for (const read::TableInfo& table : tables) {
        const auto says = import::saysReporter(table);
        if (!says)
            return failure(says.error());
        if (!*says)
            return table.file;
    }
    return std::nullopt;
}

/// The file that does not say whose statistics it holds, while nobody else does: then nothing is brought in.
Outcome<std::optional<QString>> bringAllIn(const QString& caseFile, const QStringList& files,
                                           const map::StatisticsDefaults& defaults, Job& job) {
    const auto tables = tablesIn(files);
    if (!tables)
        return halt(tables.error());
    const auto asked = unnamed(*tables);
    if (!asked)
        return halt(asked.error());
    if (*asked && defaults.reporter.empty())
        return *asked;
    const auto opened = store::Case::open(caseFile);
    if (!opened)
        return halt(opened.error());
    for (const read::TableInfo& table : *tables) {
        if (const auto done = import::importStatistics(**opened, table, defaults, job); !done)
            return tl::unexpected(done.error());
    }
    return std::nullopt;
}

QString country(const std::string& code) {
    return scene::countryName(toQString(code));
}

QString tradeName(const query::Mirror& mirror) {
    return QStringLiteral("%1 to %2, as %3 reports it")
        .arg(country(mirror.exporter), country(mirror.importer), country(mirror.reporter));
}

/// "1.7 % of 30,000 pieces"
QString coverText(double covered, const QString& official) {
    return std::isnan(covered) ? QString() : QStringLiteral("%1 of %2").arg(shareText(covered), official);
}

QString saidText(const query::Mirror& mirror) {
    const query::MirrorTotal& total = mirror.total;
    const QString covers = dotted({coverText(total.unitsCovered(), piecesText(total.officialUnits)),
                                   coverText(total.valueCovered(), usdText(total.officialUsd))});
    return QStringLiteral("%1 to %2: the records in view cover %3")
        .arg(toQString(mirror.from.iso()), toQString(mirror.to.iso()),
             covers.isEmpty() ? QStringLiteral("what cannot be compared: no amount is known on both sides") : covers);
}

QString ruleText(const query::Mirror& mirror) {
    QString text =
        QStringLiteral(
            "Goods from %1, codes of the statistics, no buyer outside %2; they arrive after they are exported.")
            .arg(country(mirror.exporter), country(mirror.importer));
    if (mirror.sumsLeftOut > 0)
        text += QStringLiteral(" %1 sums over longer codes are left out.").arg(mirror.sumsLeftOut);
    if (mirror.olderLeftOut > 0)
        text += QStringLiteral(" %1 figures are left out that a later table has too.").arg(mirror.olderLeftOut);
    return text;
}

} // namespace

MirrorPanel::MirrorPanel(CaseSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setLook(this, Look::Panel);
    setAccessibleName(QStringLiteral("Official statistics"));
    build();
    connect(m_add, &QPushButton::clicked, this, &MirrorPanel::tablesWanted);
    connect(m_trade, &QComboBox::currentIndexChanged, this, &MirrorPanel::showTrade);
    connect(m_parts, &QComboBox::currentIndexChanged, this, &MirrorPanel::showTrade);
    connect(m_tables, &QComboBox::currentIndexChanged, this, &MirrorPanel::showTable);
    connect(m_use, &QPushButton::clicked, this, &MirrorPanel::use);
    connect(&m_session, &CaseSession::viewChanged, this, &MirrorPanel::read);
    connect(&m_adding, &BackgroundJob::runningChanged, this, [this](bool running) { m_add->setEnabled(!running); });
}

void MirrorPanel::build() {
    m_model = new MirrorModel(this);
    m_table = makeRowTable(QStringLiteral("Official figures and records"), m_model);
    m_table->setSortingEnabled(false);
    static constexpr int widths[] = {110, 110, 104, 84, 76, 96, 80, 76};
    for (int column = 0; column < MirrorModel::ColumnCount; ++column)
        m_table->horizontalHeader()->resizeSection(column, widths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(MirrorModel::PartColumn, QHeaderView::Stretch);
    m_trade = new ChoiceBox;
    m_trade->setAccessibleName(QStringLiteral("Trade"));
    m_parts = new ChoiceBox;
    m_parts->setAccessibleName(QStringLiteral("By month or by code"));
    m_parts->setFixedWidth(118);
    m_parts->addItems({QStringLiteral("By month"), QStringLiteral("By code")});
    m_add = new QPushButton(QStringLiteral("Add tables…"));
    m_add->setObjectName(QStringLiteral("addTables"));
    m_add->setToolTip(QStringLiteral("Official tables of exports or imports, as customs offices and the UN give them"));
    m_said = makeLabel({}, Look::Strong);
    m_said->setObjectName(QStringLiteral("said"));
    m_none = makeLabel({}, Look::Faded);
    m_none->setObjectName(QStringLiteral("none"));
    m_rule = makeLabel({}, Look::Faded);
    m_problem = new FailureLabel;

    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(makeHead(QStringLiteral("Official statistics"), m_table));
    head->addWidget(m_trade, 1);
    head->addWidget(m_parts);
    head->addWidget(m_add);
    m_tables = new ChoiceBox;
    m_tables->setAccessibleName(QStringLiteral("Tables of official statistics"));
    m_use = makeLink(QStringLiteral("Leave out"));
    m_use->setObjectName(QStringLiteral("use"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(10);
    foot->addWidget(m_tables, 1);
    foot->addWidget(m_use);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 10, 18, 10);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_problem);
    column->addWidget(makeCountryRow());
    column->addWidget(m_none);
    column->addWidget(m_said);
    column->addWidget(m_rule);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    setFocusProxy(m_table);
}

QWidget* MirrorPanel::makeCountryRow() {
    m_countryRow = new QWidget;
    m_country = makeField(QStringLiteral("Whose statistics these are"), QStringLiteral("A country: CN, China, Китай"));
    auto* use = new QPushButton(QStringLiteral("Add"));
    auto* row = new QHBoxLayout(m_countryRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(makeHead(QStringLiteral("Published by"), m_country));
    row->addWidget(m_country, 1);
    row->addWidget(use);
    connect(use, &QPushButton::clicked, this, &MirrorPanel::answerCountry);
    connect(m_country, &QLineEdit::returnPressed, this, &MirrorPanel::answerCountry);
    m_countryRow->hide();
    return m_countryRow;
}

void MirrorPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    read();
}

void MirrorPanel::read() {
    const auto view = m_session.view();
    if (!view || !isVisible() || view == m_readFor)
        return;
    m_readFor = view;
    m_reading.start([this, view, file = m_session.file(), filter = m_session.filter()](Job&) -> BackgroundJob::Deliver {
        auto answer = ask(file, *view, filter);
        return [this, answer = std::move(answer)]() mutable {
            if (!answer) {
                m_problem->showError(answer.error());
                return;
            }
            m_mirrors = std::move(answer->mirrors);
            m_sources = std::move(answer->sources);
            const QSignalBlocker quiet(m_trade);
            const QString chosen = m_trade->currentText();
            m_trade->clear();
            for (const query::Mirror& mirror : m_mirrors)
                m_trade->addItem(tradeName(mirror));
            m_trade->setCurrentIndex(std::max(m_trade->findText(chosen), m_mirrors.empty() ? -1 : 0));
            showTrade();
            showSources();
        };
    });
}

void MirrorPanel::showTrade() {
    const int index = m_trade->currentIndex();
    const bool has = index >= 0 && static_cast<std::size_t>(index) < m_mirrors.size();
    m_trade->setVisible(has);
    m_parts->setVisible(has);
    m_said->setVisible(has);
    m_table->setVisible(has);
    m_rule->setVisible(has);
    m_none->setVisible(!has);
    m_none->setText(m_sources.empty()
                        ? QStringLiteral("No official statistics yet. Add a table of exports by month and code, from a "
                                         "customs office or UN Comtrade: it shows how much of the trade the records "
                                         "cover.")
                        : QStringLiteral("No official figures for the months and codes in view."));
    if (!has) {
        m_model->clear();
        return;
    }
    const query::Mirror& mirror = m_mirrors[static_cast<std::size_t>(index)];
    m_model->setMirror(mirror, m_parts->currentIndex() == 0 ? MirrorModel::Parts::Months : MirrorModel::Parts::Codes);
    m_said->setText(saidText(mirror));
    m_rule->setText(ruleText(mirror));
}

void MirrorPanel::showSources() {
    const QSignalBlocker quiet(m_tables);
    const int chosen = m_tables->currentIndex();
    m_tables->clear();
    for (const store::StatisticsSource& source : m_sources)
        m_tables->addItem(
            dotted({source.file + (source.sheet.isEmpty() ? QString() : u' ' + source.sheet),
                    QStringLiteral("%1 figures").arg(countText(static_cast<double>(source.kept))),
                    QStringLiteral("%1 rows not counted").arg(countText(static_cast<double>(source.rejected))),
                    source.isInUse ? QString() : QStringLiteral("left out")}));
    m_tables->setCurrentIndex(std::clamp(chosen, m_sources.empty() ? -1 : 0, int(m_sources.size()) - 1));
    m_tables->setVisible(!m_sources.empty());
    showTable();
}

void MirrorPanel::showTable() {
    const int index = m_tables->currentIndex();
    m_use->setVisible(index >= 0);
    if (index >= 0)
        m_use->setText(m_sources[static_cast<std::size_t>(index)].isInUse ? QStringLiteral("Leave out")
                                                                          : QStringLiteral("Take in again"));
}

void MirrorPanel::addTables(const QStringList& files) {
    m_wanted = files;
    bringIn({});
}

void MirrorPanel::bringIn(const std::string& reporter) {
    m_problem->clearError();
    m_countryRow->hide();
    m_adding.start([this, caseFile = m_session.file(), files = m_wanted, reporter](Job& job) -> BackgroundJob::Deliver {
        auto done = bringAllIn(caseFile, files, {.reporter = reporter}, job);
        return [this, done = std::move(done)] {
            m_readFor.reset();
            read();
            if (!done && !done.error().isCancelled())
                m_problem->showError(done.error().error());
            else if (done && *done)
                askCountry(**done);
        };
    });
}

void MirrorPanel::askCountry(const QString& file) {
    m_problem->showText(QStringLiteral("%1 does not say whose statistics it holds.").arg(QFileInfo(file).fileName()));
    m_countryRow->show();
    m_country->setFocus(Qt::OtherFocusReason);
}

void MirrorPanel::answerCountry() {
    const auto country = map::parseCountry(toUtf8(m_country->text()));
    if (country)
        bringIn(*country);
    else
        m_problem->showText(QStringLiteral("\"%1\" is not known as a country.").arg(m_country->text()));
}

void MirrorPanel::use() {
    const int index = m_tables->currentIndex();
    if (index < 0)
        return;
    const store::StatisticsSource& source = m_sources[static_cast<std::size_t>(index)];
    const auto done = import::useStatistics(m_session.openCase(), source.id, !source.isInUse);
    if (!done)
        m_problem->showError(done.error());
    m_readFor.reset();
    read();
}

} // namespace waybill::ui
