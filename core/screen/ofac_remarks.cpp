// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/ofac_remarks.h"

#include "core/base/text.h"
#include "core/screen/list_draft.h"

#include <algorithm>
#include <array>

namespace waybill::screen {

namespace {

struct Label {
    std::string_view text;
    std::string_view type;
};

// The words before an identifier's value; the longer before those that they begin with.
constexpr std::array labels{
    Label{"Tax ID No.", "tax"},
    Label{"Tax Identification Number", "tax"},
    Label{"V.A.T. Number", "tax"},
    Label{"VAT Number", "tax"},
    Label{"US FEIN", "tax"},
    Label{"NIT #", "tax"},
    Label{"RUC #", "tax"},
    Label{"RIF #", "tax"},
    Label{"RTN", "tax"},
    Label{"R.F.C.", "tax"},
    Label{"RFC", "tax"},
    Label{"C.U.I.T.", "tax"},
    Label{"Numero Unico de Identificacao Tributaria (NUIT)", "tax"},
    Label{"Fiscal Code", "tax"},
    Label{"Italian Fiscal Code", "tax"},
    Label{"Registration Number", "registration"},
    Label{"Registration ID", "registration"},
    Label{"Company Number IMO", "vessel"},
    Label{"Company Number", "registration"},
    Label{"Enterprise Number", "registration"},
    Label{"Commercial Registry Number", "registration"},
    Label{"Business Registration Number", "registration"},
    Label{"Business Registration Document #", "registration"},
    Label{"Business Number", "registration"},
    Label{"Legal Entity Number", "registration"},
    Label{"Unified Social Credit Code (USCC)", "registration"},
    Label{"Public Registration Number", "registration"},
    Label{"Government Gazette Number", "registration"},
    Label{"Trade License No.", "registration"},
    Label{"C.R. No.", "registration"},
    Label{"Folio Mercantil No.", "registration"},
    Label{"Matricula Mercantil No", "registration"},
    Label{"D-U-N-S Number", "registration"},
    Label{"Identification Number", "identity"},
    Label{"National ID No.", "identity"},
    Label{"Cedula No.", "identity"},
    Label{"C.U.R.P.", "identity"},
    Label{"D.N.I.", "identity"},
    Label{"SSN", "identity"},
    Label{"Personal ID Card", "identity"},
    Label{"Driver's License No.", "identity"},
    Label{"Electoral Registry No.", "identity"},
    Label{"Passport", "passport"},
    Label{"Pasaporte", "passport"},
    Label{"Vessel Registration Identification IMO", "vessel"},
    Label{"Vessel Registration Identification", "vessel"},
    Label{"MMSI", "vessel"},
    Label{"SWIFT/BIC", "bank"},
    Label{"BIK (RU)", "bank"},
};

constexpr std::array countryLabels{"nationality ", "citizen ", "Nationality of Registration ", "Vessel Flag ", "Flag "};

bool isBlankOrEnd(std::string_view text) {
    return text.empty() || text.front() == ' ';
}

// "7707083893 (Russia) issued 1 Jan 2001": what stands before the bracket or the word.
void readIdentifier(std::string_view text, std::string_view type, ListEntry& into) {
    const std::size_t end = std::min({text.find(" ("), text.find(" issued"), text.find(" expires"), text.size()});
    std::string_view country;
    if (const std::size_t open = text.find(" ("); open != std::string_view::npos) {
        const std::size_t close = text.find(')', open);
        country = text.substr(open + 2, close == std::string_view::npos ? close : close - open - 2);
    }
    addIdentifier(into, type, text.substr(0, end), country);
}

bool readAlias(std::string_view part, ListEntry& into) {
    if (!part.starts_with("a.k.a. ") && !part.starts_with("f.k.a. ") && !part.starts_with("n.k.a. "))
        return false;
    std::string_view name = trimmed(part.substr(7));
    if (name.size() > 1 && name.front() == '\'')
        name = name.substr(1, name.find_last_of('\'') - 1);
    addName(into, name, true);
    return true;
}

void readPart(std::string_view part, ListEntry& into) {
    if (part.starts_with("alt. "))
        part.remove_prefix(5);
    if (readAlias(part, into))
        return;
    for (const char* label : countryLabels) {
        if (part.starts_with(label))
            addCountry(into, part.substr(std::string_view(label).size()));
    }
    const auto label = std::ranges::find_if(labels, [part](const Label& known) {
        return part.starts_with(known.text) && isBlankOrEnd(part.substr(known.text.size()));
    });
    if (label != labels.end())
        readIdentifier(trimmed(part.substr(label->text.size())), label->type, into);
}

} // namespace

void readOfacRemarks(std::string_view remarks, ListEntry& into) {
    std::string_view rest = trimmed(remarks);
    if (rest.ends_with('.'))
        rest.remove_suffix(1);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find("; "), rest.size());
        readPart(trimmed(rest.substr(0, end)), into);
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
}

} // namespace waybill::screen
