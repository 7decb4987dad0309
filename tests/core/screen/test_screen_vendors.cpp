// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/load_lists.h"
#include "core/screen/matcher.h"
#include "core/screen/subjects.h"
#include "tests/core/import/bring_in.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace waybill;

/// Ordinary traders are not taken for those on OFAC's and BIS's lists.
class TestScreenVendors : public QObject {
    Q_OBJECT

private:
    static QString data() { return QStringLiteral(WAYBILL_SHARED_DATA) + QStringLiteral("/data/"); }

private Q_SLOTS:
    void falseHitsAreRare() {
        if (!QDir(data() + QStringLiteral("vendor")).exists())
            QSKIP("the real files are not beside the source");
        test::CaseFixture fixture;
        QDirIterator files(data() + QStringLiteral("vendor"), QDir::Files, QDirIterator::Subdirectories);
        int imported = 0;
        while (files.hasNext())
            imported += test::bringIn(fixture.get(), files.next()) ? 1 : 0;
        QVERIFY(imported > 0);
        Job job;
        QStringList lists;
        for (const char* name : {"sdn", "alt", "add", "cons_prim", "cons_alt", "cons_add"})
            lists << data() + QStringLiteral("lists/") + QString::fromLatin1(name) + QStringLiteral(".csv");
        lists << data() + QStringLiteral("lists/dpl.txt");
        const auto loaded = screen::loadLists(lists, job);
        QVERIFY(loaded.has_value());
        for (const screen::WatchList& list : *loaded)
            QVERIFY(list.account.balances());
        const auto subjects = screen::subjectsOf(fixture.get(), job);
        QVERIFY(subjects.has_value());
        const auto hits = screen::match(*subjects, *loaded, job);
        QVERIFY(hits.has_value());
        qInfo() << subjects->size() << "firms and persons," << hits->size() << "hits";
        for (const screen::ListHit& hit : *hits)
            qInfo().noquote() << hit.score << QString::fromStdString(hit.written + " | " + hit.matched);
        // All of them were looked at: none is who the list means.
        QVERIFY(hits->size() * 1000 <= subjects->size());
    }
};

QTEST_GUILESS_MAIN(TestScreenVendors)
#include "test_screen_vendors.moc"
