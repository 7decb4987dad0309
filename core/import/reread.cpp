// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/reread.h"

#include "core/base/for_all_at_once.h"
#include "core/base/text.h"
#include "core/import/text_reader.h"
#include "core/store/decisions.h"
#include "core/store/details.h"
#include "core/store/readings.h"
#include "core/store/take_out.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <map>
#include <optional>

namespace waybill::import {

namespace {

constexpr std::size_t shipmentsAtOnce = 8192; // in memory
using CutBySource = std::map<SourceId, std::size_t>;

Result<CutBySource> cutsOf(store::Case& in) {
    const auto sources = store::sources(in);
    if (!sources)
        return failure(sources.error());
    CutBySource cuts;
    for (const store::SourceInfo& source : *sources) {
        const auto mapping = store::sourceMapping(in, source.id);
        if (!mapping)
            return failure(mapping.error());
        cuts[source.id] = mapping->habitOf(map::Field::Description).cut;
    }
    return cuts;
}

struct Again {
    store::ReadShipment shipment;
    bool isChanged = false;
};

// Reads a shipment where it stands.
void readOne(const TextReader& reader, const CutBySource& cuts, Again& again) {
    store::ClassifiedShipment& known = again.shipment.shipment;
    store::ClassifiedShipment now;
    now.draft = std::move(known.draft);
    const auto cut = cuts.find(again.shipment.source);
    reader.read(now, cut == cuts.end() ? 0 : cut->second);
    again.isChanged = !store::readTheSame(known, now);
    known = std::move(now);
}

// Reads the next shipments, and writes those that read otherwise than before. Nothing at the end.
Result<std::optional<ShipmentId>> readNext(store::Case& target, ShipmentId after, const TextReader& reader,
                                           const CutBySource& cuts, Reread& result) {
    auto shipments = store::readShipmentsAfter(target, after, shipmentsAtOnce);
    if (!shipments)
        return failure(shipments.error());
    if (shipments->empty())
        return std::nullopt;
    std::vector<Again> all;
    for (store::ReadShipment& shipment : *shipments)
        all.push_back({std::move(shipment)});
    forAllAtOnce(all, [&](Again& again) { readOne(reader, cuts, again); });
    for (const Again& again : all) {
        if (!again.isChanged)
            continue;
        if (const auto done = store::rewriteReading(target, again.shipment); !done)
            return failure(done.error());
        ++result.changed;
    }
    result.shipments += qint64(all.size());
    return all.back().shipment.id;
}

// What the case is read by, for the journal.
QString versionsOf(const Rules& rules) {
    const QJsonObject object{{QStringLiteral("note"), toQString(rules.book->version())},
                             {QStringLiteral("goods"), toQString(rules.catalogue->version())}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<void> keepRules(store::Case& into, const std::vector<store::RuleFile>& files, const Result<Rules>& before,
                       const Rules& after) {
    if (const auto done = store::writeRuleFiles(into, files); !done)
        return done;
    store::JournalEntry entry;
    entry.action = QStringLiteral("rules");
    entry.before = before ? versionsOf(*before) : QString(); // files that this version does not understand
    entry.after = versionsOf(after);
    return store::appendJournal(into, entry).map([](JournalId) {});
}

} // namespace

Outcome<Reread> readAgain(store::Case& target, const std::vector<store::RuleFile>& files, Job& job) {
    const auto rules = rulesWith(files);
    if (!rules)
        return halt(rules.error());
    const auto known = rulesOf(target);
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return halt(transaction.error());
    const auto cuts = cutsOf(target);
    const auto total = target.database().integer("SELECT count(*) FROM shipment");
    if (!cuts || !total)
        return halt(cuts ? total.error() : cuts.error());
    const TextReader reader(*rules);
    Reread result;
    job.startPhase("Reading the texts again", *total);
    std::optional<ShipmentId> last = ShipmentId();
    while (last) {
        const auto read = readNext(target, *last, reader, *cuts, result);
        if (!read)
            return halt(read.error());
        last = *read;
        job.advanceTo(result.shipments);
        if (job.isCancelled())
            return cancelled();
    }
    if (const auto done = keepRules(target, files, known, *rules); !done)
        return halt(done.error());
    if (const auto done = transaction->commit(); !done)
        return halt(done.error());
    return result;
}

} // namespace waybill::import
