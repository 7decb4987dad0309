// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/views_dialog.h"

#include "core/base/text.h"
#include "core/query/filter_options.h"
#include "core/scene/saved_view.h"
#include "ui/dialogs/kept_names.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {

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
    if (m_kept->isEmpty())
        m_kept->focusName();
    else
        m_kept->focusList();
}

void ViewsDialog::compose() {
    m_kept = new KeptNames({.objectName = QStringLiteral("views"),
                            .accessibleName = QStringLiteral("Views of this case"),
                            .none = QStringLiteral("None yet. Type a name below to keep what is shown now."),
                            .fieldName = QStringLiteral("Name of a view"),
                            .head = QStringLiteral("Keep what is shown now, or rename the chosen view"),
                            .save = QStringLiteral("&Save"),
                            .saveHelp = QStringLiteral("Keeps what is shown now under this name"),
                            .renameHelp = QStringLiteral("Gives the chosen view this name")});
    m_open = makeDeed("open", QStringLiteral("&Open"), QStringLiteral("Shows the chosen view"));
    setLook(m_open, Look::Primary);
    auto* close = makeDeed("close", QStringLiteral("Close"), {});
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_kept->bottom()->addWidget(close);
    m_kept->bottom()->addWidget(m_open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(10);
    column->addWidget(makeLabel(QStringLiteral("A view keeps the filters, the layout and all places, what is hidden or "
                                               "folded and what is compared, under a name. Command line: "
                                               "waybill snapshot CASE --view NAME."),
                                Look::Faded));
    column->addWidget(m_kept, 1);
}

void ViewsDialog::connectAll() {
    connect(m_kept, &KeptNames::chosenChanged, this, [this] { m_open->setEnabled(!m_kept->chosen().isEmpty()); });
    connect(m_kept, &KeptNames::activated, this, &ViewsDialog::openView);
    connect(m_open, &QPushButton::clicked, this, [this] { openView(m_kept->chosen()); });
    connect(m_kept, &KeptNames::saveAsked, this,
            [this](const QString& name) { finish(m_session.saveView(name), name); });
    connect(m_kept, &KeptNames::renameAsked, this,
            [this](const QString& from, const QString& to) { finish(m_session.renameView(from, to), to); });
    connect(m_kept, &KeptNames::removeAsked, this,
            [this](const QString& name) { finish(m_session.removeView(name), {}); });
}

void ViewsDialog::showViews(const QString& chosen) {
    const auto views = m_session.savedViews();
    if (!views) {
        m_kept->showError(views.error());
        return;
    }
    std::vector<KeptNames::Kept> kept;
    for (const store::StoredView& view : *views)
        kept.push_back({view.name, showsText(view)});
    m_kept->setKept(std::move(kept), chosen);
    m_open->setEnabled(!m_kept->chosen().isEmpty());
}

void ViewsDialog::openView(const QString& view) {
    if (view.isEmpty())
        return;
    const auto opened = m_session.openView(view);
    if (!opened) {
        m_kept->showError(opened.error());
        return;
    }
    if (!opened->isEmpty())
        Q_EMIT openedChanged(view, *opened);
    accept();
}

void ViewsDialog::finish(const Result<void>& done, const QString& chosen) {
    m_kept->clearError();
    if (done)
        showViews(chosen);
    else
        m_kept->showError(done.error());
}

} // namespace waybill::ui
