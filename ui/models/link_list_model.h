// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/in_view_model.h"

namespace waybill::ui {

/// The links of the graph in view, most value first until sorted otherwise. A link contains a word when one of its ends
/// does.
class LinkListModel : public InViewModel {
    Q_OBJECT
public:
    enum Column {
        FromColumn,
        KindColumn,
        ToColumn,
        ShipmentsColumn,
        UsdColumn,
        WeightColumn,
        FirstColumn,
        LastColumn,
        NotedColumn,
        BridgeColumn,
        StatusColumn,
        ColumnCount
    };
    explicit LinkListModel(QObject* parent = nullptr);

private:
    [[nodiscard]] std::size_t itemCount() const override;
    [[nodiscard]] const std::string& itemKey(std::uint32_t item) const override;
    [[nodiscard]] std::optional<std::uint32_t> itemByKey(const std::string& key) const override;
    [[nodiscard]] QString text(std::uint32_t item, int column) const override;
    [[nodiscard]] QString plainText(std::uint32_t item, int column) const override;
    [[nodiscard]] QString spoken(std::uint32_t item) const override;
    [[nodiscard]] bool isAlarm(std::uint32_t item, int column) const override;
    [[nodiscard]] Keys sortKeys(int column) const override;
    [[nodiscard]] std::vector<char> itemsWith(const std::string& word) const override;

    [[nodiscard]] const graph::Link& link(std::uint32_t item) const;
    [[nodiscard]] bool isBridge(std::uint32_t item) const;
    [[nodiscard]] bool endsAtShipment(std::uint32_t item) const;
    [[nodiscard]] QString nameOf(std::uint32_t node) const;
};

} // namespace waybill::ui
