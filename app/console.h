// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <memory>
#include <stop_token>
#include <vector>

namespace waybill::app {

// Exit codes of the command line.
inline constexpr int exitDone = 0;
inline constexpr int exitFailed = 1;
inline constexpr int exitBadCall = 2;
inline constexpr int exitBadInput = 3;
inline constexpr int exitRowsRejected = 4;
inline constexpr int exitCancelled = 130;

/// Results go to stdout as UTF-8, with a line end.
void print(const QString& text);
void printJson(const QJsonObject& object);
void printJson(const QJsonArray& array);
/// Messages go to stderr, after "waybill: ".
void say(const QString& text);

/// Says an error and gives the exit code for it.
[[nodiscard]] int fail(const Error& error);
[[nodiscard]] int fail(const Halt& halt);
[[nodiscard]] Error badCall(const QString& what, const QString& remedy = {});
/// For a command that decides and was given no reason.
[[nodiscard]] Error needsWhy(const QString& command);

/// Columns of text, aligned; columns whose cells are all numbers are right-aligned.
void printTable(const QStringList& header, const std::vector<QStringList>& rows);

/// Turns Ctrl+C and termination into a stop request for as long as it lives. One at a time, made on the main thread
/// before others start.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    [[nodiscard]] std::stop_token token() const;

private:
    struct Watcher;
    std::unique_ptr<Watcher> m_watcher;
};

/// A listener that keeps one line of progress on a terminal's stderr; silent when quiet or when stderr is no terminal.
[[nodiscard]] Job::Listener progressLine(bool quiet);
/// Wipes the progress line.
void endProgress(bool quiet);

} // namespace waybill::app
