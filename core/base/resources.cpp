// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/resources.h"

#include <QFile>

static void initialiseResources() {
    Q_INIT_RESOURCE(data);
}

namespace waybill {

QByteArray resource(const QString& path) {
    static const bool initialised = (initialiseResources(), true);
    Q_UNUSED(initialised)
    QFile file(QStringLiteral(":/waybill/") + path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

} // namespace waybill
