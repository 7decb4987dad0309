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
