// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/fact_model.h"

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QListView;
class QPushButton;

namespace waybill::ui {

/// A headed list of a page: short at first, "showing 8 of 253", all of them on demand; only rows in sight are drawn.
/// Roles are those of FactModel. Click, Enter or Space activates.
class FactList : public QWidget {
    Q_OBJECT
public:
    /// Rows shown before "show all".
    static constexpr int shortCount = 8;

    explicit FactList(const QString& head, QWidget* parent = nullptr);
    void setFacts(std::vector<Fact> facts);
    /// Another model with the roles of FactModel; owned by the caller.
    void setModel(QAbstractItemModel* model);
    [[nodiscard]] QListView* view() const { return m_view; }
    /// Hidden together with its head when there is nothing to show.
    void hideWhenEmpty();

Q_SIGNALS:
    /// A row that leads somewhere was clicked or entered.
    void activated(const QString& key);
    void rowActivated(const QModelIndex& index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void activate(const QModelIndex& index);

    FactModel* m_facts = nullptr;
    QListView* m_view = nullptr;
    QLabel* m_head = nullptr;
    QLabel* m_shown = nullptr;
    QPushButton* m_more = nullptr;
    QString m_title;
    bool m_showAll = false, m_hideWhenEmpty = false;
};

} // namespace waybill::ui
