// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/layout/part.h"
#include "ui/models/case_work.h"
#include "ui/models/words.h"

#include <utility>

// Where nodes go: all of them laid out anew, or those that are selected.

namespace waybill::ui {

void CaseSession::layOut(const layout::Options& options) {
    remember(QStringLiteral("Layout: ") + toQString(layout::algorithmName(options.algorithm)));
    m_asked.layout = options;
    m_asked.around = toUtf8(m_selectedKey);
    m_work->laysAnew = true;
    m_work->arrangements.clear();
    answer();
}

void CaseSession::layOutSelected(layout::Algorithm algorithm) {
    if (!m_view || !hasSeveral())
        return;
    std::vector<std::uint32_t> part;
    for (const std::string& key : m_gathered) {
        if (const auto node = m_view->graph->nodeByKey(key))
            part.push_back(*node);
    }
    layout::Options options = m_asked.layout;
    options.algorithm = algorithm;
    m_work->arranging.start([this, view = m_view, part = std::move(part), options, pins = m_work->pins,
                             around = toUtf8(m_selectedKey)](Job& job) -> BackgroundJob::Deliver {
        layout::Input input = scene::layoutInput(*view->graph, pins);
        input.around = view->graph->nodeByKey(around);
        auto places = layout::layOutPart(input, view->positions, part, options, job);
        return [this, view, places = std::move(places), count = part.size(), options] {
            if (places)
                takePlaces(*view, *places,
                           QStringLiteral("Layout of %1 selected: %2")
                               .arg(countText(static_cast<double>(count)),
                                    toQString(layout::algorithmName(options.algorithm))));
            else if (!places.error().isCancelled())
                Q_EMIT failed(places.error().error());
        };
    });
}

void CaseSession::takePlaces(const View& of, const std::vector<layout::Point>& places, const QString& text) {
    // Of a picture that is not shown any more they are no places.
    if (m_view->graph != of.graph || m_view->positions != of.positions || places == of.positions)
        return;
    remember(text);
    auto known = std::make_shared<KnownPositions>(*m_asked.known);
    for (std::size_t i = 0; i < places.size(); ++i)
        (*known)[of.graph->nodes()[i].key] = places[i];
    m_asked.known = std::move(known);
    m_work->keepsPlaces = true;
    answer();
}

} // namespace waybill::ui
