// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/shipment_block.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"
#include "ui/panels/statement_text.h"

#include <QHBoxLayout>
#include <QStringList>
#include <QVBoxLayout>
#include <cmath>

namespace waybill::ui {

QString shipmentDate(const store::ShipmentDetails& shipment) {
    if (shipment.draft.date)
        return dateText(*shipment.draft.date);
    return shipment.draft.month ? toQString(shipment.draft.month->iso()) : QStringLiteral("no date");
}

QString shipmentValue(const store::ShipmentDetails& shipment) {
    if (std::isfinite(shipment.draft.valueUsd))
        return exactUsdText(shipment.draft.valueUsd);
    const QString value = moneyText(shipment.draft.value, toQString(shipment.draft.currency));
    return value.isEmpty() ? QStringLiteral("no value") : value;
}

ShipmentBlock::ShipmentBlock(const store::ShipmentDetails& shipment, bool headed, QWidget* parent) : QWidget(parent) {
    const map::ShipmentDraft& draft = shipment.draft;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    if (headed) {
        auto* value = new QLabel(shipmentValue(shipment));
        value->setObjectName(QStringLiteral("value"));
        setLook(value, Look::Strong);
        column->addLayout(makeRow(makeLabel(shipmentDate(shipment), Look::Strong), value));
    }

    QStringList goods;
    if (!draft.hsCode.empty())
        goods << QStringLiteral("HS ") + toQString(draft.hsCode);
    goods << toQString(draft.hsDescription).simplified() << toQString(draft.brand) << toQString(draft.model);
    if (const QString line = dotted(goods); !line.isEmpty())
        column->addWidget(makeLabel(line, Look::Faded));
    const QString weight = std::isfinite(draft.netKg)     ? kgText(draft.netKg) + QStringLiteral(" net")
                           : std::isfinite(draft.grossKg) ? kgText(draft.grossKg) + QStringLiteral(" gross")
                                                          : QStringLiteral("weight not stated");
    auto* amount = makeLabel(dotted({piecesText(shipment.pieces), weight}), Look::Faded);
    amount->setObjectName(QStringLiteral("amount"));
    column->addWidget(amount);
    for (const store::PartyDetails& party : shipment.parties) {
        if (party.role != Role::Maker)
            continue;
        const QString name = toQString(party.entityName.empty() ? party.name : party.entityName);
        auto* maker = makeLabel(QStringLiteral("Made by ") + name, Look::Faded);
        maker->setObjectName(QStringLiteral("madeBy"));
        if (party.entity.isValid()) {
            auto* open = makeLink(QStringLiteral("show"), QStringLiteral("Show the manufacturer ") + name);
            connect(open, &QPushButton::clicked, this,
                    [this, key = toQString(entityKey(party.entity))] { Q_EMIT selected(key); });
            column->addLayout(makeRow(maker, open));
            continue;
        }
        column->addWidget(maker);
    }
    column->addSpacing(6);
    const bool inNote = shipment.noteField == "note";
    if (!draft.description.empty())
        column->addWidget(new StatementCard(QStringLiteral("Description as declared"), draft.description,
                                            inNote ? note::Reading{} : shipment.note));
    if (!draft.note.empty()) {
        column->addSpacing(4);
        column->addWidget(new StatementCard(QStringLiteral("Note as declared"), draft.note,
                                            inNote ? shipment.note : note::Reading{}));
    }
}

} // namespace waybill::ui
