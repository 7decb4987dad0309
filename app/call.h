// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/layout.h"
#include "core/query/filter.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>
#include <optional>

namespace waybill::app {

/// One call of a subcommand: its options, its help, what was given. Every subcommand has --help, --json and --quiet.
class Call {
public:
    /// `arguments` as the help shows them: "CASE FILE…".
    Call(const QString& name, const QString& arguments, const QString& summary);

    Call& flag(const QString& name, const QString& help);
    Call& option(const QStringList& names, const QString& valueName, const QString& help);
    /// The options of FILTER, the same everywhere.
    Call& filterOptions();
    /// --view, which brings a filter and a layout with it.
    Call& viewOption();
    /// --shipments: each drawn whole.
    Call& shipmentsOption();
    /// --algorithm and --seed.
    Call& layoutOptions();

    /// Nothing when the call is to be carried out; otherwise the exit code: help was shown, or the call is wrong
    /// (said).
    [[nodiscard]] std::optional<int> parse(const QStringList& arguments, int least, int most);

    [[nodiscard]] QString argument(int index) const { return m_parser.positionalArguments().value(index); }
    [[nodiscard]] QStringList arguments() const { return m_parser.positionalArguments(); }
    [[nodiscard]] bool has(const QString& name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString& name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList values(const QString& name) const { return m_parser.values(name); }
    [[nodiscard]] bool json() const { return has(QStringLiteral("json")); }
    [[nodiscard]] bool quiet() const { return has(QStringLiteral("quiet")); }
    [[nodiscard]] Result<query::Filter> filter() const;
    /// What is given takes the place of what `otherwise` says.
    [[nodiscard]] Result<query::Filter> filter(const query::Filter& otherwise) const;
    [[nodiscard]] Result<layout::Options> layout(const layout::Options& otherwise = {}) const;
    /// The name given to --view.
    [[nodiscard]] std::optional<QString> view() const;
    /// A whole number ≥ least given to an option; nothing when it was not given; BadCall otherwise.
    [[nodiscard]] Result<std::optional<qint64>> number(const QString& name, qint64 least) const;

private:
    QString m_name, m_arguments, m_summary;
    QCommandLineParser m_parser;
};

} // namespace waybill::app
