// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/map/profile.h"

#include <QString>
#include <optional>
#include <vector>

namespace waybill::import {

/// Where a person keeps profiles: a folder with one JSON file for each, which can be copied to a colleague's folder as
/// it is. Reads the folder anew each time, so that files put there are seen.
class ProfileShelf {
public:
    /// The person's own folder: "waybill/profiles" under the system's folder for data of programs.
    [[nodiscard]] static ProfileShelf ofPerson();
    explicit ProfileShelf(QString folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] const QString& folder() const { return m_folder; }

    /// By name, or by path where `name` has a slash or ends in ".json". BadCall when there is none, BadInput when it
    /// cannot be read.
    [[nodiscard]] Result<map::Profile> load(const QString& name) const;
    /// The profile of this name, whatever signs the name has; none when there is none that can be read.
    [[nodiscard]] std::optional<map::Profile> named(const QString& name) const;
    /// Under its name, or at the path that `place` says instead; what was there is replaced. Returns the file.
    [[nodiscard]] Result<QString> save(const map::Profile& profile, const QString& place = {}) const;
    /// Whether saving a profile of this name would replace one.
    [[nodiscard]] bool has(const QString& name) const;

    struct Offer {
        map::Profile profile;
        map::ProfileFit fit;
    };
    struct Offers {
        std::vector<Offer> profiles; ///< All, the best fit first.
        std::vector<Error> broken;   ///< Files that cannot be read.
    };
    [[nodiscard]] Offers offersFor(const std::vector<std::string>& headers) const;

private:
    [[nodiscard]] QString fileOf(const QString& name) const;
    [[nodiscard]] QString pathOf(const QString& nameOrPath) const;
    QString m_folder;
};

} // namespace waybill::import
