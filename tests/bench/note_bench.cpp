// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_note TEXTS.txt [ROUNDS]: how long the built-in rule book takes for a file with one description a line,
// in one thread, beside one RE2 expression of all its phrases as a person would write it by hand: no look-alike
// letters, no torn words, no context, no negation, no spans.
#include "core/base/resources.h"
#include "core/note/rule_book.h"

#include <QElapsedTimer>
#include <QFile>
#include <algorithm>
#include <cstdio>
#include <re2/re2.h>
#include <string>
#include <vector>
#include <yaml-cpp/yaml.h>

using namespace waybill;

namespace {

std::vector<std::string> linesOf(const char* name) {
    QFile file(QString::fromLocal8Bit(name));
    std::vector<std::string> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (const QByteArray& line : file.readAll().split('\n'))
        lines.push_back(line.toStdString());
    return lines;
}

// The signs of the rule book's phrases in the signs of an ordinary expression.
std::string plainPattern(const std::string& phrase) {
    std::string pattern;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        switch (phrase[i]) {
        case ' ':
            pattern += "\\s*";
            break;
        case '*':
            pattern += "[a-zа-яёіїє]*";
            break;
        case '~':
            pattern += std::string("(?:\\S+\\s+){0,") + phrase[++i] + '}';
            break;
        case '#':
            pattern += std::string("\\d{") + phrase[++i] + ",}";
            break;
        case '_':
            pattern += "\\b";
            break;
        case ',':
            pattern += "[\\s,(/:-]*";
            break;
        case '+':
            break;
        case '.':
            pattern += "\\.";
            break;
        default:
            pattern += phrase[i];
        }
    }
    return pattern;
}

std::string plainAlternation() {
    const QByteArray bytes = resource(QStringLiteral("note/rules.yaml"));
    const YAML::Node root = YAML::Load(bytes.toStdString());
    std::string pattern;
    for (const auto& rule : root["rules"]) {
        for (const auto& phrase : rule["phrases"])
            pattern += (pattern.empty() ? "(?i)" : "|") + plainPattern(phrase.as<std::string>());
    }
    return pattern;
}

struct Measured {
    double seconds = 0;
    std::size_t found = 0;
};

// The best of some rounds.
template <class Reads> Measured measure(int rounds, const std::vector<std::string>& lines, Reads finds) {
    Measured best;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        const auto found = std::size_t(std::count_if(lines.begin(), lines.end(), finds));
        const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
        if (round == 0 || seconds < best.seconds)
            best = {seconds, found};
    }
    return best;
}

void print(const char* what, const Measured& measured, std::size_t lines) {
    std::printf("%-28s %8.3f s %10.0f lines a second %8zu lines with a note\n", what, measured.seconds,
                static_cast<double>(lines) / measured.seconds, measured.found);
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> lines = argc > 1 ? linesOf(argv[1]) : std::vector<std::string>();
    if (lines.empty()) {
        std::fprintf(stderr, "usage: bench_note TEXTS.txt [ROUNDS]\n");
        return 2;
    }
    const int rounds = argc > 2 ? std::max(1, QByteArray(argv[2]).toInt()) : 3;
    RE2::Options options;
    options.set_max_mem(256LL << 20);
    const RE2 alternation(plainAlternation(), options);
    if (!alternation.ok())
        return 1;
    const note::RuleBook& rules = note::RuleBook::builtIn();
    const Measured book =
        measure(rounds, lines, [&](const std::string& line) { return !rules.read(line).statements.empty(); });
    const Measured plain =
        measure(rounds, lines, [&](const std::string& line) { return RE2::PartialMatch(line, alternation); });
    print("the rule book", book, lines.size());
    print("one expression", plain, lines.size());
    std::printf("ratio %.2f\n", book.seconds / plain.seconds);
    return 0;
}
