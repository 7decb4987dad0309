// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screen/load_lists.h"

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

namespace waybill::test {

/// Writes list files into a folder of its own, and loads them.
class ListFiles {
public:
    QString write(const QString& name, const QByteArray& text) {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return path;
    }
    static Outcome<std::vector<screen::WatchList>> load(const QStringList& files) {
        Job job;
        return screen::loadLists(files, job);
    }
    /// The message of the error that loading ends with; empty when it does not.
    static QString complaint(const QStringList& files) {
        const auto lists = load(files);
        return lists ? QString() : lists.error().error().message();
    }

private:
    QTemporaryDir m_folder;
};

inline const screen::ListEntry* entryOf(const screen::WatchList& list, const std::string& id) {
    const auto found = std::ranges::find(list.entries, id, &screen::ListEntry::id);
    return found == list.entries.end() ? nullptr : &*found;
}

/// "AEROCARIBBEAN AIRLINES | AERO-CARIBBEAN | (BNC)": weak aliases in brackets.
inline QString namesOf(const screen::ListEntry& entry) {
    QStringList names;
    for (const screen::ListName& name : entry.names)
        names << (name.isWeak ? QStringLiteral("(%1)") : QStringLiteral("%1")).arg(QString::fromStdString(name.text));
    return names.join(QStringLiteral(" | "));
}

inline QString joinedTexts(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts)
        list << QString::fromStdString(text);
    return list.join(QStringLiteral(" | "));
}

/// "tax 7707083893 RU | bank SABRRUMM"
inline QString identifiersOf(const screen::ListEntry& entry) {
    QStringList list;
    for (const screen::ListIdentifier& identifier : entry.identifiers)
        list << QString::fromStdString(identifier.type + ' ' + identifier.value +
                                       (identifier.country.empty() ? "" : ' ' + identifier.country));
    return list.join(QStringLiteral(" | "));
}

/// "list-row-cut 1, list-row-orphaned 2": the codes of a list's issues with how often.
inline QString issuesOf(const screen::WatchList& list) {
    QStringList codes;
    for (const Issue& issue : list.issues)
        codes << QStringLiteral("%1 %2").arg(QString::fromStdString(issue.code)).arg(issue.count);
    codes.sort();
    return codes.join(QStringLiteral(", "));
}

} // namespace waybill::test

/// Loads one list from the files, or fails the test.
#define WAYBILL_LOAD(NAME, ...)                                                                                        \
    const auto NAME##Lists = test::ListFiles::load(__VA_ARGS__);                                                       \
    QVERIFY2(NAME##Lists.has_value(), NAME##Lists ? "" : qPrintable(NAME##Lists.error().error().message()));           \
    QCOMPARE(NAME##Lists->size(), std::size_t(1));                                                                     \
    const screen::WatchList& NAME = NAME##Lists->front()
