// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/mirror.h"

#include "core/base/sum.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace waybill::query {

namespace {

struct Trade {
    std::string reporter, exporter, importer;
    friend auto operator<=>(const Trade&, const Trade&) = default;
};

// A figure that a state gives. Several rows of one table may split it (by customs district, by terms of trade).
struct Figure {
    StatisticsId source;
    std::string goods;
    KnownSum units, netKg, valueUsd;
};

using Cell = std::pair<Month, std::string>; // month and code

struct Official {
    std::map<Cell, std::map<StatisticsId, Figure>> figures;
};

struct Sums {
    KnownSum officialUnits, officialNetKg, officialUsd, units, netKg, valueUsd;
    std::size_t shipments = 0;

    void add(const Figure& figure) {
        officialUnits.add(figure.units.value());
        officialNetKg.add(figure.netKg.value());
        officialUsd.add(figure.valueUsd.value());
    }
    void add(const ShipmentTable& table, std::size_t i) {
        ++shipments;
        units.add(table.pieces(i));
        netKg.add(table.netKg(i));
        valueUsd.add(table.valueUsd(i));
    }
    [[nodiscard]] MirrorTotal total() const {
        return {officialUnits.value(), officialNetKg.value(), officialUsd.value(), shipments,
                units.value(),         netKg.value(),         valueUsd.value()};
    }
};

bool passes(const Filter& filter, Month month, std::string_view code) {
    if ((filter.from && month < Month::of(*filter.from)) || (filter.to && month > Month::of(*filter.to)))
        return false;
    return filter.hsPrefixes.empty() || std::ranges::any_of(filter.hsPrefixes, [code](const std::string& prefix) {
               return code.substr(0, prefix.size()) == std::string_view(prefix).substr(0, code.size());
           });
}

Result<std::map<Trade, Official>> officialFigures(store::Case& from, const Filter& filter) {
    std::map<Trade, Official> trades;
    const auto read = store::forEachStatisticsRow(from, [&](StatisticsId source, const store::StatisticsRow& row) {
        const auto month = Month::fromIso(row.month);
        if (!month || !passes(filter, *month, row.hsCode))
            return true;
        Official& official = trades[{std::string(row.reporter), std::string(row.exporter), std::string(row.importer)}];
        Figure& figure = official.figures[{*month, std::string(row.hsCode)}][source];
        figure.source = source;
        figure.goods = row.goods;
        figure.units.add(row.units);
        figure.netKg.add(row.netKg);
        figure.valueUsd.add(row.valueUsd);
        return true;
    });
    if (!read)
        return failure(read.error());
    return trades;
}

// Whether a longer code that begins with this one has a figure in the same month: then this one is the sum of those.
bool isSum(const std::map<Cell, Figure>& figures, std::map<Cell, Figure>::const_iterator at) {
    const auto next = std::next(at);
    return next != figures.end() && next->first.first == at->first.first &&
           next->first.second.starts_with(at->first.second);
}

std::map<Cell, Figure> chosenFigures(const Official& official, Mirror& mirror) {
    std::map<Cell, Figure> newest;
    for (const auto& [cell, bySource] : official.figures) {
        newest.emplace(cell, bySource.rbegin()->second);
        mirror.olderLeftOut += bySource.size() - 1;
    }
    std::map<Cell, Figure> chosen;
    for (auto at = newest.cbegin(); at != newest.cend(); ++at) {
        if (isSum(newest, at))
            ++mirror.sumsLeftOut;
        else
            chosen.emplace(*at);
    }
    return chosen;
}

// Finds the statistics' code that a record falls under.
class Codes {
public:
    explicit Codes(const std::map<Cell, Figure>& figures) {
        for (const auto& [cell, figure] : figures)
            m_codes.insert(cell.second);
    }
    /// The longest code that says no more than the record's, compared by the six digits that all countries share.
    [[nodiscard]] const std::string* of(std::string_view recordCode) const {
        constexpr std::size_t shared = 6; // digits of the Harmonized System; what follows is each country's own
        const std::string_view common = recordCode.substr(0, shared);
        const std::string* found = nullptr;
        for (const std::string& code : m_codes) {
            const std::string_view own = std::string_view(code).substr(0, shared);
            if (common.size() >= 4 && common.starts_with(own) &&
                (!found || own.size() > found->substr(0, shared).size()))
                found = &code;
        }
        return found;
    }

private:
    std::set<std::string> m_codes;
};

bool isFrom(const ShipmentTable& table, std::size_t shipment, std::string_view country) {
    if (!table.origin(shipment).empty())
        return table.origin(shipment) == country;
    return std::ranges::any_of(table.parties(shipment), [&](const PartyRef& party) {
        return party.role == Role::Seller && table.entities()[party.entity].country == country;
    });
}

bool isElsewhere(const ShipmentTable& table, std::size_t shipment, std::string_view country) {
    return std::ranges::any_of(table.parties(shipment), [&](const PartyRef& party) {
        const std::string& own = table.entities()[party.entity].country;
        return party.role == Role::Buyer && !own.empty() && own != country;
    });
}

void fill(Mirror& mirror, const std::map<Cell, Figure>& figures, const ShipmentTable& table,
          const Selection& selection) {
    Sums all;
    std::map<Month, Sums> byMonth;
    std::map<std::string, Sums> byCode;
    std::map<std::string, std::string> words;
    for (const auto& [cell, figure] : figures) {
        all.add(figure);
        byMonth[cell.first].add(figure);
        byCode[cell.second].add(figure);
        words[cell.second] = figure.goods;
    }
    mirror.from = byMonth.begin()->first;
    mirror.to = byMonth.rbegin()->first;
    const Codes codes(figures);
    for (const std::uint32_t i : selection) {
        const Month month{table.month(i)};
        const std::string* code = month < mirror.from || month > mirror.to ? nullptr : codes.of(table.hsCode(i));
        if (code == nullptr || !isFrom(table, i, mirror.exporter) || isElsewhere(table, i, mirror.importer))
            continue;
        all.add(table, i);
        byMonth[month].add(table, i);
        byCode[*code].add(table, i);
    }
    mirror.total = all.total();
    for (Month month = mirror.from; month <= mirror.to; ++month.index)
        mirror.months.push_back({month, byMonth[month].total()});
    for (const auto& [code, sums] : byCode)
        mirror.codes.push_back({code, words[code], sums.total()});
}

double ratio(std::size_t shipments, double part, double whole) {
    if (!(whole > 0))
        return std::numeric_limits<double>::quiet_NaN();
    return shipments == 0 ? 0 : part / whole;
}

} // namespace

double MirrorTotal::unitsCovered() const {
    return ratio(shipments, units, officialUnits);
}

double MirrorTotal::valueCovered() const {
    return ratio(shipments, valueUsd, officialUsd);
}

Result<std::vector<Mirror>> mirrors(store::Case& from, const ShipmentTable& table, const Selection& selection,
                                    const Filter& filter) {
    const auto sources = store::statisticsSources(from);
    if (!sources)
        return failure(sources.error());
    const auto trades = officialFigures(from, filter);
    if (!trades)
        return failure(trades.error());
    std::vector<Mirror> all;
    for (const auto& [trade, official] : *trades) {
        Mirror& mirror = all.emplace_back();
        mirror.reporter = trade.reporter;
        mirror.exporter = trade.exporter;
        mirror.importer = trade.importer;
        const std::map<Cell, Figure> figures = chosenFigures(official, mirror);
        std::set<StatisticsId> used;
        for (const auto& [cell, figure] : figures)
            used.insert(figure.source);
        for (const store::StatisticsSource& source : *sources) {
            if (used.contains(source.id))
                mirror.files.push_back(source.file);
        }
        fill(mirror, figures, table, selection);
    }
    return all;
}

} // namespace waybill::query
