// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/tags.h"

#include "core/base/text.h"

#include <QRegularExpression>

namespace waybill::store {

QStringList tagsIn(const QString& text) {
    static const QRegularExpression tag(QStringLiteral("(?<![\\w#&/])#([\\w-]*\\p{L}[\\w-]*)"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    QStringList tags;
    for (auto matches = tag.globalMatch(text); matches.hasNext();)
        tags << matches.next().captured(1).toLower();
    tags.removeDuplicates();
    return tags;
}

std::map<std::string, QString> tagsByKey(const std::vector<Annotation>& annotations) {
    std::map<std::string, QStringList> lists;
    for (const Annotation& annotation : annotations)
        lists[toUtf8(annotation.about)] += tagsIn(annotation.text);
    std::map<std::string, QString> joined;
    for (auto& [key, tags] : lists) {
        tags.removeDuplicates();
        if (!tags.isEmpty())
            joined[key] = tags.join(u';');
    }
    return joined;
}

} // namespace waybill::store
