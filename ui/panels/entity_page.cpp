// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/entity_page.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/store/details.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"
#include "ui/panels/case_lookup.h"
#include "ui/panels/firm_timeline.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <map>

namespace waybill::ui {

namespace {

struct Involvement {
    std::vector<std::uint32_t> shipments; ///< Each once.
    std::map<Role, std::vector<std::uint32_t>> byRole;
};

Involvement involvementOf(const CaseSession::View& view, EntityId id) {
    Involvement result;
    const std::uint32_t entity = view.table->entityIndex(id);
    if (entity == query::none)
        return result;
    for (const std::uint32_t shipment : view.selection) {
        for (const query::PartyRef& party : view.table->parties(shipment)) {
            if (party.entity != entity)
                continue;
            if (result.shipments.empty() || result.shipments.back() != shipment)
                result.shipments.push_back(shipment);
            auto& ofRole = result.byRole[party.role];
            if (ofRole.empty() || ofRole.back() != shipment)
                ofRole.push_back(shipment);
        }
    }
    return result;
}

/// How a link reads from one of its ends: "bought from", "sold to".
QString wordsOf(const graph::Link& link, bool isSource) {
    if (link.kind == graph::LinkKind::Sold)
        return isSource ? QStringLiteral("sold to") : QStringLiteral("bought from");
    return isSource ? QStringLiteral("made for") : QStringLiteral("made by");
}

} // namespace

EntityPage::EntityPage(CaseSession& session, EntityId id) : InspectorPage(session) {
    const auto entity = store::entityDetails(session.openCase(), id);
    if (!entity) {
        addHeader(QStringLiteral("Firm"), QStringLiteral("No such firm"), QString());
        addError(entity.error());
        return;
    }
    const QString key = toQString(entityKey(id));
    const auto view = session.view();
    const Involvement involved = view ? involvementOf(*view, id) : Involvement{};
    unsigned roles = 0;
    for (const auto& [role, shipments] : involved.byRole)
        roles |= 1U << static_cast<unsigned>(role);
    const QString kind = rolesText(roles);
    QStringList line{toQString(entity->country)};
    if (view)
        line << (involved.shipments.empty() ? QStringLiteral("no shipment in view")
                                            : totalsText(totalsOf(*view->table, involved.shipments)));
    addHeader(kind.isEmpty() ? QStringLiteral("Firm") : kind, toQString(entity->name), dotted(line));
    addRoles(id);
    addTime(id);
    addLinks(key);
    if (!involved.shipments.empty())
        addShipments(QStringLiteral("Shipments in view"), involved.shipments);
    addNames(*entity);
    addAddresses(*entity);
    addAnnotations(key);
}

void EntityPage::addNames(const store::EntityDetails& entity) {
    std::vector<Fact> facts;
    for (const auto& name : entity.names)
        facts.push_back({toQString(name.name),
                         dotted({toQString(name.alias),
                                 name.taxId.empty() ? QString() : QStringLiteral("tax no. ") + toQString(name.taxId)}),
                         shipmentsText(name.shipments), QString()});
    addFacts(QStringLiteral("Names as written"), std::move(facts));
    auto* change = makeLink(QStringLiteral("Split, rename, merge or exclude…"),
                            QStringLiteral("Change which names are %1").arg(toQString(entity.name)));
    change->setObjectName(QStringLiteral("identity"));
    connect(change, &QPushButton::clicked, this, [this, id = entity.id] { Q_EMIT identityRequested(id); });
    column()->addWidget(change, 0, Qt::AlignLeft);
}

void EntityPage::addRoles(EntityId id) {
    const auto view = session().view();
    if (!view)
        return;
    std::vector<Fact> facts;
    for (const auto& [role, shipments] : involvementOf(*view, id).byRole) {
        const Totals totals = totalsOf(*view->table, shipments);
        facts.push_back({QStringLiteral("as ") + roleTitle(role).toLower(), totalsText(totals.pieces, 0, totals.netKg),
                         usdText(totals.valueUsd), QString()});
        facts.back().detail = dotted({shipmentsText(totals.shipments), facts.back().detail});
        facts.back().mark = roleMark(role);
    }
    addFacts(QStringLiteral("Totals in view"), std::move(facts));
}

void EntityPage::addTime(EntityId id) {
    const auto view = session().view();
    if (!view)
        return;
    auto* time = new FirmTimeline(*view->table, involvementOf(*view, id).byRole, this);
    time->setObjectName(QStringLiteral("firmTime"));
    if (!time->hasMonths()) {
        delete time;
        return;
    }
    column()->addWidget(makeHead(QStringLiteral("In view by month"), time));
    column()->addWidget(time);
}

void EntityPage::addLinks(const QString& key) {
    const auto view = session().view();
    const auto node = view ? view->byParty->nodeByKey(toUtf8(key)) : std::nullopt;
    if (!node)
        return;
    const graph::EntityGraph& graph = *view->byParty;
    std::vector<Fact> parties;
    std::vector<Fact> links;
    std::vector<std::uint32_t> ordered = graph.linksOf(*node);
    std::stable_sort(ordered.begin(), ordered.end(), [&graph](std::uint32_t a, std::uint32_t b) {
        const auto value = [&graph](std::uint32_t index) {
            const double usd = graph.links()[index].valueUsd;
            return std::isfinite(usd) ? usd : -1;
        };
        return value(a) > value(b);
    });
    for (const std::uint32_t index : ordered) {
        const graph::Link& link = graph.links()[index];
        if (link.kind == graph::LinkKind::At)
            continue;
        const bool isSource = link.source == *node;
        const graph::Node& other = graph.nodes()[isSource ? link.target : link.source];
        const QString totals =
            dotted({shipmentsText(static_cast<qint64>(link.shipments)), totalsText(link.units, 0, link.netKg)});
        Fact fact{toQString(other.label), dotted({wordsOf(link, isSource), totals}),
                  usdText(link.valueUsd), toQString(other.key),
                  link.noted > 0,         nodeMark(other)};
        parties.push_back(fact);
        fact.title = wordsOf(link, isSource) + QLatin1Char(' ') + toQString(other.label);
        fact.detail = totals;
        fact.key = toQString(link.key);
        fact.mark.reset();
        links.push_back(fact);
    }
    addFacts(QStringLiteral("Counterparties"), std::move(parties));
    addFacts(QStringLiteral("Links"), std::move(links));
}

void EntityPage::addAddresses(const store::EntityDetails& entity) {
    std::vector<Fact> facts;
    for (const auto& address : entity.addresses) {
        facts.push_back({toQString(address.text), QString(), shipmentsText(address.shipments),
                         address.place.isValid() ? toQString(placeKey(address.place)) : QString()});
        facts.back().mark = RoleMark{scene::Shape::Diamond, scene::Colour::Address};
    }
    addFacts(QStringLiteral("Addresses"), std::move(facts));
}

} // namespace waybill::ui
