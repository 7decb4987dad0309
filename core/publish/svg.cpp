// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/svg.h"

#include "core/base/text.h"
#include "core/publish/svg_writer.h"
#include "core/scene/badge.h"
#include "core/scene/flag.h"
#include "core/scene/format.h"
#include "core/scene/geometry.h"
#include "core/scene/sign.h"

namespace waybill::publish {

using scene::Colour;

namespace {

/// A key as an XML id: no blanks, which an id cannot hold.
QString idOf(const std::string& key) {
    return toQString(key).simplified().replace(u' ', u'_');
}

class SvgPicture {
public:
    explicit SvgPicture(const scene::Picture& picture)
        : m_picture(picture), m_svg(&m_bytes, picture.theme), m_ground(m_svg.colour(Colour::Page)) {}

    QByteArray write() {
        m_svg.xml().writeStartDocument();
        writeRoot();
        m_svg.rect({{}, m_picture.size}, 0, m_ground, {}, 0);
        if (m_picture.scene)
            writeScene(*m_picture.scene);
        writePage();
        m_svg.close();
        m_svg.xml().writeEndDocument();
        return m_bytes;
    }

private:
    void writeRoot() {
        m_svg.open("svg");
        m_svg.attribute("xmlns", "http://www.w3.org/2000/svg");
        m_svg.attribute("version", "1.1");
        m_svg.attribute("width", m_picture.size.width());
        m_svg.attribute("height", m_picture.size.height());
        m_svg.attribute(
            "viewBox",
            QStringLiteral("0 0 %1 %2").arg(svgNumber(m_picture.size.width()), svgNumber(m_picture.size.height())));
        m_svg.attribute("font-family", "Inter, 'Noto Sans', 'Noto Sans CJK SC', sans-serif");
        QString title;
        for (const scene::Picture::Text& text : m_picture.texts)
            if (text.bold)
                title += (title.isEmpty() ? QString() : QStringLiteral(" ")) + text.text;
        if (!title.isEmpty())
            writeTitle(title);
    }

    void writeTitle(const QString& text) { m_svg.xml().writeTextElement(QStringLiteral("title"), xmlSafe(text)); }

    void openGroup(const QString& id, const char* kind) {
        m_svg.open("g");
        if (!id.isEmpty())
            m_svg.attribute("id", id);
        m_svg.attribute("class", kind);
    }

    void writeScene(const scene::Scene& scene) {
        m_svg.open("g");
        m_svg.attribute("class", "scene");
        m_svg.attribute("transform", QStringLiteral("translate(%1 %2) scale(%3)")
                                         .arg(svgNumber(m_picture.offset.x()), svgNumber(m_picture.offset.y()),
                                              QString::number(m_picture.scale, 'g', 8)));
        for (const scene::Line& line : scene.lines)
            writeLink(scene, line);
        for (const scene::Mark& mark : scene.marks)
            writeNode(scene, mark);
        for (const scene::Pill& pill : scene.pills)
            writePill(pill, scene.zoom);
        for (const scene::Label& label : scene.labels)
            writeLabel(label, scene.zoom);
        m_svg.close();
    }

    [[nodiscard]] static QString linkTitle(const scene::Scene& scene, const graph::Link& link) {
        QString title = toQString(scene.nodes[link.source].label) + QStringLiteral(" \u2192 ") +
                        toQString(scene.nodes[link.target].label);
        if (link.kind != graph::LinkKind::At)
            title +=
                QStringLiteral(": ") + scene::counted(static_cast<double>(link.shipments), QStringLiteral("shipment"));
        if (link.valueUsd > 0)
            title += QStringLiteral(", ") + scene::money(link.valueUsd);
        return title;
    }

    void writeLink(const scene::Scene& scene, const scene::Line& line) {
        const graph::Link& link = scene.links[line.link];
        openGroup(idOf(link.key), "link");
        writeTitle(linkTitle(scene, link));
        m_svg.line(line, m_ground);
        m_svg.close();
    }

