// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal_parts.h"

namespace waybill::edit {

/// Decisions that are made one after the other and journalled, and undone, as one. Inside a Transaction of the caller,
/// who commits.
class SeveralDecisions {
public:
    explicit SeveralDecisions(store::Case& in) : m_case(in) {}

    /// Leads from `before` to `after` as an entry with these states would.
    [[nodiscard]] Result<void> make(const char* action, const QString& target, const QString& before,
                                    const QString& after);
    [[nodiscard]] bool isEmpty() const { return m_parts.empty(); }
    /// One entry for all of them. Not to be called for none.
    [[nodiscard]] Result<void> journal(const char* action, const QString& target, const QString& why);

private:
    store::Case& m_case;
    std::vector<store::JournalPart> m_parts;
};

} // namespace waybill::edit
