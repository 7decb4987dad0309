// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace waybill {

/// What a text says its goods are for, gravest first.
enum class NoteClass { Smo, Military, Aid, DualUse, Civilian, None };

inline constexpr std::array allNoteClasses{NoteClass::Smo,     NoteClass::Military, NoteClass::Aid,
                                           NoteClass::DualUse, NoteClass::Civilian, NoteClass::None};

/// "smo", "military", "aid", "dual-use", "civilian", "none": the one spelling everywhere.
[[nodiscard]] std::string_view noteClassName(NoteClass noteClass);
[[nodiscard]] std::optional<NoteClass> noteClassFromName(std::string_view name);

} // namespace waybill
