// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/case_maker.h"
#include "ui/models/facets.h"

#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestFacets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNoteCountsWhatChoosingItGives() {
        std::vector<test::Row> rows = test::smallCase();
        rows.push_back({"2023-05-01", "Buyer One", "Seller One", "", 1, 100, true, "", true});
        const QTemporaryDir folder;
        const auto session = std::move(*CaseSession::open(test::makeCase(folder, QStringLiteral("case"), rows)));
        QTRY_VERIFY(session->hasView());
        Job job;
        const auto facets = facetsOf(*session->view(), {}, job);
        QVERIFY(facets.has_value());
        for (const NoteClass noteClass : allNoteClasses) {
            query::Filter filter;
            filter.noteClasses = {noteClass};
            QCOMPARE(facets->notes[static_cast<std::size_t>(noteClass)],
                     query::select(*session->view()->table, filter).size());
        }
    }
};

QTEST_GUILESS_MAIN(TestFacets)
#include "test_facets.moc"
