// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/issue.h"

namespace waybill {

const char* severityName(Severity severity) {
    switch (severity) {
    case Severity::Info:
        return "info";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        return "error";
    }
    return "warning";
}

Severity severityFromName(const std::string& name) {
    if (name == "info")
        return Severity::Info;
    return name == "error" ? Severity::Error : Severity::Warning;
}

} // namespace waybill
