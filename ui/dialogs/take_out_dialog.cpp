// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/take_out_dialog.h"

#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {

QString effectText(const store::TakeOutEffect& effect) {
    if (effect.shipments == 0)
        return QStringLiteral("No shipment counts because of it: what it says, other sources said before.");
    QString text = shipmentsText(effect.shipments) +
                   (effect.shipments == 1 ? QStringLiteral(" comes from it.") : QStringLiteral(" come from it."));
    if (effect.borneOut == effect.shipments)
        return text + QStringLiteral(" All of them are in other sources too and go on counting from there.");
    if (effect.borneOut > 0)
        text += QStringLiteral(" %1 of them are in other sources too and go on counting from there.")
                    .arg(countText(static_cast<double>(effect.borneOut)));
    return text +
           QStringLiteral(" %1, worth %2, will not count any more.")
               .arg(countText(static_cast<double>(effect.shipments - effect.borneOut)), usdText(effect.valueUsd));
}

} // namespace

TakeOutDialog::TakeOutDialog(CaseSession& session, const store::SourceInfo& source, QWidget* parent)
    : QDialog(parent), m_session(session), m_source(source) {
    setWindowTitle(QStringLiteral("Take a source out"));
    setMinimumWidth(520);
    m_effect = makeLabel(QStringLiteral("Counting what comes from it…"), Look::Plain);
    m_effect->setObjectName(QStringLiteral("effect"));
    m_why = makeField(QStringLiteral("Why"), QStringLiteral("Why; kept in the journal"));
    m_why->setObjectName(QStringLiteral("why"));
    m_takeOut = new QPushButton(QStringLiteral("Take out"));
    m_takeOut->setObjectName(QStringLiteral("takeOut"));
    m_takeOut->setDefault(true);
    m_takeOut->setEnabled(false);
    setLook(m_takeOut, Look::Primary);
    auto* cancel = new QPushButton(QStringLiteral("Cancel"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(10);
    column->addWidget(makeLabel(source.name(), Look::Title));
    column->addWidget(m_effect);
    column->addWidget(makeLabel(QStringLiteral("Its rows and the account of its import stay in the case; it can be put "
                                               "back at any time, by Undo or in the list of sources."),
                                Look::Faded));
    column->addWidget(m_why);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_takeOut);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_takeOut, &QPushButton::clicked, this, [this] {
        m_session.takeOut(m_source.id, m_why->text().trimmed());
        accept();
    });
    m_why->setFocus();
    count();
}

void TakeOutDialog::count() {
    m_counting.start([this, file = m_session.file(), source = m_source.id](Job&) -> BackgroundJob::Deliver {
        const auto opened = store::Case::open(file, store::Case::Access::ReadOnly);
        auto effect = opened ? store::takeOutEffect(**opened, source) : failure(opened.error());
        return [this, effect = std::move(effect)] { showEffect(effect); };
    });
}

void TakeOutDialog::showEffect(const Result<store::TakeOutEffect>& effect) {
    m_effect->setText(effect ? effectText(*effect) : effect.error().message());
    m_takeOut->setEnabled(effect.has_value());
}

} // namespace waybill::ui
