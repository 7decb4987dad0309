// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/table.h"

#include <QFile>
#include <QString>
#include <QTemporaryDir>
#include <stop_token>
#include <string>
#include <vector>

/// A table read to its end, for comparing.
struct Reading {
    std::vector<std::vector<std::string>> rows;
    std::vector<qint64> numbers;
    std::vector<waybill::Issue> issues;
    std::optional<waybill::Error> error;

    [[nodiscard]] std::string issueCodes() const {
        std::string codes;
        for (const waybill::Issue& issue : issues)
            codes += issue.code + "@" + std::to_string(issue.row) + "x" + std::to_string(issue.count) + " ";
        return codes;
    }
    /// Cells joined by "|", rows by "/".
    [[nodiscard]] std::string text() const {
        std::string joined;
        for (const auto& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i)
                joined += (i == 0 ? "" : "|") + row[i];
            joined += "/";
        }
        return joined;
    }
};

inline Reading readTable(const waybill::read::TableInfo& table) {
    Reading reading;
    auto reader = waybill::read::openTable(table);
    if (!reader) {
        reading.error = reader.error();
        return reading;
    }
    waybill::Job job;
    waybill::read::RowBlock block;
    while (true) {
        const auto more = (*reader)->next(block, job);
        if (!more) {
            reading.error = more.error().error();
            break;
        }
        if (!*more)
            break;
        for (std::size_t row = 0; row < block.rowCount(); ++row) {
            reading.numbers.push_back(block.rowNumber(row));
            std::vector<std::string> cells;
            for (const std::string_view cell : block.cells(row))
                cells.emplace_back(cell);
            reading.rows.push_back(std::move(cells));
        }
    }
    reading.issues = (*reader)->issues();
    return reading;
}

inline Reading readFirstTable(const QString& file, const waybill::read::TableChoice& choice = {}) {
    const auto tables = waybill::read::findTables(file, choice);
    if (!tables) {
        Reading reading;
        reading.error = tables.error();
        return reading;
    }
    return readTable(tables->front());
}

/// Why a reading is not the refusal of a file that it should be: with a remedy, for a reason that has these words.
/// Empty when it is.
inline QString faultOfRefusal(const Reading& reading, const QString& file, const QString& reason) {
    if (!reading.error)
        return QStringLiteral("it was read");
    if (reading.error->code != waybill::ErrorCode::BadInput)
        return QStringLiteral("another kind of error: ") + reading.error->message();
    if (reading.error->file != file)
        return QStringLiteral("told about another file: ") + reading.error->file;
    if (reading.error->remedy.isEmpty())
        return QStringLiteral("without a remedy: ") + reading.error->message();
    return reading.error->why.contains(reason) ? QString()
                                               : QStringLiteral("another reason: ") + reading.error->message();
}

/// Whether a table that is read with a stopped job ends as cancelled.
inline bool endsCancelled(const QString& file) {
    const auto tables = waybill::read::findTables(file);
    auto reader = waybill::read::openTable(tables->front());
    std::stop_source stop;
    stop.request_stop();
    waybill::Job job({}, stop.get_token());
    waybill::read::RowBlock block;
    const auto outcome = (*reader)->next(block, job);
    return !outcome && outcome.error().isCancelled();
}

/// A folder for the files of one test program.
class Folder {
public:
    QString write(const QString& name, const QByteArray& bytes) const {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return path;
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};
