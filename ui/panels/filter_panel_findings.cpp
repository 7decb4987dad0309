// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/query/differences.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"
#include "ui/panels/facet_row.h"
#include "ui/panels/filter_panel.h"
#include "ui/panels/filter_text.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

// The filters of what makes a reporter look twice, and of what a reporter wrote down.

namespace waybill::ui {

namespace {

QString differenceTitle(query::Difference difference) {
    return difference == query::Difference::Origin ? QStringLiteral("From another country than the seller")
                                                   : QStringLiteral("Made by neither buyer nor seller");
}

QString tierTitle(const std::string& tier) {
    return QStringLiteral("High-priority list, tier ") + toQString(tier);
}

bool has(const auto& values, const auto& value) {
    return std::ranges::find(values, value) != values.end();
}

std::vector<std::string> wordsOf(const QString& text) {
    std::vector<std::string> words;
    for (const QString& word : text.split(u',', Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty())
            words.push_back(toUtf8(word.trimmed().startsWith(u'#') ? word.trimmed().mid(1) : word.trimmed()));
    }
    return words;
}

} // namespace

void FilterPanel::buildFindings(QVBoxLayout* column) {
    column->addSpacing(12);
    column->addWidget(makeHead(QStringLiteral("Look twice")));
    for (const query::Difference difference : query::allDifferences) {
        auto* row = new FacetRow(differenceTitle(difference));
        row->setObjectName(QStringLiteral("differs-") + toQString(query::differenceName(difference)));
        m_differences[difference] = row;
        column->addWidget(row);
        connect(row, &QAbstractButton::toggled, this, [this, difference](bool wanted) {
            change([=](query::Filter& filter) { toggle(filter.differences, difference, wanted); });
        });
    }
    m_tierRows = new QVBoxLayout;
    m_tierRows->setSpacing(2);
    column->addLayout(m_tierRows);
}

void FilterPanel::showFindings() {
    for (const auto& [difference, row] : m_differences)
        row->setFigure(countText(static_cast<double>(m_facets.differences[static_cast<std::size_t>(difference)])));
    QWidget* previous = m_differences.at(query::allDifferences.back());
    for (const query::Facets::Tier& tier : m_facets.tiers) {
        FacetRow*& row = m_tiers[tier.tier];
        if (row == nullptr) {
            row = new FacetRow(tierTitle(tier.tier), this);
            row->setObjectName(QStringLiteral("tier-") + toQString(tier.tier));
            row->setToolTip(QStringLiteral("HS codes of the common high-priority list: tier 1 is the most critical"));
            m_tierRows->addWidget(row);
            row->show();
            connect(row, &QAbstractButton::toggled, this, [this, name = tier.tier](bool wanted) {
                change([=](query::Filter& filter) { toggle(filter.tiers, name, wanted); });
            });
        }
        row->setFigure(countText(static_cast<double>(tier.shipments)));
        setTabOrder(previous, row);
        previous = row;
    }
    checkFindings();
}

void FilterPanel::checkFindings() {
    const query::Filter& filter = m_session.filter();
    for (const auto& [difference, row] : m_differences) {
        const QSignalBlocker quiet(row);
        row->setChecked(has(filter.differences, difference));
    }
    for (const auto& [tier, row] : m_tiers) {
        const QSignalBlocker quiet(row);
        row->setChecked(has(filter.tiers, tier));
    }
}

void FilterPanel::addMarks(QVBoxLayout* column) {
    const auto field = [this](const QString& name, const QString& placeholder,
                              std::vector<std::string> query::Filter::*member) {
        return addField(
            name, placeholder,
            [member](const QString& text) -> std::optional<Change> {
                return [member, words = wordsOf(text)](query::Filter& filter) { filter.*member = words; };
            },
            [member](const query::Filter& filter) { return joined(filter.*member); });
    };
    auto* status =
        field(QStringLiteral("Status that you gave"), QStringLiteral("suspicious"), &query::Filter::statuses);
    auto* tag = field(QStringLiteral("Tag in your annotations"), QStringLiteral("#shell"), &query::Filter::tags);
    status->setObjectName(QStringLiteral("status"));
    tag->setObjectName(QStringLiteral("tag"));
    column->addSpacing(10);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->addWidget(makeHead(QStringLiteral("Your status"), status), 0, 0);
    grid->addWidget(makeHead(QStringLiteral("Your tag"), tag), 0, 1);
    grid->addWidget(status, 1, 0);
    grid->addWidget(tag, 1, 1);
    column->addLayout(grid);
}

} // namespace waybill::ui
