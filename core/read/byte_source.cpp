// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/byte_source.h"

#include "core/read/faults.h"

#include <QFileInfo>

namespace waybill::read {

Result<std::unique_ptr<FileBytes>> FileBytes::open(const QString& file) {
    const QFileInfo info(file);
    if (info.isDir())
        return failure(badInput(file, QStringLiteral("Cannot read a folder as a table"), QString(),
                                QStringLiteral("Choose a file inside it.")));
    if (!info.exists())
        return failure(Error{ErrorCode::BadInput, QStringLiteral("There is no such file"), QString(),
                             QStringLiteral("Check its name and folder."), file, 0});
    if (!info.isFile())
        return failure(badInput(file, QStringLiteral("Cannot read this as a file"),
                                QStringLiteral("it is a device or a pipe"),
                                QStringLiteral("Save its content as a file.")));
    std::unique_ptr<FileBytes> bytes(new FileBytes(file));
    if (!bytes->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(cannotRead(file, bytes->m_file.errorString()));
    bytes->m_size = bytes->m_file.size();
    return bytes;
}

Result<std::size_t> FileBytes::read(char* target, std::size_t size) {
    const qint64 got = m_file.read(target, qint64(size));
    if (got < 0)
        return failure(cannotRead(m_file.fileName(), m_file.errorString()));
    if (got == 0 && size > 0 && m_position < m_size)
        return failure(cannotRead(m_file.fileName(), QStringLiteral("it became shorter while it was read")));
    m_position += got;
    return std::size_t(got);
}

bool FileBytes::seek(qint64 position) {
    m_position = position;
    return m_file.seek(position);
}

Result<std::string> readUpTo(ByteSource& source, std::size_t size) {
    std::string bytes;
    constexpr std::size_t step = 1 << 18;
    while (bytes.size() < size) {
        const std::size_t before = bytes.size();
        bytes.resize(std::min(size, before + step));
        const Result<std::size_t> got = source.read(bytes.data() + before, bytes.size() - before);
        if (!got)
            return failure(got.error());
        bytes.resize(before + *got);
        if (*got == 0)
            break;
    }
    return bytes;
}

} // namespace waybill::read
