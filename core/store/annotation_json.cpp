// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/annotation_json.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::store {

QString annotationJson(const Annotation& annotation) {
    QJsonObject object{{QStringLiteral("id"), annotation.id.value()},
                       {QStringLiteral("target"), annotation.target},
                       {QStringLiteral("text"), annotation.text},
                       {QStringLiteral("created_at"), annotation.createdAt}};
    const auto add = [&object](const QString& name, const QString& value) {
        if (!value.isEmpty())
            object.insert(name, value);
    };
    add(QStringLiteral("status"), annotation.status);
    add(QStringLiteral("confidence"), annotation.confidence);
    add(QStringLiteral("source"), annotation.sourceUrl);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Annotation> annotationFromJson(const QString& json) {
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Annotation annotation;
    annotation.id = AnnotationId(object.value(QStringLiteral("id")).toInteger());
    annotation.target = object.value(QStringLiteral("target")).toString();
    annotation.text = object.value(QStringLiteral("text")).toString();
    annotation.status = object.value(QStringLiteral("status")).toString();
    annotation.confidence = object.value(QStringLiteral("confidence")).toString();
    annotation.sourceUrl = object.value(QStringLiteral("source")).toString();
    annotation.createdAt = object.value(QStringLiteral("created_at")).toString();
    if (!annotation.id.isValid())
        return std::nullopt;
    return annotation;
}

bool isAnnotationDecision(const QString& action) {
    return action == QLatin1String("annotate") || action == QLatin1String("annotate-change") ||
           action == QLatin1String("annotate-remove") || action == QLatin1String("undo") ||
           action == QLatin1String("redo");
}

} // namespace waybill::store
