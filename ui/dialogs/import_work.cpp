// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_work.h"

#include "core/resolve/resolve.h"
#include "core/store/case.h"

#include <QFile>
#include <QFileInfo>

namespace waybill::ui {

namespace {

void stop(ImportReport& report, const Halt& halt) {
    if (halt.isCancelled())
        report.cancelled = true;
    else
        report.error = halt.error();
}

/// Tables that are in the case need entities even when the person stopped the rest.
void resolve(store::Case& target, ImportReport& report, Job& job) {
    Job unstoppable;
    const auto resolved = resolve::resolveNewParties(target, report.cancelled ? unstoppable : job);
    if (resolved)
        return;
    if (!resolved.error().isCancelled()) {
        report.error = resolved.error().error();
        return;
    }
    report.cancelled = true;
    if (const auto again = resolve::resolveNewParties(target, unstoppable); !again)
        stop(report, again.error());
}

} // namespace

Outcome<import::SourceResult> forecastImport(const QString& caseFile, const import::ImportRequest& request, Job& job) {
    if (!QFile::exists(caseFile))
        return import::dryRun(nullptr, request, job);
    auto known = store::Case::open(caseFile, store::Case::Access::ReadOnly);
    if (!known)
        return halt(known.error());
    return import::dryRun(known->get(), request, job);
}

ImportReport runImport(const QString& caseFile, const std::vector<import::ImportRequest>& requests, Job& job) {
    ImportReport report;
    const bool isNew = !QFile::exists(caseFile);
    {
        auto target =
            isNew ? store::Case::create(caseFile, QFileInfo(caseFile).completeBaseName()) : store::Case::open(caseFile);
        if (!target) {
            report.error = target.error();
            return report;
        }
        for (const import::ImportRequest& request : requests) {
            auto result = import::importTable(**target, request, job);
            if (!result) {
                stop(report, result.error());
                break;
            }
            report.results.push_back(std::move(*result));
        }
        if (!report.results.empty())
            resolve(**target, report, job);
    }
    if (isNew && report.results.empty())
        store::Case::removeFiles(caseFile);
    return report;
}

} // namespace waybill::ui
