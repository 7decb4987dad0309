// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/import_writer.h"

#include "core/base/text.h"
#include "core/store/case_import.h"
#include "core/store/earlier_shipments.h"
#include "core/store/source_row.h"
#include "core/store/tally.h"

namespace waybill::store {

namespace {

// Keeps nothing but the account.
class DryWriter final : public ImportWriter {
public:
    DryWriter(const map::Mapping& mapping, std::optional<EarlierShipments> earlier)
        : m_tally(mapping), m_earlier(std::move(earlier)) {}

    using ImportWriter::keepRecords;
    Result<void> keepRecords(const PackedRows& packed) override {
        m_tally.keep(packed);
        return {};
    }
    using ImportWriter::add;
    Result<void> add(std::span<const ClassifiedShipment> shipments) override {
        for (const ClassifiedShipment& shipment : shipments) {
            if (const auto done = count(shipment); !done)
                return done;
        }
        return {};
    }
    std::vector<Issue> issues() const override { return m_tally.issues(); }
    void countBlank() override { ++m_tally.reconciliation.blank; }
    Result<void> reject(qint64, const map::Rejection&, double valueUsd) override {
        m_tally.countRejected(valueUsd);
        return {};
    }
    Result<void> setSha256(const QString&) override { return {}; }
    Result<Reconciliation> finish(const std::vector<Issue>&, double) override {
        if (const auto closed = m_tally.close(); !closed)
            return failure(closed.error());
        return m_tally.reconciliation;
    }

private:
    Result<void> count(const ClassifiedShipment& shipment) {
        KeyMap::Entry* first = m_tally.firstOfSame(shipment.draft.row);
        if (first != nullptr && first->value() != 0) {
            m_tally.countRepeated(shipment.draft.valueUsd);
            return {};
        }
        if (first != nullptr)
            first->setValue(1);
        if (m_earlier) {
            const auto match = m_earlier->take(shipment.draft);
            if (!match)
                return failure(match.error());
            if (*match && (*match)->counts) {
                m_tally.countDuplicate(shipment.draft.valueUsd);
                m_tally.noteDisagreement(shipment.draft.row, (*match)->differences);
                return {};
            }
        }
        m_tally.countShipment(shipment.draft.valueUsd);
        return {};
    }
    Tally m_tally;
    std::optional<EarlierShipments> m_earlier;
};

} // namespace

void Reconciliation::add(const Reconciliation& other) {
    rows += other.rows;
    shipments += other.shipments;
    duplicates += other.duplicates;
    repeated += other.repeated;
    rejected += other.rejected;
    blank += other.blank;
    valueUsdIn.add(other.valueUsdIn);
    valueUsdKept.add(other.valueUsdKept);
    valueUsdNew.add(other.valueUsdNew);
}

Result<void> ImportWriter::keepRecords(const read::RowBlock& block) {
    const auto packed = packRows(block);
    if (!packed)
        return failure(packed.error());
    return keepRecords(*packed);
}

Result<std::unique_ptr<ImportWriter>> ImportWriter::beginDry(Case* known, const read::TableInfo& table,
                                                             const QString& sha256, const map::Mapping& mapping) {
    if (known == nullptr)
        return std::make_unique<DryWriter>(mapping, std::nullopt);
    if (const auto allowed = refuseSecondTime(known->database(), table, sha256); !allowed)
        return failure(allowed.error());
    auto earlier = EarlierShipments::load(known->database());
    if (!earlier)
        return failure(earlier.error());
    return std::make_unique<DryWriter>(mapping, std::move(*earlier));
}

Result<std::unique_ptr<ImportWriter>> ImportWriter::begin(Case& target, const read::TableInfo& table,
                                                          const QString& sha256, const map::Mapping& mapping,
                                                          const QString& profile) {
    return beginCaseImport(target, table, sha256, mapping, profile);
}

} // namespace waybill::store
