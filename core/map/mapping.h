// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/result.h"
#include "core/map/column_habit.h"
#include "core/map/field.h"
#include "core/read/row_block.h"

#include <QJsonObject>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace waybill::map {

/// One column's claim to be a field.
struct ColumnChoice {
    std::size_t column = 0; ///< From 0.
    double confidence = 0;  ///< 0 to 1.
    std::string reason;     ///< In words: "header is a known name of the field; 98 % of cells are dates".
};

enum class TableKind { Declarations, Summary, BillOfLading, Other };
[[nodiscard]] std::string_view tableKindName(TableKind kind); ///< "declarations", "summary", "bill-of-lading", "other"

/// Which column means what in one table, and how its cells are written. Data: shown, changed, stored, reused.
struct Mapping {
    std::vector<std::string> headers; ///< As written, by column.
    qint64 headerRow = 0;             ///< Row number in the file, from 1; 0 when the headers are the keys of records.
    qint64 firstDataRow = 1;
    TableKind kind = TableKind::Other;
    std::map<Field, std::vector<ColumnChoice>> fields; ///< Best column first; a field without a column is absent.
    std::vector<ColumnHabit> habits; ///< By column, also of those that no field uses: a person may choose them later.
    std::vector<Issue> issues;       ///< What is to be said of the mapping as a whole.

    [[nodiscard]] std::optional<std::size_t> column(Field field) const;
    /// The usual habit for a column that has none of its own.
    [[nodiscard]] ColumnHabit habitOf(std::size_t column) const;
    /// Of the field's first column; the usual one when the field has none.
    [[nodiscard]] ColumnHabit habitOf(Field field) const;
    /// The column in use whose dates this one tells in part: of DIA, MES and AÑO, DIA for the others.
    [[nodiscard]] std::optional<std::size_t> dateThatIsToldWith(std::size_t column) const;
    /// `issues`, and what is in doubt about the cells of the columns in use.
    [[nodiscard]] std::vector<Issue> allIssues() const;
    /// Puts the person's choice first, with confidence 1; its amounts are then those of each line. An empty column
    /// takes the field away.
    void choose(Field field, std::optional<std::size_t> column);

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<Mapping> fromJson(const QJsonObject& json);
};

struct HeaderBox;

/// Header names of the fields in several languages, from a resource that a person can read and extend.
class Synonyms {
public:
    /// The built-in resource.
    [[nodiscard]] static const Synonyms& builtIn();
    /// From text in the resource's form (tab-separated: field, language, header).
    [[nodiscard]] static Result<Synonyms> parse(std::string_view text);

    struct Match {
        Field field;
        double confidence; ///< 1 for a name that is known exactly.
        std::string reason;
    };
    /// The fields a header may mean, best first; empty when it says nothing.
    [[nodiscard]] std::vector<Match> match(std::string_view header) const;
    /// The header is listed as one that is none of the fields.
    [[nodiscard]] bool isNone(std::string_view header) const;

private:
    [[nodiscard]] std::vector<Match> matchBox(const HeaderBox& box) const;
    [[nodiscard]] std::vector<Match> matchMisspelt(const std::string& key) const;

    std::map<std::string, std::vector<Match>, std::less<>> m_byKey;
};

/// Finds the header row among the first rows and maps the columns by header and content together.
/// `sample` are the first rows of the table, from its first row. `headerRow` when the person said which it is. A row 0
/// (the keys of JSON records) is the header, whatever it looks like and the person said.
/// Error when no row looks like a header and the content does not speak for itself.
[[nodiscard]] Result<Mapping> mapTable(const read::RowBlock& sample, std::optional<qint64> headerRow = std::nullopt,
                                       const Synonyms& synonyms = Synonyms::builtIn());

} // namespace waybill::map
