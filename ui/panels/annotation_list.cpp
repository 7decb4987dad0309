// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/annotation_list.h"

#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <utility>

namespace waybill::ui {

namespace {

/// A card with a stripe at its left: violet for a suspicion, quiet otherwise.
class StripedCard : public QFrame {
public:
    explicit StripedCard(bool suspicious) : m_suspicious(suspicious) { setLook(this, Look::Card); }

protected:
    void paintEvent(QPaintEvent* event) override {
        QFrame::paintEvent(event);
        const ThemeColours& colours = themeColours(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_suspicious ? colours.suspicious : colours.bar);
        painter.drawRoundedRect(QRectF(0, 0, 4, height()), 2, 2);
    }

private:
    bool m_suspicious;
};

} // namespace

AnnotationList::AnnotationList(CaseSession& session, QString key, QWidget* parent)
    : QWidget(parent), m_session(session), m_key(std::move(key)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(makeHead(QStringLiteral("Annotations")));
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(6);
    column->addLayout(m_cards);
    auto* add = new QPushButton(QStringLiteral("Add annotation  N"));
    add->setAccessibleName(QStringLiteral("Add annotation"));
    add->setObjectName(QStringLiteral("addAnnotation"));
    add->setAutoDefault(false);
    column->addWidget(add);
    connect(add, &QPushButton::clicked, this, [this] { Q_EMIT annotateRequested(m_key, {}); });
    connect(&m_session, &CaseSession::annotationsChanged, this, &AnnotationList::fill);
    fill();
}

void AnnotationList::fill() {
    clearLayout(m_cards);
    for (const store::Annotation& annotation : m_session.annotations()) {
        if (annotation.about != m_key)
            continue;
        auto* card = new StripedCard(annotation.status == QLatin1String("suspicious"));
        card->setObjectName(QStringLiteral("annotation"));
        auto* column = new QVBoxLayout(card);
        column->setContentsMargins(14, 8, 10, 8);
        column->setSpacing(3);
        const QString status =
            annotation.status.isEmpty() ? QString() : choiceTitle(statusChoices(), annotation.status);
        auto* change = makeLink(QStringLiteral("change"), QStringLiteral("Change annotation: ") + annotation.text);
        change->setObjectName(QStringLiteral("changeAnnotation"));
        connect(change, &QPushButton::clicked, this,
                [this, id = annotation.id] { Q_EMIT annotateRequested(m_key, id); });
        const QString text = annotation.text.isEmpty() ? status : annotation.text;
        auto* head = new QHBoxLayout;
        head->addWidget(makeLabel(text, Look::Plain), 1);
        head->addWidget(change, 0, Qt::AlignTop);
        column->addLayout(head);
        const QString confidence = annotation.confidence.isEmpty()
                                       ? QString()
                                       : choiceTitle(confidenceChoices(), annotation.confidence).toLower();
        column->addWidget(makeLabel(dotted({annotation.text.isEmpty() ? QString() : status, confidence,
                                            timeText(annotation.createdAt), annotation.sourceUrl}),
                                    Look::Faded));
        m_cards->addWidget(card);
    }
}

} // namespace waybill::ui
