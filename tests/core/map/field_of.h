// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/map/mapping.h"

#include <QString>

namespace waybill::map {

/// The name of the field that a header alone is taken for; empty when for none.
inline QString fieldOf(const QString& header) {
    const auto matches = Synonyms::builtIn().match(toUtf8(header));
    return matches.empty() || matches.front().confidence < 0.5 ? QString()
                                                               : toQString(fieldName(matches.front().field));
}

} // namespace waybill::map
