// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands.h"
#include "app/console.h"
#include "app/window.h"

namespace waybill::app {

int openWindow(int /*argc*/, char** /*argv*/, const QStringList& files) {
    if (files.isEmpty())
        return showHelp();
    return fail(badCall(QStringLiteral("This build has no window"), QStringLiteral("See waybill --help.")));
}

} // namespace waybill::app
