// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/crowds.h"
#include "ui/canvas/camera.h"
#include "ui/canvas/glide.h"
#include "ui/canvas/live_picture.h"
#include "ui/canvas/overlay.h"
#include "ui/canvas/scene_keeper.h"
#include "ui/canvas/settling.h"
#include "ui/canvas/tile_layer.h"
#include "ui/models/case_session.h"

#include <QElapsedTimer>
#include <QMarginsF>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QGestureEvent;
class QMenu;

namespace waybill::ui {

class BirdsEye;
class EmptyNotice;
class HiddenNotice;
class LegendBox;
class LayoutSwitch;

/// The picture: the graph in view like a web map. Tiles are painted by threads; pan and zoom move and scale what is
/// there at once and sharpen behind; selection and hover lie over the tiles. Everything that the mouse can do, keys
/// can.
class CanvasWidget : public QWidget {
    Q_OBJECT
public:
    explicit CanvasWidget(CaseSession& session, QWidget* parent = nullptr);
    ~CanvasWidget() override;

    [[nodiscard]] const Camera& camera() const { return m_camera; }
    /// What is on screen now; null before the first picture.
    [[nodiscard]] std::shared_ptr<const scene::Scene> scene() const;
    /// Whether what is on screen is painted for exactly this view and zoom.
    [[nodiscard]] bool isSharp() const;

    void zoomIn();
    void zoomOut();
    /// Shows all, and keeps doing so while views change, until the next pan or zoom.
    void fit();
    void centreOn(const QString& key);
    void togglePin();
    void selectNext(int step);     ///< The next node, most noted and most valuable first; no more after the last.
    void selectNextLink(int step); ///< The next link of the selected node.
    /// All nodes in view, whether they are on screen or not.
    void selectAll();
    void hideSelected();
    void showOnlySelected();
    /// Whether firms that would run together are drawn as one bubble with their number; else each by itself.
    void setDrawsBubbles(bool draws);
    [[nodiscard]] bool drawsBubbles() const { return m_drawsBubbles; }
    /// Whether a small picture of the whole lies in a corner while only a part is on screen.
    void setShowsBirdsEye(bool shows);
    /// Shows a picture that is on its way (scene::moved()) until the next one, or until the picture has settled.
    void showOnItsWay(std::shared_ptr<const scene::Scene> scene);
    /// What is shown of a picture on its way; null when none is.
    [[nodiscard]] const std::shared_ptr<const scene::Scene>& onItsWay() const { return m_onItsWay; }
    /// Asks by a menu how to lay out what is selected; nothing where that is not several.
    void chooseLayoutOfSelected();
    /// What can be done with an item, as the context menu shows it. The caller owns it.
    [[nodiscard]] std::unique_ptr<QMenu> makeMenu(const QString& key);

Q_SIGNALS:
    void annotateRequested(const QString& key);
    void expandRequested(const QString& key); ///< A node with hidden neighbours.
    void mergeRequested();                    ///< Of the selected firms.
    void pathsRequested();                    ///< Between the selected, of a kind to be chosen.
    void namingRequested();                   ///< Of the selection.
    void importRequested();
    void sharpened(); ///< isSharp() has become true.

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    // canvas_widget.cpp: from view to picture
    void showView();
    void orderScene();
    void takeScene(const std::shared_ptr<const scene::Scene>& scene);
    void startLayer(const std::shared_ptr<const scene::Scene>& scene);
    void repaintTiles();
    void swapWhenReady();
    void requestTiles();
    void showLegend();
    bool takesLegend(const scene::Scene& scene); ///< True when its box has another size now.
    void comeNearer(std::uint32_t bubble);
    void cameraMoved(bool zoomed);
    void paintPicture(QPainter& painter, const QRect& part) const;
    void paintFocus(QPainter& painter) const;
    void applyFit();
    void fitAnother(const CaseSession::View& view); ///< Where it is another picture than the one that is shown.
    [[nodiscard]] bool isAnother(const CaseSession::View& view) const;
    void resetRoom();
    [[nodiscard]] QMarginsF widerRoom(const QRectF& drawn) const;
    void makeRoomForLabels(const scene::Scene& scene);
    void keepLabelsInSight(std::size_t marks, scene::SceneOptions& options) const;
    void placeBoxes();
    [[nodiscard]] double deviceZoom() const { return m_camera.zoom * devicePixelRatioF(); }
    [[nodiscard]] QRectF visiblePart(double zoom) const;
    [[nodiscard]] QRectF aroundSight() const; ///< What is seen, and as much again on each side. In scene units.
    [[nodiscard]] const graph::EntityGraph* graph() const;

    // canvas_motion.cpp: what moves by itself
    void prepareMotion();
    void rememberPlaces(); ///< Before another view is shown.
    [[nodiscard]] const Camera& seenBy() const;
    void settleInto(const std::shared_ptr<const scene::Scene>& scene);
    void endSettling();
    void nextFrame();
    void paintOnItsWay(QPainter& painter, const QRectF& exposed) const;
    bool pinch(QGestureEvent& event);
    void refreshBirdsEye();

