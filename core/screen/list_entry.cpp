// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/list_entry.h"

namespace waybill::screen {

std::string_view entryKindName(EntryKind kind) {
    switch (kind) {
    case EntryKind::Firm:
        return "firm";
    case EntryKind::Person:
        return "person";
    case EntryKind::Vessel:
        return "vessel";
    case EntryKind::Aircraft:
        return "aircraft";
    case EntryKind::Other:
        return "other";
    }
    return "other";
}

std::string_view listKindName(ListKind kind) {
    switch (kind) {
    case ListKind::OfacSdn:
        return "ofac-sdn";
    case ListKind::OfacConsolidated:
        return "ofac-consolidated";
    case ListKind::BisDenied:
        return "bis-denied";
    case ListKind::UnitedNations:
        return "un";
    case ListKind::EuropeanUnion:
        return "eu";
    case ListKind::OpenSanctions:
        return "opensanctions";
    case ListKind::FollowTheMoney:
        return "ftm";
    case ListKind::Own:
        return "own";
    }
    return "own";
}

std::string_view listKindTitle(ListKind kind) {
    switch (kind) {
    case ListKind::OfacSdn:
        return "OFAC SDN";
    case ListKind::OfacConsolidated:
        return "OFAC consolidated (non-SDN)";
    case ListKind::BisDenied:
        return "BIS denied persons";
    case ListKind::UnitedNations:
        return "UN consolidated";
    case ListKind::EuropeanUnion:
        return "EU consolidated";
    case ListKind::OpenSanctions:
        return "OpenSanctions";
    case ListKind::FollowTheMoney:
        return "FollowTheMoney";
    case ListKind::Own:
        return "own list";
    }
    return "own list";
}

bool isOfficial(ListKind kind) {
    return kind != ListKind::OpenSanctions && kind != ListKind::FollowTheMoney && kind != ListKind::Own;
}

qint64 WatchList::names() const {
    qint64 count = 0;
    for (const ListEntry& entry : entries)
        count += qint64(entry.names.size());
    return count;
}

} // namespace waybill::screen
