// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/subjects.h"

#include "core/store/no_firms.h"
#include "core/store/rows.h"

#include <algorithm>
#include <unordered_map>

namespace waybill::screen {

namespace {

void addOnce(std::vector<std::string>& texts, std::string_view text) {
    if (!text.empty() && std::ranges::find(texts, text) == texts.end())
        texts.emplace_back(text);
}

// The case says "RU", or several codes where a field had several.
void addCountry(Subject& subject, std::string_view country) {
    addOnce(subject.countries, country);
}

class Collector {
public:
    void add(const store::PartyRow& row) {
        if (row.uses <= 0 || !row.entity.isValid())
            return;
        Subject& subject = of(row.entity);
        subject.names.push_back({row.id, std::string(row.name)});
        if (!row.alias.empty())
            subject.names.push_back({row.id, std::string(row.alias)});
        if (!row.taxId.empty())
            subject.taxIds.push_back({row.id, std::string(row.taxId)});
        addCountry(subject, row.country);
    }
    void add(const store::EntityAddressRow& row) {
        const auto known = m_places.find(row.entity);
        if (known == m_places.end())
            return;
        Subject& subject = m_subjects[known->second];
        addOnce(subject.addresses, row.text);
        addCountry(subject, row.country);
    }
    [[nodiscard]] std::size_t size() const { return m_subjects.size(); }
    [[nodiscard]] std::vector<Subject> take() {
        std::ranges::sort(m_subjects, {}, &Subject::entity);
        return std::move(m_subjects);
    }

private:
    Subject& of(EntityId entity) {
        const auto [place, isNew] = m_places.try_emplace(entity, m_subjects.size());
        if (isNew)
            m_subjects.emplace_back().entity = entity;
        return m_subjects[place->second];
    }
    std::vector<Subject> m_subjects;
    std::unordered_map<EntityId, std::size_t> m_places;
};

} // namespace

Outcome<std::vector<Subject>> subjectsOf(store::Case& of, Job& job) {
    job.startPhase("Reading names");
    const auto noFirms = store::noFirmIds(of);
    if (!noFirms)
        return halt(noFirms.error());
    Collector collector;
    auto done = store::forEachParty(of, [&](const store::PartyRow& row) {
        if (!noFirms->contains(row.entity))
            collector.add(row);
        return !job.isCancelled();
    });
    if (done)
        done = store::forEachEntityAddress(of, [&](const store::EntityAddressRow& row) {
            collector.add(row);
            return !job.isCancelled();
        });
    if (!done)
        return halt(done.error());
    if (job.isCancelled())
        return cancelled();
    return collector.take();
}

} // namespace waybill::screen
