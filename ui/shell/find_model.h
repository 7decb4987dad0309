// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"
#include "ui/shell/find_index.h"

#include <QAbstractListModel>
#include <vector>

namespace waybill::ui {

/// What the find field offers for a text: firms and addresses, commands, and a search of the shipments' texts.
class FindModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Kind { Item, Command, TextFilter, More };
    enum Roles { KindRole = Qt::UserRole, ValueRole, DetailRole };
    static constexpr std::size_t itemLimit = 12, commandLimit = 5;

    using QAbstractListModel::QAbstractListModel;
    void setIndex(std::shared_ptr<const FindIndex> index);
    /// Commands that cannot be used now are not offered.
    void setActions(const Actions* actions) { m_actions = actions; }
    void setText(const QString& text);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        Kind kind;
        QString text, detail;
        QString value; ///< The item's key, the command's name, the text.
    };
    void addItems(std::vector<Row>& rows) const;
    void addCommands(std::vector<Row>& rows) const;

    std::shared_ptr<const FindIndex> m_index;
    const Actions* m_actions = nullptr;
    QString m_text;
    std::vector<Row> m_rows;
};

} // namespace waybill::ui
