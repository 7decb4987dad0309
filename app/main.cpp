// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands.h"
#include "app/console.h"

#ifdef WAYBILL_WITH_WINDOW
#include "app/sample_case.h"
#include "ui/shell/run_window.h"

#include <QGuiApplication>
#else
#include <QCoreApplication>
#endif

#include <QFileInfo>
#include <algorithm>
#include <memory>

namespace {

using namespace waybill::app;

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

/// The command line paints with the fonts of the system but never needs a display.
std::unique_ptr<QCoreApplication> makeConsoleApplication(int& argc, char** argv) {
#ifdef WAYBILL_WITH_WINDOW
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
#else
    return std::make_unique<QCoreApplication>(argc, argv);
#endif
}

int runCommand(int argc, char** argv, const Command& command) {
    const bool paints = command.name == QStringLiteral("snapshot");
    const std::unique_ptr<QCoreApplication> application =
        paints ? makeConsoleApplication(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    arguments.remove(0, 2);
    return command.run(arguments);
}

bool isFile(const QString& text) {
    return QFileInfo(text).isFile();
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setApplicationName(QStringLiteral("waybill"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYBILL_VERSION));
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    for (const Command& command : commands()) {
        if (command.name == first)
            return runCommand(argc, argv, command);
    }
    if (first == QStringLiteral("--help") || first == QStringLiteral("-h") || first == QStringLiteral("help"))
        return showHelp();
    if (first == QStringLiteral("--version")) {
        print(QStringLiteral("waybill ") + QCoreApplication::applicationVersion());
        return exitDone;
    }
#ifdef WAYBILL_WITH_WINDOW
    QStringList files;
    for (int i = 1; i < argc; ++i)
        files << QString::fromLocal8Bit(argv[i]);
    if (std::all_of(files.begin(), files.end(), isFile))
        return waybill::ui::runWindow(argc, argv, files, writeSampleCase);
#else
    if (first.isEmpty())
        return showHelp();
    if (isFile(first))
        return fail(badCall(QStringLiteral("This build has no window"), QStringLiteral("See waybill --help.")));
#endif
    return fail(badCall(QStringLiteral("\"%1\" is neither a command nor a file").arg(first),
                        QStringLiteral("See waybill --help.")));
}
