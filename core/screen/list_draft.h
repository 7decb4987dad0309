// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/read/faults.h"
#include "core/screen/list_entry.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waybill::screen {

// How what a list says gets into an entry; all take text as written, and nothing for empty text. Nothing twice.
void addName(ListEntry& entry, std::string_view name, bool isWeak = false);
void addAddress(ListEntry& entry, std::string_view address);
/// Code or name of a country; other text is ignored.
void addCountry(ListEntry& entry, std::string_view country);
void addIdentifier(ListEntry& entry, std::string_view type, std::string_view value, std::string_view country = {});
/// "tax", "registration", "passport", "identity", "vessel", "bank" or "other" of what a list calls the identifier.
[[nodiscard]] std::string_view identifierType(std::string_view words);
/// Parts that are not empty, with a comma between them.
[[nodiscard]] std::string commaJoined(std::initializer_list<std::string_view> parts);
/// An id for an entry of a list that numbers none.
[[nodiscard]] std::string idOfName(std::string_view name);

/// A list while it is being read.
class ListDraft {
public:
    explicit ListDraft(const QString& file) : m_tally(toName(file)), m_file(file) {}

    /// The entry of that id, made when there is none.
    [[nodiscard]] ListEntry& entry(std::string_view id, qint64 row);
    /// Null when there is none.
    [[nodiscard]] ListEntry* find(std::string_view id);

    void countKept() { ++m_account.read, ++m_account.kept; }
    void countOrphaned(const char* code, qint64 row, std::string_view what);
    void countRejected(const char* code, qint64 row, std::string_view why);
    void note(const char* code, Severity severity, qint64 row, std::string_view text) {
        m_tally.count(code, severity, row, text);
    }
    void addIssues(const std::vector<Issue>& issues) {
        m_otherIssues.insert(m_otherIssues.end(), issues.begin(), issues.end());
    }
    void setDate(std::string_view text); ///< "yyyy-mm-dd…", or nothing happens.
    [[nodiscard]] const std::string& date() const { return m_date; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

    /// The list; entries without a name are left out with an issue. BadInput when no entry is left.
    [[nodiscard]] Result<WatchList> finish(ListKind kind);

private:
    [[nodiscard]] static std::string toName(const QString& file);
    std::vector<ListEntry> m_entries;
    std::unordered_map<std::string, std::size_t> m_byId;
    ListAccount m_account;
    read::IssueTally m_tally;
    std::vector<Issue> m_otherIssues;
    std::string m_date;
    QString m_file;
};

} // namespace waybill::screen
