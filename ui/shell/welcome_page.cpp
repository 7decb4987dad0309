// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome_page.h"

#include "ui/models/parts.h"
#include "ui/models/theme.h"
#include "ui/shell/recent_cases.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {

QPushButton* actionButton(const Actions& actions, ActionId id, Look look, QWidget* parent) {
    auto* button = new QPushButton(plainText(actionSpec(id)), parent);
    setLook(button, look);
    button->setToolTip(actionSpec(id).help);
    button->setAccessibleDescription(actionSpec(id).help);
    QObject::connect(button, &QPushButton::clicked, actions[id], &QAction::trigger);
    return button;
}

} // namespace

WelcomePage::WelcomePage(const Actions& actions, QWidget* parent) : QWidget(parent), m_recent(new QVBoxLayout) {
    setLook(this, Look::Ground);
    setAccessibleName(tr("Welcome"));
    auto* middle = new QWidget(this);
    middle->setFixedWidth(560);
    auto* column = new QVBoxLayout(middle);
    column->setSpacing(14);
    auto* title = makeLabel(QStringLiteral("Waybill"), Look::Title, middle);
    title->setFont(windowFont(28, QFont::DemiBold));
    title->setStyleSheet(QStringLiteral("font-size: 28px"));
    column->addWidget(title);
    column->addWidget(
        makeLabel(tr("Turns customs records into a picture that can be published and defended."), Look::Plain, middle));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* sample = actionButton(actions, ActionId::OpenSample, Look::Primary, middle);
    setFocusProxy(sample);
    row->addWidget(sample);
    row->addWidget(actionButton(actions, ActionId::NewCase, Look::Plain, middle));
    row->addWidget(actionButton(actions, ActionId::OpenCase, Look::Plain, middle));
    row->addStretch();
    column->addSpacing(6);
    column->addLayout(row);
    column->addWidget(
        makeLabel(tr("Or drop files here: a case (.waybill), or customs records (CSV, JSON lines, XLSX, ODS, XLS, "
                     "also in a ZIP or gzip), which start a new case. Everything stays on this computer."),
                  Look::Faded, middle));
    column->addSpacing(10);
    column->addLayout(m_recent);
    // Beside stretches and not aligned: an aligned widget gets no height for lines that wrap.
    auto* across = new QHBoxLayout;
    across->addStretch();
    across->addWidget(middle);
    across->addStretch();
    auto* page = new QVBoxLayout(this);
    page->addStretch(2);
    page->addLayout(across);
    page->addStretch(3);
    refresh();
}

void WelcomePage::refresh() {
    clearLayout(m_recent);
    m_recent->setSpacing(4);
    QStringList files = recentCases();
    files.erase(
        std::remove_if(files.begin(), files.end(), [](const QString& file) { return !QFileInfo::exists(file); }),
        files.end());
    if (files.isEmpty())
        return;
    m_recent->addWidget(makeHead(tr("Recent cases")));
    for (const QString& file : files) {
        const QFileInfo info(file);
        auto* row = new QHBoxLayout;
        auto* link = makeLink(info.completeBaseName(), tr("Open the case %1").arg(info.completeBaseName()));
        link->setToolTip(QDir::toNativeSeparators(file));
        connect(link, &QPushButton::clicked, this, [this, file] { Q_EMIT caseChosen(file); });
        row->addWidget(link);
        row->addWidget(makeLabel(QDir::toNativeSeparators(info.absolutePath()), Look::Faded), 1);
        m_recent->addLayout(row);
    }
}

} // namespace waybill::ui
