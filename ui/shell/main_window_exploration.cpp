// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/graph/folds.h"
#include "ui/canvas/canvas_widget.h"
#include "ui/dialogs/expand_dialog.h"
#include "ui/dialogs/merge_dialog.h"
#include "ui/dialogs/paths_dialog.h"
#include "ui/dialogs/selections_dialog.h"
#include "ui/shell/case_view.h"
#include "ui/shell/main_window.h"

#include <algorithm>

// What is done with the nodes that are selected in the picture.

namespace waybill::ui {

void MainWindow::connectExploration() {
    on(ActionId::SelectAll, [this] { m_caseView->canvas().selectAll(); });
    on(ActionId::Merge, [this] { mergeSelected(); });
    on(ActionId::Hide, [this] { m_caseView->canvas().hideSelected(); });
    on(ActionId::ShowOnly, [this] { m_caseView->canvas().showOnlySelected(); });
    on(ActionId::ShowHidden, [this] { m_session->showAllHidden(); });
    connect((*m_actions)[ActionId::DrawShipments], &QAction::triggered, this,
            [this](bool whole) { m_session->drawShipments(whole); });
    on(ActionId::Expand, [this] { expand(m_session->selectedKey()); });
    on(ActionId::SharedAddresses, [this] { m_session->selectSharedAddresses(); });
    on(ActionId::Selections, [this] { nameSelections(); });
    on(ActionId::Collapse, [this] { m_session->collapse(m_session->selectedNodes()); });
    on(ActionId::FoldCommunities, [this] { m_session->foldCommunities(); });
    on(ActionId::Fold, [this] { m_session->foldOrUnfold(); });
    on(ActionId::UnfoldAll, [this] { m_session->unfoldAll(); });
    on(ActionId::LayOutSelected, [this] { m_caseView->canvas().chooseLayoutOfSelected(); });
    on(ActionId::Wider, [this] { m_session->widenNeighbourhood(1); });
    on(ActionId::Narrower, [this] { m_session->widenNeighbourhood(-1); });
    on(ActionId::PathsBy, [this] { findPaths(); });
    on(ActionId::Paths, [this] { m_session->tracePaths(); });
    on(ActionId::Counterparties, [this] { m_session->traceCounterparties(); });
}

void MainWindow::showSelectionActions() {
    const auto enable = [this](ActionId id, bool enabled) { (*m_actions)[id]->setEnabled(enabled); };
    const auto view = m_session ? m_session->view() : nullptr;
    const std::set<std::string> nodes = m_session ? m_session->selectedNodes() : std::set<std::string>();
    const bool anyDrawn = view && std::any_of(nodes.begin(), nodes.end(), [&view](const std::string& key) {
                              return view->graph->nodeByKey(key).has_value();
                          });
    const bool isOfFold = m_session && graph::isOfFold(toUtf8(m_session->selectedKey()));
    const std::size_t firms = graph::firmsAmong(nodes);
    (*m_actions)[ActionId::DrawShipments]->setChecked(m_session && m_session->drawsShipments());
    enable(ActionId::Annotate, m_session && !m_session->selectedKey().isEmpty() && !isOfFold);
    enable(ActionId::SelectAll, view && !view->graph->nodes().empty());
    enable(ActionId::Merge, firms > 1);
    enable(ActionId::Hide, anyDrawn);
    enable(ActionId::ShowOnly, anyDrawn);
    enable(ActionId::ShowHidden, m_session && !m_session->hiddenKeys().empty());
    enable(ActionId::Expand, view && view->hiddenNeighbours.contains(toUtf8(m_session->selectedKey())));
    enable(ActionId::Collapse, anyDrawn);
    enable(ActionId::Fold, anyDrawn);
    enable(ActionId::FoldCommunities, view && view->graph->nodes().size() > 1);
    enable(ActionId::LayOutSelected, nodes.size() > 1);
    enable(ActionId::UnfoldAll, m_session && !m_session->folds().empty());
    const bool isAround = m_session && !m_session->filter().around.empty();
    enable(ActionId::Wider, firms > 0 || isOfFold || isAround);
    enable(ActionId::Narrower, isAround);
    enable(ActionId::Paths, nodes.size() > 1);
    enable(ActionId::PathsBy, nodes.size() > 1);
    enable(ActionId::Counterparties, nodes.size() > 1);
}

void MainWindow::expand(const QString& key) {
    const auto view = m_session->view();
    if (!view || !view->hiddenNeighbours.contains(toUtf8(key)))
        return;
    auto* dialog = new ExpandDialog(*m_session, key, m_caseView);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::nameSelections() {
    auto* dialog = new SelectionsDialog(*m_session, m_caseView);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::findPaths() {
    auto* dialog = new PathsDialog(*m_session, m_caseView);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::mergeSelected() {
    auto* dialog = new MergeDialog(*m_session, m_session->selectedNodes(), m_caseView);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace waybill::ui
