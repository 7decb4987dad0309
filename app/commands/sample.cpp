// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/sample_case.h"

namespace waybill::app {

int runSample(const QStringList& arguments) {
    Call call(
        QStringLiteral("sample"), QStringLiteral("CASE"),
        QStringLiteral("Writes the sample case: a reconstruction of a published investigation from its figures."));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const auto written = writeSampleCase(call.argument(0), job);
    endProgress(call.quiet());
    if (!written)
        return fail(written.error());
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("case"), call.argument(0)}});
    else
        print(QStringLiteral("Wrote the sample case to %1").arg(call.argument(0)));
    return exitDone;
}

} // namespace waybill::app
