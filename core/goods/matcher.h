// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/goods/catalogue_file.h"
#include "core/goods/category.h"

#include <memory>
#include <optional>
#include <vector>

namespace waybill::goods {

/// A catalogue's rules, ready to be asked. Immutable: threads may share one.
class Matcher {
public:
    /// Errors: a phrase that is no phrase, with its category; too many words.
    [[nodiscard]] static Result<Matcher> of(CatalogueFile file);

    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;
    ~Matcher();

    [[nodiscard]] const CatalogueFile& file() const;
    /// In the order in which they are shown: drones first.
    [[nodiscard]] const std::vector<Category>& categories() const;
    [[nodiscard]] std::optional<Category> categorise(const Goods& goods) const;

private:
    Matcher();
    struct Rules;
    std::unique_ptr<Rules> m_rules;
};

} // namespace waybill::goods
