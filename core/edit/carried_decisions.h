// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/apart.h"
#include "core/store/decisions.h"
#include "core/store/leads.h"
#include "core/store/list_hits.h"

#include <QByteArray>
#include <QString>
#include <string>
#include <vector>

namespace waybill::edit {

// What a reporter decided in one case, written so that it can be applied to another: firms by their names as written,
// addresses by their texts, shipments by file and row. No number of a case is in it.

/// A name as records write it, with what else a record says of who it is.
struct WrittenName {
    std::string name, alias, taxId, country; ///< Empty where it is not said.
    friend bool operator==(const WrittenName&, const WrittenName&) = default;
};
using WrittenNames = std::vector<WrittenName>;

/// Names that are one firm, by decision. Two of these are two firms.
struct CarriedFirm {
    WrittenNames names;
    std::string shownAs; ///< The name that the reporter chose; may be empty.
    QString why;
};

struct CarriedApart {
    WrittenNames first, second;
    store::Apart verdict = store::Apart::Apart;
    QString reason;
};

/// Names of what is no firm.
struct CarriedNoFirm {
    WrittenNames names;
    QString reason;
};

/// A firm by its names, or an address by its texts.
struct CarriedNode {
    WrittenNames names;
    std::vector<std::string> addresses;
};

/// What something was written about: a node, a link with two ends, or a shipment.
struct CarriedTarget {
    QString link;                  ///< "sold", "made", "at"; empty for a node.
    std::vector<CarriedNode> ends; ///< One, or two of a link.
    QString shipment;              ///< "sh-ab12cd34-17": begins with the file's hash.
};

struct CarriedAnnotation {
    CarriedTarget about;
    store::Annotation annotation; ///< Its id, target and about mean nothing.
};

struct CarriedDecisions {
    QString title, caseId; ///< Of the case that they were made in.
    QString exportedAt;    ///< ISO 8601, UTC.
    std::vector<CarriedFirm> firms;
    std::vector<CarriedApart> apart;
    std::vector<CarriedNoFirm> noFirms;
    std::vector<CarriedAnnotation> annotations;
    std::vector<store::LeadVerdict> leads;
    std::vector<store::HitVerdict> hits;
    std::vector<CarriedNode> hidden;
    [[nodiscard]] std::size_t count() const {
        return firms.size() + apart.size() + noFirms.size() + annotations.size() + leads.size() + hits.size() +
               hidden.size();
    }
};

/// The file's text: JSON, its keys documented in the man page.
[[nodiscard]] QByteArray carriedJson(const CarriedDecisions& decisions);
/// BadInput when it is no such file, or of a newer program. `file` is for the message.
[[nodiscard]] Result<CarriedDecisions> carriedFromJson(const QByteArray& json, const QString& file);

} // namespace waybill::edit
