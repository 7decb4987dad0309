// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts_dialog.h"

#include "ui/shell/actions.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {

QString keysText(const ActionSpec& spec) {
    QStringList keys;
    for (const QKeySequence& key : spec.keys)
        keys << key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(620, 560);
    auto* list = new QTreeWidget(this);
    list->setAccessibleName(tr("Keyboard shortcuts"));
    list->setHeaderLabels({tr("Where"), tr("Keys"), tr("What")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    for (const ActionSpec& spec : actionSpecs()) {
        if (!spec.keys.isEmpty())
            new QTreeWidgetItem(list, {tr("Everywhere"), keysText(spec), plainText(spec)});
    }
    for (const KeyHelp& key : widgetKeys())
        new QTreeWidgetItem(list, {key.place, key.keys, key.text});
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(list);
    column->addWidget(buttons);
}

} // namespace waybill::ui
