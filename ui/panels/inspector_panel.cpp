// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_panel.h"

#include "ui/dialogs/annotate_dialog.h"
#include "ui/dialogs/firm_dialog.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/selection_page.h"

#include <QEvent>
#include <QKeySequence>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

namespace {

constexpr std::size_t longestHistory = 200;

void focusFirstPart(const QWidget& page) {
    const auto parts = page.findChildren<QWidget*>();
    const auto first = std::find_if(parts.begin(), parts.end(), [&page](const QWidget* part) {
        return (part->focusPolicy() & Qt::TabFocus) && part->isEnabled() && part->isVisibleTo(&page);
    });
    if (first != parts.end())
        (*first)->setFocus(Qt::OtherFocusReason);
}

} // namespace

InspectorPanel::InspectorPanel(CaseSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setLook(this, Look::Panel);
    setAccessibleName(QStringLiteral("What is selected"));
    m_back = makeLink(QStringLiteral("← Back"), QStringLiteral("Back to what was selected before"));
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_back->setToolTip(QStringLiteral("Back to what was selected before (Alt+Left)"));
    QSizePolicy keeps = m_back->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_back->setSizePolicy(keeps);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(14, 0, 14, 0);
    top->addWidget(m_back, 0, Qt::AlignLeft);
    column->addLayout(top);
    column->addWidget(m_scroll, 1);
    setMinimumWidth(280);

    connect(m_back, &QPushButton::clicked, this, &InspectorPanel::goBack);
    connect(&m_session, &CaseSession::selectionChanged, this, &InspectorPanel::showSelection);
    connect(&m_session, &CaseSession::viewChanged, this, &InspectorPanel::showPage);
    connect(&m_session, &CaseSession::traceChanged, this, [this] {
        if (!m_shown.nodes.empty())
            showPage();
    });
    showSelection();
}

void InspectorPanel::showSelection() {
    const Place now{m_session.selectedKey(),
                    m_session.hasSeveral() ? m_session.gatheredNodes() : std::set<std::string>()};
    if (now == m_shown && m_scroll->widget())
        return;
    if (!m_goingBack && !m_shown.key.isEmpty() && !isSamePage(m_shown, now)) {
        m_before.push_back(m_shown);
        if (m_before.size() > longestHistory)
            m_before.erase(m_before.begin());
    }
    const bool isOther = !isSamePage(m_shown, now);
    m_shown = now;
    while (!m_before.empty() && isSamePage(m_before.back(), now))
        m_before.pop_back();
    if (isOther || !m_scroll->widget())
        showPage();
    if (isOther)
        m_scroll->verticalScrollBar()->setValue(0);
}

bool InspectorPanel::isSamePage(const Place& a, const Place& b) {
    return a.nodes == b.nodes && (!a.nodes.empty() || a.key == b.key);
}

void InspectorPanel::showPage() {
    const int scrolled = m_scroll->verticalScrollBar()->value();
    InspectorPage* page = m_shown.nodes.empty() ? makeInspectorPage(m_session, m_shown.key)
                                                : new SelectionPage(m_session); // NOLINT(*-owning-memory)
    // Queued: the page that asks is replaced by the answer.
    connect(page, &InspectorPage::selected, &m_session, &CaseSession::select, Qt::QueuedConnection);
    connect(page, &InspectorPage::annotateRequested, this, &InspectorPanel::annotateKey);
    connect(page, &InspectorPage::identityRequested, this, [this](EntityId firm) {
        auto* dialog = new FirmDialog(m_session, firm, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    const QWidget* focused = window()->focusWidget(); // also while another window is in front
    const bool hadFocus = focused && m_scroll->widget() && m_scroll->widget()->isAncestorOf(focused);
    if (QWidget* old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    m_scroll->setWidget(page);
    page->show();
    m_scroll->verticalScrollBar()->setValue(scrolled);
    m_back->setEnabled(canGoBack());
    m_back->setVisible(canGoBack());
    if (hadFocus)
        focusFirstPart(*page);
}

void InspectorPanel::goBack() {
    if (!canGoBack())
        return;
    m_goingBack = true;
    const Place to = std::move(m_before.back());
    m_before.pop_back();
    if (to.nodes.empty())
        m_session.select(to.key);
    else
        m_session.selectNodes(to.nodes);
    m_goingBack = false;
}

void InspectorPanel::annotate() {
    if (!m_shown.key.isEmpty())
        annotateKey(m_shown.key, {});
}

void InspectorPanel::annotateKey(const QString& key, AnnotationId id) {
    auto* dialog = new AnnotateDialog(m_session, annotationTarget(key), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (id.isValid())
        dialog->edit(id);
    dialog->open();
}

void InspectorPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_scroll && m_scroll->widget())
        showPage();
}

} // namespace waybill::ui
