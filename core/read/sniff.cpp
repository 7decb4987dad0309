// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/sniff.h"

#include "core/base/text.h"
#include "core/read/faults.h"

#include <algorithm>
#include <string>

namespace waybill::read {

namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    const char* name;
};

constexpr Magic magics[] = {
    {"%PDF-"sv, "a PDF document"},
    {"\x89PNG\r\n"sv, "a picture (PNG)"},
    {"\xFF\xD8\xFF"sv, "a picture (JPEG)"},
    {"GIF8"sv, "a picture (GIF)"},
    {"\x7F"
     "ELF"sv,
     "a program"},
    {"MZ\x90\0"sv, "a program"},
    {"7z\xBC\xAF\x27\x1C"sv, "packed with 7-Zip"},
    {"Rar!\x1A"sv, "packed with RAR"},
    {"BZh"sv, "packed with bzip2"},
    {"\xFD"
     "7zXZ"sv,
     "packed with xz"},
    {"\x28\xB5\x2F\xFD"sv, "packed with Zstandard"},
    {"SQLite format 3\0"sv, "a database (SQLite)"},
    {"PAR1"sv, "a Parquet file"},
    {"{\\rtf"sv, "a text document (RTF)"},
    {"\x09\0\x04\0"sv, "a worksheet of Excel 2, older than the XLS files of Excel 5 and later"},
    {"\x09\x02\x06\0"sv, "a worksheet of Excel 3, older than the XLS files of Excel 5 and later"},
    {"\x09\x04\x06\0"sv, "a worksheet of Excel 4, older than the XLS files of Excel 5 and later"},
};

/// Bytes that no text has, in a thousand.
std::size_t controlShare(std::string_view start) {
    const auto controls = std::count_if(start.begin(), start.end(), [](char c) {
        const auto value = static_cast<unsigned char>(c);
        return value < 0x20 && value != 0 && value != '\t' && value != '\n' && value != '\r' && value != '\f' &&
               value != '\v' && value != 0x1A && value != 0x1B;
    });
    return start.empty() ? 0 : std::size_t(controls) * 1000 / start.size();
}

std::size_t nulShare(std::string_view start) {
    return start.empty() ? 0 : std::size_t(std::count(start.begin(), start.end(), '\0')) * 1000 / start.size();
}

QString exportAsCsv() {
    return QStringLiteral("Export the table as CSV, XLSX or ODS and import that.");
}

} // namespace

bool looksLikeZip(std::string_view start) {
    return start.starts_with("PK\x03\x04"sv) || start.starts_with("PK\x05\x06"sv) || start.starts_with("PK\x07\x08"sv);
}

bool looksLikeGzip(std::string_view start) {
    return start.starts_with("\x1F\x8B\x08"sv);
}

bool looksLikeCompoundFile(std::string_view start) {
    return start.starts_with("\xD0\xCF\x11\xE0"sv);
}

std::optional<Error> refusalOf(const QString& file, std::string_view start, const QString& encoding) {
    const QString what = QStringLiteral("Cannot read the file as a table");
    if (start.empty())
        return badInput(file, QStringLiteral("There is nothing to read"), QStringLiteral("the file is empty"),
                        QStringLiteral("Get the file again from where it came from."));
    for (const Magic& magic : magics) {
        if (start.starts_with(magic.bytes))
            return badInput(file, what, QStringLiteral("it is %1").arg(QString::fromLatin1(magic.name)), exportAsCsv());
    }
    constexpr std::size_t tarMagicAt = 257;
    if (start.size() > tarMagicAt && start.substr(tarMagicAt).starts_with("ustar"sv))
        return badInput(file, what, QStringLiteral("it is a TAR archive"),
                        QStringLiteral("Unpack it and import what is inside."));
    const std::string head = folded(start.substr(0, 512));
    if (head.starts_with("<!doctype html") || head.starts_with("<html") || head.starts_with("<table"))
        return badInput(file, what, QStringLiteral("it is a web page, whatever its name says"),
                        QStringLiteral("Open it in a spreadsheet program and save it as XLSX."));
    if (head.starts_with("<?xml"))
        return badInput(file, what, QStringLiteral("it is an XML document"), exportAsCsv());
    const bool wideText = encoding.startsWith(QLatin1String("UTF-16")) || encoding.startsWith(QLatin1String("UTF-32"));
    constexpr std::size_t mostControls = 20;
    constexpr std::size_t mostNuls = 300;
    if (!wideText && (controlShare(start) > mostControls || nulShare(start) > mostNuls))
        return badInput(file, what, QStringLiteral("it is not text but binary data"), exportAsCsv());
    return std::nullopt;
}

} // namespace waybill::read
