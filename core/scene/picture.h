// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/palette.h"
#include "core/scene/scene.h"

#include <QSizeF>
#include <QString>

namespace waybill::scene {

/// What surrounds a published scene.
struct PictureText {
    QString title;    ///< “For use in the special military operation”
    QString subtitle; ///< One line under it.
    QString source;   ///< "69 pieces, $1,368,134 in 11 shipments. Source: …"
    QString caveat; ///< "Names as declared; an entry is no proof of use. Case 4c1e…, view …, made with Waybill on …"
};

/// A finished page: a scene placed on a ground of a given size, with title, legend and source. What SVG, PNG and PDF
/// all draw; positions of texts are decided here once.
struct Picture {
    std::shared_ptr<const Scene> scene;
    Theme theme = Theme::Light;
    QSizeF size;      ///< Pixels.
    QRectF sceneArea; ///< Where the scene goes.
    double scale = 1; ///< Picture = offset + scale * scene.
    QPointF offset;

    struct Text {
        QPointF baseline; ///< Left end of the base line.
        double pixelSize = 12;
        bool bold = false;
        Colour colour = Colour::Text;
        QString text;
    };
    std::vector<Text> texts;
    struct LegendItem {
        LegendEntry entry;
        QPointF symbol;   ///< Centre of the symbol.
        QPointF baseline; ///< Of its text, pixel size legendSize * typeScale.
    };
    std::vector<LegendItem> legend;
    std::optional<double> rule; ///< y of the line above the legend.
    double typeScale = 1;       ///< A larger page has larger type, though not in full proportion.
    double margin = 48;
};

inline constexpr double legendSize = 13;

struct PictureOptions {
    QSizeF size{1200, 860};
    Theme theme = Theme::Light;
    PictureText text;
    bool legend = true;
    SceneOptions scene;
};

/// Lays the scene anew for the page: it fits the area, labels have their size at that scale.
[[nodiscard]] Picture composePicture(std::shared_ptr<const graph::EntityGraph> graph,
                                     const std::vector<layout::Point>& positions, const PictureOptions& options,
                                     const TextMeasure& measure);

} // namespace waybill::scene
