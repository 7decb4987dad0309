// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace waybill::ui {

/// Says on the picture how much of what is in view is hidden and how much is folded, with the ways to bring it back.
/// Hides itself when all is drawn for itself.
class HiddenNotice : public QWidget {
    Q_OBJECT
public:
    explicit HiddenNotice(QWidget* parent = nullptr);
    void showFor(const CaseSession::View& view);

Q_SIGNALS:
    void showRequested();
    void unfoldRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel *m_text, *m_folded;
    QPushButton *m_show, *m_unfold;
};

} // namespace waybill::ui
