// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/background_job.h"
#include "ui/models/in_view_model.h"

#include <QWidget>
#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QModelIndex;
class QStackedWidget;
class QTableView;

namespace waybill::ui {

/// Everything on the canvas as a table, for who reads, hears or counts rather than looks: firms and addresses, or the
/// links between them. What is chosen here is selected there, and the other way round.
class ListPanel : public QWidget {
    Q_OBJECT
public:
    explicit ListPanel(CaseSession& session, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    /// Keys of the tables, and of the field above them.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum What : int { Firms, Links };
    struct List {
        InViewModel* model = nullptr;
        QTableView* table = nullptr;
        std::shared_ptr<const graph::EntityGraph> graph; ///< That it lists; null: none yet.
    };
    void addList(What what, InViewModel* model, const QString& name, std::initializer_list<int> widths);
    void makeHead();
    void connectList(const List& list);
    [[nodiscard]] const List& shown() const;
    void showView();
    void fill();        ///< The list that is shown, as far as it is not yet what it should be.
    void findBrokers(); ///< In a thread, of what is listed: the lists are there before them.
    void followSelection();
    void showSelection();
    void showCount();
    void choose(const QModelIndex& index);
    void chooseSeveral();
    [[nodiscard]] std::vector<int> rowsSelected() const; ///< In the session, of the list that is shown; ascending.
    void bringToTheMiddle();
    void copyRows() const;
    [[nodiscard]] bool tableKey(const QKeyEvent& event);
    [[nodiscard]] bool fieldKey(const QKeyEvent& event);

    CaseSession& m_session;
    std::array<List, 2> m_lists;
    QComboBox* m_what = nullptr;
    QLineEdit* m_words = nullptr;
    QLabel* m_count = nullptr;
    bool m_isChoosing = false; ///< The list leads and the session follows, not the other way round.
    QStackedWidget* m_pages = nullptr;
    std::shared_ptr<const graph::EntityGraph> m_graph; ///< To be listed; null: nothing is.
    std::shared_ptr<const graph::Brokers> m_brokers;   ///< Of m_graph; null: not known yet.
    BackgroundJob m_measuring;
};

} // namespace waybill::ui
