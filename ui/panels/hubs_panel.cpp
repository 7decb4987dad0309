// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/hubs_panel.h"

#include "core/base/text.h"
#include "core/edit/agents.h"
#include "core/resolve/agent_places.h"
#include "core/screen/agent_list.h"
#include "ui/models/words.h"
#include "ui/panels/review.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace waybill::ui {

namespace {

struct Found {
    std::vector<Hub> hubs;
    std::size_t lists = 0;
};

Outcome<Found> findHubs(const QString& file, const graph::EntityGraph& graph, Job& job) {
    const auto opened = store::Case::open(file, store::Case::Access::ReadOnly);
    if (!opened)
        return halt(opened.error());
    const auto contacts = store::entityContacts(**opened);
    if (!contacts)
        return halt(contacts.error());
    const auto lists = store::agentLists(**opened);
    if (!lists)
        return halt(lists.error());
    const auto agents = resolve::agentPlaces(**opened, job);
    if (!agents)
        return tl::unexpected(agents.error());
    return Found{hubsOf(graph, *contacts, *agents), lists->size()};
}

Outcome<void> keepLists(const QString& file, const QStringList& lists, Job& job) {
    const auto opened = store::Case::open(file);
    if (!opened)
        return halt(opened.error());
    for (const QString& list : lists) {
        const auto read = screen::readAgentList(list, job);
        if (!read)
            return tl::unexpected(read.error());
        if (const auto kept = edit::keepAgentList(**opened, read->list, read->addresses); !kept)
            return halt(kept.error());
    }
    return {};
}

} // namespace

HubsPanel::HubsPanel(CaseSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setLook(this, Look::Panel);
    setAccessibleName(tr("What several firms share"));
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showReady();
        select();
    });
    // The row that stands first is chosen already.
    connect(m_table, &QTableView::clicked, this, &HubsPanel::select);
    connect(m_table, &QTableView::activated, this, &HubsPanel::select);
    connect(m_load, &QPushButton::clicked, this, &HubsPanel::agentsWanted);
    connect(&m_session, &CaseSession::viewChanged, this, &HubsPanel::read);
    connect(&m_session, &CaseSession::annotationsChanged, this, &HubsPanel::read); // undo of a list among them
}

void HubsPanel::build() {
    m_model = new HubsModel(this);
    m_table = makeRowTable(tr("What several firms share"), m_model);
    m_table->setSortingEnabled(false);
    static constexpr int widths[] = {90, 330, 60, 190};
    for (int column = 0; column < HubsModel::NamesColumn; ++column)
        m_table->horizontalHeader()->resizeSection(column, widths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(HubsModel::NamesColumn, QHeaderView::Stretch);
    m_counts = makeLabel({}, Look::Faded);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_none = makeLabel(tr("No two firms in view share an address, an e-mail address or a telephone."), Look::Faded);
    m_none->setObjectName(QStringLiteral("none"));
    m_load = new QPushButton(tr("Load agents’ addresses…"));
    m_load->setObjectName(QStringLiteral("loadAgents"));
    m_load->setToolTip(tr("Known addresses of company formation agents: a table with a column “address”, and “agent”"));
    static constexpr std::array deeds{Deed{"addAgent", "A formation agent’s (F)",
                                           "Adds the chosen address to the known addresses of formation agents",
                                           Qt::Key_F}};
    m_problem = new FailureLabel;
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_load);
    head->addWidget(m_counts, 1);
    m_add = addDeeds(head, this, deeds, [this](std::size_t) { addAgent(); }).front();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_problem);
    column->addWidget(m_none);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    showReady();
}

void HubsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    read();
}

void HubsPanel::read() {
    const auto view = m_session.view();
    if (!isVisible() || !view)
        return;
    m_reading.start([this, file = m_session.file(), graph = view->whole](Job& job) -> BackgroundJob::Deliver {
        auto found = findHubs(file, *graph, job);
        return [this, found = std::move(found)] {
            if (found)
                showHubs(found->hubs, found->lists);
            else if (!found.error().isCancelled())
                m_problem->showError(found.error().error());
        };
    });
}

void HubsPanel::showHubs(std::vector<Hub> hubs, std::size_t lists) {
    const int row = std::max(m_table->currentIndex().row(), 0);
    const auto countOf = [&hubs](const QString& kind, const QString& one, const QString& many) {
        const auto count = std::ranges::count(hubs, kind, &Hub::kind);
        return count == 0 ? QString()
                          : countText(static_cast<double>(count)) + QLatin1Char(' ') + (count == 1 ? one : many);
    };
    const auto known = std::ranges::count_if(hubs, [](const Hub& hub) { return !hub.agent.isEmpty(); });
    m_counts->setText(
        dotted({countOf(QStringLiteral("Address"), tr("shared address"), tr("shared addresses")),
                countOf(QStringLiteral("E-mail"), tr("e-mail address"), tr("e-mail addresses")),
                countOf(QStringLiteral("Telephone"), tr("telephone"), tr("telephones")),
                lists == 0 ? tr("no list of formation agents’ addresses")
                           : tr("%1 known as a formation agent’s").arg(countText(static_cast<double>(known)))}));
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->setHubs(std::move(hubs));
    }
    m_table->reset();
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    }
    m_none->setVisible(m_model->rowCount() == 0);
    m_table->setVisible(m_model->rowCount() > 0);
    showReady();
}

void HubsPanel::showReady() {
    const Hub* hub = m_model->hub(m_table->currentIndex().row());
    m_add->setEnabled(hub && !hub->place.empty() && hub->agent.isEmpty());
    m_load->setEnabled(!m_loading.isRunning());
}

void HubsPanel::select() {
    const Hub* hub = m_model->hub(m_table->currentIndex().row());
    if (!hub)
        return;
    std::set<std::string> nodes = hub->firms;
    if (!hub->place.empty())
        nodes.insert(hub->place);
    m_session.selectNodes(nodes);
}

void HubsPanel::loadAgents(const QStringList& files) {
    m_problem->clearError();
    m_loading.start([this, file = m_session.file(), files](Job& job) -> BackgroundJob::Deliver {
        auto done = keepLists(file, files, job);
        return [this, done = std::move(done)] {
            if (!done && !done.error().isCancelled())
                m_problem->showError(done.error().error());
            showReady();
            m_session.followAgents();
        };
    });
    showReady();
}

void HubsPanel::addAgent() {
    const Hub* hub = m_model->hub(m_table->currentIndex().row());
    if (!hub || hub->place.empty())
        return;
    m_problem->clearError();
    if (const auto done = m_session.addAgentAddress(toUtf8(hub->text)); !done)
        m_problem->showError(done.error());
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace waybill::ui
