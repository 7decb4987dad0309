// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/proposals.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/identify.h"
#include "core/resolve/resolve.h"
#include "core/scene/format.h"
#include "core/store/details.h"
#include "core/store/rows.h"

#include <map>
#include <set>

namespace waybill::app {

namespace {

Outcome<edit::Certainties> find(store::Case& in, bool isDryRun, Job& job) {
    if (!isDryRun)
        return edit::mergeCertain(in, job);
    auto proposals = resolve::proposals(in, job);
    if (!proposals)
        return tl::unexpected(proposals.error());
    return edit::Certainties{0, std::move(*proposals)};
}

using FirmNames = std::map<EntityId, QString>;

Result<FirmNames> namesOfFirms(store::Case& in) {
    FirmNames names;
    return store::forEachEntity(in,
                                [&](EntityId id, std::string_view name, std::string_view) {
                                    names[id] = toQString(name);
                                    return true;
                                })
        .map([&] { return std::move(names); });
}

struct Counts {
    qint64 parties = 0, entities = 0, addresses = 0, places = 0;
};

Result<Counts> countsOf(store::Case& in) {
    Counts counts;
    std::set<EntityId> entities;
    std::set<PlaceId> places;
    auto read = store::forEachParty(in, [&](const store::PartyRow& row) {
        ++counts.parties;
        entities.insert(row.entity);
        return true;
    });
    if (read) {
        read = store::forEachAddress(in, [&](const store::AddressRow& row) {
            ++counts.addresses;
            places.insert(row.place);
            return true;
        });
    }
    counts.entities = qint64(entities.size());
    counts.places = qint64(places.size());
    return read.map([&] { return counts; });
}

QString nameOf(const FirmNames& names, EntityId id) {
    const auto known = names.find(id);
    return known == names.end() ? QString() : known->second;
}

QJsonObject firmJson(EntityId id, PartyId name, qint64 uses, const FirmNames& names) {
    return {{QStringLiteral("id"), toQString(entityKey(id))},
            {QStringLiteral("name"), nameOf(names, id)},
            {QStringLiteral("party"), name.value()},
            {QStringLiteral("shipments"), uses}};
}

QStringList wordsOf(const std::vector<std::string>& reasons) {
    QStringList words;
    for (const std::string& reason : reasons)
        words << toQString(reason);
    return words;
}

void printAsJson(const Counts& counts, const edit::Certainties& found, const FirmNames& names) {
    QJsonArray list;
    for (const resolve::Proposal& proposal : found.open)
        list.append(QJsonObject{
            {QStringLiteral("first"), firmJson(proposal.first, proposal.firstName, proposal.firstUses, names)},
            {QStringLiteral("second"), firmJson(proposal.second, proposal.secondName, proposal.secondUses, names)},
            {QStringLiteral("score"), proposal.score},
            {QStringLiteral("certain"), proposal.isCertain},
            {QStringLiteral("put_off"), proposal.isPutOff},
            {QStringLiteral("reasons"), QJsonArray::fromStringList(wordsOf(proposal.reasons))}});
    printJson(QJsonObject{{QStringLiteral("parties"), counts.parties},
                          {QStringLiteral("entities"), counts.entities},
                          {QStringLiteral("addresses"), counts.addresses},
                          {QStringLiteral("places"), counts.places},
                          {QStringLiteral("merged"), found.merges},
                          {QStringLiteral("proposals"), list}});
}

void printInWords(const edit::Certainties& found, const FirmNames& names) {
    print(QStringLiteral("%1 merged as certain, %2 proposed")
              .arg(scene::counted(double(found.merges), QStringLiteral("firm")),
                   scene::number(double(found.open.size()))));
    std::vector<QStringList> rows;
    for (const resolve::Proposal& proposal : found.open)
        rows.push_back({QString::number(proposal.score, 'f', 2), toQString(entityKey(proposal.first)),
                        nameOf(names, proposal.first), toQString(entityKey(proposal.second)),
                        nameOf(names, proposal.second), wordsOf(proposal.reasons).join(QStringLiteral("; "))});
    if (!rows.empty())
        printTable({QStringLiteral("score"), QStringLiteral("firm"), QStringLiteral("name"), QStringLiteral("and"),
                    QStringLiteral("name"), QStringLiteral("why")},
                   rows);
}

} // namespace

int runResolve(const QStringList& arguments) {
    Call call(
        QStringLiteral("resolve"), QStringLiteral("CASE"),
        QStringLiteral("Looks for firms that are one: those that certainly are (the same tax number, the same name) "
                       "are merged, which the journal says and undo takes back; the others are proposed."));
    call.flag(QStringLiteral("dry-run"), QStringLiteral("Only says what it finds."));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const bool isDryRun = call.has(QStringLiteral("dry-run"));
    if (const auto resolved = resolve::resolveLeftParties(call.argument(0), job); !resolved)
        return fail(resolved.error());
    const auto opened =
        store::Case::open(call.argument(0), isDryRun ? store::Case::Access::ReadOnly : store::Case::Access::ReadWrite);
    if (!opened)
        return fail(opened.error());
    const auto found = find(**opened, isDryRun, job);
    endProgress(call.quiet());
    if (!found)
        return fail(found.error());
    const auto names = namesOfFirms(**opened);
    const auto counts = countsOf(**opened);
    if (!names || !counts)
        return fail(names ? counts.error() : names.error());
    if (call.json())
        printAsJson(*counts, *found, *names);
    else
        printInWords(*found, *names);
    return exitDone;
}

} // namespace waybill::app
