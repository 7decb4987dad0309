// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

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
};

/// The categories, from a resource that a person can read and extend: HS prefixes, words, and for drones the take-off
/// weight. Immutable: threads may share one.
class Catalogue {
public:
    [[nodiscard]] static const Catalogue& builtIn();
    [[nodiscard]] static Result<Catalogue> parse(std::string_view yaml);

    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    [[nodiscard]] const std::vector<Category>& categories() const;
    /// The category of the goods; parts and accessories of a drone are no drone. Nothing when none fits.
    [[nodiscard]] std::optional<Category> categorise(const Goods& goods) const;

private:
    Catalogue();
    struct Entries;
    std::unique_ptr<Entries> m_entries;
};

/// Pieces that a quantity with its unit stands for ("ШТ", "796", "PCS", "NMB", "UNT"), or the pieces that the
/// description counts ("3 шт."). Nothing when the unit is not a count.
[[nodiscard]] std::optional<double> pieces(double quantity, std::string_view unit, std::string_view description);

} // namespace waybill::goods
