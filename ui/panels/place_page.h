// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/inspector_page.h"

namespace waybill::ui {

/// An address: how it is written, and who sits there.
class PlacePage : public InspectorPage {
    Q_OBJECT
public:
    PlacePage(CaseSession& session, PlaceId id);
};

} // namespace waybill::ui
