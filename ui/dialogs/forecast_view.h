// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/import.h"

#include <QWidget>
#include <optional>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace waybill::ui {

/// What an import will do, or did, row by row kind; and what is worth a look in the data.
class ForecastView : public QWidget {
    Q_OBJECT
public:
    explicit ForecastView(QWidget* parent = nullptr);
    void showForecast(const import::SourceResult& result);
    void showOutcome(const std::vector<import::SourceResult>& results);
    void showWaiting(const QString& text);
    void showIssues(const std::vector<Issue>& issues);

private:
    void addFigure(const QString& figure, const QString& text, const QString& look);
    void showFigures(const store::Reconciliation& sums, const std::vector<Issue>& issues, bool happened);
    void showMoney(const store::Reconciliation& sums);
    QLabel* m_head = nullptr;
    QGridLayout* m_figures = nullptr;
    QVBoxLayout* m_issues = nullptr;
    QWidget* m_issueCard = nullptr;
};

} // namespace waybill::ui
