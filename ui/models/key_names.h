// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QString>

namespace waybill::ui {

/// The name of what a key stands for, also where it is not in view: "Status Compliances", "A → B". The key itself where
/// it stands for nothing.
[[nodiscard]] QString nameOfKey(CaseSession& session, const QString& key);

} // namespace waybill::ui
