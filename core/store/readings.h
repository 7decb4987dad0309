// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/import_writer.h"

#include <vector>

namespace waybill::store {

/// A shipment with what its texts are read for: of its draft only what that needs, and the reading that the case has.
struct ReadShipment {
    ShipmentId id;
    SourceId source;
    ClassifiedShipment shipment;
};

/// Up to `most` shipments after `after`, whether they count or not, by id; none when there are no more.
[[nodiscard]] Result<std::vector<ReadShipment>> readShipmentsAfter(Case& from, ShipmentId after, std::size_t most);
/// Whether two readings are the same in all that the case keeps of them.
[[nodiscard]] bool readTheSame(const ClassifiedShipment& one, const ClassifiedShipment& other);
/// Puts the reading of a shipment in the place of the one that the case has. In the caller's transaction.
[[nodiscard]] Result<void> rewriteReading(Case& into, const ReadShipment& shipment);

} // namespace waybill::store