    // canvas_live.cpp: a layout that runs
    void beginLive();
    void showLive();
    void takeLiveScene(const std::shared_ptr<const scene::Scene>& scene);
    void orderDust();
    std::shared_ptr<const CaseSession::View> endLive(); ///< As it was seen last; null: nothing was.
    [[nodiscard]] std::optional<std::uint32_t> nodeOnItsWay(QPointF at) const;

    // canvas_input.cpp: from mouse and keys to the session
    [[nodiscard]] scene::Hit hitAt(QPointF at) const;
    [[nodiscard]] QString keyOf(const scene::Hit& hit) const;
    [[nodiscard]] QString wordsAt(QPointF at) const; ///< Of what is under the pointer.
    void hover(QPointF at);
    void zoomBy(QPointF at, double factor);
    void pan(QPointF by);
    void pressNode(const std::optional<QPointF>& at); ///< What lies there is what a drag will move.
    void dragNode(QPointF to);
    void moveSelected(QPointF by); ///< Pixels; one step of undo.
    void dropDrag();
    void bringIntoSight(QPointF scenePoint);
    void selectAndShow(const QString& key);

    // canvas_select.cpp: one and several selected
    void refreshSelection();
    void refreshTrace();
    /// Keys of what is selected or traced: drawn also where there is no room for all lines.
    [[nodiscard]] std::set<std::string> foremost() const;
    void drawForemost();
    void describe();
    [[nodiscard]] QString wordsOf(const QString& key) const; ///< Of an item, with what is written about it.
    void clickSelects(QPointF at, bool adds);
    void selectBubble(std::uint32_t bubble, bool adds);
    void stretchBand(QPointF to);
    void takeBand(bool adds);

    // canvas_menu.cpp
    void addDeeds(QMenu& menu, const QString& key);
    void addDeedsOfBubble(QMenu& menu, std::uint32_t bubble);
    void addDeedsOfSeveral(QMenu& menu, const QString& key); ///< `key`: the one under the pointer.
    void addLayouts(QMenu& menu);                            ///< Of what is selected.
    void addViewDeeds(QMenu& menu);

    std::shared_ptr<const CaseSession::View> m_shown;
    query::Filter m_shownFilter;              ///< That m_shown is an answer to.
    bool m_shownWhole = false;                ///< Its shipments are drawn whole.
    std::optional<Settling::Before> m_before; ///< The picture on screen while the next view's is not there yet.
    std::unique_ptr<Settling> m_settling;
    std::shared_ptr<const scene::Scene> m_onItsWay; ///< On screen instead of the tiles.
    std::unique_ptr<LivePicture> m_live;            ///< While a layout runs.
    bool m_liveIsOrdered = false;
    QImage m_dust; ///< On screen instead of the tiles, while a large picture is laid out.
    BackgroundJob m_dusting;
    QTimer m_frames;
    QElapsedTimer m_clock;
    Glide m_glide;
    bool m_showsBirdsEye = true;

    enum class Gesture { None, Pressed, Panning, Dragging, Framing, Lassoing };

    CaseSession& m_session;
    QThreadPool m_pool;
    SceneKeeper m_keeper;
    std::unique_ptr<TileLayer> m_front, m_back; ///< On screen; being painted to take its place.
    Camera m_camera;
    double m_ratio = 0; ///< Device pixels a pixel at the last painting.
    bool m_fits = true, m_wasSharp = false;
    QMarginsF m_room;           ///< Pixels around the marks that a fitting picture leaves for labels.
    int m_roomRuns = 0;         ///< How often the room was widened for this view.
    bool m_isFramed = false;    ///< There is no more room: labels stay within the canvas.
    QRectF m_region;            ///< Where the scene has lines and texts; null: everywhere.
    scene::Crowding m_crowding; ///< Of the view.
    bool m_drawsBubbles = true;
    bool m_hasLegend = false;    ///< A scene has told what the legend needs.
    bool m_sceneIsStale = false; ///< A newer scene than the layers' has been ordered.
    std::set<std::string> m_suspicious, m_confirmed, m_annotated,
        m_foremost; ///< As in the scene that was ordered last.
    QTimer m_zoomRest;
    Overlay m_overlay;
    std::shared_ptr<const scene::Scene> m_ordered;
    std::vector<std::uint32_t> m_order; ///< Of m_ordered: Nodes in the order of the Tab key.

    Gesture m_gesture = Gesture::None;
    QPointF m_pressedAt, m_lastAt;
    Qt::KeyboardModifiers m_pressedWith;
    std::string m_pressedKey; ///< Of the pressed node: its number is that of one graph, and the view may change.
    std::optional<layout::Point> m_heldAt;
    bool m_leadsOthers = false; ///< What is dragged is held in a layout that runs.
    bool m_tabLeaves = false;

    BirdsEye* m_birdsEye;
    LegendBox* m_legend;
    LayoutSwitch* m_switch;
    EmptyNotice* m_notice;
    HiddenNotice* m_hidden;
};

} // namespace waybill::ui
