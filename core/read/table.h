// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/read/row_block.h"

#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

namespace waybill::read {

enum class Container { Csv, Xlsx, Ods, Xls, JsonLines };

/// Whether a table of that container is text in some encoding.
[[nodiscard]] constexpr bool isText(Container container) {
    return container == Container::Csv || container == Container::JsonLines;
}

/// Something that is packed around a table's file.
struct Layer {
    enum class Kind { Zip, Gzip };
    Kind kind = Kind::Zip;
    QString member; ///< Name inside the ZIP; empty for gzip.
    int place = 0;  ///< Of the member in the ZIP's directory: two members may have one name.
};

/// Where a sheet is in a document that holds all sheets one behind the other.
struct SheetExtent {
    qint64 firstSheet = 0; ///< The byte at which the first of them begins; 0 when none of this is known.
    qint64 start = 0;      ///< The byte at which this one begins.
};

struct AtHand;

/// What a table of a file is: found by looking, overridden by the person.
struct TableInfo {
    QString file;              ///< Path of the file on disk.
    std::vector<Layer> layers; ///< From the outside in; empty when the file itself holds the table.
    QString member;            ///< Path inside the ZIPs ("inner.zip/january.csv"); empty when there are none. The
                               ///< second of two members of one name has " (2)" behind it.
    Container container = Container::Csv;
    QString sheet; ///< Name of the sheet, with " (2)" behind the second of that name; empty where there are no sheets.
    std::size_t sheetPlace = 0; ///< Of the sheet among those of the workbook, hidden ones counted.
    SheetExtent sheetExtent;
    QString encoding;    ///< "UTF-8", "UTF-16LE", "windows-1251", "KOI8-R", …; "UTF-8" for workbooks.
    char delimiter = 0;  ///< ',', ';', '\t' or '|'; 0 for anything but CSV.
    QString recordList;  ///< Where a JSON document has its list of records ("data", "response.docs"); empty when
                         ///< it is that list, or has a record a line.
    QStringList columns; ///< The keys of JSON records, in order of first appearance; empty for anything else.
    qint64 bytes = 0;    ///< Size of the file (of the innermost member of a ZIP; packed, where it is gzip).
    bool isOneOfSeveral = false; ///< The file has other tables: its issues name the member and the sheet, too.
    std::vector<Issue> remarks;  ///< In the first table of a file: what of it is in none of its tables, and why.
    std::shared_ptr<const AtHand> atHand; ///< What need not be unpacked again to open the table; null when nothing.

    /// "csv", "xlsx", "ods", "xls" or "jsonl", behind what is packed around it, "zip/csv", "zip/gzip/csv": the word of
    /// the JSON of `inspect`.
    [[nodiscard]] QString containerName() const;
};

/// What the person wants read differently from what was found.
struct TableChoice {
    std::optional<QString> sheet;
    std::optional<QString> encoding;
};

/// A table that is read once, front to back, in bounded memory. Not thread-safe; may live in any one thread.
class TableReader {
public:
    virtual ~TableReader() = default;
    /// Replaces `block` with the next rows (at most about 256 KiB of text). False at the end of the table.
    /// Every row of the file comes out, blank ones too, in file order with its number. Cells are verbatim text; numbers
    /// of a workbook in their shortest exact form, its dates as "yyyy-mm-dd" (with " hh:mm:ss" when there is a time).
    /// JSON records come out behind a row 0 that holds TableInfo::columns.
    /// A damaged file is an Error that names the row reached; nothing read before it may then be kept.
    [[nodiscard]] virtual Outcome<bool> next(RowBlock& block, Job& job) = 0;
    /// Bytes consumed so far, of the table's bytes.
    [[nodiscard]] virtual qint64 position() const = 0;
    /// Whether reading rows takes longer than making shipments of them, as with workbooks of XML: then whoever waits
    /// for the rows does well to leave the reader a processor.
    [[nodiscard]] virtual bool isTheLongestPart() const { return false; }
    /// Problems seen so far: unbalanced quotes, bytes that are no text, ragged rows (each with its first row and a
    /// count).
    [[nodiscard]] virtual std::vector<Issue> issues() const = 0;
};

/// The tables of a file: one for a CSV or a list of JSON records, one for each visible sheet with cells of a workbook
/// (XLSX, ODS, XLS), those of its members for a ZIP, those of what is packed for gzip. Content decides, names do not;
/// only in a ZIP does a name tell that a member is no table (a PDF, a picture) and is passed over. So is what another
/// name hides and is no table by its content; the remarks tell of all that. Errors: no such file, empty, binary,
/// password-protected, truncated, also of a member of any name; each says which and what to do.
[[nodiscard]] Result<std::vector<TableInfo>> findTables(const QString& file, const TableChoice& choice = {});

/// Opens one of the tables that findTables() returned.
[[nodiscard]] Result<std::unique_ptr<TableReader>> openTable(const TableInfo& table);

/// The first rows (at most `limit`) for previews, header detection and column profiles.
[[nodiscard]] Result<RowBlock> readSample(const TableInfo& table, std::size_t limit);

/// Lower-case hexadecimal SHA-256 of the file's bytes.
[[nodiscard]] Outcome<QString> fileSha256(const QString& file, Job& job);

} // namespace waybill::read
