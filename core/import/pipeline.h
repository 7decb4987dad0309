// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bounded_queue.h"
#include "core/base/job.h"
#include "core/import/classifier.h"
#include "core/read/table.h"

#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace waybill::import {

/// One thread reads a table, others say what its rows mean; next() gives the batches in file order. Few wait at a time,
/// so that memory does not grow with the file. Leaving early is safe: the threads end with the object.
class Pipeline {
public:
    /// The job must outlive the pipeline.
    Pipeline(std::unique_ptr<read::TableReader> reader, const map::Mapping& mapping, const Rules& rules, Job& job);
    ~Pipeline();
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    /// The next batch; nothing at the end of the table.
    [[nodiscard]] Outcome<std::optional<Batch>> next();
    /// A batch that is done with: its memory is used again.
    void giveBack(Batch batch);
    /// What the reader found wrong: only after next() has come to the end.
    [[nodiscard]] std::vector<Issue> issues() const { return m_reader->issues(); }

private:
    using Answer = Outcome<Batch>;
    struct Task {
        read::RowBlock block;
        qint64 position = 0;
        std::promise<Answer> answer;
    };
    void read();
    [[nodiscard]] Outcome<bool> readOne();
    void work();
    [[nodiscard]] Batch usedBatch();

    std::unique_ptr<read::TableReader> m_reader;
    Classifier m_classifier;
    Job& m_job;
    std::size_t m_workers;
    BoundedQueue<Task> m_tasks;
    BoundedQueue<std::future<Answer>> m_answers;
    std::mutex m_usedMutex;
    std::vector<Batch> m_used;
    std::vector<std::jthread> m_threads;
};

} // namespace waybill::import
