// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"
#include "ui/models/fact_model.h"

#include <QWidget>

class QVBoxLayout;

namespace waybill::ui {

class FactList;

/// One page of the inspector: what it shows is fixed when it is made; the panel makes a new one when something changes.
class InspectorPage : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPage(CaseSession& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void selected(const QString& key);
    void annotateRequested(const QString& key, waybill::AnnotationId id);
    void identityRequested(waybill::EntityId firm); ///< To change which names are one firm.

protected:
    /// "LINK · SOLD", the name, and the line under it.
    void addHeader(const QString& kind, const QString& title, const QString& line);
    void addError(const Error& error);
    void addText(const QString& text);
    /// A list whose lines select what they lead to; left out when empty.
    FactList* addFacts(const QString& head, std::vector<Fact> facts);
    /// The shipments as a list; a click selects one, or calls `chosen` where that is given.
    FactList* addShipments(const QString& head, std::vector<std::uint32_t> shipments,
                           std::function<void(ShipmentId)> chosen = {});
    void addAnnotations(const QString& key);
    [[nodiscard]] CaseSession& session() const { return m_session; }
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }

private:
    CaseSession& m_session;
    QVBoxLayout* m_column;
};

/// The page of a key; help when the key is empty, an explanation when it leads nowhere.
[[nodiscard]] InspectorPage* makeInspectorPage(CaseSession& session, const QString& key);

} // namespace waybill::ui
