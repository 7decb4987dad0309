// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/passed_over.h"

#include "core/base/text.h"

#include <algorithm>

namespace waybill::read {

namespace {

QString listOf(const QStringList& names) {
    constexpr qsizetype most = 20;
    QString list = QLatin1Char('"') + names.mid(0, most).join(QStringLiteral("\", \"")) + QLatin1Char('"');
    if (names.size() > most)
        list += QStringLiteral(" and %1 more").arg(names.size() - most);
    return list;
}

Issue leftOut(const QString& text, qsizetype count) {
    return {Severity::Info, "left-out", toUtf8(text), {}, 0, {}, count};
}

} // namespace

void PassedOver::addMember(const QString& path, const QString& why) {
    const auto same =
        std::find_if(m_members.begin(), m_members.end(), [&why](const auto& reason) { return reason.first == why; });
    if (same != m_members.end())
        same->second.append(path);
    else
        m_members.push_back({why, {path}});
}

void PassedOver::addSheets(const QString& path, const QStringList& sheets) {
    if (!sheets.isEmpty())
        m_sheets.push_back({path, sheets});
}

std::vector<Issue> PassedOver::issues() const {
    std::vector<Issue> issues;
    for (const auto& [why, names] : m_members)
        issues.push_back(leftOut(
            QStringLiteral("left out of the archive: %1: %2; if there is a table in it, unpack it and import it itself")
                .arg(listOf(names), why),
            names.size()));
    for (const auto& [path, names] : m_sheets)
        issues.push_back(leftOut(
            QStringLiteral("left out%1: the hidden sheet %2, as there are visible ones with "
                           "cells; take it with --sheet \"%3\"")
                .arg(path.isEmpty() ? QString() : QStringLiteral(" of \"%1\"").arg(path), listOf(names), names.first()),
            names.size()));
    return issues;
}

} // namespace waybill::read
