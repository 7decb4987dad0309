// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filter_panel.h"

#include "core/base/text.h"
#include "ui/models/parts.h"
#include "ui/models/price_words.h"
#include "ui/models/words.h"
#include "ui/panels/facet_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

namespace {

constexpr int restMilliseconds = 250;
constexpr int narrowest = 230;

bool isGrave(NoteClass noteClass) {
    return noteClass == NoteClass::Smo || noteClass == NoteClass::Military || noteClass == NoteClass::Aid;
}

void markReadable(QLineEdit* edit, bool readable) {
    edit->setProperty("invalid", !readable);
    edit->setStyleSheet(readable ? QString() : QStringLiteral("QLineEdit { border: 2px solid palette(window-text); }"));
    edit->setToolTip(readable ? QString()
                              : QStringLiteral("This cannot be read; for example: ") + edit->placeholderText());
}

enum Measure { ByShipments, ByPieces, ByValue, ByPrice };

QString categoryWords(const query::Facets::Category& category, const QString& price) {
    QString inView = dotted(
        {shipmentsText(static_cast<qint64>(category.shipments)), totalsText(category.units, category.valueUsd, 0)});
    if (category.notedShipments > 0)
        inView +=
            QStringLiteral("\nof them noted: ") + dotted({shipmentsText(static_cast<qint64>(category.notedShipments)),
                                                          totalsText(category.notedUnits, category.notedValueUsd, 0)});
    return toQString(category.name) + QLatin1Char('\n') + inView +
           (price.isEmpty() ? price : QLatin1Char('\n') + price);
}

} // namespace

FilterPanel::FilterPanel(CaseSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setLook(this, Look::Panel);
    setAccessibleName(QStringLiteral("What is in view"));
    auto* scroll = new QScrollArea(this);
    auto* content = new QWidget(scroll->viewport()); // where it stays: moving it would style all of it again
    setLook(content, Look::Panel);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(18, 18, 16, 18);
    column->setSpacing(4);
    buildInView(column);
    buildNotes(column);
    buildGoods(column);
    buildFindings(column);
    buildRoles(column);
    buildFields(column);
    column->addStretch(1);

    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    setMinimumWidth(narrowest);
    m_content = content;
    content->installEventFilter(this);

    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &FilterPanel::applyPending);
    connect(&m_session, &CaseSession::countsChanged, this, &FilterPanel::showCounts);
    connect(&m_session, &CaseSession::viewChanged, this, &FilterPanel::showFilter);
    m_untilDetails.setSingleShot(true);
    m_untilDetails.setInterval(restMilliseconds);
    connect(&m_untilDetails, &QTimer::timeout, this, &FilterPanel::askDetails);
    connect(&m_session, &CaseSession::viewChanged, &m_untilDetails, qOverload<>(&QTimer::start));
    connect(&m_session, &CaseSession::filtersCleared, this, &FilterPanel::clearFields);
    showCounts();
    if (m_session.hasView())
        askDetails();
}

bool FilterPanel::eventFilter(QObject* watched, QEvent* event) {
    // Counts grow with the case: none may be cut off at the edge.
    if (watched == m_content && event->type() == QEvent::LayoutRequest) {
        const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
        setMinimumWidth(std::max(narrowest, m_content->minimumSizeHint().width() + bar));
    }
    return QWidget::eventFilter(watched, event);
}

void FilterPanel::buildInView(QVBoxLayout* column) {
    m_inView = makeLabel(QStringLiteral("Reading the case…"), Look::Title);
    m_inView->setObjectName(QStringLiteral("inView"));
    m_totals = makeLabel(QString(), Look::Faded);
    m_totals->setObjectName(QStringLiteral("totals"));
    m_scope = makeLabel(QString(), Look::Faded);
    m_leaveScope = makeLink(QStringLiteral("show all"), QStringLiteral("Leave the neighbourhood: show all firms"));
    m_clear = makeLink(QStringLiteral("Clear filters"));
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    // The link keeps its place while there is nothing to clear, so that nothing below moves.
    QSizePolicy keeps = m_clear->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_clear->setSizePolicy(keeps);
    column->addLayout(makeRow(makeHead(QStringLiteral("In view")), m_clear));
    column->addWidget(m_inView);
    column->addWidget(m_totals);
    column->addLayout(makeRow(m_scope, m_leaveScope));
    connect(m_clear, &QPushButton::clicked, &m_session, &CaseSession::clearFilters);
    connect(m_leaveScope, &QPushButton::clicked, this, [this] {
        change([](query::Filter& filter) {
            filter.around.clear();
            filter.sources.clear();
            filter.clauses.clear();
        });
    });
}

