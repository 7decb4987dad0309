// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/sheet_stream.h"

#include <algorithm>

namespace waybill::read {

SheetStream::SheetStream(std::unique_ptr<ByteSource> part, qint64 bytes, SheetXmlHandler& handler)
    : m_part(std::move(part)), m_bytes(bytes), m_handler(handler), m_xml(handler) {}

Result<bool> SheetStream::feed(const QString& file) {
    const Result<bool> more = m_xml.feed(m_part);
    if (more)
        return more;
    Error error = more.error();
    error.file = file;
    error.row = m_handler.row();
    return failure(error);
}

double SheetStream::share() const {
    return m_bytes <= 0 ? 1 : std::clamp(double(m_part.position()) / double(m_bytes), 0.0, 1.0);
}

} // namespace waybill::read
