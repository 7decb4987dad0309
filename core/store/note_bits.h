// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/note/rule_book.h"

namespace waybill::store {

/// A reading as the table shipment keeps it: bits (1 << int(NoteClass)) of the classes stated, and of those stated only
/// in the negative.
struct NoteBits {
    unsigned stated = 0, negatedOnly = 0;
};

[[nodiscard]] inline NoteBits noteBitsOf(const note::Reading& reading) {
    NoteBits bits;
    for (const auto& statement : reading.statements)
        (statement.negated ? bits.negatedOnly : bits.stated) |= 1U << unsigned(statement.noteClass);
    bits.negatedOnly &= ~bits.stated;
    return bits;
}

} // namespace waybill::store
