// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/panel_case.h"
#include "ui/panels/facet_row.h"
#include "ui/panels/filter_panel.h"
#include "ui/panels/filter_text.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestFilterPanel : public QObject {
    Q_OBJECT

    struct Bench : test::PanelCase {
        Bench() : panel(*session) {
            panel.resize(260, 900);
            panel.show();
        }
        [[nodiscard]] QString text(const char* name) const {
            return panel.findChild<QLabel*>(QLatin1String(name))->text();
        }
        [[nodiscard]] QLineEdit* field(const char* name) const {
            return panel.findChild<QLineEdit*>(QLatin1String(name));
        }
        FilterPanel panel;
    };

private Q_SLOTS:
    void saysWhatIsInView() {
        Bench bench;
        QTRY_COMPARE(bench.text("inView"), QStringLiteral("8 of 8 shipments"));
        QVERIFY(bench.text("totals").startsWith(QStringLiteral("$532,634 · 205 pieces")));
    }

    void aPressedNoteIsAFilterAndKeepsItsCount() {
        Bench bench;
        auto* smo = bench.panel.findChild<QCheckBox*>(QStringLiteral("note-smo"));
        smo->setFocus();
        QTest::keyClick(smo, Qt::Key_Space);
        QCOMPARE(bench.session->filter().noteClasses, std::vector<NoteClass>{NoteClass::Smo});
        QTRY_COMPARE(bench.text("inView"), QStringLiteral("3 of 8 shipments"));
        QTest::keyClick(smo, Qt::Key_Space);
        QVERIFY(bench.session->filter().isEmpty());
    }

    void noCountIsCutOffAtTheEdge() {
        Bench bench;
        QTRY_COMPARE(bench.text("inView"), QStringLiteral("8 of 8 shipments"));
        auto* smo = bench.panel.findChild<QCheckBox*>(QStringLiteral("note-smo"));
        QLabel* count = nullptr;
        for (QLabel* label : bench.panel.findChildren<QLabel*>())
            count = label->buddy() == smo ? label : count;
        QVERIFY(count != nullptr);
        bench.panel.resize(bench.panel.minimumWidth(), 900);
        count->setText(QStringLiteral("123,456,789"));
        QTRY_VERIFY(count->width() >= count->sizeHint().width() &&
                    count->mapTo(&bench.panel, QPoint(count->width(), 0)).x() <= bench.panel.width());
    }

    void aCategoryIsPressedByMouse() {
        Bench bench;
        FacetRow* drones = nullptr;
        QTRY_VERIFY((drones = bench.panel.findChild<FacetRow*>(QStringLiteral("category-drone-250g-7kg"))));
        QCOMPARE(drones->figure(), QStringLiteral("2"));
        QVERIFY(drones->notedShare() > 0);
        QTest::mouseClick(drones, Qt::LeftButton);
        QCOMPARE(bench.session->filter().categories, std::vector<std::string>{"drone-250g-7kg"});
        QTRY_COMPARE(bench.text("inView"), QStringLiteral("2 of 8 shipments"));
        // The other categories still say what choosing them would give.
        auto* computers = bench.panel.findChild<FacetRow*>(QStringLiteral("category-rugged-computer"));
        QVERIFY(computers);
        QTRY_COMPARE(computers->figure(), QStringLiteral("1"));
    }

    void whatMakesOneLookTwiceIsPressedAndKeepsItsCount() {
        Bench bench;
        auto* maker = bench.panel.findChild<FacetRow*>(QStringLiteral("differs-maker"));
        QVERIFY(maker);
        QTRY_VERIFY(maker->figure().toInt() > 0);
        const QString count = maker->figure();
        QTest::mouseClick(maker, Qt::LeftButton);
        QCOMPARE(bench.session->filter().differences, std::vector<query::Difference>{query::Difference::Maker});
        QTRY_COMPARE(bench.text("inView"), count + QStringLiteral(" of 8 shipments"));
        QTRY_COMPARE(maker->figure(), count);
        QTest::mouseClick(maker, Qt::LeftButton);
        QVERIFY(bench.session->filter().isEmpty());
    }

    void theTabKeyGoesDownThePanel() {
        Bench bench;
        QTRY_COMPARE(bench.text("inView"), QStringLiteral("8 of 8 shipments"));
        const auto tiers = bench.panel.findChildren<FacetRow*>(QRegularExpression(QStringLiteral("^tier-")));
        QVERIFY(!tiers.isEmpty());
        int last = -1;
        for (const QWidget* next = bench.panel.findChild<FacetRow*>(QStringLiteral("differs-maker")); next != nullptr;
             next = next->nextInFocusChain()) {
            if (next->focusPolicy() == Qt::NoFocus || !next->isVisible())
                continue;
            const int top = next->mapTo(&bench.panel, QPoint()).y();
            QVERIFY(top > last);
            last = top;
            if (next->objectName() == QLatin1String("role-buyer"))
                break;
        }
        QVERIFY(last > tiers.front()->mapTo(&bench.panel, QPoint()).y());
    }

    void anAnnotationWrittenNowIsFoundByItsTag() {
        Bench bench;
        QVERIFY(bench.wait());
        QLineEdit* tag = bench.field("tag");
        tag->setFocus();
        QTest::keyClicks(tag, QStringLiteral("#Shell"));
        QTest::keyClick(tag, Qt::Key_Return);
        QTRY_COMPARE(bench.text("inView"), QStringLiteral("0 of 8 shipments"));
        store::Annotation annotation;
        annotation.target = bench.entity("KEXIN");
        annotation.text = QStringLiteral("at a formation agent's address #shell");
        bench.session->annotate(annotation);
        QTRY_COMPARE(bench.text("inView"), QStringLiteral("1 of 8 shipments"));
        bench.session->undo();
        QTRY_COMPARE(bench.text("inView"), QStringLiteral("0 of 8 shipments"));
    }

    void typingIsAppliedOnceAfterARest() {
        Bench bench;
        QSignalSpy views(bench.session.get(), &CaseSession::viewChanged);
        QTest::keyClicks(bench.field("party"), QStringLiteral("apio"));
        QVERIFY(bench.session->filter().isEmpty());
        QTRY_COMPARE(QString::fromStdString(bench.session->filter().party), QStringLiteral("apio"));
        QTRY_COMPARE(bench.text("inView"), QStringLiteral("3 of 8 shipments"));
        QTRY_VERIFY(!bench.session->isBusy());
        QCOMPARE(views.size(), 1);
    }

    void enterAppliesAtOnce() {
        Bench bench;
        QTest::keyClicks(bench.field("minValue"), QStringLiteral("50k"));
        QTest::keyClick(bench.field("minValue"), Qt::Key_Return);
        QCOMPARE(bench.session->filter().minValueUsd.value_or(0), 50000.0);
        QTRY_COMPARE(bench.text("inView"), QStringLiteral("3 of 8 shipments"));
        QCOMPARE(bench.field("minValue")->text(), QStringLiteral("50k"));
    }

    void aBrushElsewhereShowsHereAndIsNotUndone() {
        Bench bench;
        query::Filter brushed;
        brushed.from = Date::make(2023, 1, 1);
        brushed.to = Date::make(2023, 2, 28);
        QTest::keyClicks(bench.field("hsPrefix"), QStringLiteral("8806"));
        bench.session->setFilter(brushed);
        QTRY_COMPARE(bench.field("fromDate")->text(), QStringLiteral("2023-01-01"));
        QTRY_COMPARE(bench.session->filter().hsPrefixes, std::vector<std::string>{"8806"});
        QVERIFY(bench.session->filter().from == brushed.from);
        QVERIFY(bench.session->filter().to == brushed.to);
        QVERIFY(bench.wait());
        QSignalSpy views(bench.session.get(), &CaseSession::viewChanged);
        QVERIFY(!views.wait(400));
    }

    void whatCannotBeReadChangesNothing() {
        Bench bench;
        QTest::keyClicks(bench.field("fromDate"), QStringLiteral("2023-02-31"));
        QTest::keyClick(bench.field("fromDate"), Qt::Key_Return);
        QVERIFY(bench.session->filter().isEmpty());
        QVERIFY(bench.field("fromDate")->property("invalid").toBool());
    }

    void clearTakesEveryFilterAway() {
        Bench bench;
        query::Filter filter;
        filter.noteClasses = {NoteClass::Smo};
        filter.text = "mavic";
        bench.session->setFilter(filter);
        QTRY_COMPARE(bench.field("text")->text(), QStringLiteral("mavic"));
        QTest::mouseClick(bench.panel.findChild<QPushButton*>(QStringLiteral("clearFilters")), Qt::LeftButton);
        QVERIFY(bench.session->filter().isEmpty());
        QVERIFY(bench.field("text")->text().isEmpty());
        QTRY_COMPARE(bench.text("inView"), QStringLiteral("8 of 8 shipments"));
    }

    void clearingFromElsewhereTakesWhatIsBeingTypedToo() {
        Bench bench;
        QTest::keyClicks(bench.field("fromDate"), QStringLiteral("soon"));
        QTest::keyClick(bench.field("fromDate"), Qt::Key_Return);
        QVERIFY(bench.field("fromDate")->property("invalid").toBool());
        QTest::keyClicks(bench.field("party"), QStringLiteral("apio"));
        bench.session->clearFilters();
        QVERIFY(bench.field("fromDate")->text().isEmpty());
        QVERIFY(!bench.field("fromDate")->property("invalid").toBool());
        QVERIFY(bench.field("fromDate")->toolTip().isEmpty());
        QVERIFY(bench.field("party")->text().isEmpty());
        bench.panel.applyPending(); // as after a rest
        QVERIFY(bench.session->filter().isEmpty());
    }

    void typedDatesAndAmountsAreRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("end");
        QTest::addColumn<QString>("iso");
        QTest::newRow("day") << QStringLiteral("2023-02-01") << false << QStringLiteral("2023-02-01");
        QTest::newRow("dots") << QStringLiteral("1.2.2023") << false << QStringLiteral("2023-02-01");
        QTest::newRow("month begins") << QStringLiteral("2024-02") << false << QStringLiteral("2024-02-01");
        QTest::newRow("month ends in a leap year") << QStringLiteral("2024-02") << true << QStringLiteral("2024-02-29");
        QTest::newRow("year ends") << QStringLiteral("2022") << true << QStringLiteral("2022-12-31");
        QTest::newRow("no such day") << QStringLiteral("2023-02-30") << false << QString();
        QTest::newRow("words") << QStringLiteral("soon") << false << QString();
    }
    void typedDatesAndAmountsAreRead() {
        QFETCH(QString, text);
        QFETCH(bool, end);
        QFETCH(QString, iso);
        const auto typed = readDate(text, end);
        QCOMPARE(typed.ok, !iso.isEmpty());
        QCOMPARE(typed.value ? QString::fromStdString(typed.value->iso()) : QString(), iso);
        QCOMPARE(readAmount(QStringLiteral("$1.2m")).value.value_or(0), 1.2e6);
        QVERIFY(!readAmount(QStringLiteral("-5")).ok);
        QVERIFY(readAmount(QString()).ok);
    }
};

QTEST_MAIN(TestFilterPanel)
#include "test_filter_panel.moc"
