// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decisions.h"

#include <QString>
#include <QStringList>
#include <map>
#include <string>
#include <vector>

namespace waybill::store {

/// The tags in what a reporter wrote: words behind "#", without it, in lower case, each once, in their order. A number
/// alone is none ("item #3").
[[nodiscard]] QStringList tagsIn(const QString& text);

/// By key of what was annotated, with semicolons between them: as graph files give them.
[[nodiscard]] std::map<std::string, QString> tagsByKey(const std::vector<Annotation>& annotations);

} // namespace waybill::store
