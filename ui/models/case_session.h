// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/annotate.h"
#include "core/edit/decision.h"
#include "core/edit/identify.h"
#include "core/edit/judge.h"
#include "core/edit/judge_hits.h"
#include "core/edit/pin.h"
#include "core/graph/entity_graph.h"
#include "core/layout/layout.h"
#include "core/query/crossfilter.h"
#include "core/query/filter.h"
#include "core/query/shipment_table.h"
#include "core/query/summary.h"
#include "core/store/case.h"
#include "core/store/named_selections.h"
#include "core/store/saved_views.h"
#include "ui/models/shown_history.h"

#include <QObject>
#include <QString>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace waybill::edit {
struct CarriedDecisions;
}

namespace waybill::ui {

class LiveLayout;
struct PathOptions;
struct Trace;

/// One open case as the window shows it: filter → selection → graph → positions, each computed in a thread from an
/// immutable snapshot; a newer question makes older answers stale. GUI thread only; signals come after the state
/// changed.
class CaseSession : public QObject {
    Q_OBJECT
public:
    /// What is in view: computed together, replaced together. Never null after the first viewChanged().
    struct View {
        std::shared_ptr<const query::ShipmentTable> table;
        query::Selection selection;
        query::Totals totals;                            ///< Of the selection.
        query::Summary everything;                       ///< Of the whole case.
        std::shared_ptr<const graph::EntityGraph> graph; ///< What is drawn.
        std::shared_ptr<const graph::EntityGraph>
            whole; ///< With the nodes that the reporter has hidden; else the same.
        /// From party to party and each for itself, also while shipments are drawn whole or firms folded; else the same
        /// as `graph`.
        std::shared_ptr<const graph::EntityGraph> byParty;
        std::map<std::string, std::uint32_t> hiddenNeighbours; ///< Of drawn nodes that have any, by key.
        std::size_t hidden = 0;                                ///< Of the whole, how many are not drawn.
        std::vector<layout::Point> positions;                  ///< One per node of the graph.
        /// By node of the graph, the number of its community; null where the picture is small enough to need none.
        std::shared_ptr<const std::vector<std::uint32_t>> communities;
    };

    [[nodiscard]] static Result<std::unique_ptr<CaseSession>> open(const QString& file);
    ~CaseSession() override;

    /// The session's own connection (GUI thread).
    [[nodiscard]] store::Case& openCase() { return *m_case; }
    [[nodiscard]] QString file() const { return m_case->file(); }
    [[nodiscard]] bool hasView() const { return m_view != nullptr; }
    [[nodiscard]] std::shared_ptr<const View> view() const { return m_view; }
    /// What the filter leaves, counted: totals, facets and the bars of time. It follows the filter at once, the picture
    /// after it. Null before the first countsChanged().
    struct Counts {
        std::shared_ptr<const query::Crossfilter> crossfilter;
        query::Crossfilter::Count count;
    };
    [[nodiscard]] std::shared_ptr<const Counts> counts() const { return m_counts; }

    [[nodiscard]] const query::Filter& filter() const { return m_asked.filter; }
    void setFilter(const query::Filter& filter); ///< A step of undo, like layOut() and drawShipments().
    /// No filter any more, and none from what is still being typed.
    void clearFilters();

    /// The key of what is selected: "co-12", "ad-7", "sold:co-1:co-2", "sh-…"; empty for nothing.
    [[nodiscard]] QString selectedKey() const { return m_selectedKey; }
    void select(const QString& key); ///< This alone.
    /// Leads the keyboard elsewhere and keeps what is selected beside it.
    void moveTo(const QString& key);
    /// What deeds are done to: the nodes gathered by toggle() or selectNodes(), else the one node that is selected.
    [[nodiscard]] std::set<std::string> selectedNodes() const;
    [[nodiscard]] bool hasSeveral() const { return m_gathered.size() > 1; }
    /// Nodes gathered so far; empty while only one thing is selected.
    [[nodiscard]] const std::set<std::string>& gatheredNodes() const { return m_gathered; }
    /// Gathers a node, or lets it go. The first time, the node that is selected is gathered too.
    void toggle(const QString& key);
    void selectNodes(const std::set<std::string>& keys);
    /// The selection with those of a name, or without.
    enum class Combine { Replace, Union, Intersection, Difference };
    void combineSelection(const std::set<std::string>& keys, Combine how);
    /// The firms that share an address with one that is selected, and these addresses; with nothing selected: all that
    /// share one.
    void selectSharedAddresses();
    /// Selections that are kept under a name: see edit::saveSelection(). The failure is the caller's to tell.
    [[nodiscard]] Result<std::vector<store::NamedSelection>> namedSelections();
    [[nodiscard]] Result<void> saveSelection(const QString& name); ///< Of the selected nodes.
    [[nodiscard]] Result<void> renameSelection(const QString& from, const QString& to);
    [[nodiscard]] Result<void> removeSelection(const QString& name);
    /// Selects and asks the canvas to bring it to the middle.
    void reveal(const QString& key);

