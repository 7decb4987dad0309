// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/annotate.h"

#include "core/store/annotation_json.h"

#include <QDateTime>

namespace waybill::edit {

namespace {

using store::Annotation;

Result<Annotation> find(store::Case& of, AnnotationId id) {
    const auto all = store::annotations(of);
    if (!all)
        return failure(all.error());
    for (const Annotation& annotation : *all) {
        if (annotation.id == id)
            return annotation;
    }
    return failure({ErrorCode::BadCall,
                    QStringLiteral("Cannot change the annotation"),
                    QStringLiteral("there is no annotation %1").arg(id.value()),
                    {},
                    {},
                    0});
}

Result<void> write(store::Case& into, const char* action, const std::optional<Annotation>& before,
                   const std::optional<Annotation>& after) {
    store::JournalEntry entry;
    entry.action = QLatin1String(action);
    entry.target = after ? after->target : before->target;
    entry.before = before ? store::annotationJson(*before) : QString();
    entry.after = after ? store::annotationJson(*after) : QString();
    const auto written = store::appendJournal(into, entry);
    if (!written)
        return failure(written.error());
    return {};
}

Result<void> refuseEmpty(const Annotation& annotation) {
    if (!annotation.target.isEmpty() && !(annotation.text.trimmed().isEmpty() && annotation.status.isEmpty()))
        return {};
    return failure({ErrorCode::BadCall,
                    QStringLiteral("Cannot annotate"),
                    QStringLiteral("an annotation needs something that it is about, and a text or a status"),
                    {},
                    {},
                    0});
}

bool sayTheSame(const Annotation& a, const Annotation& b) {
    return store::annotationJson(a) == store::annotationJson(b);
}

} // namespace

Result<Annotation> annotate(store::Case& target, Annotation annotation) {
    if (const auto sensible = refuseEmpty(annotation); !sensible)
        return failure(sensible.error());
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    annotation.id = {};
    annotation.createdAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    const auto id = store::insertAnnotation(target, annotation);
    if (!id)
        return failure(id.error());
    annotation.id = *id;
    auto done = write(target, "annotate", std::nullopt, annotation);
    if (done)
        done = transaction->commit();
    if (!done)
        return failure(done.error());
    return annotation;
}

Result<void> changeAnnotation(store::Case& target, const Annotation& annotation) {
    if (const auto sensible = refuseEmpty(annotation); !sensible)
        return sensible;
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto before = find(target, annotation.id);
    if (!before)
        return failure(before.error());
    Annotation after = annotation;
    after.createdAt = before->createdAt;
    if (sayTheSame(*before, after))
        return {};
    auto done = store::updateAnnotation(target, after);
    if (done)
        done = write(target, "annotate-change", *before, after);
    if (done)
        done = transaction->commit();
    return done;
}

Result<void> removeAnnotation(store::Case& target, AnnotationId id) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto before = find(target, id);
    if (!before)
        return failure(before.error());
    auto done = store::deleteAnnotation(target, id);
    if (done)
        done = write(target, "annotate-remove", *before, std::nullopt);
    if (done)
        done = transaction->commit();
    return done;
}

} // namespace waybill::edit
