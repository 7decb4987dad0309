// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/gzip_bytes.h"

#include "core/read/faults.h"

#include <algorithm>
#include <zlib.h>

namespace waybill::read {

namespace {

constexpr std::size_t bufferBytes = 1 << 16;
constexpr int gzipOnly = MAX_WBITS + 16;

Bytef* asBytes(char* bytes) {
    return reinterpret_cast<Bytef*>(bytes);
}

} // namespace

GzipBytes::GzipBytes(QString file, std::unique_ptr<ByteSource> packed, qint64 most)
    : m_file(std::move(file)), m_packed(std::move(packed)), m_stream(std::make_unique<z_stream_s>()),
      m_buffer(bufferBytes), m_most(most) {}

GzipBytes::~GzipBytes() {
    inflateEnd(m_stream.get());
}

Error GzipBytes::damaged(const QString& why) const {
    return badInput(m_file, QStringLiteral("Cannot unpack the gzip file"), why,
                    QStringLiteral("Get the file again from where it came from."));
}

Result<std::unique_ptr<GzipBytes>> GzipBytes::open(const QString& file, std::unique_ptr<ByteSource> packed,
                                                   qint64 most) {
    std::unique_ptr<GzipBytes> bytes(new GzipBytes(file, std::move(packed), most));
    if (inflateInit2(bytes->m_stream.get(), gzipOnly) != Z_OK)
        return failure(Error{ErrorCode::WorkFailed, QStringLiteral("Cannot unpack the gzip file"),
                             QStringLiteral("there is too little memory"),
                             QStringLiteral("Close other programs and try again."), file, 0});
    return bytes;
}

Result<void> GzipBytes::refill() {
    if (m_stream->avail_in > 0 || m_packedEnded)
        return {};
    const Result<std::size_t> got = m_packed->read(m_buffer.data(), m_buffer.size());
    if (!got)
        return failure(got.error());
    m_packedEnded = *got == 0;
    m_stream->next_in = asBytes(m_buffer.data());
    m_stream->avail_in = uInt(*got);
    return {};
}

/// False when nothing follows, or only the zeros that tapes and some programs fill up with.
Result<bool> GzipBytes::beginNextPart() {
    while (true) {
        if (const Result<void> filled = refill(); !filled)
            return failure(filled.error());
        if (m_stream->avail_in == 0)
            return false;
        constexpr Bytef magic = 0x1F;
        if (!m_isFirst && *m_stream->next_in != 0 && *m_stream->next_in != magic)
            return failure(damaged(QStringLiteral("something that is no gzip follows its end")));
        if (m_isFirst || *m_stream->next_in != 0)
            break;
        ++m_stream->next_in;
        --m_stream->avail_in;
    }
    m_betweenParts = m_isFirst = false;
    inflateReset(m_stream.get());
    return true;
}

/// One step of unpacking. False once the part has ended; its checksum was right then.
Result<bool> GzipBytes::inflateInto(char* target, std::size_t size, std::size_t& got) {
    if (const Result<void> filled = refill(); !filled)
        return failure(filled.error());
    if (m_stream->avail_in == 0)
        return failure(damaged(QStringLiteral("it ends too early")));
    m_stream->next_out = asBytes(target);
    m_stream->avail_out = uInt(std::min<std::size_t>(size, 1U << 30));
    const uInt room = m_stream->avail_out;
    const int status = inflate(m_stream.get(), Z_NO_FLUSH);
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
        const bool checksum = m_stream->msg != nullptr && (QByteArrayView(m_stream->msg).endsWith("data check") ||
                                                           QByteArrayView(m_stream->msg).endsWith("length check"));
        return failure(
            damaged(checksum ? QStringLiteral("its checksum or length is wrong, so its content was altered or cut")
                             : QStringLiteral("its packed data is damaged")));
    }
    got += room - m_stream->avail_out;
    return status != Z_STREAM_END;
}

Result<std::size_t> GzipBytes::read(char* target, std::size_t size) {
    std::size_t got = 0;
    while (got < size && !m_ended) {
        if (m_betweenParts) {
            const Result<bool> more = beginNextPart();
            if (!more)
                return failure(more.error());
            m_ended = !*more;
            continue;
        }
        const Result<bool> more = inflateInto(target + got, size - got, got);
        if (!more)
            return failure(more.error());
        m_betweenParts = !*more;
    }
    // What fills the room to the brim may be the last: the checksum is then compared at once.
    if (got == size && !m_betweenParts && !m_ended) {
        const Result<bool> more = inflateInto(target + got, 0, got);
        if (!more)
            return failure(more.error());
        m_betweenParts = !*more;
    }
    m_unpacked += qint64(got);
    constexpr qint64 harmless = 32 << 20;
    constexpr qint64 mostExpansion = 200;
    if (m_unpacked > m_most || (m_unpacked > harmless && m_unpacked / mostExpansion > m_packed->position()))
        return failure(
            badInput(m_file, QStringLiteral("Refused to unpack the gzip file"),
                     QStringLiteral("it grows to more than %1 times its size, as traps do").arg(mostExpansion),
                     QStringLiteral("Unpack it yourself if you trust its sender.")));
    return got;
}

} // namespace waybill::read
