// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/profile_shelf.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace waybill::import;

class TestProfileShelf : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] ProfileShelf shelf() const { return ProfileShelf(m_folder.filePath(QStringLiteral("new/profiles"))); }
    static map::Profile profile(const std::string& name, std::vector<std::string> headers) {
        map::Profile made;
        made.name = name;
        made.headers = headers;
        made.fields[map::Field::Date] = {headers.front()};
        made.fields[map::Field::BuyerName] = {headers.back()};
        return made;
    }

private Q_SLOTS:
    void whatIsSavedIsFoundByNameAndByPath() {
        const auto file = shelf().save(profile("RU 2023: all/most", {"Date", "Buyer"}));
        QVERIFY2(file, qPrintable(file ? QString() : file.error().message()));
        QVERIFY2(QFile::exists(*file) && file->startsWith(shelf().folder()), qPrintable(*file));
        QVERIFY(shelf().has(QStringLiteral("RU 2023: all/most")));
        QCOMPARE(shelf().named(QStringLiteral("RU 2023: all/most"))->name, std::string("RU 2023: all/most"));
        QCOMPARE(shelf().load(*file)->name, std::string("RU 2023: all/most"));
        QVERIFY(!shelf().load(QStringLiteral("another")));
    }

    void theBestFitIsOfferedFirst() {
        QVERIFY(shelf().save(profile("whole", {"Day", "Client"})));
        QVERIFY(shelf().save(profile("half", {"Day", "Importer"})));
        QVERIFY(shelf().save(profile("none", {"x", "y"})));
        const auto offers = shelf().offersFor({"Day", "Client"});
        QVERIFY(offers.profiles.size() >= 3);
        QCOMPARE(offers.profiles[0].profile.name, std::string("whole"));
        QVERIFY(offers.profiles[0].fit.isWhole());
        QCOMPARE(offers.profiles[1].profile.name, std::string("half"));
        QVERIFY(offers.broken.empty());
    }

    void aFileThatCannotBeReadIsToldAndHidesNoOther() {
        QVERIFY(shelf().save(profile("whole", {"Day", "Client"})));
        QFile file(QDir(shelf().folder()).filePath(QStringLiteral("broken.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"waybill_profile\": 1,,}");
        file.close();
        const auto offers = shelf().offersFor({"Day", "Client"});
        QCOMPARE(offers.broken.size(), std::size_t(1));
        QCOMPARE(offers.broken[0].file, file.fileName());
        QVERIFY(offers.broken[0].why.contains(QLatin1String("byte")));
        QVERIFY(!offers.profiles.empty());
    }
};

QTEST_GUILESS_MAIN(TestProfileShelf)
#include "test_profile_shelf.moc"
