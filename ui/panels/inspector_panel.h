// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QWidget>
#include <set>
#include <string>
#include <vector>

class QPushButton;
class QScrollArea;

namespace waybill::ui {

class InspectorPage;

/// The right side: what is selected, down to the row of the file. Goes back to what was selected before.
class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPanel(CaseSession& session, QWidget* parent = nullptr);
    [[nodiscard]] bool canGoBack() const { return !m_before.empty(); }

public Q_SLOTS:
    void goBack();
    /// Opens the annotation dialog for what is selected; nothing when nothing is.
    void annotate();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSelection();
    void showPage();
    void annotateKey(const QString& key, AnnotationId id);

    CaseSession& m_session;
    QScrollArea* m_scroll = nullptr;
    QPushButton* m_back = nullptr;
    /// What was selected: one thing, or several nodes and where the keyboard was.
    struct Place {
        QString key;
        std::set<std::string> nodes;
        friend bool operator==(const Place&, const Place&) = default;
    };
    /// Of several nodes one page tells, wherever the keyboard is among them.
    [[nodiscard]] static bool isSamePage(const Place& a, const Place& b);
    Place m_shown;
    std::vector<Place> m_before;
    bool m_goingBack = false;
};

} // namespace waybill::ui
