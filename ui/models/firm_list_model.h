// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/in_view_model.h"

namespace waybill::ui {

/// The firms and addresses of the graph in view, most value first until sorted otherwise.
class FirmListModel : public InViewModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        KindColumn,
        RolesColumn,
        CountryColumn,
        ShipmentsColumn,
        UsdColumn,
        NotedColumn,
        LinksColumn,
        BetweenColumn,
        StatusColumn,
        ColumnCount
    };
    explicit FirmListModel(QObject* parent = nullptr);

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

    [[nodiscard]] const graph::Node& node(std::uint32_t item) const;
    [[nodiscard]] double figure(std::uint32_t item, int column) const; ///< Not-a-number where it is none.
    [[nodiscard]] const std::vector<std::uint32_t>& linkCounts() const;
    mutable std::weak_ptr<const graph::EntityGraph> m_counted;
    mutable std::vector<std::uint32_t> m_linkCounts; ///< Of m_counted.
};

} // namespace waybill::ui
