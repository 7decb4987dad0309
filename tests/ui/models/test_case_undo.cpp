// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/query/filter_json.h"
#include "core/store/details.h"
#include "core/store/hidden_nodes.h"
#include "core/store/leads.h"
#include "tests/ui/models/case_maker.h"
#include "ui/models/case_session.h"

#include <QJsonDocument>
#include <QTest>
#include <QThreadPool>
#include <algorithm>
#include <functional>

using namespace waybill;
using namespace waybill::ui;

namespace {

/// Everything about the graph that a step may change: what is asked, what is drawn, where, and what was decided.
QStringList stateOf(CaseSession& session) {
    QStringList lines;
    const auto view = session.view();
    lines
        << QString::fromUtf8(QJsonDocument(query::toJson(session.filter())).toJson(QJsonDocument::Compact))
        << QStringLiteral("layout %1 %2").arg(int(session.layoutOptions().algorithm)).arg(session.layoutOptions().seed)
        << QStringLiteral("shipments %1").arg(session.drawsShipments());
    for (std::size_t i = 0; i < view->graph->nodes().size(); ++i) {
        const graph::Node& node = view->graph->nodes()[i];
        lines << QStringLiteral("%1 %2 at %3 %4 noted %5 roles %6")
                     .arg(toQString(node.key), toQString(node.label))
                     .arg(view->positions[i].x)
                     .arg(view->positions[i].y)
                     .arg(node.noted)
                     .arg(node.roles);
    }
    for (const graph::Link& link : view->graph->links())
        lines << QStringLiteral("%1 %2 %3").arg(toQString(link.key)).arg(link.noted).arg(link.confirmed);
    for (const std::string& key : session.hiddenKeys())
        lines << QStringLiteral("hidden ") + toQString(key);
    for (const std::string& key : session.pinnedKeys())
        lines << QStringLiteral("pinned ") + toQString(key);
    for (const store::Annotation& annotation : session.annotations())
        lines << QStringLiteral("note %1 %2 %3").arg(annotation.target, annotation.text, annotation.status);
    if (const auto views = session.savedViews()) {
        for (const store::StoredView& kept : *views)
            lines << QStringLiteral("view ") + kept.name;
    }
    return lines;
}

/// A merged firm may be called otherwise once it is taken apart.
QString verbOf(const QString& text) {
    return text.section(QLatin1Char(' '), 0, 0);
}

struct Command {
    const char* name;
    std::function<void()> run;
};

} // namespace

