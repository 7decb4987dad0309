// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/case_maker.h"

#include "core/resolve/resolve.h"
#include "core/store/import_writer.h"

#include <string>

namespace waybill::ui::test {

namespace {

store::ClassifiedShipment shipmentOf(const Row& row, qint64 number) {
    store::ClassifiedShipment shipment;
    shipment.draft.row = number;
    shipment.draft.date = Date::fromIso(row.date);
    if (shipment.draft.date)
        shipment.draft.month = Month::of(*shipment.draft.date);
    else
        shipment.draft.month = Month::fromIso(row.date);
    shipment.draft.hsCode = "8806240000";
    shipment.draft.description = row.noted ? "drone for use in the special military operation" : "drone";
    shipment.draft.valueUsd = row.valueUsd;
    shipment.draft.recordId = std::to_string(number);
    shipment.pieces = row.pieces;
    const auto add = [&shipment](Role role, const char* name, const char* country, const char* address) {
        if (*name != 0)
            shipment.draft.parties.push_back({.role = role, .name = name, .address = address, .country = country});
    };
    add(Role::Buyer, row.buyer, "RU", "");
    add(Role::Seller, row.seller, "HK", row.sellerAddress);
    add(Role::Maker, row.maker, "CN", "");
    if (row.noted) {
        shipment.note.noteClass = NoteClass::Smo;
        shipment.note.confidence = 1;
        shipment.note.negated = row.denied;
        shipment.note.statements = {{NoteClass::Smo, row.denied, 10, 47, "for use in the special military operation",
                                     "smo", "for use in the special military operation", 1}};
        shipment.noteField = "description";
    }
    return shipment;
}

void require(bool ok, const QString& message) {
    if (!ok)
        qFatal("%s", qPrintable(message));
}

} // namespace

const std::vector<Row>& smallCase() {
    static const std::vector<Row> rows{
        {"2022-11-05", "Buyer One", "Seller One", "", 5, 1000, false, "Room 5, Hong Kong"},
        {"2022-12-21", "Buyer Two", "Seller One", "Maker One", 5, 296550, true, "Room 5, Hong Kong"},
        {"2023-01-10", "Buyer One", "Seller Two", "Maker Two", 10, 20000, true, "Room 5, Hong Kong"},
        {"2023-01-20", "Buyer One", "Seller Two", "Maker Two", 2, 4000, false, "Room 5, Hong Kong"},
        {"2023-02-01", "Status Compliances", "Shenzhen Kexin", "Shenzhen Jarch", 3, 28292, true},
        {"2023-03-02", "Buyer Two", "Shenzhen Kexin", "", 1, 900, false},
        {"2023-03-15", "Buyer One", "Seller Two", "Maker Two", 24, 55100, true, "Room 5, Hong Kong"},
        {"2023-04-01", "Buyer Two", "Seller One", "", 7, 700, false, "Room 5, Hong Kong"},
        {"2023-04-09", "Buyer Two", "Seller One", "", 8, 800, false, "Room 5, Hong Kong"},
        {"", "Buyer Two", "Seller One", "", 9, 950, false, "Room 5, Hong Kong"},
    };
    return rows;
}

std::vector<Row> largeCase(int firms) {
    static std::vector<std::string> names;
    names.clear();
    for (int i = 0; i < firms; ++i) {
        std::string name = "Q";
        for (int rest = i + 26; rest > 0; rest /= 26)
            name += char('a' + rest % 26);
        names.push_back(name + " Trading");
    }
    std::vector<Row> rows;
    for (int i = 0; i < firms; ++i) {
        for (const int step : {1, 7})
            rows.push_back({"2023-01-05", names[std::size_t(i)].c_str(),
                            names[std::size_t((i + step * (1 + i % 5)) % firms)].c_str(), "", 1, 100.0 + i, false});
    }
    return rows;
}

QString makeCase(const QTemporaryDir& folder, const QString& title, const std::vector<Row>& rows) {
    const QString file = folder.filePath(title + QStringLiteral(".waybill"));
    auto made = store::Case::create(file, title);
    require(made.has_value(), made ? QString() : made.error().message());
    if (rows.empty())
        return file;
    map::Mapping mapping;
    mapping.kind = map::TableKind::Declarations;
    read::TableInfo table;
    table.file = folder.filePath(QStringLiteral("rows.csv"));
    table.encoding = QStringLiteral("UTF-8");
    table.delimiter = ',';
    auto writer = store::ImportWriter::begin(**made, table, QString(64, QLatin1Char('a')), mapping);
    require(writer.has_value(), writer ? QString() : writer.error().message());
    read::RowBlock block;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        block.beginRow(static_cast<qint64>(i) + 1);
        block.addCell(std::to_string(i));
        block.addCell(rows[i].buyer);
    }
    require((*writer)->keepRecords(block).has_value(), QStringLiteral("records are not kept"));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto added = (*writer)->add(shipmentOf(rows[i], static_cast<qint64>(i) + 1));
        require(added.has_value(), added ? QString() : added.error().message());
    }
    const auto finished = (*writer)->finish({}, 0);
    require(finished.has_value(), finished ? QString() : finished.error().message());
    writer->reset();
    Job job;
    require(resolve::resolveNewParties(**made, job).has_value(), QStringLiteral("names are not resolved"));
    return file;
}

} // namespace waybill::ui::test
