// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/paths_dialog.h"

#include "core/base/text.h"
#include "ui/canvas/item_words.h"
#include "ui/models/parts.h"
#include "ui/models/trace.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>
#include <map>

namespace waybill::ui {

namespace {

constexpr int longest = 8; // links: of longer ones there are more than a person reads

} // namespace

PathsDialog::PathsDialog(CaseSession& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_shortest(new QRadioButton(tr("The &shortest"))),
      m_all(new QRadioButton(tr("&All of at most"))),
      m_inTimeOrder(new QCheckBox(tr("In the order of &time, along the goods"))), m_length(new QComboBox),
      m_goods(new ChoiceBox) {
    setWindowTitle(tr("Paths"));
    setMinimumWidth(460);
    compose();
    fillGoods();
    const PathOptions before = m_session.trace() ? m_session.trace()->options : PathOptions();
    m_length->setCurrentIndex(static_cast<int>(before.maxLength) - 1);
    (before.all ? m_all : m_shortest)->setChecked(true);
    m_inTimeOrder->setChecked(before.inTimeOrder);
    m_goods->setCurrentIndex(std::max(0, m_goods->findData(toQString(before.category))));
    (before.all ? m_all : m_shortest)->setFocus();
}

void PathsDialog::compose() {
    m_shortest->setObjectName(QStringLiteral("shortest"));
    m_all->setObjectName(QStringLiteral("all"));
    m_length->setObjectName(QStringLiteral("length"));
    m_inTimeOrder->setObjectName(QStringLiteral("inTimeOrder"));
    m_goods->setObjectName(QStringLiteral("goods"));
    m_goods->setAccessibleName(tr("Goods of the shipments on the way"));
    m_length->setAccessibleName(tr("At most so many links"));
    for (int links = 1; links <= longest; ++links)
        m_length->addItem(links == 1 ? tr("1 link") : tr("%1 links").arg(links));
    connect(m_length, &QComboBox::currentIndexChanged, this, [this] { m_all->setChecked(true); });
    auto* cancel = new QPushButton(tr("Cancel"));
    auto* find = new QPushButton(tr("&Find"));
    find->setObjectName(QStringLiteral("find"));
    find->setDefault(true);
    setLook(find, Look::Primary);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(find, &QPushButton::clicked, this, &PathsDialog::find);

    auto* length = new QHBoxLayout;
    length->addWidget(m_all);
    length->addWidget(m_length);
    length->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(find);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(10);
    if (const auto view = m_session.view())
        column->addWidget(makeLabel(gatheredWords(*view->graph, m_session.gatheredNodes()), Look::Faded));
    column->addWidget(makeHead(tr("Paths between each two of them")));
    column->addWidget(m_shortest);
    column->addLayout(length);
    column->addWidget(m_inTimeOrder);
    column->addWidget(makeLabel(tr("From maker over seller to buyer, each shipment on or after the day of the one "
                                   "before. Addresses lie on no such path."),
                                Look::Faded));
    column->addWidget(makeHead(tr("Along shipments of"), m_goods));
    column->addWidget(m_goods);
    column->addStretch(1);
    column->addLayout(buttons);
}

void PathsDialog::fillGoods() {
    m_goods->addItem(tr("any goods, and by way of addresses"), QString());
    const auto view = m_session.view();
    if (!view)
        return;
    std::map<QString, QString> names; // by name: that is how they are looked for
    for (const std::uint32_t shipment : view->selection) {
        if (const std::string& id = view->table->category(shipment); !id.empty())
            names.emplace(toQString(view->table->categoryName(shipment)), toQString(id));
    }
    for (const auto& [name, id] : names)
        m_goods->addItem(name, id);
}

void PathsDialog::find() {
    PathOptions options;
    options.all = m_all->isChecked();
    options.maxLength = static_cast<std::size_t>(m_length->currentIndex() + 1);
    options.inTimeOrder = m_inTimeOrder->isChecked();
    options.category = toUtf8(m_goods->currentData().toString());
    m_session.tracePaths(options);
    accept();
}

} // namespace waybill::ui
