// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/touched.h"

#include "core/base/text.h"
#include "core/edit/agent_decision.h"
#include "core/edit/hide_decision.h"
#include "core/edit/identity_decision.h"
#include "core/edit/selection_decision.h"
#include "core/edit/verdict_decision.h"
#include "core/store/annotation_json.h"
#include "core/store/apart.h"
#include "core/store/hidden_nodes.h"
#include "core/store/identities.h"
#include "core/store/journal_parts.h"
#include "core/store/leads.h"
#include "core/store/list_hits.h"
#include "core/store/named_selections.h"
#include "core/store/no_firms.h"

namespace waybill::edit {

namespace {

using store::JournalEntry;
using Keys = std::set<QString>;

QString key(const char* what, qint64 id) {
    return QStringLiteral("%1 %2").arg(QLatin1String(what)).arg(id);
}

QString key(const char* what, const QString& name) {
    return QStringLiteral("%1 %2").arg(QLatin1String(what), name);
}

void addIdentities(Keys& keys, const JournalEntry& decision, const QString& state) {
    if (decision.action == QLatin1String(renameAction)) {
        keys.insert(key("shown name", decision.target));
        return;
    }
    for (const store::ApartVerdict& verdict : store::apartFromJson(state))
        keys.insert(QStringLiteral("pair %1 %2").arg(verdict.first.value()).arg(verdict.second.value()));
    for (const store::NoFirm& decided : store::noFirmsFromJson(state))
        keys.insert(key("no firm", decided.entity.value()));
    for (const store::Identity& identity : store::identitiesFromJson(state))
        keys.insert(key("name", identity.party.value()));
}

void addVerdicts(Keys& keys, const JournalEntry& decision, const QString& state) {
    if (decision.action == QLatin1String(verdictAction)) {
        for (const store::LeadVerdict& verdict : store::verdictsFromJson(state))
            keys.insert(key("lead", toQString(verdict.lead.shipment)) + QLatin1Char(' ') +
                        toQString(noteClassName(verdict.lead.noteClass)));
        return;
    }
    for (const store::HitVerdict& verdict : store::hitVerdictsFromJson(state)) {
        const auto& [list, entry, name] = verdict.hit;
        keys.insert(key("hit", toQString(list + '\n' + entry + '\n' + name)));
    }
}

void addHidden(Keys& keys, const QString& state) {
    const store::HidingChange change = store::hidingFromJson(state);
    for (const auto& nodes : {change.hidden, change.shown}) {
        for (const std::string& node : nodes)
            keys.insert(key("hidden", toQString(node)));
    }
}

void addState(Keys& keys, const JournalEntry& decision, const QString& state) {
    if (isIdentityDecision(decision)) {
        addIdentities(keys, decision, state);
    } else if (decision.action == QLatin1String(verdictAction) || decision.action == QLatin1String(hitVerdictAction)) {
        addVerdicts(keys, decision, state);
    } else if (isHiding(decision)) {
        addHidden(keys, state);
    } else if (isSelectionDecision(decision)) {
        if (const auto selection = store::namedSelectionFromJson(state))
            keys.insert(key("selection", selection->name));
    } else if (isAgentDecision(decision)) {
        keys.insert(key("agents", decision.target));
    } else if (store::isAnnotationDecision(decision.action)) {
        if (const auto annotation = store::annotationFromJson(state))
            keys.insert(key("annotation", annotation->id.value()));
    }
}

} // namespace

std::set<QString> touchedBy(const JournalEntry& decision) {
    Keys keys;
    for (const JournalEntry& part : store::withPartsApart({decision})) {
        addState(keys, part, part.before);
        addState(keys, part, part.after);
    }
    return keys;
}

} // namespace waybill::edit
