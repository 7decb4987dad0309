// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/case.h"

#include <QString>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace waybill::store {

/// What a reporter wrote about an entity, a place, a shipment or a link. `target` is its key: "co-12", "ad-7",
/// "sh-ab12cd34-17", "sold:co-1:co-2", "made:co-3:co-1", "at:co-1:ad-7".
struct Annotation {
    AnnotationId id;
    QString target;
    QString text;
    QString status;     ///< "suspicious", "cleared", "asked", "denied", "no answer", …; empty when only a text.
    QString confidence; ///< "certain", "probable", "possible"; may be empty.
    QString sourceUrl;
    QString createdAt; ///< ISO 8601, UTC.
    QString about;     ///< The key of what `target` is now: another firm when it was merged. Given by annotations().
};

struct JournalEntry {
    JournalId id;
    QString at;     ///< ISO 8601, UTC.
    QString action; ///< "import", "annotate", "annotate-remove", "annotate-change", "pin", "undo", …
    QString target;
    QString why;
    QString before;   ///< JSON, empty when nothing was there.
    QString after;    ///< JSON, empty when nothing is left.
    JournalId undoes; ///< The entry that this one takes back (or does again); invalid otherwise.
};

/// All, or those that are about a key.
[[nodiscard]] Result<std::vector<Annotation>> annotations(Case& from, std::optional<QString> about = std::nullopt);
/// Keys of whatever an annotation is about.
[[nodiscard]] std::set<std::string> annotatedKeys(const std::vector<Annotation>& annotations);
/// Keys of nodes and links that have a status ("suspicious", "confirmed") in force: given, and not cleared since.
[[nodiscard]] std::set<std::string> keysWithStatus(const std::vector<Annotation>& annotations, const QString& status);
[[nodiscard]] Result<std::vector<JournalEntry>> journal(Case& from);
[[nodiscard]] Result<std::optional<JournalEntry>> newestEntry(Case& from); ///< Nothing when the journal is empty.

// Writers: each must run inside a Transaction of the caller, so that change and journal row stand or fall together.
[[nodiscard]] Result<AnnotationId> insertAnnotation(Case& into, const Annotation& annotation); ///< Keeps a valid id.
[[nodiscard]] Result<void> updateAnnotation(Case& into, const Annotation& annotation);
[[nodiscard]] Result<void> deleteAnnotation(Case& from, AnnotationId id);
[[nodiscard]] Result<JournalId> appendJournal(Case& into, const JournalEntry& entry); ///< id and at are given here.

/// Pinned positions and hand-moved nodes of the case's current view, by node key ("co-12").
struct PinnedNode {
    QString key;
    double x = 0, y = 0;
};
[[nodiscard]] Result<std::vector<PinnedNode>> pinnedNodes(Case& from);
[[nodiscard]] Result<void> setPinnedNode(Case& into, const PinnedNode& node);
[[nodiscard]] Result<void> removePinnedNode(Case& from, const QString& key);

struct Check {
    QString name;
    bool ok = false;
    QString detail;
};
/// Integrity of the case: file, schema, foreign keys, reconciliation of every source, records readable with the counts
/// the sources name, journal replay against annotations. Sources still on disk where they were are hashed again.
[[nodiscard]] Result<std::vector<Check>> verify(Case& of);

} // namespace waybill::store
