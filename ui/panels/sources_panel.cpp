// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sources_panel.h"

#include "core/publish/rejected_rows.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {

/// "372 rows imported = 360 shipments + 12 said again by another source", of the sources that count.
QString accountText(const std::vector<store::SourceInfo>& sources) {
    store::Reconciliation sum;
    qint64 out = 0;
    for (const store::SourceInfo& source : sources) {
        if (source.isTakenOut()) {
            ++out;
            continue;
        }
        sum.add(source.reconciliation);
    }
    const auto part = [](qint64 count, const QString& what) {
        return count == 0 ? QString() : countText(static_cast<double>(count)) + QLatin1Char(' ') + what;
    };
    QStringList parts{part(sum.shipments, QStringLiteral("shipments")),
                      part(sum.duplicates, QStringLiteral("said again by another source")),
                      part(sum.repeated, QStringLiteral("repeated")), part(sum.rejected, QStringLiteral("rejected")),
                      part(sum.blank, QStringLiteral("blank"))};
    parts.removeAll(QString());
    QString text;
    if (sum.rows > 0)
        text = countText(static_cast<double>(sum.rows)) + QStringLiteral(" rows imported = ") +
               parts.join(QStringLiteral(" + "));
    // A row that another source said first counts itself once that is out.
    const QString others = out == 0        ? QString()
                           : sum.rows == 0 ? QStringLiteral("every source is taken out: nothing counts")
                           : out == 1      ? QStringLiteral("as counted before a source was taken out")
                                           : QStringLiteral("as counted before %1 sources were taken out").arg(out);
    return dotted({text, others});
}

QString originText(const store::SourceInfo& source) {
    const QString out = source.isTakenOut() ? QStringLiteral("Taken out on ") + timeText(source.takenOutAt) : QString();
    return dotted({out, QDir::toNativeSeparators(source.path), QStringLiteral("SHA-256 ") + source.sha256,
                   source.encoding,
                   source.headerRow > 0 ? QStringLiteral("header in row %1").arg(source.headerRow) : QString(),
                   source.profile.isEmpty() ? QString() : QStringLiteral("profile ") + source.profile});
}

Result<std::size_t> writeRejected(const QString& caseFile, const store::SourceInfo& source, const QString& file) {
    const auto opened = store::Case::open(caseFile, store::Case::Access::ReadOnly);
    if (!opened)
        return failure(opened.error());
    const auto table = publish::rejectedTable(**opened, source);
    if (!table)
        return failure(table.error());
    return publish::writeXlsx(*table, QStringLiteral("Rejected rows"), file).map([&] { return table->rows.size(); });
}

} // namespace

SourcesPanel::SourcesPanel(CaseSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setLook(this, Look::Panel);
    setAccessibleName(QStringLiteral("Sources of the case"));
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SourcesPanel::showSource);
    connect(m_move, &QPushButton::clicked, this, &SourcesPanel::move);
    connect(m_save, &QPushButton::clicked, this, &SourcesPanel::requestSave);
    connect(&m_session, &CaseSession::viewChanged, this, &SourcesPanel::read);
    connect(&m_session, &CaseSession::busyChanged, this, &SourcesPanel::showSource);
    read();
}

