// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/graph/folds.h"
#include "ui/canvas/canvas_widget.h"
#include "ui/canvas/layout_switch.h"
#include "ui/models/words.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <algorithm>

// What can be done with what is under the pointer or selected. Each entry that the window's menus have too tells its
// key.

namespace waybill::ui {

namespace {

/// An entry with its key at the right, where menus show keys.
QString withKey(const QString& text, const char* key) {
    return text + QLatin1Char('\t') + QLatin1String(key);
}

} // namespace

std::unique_ptr<QMenu> CanvasWidget::makeMenu(const QString& key) {
    auto menu = std::make_unique<QMenu>(this);
    if (m_session.hasSeveral() && m_session.gatheredNodes().contains(toUtf8(key)))
        addDeedsOfSeveral(*menu, key);
    else if (!key.isEmpty())
        addDeeds(*menu, key);
    if (!menu->isEmpty())
        menu->addSeparator();
    addViewDeeds(*menu);
    return menu;
}

void CanvasWidget::addDeeds(QMenu& menu, const QString& key) {
    if (!graph::isOfFold(toUtf8(key)))
        menu.addAction(withKey(tr("Annotate…"), "N"), this, [this, key] { Q_EMIT annotateRequested(key); });
    menu.addAction(withKey(tr("Bring to the middle"), "Enter"), this, [this, key] { centreOn(key); });
    const auto view = m_session.view();
    const std::string utf8 = toUtf8(key);
    const auto node = view ? view->graph->nodeByKey(utf8) : std::nullopt;
    if (const auto link = view ? view->graph->linkByKey(utf8) : std::nullopt) {
        const graph::Link& item = view->graph->links()[*link];
        menu.addAction(tr("Select both ends"), this,
                       [this, ends = std::set<std::string>{view->graph->nodes()[item.source].key,
                                                           view->graph->nodes()[item.target].key}] {
                           m_session.selectNodes(ends);
                       });
    }
    if (!node)
        return;
    const bool pinned = m_session.pinnedKeys().contains(utf8);
    menu.addAction(withKey(pinned ? tr("Unpin") : tr("Pin here"), "P"), this,
                   [this, node = *node, pinned] { m_session.setPinned(node, !pinned); });
    menu.addSeparator();
    menu.addAction(withKey(tr("Hide"), "H"), this, [this, utf8] { m_session.hideNodes({utf8}); });
    menu.addAction(withKey(tr("Show only this"), "I"), this, [this, utf8] { m_session.showOnly({utf8}); });
    if (const std::size_t leaves = m_session.collapsible({utf8}).size(); leaves > 0) {
        menu.addAction(withKey(tr("Collapse: hide the %1 that only it has").arg(countText(static_cast<double>(leaves))),
                               "Shift+E"),
                       this, [this, utf8] { m_session.collapse({utf8}); });
    }
    if (const auto hidden = view->hiddenNeighbours.find(utf8); hidden != view->hiddenNeighbours.end()) {
        menu.addAction(withKey(tr("Show hidden neighbours (%1)…").arg(countText(hidden->second)), "E"), this,
                       [this, key] { Q_EMIT expandRequested(key); });
    }
    const graph::Node& item = view->graph->nodes()[*node];
    if (item.kind == graph::NodeKind::Group)
        menu.addAction(withKey(tr("Unfold these %1 firms").arg(countText(item.firms)), "G"), this,
                       [this, utf8] { m_session.unfoldGroups({utf8}); });
    else if (item.kind == graph::NodeKind::Entity)
        menu.addAction(withKey(tr("Fold with its community"), "G"), this,
                       [this, utf8] { m_session.foldNodes({utf8}); });
    if (graph::isTrader(item)) {
        menu.addAction(withKey(tr("Only its neighbourhood, a link further"), "R"), this, [this, key] {
            m_session.select(key);
            m_session.widenNeighbourhood(1);
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Copy the name"), this,
                   [name = toQString(item.label)] { QApplication::clipboard()->setText(name); });
}

void CanvasWidget::addDeedsOfBubble(QMenu& menu, std::uint32_t bubble) {
    const auto& nodes = m_front->scene()->bubbles[bubble].nodes;
    const QString count = countText(static_cast<double>(nodes.size()));
    std::set<std::string> keys;
    for (const std::uint32_t node : nodes)
        keys.insert(graph()->nodes()[node].key);
    const QString first = toQString(graph()->nodes()[m_front->scene()->bubbles[bubble].first].key);
    menu.addAction(tr("Come nearer"), this, [this, first] { centreOn(first); });
    menu.addAction(withKey(tr("Select these %1").arg(count), "Shift+click"), this,
                   [this, keys] { m_session.selectNodes(keys); });
    menu.addAction(tr("Hide these %1").arg(count), this, [this, keys] { m_session.hideNodes(keys); });
    menu.addAction(tr("Show only these %1").arg(count), this, [this, keys] { m_session.showOnly(keys); });
}

void CanvasWidget::addDeedsOfSeveral(QMenu& menu, const QString& key) {
    const auto& nodes = m_session.gatheredNodes();
    const QString count = countText(static_cast<double>(nodes.size()));
    menu.addAction(withKey(tr("Paths between"), "P"), this, [this] { m_session.tracePaths(); });
    menu.addAction(withKey(tr("Paths by length, time or goods…"), "Shift+P"), this, &CanvasWidget::pathsRequested);
    menu.addAction(withKey(tr("Common counterparties"), "J"), &m_session, &CaseSession::traceCounterparties);
    menu.addSeparator();
    menu.addAction(withKey(tr("Name this selection…"), "Ctrl+Shift+S"), this, &CanvasWidget::namingRequested);
    menu.addAction(withKey(tr("Only their neighbourhood, a link further"), "R"), this,
                   [this] { m_session.widenNeighbourhood(1); });
    QMenu* layouts = menu.addMenu(tr("Lay out these %1, the rest stays").arg(count));
    layouts->setObjectName(QStringLiteral("layouts"));
    addLayouts(*layouts);
    menu.addAction(withKey(tr("Fold these %1 into one").arg(count), "G"), this,
                   [this] { m_session.foldNodes(m_session.selectedNodes()); });
    menu.addAction(withKey(tr("Hide these %1").arg(count), "H"), this, &CanvasWidget::hideSelected);
    menu.addAction(withKey(tr("Show only these %1").arg(count), "I"), this, &CanvasWidget::showOnlySelected);
    if (graph::firmsAmong(nodes) > 1) {
        menu.addSeparator();
        menu.addAction(withKey(tr("Merge into one firm…"), "Ctrl+M"), this, &CanvasWidget::mergeRequested);
    }
    const auto view = m_session.view();
    const auto node = view->graph->nodeByKey(toUtf8(key));
    if (!node)
        return;
    menu.addSeparator();
    // "&" in a name is no mnemonic.
    const QString name = toQString(view->graph->nodes()[*node].label).replace(QLatin1Char('&'), QStringLiteral("&&"));
    if (!graph::isOfFold(toUtf8(key)))
        menu.addAction(withKey(tr("Annotate %1…").arg(name), "N"), this,
                       [this, key] { Q_EMIT annotateRequested(key); });
    const bool pinned = m_session.pinnedKeys().contains(toUtf8(key));
    menu.addAction((pinned ? tr("Unpin %1") : tr("Pin %1 here")).arg(name), this,
                   [this, node = *node, pinned] { m_session.setPinned(node, !pinned); });
}

void CanvasWidget::addLayouts(QMenu& menu) {
    for (const LayoutChoice& choice : layoutChoices())
        menu.addAction(QLatin1Char('&') + choice.name, this,
                       [this, algorithm = choice.algorithm] { m_session.layOutSelected(algorithm); });
}

void CanvasWidget::chooseLayoutOfSelected() {
    if (!m_session.hasSeveral())
        return;
    auto* menu = new QMenu(this); // NOLINT(*-owning-memory): deletes itself
    menu->setObjectName(QStringLiteral("layouts"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString count = countText(static_cast<double>(m_session.gatheredNodes().size()));
    menu->addAction(tr("Lay out these %1, the rest stays:").arg(count))->setEnabled(false);
    addLayouts(*menu);
    const auto node = m_overlay.selected.hit.node;
    const QPoint at = node && m_front ? m_camera.toScreen(m_front->scene()->marks[*node].centre).toPoint() : QPoint();
    menu->popup(mapToGlobal(rect().contains(at) && node ? at : rect().center()));
    menu->setActiveAction(menu->actions().value(1));
}

void CanvasWidget::addViewDeeds(QMenu& menu) {
    if (!m_session.filter().around.empty()) {
        menu.addAction(withKey(tr("Neighbourhood, a link less far"), "Shift+R"), this,
                       [this] { m_session.widenNeighbourhood(-1); });
        menu.addAction(tr("Show all firms again"), this, [this] {
            query::Filter filter = m_session.filter();
            filter.around.clear();
            m_session.setFilter(filter);
        });
    }
    if (!m_session.hiddenKeys().empty())
        menu.addAction(withKey(tr("Show what is hidden"), "Shift+H"), &m_session, &CaseSession::showAllHidden);
    menu.addAction(withKey(tr("Fold the communities"), "Shift+G"), &m_session, &CaseSession::foldCommunities);
    if (!m_session.folds().empty())
        menu.addAction(withKey(tr("Unfold all groups"), "Ctrl+Shift+G"), &m_session, &CaseSession::unfoldAll);
    menu.addAction(
        withKey(m_session.drawsShipments() ? tr("Draw links between parties") : tr("Draw each shipment"), "W"), this,
        [this] { m_session.drawShipments(!m_session.drawsShipments()); });
    menu.addAction(withKey(tr("Select who shares an address"), "A"), &m_session, &CaseSession::selectSharedAddresses);
    menu.addAction(withKey(tr("Select all"), "Ctrl+A"), this, &CanvasWidget::selectAll);
    menu.addAction(withKey(tr("Show the whole picture"), "Ctrl+0"), this, &CanvasWidget::fit);
}

void CanvasWidget::contextMenuEvent(QContextMenuEvent* event) {
    QPoint at = event->globalPos();
    std::optional<std::uint32_t> bubble;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (const auto node = m_overlay.selected.hit.node)
            at = mapToGlobal(m_camera.toScreen(m_front->scene()->marks[*node].centre).toPoint());
    } else {
        const scene::Hit hit = hitAt(event->pos());
        const QString key = keyOf(hit);
        bubble = hit.bubble;
        if (m_session.gatheredNodes().contains(toUtf8(key)))
            m_session.moveTo(key);
        else
            m_session.select(key);
    }
    QMenu* menu = nullptr;
    if (bubble) {
        menu = new QMenu(this);
        addDeedsOfBubble(*menu, *bubble);
        menu->addSeparator();
        addViewDeeds(*menu);
    } else {
        menu = makeMenu(m_session.selectedKey()).release();
    }
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(at);
}

} // namespace waybill::ui
