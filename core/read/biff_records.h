// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/compound_file.h"
#include "core/read/little_endian.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::read {

/// The kinds of records of an XLS that matter here.
enum class Biff : std::uint16_t {
    Formula = 0x0006,
    EndOfPart = 0x000A,
    Date1904 = 0x0022,
    Password = 0x002F,
    Continue = 0x003C,
    CodePage = 0x0042,
    Sheet = 0x0085,
    MultipleRk = 0x00BD,
    RichText = 0x00D6,
    CellFormat = 0x00E0,
    SharedTexts = 0x00FC,
    SharedText = 0x00FD,
    Number = 0x0203,
    Text = 0x0204,
    BooleanOrError = 0x0205,
    FormulaText = 0x0207,
    Rk = 0x027E,
    NumberFormat = 0x041E,
    StartOfPart = 0x0809,
};

/// A record with what continues it: bytes, and where one record's bytes end and the next one's begin.
struct BiffRecord {
    Biff kind = Biff::EndOfPart;
    std::string bytes;
    std::vector<std::size_t> seams; ///< Offsets in `bytes`, rising.
};

/// The records of an XLS, in order.
class BiffRecords {
public:
    /// `extents` are the places of the stream in the file.
    [[nodiscard]] static Result<BiffRecords> open(const QString& file, std::vector<Extent> extents);

    /// Reads the next record, and those that continue it when it is one of text. False at the end of the stream. An
    /// error when the stream ends within it.
    [[nodiscard]] Result<bool> next(BiffRecord& record);
    /// Moves to a record's place. False when that is outside of the stream.
    [[nodiscard]] bool seek(qint64 position);
    [[nodiscard]] qint64 position() const { return m_windowStart + qint64(m_at); }
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    BiffRecords(QString file, std::vector<Extent> extents, std::unique_ptr<FileBytes> bytes);
    [[nodiscard]] Result<bool> ensure(std::size_t bytes);
    [[nodiscard]] Result<void> readWindow(qint64 position, std::size_t bytes);

    QString m_file;
    std::vector<Extent> m_extents;
    std::vector<qint64> m_starts; ///< Of the extents, within the stream.
    std::unique_ptr<FileBytes> m_bytes;
    qint64 m_size = 0;
    qint64 m_windowStart = 0;
    std::string m_window;
    std::size_t m_at = 0; ///< In the window.
};

} // namespace waybill::read
