// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands.h"
#include "app/console.h"
#include "app/window.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace waybill::app {

namespace {

QString windowProgram() {
    const QDir here = QFileInfo(QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget()).dir();
    const QString installed = here.absoluteFilePath(QStringLiteral(WAYBILL_LIBEXEC "/waybill-window"));
    return QFileInfo::exists(installed) ? installed : here.absoluteFilePath(QStringLiteral("waybill-window"));
}

/// Returns only where the other program cannot be started.
int goOnAsWindow(char** argv) {
    const QString program = windowProgram();
    execv(QFile::encodeName(program).constData(), argv);
    return fail(
        Error{.what = QStringLiteral("Cannot start %1: %2").arg(program, QString::fromLocal8Bit(std::strerror(errno))),
              .remedy = QStringLiteral("It belongs to waybill; install both, or build both again.")});
}

} // namespace

int openWindow(int /*argc*/, char** argv, const QStringList& /*files*/) {
    return goOnAsWindow(argv);
}

int runSnapshot(const QStringList& arguments) {
    std::vector<QByteArray> words{"waybill", "snapshot"};
    for (const QString& argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char*> pointers;
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return goOnAsWindow(pointers.data());
}

} // namespace waybill::app
