// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run_window.h"

#include "ui/models/theme.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTimer>

namespace waybill::ui {

int runWindow(int& argc, char** argv, const QStringList& files, const SampleMaker& makeSample) {
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("waybill"));
    QApplication::setApplicationName(QStringLiteral("waybill"));
    QApplication::setApplicationDisplayName(QStringLiteral("Waybill"));
    QApplication::setDesktopFileName(QStringLiteral("org.waybill.Waybill"));
    applyTheme(application, savedThemeChoice());

    MainWindow::Seams seams;
    seams.chooser = std::make_unique<NativeFileChooser>();
    seams.makeSample = makeSample;
    seams.sampleFile = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                       QStringLiteral("/sample/Drones 2023.waybill");
    MainWindow window(std::move(seams));
    window.show();
    // From within the event loop, so that dialogs find a window that is shown.
    QTimer::singleShot(0, &window, [&window, &files] { window.openFiles(files); });
    return QApplication::exec();
}

} // namespace waybill::ui
