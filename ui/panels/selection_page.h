// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/inspector_page.h"

namespace waybill::ui {

/// Several nodes selected at once: their totals, who they are, what ties them, and what was traced between them.
class SelectionPage : public InspectorPage {
    Q_OBJECT
public:
    explicit SelectionPage(CaseSession& session);

private:
    void addTrace(const Trace& trace);
    void addNodes(const std::vector<std::uint32_t>& nodes);
    void addLinksBetween(const std::vector<std::uint32_t>& nodes);
};

} // namespace waybill::ui
