// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/firm_list_model.h"

#include "core/base/text.h"
#include "ui/models/words.h"

#include <array>
#include <cmath>

namespace waybill::ui {

namespace {

QString linksText(std::uint32_t count) {
    return count == 1 ? QStringLiteral("1 link") : countText(count) + QStringLiteral(" links");
}

/// "12.4 %"; empty for none.
QString shareText(double share) {
    constexpr double least = 0.001;
    if (!(share > 0))
        return {};
    return share < least ? QStringLiteral("< 0.1 %") : QString::number(100 * share, 'f', 1) + QStringLiteral(" %");
}

/// "Firm", "Group of 12".
QString kindText(const graph::Node& node) {
    const QString kind = nodeKindTitle(node.kind);
    return node.kind == graph::NodeKind::Group ? QStringLiteral("%1 of %2").arg(kind, countText(node.firms)) : kind;
}

} // namespace

FirmListModel::FirmListModel(QObject* parent)
    : InViewModel(
          [] {
              static constexpr std::array columns{
                  InViewModel::Column{"Name", false},
                  InViewModel::Column{"Kind", false},
                  InViewModel::Column{"Roles", false},
                  InViewModel::Column{"Country", false},
                  InViewModel::Column{"Shipments", true},
                  InViewModel::Column{"Value, USD", true},
                  InViewModel::Column{"With note", true},
                  InViewModel::Column{"Links", true},
                  InViewModel::Column{"Between", true,
                                      "Who stands between others: of all pairs of others in the picture, how many have "
                                      "their shortest path through it"},
                  InViewModel::Column{"Status", false},
              };
              static_assert(columns.size() == ColumnCount);
              return std::span<const InViewModel::Column>(columns);
          }(),
          UsdColumn, parent) {}

const graph::Node& FirmListModel::node(std::uint32_t item) const {
    return view()->graph->nodes()[item];
}

std::size_t FirmListModel::itemCount() const {
    return view()->graph->nodes().size();
}

const std::string& FirmListModel::itemKey(std::uint32_t item) const {
    return node(item).key;
}

std::optional<std::uint32_t> FirmListModel::itemByKey(const std::string& key) const {
    return view()->graph->nodeByKey(key);
}

const std::vector<std::uint32_t>& FirmListModel::linkCounts() const {
    const auto& graph = view()->graph;
    if (m_counted.lock() != graph) {
        m_linkCounts.assign(graph->nodes().size(), 0);
        for (const graph::Link& link : graph->links()) {
            ++m_linkCounts[link.source];
            ++m_linkCounts[link.target];
        }
        m_counted = graph;
    }
    return m_linkCounts;
}

double FirmListModel::figure(std::uint32_t item, int column) const {
    switch (column) {
    case ShipmentsColumn:
        return static_cast<double>(node(item).shipments);
    case UsdColumn:
        return node(item).valueUsd;
    case NotedColumn:
        return static_cast<double>(node(item).noted);
    case LinksColumn:
        return linkCounts()[item];
    case BetweenColumn:
        return brokers() && brokers()->share[item] > 0 ? brokers()->share[item] : std::nan("");
    default:
        return std::nan("");
    }
}

QString FirmListModel::text(std::uint32_t item, int column) const {
    const graph::Node& shown = node(item);
    switch (column) {
    case NameColumn:
        return toQString(shown.label);
    case KindColumn:
        return kindText(shown);
    case RolesColumn:
        return rolesText(shown.roles);
    case CountryColumn:
        return toQString(shown.country);
    case UsdColumn:
        return usdText(shown.valueUsd);
    case NotedColumn:
        return shown.noted == 0 ? QString() : countText(static_cast<double>(shown.noted));
    case BetweenColumn:
        return shareText(figure(item, column));
    case StatusColumn:
        return status(shown.key);
    default:
        return countText(figure(item, column));
    }
}

QString FirmListModel::plainText(std::uint32_t item, int column) const {
    const double number = figure(item, column);
    return std::isfinite(number) ? QString::number(number, 'g', 15) : text(item, column);
}

QString FirmListModel::spoken(std::uint32_t item) const {
    const graph::Node& shown = node(item);
    QStringList parts{toQString(shown.label), kindText(shown).toLower()};
    parts << rolesText(shown.roles).toLower() << toQString(shown.country)
          << shipmentsText(static_cast<qint64>(shown.shipments)) << usdText(shown.valueUsd);
    if (shown.noted > 0)
        parts << countText(static_cast<double>(shown.noted)) + QStringLiteral(" with the note");
    parts << linksText(linkCounts()[item]);
    if (const QString share = text(item, BetweenColumn); !share.isEmpty())
        parts << QStringLiteral("between %1 of all others").arg(share);
    parts << status(shown.key).toLower();
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

bool FirmListModel::isAlarm(std::uint32_t item, int column) const {
    if (column == NotedColumn)
        return node(item).noted > 0;
    return column == StatusColumn &&
           status(node(item).key) == choiceTitle(statusChoices(), QStringLiteral("suspicious"));
}

InViewModel::Keys FirmListModel::sortKeys(int column) const {
    if (column == StatusColumn)
        return statusKeys();
    if (column == NameColumn)
        return ranksOf(nodeNames());
    Keys keys(itemCount());
    if (column == CountryColumn) {
        std::vector<std::string> countries;
        countries.reserve(keys.size());
        for (const graph::Node& each : view()->graph->nodes())
            countries.push_back(each.country);
        return ranksOf(countries);
    }
    for (std::uint32_t item = 0; item < keys.size(); ++item) {
        if (column == KindColumn)
            keys[item] = static_cast<double>(node(item).kind);
        else if (column == RolesColumn)
            keys[item] = node(item).roles == 0 ? std::nan("") : static_cast<double>(node(item).roles);
        else
            keys[item] = figure(item, column);
    }
    return keys;
}

std::vector<char> FirmListModel::itemsWith(const std::string& word) const {
    return nodesWith(word);
}

} // namespace waybill::ui
