// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console.h"

#include "core/base/pace.h"
#include "core/base/text.h"
#include "core/scene/format.h"

#include <QJsonObject>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <pthread.h>
#include <thread>
#include <unistd.h>

namespace waybill::app {

namespace {

void write(std::FILE* stream, const QString& text) {
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fputc('\n', stream);
}

bool isNumberColumn(const std::vector<QStringList>& rows, qsizetype column) {
    return !rows.empty() && std::all_of(rows.begin(), rows.end(), [column](const QStringList& row) {
        const QString cell = row.value(column);
        return std::all_of(cell.begin(), cell.end(),
                           [](QChar c) { return c.isDigit() || c == u',' || c == u'.' || c == u'-' || c == u'$'; });
    });
}

sigset_t interruptSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

void print(const QString& text) {
    write(stdout, text);
}

void printJson(const QJsonObject& object) {
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed());
}

void printJson(const QJsonArray& array) {
    print(QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Indented)).trimmed());
}

void say(const QString& text) {
    write(stderr, QStringLiteral("waybill: ") + text);
}

int fail(const Error& error) {
    say(error.message());
    switch (error.code) {
    case ErrorCode::BadCall:
        return exitBadCall;
    case ErrorCode::BadInput:
    case ErrorCode::NewerVersion:
        return exitBadInput;
    case ErrorCode::WorkFailed:
    case ErrorCode::InUse:
        return exitFailed;
    }
    return exitFailed;
}

int fail(const Halt& halt) {
    if (!halt.isCancelled())
        return fail(halt.error());
    say(QStringLiteral("cancelled; nothing was changed."));
    return exitCancelled;
}

Error badCall(const QString& what, const QString& remedy) {
    return Error{.code = ErrorCode::BadCall, .what = what, .remedy = remedy};
}

Error needsWhy(const QString& command) {
    return badCall(QStringLiteral("waybill %1 needs --why: you will be asked a year from now").arg(command));
}

void printTable(const QStringList& header, const std::vector<QStringList>& rows) {
    std::vector<qsizetype> widths;
    std::vector<bool> numbers;
    for (qsizetype column = 0; column < header.size(); ++column) {
        qsizetype width = header[column].size();
        for (const QStringList& row : rows)
            width = std::max(width, row.value(column).size());
        widths.push_back(width);
        numbers.push_back(isNumberColumn(rows, column));
    }
    const auto line = [&](const QStringList& cells) {
        QString text;
        for (qsizetype column = 0; column < header.size(); ++column) {
            const auto index = std::size_t(column);
            const QString cell = cells.value(column);
            text += numbers[index] ? cell.rightJustified(widths[index]) : cell.leftJustified(widths[index]);
            text += QStringLiteral("  ");
        }
        while (text.endsWith(u' '))
            text.chop(1);
        print(QStringLiteral("  ") + text);
    };
    line(header);
    for (const QStringList& row : rows)
        line(row);
}

struct Interruption::Watcher {
    std::stop_source source;
    std::jthread thread;
};

Interruption::Interruption() : m_watcher(std::make_unique<Watcher>()) {
    const sigset_t signals = interruptSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_watcher->thread = std::jthread([source = m_watcher->source](const std::stop_token& end) mutable {
        const sigset_t awaited = interruptSignals();
        const timespec patience{0, 50'000'000};
        while (!end.stop_requested()) {
            if (sigtimedwait(&awaited, nullptr, &patience) > 0 && !end.stop_requested())
                source.request_stop();
        }
    });
}

Interruption::~Interruption() {
    // Woken at once: a call would otherwise last until the watcher's patience ends.
    m_watcher->thread.request_stop();
    pthread_kill(m_watcher->thread.native_handle(), SIGINT);
    m_watcher.reset();
    const sigset_t signals = interruptSignals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

std::stop_token Interruption::token() const {
    return m_watcher->source.get_token();
}

Job::Listener progressLine(bool quiet) {
    if (quiet || isatty(STDERR_FILENO) == 0)
        return {};
    return [pace = Pace()](const Progress& progress) mutable {
        pace.take(progress);
        QString line = toQString(progress.phase);
        if (progress.total > 0)
            line += QStringLiteral(" %1 %").arg(int(100.0 * double(progress.done) / double(progress.total)));
        else
            line += QStringLiteral(" …");
        if (pace.rowsPerSecond() > 0)
            line += QStringLiteral(" · %1 rows/s").arg(scene::number(double(pace.rowsPerSecond())));
        if (pace.secondsLeft() > 0)
            line += QStringLiteral(" · about %1 s left").arg(pace.secondsLeft());
        std::fprintf(stderr, "\r\033[K%s", line.toUtf8().constData());
    };
}

void endProgress(bool quiet) {
    if (!quiet && isatty(STDERR_FILENO) != 0)
        std::fputs("\r\033[K", stderr);
}

} // namespace waybill::app
