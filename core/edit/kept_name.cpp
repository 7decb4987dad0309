// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/kept_name.h"

#include "core/base/text.h"

#include <algorithm>

namespace waybill::edit {

Result<QString> keptName(const QString& name, const QString& refusal) {
    const auto refused = [&refusal](const QString& why) {
        return failure(Error{.code = ErrorCode::BadCall, .what = refusal, .why = why});
    };
    const QString clean = toQString(trimmed(toUtf8(name)));
    if (clean.isEmpty())
        return refused(QStringLiteral("its name is empty"));
    if (clean.size() > longestKeptName)
        return refused(QStringLiteral("its name has more than %1 characters").arg(longestKeptName));
    if (std::ranges::any_of(clean, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return refused(QStringLiteral("its name has a line end or another control character"));
    return clean;
}

} // namespace waybill::edit
