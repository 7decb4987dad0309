// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/distinct_names.h"

#include <QHash>
#include <QSet>

namespace waybill::read {

QStringList distinctNames(QStringList names) {
    QSet<QString> taken(names.begin(), names.end());
    QHash<QString, int> last;
    for (QString& name : names) {
        int& number = last[name];
        if (++number == 1)
            continue;
        QString distinct;
        for (;; ++number) {
            distinct = QStringLiteral("%1 (%2)").arg(name).arg(number);
            if (!taken.contains(distinct))
                break;
        }
        taken.insert(distinct);
        name = distinct;
    }
    return names;
}

} // namespace waybill::read
