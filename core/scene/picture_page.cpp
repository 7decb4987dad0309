// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/picture_page.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace waybill::scene {

namespace {

constexpr double smallPage = 620; ///< Of height at type scale 1: room for few lines of text.
constexpr double titleSize = 28, smallestTitleSize = 20, subtitleSize = 15, footSize = 12;

double widthOf(const TextMeasure& measure, const QString& text, double pixelSize, bool bold) {
    return measure(text, pixelSize, bold).width();
}

/// The longest beginning of a text, in characters, that fits; at least one. Never between the halves of a character.
qsizetype fittingLength(const QString& text, double pixelSize, bool bold, double width, const TextMeasure& measure) {
    qsizetype fits = 1, tooLong = text.size() + 1;
    while (tooLong - fits > 1) {
        const qsizetype middle = (fits + tooLong) / 2;
        (widthOf(measure, text.left(middle), pixelSize, bold) <= width ? fits : tooLong) = middle;
    }
    if (fits < text.size() && text[fits].isLowSurrogate())
        fits = fits > 1 ? fits - 1 : fits + 1;
    return fits;
}

QString cut(const QString& text, double pixelSize, bool bold, double width, const TextMeasure& measure) {
    const QString ellipsis(QChar(0x2026));
    const double left = width - widthOf(measure, ellipsis, pixelSize, bold);
    return text.left(fittingLength(text, pixelSize, bold, left, measure)).trimmed() + ellipsis;
}

/// Where to end a line: after the last blank that fits, else inside the word.
qsizetype breakAt(const QString& text, qsizetype fits) {
    if (fits >= text.size() || text[fits].isSpace())
        return fits;
    const qsizetype blank = text.lastIndexOf(u' ', fits);
    return blank > 0 ? blank : fits;
}

double ratioOf(QSizeF size) {
    return std::min(size.width() / 1200, size.height() / 860);
}

struct LegendShape {
    double symbol, text; ///< From the item's left edge to the symbol's centre and to the text.
};
LegendShape legendShape(const LegendEntry& entry) {
    const bool isLong = entry.kind == LegendEntry::Kind::Line || entry.kind == LegendEntry::Kind::Bundle ||
                        entry.kind == LegendEntry::Kind::Width;
    if (entry.kind == LegendEntry::Kind::Area)
        return {std::max(8.0, entry.extent), std::max(24.0, 2 * entry.extent + 8)};
    return isLong ? LegendShape{23, 56} : LegendShape{8, 24};
}

struct LegendRows {
    int count = 0;
    double height = 0;
};

/// Places the legend's items in rows from y = 0, and the remark after them.
LegendRows flowLegend(Picture& picture, const std::vector<LegendEntry>& legend, const QString& remark,
                      const TextMeasure& measure) {
    const double k = picture.typeScale, right = picture.size.width() - picture.margin;
    double tallest = 24;
    for (const LegendEntry& entry : legend)
        tallest = std::max(tallest, entry.kind == LegendEntry::Kind::Area ? 2 * entry.extent + 4 : 0);
    // On a small page the items stand closer, which may save the picture a row.
    const double gap = (picture.size.height() / k < smallPage ? 18 : 28) * k, rowHeight = tallest * k,
                 rise = 0.36 * legendSize * k;
    double x = picture.margin;
    int row = 0;
    const auto startItem = [&](double width) {
        if (x > picture.margin && x + width > right) {
            x = picture.margin;
            ++row;
        }
    };
    for (const LegendEntry& entry : legend) {
        const LegendShape shape = legendShape(entry);
        const double width = shape.text * k + widthOf(measure, entry.text, legendSize * k, false);
        startItem(width);
        const double middle = row * rowHeight;
        picture.legend.push_back({entry, {x + shape.symbol * k, middle}, {x + shape.text * k, middle + rise}});
        x += width + gap;
    }
    if (!legend.empty() && !remark.isEmpty()) {
        startItem(widthOf(measure, remark, legendSize * k, false));
        picture.texts.push_back({{x, row * rowHeight + rise}, legendSize * k, false, Colour::FadedText, remark});
    }
    return legend.empty() ? LegendRows{} : LegendRows{row + 1, rowHeight};
}

} // namespace

