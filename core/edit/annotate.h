// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/decisions.h"

namespace waybill::edit {

/// Adds an annotation; change and journal row in one transaction.
[[nodiscard]] Result<store::Annotation> annotate(store::Case& target, store::Annotation annotation);
[[nodiscard]] Result<void> changeAnnotation(store::Case& target, const store::Annotation& annotation);
[[nodiscard]] Result<void> removeAnnotation(store::Case& target, AnnotationId id);

/// What undo() or redo() would take back or do again, in words ("Annotate Status Compliances"); empty when nothing.
[[nodiscard]] Result<QString> undoText(store::Case& of);
[[nodiscard]] Result<QString> redoText(store::Case& of);
/// Takes the last decision back (or does it again); the journal keeps both. Works after a restart: the stack is the
/// journal. False when there is nothing to undo.
[[nodiscard]] Result<bool> undo(store::Case& target);
[[nodiscard]] Result<bool> redo(store::Case& target);
/// The same where it may take long: see undoMovesSource(). Nothing is written when cancelled.
[[nodiscard]] Outcome<bool> undo(store::Case& target, Job& job);
[[nodiscard]] Outcome<bool> redo(store::Case& target, Job& job);

} // namespace waybill::edit
