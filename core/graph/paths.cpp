// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/paths.h"

#include <algorithm>

namespace waybill::graph {

namespace {

constexpr auto nowhere = std::numeric_limits<std::uint32_t>::max();
constexpr int longAgo = std::numeric_limits<int>::min();
constexpr int atAnyTime = std::numeric_limits<int>::max();

/// From which nodes, with how many links left and by which day, the goal can still be reached. Entries stand in order
/// of their links, so that they are at once the queue of the search from the goal.
class Reach {
public:
    Reach(const Ways& ways, const PathQuestion& question) : m_newest(ways.forward.nodeCount(), nowhere) {
        add(question.to, 0, atAnyTime);
        for (std::uint32_t next = 0; next < m_entries.size(); ++next) {
            const Entry entry = m_entries[next];
            if (entry.links >= question.maxLength || (!question.all && m_newest[question.from] != nowhere))
                break;
            const auto nodes = ways.stepsTo().of(entry.node);
            const auto links = ways.stepsTo().linksOf(entry.node);
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                if (ways.passings.empty())
                    add(nodes[i], entry.links + 1, atAnyTime);
                else if (const auto day = ways.passings[links[i]].latestUpTo(entry.latest))
                    add(nodes[i], entry.links + 1, *day);
            }
        }
    }

    /// The fewest links from a node to the goal at any time; nothing when they are too many or none lead there.
    [[nodiscard]] std::optional<std::size_t> fewestLinks(std::uint32_t node) const {
        std::uint32_t entry = m_newest[node];
        if (entry == nowhere)
            return std::nullopt;
        while (m_entries[entry].older != nowhere)
            entry = m_entries[entry].older;
        return m_entries[entry].links;
    }

    enum class Verdict { Never, WithMoreLinks, Yes };
    [[nodiscard]] Verdict leadsOn(std::uint32_t node, int day, std::size_t linksLeft) const {
        const std::uint32_t newest = m_newest[node];
        if (newest == nowhere || m_entries[newest].latest < day)
            return Verdict::Never;
        std::uint32_t entry = newest;
        while (entry != nowhere && m_entries[entry].links > linksLeft)
            entry = m_entries[entry].older;
        return entry != nowhere && m_entries[entry].latest >= day ? Verdict::Yes : Verdict::WithMoreLinks;
    }

private:
    struct Entry {
        std::uint32_t node, links;
        int latest;          ///< One may be at the node up to this day.
        std::uint32_t older; ///< The node's entry with fewer links and an earlier day.
    };

    void add(std::uint32_t node, std::uint32_t links, int latest) {
        const std::uint32_t newest = m_newest[node];
        if (newest != nowhere && m_entries[newest].latest >= latest)
            return;
        if (newest != nowhere && m_entries[newest].links == links) {
            m_entries[newest].latest = latest;
            return;
        }
        m_newest[node] = std::uint32_t(m_entries.size());
        m_entries.push_back({node, links, latest, newest});
    }

    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_newest;
};

/// Lists paths by depth-first search, one length after the other, where the goal can still be reached.
class PathFinder {
public:
    PathFinder(const Ways& ways, const PathQuestion& question, const Job& job)
        : m_ways(ways), m_question(question), m_job(job), m_reach(ways, question), m_isOn(ways.forward.nodeCount()) {}

    [[nodiscard]] std::optional<PathAnswer> find() {
        const auto fewest = m_reach.fewestLinks(m_question.from);
        if (!fewest)
            return PathAnswer{};
        const std::size_t farthest = m_question.all ? std::min(m_question.maxLength, m_isOn.size() - 1)
                                                    : std::min(m_question.maxLength, *fewest);
        m_longerExist = true;
        for (std::size_t length = *fewest; length <= farthest && m_longerExist && !m_answer.more; ++length) {
            if (!listPaths(length))
                return std::nullopt;
        }
        return std::move(m_answer);
    }

private:
    /// A node of the path being tried.
    struct Stop {
        std::uint32_t node = nowhere;
        std::uint32_t next = 0; ///< Of its steps, the one to try next.
        int day = longAgo;
        std::uint32_t link = nowhere; ///< That led here.
    };

    /// All of exactly this length. False when the job was cancelled.
    [[nodiscard]] bool listPaths(std::size_t length) {
        m_longerExist = false;
        push({m_question.from, 0, longAgo, nowhere});
        std::size_t tried = 0;
        while (!m_stops.empty() && !m_answer.more) {
            constexpr std::size_t between = 4096;
            if (++tried % between == 0 && m_job.isCancelled())
                return false;
            const std::size_t linksLeft = length - (m_stops.size() - 1);
            if (linksLeft == 0) {
                take();
                pop();
            } else if (const auto step = nextStep(m_stops.back(), linksLeft - 1)) {
                push(*step);
            } else {
                pop();
            }
        }
        return true;
    }

    void push(const Stop& stop) {
        m_stops.push_back({stop.node, m_ways.forward.begin[stop.node], stop.day, stop.link});
        m_isOn[stop.node] = 1;
    }
    void pop() {
        m_isOn[m_stops.back().node] = 0;
        m_stops.pop_back();
    }

    /// Where to go next from a stop so that the goal can be reached with exactly so many links left after the step.
    [[nodiscard]] std::optional<Stop> nextStep(Stop& from, std::size_t linksLeft) {
        while (from.next < m_ways.forward.begin[from.node + 1]) {
            const auto step = takeStep(from);
            if (!step || m_isOn[step->node] != 0)
                continue;
            const auto verdict = m_reach.leadsOn(step->node, step->day, linksLeft);
            m_longerExist = m_longerExist || verdict == Reach::Verdict::WithMoreLinks;
            if (verdict == Reach::Verdict::Yes && (step->node == m_question.to) == (linksLeft == 0))
                return step;
        }
        return std::nullopt;
    }

    /// The next neighbour by the best of the parallel links; nothing when none passes in time.
    [[nodiscard]] std::optional<Stop> takeStep(Stop& from) const {
        const Network& steps = m_ways.forward;
        const std::uint32_t end = steps.begin[from.node + 1], target = steps.targets[from.next];
        std::optional<Stop> best;
        if (m_ways.passings.empty())
            best = Stop{target, 0, longAgo, steps.links[from.next]};
        for (; from.next < end && steps.targets[from.next] == target; ++from.next) {
            if (m_ways.passings.empty())
                continue;
            const std::uint32_t link = steps.links[from.next];
            const auto day = m_ways.passings[link].earliestFrom(from.day);
            if (day && (!best || *day < best->day))
                best = Stop{target, 0, *day, link};
        }
        return best;
    }

    void take() {
        if (m_answer.paths.size() == m_question.most) {
            m_answer.more = true;
            return;
        }
        Path& path = m_answer.paths.emplace_back();
        for (const Stop& stop : m_stops) {
            path.nodes.push_back(stop.node);
            if (stop.link == nowhere)
                continue;
            path.links.push_back(stop.link);
            if (!m_ways.passings.empty())
                path.days.push_back(stop.day);
        }
    }

    const Ways& m_ways;
    const PathQuestion& m_question;
    const Job& m_job;
    Reach m_reach;
    std::vector<char> m_isOn;
    std::vector<Stop> m_stops;
    bool m_longerExist = false;
    PathAnswer m_answer;
};

} // namespace

std::optional<PathAnswer> findPaths(const Ways& ways, const PathQuestion& question, const Job& job) {
    return PathFinder(ways, question, job).find();
}

} // namespace waybill::graph
