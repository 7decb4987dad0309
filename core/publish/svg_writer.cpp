// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/svg_writer.h"

#include "core/base/text.h"
#include "core/scene/geometry.h"

#include <cmath>

namespace waybill::publish {

QString svgNumber(double value) {
    if (!std::isfinite(value))
        return QStringLiteral("0");
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == QStringLiteral("-0") ? QStringLiteral("0") : text;
}

namespace {

QString pair(QPointF p) {
    return svgNumber(p.x()) + u',' + svgNumber(p.y());
}

QString points(const std::vector<QPointF>& all) {
    QString text;
    for (const QPointF p : all)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + pair(p);
    return text;
}

} // namespace

SvgWriter::SvgWriter(QByteArray* bytes, scene::Theme theme) : m_xml(bytes), m_theme(theme) {
    m_xml.setAutoFormatting(true);
    m_xml.setAutoFormattingIndent(1);
}

QString SvgWriter::colour(scene::Colour colour) const {
    return QStringLiteral("#%1").arg(scene::rgb(colour, m_theme), 6, 16, QLatin1Char('0')).toUpper();
}

void SvgWriter::attribute(const char* name, double value) {
    attribute(name, svgNumber(value));
}
void SvgWriter::attribute(const char* name, const char* value) {
    attribute(name, QString::fromLatin1(value));
}
void SvgWriter::attribute(const char* name, const QString& value) {
    m_xml.writeAttribute(QString::fromLatin1(name), xmlSafe(value));
}

void SvgWriter::open(const char* element) {
    m_xml.writeStartElement(QString::fromLatin1(element));
}

void SvgWriter::paint(const QString& fill, const QString& stroke, double strokeWidth) {
    attribute("fill", fill.isEmpty() ? QStringLiteral("none") : fill);
    if (stroke.isEmpty())
        return;
    attribute("stroke", stroke);
    attribute("stroke-width", strokeWidth);
}

void SvgWriter::rect(const QRectF& rect, double corner, const QString& fill, const QString& stroke,
                     double strokeWidth) {
    open("rect");
    attribute("x", rect.x());
    attribute("y", rect.y());
    attribute("width", rect.width());
    attribute("height", rect.height());
    if (corner > 0)
        attribute("rx", corner);
    paint(fill, stroke, strokeWidth);
    close();
}

void SvgWriter::circle(QPointF centre, double radius, const QString& fill, const QString& stroke, double strokeWidth) {
    open("circle");
    attribute("cx", centre.x());
    attribute("cy", centre.y());
    attribute("r", radius);
    paint(fill, stroke, strokeWidth);
    close();
}

void SvgWriter::polygon(const std::vector<QPointF>& all, const QString& fill, const QString& stroke,
                        double strokeWidth) {
    open("polygon");
    attribute("points", points(all));
    paint(fill, stroke, strokeWidth);
    close();
}

void SvgWriter::symbol(scene::Shape shape, QPointF centre, double radius, const QString& fill, const QString& stroke,
                       double strokeWidth) {
    switch (shape) {
    case scene::Shape::Disc:
        circle(centre, radius, fill, stroke, strokeWidth);
        return;
    case scene::Shape::RoundedSquare: {
        const QSizeF half = scene::halfSize(shape, radius);
        rect({centre.x() - half.width(), centre.y() - half.height(), 2 * half.width(), 2 * half.height()},
             scene::cornerRadius(radius), fill, stroke, strokeWidth);
        return;
    }
    case scene::Shape::Hexagon:
    case scene::Shape::Diamond:
    case scene::Shape::Box:
        polygon(scene::outline(shape, centre, radius), fill, stroke, strokeWidth);
        return;
    case scene::Shape::Stack:
        for (const QRectF& square : scene::stackSquares(centre, radius))
            rect(square, 0, fill, stroke, strokeWidth);
        return;
    }
}

void SvgWriter::curve(const scene::Line& line, double width, const QString& stroke, scene::LineStyle style) {
    const scene::Curve path = scene::strokeOf(line);
    open("path");
    attribute("d", QStringLiteral("M%1 Q%2 %3").arg(pair(path.start), pair(path.control), pair(path.end)));
    paint({}, stroke, width);
    const auto [dash, gap] = scene::dashes(style, width);
    if (dash > 0)
        attribute("stroke-dasharray", svgNumber(dash) + u' ' + svgNumber(gap));
    else
        attribute("stroke-linecap", "round");
    close();
}

void SvgWriter::line(const scene::Line& line, const QString& ground) {
    if (line.suspicious) {
        curve(line, line.width + 6, colour(scene::Colour::Suspicious), scene::LineStyle::Solid);
        curve(line, line.width + 3, ground, scene::LineStyle::Solid);
    }
    curve(line, line.width, colour(line.colour), line.style);
    if (!line.arrow)
        return;
    const auto head = scene::arrowHead(line);
    polygon({head.begin(), head.end()}, colour(line.colour), {}, 0);
}

} // namespace waybill::publish
