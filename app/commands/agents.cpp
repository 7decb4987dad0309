// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/agents.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "app/target.h"
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/agents.h"
#include "core/resolve/agent_places.h"
#include "core/scene/format.h"
#include "core/screen/agent_list.h"
#include "core/store/details.h"

namespace waybill::app {

namespace {

constexpr int mostFiles = 1000;
const QString addOption = QStringLiteral("add"), nameOption = QStringLiteral("name"),
              removeOption = QStringLiteral("remove");

Outcome<void> change(const Call& call, store::Case& in, Job& job) {
    for (const QString& file : call.arguments().mid(1)) {
        const auto read = screen::readAgentList(file, job);
        if (!read)
            return tl::unexpected(read.error());
        if (read->rejected > 0)
            say(QStringLiteral("%1: %2 without an address left out")
                    .arg(toQString(read->list.name), scene::counted(double(read->rejected), QStringLiteral("row"))));
        if (const auto kept = edit::keepAgentList(in, read->list, read->addresses); !kept)
            return halt(kept.error());
    }
    if (call.has(addOption)) {
        const auto target = findTarget(in, call.value(addOption));
        if (!target)
            return halt(target.error());
        const auto* place = std::get_if<PlaceId>(&*target);
        if (!place)
            return halt(badCall(QStringLiteral("%1 is no address").arg(call.value(addOption)),
                                QStringLiteral("Addresses have ids like ad-7.")));
        const auto details = store::placeDetails(in, *place);
        const auto added = details ? edit::addAgentAddress(in, details->text, toUtf8(call.value(nameOption)))
                                   : Result<void>(failure(details.error()));
        if (!added)
            return halt(added.error());
    }
    if (call.has(removeOption)) {
        if (const auto removed = edit::removeAgentList(in, toUtf8(call.value(removeOption))); !removed)
            return halt(removed.error());
    }
    return {};
}

struct Known {
    std::vector<store::AgentList> lists;
    struct Place {
        PlaceId id;
        store::AgentAddress agent;
        store::PlaceDetails details;
    };
    std::vector<Place> places; ///< Of the case, more firms first.
};

Outcome<Known> known(store::Case& in, Job& job) {
    auto lists = store::agentLists(in);
    if (!lists)
        return halt(lists.error());
    const auto places = resolve::agentPlaces(in, job);
    if (!places)
        return tl::unexpected(places.error());
    Known all{std::move(*lists), {}};
    for (const auto& [id, agent] : *places) {
        auto details = store::placeDetails(in, id);
        if (!details)
            return halt(details.error());
        all.places.push_back({id, agent, std::move(*details)});
    }
    std::ranges::stable_sort(all.places, std::greater(),
                             [](const Known::Place& place) { return place.details.entities.size(); });
    return all;
}

void printAsJson(const Known& all) {
    QJsonArray lists, places;
    for (const store::AgentList& list : all.lists) {
        QJsonObject object{{QStringLiteral("name"), toQString(list.name)},
                           {QStringLiteral("addresses"), list.addresses},
                           {QStringLiteral("added_at"), toQString(list.addedAt)}};
        put(object, "sha256", list.sha256);
        lists.append(object);
    }
    for (const Known::Place& place : all.places) {
        QJsonObject object{{QStringLiteral("id"), toQString(placeKey(place.id))},
                           {QStringLiteral("text"), toQString(place.details.text)},
                           {QStringLiteral("entities"), qint64(place.details.entities.size())},
                           {QStringLiteral("list"), toQString(place.agent.list)}};
        put(object, "agent", place.agent.agent);
        places.append(object);
    }
    printJson(QJsonObject{{QStringLiteral("lists"), lists}, {QStringLiteral("addresses"), places}});
}

void printInWords(const Known& all) {
    std::vector<QStringList> lists, places;
    for (const store::AgentList& list : all.lists)
        lists.push_back({toQString(list.name), scene::number(double(list.addresses)), toQString(list.addedAt)});
    printTable({QStringLiteral("list"), QStringLiteral("addresses"), QStringLiteral("added")}, lists);
    for (const Known::Place& place : all.places)
        places.push_back({toQString(placeKey(place.id)), toQString(place.details.text),
                          scene::number(double(place.details.entities.size())), toQString(place.agent.agent),
                          toQString(place.agent.list)});
    print(QStringLiteral("\nAddresses of this case that are on them (%1)").arg(places.size()));
    if (!places.empty())
        printTable({QStringLiteral("id"), QStringLiteral("address"), QStringLiteral("firms"), QStringLiteral("agent"),
                    QStringLiteral("list")},
                   places);
}

} // namespace

int runAgents(const QStringList& arguments) {
    Call call(QStringLiteral("agents"), QStringLiteral("CASE [FILE…] [--add ID [--name WHO]] [--remove LIST]"),
              QStringLiteral("Known addresses of company formation agents: reads lists of them (a table with a column "
                             "\"address\", and \"agent\"), adds an address of the case, takes a list away; then says "
                             "which addresses of the case are on them, with the number of firms. A lead, never a "
                             "guilt."));
    call.option({addOption}, QStringLiteral("ID"), QStringLiteral("Add this address of the case (ad-7) by hand."))
        .option({nameOption}, QStringLiteral("WHO"), QStringLiteral("With --add: the agent's name."))
        .option({removeOption}, QStringLiteral("LIST"), QStringLiteral("Take the list of this name away."));
    if (const auto end = call.parse(arguments, 1, mostFiles))
        return *end;
    if (call.has(nameOption) && !call.has(addOption))
        return fail(badCall(QStringLiteral("--name goes with --add")));
    const bool changes = call.arguments().size() > 1 || call.has(addOption) || call.has(removeOption);
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const auto opened =
        store::Case::open(call.argument(0), changes ? store::Case::Access::ReadWrite : store::Case::Access::ReadOnly);
    if (!opened)
        return fail(opened.error());
    if (const auto done = change(call, **opened, job); !done)
        return fail(done.error());
    const auto all = known(**opened, job);
    endProgress(call.quiet());
    if (!all)
        return fail(all.error());
    if (call.json())
        printAsJson(*all);
    else
        printInWords(*all);
    return exitDone;
}

} // namespace waybill::app
