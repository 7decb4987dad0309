// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/words.h"

#include "core/base/text.h"

#include <QLocale>
#include <QStringList>
#include <cmath>

namespace waybill::ui {

namespace {

QString number(double value, int digits) {
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    return english.toString(value, 'f', digits);
}

bool isWhole(double value) {
    return std::abs(value - std::round(value)) < 1e-9;
}

QString counted(double count, const QString& one, const QString& many) {
    return countText(count) + QLatin1Char(' ') + (count == 1 ? one : many);
}

} // namespace

QString countText(double count) {
    if (!std::isfinite(count))
        return {};
    return number(count, isWhole(count) ? 0 : 2);
}

QString usdText(double valueUsd) {
    if (!std::isfinite(valueUsd))
        return {};
    const bool small = std::abs(valueUsd) < 100 && !isWhole(valueUsd);
    const QString amount = number(std::abs(valueUsd), small ? 2 : 0);
    return (valueUsd < 0 ? QStringLiteral("−$") : QStringLiteral("$")) + amount;
}

QString exactUsdText(double valueUsd) {
    if (!std::isfinite(valueUsd))
        return {};
    return (valueUsd < 0 ? QStringLiteral("−$") : QStringLiteral("$")) + number(std::abs(valueUsd), 2);
}

QString moneyText(double value, const QString& currency) {
    if (!std::isfinite(value))
        return {};
    const QString amount = number(value, 2);
    return currency.isEmpty() ? amount : QString(amount + QLatin1Char(' ') + currency);
}

QString kgText(double kilograms) {
    if (!std::isfinite(kilograms))
        return {};
    int digits = 0;
    if (std::abs(kilograms) < 100 && !isWhole(kilograms))
        digits = isWhole(kilograms * 10) ? 1 : 2;
    if (std::abs(kilograms) < 1 && !isWhole(kilograms))
        digits = 3;
    return number(kilograms, digits) + QStringLiteral(" kg");
}

QString shipmentsText(qint64 count) {
    return counted(static_cast<double>(count), QStringLiteral("shipment"), QStringLiteral("shipments"));
}

QString piecesText(double count) {
    if (!std::isfinite(count))
        return {};
    return counted(count, QStringLiteral("piece"), QStringLiteral("pieces"));
}

QString totalsText(double pieces, double valueUsd, double netKg) {
    QStringList parts;
    if (pieces > 0)
        parts << piecesText(pieces);
    if (std::isfinite(valueUsd) && valueUsd != 0)
        parts << usdText(valueUsd);
    if (netKg > 0)
        parts << kgText(netKg) + QStringLiteral(" net");
    return dotted(parts);
}

QString dotted(const QStringList& parts) {
    QStringList known;
    for (const QString& part : parts)
        if (!part.isEmpty())
            known << part;
    return known.join(QStringLiteral(" · "));
}

QString dateText(const Date& date) {
    static const char* const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return QStringLiteral("%1 %2 %3")
        .arg(QString::number(date.day()), QLatin1String(months[date.month() - 1]), QString::number(date.year()));
}

QString dayText(int daysSince1970) {
    return daysSince1970 == query::noDate ? QString() : dateText(Date::fromDays(daysSince1970));
}

QString whenText(const query::ShipmentTable& table, std::size_t shipment) {
    if (table.day(shipment) != query::noDate)
        return dayText(table.day(shipment));
    return table.month(shipment) == query::noDate ? QString() : toQString(Month{table.month(shipment)}.iso());
}

QString timeText(const QString& iso) {
    const auto date = Date::fromIso(iso.left(10).toStdString());
    return date ? dateText(*date) : iso;
}

QString noteTitle(NoteClass noteClass) {
    switch (noteClass) {
    case NoteClass::Smo:
        return QStringLiteral("Special military operation");
    case NoteClass::Military:
        return QStringLiteral("Military end use");
    case NoteClass::Aid:
        return QStringLiteral("Aid");
    case NoteClass::DualUse:
        return QStringLiteral("Dual-use");
    case NoteClass::Civilian:
        return QStringLiteral("Stated civilian");
    case NoteClass::None:
        break;
    }
    return QStringLiteral("No note");
}

QString noteWords(NoteClass noteClass, bool negated) {
    switch (noteClass) {
    case NoteClass::Smo:
        return negated ? QStringLiteral("not for the special military operation")
                       : QStringLiteral("special military operation");
    case NoteClass::Military:
        return negated ? QStringLiteral("not for military use") : QStringLiteral("military end use");
    case NoteClass::Aid:
        return negated ? QStringLiteral("not aid") : QStringLiteral("aid");
    case NoteClass::DualUse:
        return negated ? QStringLiteral("not dual-use") : QStringLiteral("dual-use");
    case NoteClass::Civilian:
        return negated ? QStringLiteral("not civilian") : QStringLiteral("civilian purpose stated");
    case NoteClass::None:
        break;
    }
    return QStringLiteral("no note");
}

QString roleTitle(Role role) {
    switch (role) {
    case Role::Buyer:
        return QStringLiteral("Buyer");
    case Role::Seller:
        return QStringLiteral("Seller");
    case Role::Maker:
        return QStringLiteral("Manufacturer");
    case Role::Declarant:
        return QStringLiteral("Declarant");
    case Role::Broker:
        return QStringLiteral("Broker");
    case Role::Carrier:
        return QStringLiteral("Carrier");
    case Role::Notify:
        return QStringLiteral("Notify party");
    case Role::ContractHolder:
        return QStringLiteral("Contract holder");
    case Role::OnBehalfOf:
        return QStringLiteral("On behalf of");
    }
    return {};
}

QString rolesTitle(Role role) {
    if (role == Role::Notify)
        return QStringLiteral("Notify parties");
    return role == Role::OnBehalfOf ? roleTitle(role) : QString(roleTitle(role) + QLatin1Char('s'));
}

QString rolesText(unsigned roles) {
    QStringList parts;
    for (const Role role : allRoles)
        if (roles & (1U << static_cast<unsigned>(role)))
            parts << roleTitle(role);
    return dotted(parts);
}

QString linkKindTitle(graph::LinkKind kind) {
    switch (kind) {
    case graph::LinkKind::Made:
        return QStringLiteral("Made");
    case graph::LinkKind::Sold:
        return QStringLiteral("Sold");
    case graph::LinkKind::At:
        return QStringLiteral("At");
    case graph::LinkKind::Bought:
        return QStringLiteral("Bought");
    }
    return {};
}

QString nodeKindTitle(graph::NodeKind kind) {
    switch (kind) {
    case graph::NodeKind::Entity:
        return QStringLiteral("Firm");
    case graph::NodeKind::Address:
        return QStringLiteral("Address");
    case graph::NodeKind::Shipment:
        return QStringLiteral("Shipment");
    case graph::NodeKind::Group:
        return QStringLiteral("Group");
    }
    return {};
}

RoleMark shipmentMark(bool noted) {
    return {scene::Shape::Box, noted ? scene::Colour::Note : scene::Colour::OtherParty};
}

RoleMark groupMark() {
    return {scene::Shape::Stack, scene::Colour::OtherParty};
}

RoleMark roleMark(Role role) {
    switch (role) {
    case Role::Buyer:
        return {scene::Shape::RoundedSquare, scene::Colour::Buyer};
    case Role::Seller:
        return {scene::Shape::Disc, scene::Colour::Seller};
    case Role::Maker:
        return {scene::Shape::Hexagon, scene::Colour::Maker};
    default:
        return {scene::Shape::Disc, scene::Colour::OtherParty};
    }
}

RoleMark nodeMark(const graph::Node& node) {
    switch (node.kind) {
    case graph::NodeKind::Address:
        return {scene::Shape::Diamond, scene::Colour::Address};
    case graph::NodeKind::Shipment:
        return shipmentMark(node.noted > 0);
    case graph::NodeKind::Group:
        return groupMark();
    case graph::NodeKind::Entity:
        break;
    }
    for (const Role role : {Role::Maker, Role::Seller, Role::Buyer}) {
        if (node.has(role))
            return roleMark(role);
    }
    return {scene::Shape::Disc, scene::Colour::OtherParty};
}

QString reasonsText(const std::vector<std::string>& reasons) {
    QStringList words;
    for (const std::string& reason : reasons)
        words << toQString(reason);
    return words.join(QStringLiteral("; "));
}

QString shortSha(const QString& sha256) {
    return sha256.size() < 10 ? sha256 : QString(sha256.left(4) + QStringLiteral("…") + sha256.right(2));
}

const QList<Choice>& statusChoices() {
    static const QList<Choice> choices{
        {QString(), QStringLiteral("No status")},
        {QStringLiteral("suspicious"), QStringLiteral("Suspicious")},
        {QStringLiteral("confirmed"), QStringLiteral("Confirmed")},
        {QStringLiteral("cleared"), QStringLiteral("Cleared")},
        {QStringLiteral("asked"), QStringLiteral("Asked for comment")},
        {QStringLiteral("denied"), QStringLiteral("Denied")},
        {QStringLiteral("unaware"), QStringLiteral("Says it is unaware")},
        {QStringLiteral("could not verify"), QStringLiteral("Could not verify")},
        {QStringLiteral("no answer"), QStringLiteral("No answer")},
    };
    return choices;
}

const QList<Choice>& confidenceChoices() {
    static const QList<Choice> choices{
        {QString(), QStringLiteral("Not said")},
        {QStringLiteral("certain"), QStringLiteral("Certain")},
        {QStringLiteral("probable"), QStringLiteral("Probable")},
        {QStringLiteral("possible"), QStringLiteral("Possible")},
    };
    return choices;
}

QString annotationTarget(const QString& key) {
    const QStringList parts = key.split(QLatin1Char(':'));
    for (const QString& part : parts) {
        if (parts.size() == 3 && part.startsWith(QLatin1String("sh-")))
            return part;
    }
    return key;
}

QString choiceTitle(const QList<Choice>& choices, const QString& value) {
    for (const Choice& choice : choices)
        if (choice.value == value)
            return choice.title;
    return value;
}

} // namespace waybill::ui
