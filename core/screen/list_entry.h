// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <QString>
#include <QtGlobal>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::screen {

enum class EntryKind { Firm, Person, Vessel, Aircraft, Other };
inline constexpr std::array allEntryKinds{EntryKind::Firm, EntryKind::Person, EntryKind::Vessel, EntryKind::Aircraft,
                                          EntryKind::Other};
/// "firm", "person", "vessel", "aircraft", "other": the one spelling everywhere.
[[nodiscard]] std::string_view entryKindName(EntryKind kind);

enum class ListKind {
    OfacSdn,
    OfacConsolidated,
    BisDenied,
    UnitedNations,
    EuropeanUnion,
    OpenSanctions,
    FollowTheMoney,
    Own
};
/// "ofac-sdn", "ofac-consolidated", "bis-denied", "un", "eu", "opensanctions", "ftm", "own".
[[nodiscard]] std::string_view listKindName(ListKind kind);
/// For a person: "OFAC SDN".
[[nodiscard]] std::string_view listKindTitle(ListKind kind);
/// Whether there is one list of the kind in the world: its files need not be told apart by name.
[[nodiscard]] bool isOfficial(ListKind kind);

struct ListName {
    std::string text;    ///< As the list writes it.
    bool isWeak = false; ///< The list itself calls it of low quality, or gives it only in its remarks.
};

struct ListIdentifier {
    std::string type;    ///< "tax", "registration", "passport", "identity", "vessel", "bank", "other".
    std::string value;   ///< As the list writes it.
    std::string country; ///< ISO 3166-1 alpha-2; empty when not said.
};

/// One firm, person, ship or aircraft of a list.
struct ListEntry {
    std::string id; ///< As the list numbers it; where it does not, made of the name, so that it outlives a newer list.
    EntryKind kind = EntryKind::Other;
    std::vector<ListName> names; ///< The primary one first; at least one.
    std::vector<std::string> addresses;
    std::vector<std::string> countries; ///< ISO 3166-1 alpha-2 of addresses, nationality, registration.
    std::vector<ListIdentifier> identifiers;
    std::string programme, remarks;
    qint64 row = 0; ///< In its file, from 1; of XML the number of the entry.
};

struct ListFile {
    QString file; ///< Path as given.
    QString sha256;
};

/// Every row of a list's files is one of these, and blank ones are none.
struct ListAccount {
    qint64 read = 0;
    qint64 kept = 0;
    qint64 orphaned = 0; ///< Names and addresses of an entry that the list does not hold.
    qint64 rejected = 0; ///< Each kind with an issue that says why.
    [[nodiscard]] bool balances() const { return read == kept + orphaned + rejected; }
};

struct WatchList {
    ListKind kind = ListKind::Own;
    std::string key;  ///< What makes two files the same list of different days: "ofac-sdn", "own:blacklist".
    std::string name; ///< For a person: "OFAC SDN", "blacklist.csv".
    std::string date; ///< "yyyy-mm-dd" as the list says it; empty when it does not.
    std::vector<ListFile> files;
    std::vector<ListEntry> entries;
    ListAccount account;
    std::vector<Issue> issues;
    [[nodiscard]] qint64 names() const;
};

} // namespace waybill::screen
