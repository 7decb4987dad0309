// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include <QCoreApplication>

namespace waybill::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Actions", text);
}

using Menu = ActionSpec::Menu;

ActionSpec spec(ActionId id, Menu menu, const char* name, const char* text, const char* help, const char* icon,
                const QList<QKeySequence>& keys) {
    return {id, menu, QLatin1String(name), tr(text), tr(help), QLatin1String(icon), keys, false, false, false};
}
ActionSpec ofCase(ActionSpec of) {
    of.needsCase = true;
    return of;
}
ActionSpec checkable(ActionSpec of) {
    of.isCheckable = true;
    return of;
}
ActionSpec group(ActionSpec of) {
    of.startsGroup = true;
    return of;
}

QKeySequence key(const char* text) {
    return QKeySequence(QLatin1String(text));
}

std::vector<ActionSpec> fileActions() {
    return {
        spec(ActionId::NewCase, Menu::File, "case.new", "&New case…", "Starts an investigation in a file of its own.",
             "new", {QKeySequence::New}),
        spec(ActionId::OpenCase, Menu::File, "case.open", "&Open a case…", "Opens a .waybill file.", "open",
             {QKeySequence::Open}),
        spec(ActionId::OpenSample, Menu::File, "case.sample", "Open the &sample case",
             "Opens a small case reconstructed from published figures.", "", {}),
        group(ofCase(spec(ActionId::Import, Menu::File, "case.import", "&Import…",
                          "Reads customs records (CSV, JSON lines, XLSX, ODS, XLS, ZIP, gzip) into the case.", "import",
                          {key("Ctrl+I")}))),
        ofCase(spec(ActionId::Publish, Menu::File, "case.publish", "&Publish…",
                    "Writes what is in view as a picture, a page or a graph file.", "publish", {key("Ctrl+P")})),
        group(ofCase(spec(ActionId::ExportDecisions, Menu::File, "decisions.export", "&Export decisions…",
                          "Writes what was decided in this case, for another case.", "", {}))),
        ofCase(spec(ActionId::ApplyDecisions, Menu::File, "decisions.apply", "&Apply decisions…",
                    "Applies what was decided in another case, and tells what cannot be applied.", "", {})),
        group(ofCase(spec(ActionId::CloseCase, Menu::File, "case.close", "&Close the case",
                          "Goes back to the welcome page; everything is saved already.", "", {QKeySequence::Close}))),
        spec(ActionId::Quit, Menu::File, "quit", "&Quit", "Ends Waybill.", "", {key("Ctrl+Q")}),
    };
}

std::vector<ActionSpec> editActions() {
    return {
        ofCase(spec(ActionId::Undo, Menu::Edit, "undo", "&Undo",
                    "Takes the last change back: a decision, a filter or a layout.", "undo", {QKeySequence::Undo})),
        ofCase(spec(ActionId::Redo, Menu::Edit, "redo", "&Redo", "Does again what was taken back.", "redo",
                    {key("Ctrl+Shift+Z"), key("Ctrl+Y")})),
        group(ofCase(spec(ActionId::SelectAll, Menu::Edit, "select.all", "Select &all in the picture",
                          "Selects every firm and address that is drawn.", "", {QKeySequence::SelectAll}))),
        ofCase(spec(ActionId::SharedAddresses, Menu::Edit, "select.addresses", "Select who s&hares an address",
                    "Selects the addresses of the selected firms and all that share them; with nothing selected, all "
                    "shared addresses.",
                    "", {key("A")})),
        ofCase(spec(ActionId::Selections, Menu::Edit, "select.named", "Na&med selections…",
                    "Keeps what is selected under a name, and joins it with others.", "", {key("Ctrl+Shift+S")})),
        group(ofCase(spec(ActionId::Annotate, Menu::Edit, "annotate", "&Annotate the selection…",
                          "Writes down what was found out about the selected firm, address, link or shipment.", "",
                          {key("N")}))),
        ofCase(spec(ActionId::Merge, Menu::Edit, "firms.merge", "&Merge the selected firms…",
                    "Makes the selected firms one, with a reason; Undo takes it apart.", "", {key("Ctrl+M")})),
        ofCase(spec(ActionId::Rules, Menu::Edit, "rules", "Ru&les of your own…",
                    "Reads the case by rules of your own: what papers state, and goods categories.", "", {})),
        ofCase(spec(ActionId::Decisions, Menu::Edit, "decisions", "&Decisions…",
                    "Lists what was decided and takes any of it back, not only the last.", "", {key("Ctrl+Alt+Z")})),
        ofCase(spec(ActionId::NoFirms, Menu::Edit, "firms.none", "What is n&o firm…",
                    "Lists what was excluded as no firm, to take it for one again.", "", {})),
        ofCase(spec(ActionId::ClearFilters, Menu::Edit, "filters.clear", "&Clear all filters",
                    "Brings every shipment of the case into view.", "", {key("Ctrl+Shift+A")})),
        group(ofCase(spec(ActionId::Find, Menu::Edit, "find", "&Find…", "Finds a firm, an address or a command.",
                          "search", {key("Ctrl+K"), QKeySequence::Find}))),
        ofCase(spec(ActionId::FilterLine, Menu::Edit, "filters.line", "F&ilter as a line",
                    "Types the filter in the line above the picture.", "", {key("Ctrl+L")})),
    };
}

