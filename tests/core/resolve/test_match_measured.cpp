// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/party_text.h"
#include "core/read/table.h"
#include "core/resolve/records.h"

#include <QFile>
#include <QtTest>
#include <map>
#include <set>

using namespace waybill;
using namespace waybill::resolve;

// What resolution reaches on lists that people have labelled. The figures are printed; the bars are those of the
// program's design.

namespace {

using Row = std::map<std::string, std::string>;

std::vector<Row> rowsOf(const char* name) {
    std::vector<Row> rows;
    const QString file = QStringLiteral(WAYBILL_SHARED_DATA "/data/names/") + QString::fromLatin1(name);
    const auto tables = read::findTables(file);
    if (!tables)
        return rows;
    const auto reader = read::openTable(tables->front());
    if (!reader)
        return rows;
    Job job;
    read::RowBlock block;
    std::vector<std::string> header;
    for (auto more = (*reader)->next(block, job); more && *more; more = (*reader)->next(block, job)) {
        for (std::size_t row = 0; row < block.rowCount(); ++row) {
            const auto cells = block.cells(row);
            if (header.empty()) {
                header.assign(cells.begin(), cells.end());
                continue;
            }
            Row& filled = rows.emplace_back();
            for (std::size_t i = 0; i < std::min(cells.size(), header.size()); ++i)
                filled[header[i]] = std::string(trimmed(cells[i]));
        }
    }
    return rows;
}

std::string onOneLine(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

Record record(const std::string& name, const std::string& address = {}) {
    Record made{map::partyText(onOneLine(name)).name, {}, {}, {}, {}, 1};
    if (!address.empty())
        made.addresses.push_back(onOneLine(address));
    return made;
}

struct Figures {
    double precision = 0, recall = 0;
};

template <class Keys> double pairsIn(const Keys& keys) {
    std::map<typename Keys::value_type, double> counts;
    for (const auto& key : keys)
        ++counts[key];
    double pairs = 0;
    for (const auto& [key, count] : counts)
        pairs += count * (count - 1) / 2;
    return pairs;
}

Figures figuresOf(const char* what, const std::vector<std::string>& truth, const std::vector<Record>& records) {
    Job job;
    const auto matching = matchRecords(records, {.withProposals = false}, job);
    if (!matching)
        return {};
    std::vector<std::pair<std::string, std::uint32_t>> both;
    for (std::size_t i = 0; i < truth.size(); ++i)
        both.emplace_back(truth[i], matching->clusters[i]);
    const double right = pairsIn(both);
    const Figures figures{right / pairsIn(matching->clusters), right / pairsIn(truth)};
    qInfo("%s: %zu records, precision %.4f, recall %.4f", what, truth.size(), figures.precision, figures.recall);
    return figures;
}

std::multiset<std::string> numbersIn(const std::string& name) {
    std::multiset<std::string> numbers;
    for (const NameWord& word : readName(name).words) {
        if (word.kind == WordKind::Number)
            numbers.insert(word.key);
    }
    return numbers;
}

} // namespace

class TestMatchMeasured : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void patentApplicants() {
        const auto rows = rowsOf("patstat_reference.csv");
        if (rows.empty())
            QSKIP("the shared lists of names are not here");
        std::vector<std::string> truth;
        std::vector<Record> records;
        for (Row row : rows) {
            truth.push_back(row["leuven_id"]);
            records.push_back(record(row["person_name"]));
        }
        const Figures figures = figuresOf("patent applicants", truth, records);
        QVERIFY(figures.precision >= 0.98);
        QVERIFY(figures.recall >= 0.90);
    }

    void organisationsWithAddresses() {
        const auto rows = rowsOf("chicago_organisations.csv");
        if (rows.empty())
            QSKIP("the shared lists of names are not here");
        std::vector<std::string> truth;
        std::vector<Record> records;
        for (Row row : rows) {
            truth.push_back(row["True Id"]);
            records.push_back(record(row["Site name"], row["Address"]));
        }
        const Figures figures = figuresOf("organisations with addresses", truth, records);
        QVERIFY(figures.precision >= 0.97);
        QVERIFY(figures.recall >= 0.90);
    }

    // A pair of different numbers is two firms, whatever its label: funds of one series have the same owner.
    void labelledPairs() {
        const auto rows = rowsOf("name_pairs.csv");
        if (rows.empty())
            QSKIP("the shared lists of names are not here");
        std::vector<bool> truth, otherNumbers;
        std::vector<Record> records;
        for (Row row : rows) {
            if (row["schema"] != "Company" && row["schema"] != "Organization")
                continue;
            otherNumbers.push_back(numbersIn(row["name1"]) != numbersIn(row["name2"]));
            truth.push_back(row["is_match"] == "true");
            records.push_back(record(row["name1"]));
            records.push_back(record(row["name2"]));
        }
        Job job;
        const auto matching = matchRecords(records, {.withProposals = false}, job);
        QVERIFY(matching.has_value());
        double right = 0, asLabelled = 0;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            const bool joined = matching->clusters[2 * i] == matching->clusters[2 * i + 1];
            asLabelled += joined == truth[i] ? 1 : 0;
            right += joined == (truth[i] && !otherNumbers[i]) ? 1 : 0;
            QVERIFY2(!joined || !otherNumbers[i], records[2 * i].name.c_str());
        }
        qInfo("labelled pairs: %zu, accuracy %.4f, as labelled %.4f", truth.size(), right / double(truth.size()),
              asLabelled / double(truth.size()));
        QVERIFY(right / double(truth.size()) >= 0.93);
    }
};

QTEST_GUILESS_MAIN(TestMatchMeasured)
#include "test_match_measured.moc"
