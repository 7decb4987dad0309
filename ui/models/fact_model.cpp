// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fact_model.h"

#include <algorithm>
#include <utility>

namespace waybill::ui {

FactModel::FactModel(QObject* parent) : QAbstractListModel(parent) {}

void FactModel::setFacts(std::vector<Fact> facts) {
    beginResetModel();
    m_facts = std::move(facts);
    m_twoLines = std::any_of(m_facts.begin(), m_facts.end(), [](const Fact& fact) { return !fact.detail.isEmpty(); });
    endResetModel();
}

int FactModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_facts.size());
}

QVariant FactModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Fact& fact = m_facts[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return fact.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return dotted({fact.title, fact.detail, fact.figure});
    case DetailRole:
        return fact.detail;
    case FigureRole:
        return fact.figure;
    case KeyRole:
        return fact.key;
    case NotedRole:
        return fact.noted;
    case TwoLinesRole:
        return m_twoLines;
    case ShapeRole:
        return fact.mark ? QVariant(static_cast<int>(fact.mark->shape)) : QVariant();
    case ColourRole:
        return fact.mark ? QVariant(static_cast<int>(fact.mark->colour)) : QVariant();
    default:
        return {};
    }
}

} // namespace waybill::ui
