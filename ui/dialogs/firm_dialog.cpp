// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/firm_dialog.h"

#include "core/base/text.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr std::size_t mostFound = 50;

QListWidget* makeList(const QString& accessibleName, int height) {
    auto* list = new QListWidget;
    list->setAccessibleName(accessibleName);
    list->setFixedHeight(height);
    return list;
}

QHBoxLayout* makeLine(QWidget* field, QWidget* button) {
    auto* row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(button);
    return row;
}

} // namespace

FirmDialog::FirmDialog(CaseSession& session, EntityId firm, QWidget* parent)
    : QDialog(parent), m_session(session), m_firm(firm) {
    setWindowTitle(QStringLiteral("Names of a firm"));
    setMinimumWidth(560);
    m_problem = new FailureLabel;
    m_why = makeField(QStringLiteral("Why"), QStringLiteral("Why; kept in the journal"));
    m_why->setObjectName(QStringLiteral("why"));
    auto* close = new QPushButton(QStringLiteral("Close"));
    auto details = store::entityDetails(session.openCase(), firm);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(8);
    column->addWidget(makeLabel(details ? toQString(details->name) : QString(), Look::Title));
    column->addWidget(makeHead(QStringLiteral("Why"), m_why));
    column->addWidget(m_why);
    buildNames(column);
    buildName(column);
    buildOthers(column);
    column->addWidget(m_problem);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    if (details)
        m_details = std::move(*details);
    else
        m_problem->showError(details.error());
    showNames();
    showOthers();
    m_why->setFocus();
}

void FirmDialog::buildNames(QVBoxLayout* column) {
    m_names = makeList(QStringLiteral("Names as written; tick those of another firm"), 130);
    m_names->setObjectName(QStringLiteral("names"));
    m_split = new QPushButton(QStringLiteral("Split off what is ticked"));
    m_split->setObjectName(QStringLiteral("split"));
    column->addSpacing(6);
    column->addWidget(makeHead(QStringLiteral("Names as written"), m_names));
    column->addWidget(m_names);
    m_exclude = new QPushButton;
    m_exclude->setObjectName(QStringLiteral("exclude"));
    m_exclude->setAutoDefault(false); // Enter behind the reason must not press it
    m_exclude->setToolTip(QStringLiteral("A placeholder: its shipments stay and show nobody in its place"));
    auto* deeds = makeLine(
        makeLabel(QStringLiteral("Tick those that are another firm's, or no firm at all."), Look::Faded), m_split);
    deeds->addWidget(m_exclude);
    column->addLayout(deeds);
    connect(m_names, &QListWidget::itemChanged, this, &FirmDialog::showReady);
    connect(m_split, &QPushButton::clicked, this, &FirmDialog::split);
    connect(m_exclude, &QPushButton::clicked, this, &FirmDialog::exclude);
}

void FirmDialog::buildName(QVBoxLayout* column) {
    m_name = makeField(QStringLiteral("Name to show"), QStringLiteral("The name that is written most"));
    m_name->setObjectName(QStringLiteral("name"));
    m_rename = new QPushButton(QStringLiteral("Show this name"));
    m_rename->setObjectName(QStringLiteral("rename"));
    column->addSpacing(6);
    column->addWidget(makeHead(QStringLiteral("Name to show"), m_name));
    column->addLayout(makeLine(m_name, m_rename));
    connect(m_rename, &QPushButton::clicked, this, &FirmDialog::rename);
}

void FirmDialog::buildOthers(QVBoxLayout* column) {
    m_search = makeField(QStringLiteral("Another firm"), QStringLiteral("Part of the name of another firm"));
    m_search->setObjectName(QStringLiteral("search"));
    m_merge = new QPushButton(QStringLiteral("They are one firm"));
    m_merge->setObjectName(QStringLiteral("merge"));
    m_others = makeList(QStringLiteral("Firms with such a name"), 110);
    m_others->setObjectName(QStringLiteral("others"));
    column->addSpacing(6);
    column->addWidget(makeHead(QStringLiteral("The same firm as"), m_search));
    column->addLayout(makeLine(m_search, m_merge));
    column->addWidget(m_others);
    connect(m_search, &QLineEdit::textChanged, this, &FirmDialog::showOthers);
    connect(m_others, &QListWidget::currentRowChanged, this, &FirmDialog::showReady);
    connect(m_merge, &QPushButton::clicked, this, &FirmDialog::merge);
}

void FirmDialog::showNames() {
    for (const auto& name : m_details.names) {
        auto* item =
            new QListWidgetItem(dotted({toQString(name.name), toQString(name.alias),
                                        name.taxId.empty() ? QString() : QStringLiteral("No. ") + toQString(name.taxId),
                                        shipmentsText(name.shipments)}),
                                m_names);
        item->setData(idRole, name.party.value());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_name->setText(toQString(m_details.name));
    showReady();
}

// By what is typed; a firm's own name says nothing about others.
void FirmDialog::showOthers() {
    m_others->clear();
    const std::string wanted = folded(toUtf8(m_search->text()));
    const auto view = m_session.view();
    if (!view || wanted.empty()) {
        showReady();
        return;
    }
    std::size_t found = 0;
    for (const auto& entity : view->table->entities()) {
        if (entity.id == m_firm || entity.foldedName.find(wanted) == std::string::npos)
            continue;
        if (++found > mostFound)
            break;
        auto* item = new QListWidgetItem(dotted({toQString(entity.name), toQString(entity.country)}), m_others);
        item->setData(idRole, entity.id.value());
    }
    if (found > mostFound)
        m_others->addItem(QStringLiteral("and more: type more of the name"));
    if (m_others->count() == 1)
        m_others->setCurrentRow(0);
    showReady();
}

std::vector<PartyId> FirmDialog::ticked() const {
    std::vector<PartyId> names;
    for (int row = 0; row < m_names->count(); ++row) {
        const QListWidgetItem* item = m_names->item(row);
        if (item->checkState() == Qt::Checked)
            names.emplace_back(item->data(idRole).toLongLong());
    }
    return names;
}

void FirmDialog::showReady() {
    const std::size_t count = ticked().size();
    m_split->setEnabled(count > 0 && count < m_details.names.size());
    m_exclude->setText(count == 0 ? QStringLiteral("It is no firm") : QStringLiteral("What is ticked is no firm"));
    const QListWidgetItem* other = m_others->currentItem();
    m_merge->setEnabled(other && other->data(idRole).isValid());
}

void FirmDialog::split() {
    finish(m_session.splitFirm(m_firm, ticked(), m_why->text()));
}

void FirmDialog::exclude() {
    finish(m_session.excludeFirm(m_firm, ticked(), m_why->text()));
}

void FirmDialog::rename() {
    const QString name = m_name->text().trimmed();
    const bool isMostWritten = !m_details.names.empty() && toQString(m_details.names.front().name) == name;
    finish(m_session.renameFirm(m_firm, isMostWritten ? QString() : name, m_why->text()));
}

void FirmDialog::merge() {
    if (const QListWidgetItem* other = m_others->currentItem())
        finish(m_session.mergeFirms({m_firm, EntityId(other->data(idRole).toLongLong())}, m_why->text()));
}

void FirmDialog::finish(const Result<void>& done) {
    if (done)
        accept();
    else
        m_problem->showError(done.error());
}

} // namespace waybill::ui
