// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/panel_case.h"
#include "ui/dialogs/annotate_dialog.h"
#include "ui/panels/fact_list.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/record_view.h"
#include "ui/panels/statement_text.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestInspectorPanel : public QObject {
    Q_OBJECT

    struct Bench : test::PanelCase {
        Bench() : panel(*session) {
            panel.resize(340, 900);
            panel.show();
        }
        [[nodiscard]] QWidget* page() const { return panel.findChild<QScrollArea*>()->widget(); }
        [[nodiscard]] QString text(const char* name) const {
            auto* label = page()->findChild<QLabel*>(QLatin1String(name));
            return label ? label->text() : QString();
        }
        [[nodiscard]] FactList* list(const char* head) const {
            for (FactList* facts : page()->findChildren<FactList*>())
                if (facts->view()->accessibleName() == QLatin1String(head))
                    return facts;
            return nullptr;
        }
        [[nodiscard]] QString select(const QString& key) {
            session->select(key);
            return text("title");
        }
        InspectorPanel panel;
    };

    static QString openFirstShipment(Bench& bench) {
        bench.session->select(bench.soldBy("KEXIN"));
        QTest::mouseClick(bench.page()->findChild<QPushButton*>(QStringLiteral("selectShipment")), Qt::LeftButton);
        const bool chosen =
            QTest::qWaitFor([&] { return bench.session->selectedKey().startsWith(QStringLiteral("sh-")); });
        return chosen ? bench.session->selectedKey() : QString();
    }