std::vector<ActionSpec> explorationActions() {
    return {
        group(ofCase(spec(ActionId::Hide, Menu::Explore, "nodes.hide", "&Hide the selected",
                          "Leaves the selected firms and addresses out of the picture.", "", {key("H")}))),
        ofCase(spec(ActionId::ShowOnly, Menu::Explore, "nodes.only", "Show o&nly the selected",
                    "Leaves all other firms and addresses out of the picture.", "", {key("I")})),
        ofCase(spec(ActionId::ShowHidden, Menu::Explore, "nodes.show", "Show &what is hidden",
                    "Brings back all that was left out of the picture.", "", {key("Shift+H")})),
        ofCase(spec(ActionId::Expand, Menu::Explore, "nodes.expand", "Show hidden n&eighbours…",
                    "Brings back those neighbours of the selected one that you choose.", "", {key("E")})),
        ofCase(spec(ActionId::Collapse, Menu::Explore, "nodes.collapse", "C&ollapse the selected",
                    "Leaves out the neighbours that hang on the selected ones alone.", "", {key("Shift+E")})),
        group(ofCase(spec(ActionId::FoldCommunities, Menu::Explore, "nodes.communities", "Fold the co&mmunities",
                          "Draws firms that trade more with each other than with others as one mark each.", "",
                          {key("Shift+G")}))),
        ofCase(spec(ActionId::Fold, Menu::Explore, "nodes.fold", "Fold or unfold the selec&ted",
                    "Draws the selected firms as one mark, a firm alone with its community; a group is unfolded.", "",
                    {key("G")})),
        ofCase(spec(ActionId::UnfoldAll, Menu::Explore, "nodes.unfold", "Unfold all &groups",
                    "Draws each firm for itself again.", "", {key("Ctrl+Shift+G")})),
        ofCase(spec(ActionId::LayOutSelected, Menu::Explore, "layout.selected", "La&y out the selected…",
                    "Lays out the selected ones where they lie; all others stay where they are.", "", {key("Y")})),
        group(ofCase(spec(ActionId::Wider, Menu::Explore, "around.wider", "Neighbourhood: a link further",
                          "Only what is around the selected firms; again: a link further.", "", {key("R")}))),
        ofCase(spec(ActionId::Narrower, Menu::Explore, "around.narrower", "Neighbourhood: a link less far",
                    "A link less far around; at last everything again.", "", {key("Shift+R")})),
        ofCase(spec(ActionId::PathsBy, Menu::Explore, "trace.by", "Paths b&y length, time or goods…",
                    "Looks for all paths up to a length, in the order of time, or of goods you choose.", "",
                    {key("Shift+P")})),
        ofCase(spec(ActionId::Paths, Menu::Explore, "trace.paths", "&Paths between the selected",
                    "Shows the shortest ways from each of the selected to each other.", "", {key("P")})),
        ofCase(spec(ActionId::Counterparties, Menu::Explore, "trace.common", "Common &counterparties",
                    "Shows who traded with each of the selected firms.", "", {key("J")})),
    };
}

