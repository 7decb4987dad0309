// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/apply_dialog.h"

#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {

QListWidget* makeList(const char* name, const QString& accessibleName) {
    auto* list = new QListWidget;
    list->setObjectName(QLatin1String(name));
    list->setAccessibleName(accessibleName);
    list->setWordWrap(true);
    list->setTextElideMode(Qt::ElideNone);
    return list;
}

Result<edit::CarriedDecisions> readFile(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            {ErrorCode::BadInput, QStringLiteral("Cannot read the decisions"), file.errorString(), {}, name, 0});
    return edit::carriedFromJson(file.readAll(), name);
}

QString decisionsText(std::size_t count) {
    return count == 1 ? QStringLiteral("1 decision")
                      : QStringLiteral("%1 decisions").arg(countText(static_cast<double>(count)));
}

} // namespace

ApplyDialog::ApplyDialog(CaseSession& session, const QString& file, QWidget* parent)
    : QDialog(parent), m_session(session) {
    setWindowTitle(tr("Apply decisions"));
    setMinimumSize(640, 520);
    compose();
    m_from->setText(tr("Comparing %1 with this case…").arg(QFileInfo(file).fileName()));
    tryOut(file);
}

void ApplyDialog::compose() {
    m_from = makeLabel({}, Look::Plain);
    m_from->setObjectName(QStringLiteral("from"));
    m_done = makeList("done", tr("What would be done"));
    m_left = makeList("left", tr("What cannot be applied, and why"));
    m_doneHead = makeHead(tr("Would be done"), m_done);
    m_leftHead = makeHead(tr("Cannot be applied"), m_left);
    m_problem = new FailureLabel;
    m_apply = new QPushButton(tr("Apply"));
    m_apply->setObjectName(QStringLiteral("apply"));
    m_apply->setDefault(true);
    m_apply->setEnabled(false);
    setLook(m_apply, Look::Primary);
    auto* cancel = new QPushButton(tr("Cancel"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(8);
    column->addWidget(makeLabel(tr("Decisions of another case"), Look::Title));
    column->addWidget(m_from);
    column->addWidget(makeLabel(tr("Firms are found by their names, addresses by their texts, shipments by file and "
                                   "row. What was decided in this case stays. All of it is one step for Undo."),
                                Look::Faded));
    column->addWidget(m_doneHead);
    column->addWidget(m_done, 3);
    column->addWidget(m_leftHead);
    column->addWidget(m_left, 2);
    column->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &ApplyDialog::apply);
}

void ApplyDialog::tryOut(const QString& file) {
    m_trying.start([this, file, caseFile = m_session.file()](Job&) -> BackgroundJob::Deliver {
        const auto attempt = [&]() -> Result<Trial> {
            auto decisions = readFile(file);
            if (!decisions)
                return failure(decisions.error());
            auto opened = store::Case::open(caseFile);
            if (!opened)
                return failure(opened.error());
            auto applied = edit::applyDecisions(**opened, *decisions, edit::Applying::Try);
            if (!applied)
                return failure(applied.error());
            return Trial{std::move(*decisions), std::move(*applied)};
        };
        return [this, trial = attempt()] { showTrial(trial); };
    });
}

void ApplyDialog::showTrial(const Result<Trial>& trial) {
    if (!trial) {
        m_from->clear();
        m_problem->showError(trial.error());
        return;
    }
    m_decisions = trial->decisions;
    const edit::AppliedDecisions& applied = trial->applied;
    m_from->setText(dotted({tr("From “%1”").arg(m_decisions.title), decisionsText(m_decisions.count()),
                            tr("exported %1").arg(timeText(m_decisions.exportedAt)),
                            applied.alreadySo == 0
                                ? QString()
                                : tr("%1 already so here").arg(countText(static_cast<double>(applied.alreadySo)))}));
    m_doneHead->setText(tr("Would be done (%1)").arg(applied.done.size()));
    m_leftHead->setText(tr("Cannot be applied (%1)").arg(applied.notApplied.size()));
    m_done->addItems(applied.done);
    for (const edit::NotApplied& each : applied.notApplied)
        m_left->addItem(each.what + QStringLiteral(": ") + each.why);
    m_apply->setEnabled(!applied.done.isEmpty());
    (applied.done.isEmpty() ? static_cast<QWidget*>(m_left) : m_apply)->setFocus();
}

void ApplyDialog::apply() {
    if (const auto done = m_session.applyDecisions(m_decisions); !done) {
        m_problem->showError(done.error());
        return;
    }
    accept();
}

} // namespace waybill::ui
