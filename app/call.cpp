// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/call.h"

#include "app/console.h"
#include "core/base/text.h"
#include "core/query/filter_json.h"
#include "core/query/filter_options.h"

#include <QCommandLineOption>
#include <limits>

namespace waybill::app {

namespace {
constexpr int anyNumber = std::numeric_limits<int>::max();

QString algorithmNames() {
    QStringList names;
    for (const layout::Algorithm algorithm : layout::allAlgorithms)
        names << toQString(layout::algorithmName(algorithm));
    return names.join(QStringLiteral(", "));
}

} // namespace

Call::Call(const QString& name, const QString& arguments, const QString& summary)
    : m_name(name), m_arguments(arguments), m_summary(summary) {
    flag(QStringLiteral("json"), QStringLiteral("Print one JSON document on stdout."));
    flag(QStringLiteral("quiet"), QStringLiteral("No progress."));
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")});
}

Call& Call::flag(const QString& name, const QString& help) {
    m_parser.addOption({name, help});
    return *this;
}

Call& Call::option(const QStringList& names, const QString& valueName, const QString& help) {
    m_parser.addOption({names, help, valueName});
    return *this;
}

Call& Call::filterOptions() {
    for (const query::FilterOption& known : query::filterOptions())
        option({toQString(known.name)}, toQString(known.valueName), toQString(known.help));
    return *this;
}

Call& Call::viewOption() {
    return option({QStringLiteral("view")}, QStringLiteral("NAME"),
                  QStringLiteral("What a view of the case shows; filters given beside it take the place of its own."));
}

Call& Call::shipmentsOption() {
    return flag(QStringLiteral("shipments"),
                QStringLiteral("Draw each shipment, as a small node between its parties."));
}

Call& Call::layoutOptions() {
    return option({QStringLiteral("algorithm")}, QStringLiteral("A"),
                  QStringLiteral("%1; %2 unless given. radial stands around the first --around ID.")
                      .arg(algorithmNames(), toQString(layout::algorithmName(layout::Options().algorithm))))
        .option({QStringLiteral("seed")}, QStringLiteral("N"),
                QStringLiteral("The same seed gives the same positions."));
}

std::optional<int> Call::parse(const QStringList& arguments, int least, int most) {
    const bool parsed = m_parser.parse(QStringList{m_name} + arguments);
    if (m_parser.isSet(QStringLiteral("help"))) {
        const QString text = m_parser.helpText();
        const QString usage =
            QStringLiteral("Usage: waybill %1 %2 [options]\n%3\n\n").arg(m_name, m_arguments, m_summary);
        const QString options = text.mid(text.indexOf(QStringLiteral("Options:")));
        print(usage + options.trimmed());
        return exitDone;
    }
    const QString help = QStringLiteral("See waybill %1 --help.").arg(m_name);
    if (!parsed)
        return fail(badCall(m_parser.errorText(), help));
    const auto given = m_parser.positionalArguments().size();
    if (given < least)
        return fail(badCall(QStringLiteral("waybill %1 needs %2").arg(m_name, m_arguments), help));
    if (most != anyNumber && given > most)
        return fail(
            badCall(QStringLiteral("Unexpected argument \"%1\"").arg(m_parser.positionalArguments()[most]), help));
    return std::nullopt;
}

Result<query::Filter> Call::filter() const {
    query::FilterArguments given;
    for (const query::FilterOption& known : query::filterOptions()) {
        for (const QString& text : m_parser.values(toQString(known.name)))
            given.emplace_back(known.name, toUtf8(text));
    }
    return query::parseFilter(given);
}

// Key by key of the form in which a view keeps a filter: its keys are the options.
Result<query::Filter> Call::filter(const query::Filter& otherwise) const {
    const auto given = filter();
    if (!given)
        return given;
    QJsonObject merged = query::toJson(otherwise);
    const QJsonObject own = query::toJson(*given);
    for (auto it = own.begin(); it != own.end(); ++it)
        merged.insert(it.key(), it.value());
    return query::filterFromJson(merged);
}

std::optional<QString> Call::view() const {
    return has(QStringLiteral("view")) ? std::optional(value(QStringLiteral("view"))) : std::nullopt;
}

Result<layout::Options> Call::layout(const layout::Options& otherwise) const {
    layout::Options options = otherwise;
    if (has(QStringLiteral("algorithm"))) {
        const QString name = value(QStringLiteral("algorithm"));
        const auto algorithm = layout::algorithmFromName(toUtf8(name));
        if (!algorithm)
            return failure(badCall(QStringLiteral("--algorithm takes %1, not \"%2\"").arg(algorithmNames(), name)));
        options.algorithm = *algorithm;
    }
    const auto seed = number(QStringLiteral("seed"), 0);
    if (!seed)
        return failure(seed.error());
    options.seed = std::uint32_t(seed->value_or(options.seed));
    return options;
}

Result<std::optional<qint64>> Call::number(const QString& name, qint64 least) const {
    if (!has(name))
        return std::optional<qint64>();
    bool ok = false;
    const qint64 number = value(name).toLongLong(&ok);
    if (!ok || number < least)
        return failure(badCall(
            QStringLiteral("--%1 takes a whole number from %2, not \"%3\"").arg(name).arg(least).arg(value(name))));
    return std::optional<qint64>(number);
}

} // namespace waybill::app
