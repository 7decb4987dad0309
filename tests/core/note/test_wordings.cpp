// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/note/rule_book.h"
#include "tests/core/table_of.h"

#include <QTest>
#include <algorithm>

using namespace waybill;
using note::Reading;
using note::RuleBook;
using note::Statement;

namespace {

const QString collectedPhrases = QStringLiteral(WAYBILL_SHARED_DATA "/data/phrases/war_note_phrases.tsv");

constexpr qsizetype descriptionLength = 1000;
constexpr qsizetype usualCut = 250; ///< Where many vendors cut a description.

// A description of goods that states nothing, with a phrase in it.
QString described(const QString& phrase, qsizetype at) {
    const QString goods =
        QStringLiteral("микросхемы интегральные монолитные в пластиковом корпусе, integrated circuits; ");
    const qsizetype after = std::max<qsizetype>(0, descriptionLength - at - phrase.size() - 4);
    const QString before = at == 0 ? QString() : goods.repeated(30).right(at) + QStringLiteral(". ");
    const QString behind = after == 0 ? QString() : QStringLiteral(". ") + goods.repeated(30).left(after);
    return before + phrase + behind;
}

// At the start, in the middle, across the place where many vendors cut, at the end; in capitals and small letters.
QStringList everywhere(const QString& phrase) {
    QStringList texts;
    for (const QString& written : {phrase, phrase.toUpper(), phrase.toLower()}) {
        const qsizetype last = std::max<qsizetype>(1, descriptionLength - written.size());
        for (const qsizetype at :
             {qsizetype(0), descriptionLength / 2, std::max<qsizetype>(1, usualCut - written.size() / 2), last})
            texts.append(described(written, at));
    }
    return texts;
}

bool isLead(const Statement& statement) {
    return !statement.negated && (statement.noteClass == NoteClass::Smo || statement.noteClass == NoteClass::Military);
}

// Whether a text is read as the label says.
bool isReadAs(const Reading& reading, const QString& label) {
    const bool smo = reading.noteClass == NoteClass::Smo && !reading.negated;
    if (label == QStringLiteral("trap"))
        return std::none_of(reading.statements.begin(), reading.statements.end(), isLead);
    if (label == QStringLiteral("POS"))
        return smo;
    if (label == QStringLiteral("POS?"))
        return smo || reading.noteClass == NoteClass::Aid;
    if (label == QStringLiteral("NEAR"))
        return reading.noteClass == NoteClass::Aid || reading.noteClass == NoteClass::Military;
    if (label == QStringLiteral("NEG"))
        return !smo;
    return !reading.negated && QString::fromUtf8(noteClassName(reading.noteClass).data()) == label;
}

} // namespace

class TestWordings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEachAlone_data() { listWordings(); }
    void readsEachAlone();
    void readsEachWhereverItStands_data();
    void readsEachWhereverItStands();
    void coversEveryLanguageAndClass();

private:
    static void listWordings();
};

void TestWordings::listWordings() {
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("text");
    const auto rows = test::tableOf(QStringLiteral(WAYBILL_TEST_DATA "/note/wordings.tsv"));
    QVERIFY(rows.size() > 300);
    for (const QStringList& row : rows)
        QTest::addRow("%s %s", qPrintable(row.value(0)), qPrintable(row.value(2))) << row.value(0) << row.value(2);
}

void TestWordings::readsEachAlone() {
    QFETCH(QString, label);
    QFETCH(QString, text);
    QVERIFY(isReadAs(RuleBook::builtIn().read(toUtf8(text)), label));
}

void TestWordings::readsEachWhereverItStands_data() {
    listWordings();
    QTest::newRow("collected phrases") << QString() << QString();
    for (const QStringList& row : test::tableOf(collectedPhrases)) {
        if (row.size() > 2 && row[0] != QStringLiteral("label"))
            QTest::addRow("%s %s", qPrintable(row[0]), qPrintable(row[2])) << row[0] << row[2];
    }
}

void TestWordings::readsEachWhereverItStands() {
    QFETCH(QString, label);
    QFETCH(QString, text);
    if (label.isEmpty()) {
        if (!QFile::exists(collectedPhrases))
            QSKIP("the collected phrases are not on this machine");
        return;
    }
    for (const QString& description : everywhere(text)) {
        const Reading reading = RuleBook::builtIn().read(toUtf8(description));
        QVERIFY2(isReadAs(reading, label), qPrintable(description));
    }
}

void TestWordings::coversEveryLanguageAndClass() {
    const auto rows = test::tableOf(QStringLiteral(WAYBILL_TEST_DATA "/note/wordings.tsv"));
    for (const char* language : {"ru", "uk", "en", "zh", "kk", "be"}) {
        for (const char* label : {"trap", "smo", "military", "aid", "dual-use", "civilian"}) {
            const bool any = std::any_of(rows.begin(), rows.end(), [&](const QStringList& row) {
                return row.value(0) == QLatin1String(label) && row.value(1) == QLatin1String(language);
            });
            QVERIFY2(any, qPrintable(QStringLiteral("%1 in %2").arg(QLatin1String(label), QLatin1String(language))));
        }
    }
}

QTEST_APPLESS_MAIN(TestWordings)
#include "test_wordings.moc"
