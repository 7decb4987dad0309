// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/place_page.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/store/details.h"
#include "ui/models/words.h"

namespace waybill::ui {

PlacePage::PlacePage(CaseSession& session, PlaceId id) : InspectorPage(session) {
    const auto place = store::placeDetails(session.openCase(), id);
    if (!place) {
        addHeader(QStringLiteral("Address"), QStringLiteral("No such address"), QString());
        addError(place.error());
        return;
    }
    const auto firms = static_cast<double>(place->entities.size());
    addHeader(QStringLiteral("Address"), toQString(place->text),
              firms == 1 ? QStringLiteral("1 firm of this case")
                         : countText(firms) + QStringLiteral(" firms of this case"));
    std::vector<Fact> facts;
    const auto view = session.view();
    for (const EntityId entity : place->entities) {
        const QString key = toQString(entityKey(entity));
        Fact fact{key, QString(), QString(), key};
        const std::uint32_t index = view ? view->table->entityIndex(entity) : query::none;
        if (index != query::none) {
            fact.title = toQString(view->table->entities()[index].name);
            fact.detail = toQString(view->table->entities()[index].country);
        }
        const auto node = view ? view->byParty->nodeByKey(toUtf8(key)) : std::nullopt;
        if (node) {
            const graph::Node& shown = view->byParty->nodes()[*node];
            fact.detail = dotted({fact.detail, rolesText(shown.roles).toLower()});
            fact.figure = usdText(shown.valueUsd);
            fact.noted = shown.noted > 0;
        }
        facts.push_back(fact);
    }
    addFacts(QStringLiteral("Firms at this address"), std::move(facts));
    std::vector<Fact> texts;
    for (const std::string& text : place->texts)
        texts.push_back({toQString(text), QString(), QString(), QString()});
    addFacts(QStringLiteral("As written"), std::move(texts));
    addAnnotations(toQString(placeKey(id)));
}

} // namespace waybill::ui