std::vector<ActionSpec> viewActions() {
    return {
        ofCase(spec(ActionId::Picture, Menu::View, "picture", "&Go to the picture",
                    "Leads the keyboard to the picture, from wherever it is.", "", {key("Alt+P")})),
        ofCase(spec(ActionId::Views, Menu::View, "views", "&Views…",
                    "Keeps filters, layout, what is hidden and all places under a name, and shows them again.", "",
                    {key("Ctrl+Shift+V")})),
        ofCase(checkable(spec(ActionId::DrawShipments, Menu::View, "view.whole", "Draw each shi&pment",
                              "Draws shipments whole, each between its seller, maker and buyer.", "", {key("W")}))),
        group(ofCase(spec(ActionId::ZoomIn, Menu::View, "zoom.in", "Zoom &in", "Makes the picture larger.", "",
                          {key("Ctrl++"), key("Ctrl+=")}))),
        ofCase(spec(ActionId::ZoomOut, Menu::View, "zoom.out", "Zoom &out", "Makes the picture smaller.", "",
                    {key("Ctrl+-")})),
        ofCase(spec(ActionId::Fit, Menu::View, "zoom.fit", "&Whole picture", "Shows all that is in view.", "",
                    {key("Ctrl+0")})),
        ofCase(checkable(spec(ActionId::BirdsEye, Menu::View, "picture.birdseye", "Bir&d's-eye view",
                              "Shows the whole picture small in a corner while only a part is on screen.", "",
                              {key("V")}))),
        ofCase(checkable(spec(ActionId::Bubbles, Menu::View, "picture.bubbles", "Crowds as bu&bbles",
                              "Draws firms that would run together as one bubble with their number.", "", {key("B")}))),
    };
}

std::vector<ActionSpec> panelActions() {
    return {
        group(ofCase(checkable(spec(ActionId::ShowFilters, Menu::View, "panel.filters", "&Filters",
                                    "Shows or hides the filters at the left.", "", {key("F6")})))),
        ofCase(checkable(spec(ActionId::ShowInspector, Menu::View, "panel.inspector", "&Details",
                              "Shows or hides the details of the selection at the right.", "", {key("F7")}))),
        group(ofCase(spec(ActionId::ShowTime, Menu::View, "panel.time", "&Time", "Shows time below the picture.", "",
                          {key("Alt+1")}))),
        ofCase(spec(ActionId::ShowLeads, Menu::View, "panel.leads", "&Leads",
                    "Shows what the papers in view state, to be confirmed or dismissed.", "", {key("Alt+2")})),
        ofCase(spec(ActionId::ShowShipments, Menu::View, "panel.shipments", "&Shipments",
                    "Shows the shipments in view below the picture.", "", {key("Alt+3")})),
        ofCase(spec(ActionId::ShowIssues, Menu::View, "panel.issues", "&Issues",
                    "Shows what the imports found wrong in the data.", "", {key("Alt+4")})),
        ofCase(spec(ActionId::ShowSources, Menu::View, "panel.sources", "S&ources",
                    "Shows what was imported, with the account of its rows.", "", {key("Alt+5")})),
        ofCase(spec(ActionId::ShowStatistics, Menu::View, "panel.statistics", "Official s&tatistics",
                    "Shows how much of what a state says it exported the records cover.", "", {key("Alt+6")})),
        ofCase(spec(ActionId::ShowSameFirm, Menu::View, "panel.same", "Same fi&rm?",
                    "Shows firms that may be one, to be merged or kept apart.", "", {key("Alt+7")})),
        ofCase(spec(ActionId::ShowList, Menu::View, "panel.list", "List of the &picture",
                    "Lists the firms, addresses and links of the picture in a table.", "", {key("Alt+8")})),
        ofCase(spec(ActionId::ShowWatchLists, Menu::View, "panel.hits", "&Watch lists",
                    "Shows firms of the case that may be on sanctions and watch lists.", "", {key("Alt+9")})),
        ofCase(spec(ActionId::ShowHubs, Menu::View, "panel.hubs", "Hu&bs",
                    "Shows addresses, e-mail addresses and telephones that several firms share.", "", {key("Alt+0")})),
        group(spec(ActionId::FullScreen, Menu::View, "window.full", "F&ull screen", "Fills the screen, and back.", "",
                   {QKeySequence::FullScreen})),
    };
}

