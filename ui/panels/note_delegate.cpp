// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/note_delegate.h"

#include "ui/models/shipments_model.h"
#include "ui/models/theme.h"

namespace waybill::ui {

void NoteDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const ThemeColours& colours = themeColours(option->palette);
    QColor ink = colours.text;
    if (index.column() == ShipmentsModel::NoteColumn)
        ink = index.data(ShipmentsModel::NotedRole).toBool() ? colours.note : colours.faded;
    if (index.data(ShipmentsModel::OddPriceRole).toBool())
        ink = colours.suspicious;
    if (index.column() >= ShipmentsModel::PiecesColumn && index.column() <= ShipmentsModel::PriceColumn)
        option->font = figureFont();
    option->palette.setColor(QPalette::Text, ink);
    option->palette.setColor(QPalette::HighlightedText, ink);
}

} // namespace waybill::ui
