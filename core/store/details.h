// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/issue.h"
#include "core/base/result.h"
#include "core/base/role.h"
#include "core/map/draft.h"
#include "core/note/rule_book.h"
#include "core/store/case.h"
#include "core/store/import_writer.h"

#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace waybill::store {

/// A source as the case knows it.
struct SourceInfo {
    SourceId id;
    QString file;   ///< File name as imported, without folders.
    QString path;   ///< Where it was.
    QString member; ///< Of an archive; empty when the file is none.
    QString sheet, sha256, encoding, container;
    std::string delimiter;
    QString profile;    ///< Name of the profile, empty when mapped by hand or by itself.
    QString importedAt; ///< ISO 8601, UTC.
    qint64 headerRow = 0;
    std::vector<std::string> headers;
    Reconciliation reconciliation; ///< What its import counted.
    double seconds = 0;
    QString takenOutAt; ///< ISO 8601, UTC; empty while it counts.
    [[nodiscard]] bool isTakenOut() const { return !takenOutAt.isEmpty(); }
    [[nodiscard]] QString name() const; ///< "a.zip · b.xlsx · Sheet1"
};

/// The very row: where it stands, and all its cells beside their headers.
struct Record {
    SourceId source;
    QString file, sheet, sha256;
    qint64 row = 0;
    std::vector<std::pair<std::string, std::string>> cells; ///< (header, text as written)
};

struct PartyDetails {
    Role role = Role::Buyer;
    PartyId party;
    EntityId entity;
    AddressId address;
    PlaceId place;
    std::string name, alias, taxId, country, addressText;
    std::string entityName;
};

/// One piece of evidence for a shipment: a row, and where it disagrees with the shipment ("value_usd: 28,292 /
/// 28,300").
struct Evidence {
    SourceId source;
    qint64 row = 0;
    std::vector<std::string> differences;
};

/// One shipment with everything known.
struct ShipmentDetails {
    ShipmentId id;
    std::string key;          ///< "sh-<first 8 of the file's SHA-256>-<row>": the id of CLI and exports.
    map::ShipmentDraft draft; ///< parties empty: see `parties`.
    std::vector<PartyDetails> parties;
    std::string category;
    double pieces = map::absent;
    note::Reading note;
    std::string noteField;
    std::vector<Evidence> evidence; ///< First the row it came from; none of a source that has been taken out but that.
    bool isTakenOut = false;        ///< It does not count: its source was taken out of the case.
};

[[nodiscard]] Result<std::vector<SourceInfo>> sources(Case& from);
[[nodiscard]] Result<std::vector<Issue>> importIssues(Case& from, std::optional<SourceId> source = std::nullopt);
/// (row, code, text) of each rejected row of a source.
struct RejectedRow {
    SourceId source;
    qint64 row;
    std::string code, text;
};
[[nodiscard]] Result<std::vector<RejectedRow>> rejectedRows(Case& from, std::optional<SourceId> source = std::nullopt);
[[nodiscard]] Result<Record> record(Case& from, SourceId source, qint64 row);
[[nodiscard]] Result<ShipmentDetails> shipmentDetails(Case& from, ShipmentId id);

/// The same for many shipments: prepared once, and all read from one state of the case. Must not outlive the case.
class ShipmentDetailsReader {
public:
    [[nodiscard]] static Result<ShipmentDetailsReader> prepare(Case& from);
    ShipmentDetailsReader(ShipmentDetailsReader&& other) noexcept;
    ShipmentDetailsReader& operator=(ShipmentDetailsReader&&) = delete;
    ~ShipmentDetailsReader();
    [[nodiscard]] Result<ShipmentDetails> read(ShipmentId id);

private:
    struct Statements;
    explicit ShipmentDetailsReader(std::unique_ptr<Statements> statements);
    std::unique_ptr<Statements> m_statements;
};
/// BadCall when there is no such shipment.
[[nodiscard]] Result<ShipmentId> shipmentByKey(Case& from, std::string_view key);

/// An entity: its names as written, with how often.
struct EntityDetails {
    EntityId id;
    std::string name; ///< Canonical: the most frequent written form.
    std::string country;
    struct Name {
        PartyId party;
        std::string name, alias, taxId;
        qint64 shipments = 0;
    };
    std::vector<Name> names;
    struct Address {
        PlaceId place;
        std::string text;
        qint64 shipments = 0;
    };
    std::vector<Address> addresses;
};
[[nodiscard]] Result<EntityDetails> entityDetails(Case& from, EntityId id);

struct PlaceDetails {
    PlaceId id;
    std::string text; ///< Canonical: the most frequent written form.
    std::vector<std::string> texts;
    std::vector<EntityId> entities;
};
[[nodiscard]] Result<PlaceDetails> placeDetails(Case& from, PlaceId id);

} // namespace waybill::store
