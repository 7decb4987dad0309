// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/verdict.h"

namespace waybill {

std::string_view verdictName(Verdict verdict) {
    switch (verdict) {
    case Verdict::Open:
        return "open";
    case Verdict::Confirmed:
        return "confirmed";
    case Verdict::Dismissed:
        return "dismissed";
    case Verdict::Later:
        return "later";
    }
    return "open";
}

std::optional<Verdict> verdictFromName(std::string_view name) {
    for (const Verdict verdict : allVerdicts) {
        if (verdictName(verdict) == name)
            return verdict;
    }
    return std::nullopt;
}

} // namespace waybill
