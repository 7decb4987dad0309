// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "ui/models/parts.h"
#include "ui/panels/filter_panel.h"
#include "ui/panels/filter_text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

// The typed filters of the panel: what each field reads and how a filter is written into it.

namespace waybill::ui {

namespace {

using Change = std::function<void(query::Filter&)>;

/// A field of one optional value of the filter.
template <class T, class Read>
std::function<std::optional<Change>(const QString&)> reads(std::optional<T> query::Filter::*member, Read read) {
    return [member, read](const QString& text) -> std::optional<Change> {
        const auto typed = read(text);
        if (!typed.ok)
            return std::nullopt;
        return [member, value = typed.value](query::Filter& filter) { filter.*member = value; };
    };
}

template <class Read>
std::function<std::optional<Change>(const QString&)> readsList(std::vector<std::string> query::Filter::*member,
                                                               Read read) {
    return [member, read](const QString& text) -> std::optional<Change> {
        const auto typed = read(text);
        if (!typed.ok)
            return std::nullopt;
        return [member, value = typed.value.value_or(std::vector<std::string>())](query::Filter& filter) {
            filter.*member = value;
        };
    };
}

std::function<std::optional<Change>(const QString&)> readsText(std::string query::Filter::*member,
                                                               std::string (*clean)(const QString&)) {
    return [member, clean](const QString& text) -> std::optional<Change> {
        return [member, value = clean(text)](query::Filter& filter) { filter.*member = value; };
    };
}

std::string asTyped(const QString& text) {
    return toUtf8(text.trimmed());
}

std::string asFolded(const QString& text) {
    return folded(toUtf8(text));
}

QString isoText(const std::optional<Date>& date) {
    return date ? toQString(date->iso()) : QString();
}

QLayout* pair(QWidget* first, QWidget* second) {
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(first, 1);
    row->addWidget(second, 1);
    return row;
}

} // namespace

QLineEdit* FilterPanel::addField(const QString& name, const QString& placeholder,
                                 std::function<std::optional<Change>(const QString&)> read,
                                 std::function<QString(const query::Filter&)> write) {
    QLineEdit* edit = makeField(name, placeholder);
    const std::size_t index = m_fields.size();
    m_fields.push_back({edit, std::move(read), std::move(write), false});
    connect(edit, &QLineEdit::textEdited, this, [this, index] { edited(index); });
    connect(edit, &QLineEdit::returnPressed, this, &FilterPanel::applyPending);
    connect(edit, &QLineEdit::editingFinished, this, [this, index] {
        if (m_fields[index].dirty)
            applyPending();
    });
    return edit;
}

void FilterPanel::buildFields(QVBoxLayout* column) {
    addTexts(column);
    addDates(column);
    addAmounts(column);
    addMarks(column);
}

void FilterPanel::addDates(QVBoxLayout* column) {
    column->addSpacing(10);
    auto* from = addField(QStringLiteral("From date"), QStringLiteral("2022-12"),
                          reads(&query::Filter::from, [](const QString& text) { return readDate(text, false); }),
                          [](const query::Filter& filter) { return isoText(filter.from); });
    auto* to = addField(QStringLiteral("To date"), QStringLiteral("2023-04-30"),
                        reads(&query::Filter::to, [](const QString& text) { return readDate(text, true); }),
                        [](const query::Filter& filter) { return isoText(filter.to); });
    from->setObjectName(QStringLiteral("fromDate"));
    to->setObjectName(QStringLiteral("toDate"));
    column->addWidget(makeHead(QStringLiteral("Dates, from – to"), from));
    column->addLayout(pair(from, to));
}

void FilterPanel::addAmounts(QVBoxLayout* column) {
    column->addSpacing(10);
    auto* least = addField(QStringLiteral("Least value in US dollars"), QStringLiteral("1,000"),
                           reads(&query::Filter::minValueUsd, readAmount),
                           [](const query::Filter& filter) { return amountText(filter.minValueUsd); });
    auto* most = addField(QStringLiteral("Most value in US dollars"), QStringLiteral("310,000"),
                          reads(&query::Filter::maxValueUsd, readAmount),
                          [](const query::Filter& filter) { return amountText(filter.maxValueUsd); });
    least->setObjectName(QStringLiteral("minValue"));
    most->setObjectName(QStringLiteral("maxValue"));
    column->addWidget(makeHead(QStringLiteral("Value (USD), from – to"), least));
    column->addLayout(pair(least, most));

    column->addSpacing(10);
    auto* weight = addField(QStringLiteral("Least weight in kilograms"), QStringLiteral("25"),
                            reads(&query::Filter::minWeightKg, readAmount),
                            [](const query::Filter& filter) { return amountText(filter.minWeightKg); });
    auto* hs = addField(QStringLiteral("HS codes that begin with"), QStringLiteral("8806, 8526"),
                        readsList(&query::Filter::hsPrefixes, readHsPrefixes),
                        [](const query::Filter& filter) { return joined(filter.hsPrefixes); });
    auto* origins = addField(QStringLiteral("Countries of origin"), QStringLiteral("CN, HK"),
                             readsList(&query::Filter::origins, readCountries),
                             [](const query::Filter& filter) { return joined(filter.origins); });
    hs->setObjectName(QStringLiteral("hsPrefix"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->addWidget(makeHead(QStringLiteral("HS code"), hs), 0, 0);
    grid->addWidget(makeHead(QStringLiteral("Origin"), origins), 0, 1);
    grid->addWidget(hs, 1, 0);
    grid->addWidget(origins, 1, 1);
    column->addLayout(grid);
    column->addSpacing(10);
    column->addWidget(makeHead(QStringLiteral("Weight (kg), from"), weight));
    column->addWidget(weight);
}

void FilterPanel::addTexts(QVBoxLayout* column) {
    column->addSpacing(12);
    auto* text = addField(QStringLiteral("Text in the description, note, brand or names"),
                          QStringLiteral("мавик OR mavic"), readsText(&query::Filter::text, asTyped),
                          [](const query::Filter& filter) { return toQString(filter.text); });
    text->setObjectName(QStringLiteral("text"));
    text->setClearButtonEnabled(true);
    column->addWidget(makeHead(QStringLiteral("Text"), text));
    column->addWidget(text);
    column->addSpacing(10);
    auto* party = addField(QStringLiteral("A party whose name contains"), QStringLiteral("part of a name"),
                           readsText(&query::Filter::party, asFolded),
                           [](const query::Filter& filter) { return toQString(filter.party); });
    party->setObjectName(QStringLiteral("party"));
    party->setClearButtonEnabled(true);
    column->addWidget(makeHead(QStringLiteral("Party"), party));
    column->addWidget(party);
}

} // namespace waybill::ui
