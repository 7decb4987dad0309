// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/pipeline.h"

#include "core/base/text.h"

#include <algorithm>
#include <exception>

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace waybill::import {

namespace {

constexpr std::size_t mostWorkers = 8;

// The thread that writes has much to do, that which reads a workbook the most: those that wait for them must not take
// their processor. (On Linux a thread has a priority of its own; elsewhere the system decides.) Beside other programs
// that work, politeness makes an import slow, so that there is no more of it than needed.
void yieldToOthers([[maybe_unused]] bool readingIsLongest) {
#ifdef __linux__
    constexpr int toWriter = 5, toReader = 15;
    setpriority(PRIO_PROCESS, id_t(gettid()), readingIsLongest ? toReader : toWriter);
#endif
}

// What other folders do not catch must not end the program: it fails this import.
Error errorOf(const std::exception& exception) {
    return {ErrorCode::WorkFailed,
            QStringLiteral("Cannot import the table"),
            toQString(exception.what()),
            QStringLiteral("Close other programs and try again."),
            {},
            0};
}

} // namespace

Pipeline::Pipeline(std::unique_ptr<read::TableReader> reader, const map::Mapping& mapping, const Rules& rules, Job& job)
    : m_reader(std::move(reader)), m_classifier(mapping, rules), m_job(job),
      m_workers(std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, mostWorkers)), m_tasks(m_workers),
      m_answers(2 * m_workers + 2) {
    try {
        m_threads.emplace_back([this] { read(); });
        for (std::size_t i = 0; i < m_workers; ++i)
            m_threads.emplace_back([this] { work(); });
    } catch (...) { // the threads that did start wait for those that did not
        m_tasks.abandon();
        m_answers.abandon();
        throw;
    }
}

Pipeline::~Pipeline() {
    m_tasks.abandon();
    m_answers.abandon();
}

Outcome<bool> Pipeline::readOne() {
    Task task;
    const auto more = m_reader->next(task.block, m_job);
    if (!more)
        return tl::unexpected(more.error());
    if (!*more)
        return false;
    task.position = m_reader->position();
    return m_answers.push(task.answer.get_future()) && m_tasks.push(std::move(task));
}

void Pipeline::read() {
    Outcome<bool> more = true;
    try {
        while (more && *more)
            more = m_job.isCancelled() ? Outcome<bool>(cancelled()) : readOne();
    } catch (const std::exception& exception) {
        more = halt(errorOf(exception));
    }
    if (!more) {
        std::promise<Answer> end;
        end.set_value(tl::unexpected(more.error()));
        m_answers.push(end.get_future());
    }
    m_tasks.close();
    m_answers.close();
}

void Pipeline::work() {
    yieldToOthers(m_reader->isTheLongestPart());
    while (std::optional<Task> task = m_tasks.pop()) {
        Answer answer = cancelled();
        try {
            if (!m_job.isCancelled()) {
                Batch batch = usedBatch();
                const auto done = m_classifier.classify(task->block, batch);
                batch.position = task->position;
                answer = done ? Answer(std::move(batch)) : Answer(halt(done.error()));
            }
        } catch (const std::exception& exception) {
            answer = halt(errorOf(exception));
        }
        task->answer.set_value(std::move(answer));
    }
}

void Pipeline::giveBack(Batch batch) {
    const std::lock_guard lock(m_usedMutex);
    m_used.push_back(std::move(batch));
}

Batch Pipeline::usedBatch() {
    const std::lock_guard lock(m_usedMutex);
    if (m_used.empty())
        return {};
    Batch batch = std::move(m_used.back());
    m_used.pop_back();
    return batch;
}

Outcome<std::optional<Batch>> Pipeline::next() {
    std::optional<std::future<Answer>> answer = m_answers.pop();
    if (!answer)
        return std::nullopt;
    try {
        Answer batch = answer->get();
        if (!batch)
            return tl::unexpected(batch.error());
        return std::optional<Batch>(std::move(*batch));
    } catch (const std::future_error&) {
        // The task was dropped: the table is being left.
        return cancelled();
    }
}

} // namespace waybill::import
