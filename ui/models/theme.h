// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/palette.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QString>

class QApplication;
class QWidget;

namespace waybill::ui {

using scene::Theme;

/// What the person chose: to follow the system, or one of the two.
enum class ThemeChoice { System, Light, Dark };

/// The window's colours by role; what is drawn in the picture has its own in core/scene/palette.h.
struct ThemeColours {
    QColor window; ///< Panels and bars.
    QColor ground; ///< Behind the picture.
    QColor field;  ///< Inputs, cards, buttons.
    QColor text;
    QColor faded; ///< Second lines, units, heads.
    QColor placeholder;
    QColor rule;       ///< Lines between things, borders.
    QColor accent;     ///< The one accent of controls.
    QColor onAccent;   ///< Text on it.
    QColor accentWash; ///< Ground of a selected row, of a "civilian" phrase.
    QColor note;       ///< The alarm colour: the note, and nothing else.
    QColor onNote;
    QColor noteWash; ///< Ground of a noted phrase.
    QColor suspicious;
    QColor good; ///< "2 sources agree"
    QColor bar;  ///< Bars of charts.
};
[[nodiscard]] const ThemeColours& themeColours(Theme theme);

/// The theme that a widget's palette belongs to; ask again on QEvent::PaletteChange.
[[nodiscard]] Theme themeOf(const QPalette& palette);
[[nodiscard]] inline const ThemeColours& themeColours(const QPalette& palette) {
    return themeColours(themeOf(palette));
}

/// How the application's style sheet draws a widget.
enum class Look {
    Plain,
    Section, ///< QLabel: small, letter-spaced head; give it the text in words, it is drawn in capitals.
    Title,   ///< QLabel: 17 px, the subject of a panel.
    Strong,  ///< QLabel: body, semi-bold.
    Faded,   ///< QLabel: 12 px second line.
    Primary, ///< QPushButton: the one blue button.
    Alarm,   ///< QPushButton: filled with the note's colour when checked.
    Link,    ///< QPushButton: a word to press, without a frame.
    Card,    ///< QFrame: a rounded box on a panel.
    Panel,   ///< QWidget: the panels' ground.
    Ground,  ///< QWidget: the picture's ground.
};
void setLook(QWidget* widget, Look look);

/// Inter, else Noto Sans, with CJK behind, in pixels.
[[nodiscard]] QFont windowFont(double pixelSize = 13, int weight = QFont::Normal);
/// A font whose figures all have one width, for columns of numbers.
[[nodiscard]] QFont figureFont(double pixelSize = 13, int weight = QFont::Normal);

/// An icon of resources/icons in the colour of a theme's text: "search", "undo".
[[nodiscard]] QIcon themeIcon(const QString& name, const QColor& colour);

/// Style, palette, font and style sheet for the whole application.
void applyTheme(QApplication& application, Theme theme);
/// The same for a choice; System asks the platform's own palette.
void applyTheme(QApplication& application, ThemeChoice choice);
[[nodiscard]] ThemeChoice savedThemeChoice();
void saveThemeChoice(ThemeChoice choice);

} // namespace waybill::ui
