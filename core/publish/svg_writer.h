// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/picture.h"

#include <QXmlStreamWriter>
#include <vector>

namespace waybill::publish {

/// Writes shapes as SVG elements. Numbers have two decimals, so that the same picture is the same file everywhere.
class SvgWriter {
public:
    SvgWriter(QByteArray* bytes, scene::Theme theme);

    [[nodiscard]] QXmlStreamWriter& xml() { return m_xml; }
    [[nodiscard]] QString colour(scene::Colour colour) const;
    void attribute(const char* name, double value);
    void attribute(const char* name, const QString& value);
    void attribute(const char* name, const char* value);
    void open(const char* element);
    void close() { m_xml.writeEndElement(); }

    void rect(const QRectF& rect, double corner, const QString& fill, const QString& stroke, double strokeWidth);
    void circle(QPointF centre, double radius, const QString& fill, const QString& stroke, double strokeWidth);
    void polygon(const std::vector<QPointF>& points, const QString& fill, const QString& stroke, double strokeWidth);
    void symbol(scene::Shape shape, QPointF centre, double radius, const QString& fill, const QString& stroke,
                double strokeWidth);
    /// Casing, curve and arrow head of a link.
    void line(const scene::Line& line, const QString& ground);

private:
    void paint(const QString& fill, const QString& stroke, double strokeWidth);
    void curve(const scene::Line& line, double width, const QString& stroke, scene::LineStyle style);
    QXmlStreamWriter m_xml;
    scene::Theme m_theme;
};

[[nodiscard]] QString svgNumber(double value);

} // namespace waybill::publish
