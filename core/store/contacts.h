// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/case.h"

#include <string>
#include <string_view>
#include <vector>

namespace waybill::store {

enum class ContactKind { Email, Phone };
/// "e-mail", "telephone".
[[nodiscard]] std::string_view contactKindName(ContactKind kind);

/// An e-mail address or telephone number that a firm gives.
struct Contact {
    ContactKind kind = ContactKind::Email;
    std::string key;  ///< What spellings of one have in common.
    std::string text; ///< As written.
};
struct EntityContact {
    EntityId entity;
    Contact contact;
};

/// The contacts in a cell, which may hold several ("a@b.com; c@d.com"). Fillers ("NA", "000000", "none@none.com") are
/// none. Numbers are compared by their last eight digits: the codes of country and
/// town are often left out.
[[nodiscard]] std::vector<Contact> contactsIn(ContactKind kind, std::string_view cell);

/// Those of parties that shipments name, in the order of the firms.
[[nodiscard]] Result<std::vector<EntityContact>> entityContacts(Case& in);

} // namespace waybill::store