/// Each command that changes the graph's state, done, taken back and done again: alone, and all in a row.
class TestCaseUndo : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CaseSession> m_session;

    [[nodiscard]] bool isReady() const {
        return QTest::qWaitFor([this] { return m_session->hasView() && !m_session->isBusy(); });
    }
    [[nodiscard]] std::string key(const char* name) const {
        for (const graph::Node& node : m_session->view()->whole->nodes()) {
            if (node.label == name)
                return node.key;
        }
        qFatal("no %s", name);
        return {};
    }
    [[nodiscard]] EntityId id(const char* name) const { return EntityId(std::stoll(key(name).substr(3))); }
    [[nodiscard]] std::uint32_t node(const char* name) const { return *m_session->view()->graph->nodeByKey(key(name)); }
    void filter(const std::function<void(query::Filter&)>& change) {
        query::Filter filter = m_session->filter();
        change(filter);
        m_session->setFilter(filter);
    }
    void lay(layout::Algorithm algorithm) { m_session->layOut({.algorithm = algorithm}); }
    /// The first one.
    [[nodiscard]] std::vector<store::LeadKey> leads() const {
        std::vector<store::LeadKey> first;
        const auto read = store::forEachLead(m_session->openCase(), [&first](const store::Lead& lead) {
            first.push_back(lead.verdict.lead);
            return false;
        });
        if (!read || first.empty())
            qFatal("no leads");
        return first;
    }
    [[nodiscard]] store::Annotation annotation(const char* about) const {
        store::Annotation made;
        made.target = toQString(key(about));
        made.text = QStringLiteral("looks odd");
        made.status = QStringLiteral("suspicious");
        return made;
    }

    /// In an order in which each has something to do.
    [[nodiscard]] std::vector<Command> commands() {
        CaseSession& session = *m_session;
        using Algorithm = layout::Algorithm;
        return {
            {"filter by a facet", [this] { filter([](query::Filter& f) { f.noteClasses = {NoteClass::Smo}; }); }},
            {"lay out in a circle", [this] { lay(Algorithm::Circular); }},
            {"clear the filters", [&session] { session.clearFilters(); }},
            {"filter by time", [this] { filter([](query::Filter& f) { f.from = Date::fromIso("2022-12-01"); }); }},
            {"filter by words", [this] { filter([](query::Filter& f) { f.text = "drone"; }); }},
            {"move",
             [&, this] {
                 session.moveNode(node("Buyer One"), {4, 5});
             }},
            {"hide",
             [&, this] {
                 session.hideNodes({key("Buyer One"), key("Maker Two")});
             }},
            {"lay out in columns", [this] { lay(Algorithm::Layered); }},
            {"bring one back", [&, this] { session.showNodes({key("Maker Two")}); }},
            {"save a view", [&session] { QVERIFY(session.saveView(QStringLiteral("kept"))); }},
            {"bring all back", [&session] { session.showAllHidden(); }},
            {"unpin", [&, this] { session.setPinned(node("Buyer One"), false); }},
            {"pin", [&, this] { session.setPinned(node("Seller One"), true); }},
            {"draw each shipment", [&session] { session.drawShipments(true); }},
            {"lay out in a grid", [this] { lay(Algorithm::Grid); }},
            {"show only",
             [&, this] {
                 session.showOnly({key("Seller One"), key("Buyer Two")});
             }},
            {"draw links", [&session] { session.drawShipments(false); }},
            {"lay out by force", [this] { lay(Algorithm::Force); }},
            {"bring all back", [&session] { session.showAllHidden(); }},
            {"show a neighbourhood", [this] { filter([this](query::Filter& f) { f.around = {id("Buyer One")}; }); }},
            {"open the view", [&session] { QVERIFY(session.openView(QStringLiteral("kept"))); }},
            {"annotate", [&, this] { session.annotate(annotation("Buyer Two")); }},
            {"filter by status", [this] { filter([](query::Filter& f) { f.statuses = {"suspicious"}; }); }},
            {"clear the filters", [&session] { session.clearFilters(); }},
            {"rename the view",
             [&session] { QVERIFY(session.renameView(QStringLiteral("kept"), QStringLiteral("other"))); }},
            {"delete the view", [&session] { QVERIFY(session.removeView(QStringLiteral("other"))); }},
            {"confirm a lead", [&, this] { session.judge(leads(), Verdict::Confirmed, {}); }},
            {"dismiss a lead", [&, this] { session.judge(leads(), Verdict::Dismissed, QStringLiteral("no")); }},
            {"merge",
             [&, this] {
                 QVERIFY(session.mergeFirms({id("Buyer One"), id("Buyer Two")}, QStringLiteral("x")));
             }},
            {"rename a firm",
             [&, this] { QVERIFY(session.renameFirm(id("Seller One"), QStringLiteral("First Seller"), {})); }},
        };
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = CaseSession::open(test::makeCase(*m_folder, QStringLiteral("small"), test::smallCase()));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message()));
        m_session = std::move(*opened);
        connect(m_session.get(), &CaseSession::failed, this,
                [](const Error& error) { qFatal("%s", qPrintable(error.message())); });
        QVERIFY(isReady());
    }
    void cleanup() {
        m_session.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void eachCommandIsTakenBackAndDoneAgain() {
        for (const Command& command : commands()) {
            const QStringList before = stateOf(*m_session);
            command.run();
            QVERIFY(isReady());
            const QStringList after = stateOf(*m_session);
            QVERIFY2(after != before, command.name);
            QVERIFY2(!m_session->undoText().isEmpty(), command.name);
            const QString text = m_session->undoText();
            m_session->undo();
            QVERIFY(isReady());
            QVERIFY2(stateOf(*m_session) == before, command.name);
            QCOMPARE(verbOf(m_session->redoText()), verbOf(text));
            m_session->redo();
            QVERIFY(isReady());
            QVERIFY2(stateOf(*m_session) == after, command.name);
            QCOMPARE(m_session->undoText(), text);
        }
    }

    void allInARowAreTakenBackAndDoneAgain() {
        std::vector<QStringList> states{stateOf(*m_session)};
        const std::vector<Command> all = commands();
        for (const Command& command : all) {
            command.run();
            QVERIFY(isReady());
            states.push_back(stateOf(*m_session));
        }
        for (std::size_t i = all.size(); i-- > 0;) {
            m_session->undo();
            QVERIFY(isReady());
            QVERIFY2(stateOf(*m_session) == states[i], all[i].name);
        }
        QCOMPARE(m_session->undoText(), QString());
        for (std::size_t i = 0; i < all.size(); ++i) {
            m_session->redo();
            QVERIFY(isReady());
            QVERIFY2(stateOf(*m_session) == states[i + 1], all[i].name);
        }
        QCOMPARE(m_session->redoText(), QString());
        const auto checks = store::verify(m_session->openCase());
        QVERIFY(checks && std::ranges::all_of(*checks, &store::Check::ok));
    }

    void decisionsOfAnEarlierSittingAreTakenBackAfterThoseOfThisOne() {
        m_session->hideNodes({key("Buyer One")});
        QVERIFY(isReady());
        const QString file = m_session->file();
        m_session = std::move(*CaseSession::open(file));
        QVERIFY(isReady());
        const QStringList before = stateOf(*m_session);
        lay(layout::Algorithm::Grid);
        QVERIFY(isReady());
        QCOMPARE(m_session->undoText(), QStringLiteral("Layout: grid"));
        m_session->undo();
        QVERIFY(isReady());
        QCOMPARE(stateOf(*m_session), before);
        QCOMPARE(m_session->undoText(), QStringLiteral("Hide Buyer One"));
        m_session->undo();
        QVERIFY(isReady());
        QVERIFY(m_session->hiddenKeys().empty());
        m_session->redo();
        QVERIFY(isReady());
        QCOMPARE(m_session->hiddenKeys().size(), std::size_t(1));
        m_session->redo();
        QVERIFY(isReady());
        QVERIFY(m_session->layoutOptions().algorithm == layout::Algorithm::Grid);
    }

    void theSameLayoutOnceMoreIsNoStep() {
        lay(layout::Algorithm::Circular);
        QVERIFY(isReady());
        const QStringList circular = stateOf(*m_session);
        lay(layout::Algorithm::Grid);
        QVERIFY(isReady());
        m_session->select(toQString(key("Buyer One"))); // what lies elsewhere is not around it
        lay(layout::Algorithm::Grid);
        QVERIFY(isReady());
        m_session->undo();
        QVERIFY(isReady());
        QCOMPARE(stateOf(*m_session), circular);
    }

    void aQuestionThatWasGivenUpIsNoStep() {
        lay(layout::Algorithm::Grid);
        m_session->cancel();
        QVERIFY(isReady());
        QCOMPARE(m_session->undoText(), QString());
    }
};

QTEST_MAIN(TestCaseUndo)
#include "test_case_undo.moc"