void SourcesPanel::build() {
    m_model = new SourcesModel(this);
    m_table = makeRowTable(QStringLiteral("Sources"), m_model);
    m_table->setSortingEnabled(false);
    static constexpr int widths[] = {170, 78, 60, 80, 84, 74, 72, 52, 96, 96, 96};
    for (int column = 0; column < SourcesModel::ColumnCount; ++column)
        m_table->horizontalHeader()->resizeSection(column, widths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(SourcesModel::NameColumn, QHeaderView::Stretch);
    m_account = makeLabel({}, Look::Faded);
    m_account->setObjectName(QStringLiteral("account"));
    m_none = makeLabel(QStringLiteral("Nothing has been imported yet: File, Import… brings customs records in."),
                       Look::Faded);
    m_origin = makeLabel({}, Look::Faded);
    m_origin->setObjectName(QStringLiteral("origin"));
    m_done = makeLabel({}, Look::Strong);
    m_done->setObjectName(QStringLiteral("done"));
    m_done->hide();
    m_problem = new FailureLabel;
    m_move = new QPushButton;
    m_move->setObjectName(QStringLiteral("move"));
    m_save = new QPushButton(QStringLiteral("Save rejected rows…"));
    m_save->setObjectName(QStringLiteral("saveRejected"));
    m_save->setToolTip(QStringLiteral("As a workbook, to be put right and imported"));

    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(makeHead(QStringLiteral("Sources"), m_table));
    head->addWidget(m_account, 1);
    head->addWidget(m_move);
    head->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 10, 18, 10);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_problem);
    column->addWidget(m_done);
    column->addWidget(m_none);
    column->addWidget(m_table, 1);
    column->addWidget(m_origin);
    setFocusProxy(m_table);
}

const store::SourceInfo* SourcesPanel::current() const {
    return m_model->source(m_table->currentIndex().row());
}

void SourcesPanel::read() {
    const auto view = m_session.view();
    if (!view || view->table == m_readFor)
        return; // filtering changes no source
    m_readFor = view->table;
    const int row = std::max(m_table->currentIndex().row(), 0);
    auto sources = store::sources(m_session.openCase());
    if (sources) {
        m_problem->clearError();
        m_model->setSources(std::move(*sources));
    } else {
        m_problem->showError(sources.error());
        m_model->setSources({});
    }
    const bool isEmpty = m_model->rowCount() == 0;
    m_none->setVisible(isEmpty && sources);
    m_table->setVisible(!isEmpty);
    m_account->setText(accountText(m_model->sources()));
    m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    showSource();
}

void SourcesPanel::showSource() {
    const store::SourceInfo* source = current();
    m_origin->setVisible(source);
    m_move->setVisible(source);
    m_save->setVisible(source);
    if (!source)
        return;
    m_origin->setText(originText(*source));
    m_move->setText(source->isTakenOut() ? QStringLiteral("Put back") : QStringLiteral("Take out…"));
    m_move->setEnabled(!m_session.isBusy());
    m_move->setToolTip(source->isTakenOut() ? QStringLiteral("All that it says counts again")
                                            : QStringLiteral("Nothing of it counts any more; nothing is deleted"));
    m_save->setEnabled(source->reconciliation.rejected > 0 && !m_saving.isRunning());
}

void SourcesPanel::move() {
    const store::SourceInfo* source = current();
    if (!source)
        return;
    m_done->hide();
    if (source->isTakenOut())
        m_session.putBack(source->id);
    else
        Q_EMIT takeOutRequested(*source);
}

void SourcesPanel::requestSave() {
    const store::SourceInfo* source = current();
    if (!source)
        return;
    const QFileInfo file(source->path);
    const QString name = file.completeBaseName() + QStringLiteral(" rejected rows.xlsx");
    Q_EMIT saveRejectedRequested(source->id, file.absoluteDir().exists() ? file.absoluteDir().filePath(name) : name);
}

void SourcesPanel::saveRejected(SourceId source, const QString& file) {
    const auto& all = m_model->sources();
    const auto it = std::ranges::find(all, source, &store::SourceInfo::id);
    if (it == all.end())
        return;
    m_done->hide();
    m_problem->clearError();
    m_saving.start([this, caseFile = m_session.file(), info = *it, file](Job&) -> BackgroundJob::Deliver {
        auto written = writeRejected(caseFile, info, file);
        return [this, written = std::move(written), file] {
            showSource();
            if (!written) {
                m_problem->showError(written.error());
                return;
            }
            m_done->setText(QStringLiteral("%1 %2 saved in %3. Put them right there, then import that file.")
                                .arg(countText(static_cast<double>(*written)),
                                     *written == 1 ? QStringLiteral("row") : QStringLiteral("rows"),
                                     QDir::toNativeSeparators(file)));
            m_done->show();
        };
    });
    showSource();
}

} // namespace waybill::ui
