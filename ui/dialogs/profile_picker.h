// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/profile_shelf.h"

#include <QWidget>
#include <optional>
#include <vector>

class QComboBox;
class QInputDialog;
class QLabel;
class QPushButton;

namespace waybill::ui {

/// How the columns of a table come by their fields: as found, as a saved profile has it, or as the person changed it;
/// and a way to save that under a name.
class ProfilePicker : public QWidget {
    Q_OBJECT
public:
    enum class State { AsFound, FromProfile, Changed };

    explicit ProfilePicker(import::ProfileShelf shelf, QWidget* parent = nullptr);
    /// Lists the profiles for a table with these headers, those that fit best first. `profile` is the one in use, and
    /// `suggested` a name for a new one.
    void showFor(const std::vector<std::string>& headers, State state, const QString& profile,
                 const QString& suggested);
    /// The profile made for just these headers; none when there is none, or several.
    [[nodiscard]] std::optional<map::Profile> madeFor(const std::vector<std::string>& headers) const;
    /// Keeps the columns of a mapping under a name, in place of a profile that had it.
    [[nodiscard]] Result<void> save(const map::Mapping& mapping, const QString& name) const;

Q_SIGNALS:
    void foundChosen();
    void profileChosen(const waybill::map::Profile& profile);
    /// The person wants the columns as they are now kept under this name.
    void saveAsked(const QString& name);

private:
    void choose(int index);
    void askName();
    void askReplace(const QString& name);
    import::ProfileShelf m_shelf;
    std::vector<map::Profile> m_profiles; ///< As listed.
    QString m_inUse, m_suggested;
    QComboBox* m_box;
    QLabel* m_hint;
    QPushButton* m_save;
};

} // namespace waybill::ui
