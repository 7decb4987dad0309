// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/import.h"

#include "core/base/text.h"
#include "core/import/declaration_amounts.h"
#include "core/import/pipeline.h"
#include "core/map/mapping_gaps.h"
#include "core/store/details.h"

#include <QFileInfo>
#include <algorithm>
#include <chrono>
#include <exception>
#include <functional>
#include <future>
#include <map>
#include <optional>
#include <span>

namespace waybill::import {

namespace {

constexpr std::size_t ahead = 5; // shipments that are fetched from the cache of the processor that made them
using Clock = std::chrono::steady_clock;
using WriterMaker = std::function<Result<std::unique_ptr<store::ImportWriter>>(const QString& sha256)>;

// Computes a file's SHA-256 beside the import. Where it must be known first, sha256() simply waits.
class Fingerprint {
public:
    Fingerprint(const QString& file, Job& job)
        : m_job({}, job.stopToken()),
          m_answer(std::async(std::launch::async, [this, file] { return read::fileSha256(file, m_job); })) {}

    [[nodiscard]] const Outcome<QString>& sha256() {
        if (!m_sha256)
            m_sha256 = m_answer.get();
        return *m_sha256;
    }

private:
    Job m_job;
    std::future<Outcome<QString>> m_answer;
    std::optional<Outcome<QString>> m_sha256;
};

// How one import goes on.
struct Course {
    WriterMaker makeWriter;
    Rules rules;
    bool needsSha256First = false; ///< The case has sources, which this may be one of.
};

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// Counts rejected rows by reason, and what else is to be said about the rows of a table.
class RowIssues {
public:
    void countRejected(const RejectedRow& row) {
        count("rejected-" + row.rejection.code, Severity::Warning, "Rows rejected: " + row.rejection.text, row.row);
    }
    void countDraft(const map::ShipmentDraft& draft) {
        if (draft.dateUnreadable)
            count("date-unreadable", Severity::Warning,
                  "Dates could not be read: the shipments are kept without a date, the cells stay in their rows",
                  draft.row);
        if (draft.dateInOtherOrder)
            count("date-order-differs", Severity::Warning,
                  "Dates can only be read in another order of day and month than the column's others, and are read so; "
                  "days up to 12 of the same rows' neighbours may be wrong",
                  draft.row);
        if (draft.valueUnreadable)
            count("value-unreadable", Severity::Warning,
                  "Values could not be read as numbers: the shipments are kept without, the cells stay in their rows",
                  draft.row);
        if (draft.weightUnreadable)
            count(
                "weight-unreadable", Severity::Warning,
                "Weights could not be read as kilograms: the shipments are kept without, the cells stay in their rows",
                draft.row);
        if (draft.partyUnnamed)
            count("party-unnamed", Severity::Warning,
                  "Addresses stand without the name of a firm: they are kept in their rows only", draft.row);
    }
    void countCut(qint64 row) {
        count("descriptions-cut", Severity::Info,
              "Descriptions are cut by the vendor: what stood behind the cut is unknown", row);
    }
    void countRepeatedTotal(qint64 row) {
        count("declaration-total-left-out", Severity::Info,
              "Amounts that repeat the total of a declaration are left out of its further lines", row);
    }
    void appendTo(std::vector<Issue>& issues) const {
        for (const auto& [code, issue] : m_byCode)
            issues.push_back(issue);
    }

private:
    void count(const std::string& code, Severity severity, const std::string& text, qint64 row) {
        const auto [it, isNew] = m_byCode.try_emplace(code, Issue{severity, code, text, {}, row, {}, 0});
        ++it->second.count;
    }
    std::map<std::string, Issue> m_byCode;
};

void fetch(const store::ClassifiedShipment& shipment) {
    constexpr std::size_t cacheLine = 64;
    const auto* bytes = reinterpret_cast<const char*>(&shipment);
    for (std::size_t i = 0; i < sizeof shipment; i += cacheLine)
        __builtin_prefetch(bytes + i);
}

class BatchWriter {
public:
    BatchWriter(store::ImportWriter& writer, const map::Mapping& mapping) : m_writer(writer), m_amounts(mapping) {}

