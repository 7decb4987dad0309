// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QWidget>

class QVBoxLayout;

namespace waybill::ui {

/// What the reporter wrote about one thing, with a button to add more. Follows the session.
class AnnotationList : public QWidget {
    Q_OBJECT
public:
    AnnotationList(CaseSession& session, QString key, QWidget* parent = nullptr);

Q_SIGNALS:
    /// An annotation to change, or an invalid id for a new one.
    void annotateRequested(const QString& key, waybill::AnnotationId id);

private:
    void fill();
    CaseSession& m_session;
    QString m_key;
    QVBoxLayout* m_cards = nullptr;
};

} // namespace waybill::ui