    [[nodiscard]] const std::vector<store::Annotation>& annotations() const { return m_annotations; }
    [[nodiscard]] std::set<std::string> suspiciousKeys() const; ///< Annotated as suspicious and not cleared since.
    [[nodiscard]] std::set<std::string> confirmedKeys() const;  ///< Likewise confirmed.
    void annotate(const store::Annotation& annotation);
    void changeAnnotation(const store::Annotation& annotation);
    void removeAnnotation(AnnotationId id);
    /// What the reporter decides about leads; the view follows.
    void judge(const std::vector<store::LeadKey>& leads, Verdict verdict, const QString& reason);
    /// Which names are one firm; the view follows. The failure is the caller's to tell.
    [[nodiscard]] Result<void> mergeFirms(const std::vector<EntityId>& firms, const QString& why);
    [[nodiscard]] Result<void> splitFirm(EntityId firm, const std::vector<PartyId>& names, const QString& why);
    [[nodiscard]] Result<void> renameFirm(EntityId firm, const QString& name, const QString& why);
    [[nodiscard]] Result<void> keepApart(EntityId first, EntityId second, std::optional<store::Apart> verdict,
                                         const QString& why);
    /// What is no firm, or one again: only these names of it when any are given.
    [[nodiscard]] Result<void> excludeFirm(EntityId firm, const std::vector<PartyId>& names, const QString& why);
    [[nodiscard]] Result<void> includeFirm(EntityId firm, const QString& why);
    /// An address is one of formation agents, by hand.
    [[nodiscard]] Result<void> addAgentAddress(const std::string& text);
    void followAgents(); ///< Lists of such addresses were loaded: that can be undone.
    /// What was decided in another case, in one step; the view follows.
    [[nodiscard]] Result<void> applyDecisions(const edit::CarriedDecisions& decisions);
    /// What the reporter decides about hits on watch lists.
    [[nodiscard]] Result<void> judgeHits(const std::vector<HitId>& hits, Verdict verdict, const QString& reason);
    /// Lists were loaded or changed: the picture follows.
    void followLists();
    /// Take one step back or forth: a decision, or a change of what is shown, whichever was the last. In a thread where
    /// it moves a source.
    void undo();
    void redo();
    /// Takes back a decision that need not be the last: see edit::takeBack(). The failure is the caller's to tell.
    [[nodiscard]] Result<void> takeBack(JournalId decision);
    /// In a thread; then the case is read again.
    void takeOut(SourceId source, const QString& why);
    void putBack(SourceId source);
    [[nodiscard]] QString undoText() const; ///< Empty: nothing to undo.
    [[nodiscard]] QString redoText() const;

