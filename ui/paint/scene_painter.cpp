// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/scene_painter.h"

#include "core/scene/scene_index.h"
#include "ui/paint/draw.h"

#include <QPen>
#include <algorithm>
#include <cmath>

namespace waybill::paint {

using scene::Colour;

namespace {

/// Indexes of what meets the exposed area, in drawing order.
std::vector<std::uint32_t> exposedItems(const scene::PackedTree& tree, const QRectF& exposed) {
    std::vector<std::uint32_t> items;
    tree.visit(exposed, [&](std::uint32_t item) { items.push_back(item); });
    std::sort(items.begin(), items.end());
    return items;
}

class ScenePainter {
public:
    ScenePainter(QPainter& painter, const scene::Scene& scene, const Palette& palette, const QRectF& exposed)
        : m_painter(painter), m_scene(scene), m_palette(palette), m_exposed(exposed), m_halo(palette.groundColour()) {
        const QTransform& world = painter.deviceTransform();
        const double scale = std::hypot(world.m11(), world.m12());
        if (isRaster(painter) && scale > 0)
            m_pixel = 1 / scale;
    }

    void drawBundles() {
        for (const std::uint32_t i : exposedItems(m_scene.index->bundles(), m_exposed)) {
            const scene::Bundle& bundle = m_scene.bundles[i];
            const double reach = bundle.width;
            const scene::Curve straight{bundle.start, (bundle.start + bundle.end) / 2, bundle.end};
            if (straight.meets(m_exposed.adjusted(-reach, -reach, reach, reach)))
                drawBundle(m_painter, bundle, m_palette);
        }
    }

    void drawBubbles() {
        const double reach = 6 / m_scene.zoom;
        for (const std::uint32_t i :
             exposedItems(m_scene.index->bubbles(), m_exposed.adjusted(-reach, -reach, reach, reach)))
            drawBubble(m_painter, m_scene.bubbles[i], m_palette, m_scene.zoom);
    }

    void drawLines() {
        FineLines fineLines(m_painter, m_palette, m_pixel);
        for (const std::uint32_t i : exposedItems(m_scene.index->lines(), m_exposed)) {
            const scene::Line& line = m_scene.lines[i];
            const double reach = 4 + 2 * line.width;
            const auto part = exposedPart(scene::curveOf(line), m_exposed.adjusted(-reach, -reach, reach, reach));
            if (!part)
                continue;
            if (fineLines.take(line)) {
                fineLines.add(line, *part);
                continue;
            }
            fineLines.flush();
            drawLine(m_painter, line, m_palette, {m_exposed, m_pixel});
        }
        fineLines.flush();
    }

    void drawMarks() {
        for (const std::uint32_t i : exposedItems(m_scene.index->marks(), m_exposed))
            drawMark(m_scene.marks[i]);
    }

    void drawPills() {
        for (const std::uint32_t i : exposedItems(m_scene.index->pills(), m_exposed)) {
            const scene::Pill& pill = m_scene.pills[i];
            const double corner = pill.rect.height() / 2;
            m_painter.setPen(QPen(m_palette(pill.outline), 1 / m_scene.zoom));
            m_painter.setBrush(m_palette(Colour::PillGround));
            m_painter.drawRoundedRect(pill.rect, corner, corner);
            drawTextLine(scene::textLine(pill, m_scene.zoom), false);
        }
    }

    void drawLabels() {
        const double halo = scene::haloWidth / m_scene.zoom;
        const QRectF area = m_exposed.adjusted(-halo, -halo, halo, halo);
        const std::vector<std::uint32_t> items = exposedItems(m_scene.index->labels(), area);
        m_painter.setPen(QPen(m_palette(Colour::FadedText), scene::leaderWidth / m_scene.zoom));
        for (const std::uint32_t i : items) {
            if (const auto& leader = m_scene.labels[i].leader)
                m_painter.drawLine((*leader)[0], (*leader)[1]);
        }
        for (const std::uint32_t i : items)
            for (const scene::TextLine& line : scene::textLines(m_scene.labels[i], m_scene.zoom))
                drawTextLine(line, true);
    }

private:
    void drawTextLine(const scene::TextLine& line, bool withHalo) {
        drawText(m_painter, line.text, line.anchor, line.alignment, line.pixelSize / m_scene.zoom,
                 line.isName ? QFont::Medium : QFont::Normal, m_palette(line.colour), withHalo ? &m_halo : nullptr,
                 scene::haloWidth / m_scene.zoom);
    }

