// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_panel.h"

#include "ui/dialogs/annotate_dialog.h"
#include "ui/dialogs/firm_dialog.h"
#include "ui/models/parts.h"
#include "ui/panels/inspector_page.h"

#include <QEvent>
#include <QKeySequence>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

namespace {

constexpr int longestHistory = 200;

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
    showSelection();
}

void InspectorPanel::showSelection() {
    const QString key = m_session.selectedKey();
    if (!m_goingBack && !m_shown.isEmpty() && m_shown != key) {
        m_before << m_shown;
        if (m_before.size() > longestHistory)
            m_before.removeFirst();
    }
    const bool isOther = m_shown != key;
    m_shown = key;
    while (!m_before.isEmpty() && m_before.last() == key)
        m_before.removeLast();
    showPage();
    if (isOther)
        m_scroll->verticalScrollBar()->setValue(0);
}

void InspectorPanel::showPage() {
    const int scrolled = m_scroll->verticalScrollBar()->value();
    InspectorPage* page = makeInspectorPage(m_session, m_shown);
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
    m_session.select(m_before.takeLast());
    m_goingBack = false;
}

void InspectorPanel::annotate() {
    if (!m_shown.isEmpty())
        annotateKey(m_shown, {});
}

void InspectorPanel::annotateKey(const QString& key, AnnotationId id) {
    auto* dialog = new AnnotateDialog(m_session, key, this);
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
