// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/note_class.h"
#include "core/base/role.h"
#include "core/graph/entity_graph.h"
#include "core/query/shipment_table.h"
#include "core/scene/scene.h"

#include <QString>

namespace waybill::ui {

// How the window says figures and terms: the same in every panel and dialog. NaN gives an empty text.

[[nodiscard]] QString countText(double count);                          ///< "88,917"; a fraction keeps two digits.
[[nodiscard]] QString usdText(double valueUsd);                         ///< "$28,292"
[[nodiscard]] QString exactUsdText(double valueUsd);                    ///< "$28,292.00"
[[nodiscard]] QString moneyText(double value, const QString& currency); ///< "1,200.50 CNY"
[[nodiscard]] QString kgText(double kilograms);                         ///< "64.2 kg"
[[nodiscard]] QString shipmentsText(qint64 count);                      ///< "1 shipment", "11 shipments"
[[nodiscard]] QString piecesText(double count);                         ///< "1 piece", "69 pieces"
/// "3 pieces · $28,292 · 64.2 kg net"; what is not known is left out.
[[nodiscard]] QString totalsText(double pieces, double valueUsd, double netKg);
/// The parts that are not empty, with a middle dot between them.
[[nodiscard]] QString dotted(const QStringList& parts);
[[nodiscard]] QString dateText(const Date& date); ///< "1 Feb 2023"
[[nodiscard]] QString dayText(int daysSince1970); ///< The same; empty for query::noDate.
/// "1 Feb 2023", or "2023-02" of a shipment of which only the month is known; empty when neither is.
[[nodiscard]] QString whenText(const query::ShipmentTable& table, std::size_t shipment);
/// "2 May 2023" of an ISO 8601 time.
[[nodiscard]] QString timeText(const QString& iso);

[[nodiscard]] QString noteTitle(NoteClass noteClass); ///< "Special military operation"
/// "special military operation", "civilian purpose stated"; denied: "not for military use".
[[nodiscard]] QString noteWords(NoteClass noteClass, bool negated);
[[nodiscard]] QString roleTitle(Role role);  ///< "Buyer", "Manufacturer"
[[nodiscard]] QString rolesTitle(Role role); ///< "Buyers", "Manufacturers"
/// "Buyer · Seller" of a set of role bits.
[[nodiscard]] QString rolesText(unsigned roles);
[[nodiscard]] QString linkKindTitle(graph::LinkKind kind); ///< "Sold"
[[nodiscard]] QString nodeKindTitle(graph::NodeKind kind); ///< "Firm"

struct RoleMark {
    scene::Shape shape;
    scene::Colour colour;
};
[[nodiscard]] RoleMark roleMark(Role role);
[[nodiscard]] RoleMark groupMark();              ///< Of firms that are drawn as one.
[[nodiscard]] RoleMark shipmentMark(bool noted); ///< Of one that is drawn whole.
/// As the picture draws it; of a firm in several roles the first in the goods' direction: maker, seller, buyer.
[[nodiscard]] RoleMark nodeMark(const graph::Node& node);

/// Why the program thinks so: "the same name; the same country".
[[nodiscard]] QString reasonsText(const std::vector<std::string>& reasons);
/// "9f2c…e1": enough of a SHA-256 to tell files apart.
[[nodiscard]] QString shortSha(const QString& sha256);

/// Annotation status and confidence: the word in the case file, and the words for a person.
struct Choice {
    QString value;
    QString title;
};
[[nodiscard]] const QList<Choice>& statusChoices();
[[nodiscard]] const QList<Choice>& confidenceChoices();
/// The title of a value; a value that another program wrote is its own title.
/// What is written about a link that a whole shipment has to a party is about the shipment; else the key itself.
[[nodiscard]] QString annotationTarget(const QString& key);
[[nodiscard]] QString choiceTitle(const QList<Choice>& choices, const QString& value);

} // namespace waybill::ui
