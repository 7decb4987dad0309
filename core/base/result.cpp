// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

namespace waybill {

QString Error::message() const {
    QString text = what;
    if (!file.isEmpty())
        text += QStringLiteral(": ") + file;
    if (row > 0)
        text += QStringLiteral(", row %1").arg(row);
    if (!why.isEmpty())
        text += QStringLiteral(": ") + why;
    if (!text.endsWith(QLatin1Char('.')))
        text += QLatin1Char('.');
    if (!remedy.isEmpty())
        text += QLatin1Char(' ') + remedy;
    return text;
}

} // namespace waybill
