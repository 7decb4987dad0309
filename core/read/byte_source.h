// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QString>
#include <memory>
#include <string>

namespace waybill::read {

/// Bytes that are read once, front to back: a file, or a member of a ZIP.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Reads at most `size` bytes; 0 at the end. The last bytes come out only when the whole is sound (length, CRC).
    [[nodiscard]] virtual Result<std::size_t> read(char* target, std::size_t size) = 0;
    [[nodiscard]] virtual qint64 position() const = 0;
};

class FileBytes : public ByteSource {
public:
    [[nodiscard]] static Result<std::unique_ptr<FileBytes>> open(const QString& file);
    [[nodiscard]] Result<std::size_t> read(char* target, std::size_t size) override;
    [[nodiscard]] qint64 position() const override { return m_position; }
    /// When it was opened: ending before that is an error.
    [[nodiscard]] qint64 size() const { return m_size; }
    /// Moves to a place in the file, for samples.
    [[nodiscard]] bool seek(qint64 position);

private:
    explicit FileBytes(const QString& file) : m_file(file) {}
    QFile m_file;
    qint64 m_position = 0;
    qint64 m_size = 0;
};

/// Reads until `size` bytes are there or the source ends.
[[nodiscard]] Result<std::string> readUpTo(ByteSource& source, std::size_t size);

} // namespace waybill::read
