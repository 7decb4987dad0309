// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/inspector_page.h"

namespace waybill::store {
struct EntityDetails;
}

namespace waybill::ui {

/// A firm or person: names as written, sums by role, who it deals with, where it sits, its shipments.
class EntityPage : public InspectorPage {
    Q_OBJECT
public:
    EntityPage(CaseSession& session, EntityId id);

private:
    void addNames(const store::EntityDetails& entity);
    void addRoles(EntityId id);
    void addTime(EntityId id);
    void addLinks(const QString& key);
    void addAddresses(const store::EntityDetails& entity);
};

} // namespace waybill::ui