private Q_SLOTS:
    void nothingSelectedGivesHelp() {
        Bench bench;
        QCOMPARE(bench.text("title"), QStringLiteral("Nothing selected"));
    }

    void aLinkShowsItsSumsAndTheDeclaredTextWithItsStatements() {
        Bench bench;
        const QString title = bench.select(bench.soldBy("KEXIN"));
        QVERIFY2(title.contains(QStringLiteral("KEXIN")) && title.contains(QStringLiteral(" → ")), qPrintable(title));
        QCOMPARE(bench.text("totals"), QStringLiteral("1 shipment · 3 pieces · $28,292 · 64.2 kg net"));
        const QString words = bench.text("words").replace(QStringLiteral("&nbsp;"), QStringLiteral(" "));
        QVERIFY2(words.contains(QStringLiteral("civilian purpose stated")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("special military operation")), qPrintable(words));
        QVERIFY(bench.text("declared").contains(QStringLiteral("background-color")));
        QVERIFY(!bench.text("renderings").isEmpty());
        QCOMPARE(bench.text("agreement"), QStringLiteral("2 sources agree"));
    }

    void theVeryRowIsOneClickAway() {
        Bench bench;
        QVERIFY(openFirstShipment(bench).startsWith(QStringLiteral("sh-")));
        const auto buttons = bench.page()->findChildren<QPushButton*>(QStringLiteral("openRow"));
        QCOMPARE(buttons.size(), 2);
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        auto* record = bench.page()->findChild<RecordView*>();
        QVERIFY(record);
        QVERIFY(
            record->findChild<QLabel*>(QStringLiteral("where"))->text().contains(QStringLiteral("declarations.csv")));
        auto* cells = record->findChild<QTableView*>();
        QCOMPARE(cells->model()->rowCount(), 13);
        QCOMPARE(cells->model()->index(12, 0).data().toString(), QStringLiteral("VALUE_USD"));
        QCOMPARE(cells->model()->index(12, 1).data().toString(), QStringLiteral("28292.00"));
        QTest::mouseClick(record->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text().size(), 64);
    }

    void anEntityLeadsToItsCounterpartiesByKeyboardAndBack() {
        Bench bench;
        const QString seller = bench.entity("APIO");
        QVERIFY(bench.select(seller).contains(QStringLiteral("APIO")));
        FactList* parties = bench.list("Counterparties");
        QVERIFY(parties);
        new QAbstractItemModelTester(parties->view()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     parties);
        parties->view()->setFocus();
        parties->view()->setCurrentIndex(parties->view()->model()->index(0, 0));
        QTest::keyClick(parties->view(), Qt::Key_Return);
        QTRY_VERIFY(bench.session->selectedKey() != seller);
        QVERIFY(bench.page()->isAncestorOf(bench.panel.window()->focusWidget()));
        QVERIFY(bench.panel.canGoBack());
        QTest::keyClick(&bench.panel, Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(bench.session->selectedKey(), seller);
        QVERIFY(!bench.panel.canGoBack());
    }

    void aLinkOfSeveralShipmentsShowsTheChosenOne() {
        Bench bench;
        query::Filter filter;
        bench.session->select(bench.soldBy("SHENWEI"));
        QCOMPARE(bench.text("totals"), QStringLiteral("2 shipments · 8 pieces · $388,665 · 80.8 kg net"));
        FactList* shipments = bench.list("Shipments");
        QVERIFY(shipments);
        QAbstractItemModel* model = shipments->view()->model();
        QCOMPARE(model->rowCount(), 2);
        QVERIFY(bench.text("declared").contains(QStringLiteral("ПОДАВИТЕЛЬ БПЛА")));
        const QRect second = shipments->view()->visualRect(model->index(1, 0));
        QTest::mouseClick(shipments->view()->viewport(), Qt::LeftButton, {}, second.center());
        QTRY_COMPARE(bench.page()->findChildren<StatementCard*>().size(), 1);
        QVERIFY2(bench.text("declared").contains(QStringLiteral("СВО")), qPrintable(bench.text("declared")));
    }

    void anAddressNamesTheFirmsThatShareIt() {
        Bench bench;
        const auto& graph = *bench.session->view()->graph;
        QString address;
        for (const graph::Node& node : graph.nodes())
            if (node.kind == graph::NodeKind::Address)
                address = QString::fromStdString(node.key);
        QVERIFY(!address.isEmpty());
        bench.session->select(address);
        FactList* firms = bench.list("Firms at this address");
        QVERIFY(firms);
        QCOMPARE(firms->view()->model()->rowCount(), 2);
    }

    void longListsAreShortUntilAskedFor() {
        FactList list(QStringLiteral("Names"));
        std::vector<Fact> facts;
        for (int i = 0; i < 253; ++i)
            facts.push_back({QStringLiteral("name %1").arg(i), QString(), QString(), QString()});
        list.setFacts(std::move(facts));
        list.show();
        QCOMPARE(list.view()->model()->rowCount(), 253);
        const int before = list.view()->height();
        QVERIFY(list.findChildren<QLabel*>().last()->text().contains(QStringLiteral("showing 8 of 253")));
        QTest::mouseClick(list.findChild<QPushButton*>(), Qt::LeftButton);
        QVERIFY(list.view()->height() > before);
    }

    void markupInAFileStaysText() {
        const std::string text = "<b>&amp;</b> СВО <script>";
        const QString html =
            statementHtml(text, {{NoteClass::Smo, false, 13, 16, "СВО", "r", "t", 1}}, themeColours(Theme::Light));
        QVERIFY(html.startsWith(QStringLiteral("&lt;b&gt;&amp;amp;&lt;/b&gt; ")));
        QVERIFY(html.contains(QStringLiteral(">СВО</span>")));
        QVERIFY(html.endsWith(QStringLiteral(" &lt;script&gt;")));
    }

    void statementsThatOverlapOrLeaveTheTextAreCut() {
        const QString html = statementHtml(
            "abcdef",
            {{NoteClass::Smo, false, 1, 4, "bcd", "r", "", 1}, {NoteClass::Civilian, false, 2, 99, "cdef", "r", "", 1}},
            themeColours(Theme::Dark));
        QString plain = html;
        plain.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
        QCOMPARE(plain, QStringLiteral("abcdef"));
    }

    void aLinkThatIsNotInViewNamesItsEnds() {
        Bench bench;
        const QString link = bench.soldBy("KEXIN");
        const auto& graph = *bench.session->view()->graph;
        const graph::Link& of = graph.links()[*graph.linkByKey(link.toStdString())];
        const QString seller = QString::fromStdString(graph.nodes()[of.source].label);
        query::Filter nothing;
        nothing.text = "no such words";
        bench.session->setFilter(nothing);
        QVERIFY(bench.wait());
        QCOMPARE(bench.select(link), QStringLiteral("Not in view"));
        const FactList* ends = bench.list("Between");
        QVERIFY(ends != nullptr);
        QCOMPARE(ends->view()->model()->index(0, 0).data().toString(), seller);
    }

    void unknownKeysAreExplained_data() {
        QTest::addColumn<QString>("key");
        for (const char* key :
             {"co-99999", "ad-99999", "sh-ffffffff-1", "sold:co-1:co-99999", "nonsense", "co-", "co--1"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }
    void unknownKeysAreExplained() {
        QFETCH(QString, key);
        Bench bench;
        QVERIFY(!bench.select(key).isEmpty());
    }

    void anAnnotationIsWrittenAndShown() {
        Bench bench;
        const QString key = bench.entity("KEXIN");
        bench.session->select(key);
        QTest::mouseClick(bench.page()->findChild<QPushButton*>(QStringLiteral("addAnnotation")), Qt::LeftButton);
        auto* dialog = bench.panel.findChild<AnnotateDialog*>();
        QVERIFY(dialog);
        dialog->reject();
        store::Annotation annotation;
        annotation.target = key;
        annotation.text = QStringLiteral("Its site shows slip rings only");
        annotation.status = QStringLiteral("suspicious");
        bench.session->annotate(annotation);
        QTRY_COMPARE(bench.page()->findChildren<QFrame*>(QStringLiteral("annotation")).size(), 1);
        auto* change = bench.page()->findChild<QPushButton*>(QStringLiteral("changeAnnotation"));
        QTest::mouseClick(change, Qt::LeftButton);
        AnnotateDialog* open = nullptr;
        for (auto* candidate : bench.panel.findChildren<AnnotateDialog*>())
            open = candidate->isVisible() ? candidate : open;
        QVERIFY(open);
        QCOMPARE(open->findChild<QPlainTextEdit*>(QStringLiteral("text"))->toPlainText(), annotation.text);
    }
};

QTEST_MAIN(TestInspectorPanel)
#include "test_inspector_panel.moc"
