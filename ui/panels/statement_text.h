// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/note/rule_book.h"
#include "ui/models/theme.h"

#include <QFrame>
#include <string>

class QLabel;

namespace waybill::ui {

/// The text as HTML with its statements on coloured grounds: civilian in the wash of the accent, the rest in the
/// note's. Everything of the text is escaped; statements that overlap or leave the text are cut to what fits.
[[nodiscard]] QString statementHtml(const std::string& text, const std::vector<note::Statement>& statements,
                                    const ThemeColours& colours);

/// A card with a declared text, what it states in words, and the English renderings.
class StatementCard : public QFrame {
    Q_OBJECT
public:
    StatementCard(const QString& head, std::string text, note::Reading reading, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();
    std::string m_text;
    note::Reading m_reading;
    QLabel* m_declared = nullptr;
    QLabel* m_words = nullptr;
};

} // namespace waybill::ui
