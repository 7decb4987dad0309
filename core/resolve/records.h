// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/resolve/name_score.h"

#include <QtGlobal>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace waybill::resolve {

/// What is known of a party when it is compared with others. Empty texts are unknown.
struct Record {
    std::string name;                   ///< As written, without a second party or an address; no placeholder.
    std::vector<std::string> aliases;   ///< Other names of the same party.
    std::string taxId;                  ///< Compared as written; an INN inside the name counts when it is empty.
    std::string country;                ///< Two letters.
    std::vector<std::string> addresses; ///< As written.
    qint64 uses = 1;                    ///< How often it occurs; the most used name speaks for its cluster.
};

/// Two records that are, or may be, one firm.
struct Join {
    std::uint32_t a = 0, b = 0; ///< Places of the records, a before b.
    Likeness likeness;
};

/// In words for a person: what speaks for a join and, behind "but:", against it.
[[nodiscard]] std::vector<std::string> reasonsOf(unsigned evidence);

/// What resolution found. A machine's findings: nothing is decided by them.
struct Matching {
    /// Records that are one beyond doubt: the same tax number, or the same words in names of compatible forms,
    /// countries and sites. Enough of them to reach every record of a group from every other.
    std::vector<Join> certain;
    /// Pairs that are likely one, and pairs that look so although something speaks against it; best first.
    std::vector<Join> proposals;
    /// For each record the first record of its cluster: certain joins, and the proposals from joinScore upwards that
    /// no veto and no other member of the two clusters contradicts.
    std::vector<std::uint32_t> clusters;
    /// For each record with a join inside its cluster, the evidence by which it came there.
    std::vector<unsigned> evidence;
};

struct MatchOptions {
    bool withProposals = true; ///< Without them only `clusters` and `evidence` are filled, in less memory.
};

/// Compares the records, near-linear in their number: only records that share a rare word, a sound, a tax number or a
/// building are compared, and no group of more than some dozens with all of itself. The same records give the same
/// answer, whatever the threads. A shared address alone joins nothing.
[[nodiscard]] Outcome<Matching> matchRecords(const std::vector<Record>& records, const MatchOptions& options, Job& job);

} // namespace waybill::resolve
