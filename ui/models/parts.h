// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/models/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

class QAbstractItemModel;
class QBoxLayout;
class QLayout;
class QLineEdit;
class QTableView;
class QTreeView;

namespace waybill::ui {

// The small parts that panels and dialogs are put together from, so that all of them look and read alike.

/// A label of a look. Text is plain text (never read as HTML) and wraps; it can be selected with the mouse.
[[nodiscard]] QLabel* makeLabel(const QString& text, Look look, QWidget* parent = nullptr);
/// A section's head with a control as its buddy.
[[nodiscard]] QLabel* makeHead(const QString& text, QWidget* buddy = nullptr, QWidget* parent = nullptr);
/// A word to press; `accessibleName` says what it does when the word alone does not.
[[nodiscard]] QPushButton* makeLink(const QString& text, const QString& accessibleName = {}, QWidget* parent = nullptr);
[[nodiscard]] QLineEdit* makeField(const QString& accessibleName, const QString& placeholder,
                                   QWidget* parent = nullptr);
/// Text at the left and a figure at the right, in one row.
[[nodiscard]] QLayout* makeRow(QWidget* left, QWidget* right);
/// A table of rows to choose one of, sorted by a press on a column's head.
[[nodiscard]] QTableView* makeRowTable(const QString& accessibleName, QAbstractItemModel* model);
/// The same of rows that may lie in groups, which are folded and unfolded.
[[nodiscard]] QTreeView* makeRowTree(const QString& accessibleName, QAbstractItemModel* model);
/// A line between things.
[[nodiscard]] QWidget* makeRule(QWidget* parent = nullptr);
/// Takes everything out of a layout and deletes it, later when in use.
void clearLayout(QLayout* layout);

/// A button that Enter presses too while it has the keyboard; elsewhere in a dialog Enter means something else.
class DeedButton : public QPushButton {
    Q_OBJECT
public:
    explicit DeedButton(const QString& text, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

/// A choice whose text ends in "…" where it is too long for its place, instead of in the middle of a letter.
class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;
    [[nodiscard]] QSize sizeHint() const override;
    /// The chosen text as far as there is room for it.
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// One line that ends in "…" where it is too long for its place. It asks for the room that it needs, and does with
/// less.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Where a failure is told: hidden while there is none. Announced to screen readers.
class FailureLabel : public QLabel {
    Q_OBJECT
public:
    explicit FailureLabel(QWidget* parent = nullptr);
    void showError(const Error& error);
    void showText(const QString& text);
    void clearError();

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintGround();
};

} // namespace waybill::ui
