// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/load_lists.h"
#include "core/screen/matcher.h"
#include "tests/core/screen/variants.h"

#include <QFile>
#include <QTest>
#include <map>
#include <set>

using namespace waybill;
using namespace waybill::screen;

/// How many of the variants of the names of OFAC's SDN list are found again.
class TestScreenRecall : public QObject {
    Q_OBJECT

private:
    struct Count {
        int made = 0, found = 0;
        QStringList missed;
        [[nodiscard]] double recall() const { return made == 0 ? 1 : double(found) / made; }
    };

    static QStringList lists() {
        const QString folder = QStringLiteral(WAYBILL_SHARED_DATA) + QStringLiteral("/data/lists/");
        return {folder + QStringLiteral("sdn.csv"), folder + QStringLiteral("alt.csv"),
                folder + QStringLiteral("add.csv")};
    }

    // What each variant is of, by the number of its subject.
    struct Made {
        std::uint32_t entry;
        const char* kind;
        bool isStrong;
        const std::string* name;
    };
    std::vector<Made> m_made;
    std::vector<Subject> m_subjects;

    void make(const WatchList& list) {
        for (std::uint32_t place = 0; place < list.entries.size(); ++place) {
            const ListEntry& entry = list.entries[place];
            for (const ListName& name : entry.names) {
                for (const test::Variant& variant : test::variantsOf(QString::fromStdString(name.text), entry.kind)) {
                    m_made.push_back({place, variant.kind, !name.isWeak, &name.text});
                    Subject subject;
                    subject.entity = EntityId(qint64(m_made.size()));
                    subject.names.push_back({PartyId(1), variant.text.toStdString()});
                    m_subjects.push_back(std::move(subject));
                }
            }
        }
    }

private Q_SLOTS:
    void variantsOfEveryNameAreFound() {
        if (!QFile::exists(lists().front()))
            QSKIP("the real lists are not beside the source");
        Job job;
        const auto loaded = loadLists(lists(), job);
        QVERIFY(loaded.has_value());
        make(loaded->front());
        const auto hits = match(m_subjects, *loaded, job);
        QVERIFY(hits.has_value());
        std::vector<bool> found(m_made.size());
        for (const ListHit& hit : *hits) {
            const auto subject = std::size_t(hit.entity.value() - 1);
            if (hit.entry == m_made[subject].entry)
                found[subject] = true;
        }
        std::map<std::string, Count> counts;
        Count all, weak;
        for (std::size_t i = 0; i < m_made.size(); ++i) {
            const ListEntry& entry = loaded->front().entries[m_made[i].entry];
            const auto count = [&](Count& into) {
                ++into.made;
                into.found += found[i] ? 1 : 0;
                if (!found[i] && i % 97 == 0)
                    into.missed.append(QString::fromStdString(*m_made[i].name + " as " + m_subjects[i].names[0].text));
            };
            if (!m_made[i].isStrong) {
                count(weak);
                continue;
            }
            count(all);
            count(counts[m_made[i].kind]);
            count(counts["of a " + std::string(entryKindName(entry.kind))]);
            if (entry.kind == EntryKind::Vessel || entry.kind == EntryKind::Aircraft)
                count(counts[std::string(entryKindName(entry.kind)) + ", " + m_made[i].kind]);
        }
        for (const auto& [kind, count] : counts)
            qInfo().noquote() << QString::fromStdString(kind) << count.made << count.recall()
                              << count.missed.mid(0, 8).join(QStringLiteral(" | "));
        qInfo() << "all" << all.made << all.recall() << "weak aliases" << weak.made << weak.recall();
        QVERIFY2(all.recall() >= 0.95, qPrintable(QString::number(all.recall())));
        for (const auto& [kind, count] : counts)
            QVERIFY2(count.made < 1000 || count.recall() >= 0.95,
                     qPrintable(QStringLiteral("%1 %2").arg(QString::fromStdString(kind)).arg(count.recall())));
    }
};

QTEST_GUILESS_MAIN(TestScreenRecall)
#include "test_screen_recall.moc"
