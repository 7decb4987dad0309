// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/biff_records.h"

#include "core/read/faults.h"

#include <algorithm>

namespace waybill::read {

namespace {

constexpr std::size_t windowBytes = 1 << 18;
constexpr std::size_t headBytes = 4;
constexpr std::size_t longestRecord = std::size_t(1) << 30;

bool mayContinue(Biff kind) {
    return kind == Biff::SharedTexts || kind == Biff::Text || kind == Biff::RichText || kind == Biff::FormulaText;
}

Error endsEarly(const QString& file) {
    return badInput(file, QStringLiteral("Cannot read the workbook"), QStringLiteral("it ends too early"),
                    QStringLiteral("Get the file again from where it came from."));
}

} // namespace

BiffRecords::BiffRecords(QString file, std::vector<Extent> extents, std::unique_ptr<FileBytes> bytes)
    : m_file(std::move(file)), m_extents(std::move(extents)), m_bytes(std::move(bytes)) {
    for (const Extent& extent : m_extents) {
        m_starts.push_back(m_size);
        m_size += extent.size;
    }
}

Result<BiffRecords> BiffRecords::open(const QString& file, std::vector<Extent> extents) {
    Result<std::unique_ptr<FileBytes>> bytes = FileBytes::open(file);
    if (!bytes)
        return failure(bytes.error());
    return BiffRecords(file, std::move(extents), std::move(*bytes));
}

Result<void> BiffRecords::readWindow(qint64 position, std::size_t bytes) {
    m_windowStart = position;
    m_at = 0;
    m_window.clear();
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), position);
    for (std::size_t i = std::size_t(after - m_starts.begin()); i > 0 && i <= m_extents.size(); ++i) {
        const Extent& extent = m_extents[i - 1];
        const qint64 skipped = position + qint64(m_window.size()) - m_starts[i - 1];
        const std::size_t wanted = std::size_t(std::min(extent.size - skipped, qint64(bytes - m_window.size())));
        if (!m_bytes->seek(extent.offset + skipped))
            return failure(endsEarly(m_file));
        const Result<std::string> part = readUpTo(*m_bytes, wanted);
        if (!part)
            return failure(part.error());
        if (part->size() < wanted)
            return failure(endsEarly(m_file));
        m_window += *part;
        if (m_window.size() == bytes)
            break;
    }
    return {};
}

/// Has at least so many bytes at hand. False when the stream does not have them.
Result<bool> BiffRecords::ensure(std::size_t bytes) {
    if (m_window.size() - m_at >= bytes)
        return true;
    const qint64 here = position();
    if (m_size - here < qint64(bytes))
        return false;
    const std::size_t wanted = std::size_t(std::min<qint64>(m_size - here, qint64(std::max(bytes, windowBytes))));
    if (const Result<void> read = readWindow(here, wanted); !read)
        return failure(read.error());
    return m_window.size() >= bytes;
}

bool BiffRecords::seek(qint64 target) {
    if (target < 0 || target > m_size)
        return false;
    if (target >= m_windowStart && target <= m_windowStart + qint64(m_window.size())) {
        m_at = std::size_t(target - m_windowStart);
        return true;
    }
    m_windowStart = target;
    m_window.clear();
    m_at = 0;
    return true;
}

Result<bool> BiffRecords::next(BiffRecord& record) {
    record.bytes.clear();
    record.seams.clear();
    for (bool first = true;; first = false) {
        const Result<bool> hasHead = ensure(headBytes);
        if (!hasHead)
            return failure(hasHead.error());
        if (!*hasHead)
            return !first;
        const std::string_view head = std::string_view(m_window).substr(m_at);
        const Biff kind = Biff(littleEndian<std::uint16_t>(head, 0));
        const std::size_t length = littleEndian<std::uint16_t>(head, 2);
        if (!first && (kind != Biff::Continue || !mayContinue(record.kind)))
            return true;
        const Result<bool> whole = ensure(headBytes + length);
        if (!whole)
            return failure(whole.error());
        if (!*whole)
            return failure(endsEarly(m_file));
        if (record.bytes.size() > longestRecord)
            return failure(badInput(m_file, QStringLiteral("Cannot read the workbook"),
                                    QStringLiteral("one of its records is longer than 1 GiB"),
                                    QStringLiteral("Open it in a spreadsheet program and save it as XLSX.")));
        if (first)
            record.kind = kind;
        else
            record.seams.push_back(record.bytes.size());
        record.bytes.append(m_window, m_at + headBytes, length);
        m_at += headBytes + length;
        if (first && !mayContinue(kind))
            return true;
    }
}

} // namespace waybill::read
