// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/party_text.h"
#include "core/map/party_words.h"

#include <QTest>
#include <algorithm>

using namespace waybill;
using namespace waybill::map;

class TestPartyWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resourceIsSound();
    void brokenResourceIsRefused();
    void blanksAreWrittenAsLines();
    void legalFormsTellFirms_data();
    void legalFormsTellFirms();
    void gluedFormsPartNameAndAddress_data();
    void gluedFormsPartNameAndAddress();
};

void TestPartyWords::resourceIsSound() {
    const PartyWords& words = PartyWords::builtIn();
    for (const auto* list : {&words.glued, &words.words, &words.spaced, &words.places, &words.address, &words.number,
                             &words.branch, &words.order})
        QVERIFY(!list->empty());
    // Each word that is none must begin like one that is, or it says nothing.
    for (const std::string& word : words.words) {
        const auto begins = [&](const std::string& form) { return word.starts_with(form); };
        QVERIFY2(std::ranges::any_of(words.glued, begins), word.c_str());
    }
}

void TestPartyWords::brokenResourceIsRefused() {
    const auto kind = PartyWords::parse("# comment\nshoe\tLTD\n");
    QVERIFY(!kind);
    QCOMPARE(kind.error().row, 2);
    QVERIFY(!PartyWords::parse("form"));
    QVERIFY(!PartyWords::parse("form\t "));
}

void TestPartyWords::blanksAreWrittenAsLines() {
    const auto words = PartyWords::parse("address\t_ADDRESS:|АДРЕС:\nform\tLTD|KG\nunit\tKG\nfirm\tООО\n");
    QVERIFY(words);
    QCOMPARE(words->address, (std::vector<std::string>{" ADDRESS:", "АДРЕС:"}));
    QVERIFY(words->isLegalForm("KG") && words->isLegalForm("LTD") && !words->isLegalForm("ООО"));
    QVERIFY(words->tellsAFirm("LTD") && words->tellsAFirm("ООО") && !words->tellsAFirm("KG"));
}

void TestPartyWords::legalFormsTellFirms_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("firm");
    const auto row = [](const char* cell, bool firm) { QTest::addRow("%s", cell) << QString::fromUtf8(cell) << firm; };
    row("Alpha Ltd.", true);
    row("ООО АЛЬФА", true);
    row("ТОВ \"ПРИКЛАД\"", true);
    row("ПРАТ ЗРАЗОК", true);
    row("ҮЛГІ ЖШС", true);
    row("ÖRNEK GIDA LTD. ŞTİ.", true);
    row("EJEMPLO S.A.C.", true);
    row("MODELO LDA", true);
    row("보기무역 주식회사", true);
    row("25 KG", false);
    row("LTD", false);
    row("BALL BEARINGS", false);
}

void TestPartyWords::legalFormsTellFirms() {
    QFETCH(QString, cell);
    QFETCH(bool, firm);
    QCOMPARE(isCompany(toUtf8(cell)), firm);
}

void TestPartyWords::gluedFormsPartNameAndAddress_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    const auto row = [](const char* cell, const char* name, const char* address) {
        QTest::addRow("%s", cell) << QString::fromUtf8(cell) << QString::fromUtf8(name) << QString::fromUtf8(address);
    };
    row("ALPHA TRADE LTDKAMPALA NAKAWA", "ALPHA TRADE LTD", "KAMPALA NAKAWA");
    row("BETA GMBHHAMBURG", "BETA GMBH", "HAMBURG");
    row("GAMMA L L COFFICE 901 DUBAI", "GAMMA L L C", "OFFICE 901 DUBAI");
    row("GAMMA L L CPLOT 7", "GAMMA L L C", "PLOT 7");
    row("GAMMA L L COMPANY", "GAMMA L L COMPANY", "");
    row("DELTA COMERCIO LTDA", "DELTA COMERCIO LTDA", "");
    row("DELTA SARLU", "DELTA SARLU", "");
    row("EPSILON LIMITEDON", "EPSILON LIMITED", "");
    row("ZETA LTDUK", "ZETA LTDUK", "");
}

void TestPartyWords::gluedFormsPartNameAndAddress() {
    QFETCH(QString, cell);
    QFETCH(QString, name);
    QFETCH(QString, address);
    const PartyText party = partyText(toUtf8(cell));
    QCOMPARE(toQString(party.name), name);
    QCOMPARE(toQString(party.address), address);
}

QTEST_GUILESS_MAIN(TestPartyWords)
#include "test_party_words.moc"
