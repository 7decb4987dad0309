// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/find_model.h"

#include "core/base/text.h"
#include "ui/models/words.h"

namespace waybill::ui {

void FindModel::setIndex(std::shared_ptr<const FindIndex> index) {
    m_index = std::move(index);
    setText(m_text);
}

void FindModel::setText(const QString& text) {
    m_text = text.trimmed();
    std::vector<Row> rows;
    addItems(rows);
    addCommands(rows);
    if (m_index && !m_text.isEmpty())
        rows.push_back({Kind::TextFilter, tr("Shipments whose text has “%1”").arg(m_text), tr("Filter"), m_text});
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void FindModel::addItems(std::vector<Row>& rows) const {
    if (!m_index || m_text.isEmpty())
        return;
    const FindIndex::Found found = m_index->find(m_text, itemLimit);
    for (const FindIndex::Entry* entry : found.entries)
        rows.push_back({Kind::Item, entry->text, entry->detail, entry->key});
    if (found.total > found.entries.size())
        rows.push_back({Kind::More,
                        tr("%1 of %2 shown; a longer word finds fewer")
                            .arg(found.entries.size())
                            .arg(countText(static_cast<double>(found.total))),
                        {},
                        {}});
}

void FindModel::addCommands(std::vector<Row>& rows) const {
    const auto words = foldedWords(m_text);
    std::size_t shown = 0;
    for (const ActionSpec& spec : actionSpecs()) {
        const bool usable = m_actions && (*m_actions)[spec.id]->isEnabled() && spec.id != ActionId::Find;
        const QString text = plainText(spec);
        if (!usable || shown == commandLimit || (!words.empty() && matchRank(folded(toUtf8(text)), words) < 2))
            continue;
        const QString keys = spec.keys.isEmpty() ? QString() : spec.keys.front().toString(QKeySequence::NativeText);
        rows.push_back({Kind::Command, text, keys.isEmpty() ? tr("Command") : keys, spec.name});
        ++shown;
    }
}

int FindModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FindModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.detail.isEmpty() ? row.text : row.text + QStringLiteral(", ") + row.detail;
    case KindRole:
        return static_cast<int>(row.kind);
    case ValueRole:
        return row.value;
    case DetailRole:
        return row.detail;
    default:
        return {};
    }
}

Qt::ItemFlags FindModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool isMore = data(index, KindRole).toInt() == static_cast<int>(Kind::More);
    return isMore ? Qt::ItemNeverHasChildren : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace waybill::ui