    [[nodiscard]] const std::set<std::string>& pinnedKeys() const { return m_pinned; }
    /// A node dragged to a place is pinned there; kept in the case, and undone like any decision.
    void moveNode(std::uint32_t node, layout::Point position);
    void setPinned(std::uint32_t node, bool pinned);
    /// The layout that runs now; null when none does. Told by layoutBegan(); it ends with a viewChanged().
    [[nodiscard]] std::shared_ptr<LiveLayout> liveLayout() const;
    /// Holds a node of the layout that runs at a place; where none runs, one begins in which nothing but its neighbours
    /// moves. Again: at another place. Once let go the node is pinned there, neighbours stay where they followed it,
    /// and undo brings the picture back that there would be without it.
    void hold(const std::string& key, layout::Point at);
    void letGo();
    [[nodiscard]] bool isHolding() const; ///< Or what was let go is not at rest yet.
    /// Leaves nodes out of the picture, or brings them back; kept in the case, and undone like any decision. The view
    /// follows; no other node moves by it.
    void hideNodes(const std::set<std::string>& keys);
    void showNodes(const std::set<std::string>& keys);
    /// Hides all others that are drawn; these are laid out anew.
    void showOnly(const std::set<std::string>& keys);
    void showAllHidden(); ///< Also those that the filters leave out.
    /// Hides the neighbours that hang on these nodes alone: the way back of showing hidden neighbours.
    void collapse(const std::set<std::string>& keys);
    [[nodiscard]] std::set<std::string> collapsible(const std::set<std::string>& keys) const; ///< What that hides.
    /// Draws each community (graph::communityFolds()) of what is in view as one mark, found in a thread; nothing but
    /// these is folded then. Like unfolding a step of undo, and kept in saved views.
    void foldCommunities();
    /// Several: as one, groups among them with all their members. A firm alone: with its community.
    void foldNodes(const std::set<std::string>& keys);
    void unfoldGroups(const std::set<std::string>& keys); ///< Each member is drawn where it was in its group.
    void unfoldAll();
    /// A single group that is selected is unfolded; anything else that is selected is folded.
    void foldOrUnfold();
    /// The same keys with a group's members, as far as they are in view, in its place.
    [[nodiscard]] std::set<std::string> nodesBehind(const std::set<std::string>& keys) const;
    [[nodiscard]] const graph::Folds& folds() const { return m_asked.folds; }
    /// Only the shipments around the selected firms, so many links more or less than now; less than one: around no
    /// firm.
    void widenNeighbourhood(int links);
    [[nodiscard]] std::vector<EntityId> selectedFirms() const;
    [[nodiscard]] const std::set<std::string>& hiddenKeys() const { return m_hidden; }

    /// What is traced through the picture: computed in a thread for the selected nodes, told by traceChanged(). Null
    /// when there is none. It goes when the view changes, and with select({}).
    [[nodiscard]] std::shared_ptr<const Trace> trace() const { return m_trace; }
    void tracePaths(); ///< The shortest paths between each two of the selected nodes.
    void tracePaths(const PathOptions& options);
    void traceCounterparties(); ///< Who traded with each of the selected firms.

    /// Links before a day are compared with those from it on, wherever links are drawn; nothing: no comparison. A step
    /// of undo, several in a row being one, and kept in saved views.
    void compareAt(const std::optional<Date>& day);
    [[nodiscard]] const std::optional<Date>& comparison() const { return m_asked.comparedAt; }

    /// Lays the graph out anew with another algorithm or seed, pins kept.
    void layOut(const layout::Options& options); ///< A radial layout around what is selected.
    /// Only what is selected, where it lies, by layout::layOutPart(): found in a thread, then a step of undo.
    void layOutSelected(layout::Algorithm algorithm);
    [[nodiscard]] const layout::Options& layoutOptions() const { return m_asked.layout; }

    /// Each shipment whole, as a small node between its parties, in place of links from party to party.
    void drawShipments(bool whole);
    [[nodiscard]] bool drawsShipments() const { return m_asked.drawsShipments; }

    /// What is kept to be shown again, by name.
    [[nodiscard]] Result<std::vector<store::StoredView>> savedViews();
    /// Keeps what is shown now (filter, layout, pins, hidden, positions) under a name. The failure is the caller's to
    /// tell.
    [[nodiscard]] Result<void> saveView(const QString& name);
    [[nodiscard]] Result<void> renameView(const QString& from, const QString& to);
    [[nodiscard]] Result<void> removeView(const QString& name);
    /// Shows it, with its pins and hidden nodes in the place of those of the case. What is another than when it was
    /// kept, in words.
    [[nodiscard]] Result<QStringList> openView(const QString& name);

    /// Reads the case again: after an import.
    void reload();

