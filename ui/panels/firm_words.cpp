// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/firm_words.h"

#include "core/base/text.h"
#include "ui/models/words.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace waybill::ui {

namespace {

constexpr std::size_t mostShown = 6;

const QRegularExpression& wordPattern() {
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{N}]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return word;
}

QString key(const QString& word) {
    return toQString(folded(toUtf8(word)));
}

void addWords(QSet<QString>& words, const std::string& text) {
    for (auto matches = wordPattern().globalMatch(toQString(text)); matches.hasNext();)
        words.insert(key(matches.next().captured()));
}

QSet<QString> wordsOf(const store::EntityDetails& firm) {
    QSet<QString> words;
    for (const auto& name : firm.names) {
        addWords(words, name.name);
        addWords(words, name.alias);
        addWords(words, name.taxId);
    }
    for (const auto& address : firm.addresses)
        addWords(words, address.text);
    addWords(words, firm.country);
    return words;
}

QString marked(const std::string& text, const QSet<QString>& known) {
    const QString written = toQString(text);
    QString rich;
    qsizetype done = 0;
    for (auto matches = wordPattern().globalMatch(written); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        rich += written.mid(done, match.capturedStart() - done).toHtmlEscaped();
        const QString word = match.captured().toHtmlEscaped();
        rich += known.contains(key(match.captured())) ? word : QStringLiteral("<b>%1</b>").arg(word);
        done = match.capturedEnd();
    }
    return rich + written.mid(done).toHtmlEscaped();
}

void addMore(QStringList& lines, std::size_t all) {
    if (all > mostShown)
        lines << QStringLiteral("and %1 more").arg(all - mostShown);
}

} // namespace

QString firmText(const store::EntityDetails& firm, const store::EntityDetails& other) {
    const QSet<QString> known = wordsOf(other);
    QStringList lines;
    for (std::size_t i = 0; i < std::min(firm.names.size(), mostShown); ++i) {
        const auto& name = firm.names[i];
        QString line = marked(name.name, known);
        if (!name.alias.empty())
            line += QStringLiteral(" / ") + marked(name.alias, known);
        if (!name.taxId.empty())
            line += QStringLiteral(" · No. ") + marked(name.taxId, known);
        lines << line + QStringLiteral(" · ") + shipmentsText(name.shipments);
    }
    addMore(lines, firm.names.size());
    if (!firm.country.empty())
        lines << marked(firm.country, known);
    for (std::size_t i = 0; i < std::min(firm.addresses.size(), mostShown); ++i)
        lines << marked(firm.addresses[i].text, known);
    addMore(lines, firm.addresses.size());
    return lines.join(QStringLiteral("<br>"));
}

} // namespace waybill::ui
