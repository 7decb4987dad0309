// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/map/mapping.h"

#include <QJsonObject>
#include <QString>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace waybill::map {

/// What a person has decided about the columns of one vendor, to be used again on the vendor's next files. Columns are
/// named by their headers, so that one that has moved is found. Its JSON is made to be read, edited and passed on.
struct Profile {
    std::string name;
    std::vector<std::string> headers;                 ///< All of the table it was made from, by column.
    std::map<Field, std::vector<std::string>> fields; ///< The headers of each field, best first.
    std::optional<DateOrder> dateOrder;               ///< For all dates, whatever their column looks like.
    std::optional<char> decimalMark;                  ///< '.' or ',' for all amounts.

    /// The second of two equal headers is "HEADER#2", in `headers` too.
    [[nodiscard]] static Profile of(const Mapping& mapping, std::string name);
    [[nodiscard]] QJsonObject toJson() const;
    /// BadInput says which part is wrong. `name` is the file's, used when the JSON has none.
    [[nodiscard]] static Result<Profile> fromJson(const QJsonObject& json, const std::string& name);
};

/// The error for a profile that cannot be read.
[[nodiscard]] Error profileFault(const QString& why);

/// How well a profile suits a table.
struct ProfileFit {
    std::size_t found = 0;            ///< Headers that the profile uses and the table has.
    std::vector<std::string> missing; ///< Those that the table does not have.
    std::size_t unknown = 0;          ///< Columns of the table that the profile has never seen.

    [[nodiscard]] bool isWhole() const { return missing.empty() && unknown == 0; }
    /// From 0 to 1, for what to offer first.
    [[nodiscard]] double share() const;
};
[[nodiscard]] ProfileFit fitOf(const Profile& profile, const std::vector<std::string>& headers);

/// Uses the profile's columns instead of those found. A column that the profile has seen and does not use stays unused;
/// columns that it has never seen are as found. Headers that the table does not have become an issue of the mapping,
/// "profile-fits-partly".
void apply(const Profile& profile, Mapping& mapping);

} // namespace waybill::map