void FilterPanel::buildNotes(QVBoxLayout* column) {
    column->addSpacing(12);
    column->addWidget(makeHead(QStringLiteral("Note")));
    for (const NoteClass noteClass : allNoteClasses) {
        const auto i = static_cast<std::size_t>(noteClass);
        auto* box = new QCheckBox(noteTitle(noteClass));
        box->setObjectName(QStringLiteral("note-") + toQString(noteClassName(noteClass)));
        if (isGrave(noteClass))
            setLook(box, Look::Alarm);
        m_notes[i] = box;
        m_noteCounts[i] = new QLabel;
        m_noteCounts[i]->setFont(figureFont());
        m_noteCounts[i]->setBuddy(box);
        column->addLayout(makeRow(box, m_noteCounts[i]));
        connect(box, &QCheckBox::toggled, this, [this, noteClass](bool wanted) {
            change([=](query::Filter& filter) { toggle(filter.noteClasses, noteClass, wanted); });
        });
    }
}

void FilterPanel::buildGoods(QVBoxLayout* column) {
    column->addSpacing(12);
    m_measure = new QComboBox;
    m_measure->setAccessibleName(QStringLiteral("Count goods by"));
    m_measure->addItems({QStringLiteral("shipments"), QStringLiteral("pieces"), QStringLiteral("value"),
                         QStringLiteral("price a piece")});
    m_measure->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    column->addLayout(makeRow(makeHead(QStringLiteral("Goods"), m_measure), m_measure));
    m_goods = new QVBoxLayout;
    m_goods->setSpacing(2);
    m_noGoods = makeLabel(QStringLiteral("No shipment of a known category."), Look::Faded);
    column->addLayout(m_goods);
    column->addWidget(m_noGoods);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &FilterPanel::showCategories);
}

void FilterPanel::buildRoles(QVBoxLayout* column) {
    column->addSpacing(12);
    column->addWidget(makeHead(QStringLiteral("Role")));
    for (const Role role : {Role::Buyer, Role::Seller, Role::Maker}) {
        auto* row = new FacetRow(rolesTitle(role));
        row->setObjectName(QStringLiteral("role-") + toQString(roleName(role)));
        row->setMark(roleMark(role).shape, roleMark(role).colour);
        row->setToolTip(QStringLiteral("Only shipments that name a ") + roleTitle(role).toLower());
        m_roles[role] = row;
        column->addWidget(row);
        connect(row, &QAbstractButton::toggled, this, [this, role](bool wanted) {
            change([=](query::Filter& filter) {
                filter.role = wanted ? std::optional(role) : filter.role == role ? std::nullopt : filter.role;
            });
            if (wanted)
                showFilter();
        });
    }
    m_addresses = makeLabel(QString(), Look::Faded);
    column->addWidget(m_addresses);
}

void FilterPanel::clearFields() {
    m_rest.stop();
    for (Field& field : m_fields)
        field.dirty = false;
    showFilter();
}

void FilterPanel::edited(std::size_t field) {
    m_fields[field].dirty = true;
    m_rest.start();
}

void FilterPanel::applyPending() {
    m_rest.stop();
    query::Filter filter = m_session.filter();
    for (Field& field : m_fields) {
        if (!field.dirty)
            continue;
        const auto wanted = field.read(field.edit->text());
        markReadable(field.edit, wanted.has_value());
        if (!wanted)
            continue;
        field.dirty = false;
        (*wanted)(filter);
    }
    if (filter != m_session.filter())
        m_session.setFilter(filter);
    m_clear->setVisible(!m_session.filter().isEmpty());
}

void FilterPanel::change(const Change& change) {
    applyPending();
    query::Filter filter = m_session.filter();
    change(filter);
    if (filter != m_session.filter())
        m_session.setFilter(filter);
    m_clear->setVisible(!m_session.filter().isEmpty());
}

