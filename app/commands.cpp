// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands.h"

#include "app/console.h"

namespace waybill::app {

const std::vector<Command>& commands() {
    static const std::vector<Command> all{
        {QStringLiteral("sample"), QStringLiteral("write the sample case"), runSample},
        {QStringLiteral("inspect"), QStringLiteral("what a file is, without importing it"), runInspect},
        {QStringLiteral("import"), QStringLiteral("import files into a case and account for every row"), runImport},
        {QStringLiteral("sources"), QStringLiteral("what has been imported, with the account of its rows"), runSources},
        {QStringLiteral("rejected"), QStringLiteral("the rows that no shipment was made of, and why"), runRejected},
        {QStringLiteral("take-out"), QStringLiteral("take a source out of the case, with all that it said"),
         runTakeOut},
        {QStringLiteral("put-back"), QStringLiteral("put a source back that was taken out"), runPutBack},
        {QStringLiteral("summary"), QStringLiteral("counts and totals of the shipments in view"), runSummary},
        {QStringLiteral("shipments"), QStringLiteral("the shipments in view as CSV, JSON or XLSX"), runShipments},
        {QStringLiteral("show"), QStringLiteral("one shipment, firm, address or link with its evidence"), runShow},
        {QStringLiteral("entities"), QStringLiteral("the firms and persons in view, and how they are written"),
         runEntities},
        {QStringLiteral("resolve"), QStringLiteral("find firms that are one under several names"), runResolve},
        {QStringLiteral("merge"), QStringLiteral("say that firms are one"), runMerge},
        {QStringLiteral("split"), QStringLiteral("say that names of a firm are another firm's"), runSplit},
        {QStringLiteral("exclude"), QStringLiteral("say that a name is no firm, or list what is none"), runExclude},
        {QStringLiteral("include"), QStringLiteral("take what was excluded for a firm again"), runInclude},
        {QStringLiteral("undo"), QStringLiteral("take a decision back"), runUndo},
        {QStringLiteral("decisions"), QStringLiteral("write down what was decided, for another case"), runDecisions},
        {QStringLiteral("apply"), QStringLiteral("apply decisions that were made in another case"), runApply},
        {QStringLiteral("leads"), QStringLiteral("what the papers in view state, and what was decided about it"),
         runLeads},
        {QStringLiteral("screen"), QStringLiteral("look for the firms of a case on sanctions and watch lists"),
         runScreen},
        {QStringLiteral("judge"), QStringLiteral("confirm, dismiss or put off leads and hits"), runJudge},
        {QStringLiteral("reread"), QStringLiteral("read all texts again, by rules of your own"), runReread},
        {QStringLiteral("mirror"), QStringLiteral("official export statistics beside the records of the same trade"),
         runMirror},
        {QStringLiteral("note"), QStringLiteral("what lines of text say their goods are for"), runNote},
        {QStringLiteral("match"), QStringLiteral("which names of a list are one firm, which addresses one place"),
         runMatch},
        {QStringLiteral("path"), QStringLiteral("how two firms or addresses hang together"), runPath},
        {QStringLiteral("hubs"),
         QStringLiteral("addresses, e-mail addresses and telephones of several firms, firms of many counterparties"),
         runHubs},
        {QStringLiteral("agents"), QStringLiteral("known addresses of company formation agents"), runAgents},
        {QStringLiteral("central"), QStringLiteral("who stands between others, and which groups hang together"),
         runCentral},
        {QStringLiteral("graph"), QStringLiteral("the graph in view as GEXF or CSV"), runGraph},
        {QStringLiteral("layout"), QStringLiteral("positions of the graph in view, or of an edge list"), runLayout},
        {QStringLiteral("snapshot"), QStringLiteral("a picture of the graph in view: SVG, PNG or PDF"), runSnapshot},
        {QStringLiteral("views"), QStringLiteral("what is kept to be shown again, under a name"), runViews},
        {QStringLiteral("annotate"), QStringLiteral("write down what you know of a firm, address, link or shipment"),
         runAnnotate},
        {QStringLiteral("journal"), QStringLiteral("what was decided, when and why"), runJournal},
        {QStringLiteral("verify"), QStringLiteral("check that a case is whole"), runVerify},
    };
    return all;
}

int showHelp() {
    QString text = QStringLiteral("Usage: waybill [CASE.waybill | FILE…]      opens the window\n"
                                  "       waybill COMMAND …                   works without a display\n\nCommands:\n");
    for (const Command& command : commands())
        text += QStringLiteral("  %1%2\n").arg(command.name.leftJustified(12), command.summary);
    text += QStringLiteral(
        "\n`waybill COMMAND --help` explains each. Exit codes: 0 done, 1 the work could not be done, 2 the "
        "call is wrong,\n3 the input is damaged or refused, 4 rows were rejected (with --strict), 130 "
        "cancelled.");
    print(text);
    return exitDone;
}

} // namespace waybill::app
