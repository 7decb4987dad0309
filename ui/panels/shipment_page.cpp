// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/shipment_page.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/store/details.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"
#include "ui/panels/evidence_card.h"
#include "ui/panels/shipment_block.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <utility>

namespace waybill::ui {

namespace {

using Field = map::Field;

/// Name and text of each known field that the block above and the parties do not show already.
std::vector<std::pair<QString, QString>> fieldsOf(const store::ShipmentDetails& shipment) {
    const map::ShipmentDraft& draft = shipment.draft;
    std::vector<std::pair<QString, QString>> fields;
    const auto add = [&fields](Field field, const QString& text) {
        if (!text.isEmpty())
            fields.emplace_back(toQString(map::fieldTitle(field)), text);
    };
    add(Field::DeclarationNo, toQString(draft.declarationNo));
    add(Field::ItemNo, toQString(draft.itemNo));
    add(Field::Direction, toQString(draft.direction));
    add(Field::Procedure, toQString(draft.procedure));
    add(Field::Quantity, dotted({countText(draft.quantity), toQString(draft.quantityUnit)}));
    add(Field::Packages, countText(draft.packages));
    add(Field::GrossKg, kgText(draft.grossKg));
    add(Field::NetKg, kgText(draft.netKg));
    add(Field::Value, moneyText(draft.value, toQString(draft.currency)));
    add(Field::ValueBasis, toQString(draft.valueBasis));
    add(Field::ExchangeRate, countText(draft.exchangeRate));
    add(Field::Incoterm, toQString(draft.incoterm));
    add(Field::OriginCountry, toQString(draft.originCountry));
    add(Field::DispatchCountry, toQString(draft.dispatchCountry));
    add(Field::TradeCountry, toQString(draft.tradeCountry));
    add(Field::DestinationCountry, toQString(draft.destinationCountry));
    add(Field::LoadingPort, toQString(draft.loadingPort));
    add(Field::DischargePort, toQString(draft.dischargePort));
    add(Field::CustomsOffice, toQString(draft.customsOffice));
    add(Field::TransportMode, toQString(draft.transportMode));
    add(Field::InvoiceNo, toQString(draft.invoiceNo));
    add(Field::ContractNo, toQString(draft.contractNo));
    add(Field::BillOfLadingNo, toQString(draft.billOfLadingNo));
    add(Field::RecordId, toQString(draft.recordId));
    return fields;
}

} // namespace

ShipmentPage::ShipmentPage(CaseSession& session, ShipmentId id) : InspectorPage(session) {
    const auto shipment = store::shipmentDetails(session.openCase(), id);
    if (!shipment) {
        addHeader(QStringLiteral("Shipment"), QStringLiteral("Cannot be read"), QString());
        addError(shipment.error());
        return;
    }
    const QString key = toQString(shipment->key);
    addHeader(QStringLiteral("Shipment"), dotted({shipmentDate(*shipment), shipmentValue(*shipment)}), key);
    if (shipment->isTakenOut)
        column()->addWidget(
            makeLabel(QStringLiteral("Does not count: its source has been taken out of the case."), Look::Strong));
    auto* block = new ShipmentBlock(*shipment, false, this);
    connect(block, &ShipmentBlock::selected, this, &InspectorPage::selected);
    column()->addWidget(block);
    addParties(*shipment);
    column()->addWidget(makeEvidence(session, *shipment, this));
    addFields(*shipment);
    addAnnotations(key);
}

void ShipmentPage::addParties(const store::ShipmentDetails& shipment) {
    std::vector<Fact> facts;
    for (const store::PartyDetails& party : shipment.parties) {
        const bool renamed = !party.entityName.empty() && party.entityName != party.name;
        Fact fact{toQString(renamed ? party.entityName : party.name), QString(), roleTitle(party.role),
                  party.entity.isValid() ? toQString(entityKey(party.entity)) : QString()};
        fact.detail = dotted({renamed ? QStringLiteral("written ") + toQString(party.name) : QString(),
                              toQString(party.alias), toQString(party.country),
                              party.taxId.empty() ? QString() : QStringLiteral("tax no. ") + toQString(party.taxId),
                              toQString(party.addressText)});
        fact.mark = roleMark(party.role);
        facts.push_back(fact);
    }
    addFacts(QStringLiteral("Parties"), std::move(facts));
}

void ShipmentPage::addFields(const store::ShipmentDetails& shipment) {
    const auto fields = fieldsOf(shipment);
    if (fields.empty())
        return;
    auto* box = new QVBoxLayout;
    box->setSpacing(6);
    box->addWidget(makeHead(QStringLiteral("Every other field")));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    int row = 0;
    for (const auto& [name, text] : fields) {
        grid->addWidget(makeLabel(name, Look::Faded), row, 0, Qt::AlignTop);
        auto* value = makeLabel(text, Look::Plain);
        value->setAccessibleName(name + QStringLiteral(": ") + text);
        grid->addWidget(value, row, 1, Qt::AlignTop);
        ++row;
    }
    box->addLayout(grid);
    column()->addLayout(box);
}

} // namespace waybill::ui
