// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/models/case_maker.h"
#include "ui/models/case_session.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <memory>
#include <string>

namespace waybill::ui::test {

/// A session over the small case, in view.
struct SmallSession {
    SmallSession() { reopen(); }
    ~SmallSession() {
        session.reset();
        QThreadPool::globalInstance()->waitForDone();
    }
    void reopen() {
        if (file.isEmpty())
            file = makeCase(folder, QStringLiteral("small"), smallCase());
        session.reset();
        auto opened = CaseSession::open(file);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message()));
        session = std::move(*opened);
        if (!isReady())
            qFatal("the view does not come");
    }
    [[nodiscard]] bool isReady() const {
        return QTest::qWaitFor([this] { return session->hasView() && !session->isBusy(); });
    }
    [[nodiscard]] std::string key(const char* name) const {
        for (const graph::Node& node : session->view()->whole->nodes()) {
            if (node.label == name)
                return node.key;
        }
        return {};
    }

    QTemporaryDir folder;
    QString file;
    std::unique_ptr<CaseSession> session;
};

} // namespace waybill::ui::test
