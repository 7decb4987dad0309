// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/contacts.h"

#include <QTest>

using namespace waybill::store;

class TestStoreContacts : public QObject {
    Q_OBJECT

    static QString keys(ContactKind kind, const char* cell) {
        QStringList list;
        for (const Contact& contact : contactsIn(kind, cell))
            list.append(QString::fromStdString(contact.key));
        return list.join(u'|');
    }

private Q_SLOTS:
    void spellingsOfOneNumberAreOne_data() {
        QTest::addColumn<QByteArray>("cell");
        for (const char* cell :
             {"+86 755 8276 1234", "0086-755-82761234", "(755) 8276-1234", "86 755 82761234 ext. 801"})
            QTest::newRow(cell) << QByteArray(cell);
    }
    void spellingsOfOneNumberAreOne() {
        QFETCH(QByteArray, cell);
        QCOMPARE(keys(ContactKind::Phone, cell.constData()), QStringLiteral("82761234"));
    }

    void aCellMayHoldSeveral() {
        QCOMPARE(keys(ContactKind::Email, "Sales@Kexin.CN; info@kexin.cn, sales@kexin.cn"),
                 QStringLiteral("sales@kexin.cn|info@kexin.cn"));
        QCOMPARE(keys(ContactKind::Phone, "+86 755 82761234 / 13800138555"), QStringLiteral("82761234|00138555"));
    }

    void fillersAreNone() {
        QCOMPARE(keys(ContactKind::Email, "NA@NA.COM none n/a @ a@b"), QString());
        QCOMPARE(keys(ContactKind::Phone, "0000000000; 123456789; 12345; NA; 9999999"), QString());
    }
};

QTEST_GUILESS_MAIN(TestStoreContacts)
#include "test_store_contacts.moc"
