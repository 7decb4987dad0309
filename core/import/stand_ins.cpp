// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/stand_ins.h"

#include "core/import/classifier.h"
#include "core/import/declaration_amounts.h"
#include "core/store/shipment_inserter.h"
#include "core/store/take_out.h"

#include <span>

namespace waybill::import {

namespace {

// So many rows are in memory at once.
constexpr std::size_t rowsAtOnce = 4096;

// How the rows of one source are read.
struct Understanding {
    Classifier classifier;
    DeclarationAmounts amounts;
};

void addIssue(Job& job, const Batch& batch) {
    const RejectedRow& first = batch.rejected.front();
    job.report({Severity::Warning,
                "not-stood-in-for",
                "a row that says the same as one taken out is not understood any more: " + first.rejection.text,
                {},
                first.row,
                {},
                qint64(batch.rejected.size())});
}

// The stand-ins of one source; `rows` are fewer than rowsAtOnce.
Result<qint64> makeSome(store::Case& in, const Understanding& how, std::span<const store::StandIn> rows,
                        store::ShipmentInserter& inserter, Job& job) {
    std::vector<qint64> numbers;
    for (const store::StandIn& row : rows)
        numbers.push_back(row.row);
    const auto block = store::keptRows(in, rows.front().source, numbers);
    if (!block)
        return failure(block.error());
    Batch batch;
    if (const auto done = how.classifier.classify(*block, batch); !done)
        return failure(done.error());
    std::size_t made = 0;
    for (std::size_t i = 0; i < batch.rows.size(); ++i) {
        if (batch.rows[i] != Batch::What::Shipment)
            continue;
        store::ClassifiedShipment& shipment = batch.shipments[made++];
        how.amounts.takeOutAgain(shipment.draft, rows[i].valueUsd);
        if (const auto done = inserter.insertStandIn(rows[i].source, shipment, rows[i].original); !done)
            return failure(done.error());
    }
    if (const auto done = inserter.flush(); !done)
        return failure(done.error());
    if (!batch.rejected.empty())
        addIssue(job, batch);
    return qint64(made);
}

} // namespace

Outcome<qint64> makeStandIns(store::Case& in, SourceId moved, Job& job) {
    const auto rows = store::missingStandIns(in, moved);
    if (!rows)
        return halt(rows.error());
    if (rows->empty())
        return 0;
    const auto rules = rulesOf(in);
    if (!rules)
        return halt(rules.error());
    auto inserter = store::ShipmentInserter::prepare(in.database());
    if (!inserter)
        return halt(inserter.error());
    job.startPhase("Reading what other sources say", qint64(rows->size()));
    qint64 made = 0;
    for (std::size_t begin = 0; begin < rows->size();) {
        const SourceId source = (*rows)[begin].source;
        const auto mapping = store::sourceMapping(in, source);
        if (!mapping)
            return halt(mapping.error());
        const Understanding how{Classifier(*mapping, *rules), DeclarationAmounts(*mapping)};
        while (begin < rows->size() && (*rows)[begin].source == source) {
            std::size_t end = begin;
            while (end < rows->size() && end - begin < rowsAtOnce && (*rows)[end].source == source)
                ++end;
            const auto some = makeSome(in, how, std::span(*rows).subspan(begin, end - begin), *inserter, job);
            if (!some)
                return halt(some.error());
            made += *some;
            begin = end;
            job.advanceTo(qint64(begin));
            if (job.isCancelled())
                return cancelled();
        }
    }
    const auto done = inserter->finish();
    return done ? Outcome<qint64>(made) : halt(done.error());
}

} // namespace waybill::import
