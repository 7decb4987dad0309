// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/words.h"

#include <QAbstractListModel>
#include <optional>
#include <vector>

namespace waybill::ui {

/// One line of a list in the inspector: a title, a faded second line, a figure at the right, and where it leads.
struct Fact {
    QString title;
    QString detail; ///< May be empty.
    QString figure; ///< May be empty.
    QString key;    ///< What a click selects; empty when it leads nowhere.
    bool noted = false;
    std::optional<RoleMark> mark = std::nullopt; ///< Drawn before the title.
};

class FactModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum DataRole { DetailRole = Qt::UserRole, FigureRole, KeyRole, NotedRole, ShapeRole, ColourRole, TwoLinesRole };

    explicit FactModel(QObject* parent = nullptr);
    void setFacts(std::vector<Fact> facts);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Fact> m_facts;
    bool m_twoLines = false; ///< Any line has a detail: all are as tall.
};

} // namespace waybill::ui
