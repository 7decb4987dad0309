// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/result.h"

#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::goods {

/// A goods category of the resource: `id` is the word of CLI and JSON ("drone-25-150kg"), `name` is for a person.
struct Category {
    std::string id;
    std::string name;
};

/// What a category is decided from.
struct Goods {
    std::string_view hsCode;
    std::string_view description;
    std::string_view brand;
    std::string_view model;
    std::optional<Month> month; ///< Of the shipment: codes mean what they meant in it. Without one, what they mean now.
};

class Matcher;

/// The categories, from a resource that a person can read and extend: HS prefixes, words, and for drones the take-off
/// weight. Immutable: threads may share one.
class Catalogue {
public:
    [[nodiscard]] static const Catalogue& builtIn();
    /// Errors name the category and, where it is known, the line.
    [[nodiscard]] static Result<Catalogue> parse(std::string_view yaml);

    /// This catalogue and the categories of a second file, which has the same form: `categories`, each asked after all
    /// of this catalogue, or before all of it, drones included, where it says `before_built_in: true`; and `drones`
    /// with `words` and `models`, whose models go first. It cannot change what is there: an id that is taken is an
    /// error. Errors name the file, the category and, where it is known, the line; this catalogue is left as it is.
    [[nodiscard]] Result<Catalogue> withAdditions(std::string_view yaml, const QString& file) const;

    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    /// In the order in which they are shown.
    [[nodiscard]] const std::vector<Category>& categories() const;
    /// The category of the goods; parts and accessories of a drone are no drone. Nothing when none fits.
    [[nodiscard]] std::optional<Category> categorise(const Goods& goods) const;
    /// Sixteen hexadecimal digits that stand for the text of the categories, additions included: what was sorted under
    /// another version may be sorted otherwise now.
    [[nodiscard]] const std::string& version() const { return m_version; }

private:
    Catalogue(Matcher matcher, std::string version);
    std::unique_ptr<Matcher> m_matcher;
    std::string m_version;
};

/// Pieces that a quantity with its unit stands for ("ШТ", "796", "PCS", "NMB", "UNT"), or the pieces that the
/// description counts ("3 шт."). A set or kit ("КОМПЛ", "SET") is one piece. Nothing when the unit is not a count: a
/// weight, a length, a volume, a pair.
[[nodiscard]] std::optional<double> pieces(double quantity, std::string_view unit, std::string_view description);

} // namespace waybill::goods
