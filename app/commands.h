// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace waybill::app {

/// A subcommand: `run` takes the arguments after its name and gives the exit code.
struct Command {
    QString name;
    QString summary;
    int (*run)(const QStringList& arguments);
};

/// In the order of the help.
[[nodiscard]] const std::vector<Command>& commands();

/// Prints how the program is called, and gives the exit code.
[[nodiscard]] int showHelp();

int runSample(const QStringList& arguments);
int runInspect(const QStringList& arguments);
int runImport(const QStringList& arguments);
int runSources(const QStringList& arguments);
int runRejected(const QStringList& arguments);
int runTakeOut(const QStringList& arguments);
int runPutBack(const QStringList& arguments);
int runSummary(const QStringList& arguments);
int runShipments(const QStringList& arguments);
int runShow(const QStringList& arguments);
int runEntities(const QStringList& arguments);
int runResolve(const QStringList& arguments);
int runMerge(const QStringList& arguments);
int runSplit(const QStringList& arguments);
int runExclude(const QStringList& arguments);
int runInclude(const QStringList& arguments);
int runUndo(const QStringList& arguments);
int runDecisions(const QStringList& arguments);
int runApply(const QStringList& arguments);
int runLeads(const QStringList& arguments);
int runJudge(const QStringList& arguments);
int runMirror(const QStringList& arguments);
int runScreen(const QStringList& arguments);
int runReread(const QStringList& arguments);
int runMatch(const QStringList& arguments);
int runNote(const QStringList& arguments);
int runPath(const QStringList& arguments);
int runAgents(const QStringList& arguments);
int runHubs(const QStringList& arguments);
int runCentral(const QStringList& arguments);
int runGraph(const QStringList& arguments);
int runLayout(const QStringList& arguments);
int runSnapshot(const QStringList& arguments);
int runViews(const QStringList& arguments);
int runAnnotate(const QStringList& arguments);
int runJournal(const QStringList& arguments);
int runVerify(const QStringList& arguments);

} // namespace waybill::app
