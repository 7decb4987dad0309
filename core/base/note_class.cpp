// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/note_class.h"

namespace waybill {

std::string_view noteClassName(NoteClass noteClass) {
    switch (noteClass) {
    case NoteClass::Smo:
        return "smo";
    case NoteClass::Military:
        return "military";
    case NoteClass::Aid:
        return "aid";
    case NoteClass::DualUse:
        return "dual-use";
    case NoteClass::Civilian:
        return "civilian";
    case NoteClass::None:
        return "none";
    }
    return "none";
}

std::optional<NoteClass> noteClassFromName(std::string_view name) {
    for (const NoteClass noteClass : allNoteClasses) {
        if (noteClassName(noteClass) == name)
            return noteClass;
    }
    return std::nullopt;
}

} // namespace waybill
