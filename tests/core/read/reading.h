// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/table.h"

#include <QFile>
#include <QString>
#include <QTemporaryDir>
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
