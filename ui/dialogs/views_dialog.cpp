// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/views_dialog.h"

#include "core/base/text.h"
#include "core/query/filter_options.h"
#include "core/scene/saved_view.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

namespace {

constexpr int rowHeight = 26; // as in tables

QPushButton* makeButton(const char* name, const QString& text, const QString& help) {
    auto* button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(help);
    button->setAutoDefault(false);
    return button;
}

/// What a view shows, in a line.
QString showsText(const store::StoredView& stored) {
    const auto read = scene::savedViewFromJson(stored.json);
    if (!read)
        return read.error().message();
    const std::string filter = query::describe(read->view.filter);
    QStringList parts{filter.empty() ? QStringLiteral("everything") : toQString(filter),
                      toQString(layout::algorithmName(read->view.layout.algorithm)) + QStringLiteral(" layout")};
    if (const std::size_t pins = read->view.pins.size(); pins > 0)
        parts << countText(static_cast<double>(pins)) + QStringLiteral(" pinned");
    return dotted(parts << QStringLiteral("kept ") + timeText(stored.changedAt));
}

} // namespace

ViewsDialog::ViewsDialog(CaseSession& session, QWidget* parent) : QDialog(parent), m_session(session) {
    setWindowTitle(QStringLiteral("Views"));
    setMinimumSize(560, 420);
    compose();
    connectAll();
    showViews();
    if (m_views.empty())
        m_name->setFocus();
    else
        m_list->setFocus();
}

void ViewsDialog::compose() {
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("views"));
    m_list->setAccessibleName(QStringLiteral("Views of this case"));
    m_none = makeLabel(QStringLiteral("None yet. Type a name below to keep what is shown now."), Look::Faded);
    m_shows = makeLabel({}, Look::Faded);
    m_shows->setObjectName(QStringLiteral("shows"));
    m_name = makeField(QStringLiteral("Name of a view"), QStringLiteral("Name"));
    m_name->setObjectName(QStringLiteral("name"));
    m_open = makeButton("open", QStringLiteral("&Open"), QStringLiteral("Shows the chosen view"));
    setLook(m_open, Look::Primary);
    m_save = makeButton("save", QStringLiteral("&Save"), QStringLiteral("Keeps what is shown now under this name"));
    m_rename = makeButton("rename", QStringLiteral("Re&name"), QStringLiteral("Gives the chosen view this name"));
    m_remove = makeButton("remove", QStringLiteral("&Delete"), QStringLiteral("Undo brings it back"));
    m_problem = new FailureLabel;
    auto* close = makeButton("close", QStringLiteral("Close"), {});
    connect(close, &QPushButton::clicked, this, &QDialog::reject);

    auto* named = new QHBoxLayout;
    named->addWidget(m_name, 1);
    named->addWidget(m_save);
    named->addWidget(m_rename);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(10);
    column->addWidget(makeLabel(QStringLiteral("A view keeps the filters, the layout and the pinned places under a "
                                               "name. Command line: waybill snapshot CASE --view NAME."),
                                Look::Faded));
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addWidget(m_shows);
    column->addWidget(makeHead(QStringLiteral("Keep what is shown now, or rename the chosen view"), m_name));
    column->addLayout(named);
    column->addWidget(m_problem);
    column->addLayout(buttons);
}

void ViewsDialog::connectAll() {
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!chosen().isEmpty())
            m_name->setText(chosen());
        showChoice();
    });
    connect(m_list, &QListWidget::itemActivated, this, &ViewsDialog::openChosen);
    connect(m_name, &QLineEdit::textChanged, this, &ViewsDialog::showChoice);
    connect(m_name, &QLineEdit::returnPressed, this, &ViewsDialog::save);
    connect(m_open, &QPushButton::clicked, this, &ViewsDialog::openChosen);
    connect(m_save, &QPushButton::clicked, this, &ViewsDialog::save);
    connect(m_rename, &QPushButton::clicked, this, &ViewsDialog::rename);
    connect(m_remove, &QPushButton::clicked, this, &ViewsDialog::remove);
}

void ViewsDialog::showViews(const QString& chosen) {
    auto views = m_session.savedViews();
    if (!views) {
        m_problem->showError(views.error());
        return;
    }
    m_views = std::move(*views);
    m_list->clear();
    int row = m_views.empty() ? -1 : 0;
    for (const store::StoredView& view : m_views) {
        auto* item = new QListWidgetItem(view.name, m_list);
        item->setData(Qt::AccessibleDescriptionRole, showsText(view));
        item->setSizeHint(QSize(0, rowHeight));
        if (view.name == chosen)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row);
    m_none->setVisible(m_views.empty());
    m_list->setVisible(!m_views.empty());
    showChoice();
}

QString ViewsDialog::chosen() const {
    const int row = m_list->currentRow();
    return row < 0 ? QString() : m_views[static_cast<std::size_t>(row)].name;
}

QString ViewsDialog::name() const {
    return m_name->text().trimmed();
}

void ViewsDialog::showChoice() {
    const QString typed = name(), view = chosen();
    const bool isTaken = std::ranges::find(m_views, typed, &store::StoredView::name) != m_views.end();
    m_open->setEnabled(!view.isEmpty());
    m_remove->setEnabled(!view.isEmpty());
    m_save->setEnabled(!typed.isEmpty());
    m_save->setText(isTaken ? QStringLiteral("Re&place") : QStringLiteral("&Save"));
    m_rename->setEnabled(!view.isEmpty() && !typed.isEmpty() && !isTaken);
    m_shows->setText(view.isEmpty() ? QString() : showsText(m_views[static_cast<std::size_t>(m_list->currentRow())]));
}

void ViewsDialog::openChosen() {
    const QString view = chosen();
    if (view.isEmpty())
        return;
    const auto opened = m_session.openView(view);
    if (!opened) {
        m_problem->showError(opened.error());
        return;
    }
    if (!opened->isEmpty())
        Q_EMIT openedChanged(view, *opened);
    accept();
}

void ViewsDialog::save() {
    if (!name().isEmpty())
        finish(m_session.saveView(name()), name());
}

void ViewsDialog::rename() {
    finish(m_session.renameView(chosen(), name()), name());
}

void ViewsDialog::remove() {
    finish(m_session.removeView(chosen()), {});
}

void ViewsDialog::finish(const Result<void>& done, const QString& chosen) {
    m_problem->clearError();
    if (done)
        showViews(chosen);
    else
        m_problem->showError(done.error());
}

} // namespace waybill::ui
