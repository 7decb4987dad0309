// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random.h"
#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/note/letter_classes.h"
#include "core/note/openings.h"
#include "core/note/phrase.h"
#include "core/note/phrase_letters.h"
#include "core/note/rules_file.h"

#include <QTest>
#include <re2/re2.h>

using namespace waybill;
using note::Openings;
using note::View;

namespace {

// A phrase as a declarant may write it: one way, drawn at random.
class Declarant {
public:
    Declarant(std::string_view phrase, View view, Random& random) : m_phrase(phrase), m_view(view), m_random(random) {}

    std::string writing() {
        std::string text = one();
        while (m_offset < m_phrase.size()) // alternatives without brackets
            text = m_random.below(2) == 0 ? one() : (one(), text);
        return text;
    }

private:
    // Up to the end of the alternatives; one of them.
    std::string one() {
        std::vector<std::string> all(1);
        while (m_offset < m_phrase.size()) {
            const char32_t c = nextCodePoint(m_phrase, m_offset);
            if (c == U')')
                break;
            if (c == U'|') {
                all.emplace_back();
                continue;
            }
            const std::string part = partOf(c);
            const bool mayBeAbsent = m_offset < m_phrase.size() && m_phrase[m_offset] == '?';
            if (mayBeAbsent)
                ++m_offset;
            if (!mayBeAbsent || m_random.below(2) == 0)
                all.back() += part;
        }
        return all[m_random.below(std::uint32_t(all.size()))];
    }

    std::string partOf(char32_t c) {
        switch (c) {
        case U'(':
            return one();
        case U'*':
            return std::string("ending").substr(0, m_random.below(5));
        case U'~':
            return std::string(" ab cd ef")
                       .substr(0, 3 * m_random.below(std::uint32_t(m_phrase[m_offset++] - '0') % 3 + 1)) +
                   ' ';
        case U'#':
            return std::string(std::size_t(m_phrase[m_offset++] - '0'), '7');
        case U'=':
            return " x";
        case U'_':
            return " ";
        case U' ':
        case U',':
        case U'+':
        case U'$':
            return m_random.below(2) == 0 && c != U'+' && c != U'$' ? " " : "";
        default:
            return letter(c);
        }
    }

    std::string letter(char32_t c) {
        const auto& classes = note::letterClasses(m_view);
        const auto same = classes.find(note::foldedCodePoint(c, m_view));
        std::string text;
        appendUtf8(text, same == classes.end() || m_random.below(2) == 0
                             ? c
                             : same->second[m_random.below(std::uint32_t(same->second.size()))]);
        const auto marks = std::to_array<std::string_view>({"", "", "", "", " ", "-", "\u0301", " . ", "\u2013"});
        return std::string(marks[m_random.below(marks.size())]) + text;
    }

    std::string_view m_phrase;
    View m_view;
    Random& m_random;
    std::size_t m_offset = 0;
};

Openings openingsOf(std::initializer_list<const char*> phrases, View view) {
    Openings openings;
    for (const char* phrase : phrases)
        openings.add(phrase, view);
    return openings;
}

} // namespace

class TestOpenings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void certainLettersFollowEachOther() {
        using Ways = std::set<std::u32string>;
        const auto runsOf = [](const char* phrase) {
            return note::certainLetters(phrase, 3, 4, [](char32_t c) { return c; });
        };
        QCOMPARE(runsOf("military")[0][0].ways, Ways{U"mili"});
        QCOMPARE(runsOf("(a|by)? military")[0][0].ways, (Ways{U"amil", U"bymi", U"mili"}));
        QCOMPARE(runsOf("be(t|tt)er*")[0][0].ways, Ways{U"bete"});
        QCOMPARE(runsOf("smo_|nwo_")[1][0].ways, Ways{U"nwo "});
        QCOMPARE(runsOf("in_ smo")[0][0].ways, Ways{U"insm"});
        QCOMPARE(runsOf("ab #2")[0][0].ways.size(), std::size_t(10)); // ab0 to ab9
        const auto two = runsOf("systems* (salvo|gun)");
        QCOMPARE(two[0].size(), std::size_t(2));
        QCOMPARE(two[0][1].ways, (Ways{U"salv", U"gun"}));
        QCOMPARE(two[0][1].reach, std::size_t(3 + 4 + 4)); // "ems", an ending, "salv"
        QCOMPARE(runsOf("special* v")[0].size(), std::size_t(1));
        QVERIFY(runsOf("~2")[0].empty());
        QVERIFY(runsOf("(word)?")[0].empty());
    }

    // What the expression of any phrase of the rule book finds in a text is never passed over.
    void everyWritingOfEveryAnchorIsWorthALook() {
        const auto file = note::readRules(toUtf8(QString::fromUtf8(resource(QStringLiteral("note/rules.yaml")))));
        QVERIFY(file);
        Random random(11);
        int written = 0, matched = 0;
        for (const note::RuleSpec& rule : file->rules) {
            const View view = file->languages.at(rule.language).view;
            for (const std::string& anchor : rule.anchors) {
                Openings openings;
                openings.add(anchor, view);
                const RE2 expression(note::rawPattern(anchor, view));
                for (int i = 0; i < 50; ++i) {
                    const std::string text = "Болты, 5 шт. " + Declarant(anchor, view, random).writing() + ".";
                    ++written;
                    if (!RE2::PartialMatch(text, expression))
                        continue;
                    ++matched;
                    QVERIFY2(openings.mayBeIn(text), (anchor + " in " + text).c_str());
                }
            }
        }
        QVERIFY2(matched > written * 9 / 10, qPrintable(QStringLiteral("%1 of %2").arg(matched).arg(written)));
    }

    void textsWithoutThemArePassedOver() {
        const Openings openings = openingsOf({"военн* част", "сво_", "system* залп"}, View::Cyrillic);
        QVERIFY(openings.mayBeIn("для нужд СВО"));
        QVERIFY(openings.mayBeIn("для нужд CBO")); // in Latin letters
        QVERIFY(openings.mayBeIn("СВО: для нужд"));
        QVERIFY(!openings.mayBeIn("провода с волокном, свойства"));
        QVERIFY(openings.mayBeIn("В-О-Е-Н-Н-О-Й части"));
        QVERIFY(!openings.mayBeIn("военного времени; запасные части")); // too far from each other
        QVERIFY(!openings.mayBeIn("части военные"));
        QVERIFY(!openings.mayBeIn("Болты стальные, М8, 4629 шт."));
        QVERIFY(!openings.mayBeIn("Steel bolts, 4629 pcs"));
        QVERIFY(!openings.mayBeIn(""));
    }

    void whatCannotBeToldIsWorthALook() {
        const Openings openings = openingsOf({"военн* част"}, View::Cyrillic);
        QVERIFY(openings.mayBeIn("\xFF\xFE"));
        QVERIFY(openings.mayBeIn("军用"));
        QVERIFY(openings.mayBeIn("ВОЕ\xD0"));
        const Openings useless = openingsOf({"t *"}, View::Cyrillic);
        QVERIFY(useless.mayBeIn("anything"));
    }
};

QTEST_APPLESS_MAIN(TestOpenings)
#include "test_openings.moc"
