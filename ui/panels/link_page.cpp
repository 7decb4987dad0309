// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/link_page.h"

#include "core/base/text.h"
#include "core/store/details.h"
#include "ui/models/key_names.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"
#include "ui/panels/case_lookup.h"
#include "ui/panels/evidence_card.h"
#include "ui/panels/fact_list.h"
#include "ui/panels/shipment_block.h"

#include <QListView>
#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

LinkPage::LinkPage(CaseSession& session, const QString& key) : InspectorPage(session) {
    const auto view = session.view();
    if (view)
        m_graph = view->graph->linkByKey(toUtf8(key)) ? view->graph : view->byParty;
    std::optional<std::uint32_t> index;
    if (m_graph)
        index = m_graph->linkByKey(toUtf8(key));
    const QString kind = key.section(QLatin1Char(':'), 0, 0);
    if (!index) {
        addHeader(QStringLiteral("Link · ") + kind, QStringLiteral("Not in view"), QString());
        addText(QStringLiteral("The filters leave none of its shipments. Clear a filter to see it again."));
        const auto end = [&session, &key](int place) {
            const QString of = key.section(QLatin1Char(':'), place, place);
            return Fact{nameOfKey(session, of), QString(), QString(), of};
        };
        addFacts(QStringLiteral("Between"), {end(1), end(2)});
        if (!graph::isOfFold(toUtf8(key)))
            addAnnotations(key);
        return;
    }
    const graph::Link& link = m_graph->links()[*index];
    const std::vector<std::uint32_t> shipments = m_graph->shipmentsOf(*index);
    const QString title = QStringLiteral("%1 → %2").arg(toQString(m_graph->nodes()[link.source].label),
                                                        toQString(m_graph->nodes()[link.target].label));
    addHeader(QStringLiteral("Link · ") + kind, title, totalsText(totalsOf(*view->table, shipments)));
    addEnds(link);
    if (shipments.size() > 1) {
        FactList* list =
            addShipments(QStringLiteral("Shipments"), shipments, [this](ShipmentId id) { showShipment(id); });
        list->view()->setCurrentIndex(list->view()->model()->index(0, 0));
    }
    m_shipment = new QVBoxLayout;
    m_shipment->setSpacing(14);
    column()->addLayout(m_shipment);
    if (!shipments.empty()) {
        const auto latest =
            std::max_element(shipments.begin(), shipments.end(), [&view](std::uint32_t a, std::uint32_t b) {
                return view->table->day(a) < view->table->day(b);
            });
        showShipment(view->table->id(*latest));
    }
    if (!graph::isOfFold(toUtf8(key)))
        addAnnotations(annotationTarget(key));
}

void LinkPage::addEnds(const graph::Link& link) {
    const auto fact = [&](std::uint32_t index, const QString& word) {
        const graph::Node& node = m_graph->nodes()[index];
        Fact end{toQString(node.label), dotted({word, toQString(node.country)}), QString(), toQString(node.key)};
        if (node.kind == graph::NodeKind::Group)
            end.detail = QStringLiteral("%1, a group of %2 firms").arg(word, countText(node.firms));
        return end;
    };
    if (link.kind == graph::LinkKind::At) {
        addFacts(QStringLiteral("Between"),
                 {fact(link.source, QStringLiteral("firm")), fact(link.target, QStringLiteral("address"))});
        return;
    }
    const graph::Node &source = m_graph->nodes()[link.source], &target = m_graph->nodes()[link.target];
    const auto shipment = [&](std::uint32_t index) {
        Fact whole = fact(index, QStringLiteral("shipment"));
        whole.mark = shipmentMark(m_graph->nodes()[index].noted > 0);
        return whole;
    };
    if (source.kind == graph::NodeKind::Shipment) {
        Fact to = fact(link.target, QStringLiteral("buyer"));
        to.mark = roleMark(Role::Buyer);
        addFacts(QStringLiteral("Between"), {shipment(link.source), to});
        return;
    }
    Fact from = fact(link.source,
                     link.kind == graph::LinkKind::Sold ? QStringLiteral("seller") : QStringLiteral("manufacturer"));
    from.mark = roleMark(link.kind == graph::LinkKind::Sold ? Role::Seller : Role::Maker);
    if (target.kind == graph::NodeKind::Shipment) {
        addFacts(QStringLiteral("Between"), {from, shipment(link.target)});
        return;
    }
    const bool toSeller = link.kind == graph::LinkKind::Made && target.has(Role::Seller);
    Fact to = fact(link.target, toSeller ? QStringLiteral("seller") : QStringLiteral("buyer"));
    to.mark = roleMark(toSeller ? Role::Seller : Role::Buyer);
    addFacts(QStringLiteral("Between"), {from, to});
}

void LinkPage::showShipment(ShipmentId id) {
    clearLayout(m_shipment);
    const auto details = store::shipmentDetails(session().openCase(), id);
    if (!details) {
        auto* problem = new FailureLabel(this);
        m_shipment->addWidget(problem);
        problem->showError(details.error());
        return;
    }
    auto* block = new ShipmentBlock(*details, true, this);
    connect(block, &ShipmentBlock::selected, this, &InspectorPage::selected);
    m_shipment->addWidget(block);
    m_shipment->addWidget(makeEvidence(session(), *details, this));
    auto* whole = makeLink(QStringLiteral("All of this shipment"), QStringLiteral("Select this shipment"), this);
    whole->setObjectName(QStringLiteral("selectShipment"));
    connect(whole, &QPushButton::clicked, this, [this, key = toQString(details->key)] { Q_EMIT selected(key); });
    m_shipment->addWidget(whole, 0, Qt::AlignLeft);
}

} // namespace waybill::ui
