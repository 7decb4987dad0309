// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recent_cases.h"

#include <QFileInfo>
#include <QSettings>

namespace waybill::ui {

namespace {

constexpr auto recentKey = "cases/recent";
constexpr qsizetype recentLimit = 10;

QString absolute(const QString& file) {
    return QFileInfo(file).absoluteFilePath();
}

void keep(const QStringList& files) {
    QSettings().setValue(QLatin1String(recentKey), files.mid(0, recentLimit));
}

} // namespace

QStringList recentCases() {
    return QSettings().value(QLatin1String(recentKey)).toStringList();
}

void rememberCase(const QString& file) {
    QStringList files = recentCases();
    files.removeAll(absolute(file));
    files.prepend(absolute(file));
    keep(files);
}

void forgetCase(const QString& file) {
    QStringList files = recentCases();
    files.removeAll(absolute(file));
    keep(files);
}

} // namespace waybill::ui
