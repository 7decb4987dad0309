// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/address_match.h"

#include "core/base/for_all_at_once.h"
#include "core/resolve/address_parts.h"
#include "core/resolve/sound.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace waybill::resolve {

namespace {

struct Read {
    std::string_view text;
    AddressParts parts;
};

Outcome<std::vector<Read>> readAll(const std::vector<std::string_view>& addresses, Job& job) {
    job.startPhase("Reading addresses", qint64(addresses.size()));
    std::vector<Read> all;
    all.reserve(addresses.size());
    for (const std::string_view address : addresses)
        all.push_back({address, {}});
    forAllAtOnce(all, [&job](Read& one) {
        if (!job.isCancelled())
            one.parts = readAddress(one.text);
    });
    if (job.isCancelled())
        return cancelled();
    return all;
}

// Under what addresses of one building meet.
std::vector<std::string> meetingKeys(const AddressParts& parts) {
    std::vector<std::string> keys;
    if (!parts.number.empty() && !parts.street.empty()) {
        std::string whole;
        for (const std::string& word : parts.street)
            whole += soundOf(word);
        keys.push_back("s" + parts.number + "|" + whole);
        if (parts.street.size() > 1 && parts.street.back() == "central") // may be the district
            keys.push_back("s" + parts.number + "|" + whole.substr(0, whole.size() - soundOf("central").size()));
        // A misspelt street has its consonants; a shortened one a word of it.
        keys.push_back("c" + parts.number + "|" + consonantsOf(whole));
        constexpr std::size_t shortestTelling = 4;
        for (const std::string& word : parts.street) {
            if (word.size() >= shortestTelling && parts.street.size() > 1)
                keys.push_back("s" + parts.number + "|" + soundOf(word));
        }
    }
    if (!parts.estate.empty()) {
        std::string whole;
        for (const std::string& word : parts.estate)
            whole += soundOf(word);
        keys.push_back("e" + whole + "|" + parts.block);
    }
    return keys;
}

class Buildings {
public:
    explicit Buildings(std::size_t count) : m_parents(count) { std::iota(m_parents.begin(), m_parents.end(), 0); }

    std::uint32_t find(std::uint32_t i) {
        while (m_parents[i] != i) {
            m_parents[i] = m_parents[m_parents[i]];
            i = m_parents[i];
        }
        return i;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        const auto roots = std::minmax({find(a), find(b)});
        m_parents[roots.second] = roots.first;
    }

private:
    std::vector<std::uint32_t> m_parents;
};

// Each address against the first of the buildings that meet under its key.
void joinAll(const std::vector<Read>& all, Buildings& buildings) {
    constexpr std::size_t mostUnderOneKey = 16;
    std::unordered_map<std::string, std::vector<std::uint32_t>> met;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        for (const std::string& key : meetingKeys(all[i].parts)) {
            auto& others = met[key];
            const auto same = std::ranges::find_if(
                others, [&](std::uint32_t other) { return areOneBuilding(all[other].parts, all[i].parts); });
            if (same == others.end()) {
                if (others.size() < mostUnderOneKey)
                    others.push_back(i);
                continue;
            }
            const std::uint32_t mine = buildings.find(i), theirs = buildings.find(*same);
            // What the first address of each says must agree as well.
            if (mine == theirs || areOneBuilding(all[mine].parts, all[theirs].parts) || mine == i)
                buildings.join(i, *same);
        }
    }
}

std::string readable(const AddressParts& parts) {
    std::string text = parts.number;
    const auto add = [&text](const std::string& word) {
        if (!word.empty())
            text += (text.empty() ? "" : " ") + word;
    };
    const bool hasStreet = !parts.number.empty() && !parts.street.empty();
    if (hasStreet)
        add(parts.direction);
    else
        text.clear();
    for (const std::string& word : hasStreet ? parts.street : parts.estate)
        add(word);
    if (!parts.block.empty())
        add("blk " + parts.block);
    const std::string& place = parts.city.empty() ? parts.country : parts.city;
    return place.empty() ? text : text + ", " + place;
}

} // namespace

Outcome<std::vector<AddressKeys>> matchAddresses(const std::vector<std::string_view>& addresses, Job& job) {
    const auto all = readAll(addresses, job);
    if (!all)
        return tl::unexpected(all.error());
    Buildings buildings(all->size());
    joinAll(*all, buildings);
    std::vector<AddressKeys> keys(all->size());
    std::unordered_map<std::string, std::uint32_t> owners; // of a readable key
    for (std::uint32_t i = 0; i < all->size(); ++i) {
        const AddressParts& parts = (*all)[i].parts;
        if (!parts.hasBuilding())
            continue;
        const std::uint32_t root = buildings.find(i);
        std::string key = readable((*all)[root].parts);
        for (int repeat = 2; owners.emplace(key, root).first->second != root; ++repeat)
            key = readable((*all)[root].parts) + " (" + std::to_string(repeat) + ")";
        const std::string unit = parts.unitInBuilding();
        if (!unit.empty())
            keys[i].unit = key + " / " + unit;
        keys[i].building = std::move(key);
    }
    return keys;
}

Outcome<std::vector<std::uint32_t>> buildingsOf(const std::vector<Record>& records, Job& job) {
    std::vector<std::string_view> addresses;
    for (const Record& record : records)
        addresses.insert(addresses.end(), record.addresses.begin(), record.addresses.end());
    if (addresses.empty())
        return std::vector<std::uint32_t>();
    const auto all = readAll(addresses, job);
    if (!all)
        return tl::unexpected(all.error());
    Buildings buildings(all->size());
    joinAll(*all, buildings);
    std::vector<std::uint32_t> numbers(all->size(), 0);
    for (std::uint32_t i = 0; i < numbers.size(); ++i) {
        if ((*all)[i].parts.hasBuilding())
            numbers[i] = buildings.find(i) + 1;
    }
    return numbers;
}

} // namespace waybill::resolve
