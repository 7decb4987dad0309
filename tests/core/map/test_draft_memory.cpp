// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/draft_memory.h"
#include "core/map/party_memory.h"
#include "tables.h"

#include <QJsonDocument>
#include <QTest>
#include <cmath>

using namespace waybill;
using namespace waybill::map;
using tables::block;

class TestDraftMemory : public QObject {
    Q_OBJECT

    // All that a draft can say, flags too.
    static QByteArray everything(const ShipmentDraft& draft) {
        QByteArray text = QJsonDocument(toJson(draft)).toJson(QJsonDocument::Compact);
        for (const bool flag : {draft.descriptionCut, draft.dateUnreadable, draft.dateInOtherOrder,
                                draft.valueUnreadable, draft.weightUnreadable, draft.partyUnnamed})
            text += flag ? '1' : '0';
        return text + QByteArray::number(qint64(draft.parties.size())) + ' ' + QByteArray::number(draft.row);
    }

private Q_SLOTS:
    // Every field and flag set, then a row without any: what a draft held before must not show.
    void aDraftUsedAgainSaysWhatANewOneSays() {
        const read::RowBlock rows = block(QStringLiteral(
            "Date|Importer|Importer address|Importer tax id|Exporter|Manufacturer|HS Code|Description|Brand|Model|"
            "Quantity|Unit|Gross weight kg|Net weight kg|Value USD|Invoice value|Currency|Origin country|Incoterm\n"
            "99.99.2023|BUYER ONE LLC|MOSCOW 1|7712345678|SELLER LTD ON BEHALF OF OTHER LTD|MAKER|88062200|DRONE|DJI|"
            "M3|3|PCS|much|heavy|dear|9000|CNY|CN|FOB\n"
            "||||||88062200|||||||||||||\n"
            "2023-02-01|BUYER TWO||||MAKER|88062400|KIT|||5|PCS|2|1|100|||CN|\n"
            "|||||||||||||||||||\n"
            "Total||||||||||||||100||||\n"
            "|||SOMEWHERE|||88062200|PART|||||||||||"));
        const auto mapping = mapTable(rows);
        QVERIFY(mapping);
        const RowParser parser(*mapping);
        ShipmentDraft used;
        for (int round = 0; round < 2; ++round) {
            for (std::size_t row = 1; row < rows.rowCount(); ++row) {
                ShipmentDraft fresh;
                const auto first = parser.parseInto(fresh, rows, row);
                const auto again = parser.parseInto(used, rows, row);
                QCOMPARE(again.has_value(), first.has_value());
                QCOMPARE(everything(used), everything(fresh));
            }
        }
    }

    void forgettingLeavesNothingBehind() {
        ShipmentDraft draft;
        draft.date = Date::make(2023, 1, 2);
        draft.month = Month::of(*draft.date);
        draft.invoiceNo = draft.recordId = draft.note = "x";
        draft.exchangeRate = draft.packages = 1;
        draft.partyUnnamed = draft.dateInOtherOrder = true;
        draft.row = 7;
        forgetRow(draft);
        QCOMPARE(everything(draft), everything(ShipmentDraft()));
    }

    void aNameIsWorkedOutOnce() {
        PartyMemory memory;
        QVERIFY(memory.find("PLAIN LTD") == nullptr);
        QVERIFY(memory.find("PLAIN LTD") == nullptr);
        for (int again = 0; again < 2; ++again) {
            const PartyText* text = memory.find("FORWARDER LTD ON BEHALF OF BUYER LLC");
            QVERIFY(text != nullptr);
            QCOMPARE(text->onBehalf, std::string("BUYER LLC"));
            const PartyText* none = memory.find("TO ORDER");
            QVERIFY(none != nullptr && none->name.empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestDraftMemory)
#include "test_draft_memory.moc"
