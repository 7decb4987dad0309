// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>
#include <map>
#include <vector>

class QMenuBar;
class QWidget;

namespace waybill::ui {

enum class ActionId {
    NewCase,
    OpenCase,
    OpenSample,
    Import,
    Publish,
    CloseCase,
    Quit,
    Undo,
    Redo,
    SelectAll,
    Annotate,
    Merge,
    Rules,
    Decisions,
    NoFirms,
    ExportDecisions,
    ApplyDecisions,
    ClearFilters,
    Find,
    Selections,
    SharedAddresses,
    FilterLine,
    Picture,
    Views,
    DrawShipments,
    ZoomIn,
    ZoomOut,
    Fit,
    BirdsEye,
    Bubbles,
    Hide,
    ShowOnly,
    ShowHidden,
    Expand,
    Collapse,
    Fold,
    FoldCommunities,
    UnfoldAll,
    LayOutSelected,
    Wider,
    Narrower,
    Paths,
    PathsBy,
    Counterparties,
    ShowFilters,
    ShowInspector,
    ShowTime,
    ShowLeads,
    ShowShipments,
    ShowIssues,
    ShowSources,
    ShowStatistics,
    ShowSameFirm,
    ShowList,
    ShowWatchLists,
    ShowHubs,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    FullScreen,
    Shortcuts,
    About,
};

/// What an action is, said once: menus, the find field's commands and the page of shortcuts are made from it.
struct ActionSpec {
    enum class Menu { File, Edit, View, Explore, Theme, Help };
    ActionId id;
    Menu menu;
    QString name; ///< Stable: "case.open".
    QString text; ///< With the menu's mnemonic: "&Open a case…".
    QString help; ///< A sentence.
    QString icon; ///< Of resources/icons; may be empty.
    QList<QKeySequence> keys;
    bool needsCase = false, isCheckable = false, startsGroup = false;
};
[[nodiscard]] const std::vector<ActionSpec>& actionSpecs();
[[nodiscard]] const ActionSpec& actionSpec(ActionId id);
/// The text without mnemonic and dots: "Open a case".
[[nodiscard]] QString plainText(const ActionSpec& spec);

/// A key of the picture or of time that is no menu entry; for the page of shortcuts.
struct KeyHelp {
    QString place, keys, text;
};
[[nodiscard]] const std::vector<KeyHelp>& widgetKeys();

/// The actions of one window.
class Actions : public QObject {
public:
    /// Makes all and adds them to the window, so that their keys work in it.
    explicit Actions(QWidget* window);

    [[nodiscard]] QAction* operator[](ActionId id) const { return m_actions.at(id); }
    /// `recent` is put below "Open".
    void fill(QMenuBar& bar, QMenu& recent) const;
    /// Those that need a case are disabled without one.
    void setCaseOpen(bool open);
    void setIconColour(const QColor& colour);

private:
    std::map<ActionId, QAction*> m_actions;
};

} // namespace waybill::ui
