// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/list_draft.h"

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/map/values.h"
#include "core/resolve/resolve.h"

#include <QDate>
#include <QFileInfo>
#include <algorithm>
#include <array>
#include <utility>

namespace waybill::screen {

void addName(ListEntry& entry, std::string_view name, bool isWeak) {
    const std::string_view text = trimmed(name);
    if (text.empty())
        return;
    const auto known = std::ranges::find(entry.names, text, &ListName::text);
    if (known == entry.names.end())
        entry.names.push_back({std::string(text), isWeak});
    else
        known->isWeak = known->isWeak && isWeak;
}

void addAddress(ListEntry& entry, std::string_view address) {
    const std::string_view text = trimmed(address);
    if (!text.empty() && std::ranges::find(entry.addresses, text) == entry.addresses.end())
        entry.addresses.emplace_back(text);
}

void addCountry(ListEntry& entry, std::string_view country) {
    const auto code = map::parseCountry(country);
    if (code && std::ranges::find(entry.countries, *code) == entry.countries.end())
        entry.countries.push_back(*code);
}

void addIdentifier(ListEntry& entry, std::string_view type, std::string_view value, std::string_view country) {
    const std::string_view text = trimmed(value);
    if (text.empty())
        return;
    const bool known = std::ranges::any_of(
        entry.identifiers, [&](const ListIdentifier& other) { return other.type == type && other.value == text; });
    if (!known)
        entry.identifiers.push_back(
            {std::string(type), std::string(text), map::parseCountry(country).value_or(std::string())});
}

std::string_view identifierType(std::string_view words) {
    // The first that fits: "Tax Registration Number" is a tax number.
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 28> table{{
        {"passport", "passport"},
        {"pasaporte", "passport"},
        {"tax", "tax"},
        {"inn", "tax"},
        {"v.a.t", "tax"},
        {"vat", "tax"},
        {"nit ", "tax"},
        {"ruc ", "tax"},
        {"rif ", "tax"},
        {"r.f.c", "tax"},
        {"rfc", "tax"},
        {"fein", "tax"},
        {"fiscal", "tax"},
        {"инн", "tax"},
        {"imo", "vessel"},
        {"mmsi", "vessel"},
        {"vessel", "vessel"},
        {"swift", "bank"},
        {"bik", "bank"},
        {"cedula", "identity"},
        {"national id", "identity"},
        {"identity", "identity"},
        {"id card", "identity"},
        {"curp", "identity"},
        {"c.u.r.p", "identity"},
        {"regist", "registration"},
        {"ogrn", "registration"},
        {"company", "registration"},
    }};
    const std::string text = folded(words) + ' ';
    for (const auto& [part, type] : table) {
        if (text.find(part) != std::string::npos)
            return type;
    }
    return "other";
}

std::string commaJoined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) {
        if (trimmed(part).empty())
            continue;
        if (!text.empty())
            text += ", ";
        text += trimmed(part);
    }
    return text;
}

std::string idOfName(std::string_view name) {
    const std::string key = resolve::nameKey(name);
    return key.empty() ? folded(name) : key;
}

std::string ListDraft::toName(const QString& file) {
    return toUtf8(QFileInfo(file).fileName());
}

ListEntry& ListDraft::entry(std::string_view id, qint64 row) {
    const auto [place, isNew] = m_byId.try_emplace(std::string(id), m_entries.size());
    if (isNew) {
        ListEntry& made = m_entries.emplace_back();
        made.id = id;
        made.row = row;
    }
    return m_entries[place->second];
}

ListEntry* ListDraft::find(std::string_view id) {
    const auto known = m_byId.find(std::string(id));
    return known == m_byId.end() ? nullptr : &m_entries[known->second];
}

void ListDraft::countOrphaned(const char* code, qint64 row, std::string_view what) {
    ++m_account.read, ++m_account.orphaned;
    m_tally.count(code, Severity::Warning, row, what);
}

void ListDraft::countRejected(const char* code, qint64 row, std::string_view why) {
    ++m_account.read, ++m_account.rejected;
    m_tally.count(code, Severity::Warning, row, why);
}

void ListDraft::setDate(std::string_view text) {
    constexpr std::size_t isoLength = 10;
    const auto date = Date::fromIso(trimmed(text).substr(0, isoLength));
    // Lists have typing errors too: BIS once wrote the year 3017.
    const std::string tomorrow = toUtf8(QDate::currentDate().addDays(1).toString(Qt::ISODate));
    if (date && date->iso() > m_date && date->iso() <= tomorrow)
        m_date = date->iso();
}

Result<WatchList> ListDraft::finish(ListKind kind) {
    std::erase_if(m_entries, [this](const ListEntry& entry) {
        if (entry.names.empty())
            m_tally.count("list-entry-nameless", Severity::Warning, entry.row,
                          "entries without a name cannot be looked for and were left out");
        return entry.names.empty();
    });
    m_byId.clear();
    if (m_entries.empty())
        return failure(read::badInput(m_file, QStringLiteral("Cannot read the list"),
                                      QStringLiteral("it holds no entry with a name"),
                                      QStringLiteral("Download the list again from its publisher.")));
    WatchList list;
    list.kind = kind;
    list.date = m_date;
    list.entries = std::move(m_entries);
    list.account = m_account;
    list.issues = m_otherIssues;
    list.issues.insert(list.issues.end(), m_tally.issues().begin(), m_tally.issues().end());
    return list;
}

} // namespace waybill::screen
