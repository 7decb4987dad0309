// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>
#include <vector>

namespace waybill::ui::test {

/// One shipment of a case for tests.
struct Row {
    const char* date; ///< ISO, a day or only a month; empty for none.
    const char* buyer;
    const char* seller;
    const char* maker;
    double pieces, valueUsd;
    bool noted;
    const char* sellerAddress = "";
    bool denied = false; ///< The note says "not for".
};

/// Ten shipments of seven firms from November 2022 to April 2023, four with the note; two sellers share an address.
[[nodiscard]] const std::vector<Row>& smallCase();

/// So many firms, each of which trades with two others: enough of them take a while to lay out. Its texts live until
/// the next call.
[[nodiscard]] std::vector<Row> largeCase(int firms);

/// Writes a case file with these shipments, names resolved. Fails the test when it cannot.
[[nodiscard]] QString makeCase(const QTemporaryDir& folder, const QString& title, const std::vector<Row>& rows);

} // namespace waybill::ui::test
