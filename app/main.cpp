// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands.h"
#include "app/console.h"
#include "app/window.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

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

int runCommand(int argc, char** argv, const Command& command) {
    const QCoreApplication application(argc, argv);
    return command.run(QCoreApplication::arguments().sliced(2));
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
    QStringList files;
    for (int i = 1; i < argc; ++i)
        files << QString::fromLocal8Bit(argv[i]);
    if (std::all_of(files.begin(), files.end(), isFile))
        return openWindow(argc, argv, files);
    return fail(badCall(QStringLiteral("\"%1\" is neither a command nor a file").arg(first),
                        QStringLiteral("See waybill --help.")));
}
