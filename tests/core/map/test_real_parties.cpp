// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/draft.h"
#include "core/map/values.h"
#include "core/read/table.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>
#include <set>

using namespace waybill;
using namespace waybill::map;

// On every real file of the shared examples: whoever takes part in a shipment is somebody. What names nobody is told
// here by patterns of its own, not by the tables that the program reads.

namespace {

constexpr std::size_t sampleRows = 500;

bool looksLikeNobody(const QString& name) {
    static const QRegularExpression whole(
        QStringLiteral("^(null|nil|none|n/?a|xxx+|tba|tbd|test|dummy|blank|empty|-0-|"
                       "(to|by|unto)( the)? order( of.{0,12})?|same( as.{0,25})?|as (per|above).*|see "
                       "(above|below|attached|bl|invoice|list).*|ditto|"
                       "(the |all )?(various|several|sundry|different|multiple|unknown|unnamed|undisclosed|"
                       "confidential|anonymous|private|natural|individual|other)s?"
                       "( (persons?|part(y|ies)|suppliers?|shippers?|senders?|exporters?|importers?|consignees?|"
                       "buyers?|sellers?|manufacturers?|compan(y|ies)|individuals?))?|"
                       "not? (applicable|available|known|found|stated|declared|disclosed|specified|name|data)|"
                       "(shipper|consignee|exporter|importer|supplier|buyer|seller|manufacturer|notify( party)?)|"
                       "varios|diversos|divers|particular(es)?|desconocido|consumidor final|"
                       "(физ(ическое|\\.)? ?лицо|частное лицо|разные|прочие|отсутств.*|нет( данных)?|"
                       "не ?(указан|известен|определ|установлен).*|неизвест.*)|个人|无|未知|不详|自然人)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return whole.match(name.trimmed()).hasMatch() || isCountryName(toUtf8(name));
}

// A number is a name only where it is all that the record says: a column of numbers for firms.
bool isOddNumber(const PartyDraft& party) {
    const QString name = toQString(party.name);
    return party.name != party.taxId && std::ranges::none_of(name, [](QChar c) { return c.isLetter(); });
}

using Names = std::set<QString>;

// Returns how many names there were.
std::size_t gatherNobodies(const read::TableInfo& table, Names& nobodies) {
    const auto sample = read::readSample(table, sampleRows);
    const auto reader = read::openTable(table);
    if (!sample || !reader)
        return 0;
    const auto mapping = mapTable(*sample);
    if (!mapping)
        return 0;
    const RowParser parser(*mapping);
    std::set<std::string> names;
    Job job;
    read::RowBlock block;
    for (auto more = (*reader)->next(block, job); more && *more; more = (*reader)->next(block, job)) {
        for (std::size_t row = 0; row < block.rowCount(); ++row) {
            if (block.rowNumber(row) < mapping->firstDataRow)
                continue;
            const auto outcome = parser.parse(block, row);
            const auto* draft = std::get_if<ShipmentDraft>(&outcome);
            for (const PartyDraft& party : draft != nullptr ? draft->parties : std::vector<PartyDraft>()) {
                if (!names.insert(party.name).second || party.name.empty())
                    continue;
                if (isOddNumber(party) || looksLikeNobody(toQString(party.name)))
                    nobodies.insert(toQString(party.name));
            }
        }
    }
    return names.size();
}

} // namespace

class TestRealParties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyTakesPartInAShipment() {
        std::size_t names = 0;
        Names nobodies;
        QDirIterator files(QStringLiteral(WAYBILL_SHARED_DATA "/data/vendor"), QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto tables = read::findTables(files.next());
            if (!tables)
                continue;
            for (const read::TableInfo& table : *tables)
                names += gatherNobodies(table, nobodies);
        }
        if (names == 0)
            QSKIP("the shared example files are not here");
        qInfo("%zu names", names);
        QVERIFY2(nobodies.empty(), qPrintable(QStringList(nobodies.begin(), nobodies.end()).join(u'\n')));
    }
};

QTEST_APPLESS_MAIN(TestRealParties)
#include "test_real_parties.moc"
