// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QWidget>

class QSplitter;
class QTabWidget;

namespace waybill::ui {

class CanvasWidget;
class FilterBar;
class HitsPanel;
class HubsPanel;
class MirrorPanel;
class SourcesPanel;

/// One open case: filters at the left, the picture in the middle with the filter as a line above and time, leads,
/// shipments, issues, sources, official statistics, hubs and a list of all that is on it below, details at the right.
/// The session must outlive it.
class CaseView : public QWidget {
    Q_OBJECT
public:
    explicit CaseView(CaseSession& session, QWidget* parent = nullptr);

    enum class Lower { Time, Leads, Shipments, Issues, Sources, Statistics, SameFirm, List, WatchLists, Hubs };
    [[nodiscard]] CanvasWidget& canvas() const { return *m_canvas; }
    [[nodiscard]] FilterBar& filterBar() const { return *m_filterBar; }
    [[nodiscard]] QWidget& filters() const { return *m_filters; }
    [[nodiscard]] QWidget& inspector() const { return *m_inspector; }
    [[nodiscard]] SourcesPanel& sources() const { return *m_sources; }
    [[nodiscard]] HitsPanel& hits() const { return *m_hits; }
    [[nodiscard]] HubsPanel& hubs() const { return *m_hubs; }
    [[nodiscard]] MirrorPanel& mirror() const { return *m_mirror; }
    void showLower(Lower part);

    [[nodiscard]] QByteArray saveSizes() const;
    void restoreSizes(const QByteArray& sizes);

private:
    QSplitter* m_columns;
    QWidget* m_filters;
    QSplitter* m_rows;
    QWidget* m_middle; ///< The filter's line above the picture.
    FilterBar* m_filterBar;
    CanvasWidget* m_canvas;
    QTabWidget* m_lower;
    SourcesPanel* m_sources;
    MirrorPanel* m_mirror;
    HitsPanel* m_hits;
    HubsPanel* m_hubs;
    QWidget* m_inspector;
    int m_tableHeight = 300; ///< Tables need more height than time; each keeps its own.
    int m_timeHeight = 176;
};

} // namespace waybill::ui
