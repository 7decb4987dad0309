// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rules.h"
#include "core/store/import_writer.h"

namespace waybill::import {

/// Reads what the texts of a shipment state and which goods it is. Immutable: threads share one.
class TextReader {
public:
    explicit TextReader(Rules rules) : m_rules(std::move(rules)) {}
    /// Fills reading, category and pieces from the draft. `cut`: code points after which descriptions are cut; 0 when
    /// they are not.
    void read(store::ClassifiedShipment& shipment, std::size_t cut) const;

private:
    Rules m_rules;
};

} // namespace waybill::import
