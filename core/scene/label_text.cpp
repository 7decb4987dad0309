// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/scene/parts.h"

#include <QStringList>
#include <algorithm>
#include <cstdlib>
#include <limits>

namespace waybill::scene {

namespace {

constexpr int columnsOfLine = 34;
constexpr int columnsWorthHalving = 14;
constexpr int columnsWorthThree = 24;

bool isWide(char32_t c) {
    return c >= 0x1100 && (c <= 0x115F || (c >= 0x2E80 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                           (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF01 && c <= 0xFF60) || c >= 0x1F300);
}

/// Width in columns: a Chinese character takes two.
int columns(const QString& text) {
    int sum = 0;
    for (const char32_t c : text.toUcs4())
        sum += isWide(c) ? 2 : 1;
    return sum;
}

/// The beginning of a text that fits, with an ellipsis when it was cut.
QString elided(const QString& text, int limit) {
    if (columns(text) <= limit)
        return text;
    QString kept;
    int used = 1;
    for (const char32_t c : text.toUcs4()) {
        used += isWide(c) ? 2 : 1;
        if (used > limit)
            break;
        kept += QString::fromUcs4(&c, 1);
    }
    return kept.trimmed() + QChar(0x2026);
}

/// In two lines of at most `limit` columns, as even as the words allow.
QString inTwoLines(const QString& text, int limit) {
    const QStringList words = text.split(u' ');
    QString first = words.front();
    QString best, bestRest;
    int bestUnevenness = std::numeric_limits<int>::max();
    for (qsizetype i = 1; i < words.size() && columns(first) <= limit; ++i) {
        const QString rest = elided(words.mid(i).join(u' '), limit);
        const bool isCut = rest.endsWith(QChar(0x2026)) && !text.endsWith(QChar(0x2026));
        const int unevenness = isCut ? 1000 - columns(first) : std::abs(columns(first) - columns(rest));
        if (unevenness < bestUnevenness) {
            bestUnevenness = unevenness;
            best = first;
            bestRest = rest;
        }
        first += u' ' + words[i];
    }
    return best.isEmpty() ? elided(text, limit) : best + u'\n' + bestRest;
}

} // namespace

QString labelText(const QString& name) {
    const QString text = xmlSafe(name).simplified();
    return columns(text) <= columnsOfLine ? text : inTwoLines(text, columnsOfLine);
}

QString threeLineLabelText(const QString& label) {
    const QStringList words = QString(label).replace(u'\n', u' ').split(u' ');
    if (words.size() < 3 || columns(label) < columnsWorthThree)
        return {};
    QString best;
    int narrowest = std::numeric_limits<int>::max();
    for (qsizetype first = 1; first + 1 < words.size(); ++first) {
        for (qsizetype second = first + 1; second < words.size(); ++second) {
            const QStringList lines{words.mid(0, first).join(u' '), words.mid(first, second - first).join(u' '),
                                    words.mid(second).join(u' ')};
            int width = 0;
            for (const QString& line : lines)
                width = std::max(width, columns(line));
            if (width < narrowest) {
                narrowest = width;
                best = lines.join(u'\n');
            }
        }
    }
    return best;
}

QString narrowLabelText(const QString& label) {
    if (label.contains(u'\n') || !label.contains(u' ') || columns(label) < columnsWorthHalving)
        return {};
    return inTwoLines(label, columnsOfLine);
}

} // namespace waybill::scene