    [[nodiscard]] Result<void> write(Batch& batch) {
        auto done = m_writer.keepRecords(batch.records);
        const auto count = std::size_t(std::ranges::count(batch.rows, Batch::What::Shipment));
        const std::span shipments = std::span(batch.shipments).first(count);
        for (std::size_t i = 0; i < count; ++i) {
            if (i + ahead < count)
                fetch(shipments[i + ahead]);
            prepare(shipments[i]);
        }
        if (done)
            done = m_writer.add(shipments);
        for (const RejectedRow& row : batch.rejected) {
            m_issues.countRejected(row);
            if (done)
                done = m_writer.reject(row.row, row.rejection, row.valueUsd);
        }
        for (auto blank = std::ranges::count(batch.rows, Batch::What::Blank); blank > 0; --blank)
            m_writer.countBlank();
        return done;
    }
    [[nodiscard]] const RowIssues& issues() const { return m_issues; }

private:
    void prepare(store::ClassifiedShipment& shipment) {
        if (m_amounts.takeOut(shipment.draft))
            m_issues.countRepeatedTotal(shipment.draft.row);
        if (shipment.draft.descriptionCut || shipment.note.cut)
            m_issues.countCut(shipment.draft.row);
        m_issues.countDraft(shipment.draft);
    }
    store::ImportWriter& m_writer;
    DeclarationAmounts m_amounts;
    RowIssues m_issues;
};

std::vector<Issue> allIssues(const ImportRequest& request, const Pipeline& pipeline, const RowIssues& rows) {
    std::vector<Issue> issues = map::gapsAndIssuesOf(request.mapping);
    for (Issue& issue : pipeline.issues())
        issues.push_back(std::move(issue));
    rows.appendTo(issues);
    for (const Issue& remark : request.table.remarks) {
        issues.push_back(remark);
        issues.back().file.clear();
    }
    for (Issue& issue : issues) {
        if (issue.file.empty())
            issue.file = toUtf8(QFileInfo(request.table.file).fileName());
    }
    return issues;
}

Error withFile(Error error, const ImportRequest& request) {
    if (error.file.isEmpty())
        error.file = request.table.file;
    return error;
}

Outcome<SourceResult> run(const ImportRequest& request, const Course& course, Job& job) {
    const Clock::time_point start = Clock::now();
    job.startPhase("Fingerprinting", request.table.bytes);
    Fingerprint fingerprint(request.table.file, job);
    if (course.needsSha256First && !fingerprint.sha256())
        return tl::unexpected(fingerprint.sha256().error());
    auto reader = read::openTable(request.table);
    if (!reader)
        return halt(reader.error());
    auto writer = course.makeWriter(course.needsSha256First ? *fingerprint.sha256() : QString());
    if (!writer)
        return halt(withFile(writer.error(), request));
    job.startPhase("Importing", request.table.bytes);
    Pipeline pipeline(std::move(*reader), request.mapping, course.rules, job);
    BatchWriter batches(**writer, request.mapping);
    qint64 rows = 0;
    for (;;) {
        auto batch = pipeline.next();
        if (!batch)
            return tl::unexpected(batch.error());
        if (!*batch)
            break;
        if (const auto done = batches.write(**batch); !done)
            return halt(withFile(done.error(), request));
        rows += qint64((*batch)->rows.size());
        job.advanceTo((*batch)->position, rows);
        pipeline.giveBack(std::move(**batch));
        if (job.isCancelled())
            return cancelled();
    }
    job.startPhase("Writing the case");
    const auto& sha256 = fingerprint.sha256();
    if (!sha256)
        return tl::unexpected(sha256.error());
    if (const auto named = course.needsSha256First ? Result<void>() : (*writer)->setSha256(*sha256); !named)
        return halt(withFile(named.error(), request));
    SourceResult result;
    result.file = QFileInfo(request.table.file).fileName();
    result.member = request.table.member;
    result.sheet = request.table.sheet;
    result.sha256 = *sha256;
    result.profile = request.profileName;
    result.issues = allIssues(request, pipeline, batches.issues());
    for (Issue& issue : (*writer)->issues())
        result.issues.push_back(std::move(issue));
    auto reconciliation = (*writer)->finish(result.issues, secondsSince(start));
    if (!reconciliation)
        return halt(withFile(reconciliation.error(), request));
    result.reconciliation = *reconciliation;
    result.seconds = secondsSince(start);
    return result;
}

// Exceptions end here, at the border of the folder.
Outcome<SourceResult> guarded(const ImportRequest& request, const Course& course, Job& job) {
    try {
        return run(request, course, job);
    } catch (const std::exception& exception) {
        return halt({ErrorCode::WorkFailed, QStringLiteral("Cannot import the table"), toQString(exception.what()),
                     QStringLiteral("Close other programs and try again."), request.table.file, 0});
    }
}

} // namespace

Outcome<SourceResult> importTable(store::Case& target, const ImportRequest& request, Job& job) {
    const auto make = [&](const QString& sha256) {
        return store::ImportWriter::begin(target, request.table, sha256, request.mapping, request.profileName);
    };
    const auto sources = store::sources(target);
    if (!sources)
        return halt(sources.error());
    auto rules = rulesOf(target);
    if (!rules)
        return halt(rules.error());
    return guarded(request, {make, std::move(*rules), !sources->empty()}, job);
}

Outcome<SourceResult> dryRun(store::Case* known, const ImportRequest& request, Job& job) {
    const auto make = [&](const QString& sha256) {
        return store::ImportWriter::beginDry(known, request.table, sha256, request.mapping);
    };
    auto rules = known == nullptr ? Result<Rules>(builtInRules()) : rulesOf(*known);
    if (!rules)
        return halt(rules.error());
    return guarded(request, {make, std::move(*rules), known != nullptr}, job);
}

} // namespace waybill::import
