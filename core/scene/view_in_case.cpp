// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/saved_view.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/store/details.h"
#include "core/store/identities.h"

#include <algorithm>
#include <set>

// What has become of what a view asks for.

namespace waybill::scene {

namespace {

using query::ShipmentTable;

/// Follows firms that merged, and notices what is gone.
class Renewal {
public:
    Renewal(const ShipmentTable& table, const store::MergedEntities& merged, ViewNow& view)
        : m_table(table), m_merged(merged), m_view(view) {}

    void renewAround() {
        std::vector<EntityId> renewed;
        for (const EntityId id : m_view.view.filter.around) {
            const EntityId now = entityOfKey(keyNow(toQString(entityKey(id))));
            if (std::ranges::find(renewed, now) == renewed.end())
                renewed.push_back(now);
            if (m_table.entityIndex(now) == query::none)
                m_view.changes << QStringLiteral("no shipment names %1 any more, which it stands around")
                                      .arg(toQString(entityKey(now)));
        }
        m_view.view.filter.around = std::move(renewed);
    }

    void renewPins() {
        std::set<QString> kept;
        for (const store::PinnedNode& pin : m_view.view.pins)
            kept.insert(pin.key);
        std::vector<store::PinnedNode> renewed;
        int gone = 0;
        for (store::PinnedNode pin : m_view.view.pins) {
            const QString key = keyNow(pin.key);
            // A firm that has a place of its own keeps it.
            if (key != pin.key && !kept.insert(key).second)
                continue;
            pin.key = key;
            gone += isThere(key) ? 0 : 1;
            renewed.push_back(std::move(pin));
        }
        m_view.view.pins = std::move(renewed);
        if (gone > 0)
            m_view.changes << (gone == 1 ? QStringLiteral("1 firm or address that it pins is in no shipment any more")
                                         : QStringLiteral("%1 firms and addresses that it pins are in no shipment any "
                                                          "more")
                                               .arg(gone));
    }

    void renewHidden() {
        if (!m_view.view.hidden)
            return;
        std::set<std::string> renewed;
        for (const std::string& key : *m_view.view.hidden)
            renewed.insert(toUtf8(keyNow(toQString(key))));
        m_view.view.hidden = std::move(renewed);
    }

    void renewFolds() {
        graph::Folds renewed;
        for (const graph::Fold& fold : m_view.view.folds) {
            graph::Fold now;
            for (const std::string& key : fold)
                now.insert(toUtf8(keyNow(toQString(key))));
            renewed = graph::withFold(std::move(renewed), now);
        }
        m_view.view.folds = std::move(renewed);
    }

private:
    QString keyNow(const QString& key) {
        const QString now = store::keyNow(key, m_merged);
        if (now != key && m_told.insert(key).second) {
            const std::uint32_t index = m_table.entityIndex(entityOfKey(now));
            const QString name = index == query::none ? now : toQString(m_table.entities()[index].name);
            m_view.changes << QStringLiteral("%1 was merged into %2").arg(key, name);
        }
        return now;
    }

    [[nodiscard]] bool isThere(const QString& key) const {
        const EntityId firm = entityOfKey(key);
        const PlaceId address = placeOfKey(key);
        return (firm.isValid() && m_table.entityIndex(firm) != query::none) ||
               (address.isValid() && m_table.placeIndex(address) != query::none);
    }

    const ShipmentTable& m_table;
    const store::MergedEntities& m_merged;
    ViewNow& m_view;
    std::set<QString> m_told;
};

bool knowsCategory(const ShipmentTable& table, const std::string& id) {
    if (std::ranges::find(table.categories(), id, &goods::Category::id) != table.categories().end())
        return true;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table.category(i) == id)
            return true;
    }
    return false;
}

void tellCategories(const ShipmentTable& table, ViewNow& view) {
    for (const std::string& id : view.view.filter.categories) {
        if (!knowsCategory(table, id))
            view.changes << QStringLiteral("the goods category \"%1\" is not in the case any more").arg(toQString(id));
    }
}

void tellSources(const std::vector<store::SourceInfo>& sources, ViewNow& view) {
    for (const SourceId id : view.view.filter.sources) {
        const auto found = std::ranges::find(sources, id, &store::SourceInfo::id);
        if (found == sources.end())
            view.changes << QStringLiteral("source %1 is not in the case").arg(id.value());
        else if (found->isTakenOut())
            view.changes << QStringLiteral("the source %1 was taken out").arg(found->name());
    }
}

void tellMarks(const std::vector<std::string>& wanted, const std::map<std::string, query::Marked>& known,
               const QString& what, ViewNow& view) {
    for (const std::string& word : wanted) {
        if (!known.contains(folded(word)))
            view.changes << QStringLiteral("nothing has the %1 \"%2\" now").arg(what, toQString(word));
    }
}

} // namespace

Result<ViewNow> viewInCase(const QString& json, store::Case& in, const ShipmentTable& table) {
    auto view = savedViewFromJson(json);
    if (!view)
        return view;
    const auto merged = store::mergedEntities(in);
    if (!merged)
        return failure(merged.error());
    const auto sources = store::sources(in);
    if (!sources)
        return failure(sources.error());
    const auto marks = query::readMarks(in);
    if (!marks)
        return failure(marks.error());
    Renewal renewal(table, *merged, *view);
    renewal.renewAround();
    renewal.renewPins();
    renewal.renewHidden();
    renewal.renewFolds();
    tellCategories(table, *view);
    tellSources(*sources, *view);
    tellMarks(view->view.filter.statuses, marks->byStatus, QStringLiteral("status"), *view);
    tellMarks(view->view.filter.tags, marks->byTag, QStringLiteral("tag"), *view);
    return view;
}

} // namespace waybill::scene
