// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/case.h"

#include <string>
#include <string_view>

namespace waybill::resolve {

/// What two spellings of one firm's name have in common: case, punctuation, quotes, blanks, legal form and look-alike
/// letters of other alphabets folded away. Empty when nothing is left (then the name is its own key).
[[nodiscard]] std::string nameKey(std::string_view name);
/// The same for an address as written.
[[nodiscard]] std::string addressKey(std::string_view address);
/// By what parties and addresses are one without anything else known of them: their keys, and where these are empty the
/// texts themselves without case. Never empty.
[[nodiscard]] std::string partyKey(std::string_view name);
[[nodiscard]] std::string placeKey(std::string_view address);

struct Resolution {
    qint64 parties = 0, entities = 0, addresses = 0, places = 0;
};

/// Gives every party without an entity one: the entity of the same key (and no other tax number), or a new one; and
/// every address a place. Entities that exist keep their ids. One transaction; nothing is written when cancelled.
[[nodiscard]] Outcome<Resolution> resolveNewParties(store::Case& target, Job& job);

/// Resolves what an import that was stopped or killed left without an entity. The file is opened for writing only when
/// there is such a party: a read-only case that needs nothing stays readable.
[[nodiscard]] Outcome<void> resolveLeftParties(const QString& caseFile, Job& job);

} // namespace waybill::resolve
