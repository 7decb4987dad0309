// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace waybill::map {

/// The words of resources/map/party_words.tsv, in capitals: by them a cell shows where a party's name ends.
class PartyWords {
public:
    static const PartyWords& builtIn();
    /// From text of the resource's form; fails on a kind that does not exist and on a line without words.
    [[nodiscard]] static Result<PartyWords> parse(std::string_view text);

    /// A legal form behind which an address may follow: "LTD.".
    [[nodiscard]] bool isLegalForm(const std::string& word) const { return m_forms.contains(word); }
    /// A legal form that is hardly anything else: "ООО", but not "KG".
    [[nodiscard]] bool tellsAFirm(const std::string& word) const;

    std::vector<std::string> glued;   ///< Legal forms to which what follows may be glued.
    std::vector<std::string> words;   ///< Words that begin like one of `glued`.
    std::vector<std::string> spaced;  ///< Legal forms in single letters.
    std::vector<std::string> places;  ///< What may be glued to one of `spaced`.
    std::vector<std::string> address; ///< Between a name and its address.
    std::vector<std::string> number;  ///< Before the number of a taxpayer.
    std::vector<std::string> branch;  ///< Before the number of a taxpayer's branch.
    std::vector<std::string> order;   ///< Before the name of whom goods are made out to the order of.

private:
    [[nodiscard]] std::vector<std::string>* listOf(std::string_view kind);
    [[nodiscard]] std::unordered_set<std::string>* setOf(std::string_view kind);

    std::unordered_set<std::string> m_forms, m_firms, m_units;
};

} // namespace waybill::map
