// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/models/theme.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <algorithm>

namespace waybill::ui {

const ActionSpec& actionSpec(ActionId id) {
    return *std::find_if(actionSpecs().begin(), actionSpecs().end(),
                         [id](const ActionSpec& spec) { return spec.id == id; });
}

QString plainText(const ActionSpec& spec) {
    QString text = spec.text;
    text.remove(QLatin1Char('&'));
    if (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

Actions::Actions(QWidget* window) : QObject(window) {
    auto* themes = new QActionGroup(this);
    for (const ActionSpec& spec : actionSpecs()) {
        auto* action = new QAction(spec.text, this);
        action->setObjectName(spec.name);
        action->setToolTip(spec.help);
        action->setStatusTip(spec.help);
        action->setShortcuts(spec.keys);
        action->setCheckable(spec.isCheckable);
        if (spec.menu == ActionSpec::Menu::Theme)
            themes->addAction(action);
        if (spec.id == ActionId::Quit)
            action->setMenuRole(QAction::QuitRole);
        if (spec.id == ActionId::About)
            action->setMenuRole(QAction::AboutRole);
        window->addAction(action);
        m_actions[spec.id] = action;
    }
}

void Actions::fill(QMenuBar& bar, QMenu& recent) const {
    using Menu = ActionSpec::Menu;
    std::map<Menu, QMenu*> menus;
    menus[Menu::File] = bar.addMenu(tr("&File"));
    menus[Menu::Edit] = bar.addMenu(tr("&Edit"));
    menus[Menu::View] = bar.addMenu(tr("&View"));
    menus[Menu::Explore] = bar.addMenu(tr("E&xplore"));
    menus[Menu::Help] = bar.addMenu(tr("&Help"));
    menus[Menu::Theme] = new QMenu(tr("&Colours"), &bar);
    for (const ActionSpec& spec : actionSpecs()) {
        QMenu* menu = menus[spec.menu];
        if (spec.startsGroup)
            menu->addSeparator();
        menu->addAction(m_actions.at(spec.id));
        if (spec.id == ActionId::OpenCase)
            menu->addMenu(&recent);
    }
    menus[Menu::View]->insertMenu(m_actions.at(ActionId::FullScreen), menus[Menu::Theme]);
}

void Actions::setCaseOpen(bool open) {
    for (const ActionSpec& spec : actionSpecs()) {
        if (spec.needsCase)
            m_actions.at(spec.id)->setEnabled(open);
    }
}

void Actions::setIconColour(const QColor& colour) {
    for (const ActionSpec& spec : actionSpecs()) {
        if (!spec.icon.isEmpty())
            m_actions.at(spec.id)->setIcon(themeIcon(spec.icon, colour));
    }
}

} // namespace waybill::ui