    /// Whether an answer is being worked out, and what is being done ("Reading the case").
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] QString phase() const { return m_phase; }
    /// Gives up the question or the reading under way; filter and layout are again those of the view that is shown.
    /// Nothing before the first view.
    void cancel();

Q_SIGNALS:
    void countsChanged(); ///< Before the viewChanged() that the same filter leads to.
    void viewChanged();
    void filtersCleared();
    void selectionChanged();
    void revealRequested(const QString& key);
    void annotationsChanged(); ///< Also with each other decision.
    void undoChanged();        ///< Its text, or redo's.
    void pinsChanged();
    void layoutBegan(); ///< Before the viewChanged() that it leads to.
    void traceChanged();
    void comparisonChanged();
    void busyChanged(bool busy, const QString& phase);
    void failed(const waybill::Error& error);

private:
    explicit CaseSession(std::unique_ptr<store::Case> opened);
    void load();
    void renewDecisions();
    void answer();
    void count();
    void draw();
    [[nodiscard]] bool asksForMarks() const;
    void showPhase(const QString& phase);
    [[nodiscard]] Result<void> readAnnotations();                   ///< With what can be undone and redone.
    void remember(const QString& text, const QString& series = {}); ///< What is shown, before it changes.
    [[nodiscard]] bool showAgain(ShownState state);                 ///< Whether that asks for another answer.
    void renewAnswer();                                             ///< With decisions taken in where it asks for them.
    [[nodiscard]] Result<void> readPins();
    [[nodiscard]] Result<void> readHidden();
    void startLive(std::shared_ptr<LiveLayout> live);
    void tellLive();
    void followHeld();
    void takeFollowed(const LiveLayout& live, const Outcome<std::vector<layout::Point>>& places);
    void finishLive(const LiveLayout& live, const std::shared_ptr<const KnownPositions>& before,
                    std::shared_ptr<const View> view, std::shared_ptr<const KnownPositions> known);
    void pinHeld(const std::string& key, layout::Point at, const std::shared_ptr<const KnownPositions>& before);
    void takePlaces(const View& of, const std::vector<layout::Point>& places, const QString& text);
    void fold(graph::Folds folds, const QString& text, bool keepsPlaces);
    void findCommunities(std::function<void(graph::Folds)> use);
    void finishHiding(const Result<void>& result, bool laysAnew = false);
    void followHiding(bool laysAnew = false, bool isShownAgain = false); ///< To what the case says is hidden.
    void arrangeHidden(const std::set<std::string>& before, bool laysAnew);
    void forgetUndrawn(); ///< Gathered nodes that are not in view any more, or are in a group now; a group unfolded.
    void showTrace(std::shared_ptr<const Trace> trace);
    void finishDecision(const Result<void>& result);
    [[nodiscard]] Result<void> finishView(const Result<void>& result);
    void followView();      ///< To the pins and the hidden nodes of the view that was opened.
    void selectOnlyShown(); ///< Nothing that is hidden.
    [[nodiscard]] Result<void> finishIdentity(const Result<void>& result, bool changesFirms);
    void tell(const Result<void>& result);
    void step(bool back);
    void stepDecision(bool back);
    void stepShown(bool back);
    void stepSource(bool back);
    struct Finished {
        bool isShownAgain = false; ///< What was shown around the decision is known, and asked for again.
        bool asksAnew = false;     ///< That is another than what is shown.
    };
    [[nodiscard]] Finished finishStep(bool back);
    void followStep(const Finished& finished); ///< To what the newest entry of the journal has changed.
    using SourceMove = std::function<Outcome<void>(store::Case&, Job&)>;
    void moveSource(const QString& phase, SourceMove move, std::function<void()> done = {});
    [[nodiscard]] Result<void> isFree() const; ///< Of a thread that holds the case.
    [[nodiscard]] bool mayDecide();            ///< Not while a source is moved: its thread holds the case. Says so.
    void pinNode(std::uint32_t node, const edit::NodePosition& to);
    void showNode(const std::string& key, const edit::NodePosition& position);

    struct Work;
    std::unique_ptr<store::Case> m_case;
    std::shared_ptr<const View> m_view;
    std::shared_ptr<const Counts> m_counts;
    ShownState m_asked, m_shown; ///< What is wanted; what the view is an answer to.
    ShownHistory m_history;
    edit::StepTexts m_undoable;
    QString m_selectedKey, m_phase;
    std::vector<store::Annotation> m_annotations;
    std::set<std::string> m_pinned, m_hidden, m_gathered;
    std::shared_ptr<const Trace> m_trace;
    std::unique_ptr<Work> m_work; ///< Last: nothing is delivered any more when the rest goes.
};

} // namespace waybill::ui
