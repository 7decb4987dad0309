// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace waybill::ui {

class FindField;

/// The strip at the top: which case, the find field, the few things that are always at hand.
class HeaderBar : public QWidget {
    Q_OBJECT
public:
    explicit HeaderBar(const Actions& actions, QWidget* parent = nullptr);
    void setTitle(const QString& title, const QString& subtitle);
    [[nodiscard]] FindField& find() const { return *m_find; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addButton(QHBoxLayout* row, const Actions& actions, ActionId id, bool isPrimary);
    QLabel *m_title, *m_subtitle;
    FindField* m_find;
};

} // namespace waybill::ui
