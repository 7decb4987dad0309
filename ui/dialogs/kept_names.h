// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QWidget>
#include <vector>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace waybill::ui {

class FailureLabel;

/// What a case keeps under names, as a list with what to do about it: choose one, save what there is now under a name,
/// give the chosen one another, delete it. It asks; the dialog around it does, and tells it what came of it.
class KeptNames : public QWidget {
    Q_OBJECT
public:
    struct Kept {
        QString name;
        QString about; ///< In a line: below the list while it is chosen, and to a screen reader.
    };
    /// What the list is of. With mnemonics: the dialog has others.
    struct Words {
        QString objectName, accessibleName, none, fieldName, head, save, saveHelp, renameHelp;
    };
    explicit KeptNames(const Words& words, QWidget* parent = nullptr);

    void setKept(std::vector<Kept> kept, const QString& chosen = {});
    [[nodiscard]] QString chosen() const; ///< Empty for none.
    [[nodiscard]] bool isEmpty() const { return m_kept.empty(); }
    /// Whether there is anything that could be saved.
    void setMaySave(bool may);
    void showError(const Error& error);
    void clearError();
    void focusName();
    void focusList();

    /// Rows to fill: below what is said of the chosen one, and at the bottom, right of Delete.
    [[nodiscard]] QHBoxLayout* deeds() const { return m_deeds; }
    [[nodiscard]] QHBoxLayout* bottom() const { return m_bottom; }

Q_SIGNALS:
    void chosenChanged();
    void activated(const QString& name);
    void saveAsked(const QString& name);
    void renameAsked(const QString& from, const QString& to);
    void removeAsked(const QString& name);

private:
    void compose(const Words& words);
    void connectAll();
    void showChoice();
    void save();
    [[nodiscard]] QString typed() const; ///< Without white space at its ends.

    QString m_save;
    bool m_maySave = true;
    std::vector<Kept> m_kept;
    QListWidget* m_list = nullptr;
    QLabel *m_none = nullptr, *m_about = nullptr;
    QLineEdit* m_name = nullptr;
    QPushButton *m_saveButton = nullptr, *m_rename = nullptr, *m_remove = nullptr;
    QHBoxLayout *m_deeds = nullptr, *m_bottom = nullptr;
    FailureLabel* m_problem = nullptr;
};

/// A button of such a dialog: Enter in a field does not press it.
[[nodiscard]] QPushButton* makeDeed(const char* objectName, const QString& text, const QString& help);

} // namespace waybill::ui
