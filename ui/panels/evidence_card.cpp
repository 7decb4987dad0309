// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/evidence_card.h"

#include "core/base/text.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"
#include "ui/panels/record_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <set>
#include <utility>

namespace waybill::ui {

namespace {

constexpr int tallestRow = 420;

/// "2 sources agree", or how many disagree; empty for one source alone.
QString agreement(const std::vector<store::Evidence>& evidence, bool& agree) {
    std::set<qint64> sources;
    std::set<qint64> different;
    for (const store::Evidence& row : evidence) {
        sources.insert(row.source.value());
        if (!row.differences.empty())
            different.insert(row.source.value());
    }
    agree = different.empty();
    if (sources.size() < 2)
        return {};
    if (agree)
        return QStringLiteral("%1 sources agree").arg(sources.size());
    return different.size() == 1 ? QStringLiteral("1 of %1 sources differs").arg(sources.size())
                                 : QStringLiteral("%1 of %2 sources differ").arg(different.size()).arg(sources.size());
}

store::SourceInfo sourceOf(const std::vector<store::SourceInfo>& sources, SourceId id) {
    const auto found =
        std::find_if(sources.begin(), sources.end(), [id](const auto& source) { return source.id == id; });
    return found == sources.end() ? store::SourceInfo{} : *found;
}

} // namespace

EvidenceCard::EvidenceCard(CaseSession& session, store::Evidence evidence, const store::SourceInfo& source,
                           QWidget* parent)
    : QFrame(parent), m_session(session), m_evidence(std::move(evidence)) {
    setLook(this, Look::Card);
    m_open =
        makeLink(QStringLiteral("open row"), QStringLiteral("Open row %1 of %2").arg(m_evidence.row).arg(source.file));
    m_open->setObjectName(QStringLiteral("openRow"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(makeLabel(source.file, Look::Plain));
    texts->addWidget(makeLabel(dotted({source.sheet.isEmpty() ? QString() : QStringLiteral("sheet ") + source.sheet,
                                       QStringLiteral("row ") + countText(static_cast<double>(m_evidence.row)),
                                       QStringLiteral("SHA-256 ") + shortSha(source.sha256)}),
                               Look::Faded));
    auto* head = new QHBoxLayout;
    head->addLayout(texts, 1);
    head->addWidget(m_open, 0, Qt::AlignVCenter);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(12, 8, 10, 8);
    m_column->setSpacing(4);
    m_column->addLayout(head);
    for (const std::string& difference : m_evidence.differences) {
        auto* line = makeLabel(QStringLiteral("differs: ") + toQString(difference), Look::Faded);
        line->setObjectName(QStringLiteral("difference"));
        m_column->addWidget(line);
    }
    connect(m_open, &QPushButton::clicked, this, &EvidenceCard::toggle);
}

void EvidenceCard::toggle() {
    if (m_record) {
        m_record->deleteLater();
        m_record->hide();
        m_record = nullptr;
        m_open->setText(QStringLiteral("open row"));
        return;
    }
    m_record = new RecordView(this);
    m_record->fitRows(tallestRow);
    m_column->addWidget(m_record);
    m_record->showRecord(store::record(m_session.openCase(), m_evidence.source, m_evidence.row));
    m_open->setText(QStringLiteral("close row"));
}

QWidget* makeEvidence(CaseSession& session, const store::ShipmentDetails& shipment, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    bool agree = true;
    const QString agreed = agreement(shipment.evidence, agree);
    auto* verdict = new QLabel(agreed);
    verdict->setObjectName(QStringLiteral("agreement"));
    setLook(verdict, Look::Strong);
    if (agree) {
        QPalette palette = verdict->palette();
        palette.setColor(QPalette::WindowText, themeColours(box->palette()).good);
        verdict->setPalette(palette);
    }
    column->addLayout(makeRow(makeHead(QStringLiteral("Evidence")), verdict));
    const auto sources = store::sources(session.openCase());
    if (!sources) {
        auto* problem = new FailureLabel;
        column->addWidget(problem);
        problem->showError(sources.error());
        return box;
    }
    for (const store::Evidence& row : shipment.evidence)
        column->addWidget(new EvidenceCard(session, row, sourceOf(*sources, row.source)));
    return box;
}

} // namespace waybill::ui
