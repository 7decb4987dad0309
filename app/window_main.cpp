// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands.h"
#include "app/sample_case.h"
#include "ui/shell/run_window.h"

#include <QGuiApplication>

namespace {

using namespace waybill::app;

/// The command line paints with the fonts of the system but never needs a display.
int paintSnapshot(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return runSnapshot(QGuiApplication::arguments().sliced(2));
}

} // namespace

/// `waybill` starts this program with its own arguments: files to open in the window, or a picture to paint.
int main(int argc, char** argv) {
    QCoreApplication::setApplicationName(QStringLiteral("waybill"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYBILL_VERSION));
    if (argc > 1 && QString::fromLocal8Bit(argv[1]) == QStringLiteral("snapshot"))
        return paintSnapshot(argc, argv);
    QStringList files;
    for (int i = 1; i < argc; ++i)
        files << QString::fromLocal8Bit(argv[i]);
    return waybill::ui::runWindow(argc, argv, files, writeSampleCase);
}
