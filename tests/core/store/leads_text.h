// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/leads.h"

#include <QStringList>

namespace waybill::test {

/// "2 smo confirmed, 2 civilian open": row, class and verdict of every lead.
inline QString leadsText(store::Case& from) {
    QStringList list;
    const auto read = store::forEachLead(from, [&](const store::Lead& lead) {
        list.append(QStringLiteral("%1 %2 %3")
                        .arg(QString::fromStdString(lead.key.substr(lead.key.rfind('-') + 1)),
                             QString::fromUtf8(noteClassName(lead.verdict.lead.noteClass).data()),
                             QString::fromUtf8(verdictName(lead.verdict.verdict).data())));
        return true;
    });
    return read ? list.join(QStringLiteral(", ")) : read.error().message();
}

} // namespace waybill::test