std::vector<ActionSpec> otherActions() {
    return {
        checkable(spec(ActionId::ThemeSystem, Menu::Theme, "theme.system", "As the &system",
                       "Light or dark as the desktop is.", "", {})),
        checkable(spec(ActionId::ThemeLight, Menu::Theme, "theme.light", "&Light", "Paper-white ground.", "", {})),
        checkable(spec(ActionId::ThemeDark, Menu::Theme, "theme.dark", "&Dark", "Near-black ground.", "", {})),
        spec(ActionId::Shortcuts, Menu::Help, "help.keys", "&Keyboard shortcuts", "Lists every key.", "",
             {QKeySequence::HelpContents}),
        spec(ActionId::About, Menu::Help, "help.about", "&About Waybill", "Version and licence.", "", {}),
    };
}

} // namespace

const std::vector<ActionSpec>& actionSpecs() {
    static const std::vector<ActionSpec> all = [] {
        std::vector<ActionSpec> specs;
        for (const auto& part :
             {fileActions(), editActions(), viewActions(), explorationActions(), panelActions(), otherActions()})
            specs.insert(specs.end(), part.begin(), part.end());
        return specs;
    }();
    return all;
}

const std::vector<KeyHelp>& widgetKeys() {
    static const std::vector<KeyHelp> keys{
        {tr("Picture"), tr("Tab, Shift+Tab"),
         tr("Next and previous firm or address; Esc, then Tab leaves the picture")},
        {tr("Picture"), tr("L, Shift+L"), tr("Next and previous link of the selected firm")},
        {tr("Picture"), tr("Enter"), tr("Bring the selection to the middle")},
        {tr("Picture"), tr("P"),
         tr("Pin the selected firm, or unpin it, with the mouse: drag it, with Ctrl its neighbours come along; with "
            "several selected: paths between them")},
        {tr("Picture"), tr("Shift+Arrow keys"), tr("Move the selected firm or address, which pins it")},
        {tr("Picture"), tr("Shift+Space"),
         tr("Select one more, or leave it; with the mouse: Shift and a click, Shift and drag for a frame, Alt and "
            "drag for a lasso")},
        {tr("Picture"), tr("G"),
         tr("Fold the selected into one mark, or unfold a group; with the mouse: double-click it")},
        {tr("Picture"), tr("Esc"), tr("Select nothing")},
        {tr("Picture"), tr("Arrow keys"),
         tr("Move the picture; with the mouse: drag the ground, or Ctrl and the wheel")},
        {tr("Picture"), tr("+, -"), tr("Zoom; with the mouse: the wheel")},
        {tr("Picture"), tr("0, F"), tr("Whole picture")},
        {tr("Picture"), tr("Menu, Shift+F10"), tr("What can be done with the selection")},
        {tr("Leads"), tr("C, L, O"), tr("Confirm the lead, put it off, reopen it; the next one follows")},
        {tr("Leads"), tr("Left, Right"), tr("Fold and unfold a group of leads")},
        {tr("Leads"), tr("D"), tr("Dismiss the lead, with a reason; Enter does it, Esc leaves it")},
        {tr("Hubs"), tr("F"), tr("The chosen address is a formation agent's")},
        {tr("List"), tr("Enter"), tr("Bring the chosen one to the middle of the picture")},
        {tr("List"), tr("/"), tr("Filter it by words; Down goes back to the rows, Esc shows all")},
        {tr("List"), tr("Ctrl+C"), tr("Copy the chosen rows for a spreadsheet")},
        {tr("Filter line"), tr("Tab, Down"), tr("Take what is offered, or choose another")},
        {tr("Filter line"), tr("Enter"), tr("Apply the line at once, and keep it for later")},
        {tr("Filter line"), tr("Up, Down"), tr("Earlier lines, while nothing is offered")},
        {tr("Filter line"), tr("Esc"), tr("Leave it; what was not applied goes")},
        {tr("Time"), tr("Space"), tr("Play the time, or pause")},
        {tr("Time"), tr("Alt+Left, Alt+Right"), tr("Move the day that splits the time, while it is compared")},
        {tr("Time"), tr("Left, Right"), tr("Move the range of time by a bar")},
        {tr("Time"), tr("Shift+Left, Shift+Right"), tr("Move its end")},
        {tr("Time"), tr("Ctrl+Left, Ctrl+Right"), tr("Move its start")},
        {tr("Time"), tr("Esc, Delete"), tr("Whole time; with the mouse: double-click")},
    };
    return keys;
}

} // namespace waybill::ui
