// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/byte_source.h"

#include <QString>
#include <memory>
#include <vector>

struct z_stream_s;

namespace waybill::read {

/// What a gzip file holds, unpacked as it is read; several files written one behind the other are one. Checksum and
/// length of each are verified before its last bytes are handed out, and unpacking stops when the result grows far
/// beyond what its packed size can honestly hold.
class GzipBytes : public ByteSource {
public:
    /// `packed` stands at the start of the gzip; `file` is named in errors. Refuses to unpack more than `most` bytes.
    [[nodiscard]] static Result<std::unique_ptr<GzipBytes>> open(const QString& file,
                                                                 std::unique_ptr<ByteSource> packed, qint64 most);
    ~GzipBytes() override;
    [[nodiscard]] Result<std::size_t> read(char* target, std::size_t size) override;
    /// Of the packed bytes.
    [[nodiscard]] qint64 position() const override { return m_packed->position(); }

private:
    GzipBytes(QString file, std::unique_ptr<ByteSource> packed, qint64 most);
    [[nodiscard]] Error damaged(const QString& why) const;
    [[nodiscard]] Result<void> refill();
    [[nodiscard]] Result<bool> beginNextPart();
    [[nodiscard]] Result<bool> inflateInto(char* target, std::size_t size, std::size_t& got);

    QString m_file;
    std::unique_ptr<ByteSource> m_packed;
    std::unique_ptr<z_stream_s> m_stream;
    std::vector<char> m_buffer;
    bool m_packedEnded = false;
    bool m_isFirst = true; ///< No part has begun.
    bool m_betweenParts = true;
    bool m_ended = false;
    qint64 m_unpacked = 0;
    qint64 m_most;
};

} // namespace waybill::read