void FilterPanel::showCounts() {
    showFilter();
    const auto counts = m_session.counts();
    if (!counts)
        return;
    showTotals(counts->count.totals, counts->crossfilter->table().size());
    m_facets = counts->count.facets;
    showFacets();
}

void FilterPanel::showTotals(const query::Totals& totals, std::size_t all) {
    m_inView->setText(
        QStringLiteral("%1 of %2")
            .arg(countText(static_cast<double>(totals.shipments)), shipmentsText(static_cast<qint64>(all))));
    QStringList parts{usdText(totals.valueUsd)};
    if (totals.pieces > 0) // else no paper counts pieces
        parts << piecesText(totals.pieces);
    if (totals.netKg > 0)
        parts << kgText(totals.netKg) + QStringLiteral(" net");
    QString text = dotted(parts);
    for (const auto& other : totals.otherCurrencies)
        text += QStringLiteral("\nand %1 in %2, not added up")
                    .arg(moneyText(other.value, toQString(other.currency)),
                         shipmentsText(static_cast<qint64>(other.shipments)));
    m_totals->setText(text);
}

void FilterPanel::showFilter() {
    const query::Filter& filter = m_session.filter();
    const auto has = [](const auto& values, const auto& value) {
        return std::find(values.begin(), values.end(), value) != values.end();
    };
    for (const NoteClass noteClass : allNoteClasses) {
        QCheckBox* box = m_notes[static_cast<std::size_t>(noteClass)];
        const QSignalBlocker quiet(box);
        box->setChecked(has(filter.noteClasses, noteClass));
    }
    for (const auto& [id, row] : m_categories) {
        const QSignalBlocker quiet(row);
        row->setChecked(has(filter.categories, id));
    }
    for (const auto& [role, row] : m_roles) {
        const QSignalBlocker quiet(row);
        row->setChecked(filter.role == role);
    }
    checkFindings();
    for (Field& field : m_fields) {
        if (field.dirty)
            continue;
        // What the person typed stays as typed while it means the same.
        query::Filter typed = filter;
        const auto means = field.read(field.edit->text());
        if (means)
            (*means)(typed);
        if (means && typed == filter)
            continue;
        const QSignalBlocker quiet(field.edit);
        field.edit->setText(field.write(filter));
        markReadable(field.edit, true);
    }
    m_clear->setVisible(!filter.isEmpty());
    showScope();
}

void FilterPanel::showScope() {
    const query::Filter& filter = m_session.filter();
    QStringList parts;
    if (!filter.around.empty())
        parts << QStringLiteral("around %1, %2")
                     .arg(filter.around.size() == 1
                              ? QStringLiteral("one firm")
                              : countText(static_cast<double>(filter.around.size())) + QStringLiteral(" firms"),
                          filter.hops == 1 ? QStringLiteral("1 link away")
                                           : QStringLiteral("%1 links away").arg(filter.hops));
    if (!filter.sources.empty())
        parts << QStringLiteral("from %1 of the sources").arg(filter.sources.size());
    if (!filter.clauses.empty())
        parts << (filter.clauses.size() == 1 ? QStringLiteral("what the line above the picture says")
                                             : QStringLiteral("what %1 conditions of the line above the picture say")
                                                   .arg(filter.clauses.size()));
    m_scope->setText(QStringLiteral("Only ") + dotted(parts));
    m_scope->setVisible(!parts.isEmpty());
    m_leaveScope->setVisible(!parts.isEmpty());
}

void FilterPanel::showFacets() {
    showFindings();
    for (std::size_t i = 0; i < m_noteCounts.size(); ++i)
        m_noteCounts[i]->setText(countText(static_cast<double>(m_facets.notes[i])));
    for (const auto& [role, row] : m_roles) {
        const auto found = m_facets.parties.find(role);
        row->setFigure(countText(found == m_facets.parties.end() ? 0 : static_cast<double>(found->second)));
    }
    m_addresses->setText(
        m_facets.addresses == 1
            ? QStringLiteral("at 1 address")
            : QStringLiteral("at %1 addresses").arg(countText(static_cast<double>(m_facets.addresses))));
    showCategories();
}

