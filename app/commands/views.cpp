// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "core/base/text.h"
#include "core/edit/keep_view.h"
#include "core/query/filter_json.h"
#include "core/query/filter_options.h"
#include "core/scene/saved_view.h"
#include "core/store/hidden_nodes.h"

namespace waybill::app {

namespace {

const QString saveOption = QStringLiteral("save"), renameOption = QStringLiteral("rename"),
              asOption = QStringLiteral("as"), removeOption = QStringLiteral("remove");

QJsonObject layoutJson(const layout::Options& options) {
    return {{QStringLiteral("algorithm"), toQString(layout::algorithmName(options.algorithm))},
            {QStringLiteral("seed"), qint64(options.seed)}};
}

QJsonObject jsonOf(const store::StoredView& stored, const Result<scene::ViewNow>& read) {
    QJsonObject object{{QStringLiteral("name"), stored.name},
                       {QStringLiteral("created_at"), stored.createdAt},
                       {QStringLiteral("changed_at"), stored.changedAt}};
    if (!read) {
        object.insert(QStringLiteral("problem"), read.error().message());
        return object;
    }
    object.insert(QStringLiteral("filter"), query::toJson(read->view.filter));
    object.insert(QStringLiteral("layout"), layoutJson(read->view.layout));
    object.insert(QStringLiteral("pinned"), qint64(read->view.pins.size()));
    object.insert(QStringLiteral("shipments"), read->view.drawsShipments);
    if (read->view.hidden)
        object.insert(QStringLiteral("hidden"), qint64(read->view.hidden->size()));
    return object;
}

QStringList rowOf(const store::StoredView& stored, const Result<scene::ViewNow>& read) {
    if (!read)
        return {stored.name, read.error().message(), {}, {}, stored.changedAt};
    const std::string shown = query::describe(read->view.filter);
    return {stored.name, shown.empty() ? QStringLiteral("everything") : toQString(shown),
            toQString(layout::algorithmName(read->view.layout.algorithm)), QString::number(read->view.pins.size()),
            stored.changedAt};
}

int list(const Call& call) {
    const auto opened = store::Case::open(call.argument(0), store::Case::Access::ReadOnly);
    if (!opened)
        return fail(opened.error());
    const auto views = store::storedViews(**opened);
    if (!views)
        return fail(views.error());
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const store::StoredView& stored : *views) {
        const auto read = scene::savedViewFromJson(stored.json);
        array.append(jsonOf(stored, read));
        rows.push_back(rowOf(stored, read));
    }
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("views"), array}});
    else
        printTable({QStringLiteral("view"), QStringLiteral("shows"), QStringLiteral("layout"), QStringLiteral("pinned"),
                    QStringLiteral("changed")},
                   rows);
    return exitDone;
}

Result<void> save(const Call& call, store::Case& target) {
    const auto filter = call.filter();
    if (!filter)
        return failure(filter.error());
    const auto layout = call.layout();
    if (!layout)
        return failure(layout.error());
    auto pins = store::pinnedNodes(target);
    if (!pins)
        return failure(pins.error());
    auto hidden = store::hiddenNodesNow(target);
    if (!hidden)
        return failure(hidden.error());
    scene::SavedView view{.filter = *filter,
                          .layout = *layout,
                          .pins = std::move(*pins),
                          .drawsShipments = call.has(QStringLiteral("shipments")),
                          .hidden = std::move(*hidden)};
    return edit::saveView(target, call.value(saveOption), scene::savedViewJson(view));
}

Result<void> change(const Call& call) {
    auto opened = store::Case::open(call.argument(0));
    if (!opened)
        return failure(opened.error());
    if (call.has(saveOption))
        return save(call, **opened);
    if (call.has(renameOption))
        return edit::renameView(**opened, call.value(renameOption), call.value(asOption));
    return edit::removeView(**opened, call.value(removeOption));
}

} // namespace

int runViews(const QStringList& arguments) {
    Call call(QStringLiteral("views"),
              QStringLiteral("CASE [--save NAME [FILTER] | --rename NAME --as NAME | --remove NAME]"),
              QStringLiteral("Lists the views of a case: filter, layout and pins, under a name; or keeps, renames or "
                             "removes one."));
    call.filterOptions()
        .layoutOptions()
        .shipmentsOption()
        .option({saveOption}, QStringLiteral("NAME"),
                QStringLiteral("Keep FILTER, layout, pins and what is hidden under this name, in place of what it "
                               "stood for."))
        .option({renameOption}, QStringLiteral("NAME"), QStringLiteral("Rename this view."))
        .option({asOption}, QStringLiteral("NAME"), QStringLiteral("With --rename: what it is called from now on."))
        .option({removeOption}, QStringLiteral("NAME"), QStringLiteral("Remove this view; the journal keeps it."));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const int deeds = int(call.has(saveOption)) + int(call.has(renameOption)) + int(call.has(removeOption));
    if (deeds > 1)
        return fail(badCall(QStringLiteral("--save, --rename and --remove do not go together")));
    if (call.has(renameOption) != call.has(asOption))
        return fail(badCall(QStringLiteral("--rename and --as go together")));
    const auto filter = call.filter();
    if (!filter)
        return fail(filter.error());
    if (deeds == 0 && !filter->isEmpty())
        return fail(badCall(QStringLiteral("A filter goes with --save NAME")));
    if (deeds > 0) {
        if (const auto done = change(call); !done)
            return fail(done.error());
    }
    return list(call);
}

} // namespace waybill::app
