// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/write_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace waybill {

namespace {

Error cannotWrite(const QString& file, const QString& why, const QString& remedy) {
    Error error;
    error.code = ErrorCode::WorkFailed;
    error.what = QStringLiteral("Cannot write the file");
    error.why = why;
    error.remedy = remedy;
    error.file = file;
    return error;
}

QString remedyFor(const QString& file) {
    const QFileInfo info(file);
    const QFileInfo folder(info.absolutePath());
    if (info.isDir())
        return QStringLiteral("A folder has this name: choose another.");
    if (!folder.exists())
        return QStringLiteral("Make the folder first, or choose another.");
    if (!folder.isWritable())
        return QStringLiteral("Choose a folder that you may write to.");
    return QStringLiteral("Check that the disk has room and the folder can be written to.");
}

} // namespace

Result<void> writeFile(const QString& file, const QByteArray& bytes) {
    QSaveFile save(file);
    if (!save.open(QIODevice::WriteOnly))
        return failure(cannotWrite(file, save.errorString(), remedyFor(file)));
    if (save.write(bytes) != bytes.size()) {
        const QString why = save.errorString();
        save.cancelWriting();
        return failure(cannotWrite(file, why, remedyFor(file)));
    }
    if (!save.commit())
        return failure(cannotWrite(file, save.errorString(), remedyFor(file)));
    return {};
}

} // namespace waybill
