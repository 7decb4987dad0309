// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/link_list_model.h"

#include "core/base/text.h"
#include "ui/models/words.h"

#include <array>
#include <cmath>

namespace waybill::ui {

namespace {

/// Between the names of its ends, from the first to the second; a shipment that is drawn whole may be the second.
const char* kindWords(graph::LinkKind kind, bool ofShipment) {
    switch (kind) {
    case graph::LinkKind::Made:
        return ofShipment ? "made" : "made for";
    case graph::LinkKind::Sold:
        return ofShipment ? "sold" : "sold to";
    case graph::LinkKind::Bought:
        return "was bought by";
    case graph::LinkKind::At:
        return "is at";
    }
    return "";
}

/// Net, else gross.
double weightOf(const graph::Link& link) {
    return std::isfinite(link.netKg) ? link.netKg : link.grossKg;
}

QString weightText(const graph::Link& link) {
    const QString text = kgText(weightOf(link));
    return std::isfinite(link.netKg) || text.isEmpty() ? text : text + QStringLiteral(" gross");
}

double figureOf(const graph::Link& link, int column) {
    const auto day = [](int known) { return known == query::noDate ? std::nan("") : known; };
    switch (column) {
    case LinkListModel::ShipmentsColumn:
        return static_cast<double>(link.shipments);
    case LinkListModel::UsdColumn:
        return link.valueUsd;
    case LinkListModel::WeightColumn:
        return weightOf(link);
    case LinkListModel::FirstColumn:
        return day(link.firstDay);
    case LinkListModel::LastColumn:
        return day(link.lastDay);
    case LinkListModel::NotedColumn:
        return static_cast<double>(link.noted);
    default:
        return std::nan("");
    }
}

} // namespace

LinkListModel::LinkListModel(QObject* parent)
    : InViewModel(
          [] {
              static constexpr std::array columns{
                  InViewModel::Column{"From", false},
                  InViewModel::Column{"Link", false},
                  InViewModel::Column{"To", false},
                  InViewModel::Column{"Shipments", true},
                  InViewModel::Column{"Value, USD", true},
                  InViewModel::Column{"Net weight", true},
                  InViewModel::Column{"First", true},
                  InViewModel::Column{"Last", true},
                  InViewModel::Column{"With note", true},
                  InViewModel::Column{"Bridge", false, "Without it the picture would fall in two at this place"},
                  InViewModel::Column{"Status", false},
              };
              static_assert(columns.size() == ColumnCount);
              return std::span<const InViewModel::Column>(columns);
          }(),
          UsdColumn, parent) {}

const graph::Link& LinkListModel::link(std::uint32_t item) const {
    return view()->graph->links()[item];
}

bool LinkListModel::isBridge(std::uint32_t item) const {
    return brokers() && brokers()->isBridge[item] != 0;
}

bool LinkListModel::endsAtShipment(std::uint32_t item) const {
    return view()->graph->nodes()[link(item).target].kind == graph::NodeKind::Shipment;
}

QString LinkListModel::nameOf(std::uint32_t node) const {
    return toQString(view()->graph->nodes()[node].label);
}

std::size_t LinkListModel::itemCount() const {
    return view()->graph->links().size();
}

const std::string& LinkListModel::itemKey(std::uint32_t item) const {
    return link(item).key;
}

std::optional<std::uint32_t> LinkListModel::itemByKey(const std::string& key) const {
    return view()->graph->linkByKey(key);
}

QString LinkListModel::text(std::uint32_t item, int column) const {
    const graph::Link& shown = link(item);
    switch (column) {
    case FromColumn:
        return nameOf(shown.source);
    case KindColumn:
        return QString::fromLatin1(kindWords(shown.kind, endsAtShipment(item)));
    case ToColumn:
        return nameOf(shown.target);
    case UsdColumn:
        return usdText(shown.valueUsd);
    case WeightColumn:
        return weightText(shown);
    case FirstColumn:
        return dayText(shown.firstDay);
    case LastColumn:
        return dayText(shown.lastDay);
    case NotedColumn:
        return shown.noted == 0 ? QString() : countText(static_cast<double>(shown.noted));
    case BridgeColumn:
        return isBridge(item) ? QStringLiteral("bridge") : QString();
    case StatusColumn:
        return status(shown.key);
    default:
        return countText(figureOf(shown, column));
    }
}

QString LinkListModel::plainText(std::uint32_t item, int column) const {
    const double number = figureOf(link(item), column);
    if (column == FirstColumn || column == LastColumn)
        return std::isfinite(number) ? toQString(Date::fromDays(static_cast<int>(number)).iso()) : QString();
    // A gross weight would be taken for a net one.
    if (column == WeightColumn && !std::isfinite(link(item).netKg))
        return text(item, column);
    return std::isfinite(number) ? QString::number(number, 'g', 15) : text(item, column);
}

QString LinkListModel::spoken(std::uint32_t item) const {
    const graph::Link& shown = link(item);
    QStringList parts{QStringList{nameOf(shown.source), text(item, KindColumn), nameOf(shown.target)}.join(u' ')};
    parts << shipmentsText(static_cast<qint64>(shown.shipments)) << usdText(shown.valueUsd) << weightText(shown);
    if (shown.firstDay != query::noDate)
        parts << (shown.firstDay == shown.lastDay
                      ? dayText(shown.firstDay)
                      : QStringLiteral("%1 to %2").arg(dayText(shown.firstDay), dayText(shown.lastDay)));
    if (shown.noted > 0)
        parts << countText(static_cast<double>(shown.noted)) + QStringLiteral(" with the note");
    parts << text(item, BridgeColumn) << status(shown.key).toLower();
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

bool LinkListModel::isAlarm(std::uint32_t item, int column) const {
    if (column == NotedColumn)
        return link(item).noted > 0;
    return column == StatusColumn &&
           status(link(item).key) == choiceTitle(statusChoices(), QStringLiteral("suspicious"));
}

InViewModel::Keys LinkListModel::sortKeys(int column) const {
    if (column == StatusColumn)
        return statusKeys();
    Keys keys(itemCount());
    if (column == FromColumn || column == ToColumn) {
        const Keys ranks = ranksOf(nodeNames());
        for (std::uint32_t item = 0; item < keys.size(); ++item)
            keys[item] = ranks[column == FromColumn ? link(item).source : link(item).target];
        return keys;
    }
    for (std::uint32_t item = 0; item < keys.size(); ++item) {
        if (column == BridgeColumn)
            keys[item] = isBridge(item) ? 1 : std::nan("");
        else
            keys[item] = column == KindColumn ? static_cast<double>(link(item).kind) : figureOf(link(item), column);
    }
    return keys;
}

std::vector<char> LinkListModel::itemsWith(const std::string& word) const {
    const std::vector<char> nodes = nodesWith(word);
    std::vector<char> with(itemCount());
    for (std::uint32_t item = 0; item < with.size(); ++item) {
        const graph::Link& each = link(item);
        const std::string_view words = kindWords(each.kind, endsAtShipment(item));
        with[item] = nodes[each.source] || nodes[each.target] || words.find(word) != std::string_view::npos ? 1 : 0;
    }
    return with;
}

} // namespace waybill::ui
