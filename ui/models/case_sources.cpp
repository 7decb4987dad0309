// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/take_out.h"
#include "ui/models/case_work.h"

#include <utility>

namespace waybill::ui {

void CaseSession::takeOut(SourceId source, const QString& why) {
    moveSource(QStringLiteral("Taking the source out"),
               [source, why](store::Case& target, Job& job) { return edit::takeOut(target, source, why, job); });
}

void CaseSession::putBack(SourceId source) {
    moveSource(QStringLiteral("Putting the source back"),
               [source](store::Case& target, Job& job) { return edit::putBack(target, source, {}, job); });
}

Result<void> CaseSession::isFree() const {
    if (!m_work->moving.isRunning())
        return {};
    return failure({ErrorCode::InUse,
                    QStringLiteral("Cannot do this now"),
                    QStringLiteral("a source is being taken out or put back"),
                    QStringLiteral("Wait until that is done."),
                    {},
                    0});
}

bool CaseSession::mayDecide() {
    const auto free = isFree();
    tell(free);
    return free.has_value();
}

void CaseSession::moveSource(const QString& phase, SourceMove move, std::function<void()> then) {
    if (!mayDecide())
        return;
    m_work->moving.start(
        [this, name = file(), move = std::move(move), then = std::move(then)](Job& job) -> BackgroundJob::Deliver {
            auto opened = store::Case::open(name);
            auto done = opened ? move(**opened, job) : Outcome<void>(halt(opened.error()));
            return [this, done = std::move(done), then] {
                showPhase({});
                if (!done && !done.error().isCancelled())
                    Q_EMIT failed(done.error().error());
                if (done && then)
                    then();
                // Also after a failure: the decision may have been written, and only what follows it not.
                reload();
            };
        });
    showPhase(phase);
}

} // namespace waybill::ui
