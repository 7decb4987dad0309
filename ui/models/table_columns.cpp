// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_columns.h"

namespace waybill::ui {

QVariant columnAlignment(bool isFigure) {
    return QVariant::fromValue(int((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
}

QVariant columnHeader(std::span<const char* const> titles, int section, Qt::Orientation orientation, int role,
                      bool isFigure) {
    if (orientation != Qt::Horizontal || section < 0 || static_cast<std::size_t>(section) >= titles.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return columnAlignment(isFigure);
    return role == Qt::DisplayRole ? QVariant(QLatin1String(titles[static_cast<std::size_t>(section)])) : QVariant();
}

} // namespace waybill::ui
