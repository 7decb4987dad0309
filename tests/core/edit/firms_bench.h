// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/store/details.h"
#include "core/store/rows.h"
#include "tests/core/import/bring_in.h"

#include <QFile>
#include <map>

namespace waybill::test {

/// A case made of tables of buyers, a shipment each from one seller.
class FirmsBench {
public:
    explicit FirmsBench(const QStringList& buyers) { ready = import(buyers); }
    store::Case& in() { return fixture.get(); }
    bool import(const QStringList& buyers) {
        const QString name = m_folder.filePath(QStringLiteral("table%1.csv").arg(++m_files));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write(
            "Date,Declaration number,Importer name,Importer address,Exporter name,HS code,Description,Value USD\n");
        for (const QString& buyer : buyers)
            file.write(QStringLiteral("2023-01-10,%1,%2,\"LENINA STR. %3, MOSCOW\",SELLER LTD,8806220000,"
                                      "DRONE FOR USE IN THE SPECIAL MILITARY OPERATION,1\n")
                           .arg(++m_declarations)
                           .arg(buyer)
                           .arg(qHash(buyer, 7) % 900)
                           .toUtf8());
        file.close();
        return bringIn(in(), name).has_value();
    }
    EntityId firm(const QString& name) {
        EntityId found;
        const auto read = store::forEachParty(in(), [&](const store::PartyRow& row) {
            if (toQString(row.name) == name)
                found = row.entity;
            return true;
        });
        return read ? found : EntityId();
    }
    PartyId party(const QString& name) {
        PartyId found;
        const auto read = store::forEachParty(in(), [&](const store::PartyRow& row) {
            if (toQString(row.name) == name)
                found = row.id;
            return true;
        });
        return read ? found : PartyId();
    }
    QString key(const QString& name) { return toQString(entityKey(firm(name))); }
    std::map<PartyId, EntityId> state() {
        std::map<PartyId, EntityId> now;
        const auto read = store::forEachParty(in(), [&](const store::PartyRow& row) {
            now[row.id] = row.entity;
            return true;
        });
        return read ? now : std::map<PartyId, EntityId>();
    }
    /// "A + B | C": the names of each firm, in the order of their numbers.
    QString firms() {
        std::map<EntityId, QStringList> names;
        const auto read = store::forEachParty(in(), [&](const store::PartyRow& row) {
            names[row.entity].append(toQString(row.name));
            return true;
        });
        QStringList list;
        for (auto& [firm, written] : names) {
            written.sort();
            list.append(written.join(QStringLiteral(" + ")));
        }
        list.sort();
        return read ? list.join(QStringLiteral(" | ")) : read.error().message();
    }

    CaseFixture fixture;
    bool ready = false;

private:
    QTemporaryDir m_folder;
    int m_files = 0, m_declarations = 0;
};

} // namespace waybill::test
