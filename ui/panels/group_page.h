// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/inspector_page.h"

namespace waybill::ui {

/// Firms and addresses that are drawn as one: their totals, who they are, what goes in and out, and what stays within.
class GroupPage : public InspectorPage {
    Q_OBJECT
public:
    GroupPage(CaseSession& session, const QString& key);

private:
    void addUnfold(const QString& key);
};

} // namespace waybill::ui