    void writeNode(const scene::Scene& scene, const scene::Mark& mark) {
        const graph::Node& node = scene.nodes[mark.node];
        openGroup(idOf(node.key), "node");
        writeTitle(toQString(node.label));
        if (mark.suspicious)
            m_svg.circle(mark.centre, scene::ringRadius(mark, scene.markScale), m_ground,
                         m_svg.colour(Colour::Suspicious), scene::ringWidth(scene.markScale));
        const double edge = scene::markEdge * scene.markScale;
        if (!mark.second) {
            m_svg.symbol(mark.shape, mark.centre, mark.radius, m_svg.colour(mark.colour), m_ground, edge);
        } else {
            m_svg.polygon(scene::halfOutline(mark.shape, mark.centre, mark.radius, false), m_svg.colour(mark.colour),
                          m_ground, edge);
            m_svg.polygon(scene::halfOutline(mark.second->first, mark.centre, mark.radius, true),
                          m_svg.colour(mark.second->second), m_ground, edge);
        }
        for (const scene::Badge& badge : scene::badgesOf(mark, scene.markScale, scene.zoom))
            writeBadge(badge, scene.zoom);
        for (const scene::Sign& sign : scene::signsOf(mark, scene.markScale, scene.zoom))
            writeSign(sign);
        if (mark.listed != graph::Listed::No)
            writeFlag(scene::flagOf(mark, scene.markScale, scene.zoom), scene::flagGround(mark.listed));
        m_svg.close();
    }

    void writeBadge(const scene::Badge& badge, double zoom) {
        openGroup({}, "badge");
        if (!badge.isBare)
            m_svg.rect(badge.rect, badge.rect.height() / 2, m_svg.colour(scene::badgeGround),
                       m_svg.colour(scene::badgeOutline), badge.edge);
        writeTextLine(badge.text, zoom, false);
        m_svg.close();
    }

    void writeSign(const scene::Sign& sign) {
        openGroup({}, "sign");
        m_svg.attribute("stroke-linejoin", "round");
        m_svg.polygon(sign.outline, {}, m_ground, 3 * sign.edge);
        m_svg.polygon(sign.outline, m_svg.colour(sign.fill), {}, 0);
        for (const auto& [from, to] : sign.lines)
            writeStroke(from, to, m_ground, sign.edge);
        m_svg.close();
    }

    void writeFlag(const scene::Flag& flag, Colour ground) {
        openGroup({}, "flag");
        m_svg.attribute("stroke-linejoin", "round");
        const std::vector<QPointF> outline(flag.outline.begin(), flag.outline.end());
        m_svg.polygon(outline, {}, m_ground, 3 * flag.edge);
        m_svg.polygon(outline, m_svg.colour(ground), m_svg.colour(scene::flagOutline), flag.edge);
        m_svg.close();
    }

    void writePill(const scene::Pill& pill, double zoom) {
        openGroup({}, "pill");
        m_svg.rect(pill.rect, pill.rect.height() / 2, m_svg.colour(Colour::PillGround), m_svg.colour(pill.outline),
                   1 / zoom);
        writeTextLine(scene::textLine(pill, zoom), zoom, false);
        m_svg.close();
    }

    void writeLabel(const scene::Label& label, double zoom) {
        openGroup({}, "label");
        if (label.leader)
            writeLeader(*label.leader, zoom);
        for (const scene::TextLine& line : scene::textLines(label, zoom))
            writeTextLine(line, zoom, true);
        m_svg.close();
    }

    void writeLeader(const std::array<QPointF, 2>& leader, double zoom) {
        writeStroke(leader[0], leader[1], m_svg.colour(Colour::FadedText), scene::leaderWidth / zoom);
    }

    void writeStroke(QPointF from, QPointF to, const QString& colour, double width) {
        m_svg.open("line");
        m_svg.attribute("x1", from.x());
        m_svg.attribute("y1", from.y());
        m_svg.attribute("x2", to.x());
        m_svg.attribute("y2", to.y());
        m_svg.attribute("stroke", colour);
        m_svg.attribute("stroke-width", width);
        m_svg.close();
    }

