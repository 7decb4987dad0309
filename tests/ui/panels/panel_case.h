// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QTemporaryDir>
#include <memory>

namespace waybill::ui::test {

/// Two small files as vendors write them: 8 rows, of them one a total of the others; and one that repeats a shipment.
[[nodiscard]] QString writeDeclarations(const QTemporaryDir& folder);
[[nodiscard]] QString writeVendorFile(const QTemporaryDir& folder);

/// A case that both files were imported into, opened, with its first view.
struct PanelCase {
    PanelCase();
    /// Waits until the answer to the last question is there.
    [[nodiscard]] bool wait() const;
    /// Key of the entity whose name contains a text.
    [[nodiscard]] QString entity(const char* name) const;
    /// Key of the first sold link in view whose seller's name contains a text.
    [[nodiscard]] QString soldBy(const char* name) const;
    QTemporaryDir folder;
    QString file;
    std::unique_ptr<CaseSession> session;
};

} // namespace waybill::ui::test
