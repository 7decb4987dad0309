// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/scene_painter.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStringList>
#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

namespace waybill::paint {

namespace {

/// The families that are there, in the order in which a glyph is looked for.
QStringList textFamilies() {
    static const QStringList families = [] {
        const QStringList wanted{QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                                 QStringLiteral("Noto Sans CJK SC")};
        const QStringList installed = QFontDatabase::families();
        QStringList found;
        std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(found),
                     [&](const QString& family) { return installed.contains(family); });
        found.push_back(QStringLiteral("sans-serif"));
        return found;
    }();
    return families;
}

/// One metric a size and weight. A lock, because a metric's font engine belongs to one thread at a time.
struct Metrics {
    std::mutex mutex;
    std::map<std::pair<int, bool>, QFontMetricsF> bySize;
};

/// Widths are taken at this size and scaled, so that they do not depend on rounding to whole pixels.
constexpr int measuredSize = 100;

} // namespace

QFont textFont(double pixelSize, bool bold) {
    QFont font;
    font.setFamilies(textFamilies());
    font.setPixelSize(std::max(1, qRound(pixelSize)));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

scene::TextMeasure fontMeasure() {
    auto metrics = std::make_shared<Metrics>();
    return [metrics](const QString& text, double pixelSize, bool bold) {
        const std::scoped_lock lock(metrics->mutex);
        auto found = metrics->bySize.find({measuredSize, bold});
        if (found == metrics->bySize.end())
            found = metrics->bySize.emplace(std::pair(measuredSize, bold), QFontMetricsF(textFont(measuredSize, bold)))
                        .first;
        const double scale = pixelSize / measuredSize;
        return QSizeF(found->second.horizontalAdvance(text) * scale, found->second.height() * scale);
    };
}

} // namespace waybill::paint
