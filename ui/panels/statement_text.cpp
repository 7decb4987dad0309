// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/statement_text.h"

#include "core/base/text.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QEvent>
#include <QStringList>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace waybill::ui {

namespace {

bool isMild(const note::Statement& statement) {
    return statement.noteClass == NoteClass::Civilian || statement.negated;
}

QString escaped(std::string_view text) {
    return toQString(text).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

QString span(const QString& text, const QColor& ground, const QColor& ink) {
    return QStringLiteral("<span style=\"background-color:%1; color:%2\">%3</span>")
        .arg(ground.name(), ink.name(), text);
}

} // namespace

QString statementHtml(const std::string& text, const std::vector<note::Statement>& statements,
                      const ThemeColours& colours) {
    std::vector<note::Statement> ordered = statements;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto& first, const auto& second) { return first.start < second.start; });
    QString html;
    std::size_t done = 0;
    for (const note::Statement& statement : ordered) {
        const std::size_t start = std::max(done, byteOffset(text, statement.start));
        const std::size_t end = byteOffset(text, statement.end);
        if (end <= start)
            continue;
        html += escaped(std::string_view(text).substr(done, start - done));
        html += span(escaped(std::string_view(text).substr(start, end - start)),
                     isMild(statement) ? colours.accentWash : colours.noteWash, colours.text);
        done = end;
    }
    return html + escaped(std::string_view(text).substr(done));
}

StatementCard::StatementCard(const QString& head, std::string text, note::Reading reading, QWidget* parent)
    : QFrame(parent), m_text(std::move(text)), m_reading(std::move(reading)) {
    setLook(this, Look::Card);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addWidget(makeHead(head));
    m_declared = makeLabel(QString(), Look::Plain);
    m_declared->setTextFormat(Qt::RichText);
    m_declared->setObjectName(QStringLiteral("declared"));
    m_declared->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_declared->setAccessibleName(head);
    column->addWidget(m_declared);
    m_words = makeLabel(QString(), Look::Plain);
    m_words->setTextFormat(Qt::RichText);
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setVisible(!m_reading.statements.empty());
    column->addWidget(m_words);
    QStringList renderings;
    for (const note::Statement& statement : m_reading.statements)
        if (const QString rendering = toQString(statement.translation); !rendering.isEmpty())
            renderings << QStringLiteral("“") + rendering + QStringLiteral("”");
    renderings.removeDuplicates();
    if (!renderings.isEmpty()) {
        auto* rendering = makeLabel(renderings.join(QLatin1Char('\n')), Look::Faded);
        rendering->setObjectName(QStringLiteral("renderings"));
        QFont font = windowFont(12);
        font.setItalic(true);
        rendering->setFont(font);
        column->addWidget(rendering);
    }
    if (m_reading.cut)
        column->addWidget(
            makeLabel(QStringLiteral("The vendor cut this text: more may have been declared."), Look::Faded));
    colour();
}

void StatementCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_words)
        colour();
}

void StatementCard::colour() {
    const ThemeColours& colours = themeColours(palette());
    m_declared->setText(statementHtml(m_text, m_reading.statements, colours));
    QStringList words;
    for (const note::Statement& statement : m_reading.statements) {
        const QColor ink = isMild(statement) ? colours.accent : colours.note;
        words << QStringLiteral("<span style=\"color:%1; font-weight:600\">%2</span>")
                     .arg(ink.name(), noteWords(statement.noteClass, statement.negated)
                                          .toHtmlEscaped()
                                          .replace(QLatin1Char(' '), QLatin1String("&nbsp;")));
    }
    words.removeDuplicates();
    m_words->setText(words.join(QStringLiteral(" &nbsp;&nbsp; ")));
}

} // namespace waybill::ui
