// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/details.h"
#include "ui/models/case_session.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace waybill::ui {

class RecordView;

/// One row of a source that speaks for a shipment; "open row" shows the row itself.
class EvidenceCard : public QFrame {
    Q_OBJECT
public:
    EvidenceCard(CaseSession& session, store::Evidence evidence, const store::SourceInfo& source,
                 QWidget* parent = nullptr);

private:
    void toggle();
    CaseSession& m_session;
    store::Evidence m_evidence;
    QVBoxLayout* m_column = nullptr;
    QPushButton* m_open = nullptr;
    RecordView* m_record = nullptr;
};

/// Head and cards of all evidence of a shipment, with how many sources agree.
[[nodiscard]] QWidget* makeEvidence(CaseSession& session, const store::ShipmentDetails& shipment,
                                    QWidget* parent = nullptr);

} // namespace waybill::ui