    void writeTextLine(const scene::TextLine& line, double zoom, bool withHalo) {
        const char* anchor = line.alignment.testFlag(Qt::AlignLeft)    ? "start"
                             : line.alignment.testFlag(Qt::AlignRight) ? "end"
                                                                       : "middle";
        m_svg.open("text");
        m_svg.attribute("x", line.anchor.x());
        m_svg.attribute("y", line.anchor.y());
        m_svg.attribute("font-size", line.pixelSize / zoom);
        m_svg.attribute("font-weight", line.isName ? "500" : "400");
        m_svg.attribute("text-anchor", anchor);
        m_svg.attribute("fill", m_svg.colour(line.colour));
        if (withHalo) {
            m_svg.attribute("stroke", m_ground);
            m_svg.attribute("stroke-width", scene::haloWidth / zoom);
            m_svg.attribute("stroke-linejoin", "round");
            m_svg.attribute("paint-order", "stroke");
        }
        m_svg.xml().writeCharacters(xmlSafe(line.text));
        m_svg.close();
    }

    void writePage() {
        const double k = m_picture.typeScale;
        if (m_picture.rule)
            m_svg.rect(
                {m_picture.margin, *m_picture.rule - 0.75 * k, m_picture.size.width() - 2 * m_picture.margin, 1.5 * k},
                0, m_svg.colour(Colour::Rule), {}, 0);
        for (const scene::Picture::LegendItem& item : m_picture.legend) {
            openGroup({}, "legend");
            writeSymbol(item, k);
            writeText({item.baseline, scene::legendSize * k, false, Colour::Text, item.entry.text});
            m_svg.close();
        }
        for (const scene::Picture::Text& text : m_picture.texts)
            writeText(text);
    }

    void writeSymbol(const scene::Picture::LegendItem& item, double k) {
        m_svg.open("g");
        m_svg.attribute("transform",
                        QStringLiteral("translate(%1 %2) scale(%3)")
                            .arg(svgNumber(item.symbol.x()), svgNumber(item.symbol.y()), QString::number(k, 'g', 6)));
        const QString colour = m_svg.colour(item.entry.colour);
        switch (item.entry.kind) {
        case scene::LegendEntry::Kind::Mark:
            m_svg.symbol(item.entry.shape, {}, scene::legendRadius, colour,
                         item.entry.shape == scene::Shape::Stack ? m_ground : QString(), 1);
            break;
        case scene::LegendEntry::Kind::Line:
            m_svg.line(scene::legendLine(item.entry), m_ground);
            break;
        case scene::LegendEntry::Kind::Ring:
            m_svg.circle({}, scene::legendRadius, {}, colour, 2.2);
            break;
        case scene::LegendEntry::Kind::Area:
            m_svg.circle({}, item.entry.extent, {}, colour, 1.2);
            break;
        case scene::LegendEntry::Kind::Width:
            m_svg.rect({-scene::legendReach, -item.entry.extent / 2, 2 * scene::legendReach, item.entry.extent}, 0,
                       colour, {}, 0);
            break;
        case scene::LegendEntry::Kind::Bubble:
        case scene::LegendEntry::Kind::Bundle:
            break; // a published picture draws each by itself
        case scene::LegendEntry::Kind::Badge:
            writeBadge(scene::legendBadge(), 1);
            break;
        case scene::LegendEntry::Kind::NoteSign:
        case scene::LegendEntry::Kind::AnnotationSign:
            writeSign(scene::legendSign(item.entry.kind));
            break;
        case scene::LegendEntry::Kind::Flag:
            writeFlag(scene::legendFlag(), item.entry.colour);
            break;
        }
        m_svg.close();
    }

    void writeText(const scene::Picture::Text& text) {
        m_svg.open("text");
        m_svg.attribute("x", text.baseline.x());
        m_svg.attribute("y", text.baseline.y());
        m_svg.attribute("font-size", text.pixelSize);
        m_svg.attribute("font-weight", text.bold ? "700" : "400");
        m_svg.attribute("fill", m_svg.colour(text.colour));
        m_svg.xml().writeCharacters(xmlSafe(text.text));
        m_svg.close();
    }

    const scene::Picture& m_picture;
    QByteArray m_bytes;
    SvgWriter m_svg;
    QString m_ground;
};

} // namespace

QByteArray toSvg(const scene::Picture& picture) {
    return SvgPicture(picture).write();
}

} // namespace waybill::publish
