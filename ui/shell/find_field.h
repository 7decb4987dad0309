// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/find_model.h"

#include <QLineEdit>

class QListView;

namespace waybill::ui {

/// One field for firms, addresses and commands. What it finds drops down below; arrow keys choose, Enter takes, Esc
/// closes.
class FindField : public QLineEdit {
    Q_OBJECT
public:
    explicit FindField(const Actions& actions, QWidget* parent = nullptr);
    void setIndex(std::shared_ptr<const FindIndex> index) { m_model->setIndex(std::move(index)); }
    [[nodiscard]] QListView* list() const { return m_list; }
    void begin(); ///< Takes the focus, all text selected.

Q_SIGNALS:
    void itemChosen(const QString& key);
    void commandChosen(const QString& name);
    void textChosen(const QString& text);
    void left(); ///< The keyboard is to be somewhere else now; before what was chosen is told.

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void search();
    void openList();
    void closeList();
    void step(int by);
    void take(const QModelIndex& index);
    void leave();

    FindModel* m_model;
    QListView* m_list;
};

} // namespace waybill::ui
