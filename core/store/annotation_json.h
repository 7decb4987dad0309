// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decisions.h"

namespace waybill::store {

/// An annotation as the journal keeps it before and after a decision.
[[nodiscard]] QString annotationJson(const Annotation& annotation);
/// Nothing for an empty text, or one that is no annotation.
[[nodiscard]] std::optional<Annotation> annotationFromJson(const QString& json);

/// True for the journal's actions that change annotations: "annotate", "annotate-change", "annotate-remove", and "undo"
/// and "redo" of those. Each such entry holds the annotation before and after.
[[nodiscard]] bool isAnnotationDecision(const QString& action);

} // namespace waybill::store
