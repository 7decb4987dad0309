// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/group_page.h"

#include "core/base/text.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"
#include "ui/panels/case_lookup.h"
#include "ui/panels/node_facts.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

GroupPage::GroupPage(CaseSession& session, const QString& key) : InspectorPage(session) {
    const auto view = session.view();
    const auto node = view ? view->graph->nodeByKey(toUtf8(key)) : std::nullopt;
    if (!node) {
        addHeader(QStringLiteral("Group"), QStringLiteral("Not in view"), QString());
        addText(QStringLiteral("The filters leave fewer than two of its firms, or it was unfolded."));
        return;
    }
    const graph::EntityGraph &drawn = *view->graph, &apart = *view->byParty;
    const graph::Node& group = drawn.nodes()[*node];
    addHeader(QStringLiteral("Group · %1 firms").arg(countText(group.firms)), toQString(group.label),
              totalsText(totalsOf(*view->table, shipmentsOf(*view, drawn, {*node}))));
    addText(QStringLiteral("Drawn as one mark; each shipment counts once. Double-click it in the picture, or press G, "
                           "to draw each firm for itself."));
    addUnfold(key);
    std::vector<const graph::Link*> links;
    for (const std::uint32_t link : drawn.linksOf(*node))
        links.push_back(&drawn.links()[link]);
    const std::vector<std::uint32_t> members = nodesOf(apart, drawn.membersOf(*node));
    const auto within = linksWithin(apart, members);
    addFacts(headOf(QStringLiteral("Firms and addresses in it"), members.size()), nodeFacts(apart, members));
    addFacts(headOf(QStringLiteral("Links to others"), links.size()), linkFacts(drawn, links));
    addFacts(headOf(QStringLiteral("Links within, not drawn"), within.size()), linkFacts(apart, within));
}

void GroupPage::addUnfold(const QString& key) {
    auto* unfold = makeLink(QStringLiteral("Unfold"), QStringLiteral("Draw each firm of this group for itself"), this);
    unfold->setObjectName(QStringLiteral("unfold"));
    // Queued: the page that asks is replaced by the answer.
    connect(
        unfold, &QPushButton::clicked, &session(), [&session = session(), key] { session.unfoldGroups({toUtf8(key)}); },
        Qt::QueuedConnection);
    column()->addWidget(unfold, 0, Qt::AlignLeft);
}

} // namespace waybill::ui
