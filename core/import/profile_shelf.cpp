// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/profile_shelf.h"

#include "core/base/text.h"
#include "core/base/write_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <algorithm>

namespace waybill::import {

namespace {

constexpr qint64 largestProfile = 8 << 20;

Error broken(const QString& file, const QString& why) {
    Error error = map::profileFault(why);
    error.file = file;
    return error;
}

Result<map::Profile> profileIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(broken(path, file.errorString()));
    if (file.size() > largestProfile)
        return failure(broken(path, QStringLiteral("it is far too large for one")));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(
            broken(path, QStringLiteral("%1, at byte %2").arg(problem.errorString()).arg(problem.offset + 1)));
    auto profile = map::Profile::fromJson(document.object(), toUtf8(QFileInfo(path).completeBaseName()));
    if (!profile) {
        Error error = profile.error();
        error.file = path;
        return failure(error);
    }
    return profile;
}

// A name as a file's name on every system.
QString fileName(const QString& name) {
    QString safe;
    for (const QChar c : name.trimmed()) {
        const bool forbidden = c.unicode() < 0x20 || QStringLiteral("<>:\"/\\|?*").contains(c);
        safe += forbidden ? QLatin1Char('_') : c;
    }
    while (safe.startsWith(QLatin1Char('.')))
        safe.remove(0, 1);
    constexpr qsizetype longest = 80;
    return (safe.isEmpty() ? QStringLiteral("profile") : safe.left(longest)) + QStringLiteral(".json");
}

} // namespace

ProfileShelf ProfileShelf::ofPerson() {
    return ProfileShelf(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                        QStringLiteral("/waybill/profiles"));
}

QString ProfileShelf::pathOf(const QString& nameOrPath) const {
    if (nameOrPath.contains(QLatin1Char('/')) || nameOrPath.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return nameOrPath;
    return fileOf(nameOrPath);
}

QString ProfileShelf::fileOf(const QString& name) const {
    return QDir(m_folder).filePath(fileName(name));
}

bool ProfileShelf::has(const QString& name) const {
    return QFile::exists(fileOf(name));
}

std::optional<map::Profile> ProfileShelf::named(const QString& name) const {
    auto profile = profileIn(fileOf(name));
    return profile ? std::optional(std::move(*profile)) : std::nullopt;
}

Result<map::Profile> ProfileShelf::load(const QString& name) const {
    const QString path = pathOf(name);
    if (!QFile::exists(path))
        return failure({ErrorCode::BadCall, QStringLiteral("There is no profile \"%1\"").arg(name), QString(),
                        QStringLiteral("Save one first, or give the path of one."), path, 0});
    return profileIn(path);
}

Result<QString> ProfileShelf::save(const map::Profile& profile, const QString& place) const {
    const QString path = place.isEmpty() ? fileOf(toQString(profile.name)) : pathOf(place);
    QDir().mkpath(QFileInfo(path).absolutePath());
    if (const auto written = writeFile(path, QJsonDocument(profile.toJson()).toJson()); !written)
        return failure(written.error());
    return path;
}

ProfileShelf::Offers ProfileShelf::offersFor(const std::vector<std::string>& headers) const {
    Offers offers;
    const QDir dir(m_folder);
    for (const QString& file : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        auto profile = profileIn(dir.filePath(file));
        if (!profile) {
            offers.broken.push_back(profile.error());
            continue;
        }
        map::ProfileFit fit = map::fitOf(*profile, headers);
        offers.profiles.push_back({std::move(*profile), std::move(fit)});
    }
    std::ranges::stable_sort(offers.profiles, std::greater<>(), [](const Offer& offer) { return offer.fit.share(); });
    return offers;
}

} // namespace waybill::import
