// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/reread.h"

#include "core/base/text.h"
#include "core/import/text_reader.h"
#include "core/store/decisions.h"
#include "core/store/details.h"
#include "core/store/readings.h"
#include "core/store/take_out.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <future>
#include <map>
#include <span>
#include <thread>

namespace waybill::import {

namespace {

constexpr std::size_t shipmentsAtOnce = 8192; // in memory
constexpr std::size_t mostThreads = 8;
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

// Reads them where they stand; true for each whose reading is another now.
void readSome(const TextReader& reader, const CutBySource& cuts, std::span<store::ReadShipment> shipments,
              std::span<char> changed) {
    for (std::size_t i = 0; i < shipments.size(); ++i) {
        store::ReadShipment& shipment = shipments[i];
        const store::ClassifiedShipment before = shipment.shipment;
        const auto cut = cuts.find(shipment.source);
        reader.read(shipment.shipment, cut == cuts.end() ? 0 : cut->second);
        changed[i] = store::readTheSame(before, shipment.shipment) ? 0 : 1;
    }
}

std::vector<char> readAll(const TextReader& reader, const CutBySource& cuts,
                          std::vector<store::ReadShipment>& shipments) {
    std::vector<char> changed(shipments.size());
    const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, mostThreads);
    const std::size_t share = shipments.size() / threads + 1;
    std::vector<std::future<void>> shares;
    for (std::size_t begin = 0; begin < shipments.size(); begin += share) {
        const std::size_t count = std::min(share, shipments.size() - begin);
        shares.push_back(std::async(std::launch::async, [&, begin, count] {
            readSome(reader, cuts, std::span(shipments).subspan(begin, count),
                     std::span(changed).subspan(begin, count));
        }));
    }
    for (auto& done : shares)
        done.get();
    return changed;
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
    for (ShipmentId after;;) {
        auto shipments = store::readShipmentsAfter(target, after, shipmentsAtOnce);
        if (!shipments)
            return halt(shipments.error());
        if (shipments->empty())
            break;
        const std::vector<char> changed = readAll(reader, *cuts, *shipments);
        for (std::size_t i = 0; i < shipments->size(); ++i) {
            if (changed[i] == 0)
                continue;
            if (const auto done = store::rewriteReading(target, (*shipments)[i]); !done)
                return halt(done.error());
            ++result.changed;
        }
        result.shipments += qint64(shipments->size());
        after = shipments->back().id;
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
