// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/in_view_delegate.h"

#include "ui/models/in_view_model.h"
#include "ui/models/theme.h"

namespace waybill::ui {

void InViewDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const ThemeColours& colours = themeColours(option->palette);
    const QColor ink = index.data(InViewModel::AlarmRole).toBool() ? colours.note : colours.text;
    if (index.data(InViewModel::FigureRole).toBool())
        option->font = figureFont();
    option->palette.setColor(QPalette::Text, ink);
    option->palette.setColor(QPalette::HighlightedText, ink);
}

} // namespace waybill::ui
