// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/shipment_table.h"

#include "core/base/text.h"
#include "core/query/table_builder.h"
#include "core/store/leads.h"
#include "core/store/rows.h"
#include "core/store/rule_files.h"

#include <algorithm>
#include <optional>

namespace waybill::query {

namespace {

constexpr qint64 rowsBetweenReports = 1024;

/// Whether to go on; reports every so many rows.
class Pace {
public:
    Pace(Job& job, std::string phase, qint64 total) : m_job(job) { m_job.startPhase(std::move(phase), total); }
    [[nodiscard]] bool step() {
        if (++m_rows % rowsBetweenReports != 0)
            return true;
        m_job.advanceTo(m_rows);
        return !m_job.isCancelled();
    }

private:
    Job& m_job;
    qint64 m_rows = 0;
};

Result<void> readNames(store::Case& from, TableBuilder& builder, Job& job) {
    Pace pace(job, "Reading firms", 0);
    auto read = store::forEachEntity(from, [&](EntityId id, std::string_view name, std::string_view country) {
        builder.addEntity(id, name, country);
        return pace.step();
    });
    if (!read)
        return read;
    return store::forEachPlace(from, [&](PlaceId id, std::string_view text) {
        builder.addPlace(id, text);
        return pace.step();
    });
}

Result<void> readShipments(store::Case& from, TableBuilder& builder, Job& job, qint64& count) {
    Pace pace(job, "Reading shipments", 0);
    return store::forEachShipment(from, [&](const store::ShipmentRow& row) {
        ++count;
        builder.addShipment({.id = row.id,
                             .source = row.source,
                             .date = Date::fromIso(row.date),
                             .month = Month::fromIso(row.month),
                             .hsCode = row.hsCode,
                             .category = row.category,
                             .origin = row.originCountry,
                             .currency = row.currency,
                             .pieces = row.pieces,
                             .grossKg = row.grossKg,
                             .netKg = row.netKg,
                             .valueUsd = row.valueUsd,
                             .value = row.value,
                             .noteClasses = row.noteClasses,
                             .negatedNoteClasses = row.negatedNoteClasses,
                             .cut = row.descriptionCut});
        return pace.step();
    });
}

// The case's own categories have names, too.
Result<void> readCategories(store::Case& from, TableBuilder& builder) {
    const auto files = store::ruleFiles(from);
    if (!files)
        return failure(files.error());
    const goods::Catalogue* catalogue = &goods::Catalogue::builtIn();
    std::optional<goods::Catalogue> larger;
    for (const store::RuleFile& file : *files) {
        if (file.kind != store::RuleFile::Kind::Goods)
            continue;
        auto with = catalogue->withAdditions(file.yaml, toQString(file.name));
        if (!with)
            continue; // made for another version: an import says so, and here its categories go by their ids
        larger.emplace(std::move(*with));
        catalogue = &*larger;
    }
    builder.setCategories(catalogue->categories());
    return {};
}

Result<void> readPartiesAndTexts(store::Case& from, TableBuilder& builder, Job& job, qint64 shipments) {
    Pace parties(job, "Reading parties", 0);
    auto read = store::forEachShipmentParty(from, [&](const store::ShipmentPartyRow& row) {
        builder.addParty(row.shipment, row.role, row.entity, row.place);
        return parties.step();
    });
    if (!read)
        return read;
    Pace texts(job, "Reading texts", shipments);
    return store::forEachShipmentText(from, [&](ShipmentId id, std::string_view text) {
        builder.addText(id, text);
        return texts.step();
    });
}

} // namespace

Outcome<std::shared_ptr<const ShipmentTable>> ShipmentTable::load(store::Case& from, Job& job) {
    TableBuilder builder;
    qint64 shipments = 0;
    auto read = readCategories(from, builder);
    if (read)
        read = readNames(from, builder, job);
    if (read && !job.isCancelled())
        read = readShipments(from, builder, job, shipments);
    if (read && !job.isCancelled())
        read = readPartiesAndTexts(from, builder, job, shipments);
    if (job.isCancelled())
        return cancelled();
    if (!read)
        return halt(read.error());
    auto table = withDecisions(*builder.build(), from);
    if (!table)
        return halt(table.error());
    return std::move(*table);
}

ShipmentTable::ShipmentTable(std::shared_ptr<const Columns> columns)
    : m_columns(std::move(columns)), m_noteClasses(m_columns->statedClasses), m_confirmed(size()), m_dismissed(size()) {
}

Result<std::shared_ptr<const ShipmentTable>> ShipmentTable::withDecisions(const ShipmentTable& table,
                                                                          store::Case& from) {
    std::shared_ptr<ShipmentTable> renewed(
        new ShipmentTable(table.m_columns)); // NOLINT(cppcoreguidelines-owning-memory)
    const auto read = store::forEachJudgedShipment(from, [&](ShipmentId id, const store::JudgedClasses& judged) {
        renewed->judge(renewed->indexOf(id), judged.confirmed, judged.dismissed);
    });
    if (!read)
        return failure(read.error());
    auto marks = readMarks(from);
    if (!marks)
        return failure(marks.error());
    renewed->m_marks = std::move(*marks);
    return renewed;
}

void ShipmentTable::judge(std::size_t i, unsigned confirmed, unsigned dismissed) {
    if (i >= size())
        return;
    const unsigned stated = m_columns->statedClasses[i];
    m_confirmed[i] = std::uint8_t(stated & confirmed);
    m_dismissed[i] = std::uint8_t(stated & dismissed);
    m_noteClasses[i] = std::uint8_t(stated & ~dismissed);
}

const std::string& ShipmentTable::nameOfCategory(std::uint32_t code) const {
    const std::string& id = categoryColumn().values()[code];
    const auto known = std::ranges::find(m_columns->allCategories, id, &goods::Category::id);
    return known == m_columns->allCategories.end() ? id : known->name;
}

std::string ShipmentTable::partyNames(std::size_t i, Role role) const {
    std::string names;
    for (const PartyRef& party : parties(i)) {
        if (party.role == role)
            names.append(names.empty() ? "" : ", ").append(m_columns->entities[party.entity].name);
    }
    return names;
}

std::uint32_t ShipmentTable::entityIndex(EntityId id) const {
    const auto it = m_columns->entityIndex.find(id);
    return it == m_columns->entityIndex.end() ? none : it->second;
}

std::uint32_t ShipmentTable::placeIndex(PlaceId id) const {
    const auto it = m_columns->placeIndex.find(id);
    return it == m_columns->placeIndex.end() ? none : it->second;
}

std::size_t ShipmentTable::indexOf(ShipmentId id) const {
    std::size_t begin = 0, end = size();
    while (begin < end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (this->id(middle) < id)
            begin = middle + 1;
        else
            end = middle;
    }
    return begin < size() && this->id(begin) == id ? begin : size();
}

std::string_view ShipmentTable::foldedText(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : m_columns->textEnds.at(i - 1);
    return std::string_view(m_columns->text).substr(begin, m_columns->textEnds.at(i) - begin);
}

std::size_t ShipmentTable::columnBytes() const {
    const Columns& columns = *m_columns;
    std::size_t bytes = columns.ids.bytes() + columns.sources.bytes() + columns.times.bytes() + columns.casts.bytes() +
                        columns.castOf.bytes() + columns.textEnds.bytes();
    for (const AmountColumn* amounts :
         {&columns.valueUsd, &columns.value, &columns.grossKg, &columns.netKg, &columns.pieces})
        bytes += amounts->bytes();
    for (const Words* words : {&columns.hs, &columns.categories, &columns.origins, &columns.currencies})
        bytes += words->bytes();
    for (const auto* flags : {&columns.statedClasses, &columns.negatedNoteClasses, &columns.cut, &columns.differences,
                              &m_noteClasses, &m_confirmed, &m_dismissed})
        bytes += flags->capacity();
    return bytes;
}

std::vector<ShipmentId> idsOf(const ShipmentTable& table, const Selection& selection) {
    std::vector<ShipmentId> ids;
    ids.reserve(selection.size());
    for (const std::uint32_t shipment : selection)
        ids.push_back(table.id(shipment));
    return ids;
}

} // namespace waybill::query
