// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/contacts.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace waybill::store {

namespace {

constexpr std::size_t leastDigits = 7, comparedDigits = 8;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// Nobody's number: one digit over and over, or digits in their order.
bool isFiller(std::string_view digits) {
    const auto steps = [digits](int by) {
        for (std::size_t i = 1; i < digits.size(); ++i) {
            if ((digits[i - 1] - '0' + by) % 10 != digits[i] - '0')
                return false;
        }
        return true;
    };
    const std::set<char> different(digits.begin(), digits.end());
    return different.size() < 3 || steps(1) || steps(9);
}

std::string phoneKey(std::string_view text) {
    std::string digits;
    // An extension is not the number's.
    const std::string lower = folded(text);
    const std::size_t end = std::min({lower.find("ext"), lower.find("доб"), lower.size()});
    std::copy_if(lower.begin(), lower.begin() + std::ptrdiff_t(end), std::back_inserter(digits), isDigit);
    if (digits.size() < leastDigits)
        return {};
    if (digits.size() > comparedDigits)
        digits.erase(0, digits.size() - comparedDigits);
    return isFiller(digits) ? std::string() : digits;
}

std::string emailKey(std::string_view text) {
    static constexpr std::array fillers{"na",     "n/a",          "none",  "no",   "nil", "noemail",
                                        "nomail", "notavailable", "email", "test", "xxx", "abc"};
    const std::string lower = folded(text);
    const std::size_t at = lower.find('@');
    if (at == std::string::npos || at == 0 || lower.find('.', at) == std::string::npos ||
        lower.find(' ') != std::string::npos)
        return {};
    return std::ranges::find(fillers, lower.substr(0, at)) == fillers.end() ? lower : std::string();
}

// A blank parts e-mail addresses, but stands inside of numbers.
std::string_view partsOf(ContactKind kind) {
    return kind == ContactKind::Email ? ";,/|<>() \t\n" : ";,/|\n";
}

} // namespace

std::string_view contactKindName(ContactKind kind) {
    return kind == ContactKind::Email ? "e-mail" : "telephone";
}

std::vector<Contact> contactsIn(ContactKind kind, std::string_view cell) {
    std::vector<Contact> contacts;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find_first_of(partsOf(kind)), cell.size());
        const std::string_view part = trimmed(cell.substr(0, end));
        std::string key = kind == ContactKind::Email ? emailKey(part) : phoneKey(part);
        if (!key.empty() && std::ranges::find(contacts, key, &Contact::key) == contacts.end())
            contacts.push_back({kind, std::move(key), std::string(part)});
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return contacts;
}

Result<std::vector<EntityContact>> entityContacts(Case& in) {
    auto select = in.database().prepare(
        "SELECT party.entity_id, email, phone FROM party_contact JOIN party ON party.id = party_id "
        "WHERE party.uses > 0 AND party.entity_id IS NOT NULL ORDER BY party.entity_id, party_contact.id");
    if (!select)
        return failure(select.error());
    std::vector<EntityContact> all;
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        const EntityId entity(select->integer(0));
        for (const ContactKind kind : {ContactKind::Email, ContactKind::Phone}) {
            for (Contact& contact : contactsIn(kind, select->text(kind == ContactKind::Email ? 1 : 2)))
                all.push_back({entity, std::move(contact)});
        }
    }
    if (!row)
        return failure(row.error());
    return all;
}

} // namespace waybill::store