std::vector<QString> wrapped(const QString& text, double pixelSize, bool bold, double width, std::size_t mostLines,
                             const TextMeasure& measure) {
    std::vector<QString> lines;
    QString rest = xmlSafe(text).simplified();
    while (!rest.isEmpty() && lines.size() < mostLines) {
        if (widthOf(measure, rest, pixelSize, bold) <= width) {
            lines.push_back(rest);
            break;
        }
        if (lines.size() + 1 == mostLines) {
            lines.push_back(cut(rest, pixelSize, bold, width, measure));
            break;
        }
        const qsizetype end = breakAt(rest, fittingLength(rest, pixelSize, bold, width, measure));
        lines.push_back(rest.left(end).trimmed());
        rest = rest.mid(end).trimmed();
    }
    return lines;
}

Picture emptyPage(QSizeF size, Theme theme) {
    const auto bounded = [](double length, double otherwise) {
        return std::isfinite(length) ? std::clamp(length, 240.0, 20000.0) : otherwise;
    };
    Picture picture;
    picture.theme = theme;
    picture.size = {bounded(size.width(), 1200), bounded(size.height(), 860)};
    const double ratio = ratioOf(picture.size);
    picture.typeScale = ratio >= 1 ? std::pow(ratio, 0.8) : std::max(0.8, std::sqrt(ratio));
    picture.margin = std::max(16.0, 48 * (ratio >= 1 ? picture.typeScale : ratio));
    return picture;
}

double addHeading(Picture& picture, const PictureText& text, const TextMeasure& measure) {
    const double k = picture.typeScale, width = picture.size.width() - 2 * picture.margin;
    const std::size_t mostLines = picture.size.height() / k < smallPage ? 2 : 3;
    double size = titleSize * k;
    const QString title = xmlSafe(text.title).simplified();
    while (size > smallestTitleSize * k && widthOf(measure, title, size, true) > width)
        size = std::max(size - k, smallestTitleSize * k);
    double y = picture.margin - 0.15 * titleSize * k;
    for (const QString& line : wrapped(title, size, true, width, mostLines, measure)) {
        y += (picture.texts.empty() ? 0.72 : 1.25) * size;
        picture.texts.push_back({{picture.margin, y}, size, true, Colour::Text, line});
    }
    bool isFirst = true;
    for (const QString& line : wrapped(text.subtitle, subtitleSize * k, false, width, mostLines, measure)) {
        y += (isFirst ? 30 : 21) * k;
        isFirst = false;
        picture.texts.push_back({{picture.margin, y}, subtitleSize * k, false, Colour::FadedText, line});
    }
    return y + 26 * k;
}

double addFoot(Picture& picture, const PictureText& text, const std::vector<LegendEntry>& legend,
               const QString& legendRemark, const TextMeasure& measure) {
    const double k = picture.typeScale, width = picture.size.width() - 2 * picture.margin;
    const std::size_t mostLines = picture.size.height() / k < smallPage ? 2 : 4;
    std::vector<QString> lines = wrapped(text.source, footSize * k, false, width, mostLines, measure);
    const std::vector<QString> caveat = wrapped(text.caveat, footSize * k, false, width, mostLines, measure);
    lines.insert(lines.end(), caveat.begin(), caveat.end());

    double top = picture.size.height() - std::max(14.0, 0.55 * picture.margin);
    const double spacing = 20 * k;
    double y = top - static_cast<double>(lines.size()) * spacing;
    if (!lines.empty())
        top = y + spacing - footSize * k;
    for (const QString& line : lines) {
        y += spacing;
        picture.texts.push_back({{picture.margin, y}, footSize * k, false, Colour::FadedText, line});
    }

    const std::size_t firstText = picture.texts.size();
    const auto [rows, rowHeight] = flowLegend(picture, legend, legendRemark, measure);
    const double more = std::max(rowHeight - 24 * k, 0.0) / 2; // of the first row above, of the last below
    const double firstRow = top - 26 * k - more - (rows - 1) * rowHeight;
    for (Picture::LegendItem& item : picture.legend) {
        item.symbol.ry() += firstRow;
        item.baseline.ry() += firstRow;
    }
    for (std::size_t i = firstText; i < picture.texts.size(); ++i)
        picture.texts[i].baseline.ry() += firstRow;
    if (rows > 0)
        top = firstRow - 8 * k - more;
    if (rows == 0 && lines.empty())
        return top;
    picture.rule = top - 16 * k;
    return *picture.rule - 18 * k;
}

void addEmptyRemark(Picture& picture, const TextMeasure& measure) {
    const QString text = QStringLiteral("No shipments in view");
    const double size = subtitleSize * picture.typeScale;
    const QPointF middle = picture.sceneArea.center();
    const double x = middle.x() - widthOf(measure, text, size, false) / 2;
    picture.texts.push_back({{x, middle.y() + 0.36 * size}, size, false, Colour::FadedText, text});
}

} // namespace waybill::scene
