// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/forecast_view.h"

#include "core/base/text.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {

bool isRejection(const Issue& issue) {
    return issue.code.rfind("rejected-", 0) == 0;
}

QString figure(qint64 count) {
    return countText(static_cast<double>(count));
}

/// "no date in 3 rows, first row 41,220"
QString reasonsText(const std::vector<Issue>& issues) {
    QStringList reasons;
    for (const Issue& issue : issues) {
        if (!isRejection(issue))
            continue;
        QString text = toQString(issue.text);
        text.remove(QStringLiteral("Rows rejected: "));
        reasons << QStringLiteral("%1 (%2, first row %3)").arg(text, figure(issue.count), figure(issue.row));
    }
    return reasons.join(QStringLiteral("; "));
}

QString issueText(const Issue& issue) {
    QString text = toQString(issue.text);
    if (!issue.column.empty() && !text.contains(toQString(issue.column)))
        text += QStringLiteral(" (column “%1”)").arg(toQString(issue.column));
    QStringList where;
    if (issue.count > 1)
        where << QStringLiteral("%1 times").arg(figure(issue.count));
    if (issue.row > 0)
        where << QStringLiteral("first in row %1").arg(figure(issue.row));
    return where.isEmpty() ? text : QString(text + QStringLiteral(": ") + where.join(QStringLiteral(", ")));
}

} // namespace

ForecastView::ForecastView(QWidget* parent) : QWidget(parent) {
    m_head = makeHead(QStringLiteral("What will happen"));
    m_figures = new QGridLayout;
    m_figures->setHorizontalSpacing(16);
    m_figures->setVerticalSpacing(7);
    m_figures->setColumnMinimumWidth(0, 110);
    m_figures->setColumnStretch(1, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_head);
    left->addLayout(m_figures);
    left->addStretch(1);

    auto* card = new QFrame;
    setLook(card, Look::Card);
    m_issueCard = card;
    auto* content = new QWidget;
    m_issues = new QVBoxLayout(content);
    m_issues->setContentsMargins(0, 0, 0, 0);
    m_issues->setSpacing(7);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    scroll->setAccessibleName(QStringLiteral("Worth a look"));
    auto* right = new QVBoxLayout(card);
    right->setContentsMargins(18, 12, 12, 12);
    right->setSpacing(8);
    right->addWidget(makeLabel(QStringLiteral("Worth a look"), Look::Strong));
    right->addWidget(scroll, 1);

    auto* halves = new QHBoxLayout(this);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(24);
    halves->addLayout(left, 1);
    halves->addWidget(card, 1);
    setMinimumHeight(190);
}

void ForecastView::addFigure(const QString& number, const QString& text, const QString& name) {
    const int row = m_figures->rowCount();
    auto* count = new QLabel(number);
    count->setFont(windowFont(13, QFont::DemiBold));
    count->setObjectName(name);
    auto* words = makeLabel(text, Look::Plain);
    words->setObjectName(name + QStringLiteral("Text"));
    count->setBuddy(words);
    m_figures->addWidget(count, row, 0, Qt::AlignRight | Qt::AlignTop);
    m_figures->addWidget(words, row, 1, Qt::AlignTop);
}

void ForecastView::showFigures(const store::Reconciliation& sums, const std::vector<Issue>& issues, bool happened) {
    clearLayout(m_figures);
    addFigure(figure(sums.rows), QStringLiteral("rows in the file"), QStringLiteral("rows"));
    addFigure(figure(sums.shipments), QStringLiteral("new shipments"), QStringLiteral("shipments"));
    if (sums.duplicates > 0)
        addFigure(figure(sums.duplicates), QStringLiteral("already here from another source: kept as further evidence"),
                  QStringLiteral("duplicates"));
    if (sums.repeated > 0)
        addFigure(figure(sums.repeated), QStringLiteral("repeated inside this file"), QStringLiteral("repeated"));
    if (sums.blank > 0)
        addFigure(figure(sums.blank), QStringLiteral("blank"), QStringLiteral("blank"));
    const QString reasons = reasonsText(issues);
    addFigure(figure(sums.rejected),
              sums.rejected == 0 ? QStringLiteral("rejected")
                                 : QString((happened ? QStringLiteral("rejected, listed under Issues: ")
                                                     : QStringLiteral("rejected: ")) +
                                           reasons),
              QStringLiteral("rejected"));
    showMoney(sums);
}

void ForecastView::showMoney(const store::Reconciliation& sums) {
    const double in = sums.valueUsdIn.value();
    const double kept = sums.valueUsdKept.value();
    const double fresh = sums.valueUsdNew.value();
    if (in == 0)
        return;
    QStringList parts{QStringLiteral("%1 in new shipments").arg(usdText(fresh))};
    if (kept != fresh)
        parts << QStringLiteral("%1 in rows that are here already or repeated").arg(usdText(kept - fresh));
    if (in != kept)
        parts << QStringLiteral("%1 in rejected rows").arg(usdText(in - kept));
    const QString sum = QStringLiteral("in the file = ") + parts.join(QStringLiteral(" + "));
    addFigure(usdText(in), parts.size() == 1 ? QStringLiteral("in the file, all of it in new shipments") : sum,
              QStringLiteral("money"));
}

void ForecastView::showForecast(const import::SourceResult& result) {
    m_head->setText(QStringLiteral("What will happen"));
    showFigures(result.reconciliation, result.issues, false);
    showIssues(result.issues);
}

void ForecastView::showOutcome(const std::vector<import::SourceResult>& results) {
    m_head->setText(results.size() > 1 ? QStringLiteral("What happened, all tables together")
                                       : QStringLiteral("What happened"));
    store::Reconciliation sums;
    std::vector<Issue> issues;
    for (const import::SourceResult& result : results) {
        sums.add(result.reconciliation);
        issues.insert(issues.end(), result.issues.begin(), result.issues.end());
    }
    showFigures(sums, issues, true);
    showIssues(issues);
}

void ForecastView::showWaiting(const QString& text) {
    clearLayout(m_figures);
    addFigure(QString(), text, QStringLiteral("waiting"));
    clearLayout(m_issues);
    m_issues->addWidget(makeLabel(QStringLiteral("Not known yet."), Look::Faded));
    m_issues->addStretch(1);
}

void ForecastView::showIssues(const std::vector<Issue>& issues) {
    clearLayout(m_issues);
    bool any = false;
    for (const Issue& issue : issues) {
        if (isRejection(issue))
            continue;
        auto* line = makeLabel(QStringLiteral("• ") + issueText(issue), Look::Plain);
        line->setObjectName(QStringLiteral("issue"));
        m_issues->addWidget(line);
        any = true;
    }
    if (!any)
        m_issues->addWidget(makeLabel(QStringLiteral("Nothing in doubt."), Look::Faded));
    m_issues->addStretch(1);
}

} // namespace waybill::ui