void FilterPanel::askDetails() {
    m_detailing.start([this, view = m_session.view(), filter = m_session.filter()](Job& job) -> BackgroundJob::Deliver {
        auto details = detailsOf(*view, filter, job);
        if (!details)
            return {};
        return [this, details = std::move(*details)] {
            m_details = details;
            describeNotes();
            showCategories();
        };
    });
}

query::Summary::UnitPrice FilterPanel::unitPriceOf(const std::string& category) const {
    const auto found = m_details.unitPrice.find(category);
    return found == m_details.unitPrice.end() ? query::Summary::UnitPrice() : found->second;
}

// When each class is seen in view, and with how much; when something is denied too.
void FilterPanel::describeNotes() {
    std::array<QStringList, allNoteClasses.size()> lines;
    for (const query::Summary::NoteTotal& total : m_details.notes)
        lines[static_cast<std::size_t>(total.noteClass)] << dotted(
            {total.negated ? QStringLiteral("denied") : QString(), appearanceText(total.first, total.last),
             shipmentsText(static_cast<qint64>(total.shipments)), totalsText(total.units, total.valueUsd, 0)});
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QString text = lines[i].join(QLatin1Char('\n'));
        m_notes[i]->setToolTip(text.isEmpty() ? text : m_notes[i]->text() + QLatin1Char('\n') + text);
        m_notes[i]->setAccessibleDescription(text);
    }
}

void FilterPanel::showCategories() {
    const int measure = m_measure->currentIndex();
    const auto all = [this, measure](const query::Facets::Category& category) {
        const query::Summary::UnitPrice price = unitPriceOf(category.id);
        return measure == ByPieces  ? category.units
               : measure == ByValue ? category.valueUsd
               : measure == ByPrice ? (price.prices > 0 ? price.medianUsd : 0)
                                    : static_cast<double>(category.shipments);
    };
    const auto noted = [measure](const query::Facets::Category& category) {
        return measure == ByPieces  ? category.notedUnits
               : measure == ByValue ? category.notedValueUsd
               : measure == ByPrice ? 0.0
                                    : static_cast<double>(category.notedShipments);
    };
    std::vector<query::Facets::Category> categories = m_facets.categories;
    std::stable_sort(categories.begin(), categories.end(),
                     [&](const auto& a, const auto& b) { return all(a) > all(b); });
    const double most = categories.empty() ? 1 : std::max(all(categories.front()), 1e-9);
    while (m_goods->count() > 0)
        delete m_goods->takeAt(0); // NOLINT(cppcoreguidelines-owning-memory): takeAt() hands the item over
    std::map<std::string, FacetRow*> before;
    before.swap(m_categories);
    QWidget* previous = m_measure;
    for (const query::Facets::Category& category : categories) {
        FacetRow*& row = m_categories[category.id];
        if (const auto known = before.find(category.id); known != before.end()) {
            row = known->second;
            before.erase(known);
        } else {
            row = new FacetRow(toQString(category.name), this);
            row->setObjectName(QStringLiteral("category-") + toQString(category.id));
            connect(row, &QAbstractButton::toggled, this, [this, id = category.id](bool wanted) {
                change([=](query::Filter& filter) { toggle(filter.categories, id, wanted); });
            });
        }
        const query::Summary::UnitPrice price = unitPriceOf(category.id);
        row->setFigure(measure == ByValue   ? usdText(category.valueUsd)
                       : measure == ByPrice ? priceText(price.medianUsd)
                                            : countText(all(category)));
        row->setShares(all(category) / most, noted(category) / most);
        row->setToolTip(categoryWords(category, unitPriceText(price)));
        row->setAccessibleDescription(unitPriceText(price));
        const QSignalBlocker quiet(row);
        const auto& chosen = m_session.filter().categories;
        row->setChecked(std::find(chosen.begin(), chosen.end(), category.id) != chosen.end());
        m_goods->addWidget(row);
        row->show();
        setTabOrder(previous, row);
        previous = row;
    }
    for (const auto& [id, row] : before)
        row->deleteLater();
    m_noGoods->setVisible(categories.empty());
}

} // namespace waybill::ui
