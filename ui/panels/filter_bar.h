// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/filter_expression.h"
#include "ui/models/case_session.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace waybill::ui {

/// The filter as one line of text: the same filter that the panel shows, in words that can be typed. It is read while
/// one types; a mistake is underlined and told below, and changes nothing. Completes fields and values (Tab or Enter
/// takes one), Up and Down bring back earlier lines.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(CaseSession& session, QWidget* parent = nullptr);
    ~FilterBar() override;

    void begin(); ///< Takes the focus, all text selected.
    [[nodiscard]] QLineEdit& line() const { return *m_line; }
    [[nodiscard]] QListWidget& offers() const { return *m_offers; }
    [[nodiscard]] QString mistake() const; ///< Empty: none.

Q_SIGNALS:
    void left(); ///< The keyboard is to be somewhere else now.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showFilter();
    void edited();
    void apply();
    void accept();
    void mark(const std::optional<query::ExpressionError>& error);
    void offer();
    void takeOffer(const QListWidgetItem* item);
    void closeOffers();
    [[nodiscard]] bool keyPressed(int key, Qt::KeyboardModifiers with);
    void recall(int step);
    void remember(const QString& text);

    CaseSession& m_session;
    QLineEdit* m_line;
    QLabel* m_mistake;
    QListWidget* m_offers;
    QTimer m_rest;
    query::Completion m_completion;
    bool m_isTyped = false; ///< What stands there is not applied yet.
    QStringList m_history;  ///< The newest last.
    qsizetype m_recalled = 0;
};

} // namespace waybill::ui
