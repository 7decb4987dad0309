// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace waybill::ui {

/// Stands where the picture would be and says why there is none, with the one thing that helps.
class EmptyNotice : public QWidget {
    Q_OBJECT
public:
    explicit EmptyNotice(QWidget* parent = nullptr);
    /// Shows itself when the view has nothing to draw.
    void showFor(const CaseSession::View* view, bool isBusy, const QString& phase);

    /// As wide as its parent allows, and as high as its text then is.
    void fit();

Q_SIGNALS:
    void importRequested();
    void clearFiltersRequested();
    void showHiddenRequested();

private:
    enum class Help { None, Import, ClearFilters, ShowHidden };
    void say(const QString& head, const QString& text, Help help);
    QLabel *m_head, *m_text;
    QPushButton* m_button;
    Help m_help = Help::None;
};

} // namespace waybill::ui