    void drawMark(const scene::Mark& mark) {
        const double scale = m_scene.markScale;
        if (mark.suspicious) {
            const double ring = scene::ringRadius(mark, scale);
            m_painter.setPen(QPen(m_palette(Colour::Suspicious), scene::ringWidth(scale)));
            m_painter.setBrush(m_palette.groundColour());
            m_painter.drawEllipse(mark.centre, ring, ring);
        }
        const double edge = scene::markEdge * scale;
        m_painter.setPen(edge > 0.4 * m_pixel ? QPen(m_palette.groundColour(), edge) : QPen(Qt::NoPen));
        m_painter.setBrush(m_palette(mark.colour));
        if (!mark.second) {
            drawSymbol(m_painter, mark.shape, mark.centre, mark.radius);
        } else {
            drawHalf(mark.shape, mark, false);
            m_painter.setBrush(m_palette(mark.second->second));
            drawHalf(mark.second->first, mark, true);
        }
        if (mark.pinned) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_palette.groundColour());
            m_painter.drawEllipse(mark.centre, 2.5 * scale, 2.5 * scale);
        }
        for (const scene::Badge& badge : scene::badgesOf(mark, scale, m_scene.zoom))
            drawBadge(m_painter, badge, m_palette, m_scene.zoom);
        for (const scene::Sign& sign : scene::signsOf(mark, scale, m_scene.zoom))
            drawSign(m_painter, sign, m_palette);
        if (mark.listed != graph::Listed::No)
            drawFlag(m_painter, scene::flagOf(mark, scale, m_scene.zoom), scene::flagGround(mark.listed), m_palette);
    }

    void drawHalf(scene::Shape shape, const scene::Mark& mark, bool right) {
        const std::vector<QPointF> half = scene::halfOutline(shape, mark.centre, mark.radius, right);
        m_painter.drawPolygon(half.data(), static_cast<int>(half.size()));
    }

    QPainter& m_painter;
    const scene::Scene& m_scene;
    const Palette& m_palette;
    QRectF m_exposed;
    QColor m_halo;
    double m_pixel = 0.01; ///< Scene units that one device pixel takes; next to nothing where there are no pixels.
};

} // namespace

QColor colour(Colour colour, scene::Theme theme) {
    return Palette{theme}(colour);
}

void drawScene(QPainter& painter, const scene::Scene& scene, const Palette& palette, const QRectF& exposed) {
    if (!scene.index)
        return;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    ScenePainter scenePainter(painter, scene, palette, exposed);
    scenePainter.drawBundles();
    scenePainter.drawLines();
    scenePainter.drawBubbles();
    scenePainter.drawMarks();
    scenePainter.drawPills();
    scenePainter.drawLabels();
    painter.restore();
}

void paintScene(QPainter& painter, const scene::Scene& scene, scene::Theme theme, const QRectF& exposed) {
    drawScene(painter, scene, Palette{theme}, exposed);
}

void paintSymbol(QPainter& painter, scene::Shape shape, QPointF centre, double radius, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    drawSymbol(painter, shape, centre, radius);
    painter.restore();
}

void paintBadge(QPainter& painter, const scene::Scene& scene, const scene::Mark& mark, scene::Theme theme) {
    for (const scene::Badge& badge : scene::badgesOf(mark, scene.markScale, scene.zoom))
        drawBadge(painter, badge, Palette{theme}, scene.zoom);
    for (const scene::Sign& sign : scene::signsOf(mark, scene.markScale, scene.zoom))
        drawSign(painter, sign, Palette{theme});
    if (mark.listed != graph::Listed::No)
        drawFlag(painter, scene::flagOf(mark, scene.markScale, scene.zoom), scene::flagGround(mark.listed),
                 Palette{theme});
}

void paintLegendEntry(QPainter& painter, const scene::LegendEntry& entry, QPointF centre, scene::Theme theme) {
    drawLegendEntry(painter, entry, centre, Palette{theme}, 1);
}

} // namespace waybill::paint
