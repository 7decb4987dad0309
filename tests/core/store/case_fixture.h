// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/case.h"
#include "core/store/decisions.h"
#include "core/store/import_writer.h"

#include <QStringList>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace waybill::test {

/// A declaration's item as most tests need it; each changes what it is about.
inline map::ShipmentDraft draftOf(qint64 row, const std::string& declaration, const std::string& item,
                                  double valueUsd) {
    map::ShipmentDraft draft;
    draft.row = row;
    draft.date = Date::make(2023, 2, 1);
    draft.month = Month::of(*draft.date);
    draft.declarationNo = declaration;
    draft.itemNo = item;
    draft.hsCode = "8806240000";
    draft.description = "БЕСПИЛОТНЫЙ ЛЕТАТЕЛЬНЫЙ АППАРАТ";
    draft.valueUsd = valueUsd;
    draft.netKg = 40;
    draft.parties.push_back(
        {Role::Buyer, "ООО \"СТАТУС\"", {}, "МОСКВА, УЛ. ЛЕНИНА, Д. 1", "7700000001", "RU", {}, {}});
    draft.parties.push_back({Role::Seller, "KEXIN TRADING CO., LTD", {}, "ROOM 5, SHENZHEN", {}, "CN", {}, {}});
    return draft;
}

/// A source: its header and rows, and what each row is.
struct SampleSource {
    QString file = QStringLiteral("/nowhere/declarations.csv");
    QString sha256 = QString(64, QLatin1Char('a'));
    QString sheet;
    map::Mapping mapping;
    std::vector<std::vector<std::string>> rows; ///< From row 1; row 1 is the header.
    std::vector<map::ShipmentDraft> drafts;
    std::vector<std::pair<qint64, map::Rejection>> rejected;
    int blank = 0;

    SampleSource() {
        mapping.headers = {"decl", "item", "value"};
        mapping.headerRow = 1;
        mapping.firstDataRow = 2;
        mapping.kind = map::TableKind::Declarations;
        rows.push_back(mapping.headers);
    }
    /// Adds the row that the draft stands for; its row number is given here.
    void add(map::ShipmentDraft draft) {
        rows.push_back({draft.declarationNo, draft.itemNo, std::to_string(draft.valueUsd), draft.hsCode});
        draft.row = qint64(rows.size());
        drafts.push_back(std::move(draft));
    }
    void addBlank() {
        rows.push_back({"", ""});
        ++blank;
    }
    void addRejected(const std::string& code) {
        rows.push_back({"???", "1", "2"});
        rejected.push_back({qint64(rows.size()), {code, "the row says nothing"}});
    }
    [[nodiscard]] read::RowBlock block() const {
        read::RowBlock block;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            block.beginRow(qint64(i + 1));
            for (const std::string& cell : rows[i])
                block.addCell(cell);
        }
        return block;
    }
    [[nodiscard]] read::TableInfo table() const {
        read::TableInfo table;
        table.file = file;
        table.sheet = sheet;
        table.encoding = QStringLiteral("UTF-8");
        table.delimiter = ',';
        return table;
    }
};

inline Result<store::Reconciliation> importSource(store::Case& into, const SampleSource& source) {
    auto writer = store::ImportWriter::begin(into, source.table(), source.sha256, source.mapping);
    if (!writer)
        return failure(writer.error());
    auto done = (*writer)->keepRecords(source.block());
    for (const map::ShipmentDraft& draft : source.drafts) {
        if (done) {
            store::ClassifiedShipment shipment;
            shipment.draft = draft;
            done = (*writer)->add(shipment);
        }
    }
    for (const auto& [row, rejection] : source.rejected) {
        if (done)
            done = (*writer)->reject(row, rejection, 7);
    }
    for (int i = 0; i < source.blank; ++i)
        (*writer)->countBlank();
    if (!done)
        return failure(done.error());
    return (*writer)->finish({}, 0.5);
}

/// A new case in a folder of its own.
class CaseFixture {
public:
    CaseFixture() : m_file(m_folder.filePath(QStringLiteral("case.waybill"))) {
        auto made = store::Case::create(m_file, QStringLiteral("Drones 2023"));
        if (made)
            m_case = std::move(*made);
        else
            qWarning().noquote() << made.error().message();
    }
    [[nodiscard]] store::Case& get() { return *m_case; }
    [[nodiscard]] const QString& file() const { return m_file; }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    void close() { m_case.reset(); }
    void reopen() {
        m_case.reset();
        auto opened = store::Case::open(m_file);
        if (opened)
            m_case = std::move(*opened);
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<store::Case> m_case;
};

/// "co-1 10 20,co-2 0 5": what is pinned where, or why that cannot be read.
inline QString pinsText(store::Case& in) {
    const auto all = store::pinnedNodes(in);
    if (!all)
        return all.error().message();
    QStringList list;
    for (const store::PinnedNode& pin : *all)
        list.append(QStringLiteral("%1 %2 %3").arg(pin.key).arg(pin.x).arg(pin.y));
    return list.join(QLatin1Char(','));
}

/// Whether every check of the case is passed.
inline bool journalHolds(store::Case& in) {
    const auto checks = store::verify(in);
    return checks && std::ranges::all_of(*checks, &store::Check::ok);
}

inline QString complaint(const Error& error) {
    return error.message();
}

} // namespace waybill::test

/// Takes the value out of a Result, or fails the test with its message.
#define WAYBILL_TAKE(NAME, RESULT)                                                                                     \
    auto NAME##Result = (RESULT);                                                                                      \
    QVERIFY2(NAME##Result.has_value(),                                                                                 \
             NAME##Result ? "" : qPrintable(waybill::test::complaint(NAME##Result.error())));                          \
    auto& NAME = *NAME##Result
