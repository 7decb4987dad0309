// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/style_sheet.h"

#include <utility>

namespace waybill::ui {

namespace {

// A head's words give way to the mark of sorting by its width, 9, also where it is above them: the negative padding
// takes that back, so that they end where the figures below end.
constexpr auto sheet = R"(
QWidget[look="panel"] { background: @window; }
QWidget[look="ground"] { background: @ground; }
QFrame[look="card"] { background: @field; border: 1px solid @rule; border-radius: 8px; }
QLabel[look="section"] { color: @faded; font-size: 11px; font-weight: 600; }
QLabel[look="title"] { font-size: 17px; font-weight: 600; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="faded"] { color: @faded; font-size: 12px; }
QLabel { background: transparent; }

QPushButton, QToolButton { background: @field; border: 1px solid @rule; border-radius: 6px; padding: 5px 14px;
  color: @text; font-weight: 500; min-height: 18px; }
QToolButton { padding: 4px 8px; }
QPushButton:hover, QToolButton:hover { border-color: @placeholder; }
QPushButton:pressed, QToolButton:pressed { background: @accentWash; }
QPushButton:focus, QToolButton:focus { border: 1px solid @accent; }
QPushButton:checked, QToolButton:checked { background: @accentWash; border-color: @accent; }
QPushButton:disabled, QToolButton:disabled { color: @bar; background: transparent; }
QPushButton[look="primary"] { background: @accent; border-color: @accent; color: @onAccent; font-weight: 600; }
QPushButton[look="primary"]:focus { border: 2px solid @text; padding: 4px 13px; }
QPushButton[look="primary"]:disabled { background: @rule; border-color: @rule; color: @placeholder; }
QPushButton[look="alarm"]:checked { background: @note; border-color: @note; color: @onNote; font-weight: 600; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent; color: @accent; padding: 1px 4px;
  font-weight: 500; min-height: 16px; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border-color: @accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { background: @field; border: 1px solid @rule;
  border-radius: 6px; padding: 4px 8px; color: @text; selection-background-color: @accent;
  selection-color: @onAccent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border-color: @accent; }
QLineEdit[look="primary"] { border-radius: 14px; padding: 3px 14px; }
QComboBox { padding-right: 22px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/waybill/icons/chevron-down-@scheme.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @field; border: 1px solid @rule; selection-background-color: @accentWash;
  selection-color: @text; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @placeholder; border-radius: 3px;
  background: @field; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
  image: url(:/waybill/icons/check-@scheme.svg); }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @placeholder; border-radius: 8px;
  background: @field; }
QRadioButton::indicator:hover, QRadioButton::indicator:focus { border-color: @accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; }
QCheckBox[look="alarm"]::indicator:checked { background: @note; border-color: @note; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
QCheckBox:disabled, QRadioButton:disabled { color: @placeholder; }

QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @bar; border-radius: 3px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QAbstractItemView { background: @field; border: 1px solid @rule; border-radius: 6px; outline: none;
  selection-background-color: @accentWash; selection-color: @text; gridline-color: @rule;
  alternate-background-color: @ground; }
QAbstractItemView::item:selected { background: @accentWash; color: @text; }
QAbstractItemView:focus { border-color: @accent; }
QTreeView::item { height: 26px; }
QHeaderView { background: transparent; }
QHeaderView::section { background: @window; color: @faded; border: none; border-bottom: 1px solid @rule;
  padding: 5px -6px 5px 3px; font-size: 11px; font-weight: 600; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: margin; subcontrol-position: top center;
  width: 9px; height: 7px; }
QTableCornerButton::section { background: @window; border: none; }

QMenuBar { background: @window; color: @text; padding: 1px 12px; border: none; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @accentWash; }
QMenu { background: @field; color: @text; border: 1px solid @rule; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 22px; border-radius: 4px; }
QMenu::item:selected { background: @accentWash; color: @text; }
QMenu::item:disabled { color: @placeholder; }
QMenu::separator { height: 1px; background: @rule; margin: 4px 8px; }
QToolTip { background: @field; color: @text; border: 1px solid @rule; padding: 4px 6px; }

QTabWidget::pane { border: none; border-top: 1px solid @rule; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @faded; padding: 6px 12px; border: none;
  border-bottom: 2px solid transparent; font-weight: 500; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }
QSplitter::handle { background: @rule; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: @rule; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QGroupBox { border: none; margin-top: 18px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QDialog, QMainWindow { background: @window; }
)";

} // namespace

QString styleSheet(const ThemeColours& colours) {
    // Longer names first: "@accentWash" begins like "@accent".
    const std::pair<const char*, QColor> names[] = {
        {"@accentWash", colours.accentWash},
        {"@accent", colours.accent},
        {"@onAccent", colours.onAccent},
        {"@noteWash", colours.noteWash},
        {"@note", colours.note},
        {"@onNote", colours.onNote},
        {"@window", colours.window},
        {"@ground", colours.ground},
        {"@field", colours.field},
        {"@text", colours.text},
        {"@faded", colours.faded},
        {"@placeholder", colours.placeholder},
        {"@rule", colours.rule},
        {"@suspicious", colours.suspicious},
        {"@good", colours.good},
        {"@bar", colours.bar},
    };
    QString text = QLatin1String(sheet);
    for (const auto& [name, colour] : names)
        text.replace(QLatin1String(name), colour.name());
    const bool dark = colours.window.lightness() < colours.text.lightness();
    return text.replace(QLatin1String("@scheme"), QLatin1String(dark ? "dark" : "light"));
}

} // namespace waybill::ui
