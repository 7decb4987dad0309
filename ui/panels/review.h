// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <span>
#include <vector>

class QAbstractItemView;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;
class QWidget;

namespace waybill::ui {

// What panels are made of in which a reporter goes through findings one after the other: a table, a card that shows the
// current one, and buttons whose letters decide.

/// A decision: its button's object name and text, what it means, and its letter.
struct Deed {
    const char* name;
    const char* text;
    const char* help;
    int key;
};

/// Adds a button for each deed. Its letter presses it wherever in the panel the focus is; fields take letters all the
/// same. `press` is told the deed's place.
std::vector<QPushButton*> addDeeds(QHBoxLayout* row, QWidget* panel, std::span<const Deed> deeds,
                                   const std::function<void(std::size_t)>& press);

/// An empty card, and the column that it is filled by.
struct Card {
    QWidget* widget = nullptr;
    QVBoxLayout* column = nullptr;
};
[[nodiscard]] Card makeCard();

/// The table at the left, the card at the right in an area that scrolls.
[[nodiscard]] QWidget* beside(QAbstractItemView* table, QWidget* card);

/// What such a panel shows, from top to bottom; all are given to it.
struct ReviewParts {
    QHBoxLayout* head = nullptr;
    QWidget* problem = nullptr;
    QWidget* reason = nullptr; ///< Where a decision asks why.
    QWidget* none = nullptr;   ///< Said when there is nothing to decide.
    QAbstractItemView* table = nullptr;
    QWidget* card = nullptr;
};
void layOutReview(QWidget* panel, const ReviewParts& parts);

} // namespace waybill::ui
