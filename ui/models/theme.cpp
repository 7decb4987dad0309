// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/theme.h"

#include "ui/models/style_sheet.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <QSvgRenderer>
#include <QWidget>

static void initialiseIcons() {
    Q_INIT_RESOURCE(icons);
}

namespace waybill::ui {

namespace {

ThemeColours makeColours(Theme theme) {
    const auto pick = [theme](QRgb light, QRgb dark) { return QColor::fromRgb(theme == Theme::Light ? light : dark); };
    ThemeColours colours;
    colours.window = pick(0xF4F4F1, 0x1B1F24);
    colours.ground = pick(0xFCFCFA, 0x15181C);
    colours.field = pick(0xFFFFFF, 0x22272E);
    colours.text = pick(0x1D2126, 0xE8EAED);
    colours.faded = pick(0x636A76, 0x9AA4B0);
    colours.placeholder = pick(0x6B7280, 0x8B949F);
    colours.rule = pick(0xDEDED8, 0x30363D);
    colours.accent = pick(0x0B62A8, 0x6CB6FF);
    colours.onAccent = pick(0xFFFFFF, 0x0B1016);
    colours.accentWash = pick(0xDDEBF7, 0x1E3347);
    colours.note = pick(0xC8451B, 0xFF7A4D);
    colours.onNote = pick(0xFFFFFF, 0x0B1016);
    colours.noteWash = pick(0xFBE9E2, 0x3A231B);
    colours.suspicious = pick(0x8E4EC6, 0xC08CF0);
    colours.good = pick(0x00836A, 0x3CC4A4);
    colours.bar = pick(0xB9BEC6, 0x4A525C);
    return colours;
}

QPalette makePalette(const ThemeColours& colours) {
    QPalette palette;
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.field);
    palette.setColor(QPalette::AlternateBase, colours.window);
    palette.setColor(QPalette::ToolTipBase, colours.field);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.placeholder);
    palette.setColor(QPalette::Button, colours.field);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::BrightText, colours.note);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, colours.onAccent);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);
    palette.setColor(QPalette::Light, colours.field);
    palette.setColor(QPalette::Midlight, colours.window);
    palette.setColor(QPalette::Mid, colours.rule);
    palette.setColor(QPalette::Dark, colours.bar);
    palette.setColor(QPalette::Shadow, colours.rule);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.bar);
    return palette;
}

QFont fontOf(const QStringList& families, double pixelSize, int weight) {
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(qRound(pixelSize));
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

constexpr auto choiceKey = "window/theme";

} // namespace

const ThemeColours& themeColours(Theme theme) {
    static const ThemeColours light = makeColours(Theme::Light);
    static const ThemeColours dark = makeColours(Theme::Dark);
    return theme == Theme::Light ? light : dark;
}

Theme themeOf(const QPalette& palette) {
    const QColor ground = palette.color(QPalette::Window), text = palette.color(QPalette::WindowText);
    // A style sheet that makes a widget transparent leaves its palette without a ground.
    const int groundLightness = ground.alpha() == 255 ? ground.lightness() : 128;
    return groundLightness < text.lightness() ? Theme::Dark : Theme::Light;
}

void setLook(QWidget* widget, Look look) {
    static const char* const names[] = {"plain", "section", "title", "strong", "faded", "primary",
                                        "alarm", "link",    "card",  "panel",  "ground"};
    widget->setProperty("look", QLatin1String(names[static_cast<int>(look)]));
    if (look == Look::Panel || look == Look::Ground || look == Look::Card)
        widget->setAttribute(Qt::WA_StyledBackground);
    if (look == Look::Section) {
        QFont font = windowFont(11, QFont::DemiBold);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
        widget->setFont(font);
    }
    // A property that changes after the first polish needs another one.
    if (widget->testAttribute(Qt::WA_WState_Polished)) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

QFont windowFont(double pixelSize, int weight) {
    return fontOf({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")}, pixelSize,
                  weight);
}

QFont figureFont(double pixelSize, int weight) {
    return fontOf({QStringLiteral("Noto Sans"), QStringLiteral("Inter")}, pixelSize, weight);
}

QIcon themeIcon(const QString& name, const QColor& colour) {
    initialiseIcons();
    QFile file(QStringLiteral(":/waybill/icons/") + name + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll().replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    QIcon icon;
    for (const int size : {16, 32, 48}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

void applyTheme(QApplication& application, Theme theme) {
    if (application.style()->name().compare(QStringLiteral("fusion"), Qt::CaseInsensitive) != 0)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    initialiseIcons();
    const ThemeColours& colours = themeColours(theme);
    QApplication::setPalette(makePalette(colours));
    QApplication::setFont(windowFont());
    application.setStyleSheet(styleSheet(colours));
}

void applyTheme(QApplication& application, ThemeChoice choice) {
    Theme theme = choice == ThemeChoice::Dark ? Theme::Dark : Theme::Light;
    if (choice == ThemeChoice::System) {
        QApplication::setPalette(QPalette()); // back to the platform's own, to see which it is
        theme = themeOf(QApplication::palette());
    }
    applyTheme(application, theme);
}

ThemeChoice savedThemeChoice() {
    const QString name = QSettings().value(QLatin1String(choiceKey)).toString();
    if (name == QLatin1String("light"))
        return ThemeChoice::Light;
    return name == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

void saveThemeChoice(ThemeChoice choice) {
    const char* name = choice == ThemeChoice::Light ? "light" : choice == ThemeChoice::Dark ? "dark" : "system";
    QSettings().setValue(QLatin1String(choiceKey), QLatin1String(name));
}

} // namespace waybill::ui
