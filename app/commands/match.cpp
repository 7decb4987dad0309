// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "app/name_list.h"
#include "core/base/text.h"
#include "core/publish/csv_text.h"
#include "core/resolve/address_match.h"
#include "core/resolve/records.h"

#include <QElapsedTimer>
#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace waybill::app {

namespace {

// What was found: for each row the first row of its cluster, and what speaks for that.
struct Found {
    NameList list;
    std::vector<resolve::AddressKeys> places; ///< For each row.
    std::vector<std::uint32_t> clusters;
    std::vector<unsigned> evidence;
};

Outcome<void> matchNames(Found& found, Job& job) {
    std::vector<resolve::Record> records;
    std::vector<std::uint32_t> rows; // of the records
    for (std::uint32_t i = 0; i < found.list.rows.size(); ++i) {
        const ListedName& listed = found.list.rows[i];
        if (listed.name.empty())
            continue;
        resolve::Record record{listed.name, {}, listed.taxId, listed.country, {}, 1};
        if (!listed.address.empty())
            record.addresses.push_back(listed.address);
        records.push_back(std::move(record));
        rows.push_back(i);
    }
    const auto matching = resolve::matchRecords(records, {.withProposals = false}, job);
    if (!matching)
        return tl::unexpected(matching.error());
    for (std::size_t i = 0; i < records.size(); ++i) {
        found.clusters[rows[i]] = rows[matching->clusters[i]];
        found.evidence[rows[i]] = matching->evidence[i];
    }
    return {};
}

// By the finest level that an address tells.
void matchPlaces(Found& found) {
    std::unordered_map<std::string, std::uint32_t> firstOf;
    for (std::uint32_t i = 0; i < found.list.rows.size(); ++i) {
        const resolve::AddressKeys& keys = found.places[i];
        const std::string& key = keys.unit.empty() ? keys.building : keys.unit;
        const std::string text = key.empty() ? "=" + folded(found.list.rows[i].address) : key;
        if (!found.list.rows[i].address.empty())
            found.clusters[i] = firstOf.emplace(text, i).first->second;
    }
}

Outcome<Found> match(const QString& file, Job& job) {
    auto list = readNameList(file, job);
    if (!list)
        return tl::unexpected(list.error());
    Found found{std::move(*list), {}, {}, {}};
    const std::size_t count = found.list.rows.size();
    found.evidence.resize(count);
    for (std::uint32_t i = 0; i < count; ++i)
        found.clusters.push_back(i);
    std::vector<std::string_view> addresses;
    for (const ListedName& listed : found.list.rows)
        addresses.emplace_back(listed.address);
    auto places = resolve::matchAddresses(addresses, job);
    if (!places)
        return tl::unexpected(places.error());
    found.places = std::move(*places);
    if (found.list.hasNames) {
        if (const auto done = matchNames(found, job); !done)
            return tl::unexpected(done.error());
    } else {
        matchPlaces(found);
    }
    return found;
}

bool isPlaceholder(const NameList& list, const ListedName& listed) {
    return list.hasNames ? listed.name.empty() : listed.address.empty();
}

// The rows of each cluster, in the order of their first rows.
std::vector<std::vector<std::uint32_t>> membersOf(const Found& found) {
    std::vector<std::vector<std::uint32_t>> members;
    std::unordered_map<std::uint32_t, std::size_t> placeOf;
    for (std::uint32_t i = 0; i < found.clusters.size(); ++i) {
        const auto [it, isNew] = placeOf.emplace(found.clusters[i], members.size());
        if (isNew)
            members.emplace_back();
        members[it->second].push_back(i);
    }
    return members;
}

// The most frequent spelling, the first among equals; empty for a placeholder.
std::string canonical(const Found& found, const std::vector<std::uint32_t>& members) {
    std::map<std::string_view, std::size_t> counts;
    std::string_view best;
    std::size_t most = 0;
    for (const std::uint32_t i : members) {
        const ListedName& listed = found.list.rows[i];
        ++counts[found.list.hasNames ? listed.name : listed.address];
    }
    for (const std::uint32_t i : members) {
        const ListedName& listed = found.list.rows[i];
        const std::string_view text = found.list.hasNames ? listed.name : listed.address;
        if (const std::size_t count = counts[text]; count > most) {
            most = count;
            best = text;
        }
    }
    return std::string(best);
}

QJsonObject memberObject(const Found& found, std::uint32_t i) {
    const ListedName& listed = found.list.rows[i];
    QJsonObject member{{QStringLiteral("row"), listed.row},
                       {QStringLiteral("placeholder"), isPlaceholder(found.list, listed)}};
    put(member, found.list.hasNames ? "name" : "address", listed.cell);
    put(member, "id", listed.id);
    put(member, "second_party", listed.secondParty);
    put(member, "unit", found.places[i].unit);
    put(member, "building", found.places[i].building);
    return member;
}

QJsonArray whyArray(const Found& found, const std::vector<std::uint32_t>& members) {
    unsigned evidence = 0;
    for (const std::uint32_t i : members)
        evidence |= found.evidence[i];
    QJsonArray why;
    if (members.size() < 2)
        return why;
    if (!found.list.hasNames)
        why.append(found.places[members[0]].unit.empty() ? QStringLiteral("the same building")
                                                         : QStringLiteral("the same unit in the same building"));
    for (const std::string& reason : resolve::reasonsOf(evidence & ~resolve::vetoes))
        why.append(toQString(reason));
    return why;
}

// One cluster at a time: a million of them make a document that need not be in memory.
void printClusters(const Found& found, double seconds) {
    std::fputs("{\"clusters\":[", stdout);
    int id = 0;
    for (const auto& members : membersOf(found)) {
        QJsonObject cluster{{QStringLiteral("id"), ++id}, {QStringLiteral("why"), whyArray(found, members)}};
        put(cluster, "canonical", canonical(found, members));
        QJsonArray array;
        for (const std::uint32_t i : members)
            array.append(memberObject(found, i));
        cluster.insert(QStringLiteral("members"), array);
        const QByteArray text = QJsonDocument(cluster).toJson(QJsonDocument::Compact);
        std::fputs(id > 1 ? ",\n" : "\n", stdout);
        std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
    }
    std::fprintf(stdout, "\n],\"seconds\":%.3f}\n", seconds);
}

void printRows(const Found& found) {
    print(found.list.hasNames ? QStringLiteral("cluster,row,name,second_party")
                              : QStringLiteral("cluster,row,address,unit,building"));
    int id = 0;
    for (const auto& members : membersOf(found)) {
        ++id;
        for (const std::uint32_t i : members) {
            const ListedName& listed = found.list.rows[i];
            QStringList cells{QString::number(id), QString::number(listed.row),
                              publish::csvText(toQString(listed.cell))};
            if (found.list.hasNames) {
                cells << publish::csvText(toQString(listed.secondParty));
            } else {
                cells << publish::csvText(toQString(found.places[i].unit))
                      << publish::csvText(toQString(found.places[i].building));
            }
            print(cells.join(u','));
        }
    }
}

} // namespace

int runMatch(const QStringList& arguments) {
    Call call(
        QStringLiteral("match"), QStringLiteral("FILE"),
        QStringLiteral("Says which names of a list (name[,address][,country][,tax_id][,id]) are one firm, or which "
                       "addresses (address) are one place."));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    QElapsedTimer timer;
    timer.start();
    const auto found = match(call.argument(0), job);
    endProgress(call.quiet());
    if (!found)
        return fail(found.error());
    constexpr double millisecondsInASecond = 1000;
    if (call.json())
        printClusters(*found, double(timer.elapsed()) / millisecondsInASecond);
    else
        printRows(*found);
    return exitDone;
}

} // namespace waybill::app
