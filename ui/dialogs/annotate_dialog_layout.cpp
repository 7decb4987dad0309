// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/annotate_dialog.h"
#include "ui/models/key_names.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

// How the annotation dialog is put together.

namespace waybill::ui {

namespace {

QComboBox* makeChoice(const QString& name, const char* objectName, const QList<Choice>& choices) {
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(objectName));
    box->setAccessibleName(name);
    for (const Choice& choice : choices)
        box->addItem(choice.title, choice.value);
    return box;
}

} // namespace

void AnnotateDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(6);
    column->addWidget(makeLabel(nameOfKey(m_session, m_key), Look::Title));
    column->addSpacing(6);
    buildExisting(column);
    buildForm(column);
    m_problem = new FailureLabel;
    column->addWidget(m_problem);
    column->addSpacing(8);
    column->addLayout(buildButtons());
}

void AnnotateDialog::buildExisting(QVBoxLayout* column) {
    m_existing = new QListWidget;
    m_existing->setObjectName(QStringLiteral("existing"));
    m_existing->setAccessibleName(QStringLiteral("Annotations so far"));
    m_existing->setMaximumHeight(110);
    m_existing->setTabKeyNavigation(false);
    m_existingHead = makeHead(QStringLiteral("So far"), m_existing);
    column->addWidget(m_existingHead);
    column->addWidget(m_existing);
    connect(m_existing, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            edit(AnnotationId(m_existing->item(row)->data(Qt::UserRole).toLongLong()));
    });
}

void AnnotateDialog::buildForm(QVBoxLayout* column) {
    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setAccessibleName(QStringLiteral("Text"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(QStringLiteral("What you found out, in your words"));
    m_text->setMinimumHeight(90);
    m_status = makeChoice(QStringLiteral("Status"), "status", statusChoices());
    m_confidence = makeChoice(QStringLiteral("Confidence"), "confidence", confidenceChoices());
    m_source = makeField(QStringLiteral("Source address"), QStringLiteral("https://…"));
    m_source->setObjectName(QStringLiteral("source"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(5);
    grid->addWidget(makeHead(QStringLiteral("Status"), m_status), 0, 0);
    grid->addWidget(makeHead(QStringLiteral("Confidence"), m_confidence), 0, 1);
    grid->addWidget(m_status, 1, 0);
    grid->addWidget(m_confidence, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addWidget(makeHead(QStringLiteral("Text"), m_text));
    column->addWidget(m_text, 1);
    column->addSpacing(4);
    column->addLayout(grid);
    column->addSpacing(4);
    column->addWidget(makeHead(QStringLiteral("Source, a web address"), m_source));
    column->addWidget(m_source);
}

QLayout* AnnotateDialog::buildButtons() {
    m_new = makeLink(QStringLiteral("write a new one"));
    m_new->setObjectName(QStringLiteral("new"));
    m_remove = makeLink(QStringLiteral("delete this annotation"));
    m_remove->setObjectName(QStringLiteral("delete"));
    auto* cancel = new QPushButton(QStringLiteral("Cancel"));
    cancel->setAutoDefault(false);
    m_save = new QPushButton(QStringLiteral("Save"));
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setAutoDefault(false);
    m_save->setToolTip(QStringLiteral("Ctrl+Enter"));
    setLook(m_save, Look::Primary);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addWidget(m_new);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &AnnotateDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, &AnnotateDialog::remove);
    connect(m_new, &QPushButton::clicked, this, &AnnotateDialog::startNew);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        connect(shortcut, &QShortcut::activated, this, &AnnotateDialog::save);
    }
    return buttons;
}

} // namespace waybill::ui
