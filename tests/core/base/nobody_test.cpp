// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/nobody.h"

#include <QTest>
#include <string>

using namespace waybill;

class NobodyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesOfNobodyAreKnown() {
        for (const char* name : {"NULL NULL", "Same as Consignee", "ФИЗИЧЕСКОЕ ЛИЦО", "???", "производитель не указан",
                                 "Not Found", "NON-TRADER", "P/C VARIOUS SENDERS", "Temporary imp/exp by none trader",
                                 "INDIVIDUALS OR ORGANIZATIONS DO NOT HAVE A TAX CODE", "AS PER SELLER",
                                 "COMPAÑÍA AFILIADA, S.A.", "CÁ NHÂN - TỔ CHỨC KHÔNG CÓ MÃ SỐ THUẾ", ""})
            QVERIFY2(isNobody(name), name);
    }
    void namesMadeOfTheWordsForItAreNobodys() {
        for (const char* name :
             {"SEVERAL OTHER SUPPLIERS", "Buyer's name not stated", "MANUFACTURER: NOT SPECIFIED", "AS PER INVOICE",
              "Various companies and individuals", "NATURAL PERSON (NON-RESIDENT)", "PROVEEDORES VARIOS",
              "Proveedor desconocido", "FOURNISSEURS DIVERS", "VERSCHIEDENE LIEFERANTEN", "ÇEŞİTLİ FİRMALAR",
              "NOME NÃO INFORMADO", "ПОСТАВЩИК НЕ УКАЗАН", "различные производители", "ИЗГОТОВИТЕЛЬ: НЕИЗВЕСТЕН",
              "НАИМЕНОВАНИЕ НЕ ПОДЛЕЖИТ РАСКРЫТИЮ", "Виробник не вказаний", "ЧАСТНЫЕ ЛИЦА"})
            QVERIFY2(isNobody(name), name);
    }
    void namesOfFirmsAreNot() {
        for (const char* name : {"NULLSOFT",
                                 "ORDER TECH LTD",
                                 "ООО ПРОИЗВОДИТЕЛЬ МЕБЕЛИ",
                                 "NOT FOUND FILMS",
                                 "NONE TRADERS LTD",
                                 "深圳市",
                                 "A.S. COMPANY",
                                 "NATURAL FACTORY",
                                 "PRIVATE COMPANY OF IVANOV",
                                 "MANY HANDS LLC",
                                 "THE COMPANY",
                                 "PARTY SUPPLIERS",
                                 "ФИРМА НЕВА",
                                 "НЕВА",
                                 "ООО БЕЗ ГРАНИЦ",
                                 "OTHER OCEANS LTD",
                                 "SEE HOW",
                                 "DIVERS SUPPLY",
                                 "LEO DUMMY LIMITED",
                                 "UNKNOWN WORLDS INC"})
            QVERIFY2(!isNobody(name), name);
        QVERIFY(!isNobody(std::string(5000, '?')));
    }
};

QTEST_APPLESS_MAIN(NobodyTest)
#include "nobody_test.moc"
