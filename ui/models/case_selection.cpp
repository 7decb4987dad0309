// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "ui/models/case_work.h"
#include "ui/models/trace.h"

#include <algorithm>

namespace waybill::ui {

namespace {

bool isNode(const QString& key) {
    return key.startsWith(QLatin1String("co-")) || key.startsWith(QLatin1String("ad-"));
}

} // namespace

void CaseSession::select(const QString& key) {
    if (key.isEmpty())
        showTrace(nullptr);
    if (key == m_selectedKey && m_gathered.empty())
        return;
    m_selectedKey = key;
    m_gathered.clear();
    Q_EMIT selectionChanged();
}

void CaseSession::moveTo(const QString& key) {
    if (key == m_selectedKey)
        return;
    m_selectedKey = key;
    Q_EMIT selectionChanged();
}

std::set<std::string> CaseSession::selectedNodes() const {
    if (!m_gathered.empty() || !isNode(m_selectedKey))
        return m_gathered;
    return {toUtf8(m_selectedKey)};
}

void CaseSession::toggle(const QString& key) {
    if (!isNode(key))
        return;
    const std::string utf8 = toUtf8(key);
    if (m_gathered.erase(utf8) == 0) {
        if (m_gathered.empty() && isNode(m_selectedKey))
            m_gathered.insert(toUtf8(m_selectedKey));
        m_gathered.insert(utf8);
        m_selectedKey = key;
    }
    Q_EMIT selectionChanged();
}

void CaseSession::selectNodes(const std::set<std::string>& keys) {
    if (keys.size() < 2) {
        select(keys.empty() ? QString() : toQString(*keys.begin()));
        return;
    }
    if (keys == m_gathered)
        return;
    m_gathered = keys;
    if (!keys.contains(toUtf8(m_selectedKey)))
        m_selectedKey = toQString(*keys.begin());
    Q_EMIT selectionChanged();
}

void CaseSession::reveal(const QString& key) {
    select(key);
    Q_EMIT revealRequested(key);
}

void CaseSession::forgetUndrawn() {
    const bool changed =
        std::erase_if(m_gathered, [this](const std::string& key) { return !m_view->graph->nodeByKey(key); }) > 0;
    if (changed && m_gathered.size() == 1)
        m_selectedKey = toQString(*std::exchange(m_gathered, {}).begin());
    if (changed)
        Q_EMIT selectionChanged();
}

} // namespace waybill::ui
