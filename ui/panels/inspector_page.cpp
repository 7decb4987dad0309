// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_page.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/store/details.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"
#include "ui/panels/annotation_list.h"
#include "ui/panels/case_lookup.h"
#include "ui/panels/entity_page.h"
#include "ui/panels/fact_list.h"
#include "ui/panels/group_page.h"
#include "ui/panels/link_page.h"
#include "ui/panels/place_page.h"
#include "ui/panels/shipment_page.h"

#include <QVBoxLayout>

namespace waybill::ui {

namespace {

class HelpPage : public InspectorPage {
public:
    HelpPage(CaseSession& session, const QString& title, const QString& text) : InspectorPage(session) {
        addHeader(QStringLiteral("Selection"), title, QString());
        addText(text);
    }
};

} // namespace

InspectorPage::InspectorPage(CaseSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setLook(this, Look::Panel);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(18, 0, 18, 18);
    m_column = new QVBoxLayout;
    whole->addLayout(m_column);
    whole->addStretch(1);
    m_column->setSpacing(14);
}

void InspectorPage::addHeader(const QString& kind, const QString& title, const QString& line) {
    auto* head = new QVBoxLayout;
    head->setSpacing(4);
    head->addWidget(makeHead(kind));
    auto* name = makeLabel(title, Look::Title);
    name->setObjectName(QStringLiteral("title"));
    name->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    head->addWidget(name);
    if (!line.isEmpty()) {
        auto* second = makeLabel(line, Look::Faded);
        second->setObjectName(QStringLiteral("totals"));
        head->addWidget(second);
    }
    m_column->addLayout(head);
    m_column->addWidget(makeRule());
}

void InspectorPage::addError(const Error& error) {
    auto* problem = new FailureLabel(this);
    m_column->addWidget(problem);
    problem->showError(error);
}

void InspectorPage::addText(const QString& text) {
    m_column->addWidget(makeLabel(text, Look::Faded));
}

FactList* InspectorPage::addFacts(const QString& head, std::vector<Fact> facts) {
    if (facts.empty())
        return nullptr;
    auto* list = new FactList(head, this);
    list->setFacts(std::move(facts));
    connect(list, &FactList::activated, this, &InspectorPage::selected);
    m_column->addWidget(list);
    return list;
}

FactList* InspectorPage::addShipments(const QString& head, std::vector<std::uint32_t> shipments,
                                      std::function<void(ShipmentId)> chosen) {
    auto* model = new ShipmentsModel(this);
    model->setDescribe(describer(m_session));
    model->setShipments(m_session.view(), std::move(shipments));
    auto* lines = new ShipmentLines(this);
    lines->setSourceModel(model);
    auto* list = new FactList(head, this);
    list->setModel(lines);
    if (!chosen)
        chosen = [this](ShipmentId id) {
            if (const QString key = shipmentKey(m_session, id); !key.isEmpty())
                Q_EMIT selected(key);
        };
    connect(list, &FactList::rowActivated, this,
            [model, chosen](const QModelIndex& index) { chosen(model->shipment(index.row())); });
    m_column->addWidget(list);
    return list;
}

void InspectorPage::addAnnotations(const QString& key) {
    auto* list = new AnnotationList(m_session, key, this);
    connect(list, &AnnotationList::annotateRequested, this, &InspectorPage::annotateRequested);
    m_column->addWidget(list);
}

InspectorPage* makeInspectorPage(CaseSession& session, const QString& key) {
    if (key.isEmpty())
        return new HelpPage(
            session, QStringLiteral("Nothing selected"),
            QStringLiteral("Click a firm, an address or a link in the picture, or a shipment in the "
                           "list, to read what the records say about it, down to the row of the file."));
    if (const EntityId firm = entityOfKey(key); firm.isValid())
        return new EntityPage(session, firm);
    if (const PlaceId address = placeOfKey(key); address.isValid())
        return new PlacePage(session, address);
    if (key.startsWith(QLatin1String("gr-")))
        return new GroupPage(session, key);
    if (key.startsWith(QLatin1String("sh-"))) {
        const auto shipment = store::shipmentByKey(session.openCase(), toUtf8(key));
        if (shipment)
            return new ShipmentPage(session, *shipment);
        return new HelpPage(session, QStringLiteral("No such shipment"), shipment.error().message());
    }
    if (key.count(QLatin1Char(':')) == 2)
        return new LinkPage(session, key);
    return new HelpPage(session, QStringLiteral("Unknown selection"),
                        QStringLiteral("“%1” is no firm, address, link or shipment of this case.").arg(key));
}

} // namespace waybill::ui
