// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <zlib.h>

/// The bytes as one gzip file.
inline QByteArray gzipOf(const QByteArray& bytes) {
    z_stream stream{};
    constexpr int gzipForm = MAX_WBITS + 16;
    constexpr int usualMemory = 8;
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzipForm, usualMemory, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(bytes.size()))) + 64, '\0');
    QByteArray source = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(source.data());
    stream.avail_in = uInt(source.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}
