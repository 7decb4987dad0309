// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/import/import.h"
#include "core/publish/shipment_files.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;

namespace {

/// One column of a Russian declaration database: its label in the four families that are sold, two cells of it, and
/// what they mean. Without a field the column is one that must not be taken for another.
struct Column {
    const char* labels[4]; // code and words, code and other words, number of the box and words, plain words
    const char* cells[2];
    const char* field; // "buyer.name", as in JSON; null for none
    const char* values[2];
};

const Column columns[] = {
    {{"ND (Номер декларации)", "ND  Номер  декларации на товары", "ND (Номер декларации)", "Номер декларации"},
     {"10702070/010223/0012345", "10005030/150223/3045678"},
     "declaration_no",
     {"10702070/010223/0012345", "10005030/150223/3045678"}},
    {{"G071 (код таможни)", "G071 (Код таможни, в которую представляется ГТД)", "071 Таможня оформления ДТ",
      "Таможенный орган"},
     {"10702070", "10005030"},
     "customs_office",
     {"10702070", "10005030"}},
    {{"G072 (Дата регистрации)", "G072 (Дата оформления ГТД в АИС декларанта)", "072 Дата ДТ", "Дата регистрации ДТ"},
     {"01.02.2023", "15.02.2023"},
     "date",
     {"2023-02-01", "2023-02-15"}},
    {{"GD1 (Дата выпуска)", "GD1 (Дата выпуска груза)", "D1 Дата выпуска груза", "Дата выпуска"},
     {"03.02.2023", "17.02.2023"},
     nullptr,
     {"", ""}},
    {{"G011 (Направление перемещения)", "G011 (Направление перемещения)", "011 ИМ/ЭК - направление перемещения",
      "Направление (ИМ/ЭК)"},
     {"ИМ", "ИМ"},
     "direction",
     {"ИМ", "ИМ"}},
    {{"G0121 (Таможенный режим)", "G012 (код основного таможенного режима)", "012 Основной таможенный режим", "Режим"},
     {"40", "40"},
     "procedure",
     {"40", "40"}},
    {{"G022 (Наименование отправителя)", "G022 (Наименование отправителя)", "022 Наименование/ФИО отправителя",
      "Наименование отправителя"},
     {"SHENZHEN EXAMPLE TRADING CO., LTD", "ПРИМЕР ЭКСПОРТ ЛТД"},
     "seller.name",
     {"SHENZHEN EXAMPLE TRADING CO., LTD", "ПРИМЕР ЭКСПОРТ ЛТД"}},
    {{"G023 (Адрес отправителя)", "G023 (Адрес отправителя)", "023 Адрес отправителя", "Адрес отправителя"},
     {"NANSHAN DISTRICT, SHENZHEN, 12 EXAMPLE ROAD", "ГОНКОНГ, КОЛУН, ПРИМЕРНАЯ УЛ., 5"},
     "seller.address",
     {"NANSHAN DISTRICT, SHENZHEN, 12 EXAMPLE ROAD", "ГОНКОНГ, КОЛУН, ПРИМЕРНАЯ УЛ., 5"}},
    {{"G081 (ИНН получателя)", "G081 (ИНН получателя)", "081 ИНН получателя", "ИНН получателя"},
     {"7712345678", "7812345679"},
     "buyer.tax_id",
     {"7712345678", "7812345679"}},
    {{"G082 (Наименование получателя)", "G082 (Наименование получателя)", "082 Наименование/ФИО получателя",
      "Наименование получателя"},
     {"ООО \"ПРИМЕР\"", "АО \"ОБРАЗЕЦ; НАУКА\""},
     "buyer.name",
     {"ООО \"ПРИМЕР\"", "АО \"ОБРАЗЕЦ; НАУКА\""}},
    {{"G083 (Адрес получателя)", "G083 (Адрес получателя)", "083 Адрес получателя", "Адрес получателя"},
     {"117218, Г. МОСКВА, УЛ. ПРИМЕРНАЯ, Д. 1", "190000, Г. САНКТ-ПЕТЕРБУРГ, НАБ. ОБРАЗЦОВАЯ, Д. 2"},
     "buyer.address",
     {"117218, Г. МОСКВА, УЛ. ПРИМЕРНАЯ, Д. 1", "190000, Г. САНКТ-ПЕТЕРБУРГ, НАБ. ОБРАЗЦОВАЯ, Д. 2"}},
    {{"G092 (Наименование контрактодержателя)", "G092 (Наименование контрактодержателя)",
      "092 Наименование/ФИО контрактодержателя", "Наименование контрактодержателя"},
     {"ООО \"ДЕРЖАТЕЛЬ\"", "ООО \"ДЕРЖАТЕЛЬ\""},
     "contract_holder.name",
     {"ООО \"ДЕРЖАТЕЛЬ\"", "ООО \"ДЕРЖАТЕЛЬ\""}},
    {{"G142 (Наименование декларанта)", "G142 (Наименование декларанта)", "142 Наименование/ФИО декларанта",
      "Наименование декларанта"},
     {"ООО \"ДЕКЛАРАНТ\"", "ООО \"ДЕКЛАРАНТ\""},
     "declarant.name",
     {"ООО \"ДЕКЛАРАНТ\"", "ООО \"ДЕКЛАРАНТ\""}},
    {{"G11 (Код торгующей страны)", "G11 (Код альфа-2 торгующей страны)", "11 Торгующая страна",
      "Код торгующей страны"},
     {"HK", "HK"},
     "trade_country",
     {"HK", "HK"}},
    {{"G12 (Общая таможенная стоимость по ГТД)", "G12 (Общая таможенная ст-ть по всей ГТД)",
      "12 Общая таможенная стоимость", "Общая таможенная стоимость"},
     {"9999999,99", "8888888,88"},
     nullptr,
     {"", ""}},
    {{"G15A (Код страны отправления)", "G15A (код страны отправления)", "15 Код страны отправления",
      "Код страны отправления"},
     {"CN", "HK"},
     "dispatch_country",
     {"CN", "HK"}},
    {{"G202 (Условие поставки)", "G202 (Краткий букв код условия поставки)", "202 Условие поставки",
      "Условие поставки в соответствии с Incoterms"},
     {"FCA", "DAP"},
     "incoterm",
     {"FCA", "DAP"}},
    {{"G221 (Букв.код валюты контракта)", "G221 (Код валюты фактурной стоимости)", "221 Валюта контракта",
      "Код валюты цены договора"},
     {"CNY", "EUR"},
     "currency",
     {"CNY", "EUR"}},
    {{"G23 (Курс валюты)", "G23 ( курс валюты)", "23 Курс валюты", "Курс валюты"},
     {"10,3573", "75,1234"},
     "exchange_rate",
     {"10.3573", "75.1234"}},
    {{"G31_1 (Наименование и характеристики товаров)",
      "G31_1 (Описание и характеристика товара с лицевой стороны ГТД - 256 символов",
      "31_1 Описание и характеристика товара", "Описание и характеристика товара"},
     {"БЕСПИЛОТНЫЙ ЛЕТАТЕЛЬНЫЙ АППАРАТ, ДЛЯ ИСПОЛЬЗОВАНИЯ В СПЕЦИАЛЬНОЙ ВОЕННОЙ ОПЕРАЦИИ",
      "ПОДШИПНИКИ ШАРИКОВЫЕ, НЕ ВОЕННОГО НАЗНАЧЕНИЯ"},
     "description",
     {"БЕСПИЛОТНЫЙ ЛЕТАТЕЛЬНЫЙ АППАРАТ, ДЛЯ ИСПОЛЬЗОВАНИЯ В СПЕЦИАЛЬНОЙ ВОЕННОЙ ОПЕРАЦИИ",
      "ПОДШИПНИКИ ШАРИКОВЫЕ, НЕ ВОЕННОГО НАЗНАЧЕНИЯ"}},
    {{"G31_11 (Фирма-изготовитель)", "G31_11 (Наименование фирмы изготовителя)",
      "31_11 Наименование фирмы изготовителя", "Изготовитель"},
     {"EXAMPLE DRONES FACTORY", "EXAMPLE BEARING WORKS"},
     "maker.name",
     {"EXAMPLE DRONES FACTORY", "EXAMPLE BEARING WORKS"}},
    {{"G31_12 (Товарный знак, патент)", "G31_12 (Товарный знак, объект авторского права)", "31_12 Товарный знак",
      "Товарный знак"},
     {"EXAMPLE", "ОТСУТСТВУЕТ"},
     "brand",
     {"EXAMPLE", ""}},
    {{"G31_7 (Кол-во товара в доп.ед.)", "G31_7 (кол-во товара в дополнительной единице измерения)",
      "31_7 Кол-во товара в доп ед. измерения", "Кол-во товара в доп.ед."},
     {"3", "1200"},
     "quantity",
     {"3", "1200"}},
    {{"G31_71 (Наименование доп.ед.)", "G31_71 (наименование дополнительной единицы измерения)",
      "31_71 Дополнительная единица", "Наименование доп.ед."},
     {"ШТ", "ШТ"},
     "quantity_unit",
     {"ШТ", "ШТ"}},
    {{"G32 (Номер товара по ГТД)", "G32 (номер товара по ГТД / списку)", "32 Номер товара по ДТ", "№ товара"},
     {"1", "7"},
     "item_no",
     {"1", "7"}},
    {{"G33 (Код товара по ТН ВЭД)", "G33 (код товара по ТН ВЭД России)", "33 Код товара по ТН ВЭД РФ", "Код ТН ВЭД"},
     {"8806240000", "8482109008"},
     "hs_code",
     {"8806240000", "8482109008"}},
    {{"G34 (Код страны происхождения)", "G34 (Код страны происхождения)", "34 Код страны происхождения",
      "Страна происхождения товара"},
     {"CN", "CN"},
     "origin_country",
     {"CN", "CN"}},
    {{"G35 (Вес брутто, кг)", "G35 (Вес брутто (кг))", "35 Вес брутто, кг", "Вес брутто"},
     {"96,5", "1500,25"},
     "gross_kg",
     {"96.5", "1500.25"}},
    {{"G38 (Вес нетто, кг)", "G38 (Вес нетто (кг))", "38 Вес нетто, кг", "Вес нетто"},
     {"81,25", "1400,125"},
     "net_kg",
     {"81.25", "1400.125"}},
    {{"G42 (Фактурная стоимость)", "G42 (Фактурная стоимость товара)", "42 Фактурная стоимость", "Фактурная стоимость"},
     {"192500", "4321,5"},
     "value",
     {"192500", "4321.5"}},
    {{"G45 (Таможенная стоимость)", "G45 (Таможенная стоимость товара)", "45 Таможенная стоимость",
      "Таможенная стоимость"},
     {"1993780,25", "324645,77"},
     nullptr,
     {"", ""}},
    {{"G46 (Статистическая стоимость, USD.)", "G46 (Статистическая стоимость товара в USD)",
      "46 Статистическая стоимость", "Статистическая стоимость"},
     {"28292,5", "4630,1"},
     "value_usd",
     {"28292.5", "4630.1"}},
    {{"USDKG (USD за КГ)", "USD/KG (Статистическая стоимость за килограмм)",
      "USD/KG Статистическая стоимость, USD/Вес НЕТТО, кг", "Цена за кг (USD)"},
     {"348,22", "3,31"},
     nullptr,
     {"", ""}},
};

QString quoted(const QString& cell, QChar delimiter) {
    if (!cell.contains(delimiter) && !cell.contains(u'"'))
        return cell;
    return u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString csvText(int family, QChar delimiter) {
    QString text;
    for (int row = -1; row < 2; ++row) {
        QStringList cells;
        for (const Column& column : columns)
            cells << quoted(QString::fromUtf8(row < 0 ? column.labels[family] : column.cells[row]), delimiter);
        text += cells.join(delimiter) + QStringLiteral("\r\n");
    }
    return text;
}

void writeCsv(const QString& path, const QString& text, const QString& encoding) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QStringEncoder encoder(encoding.toLatin1().constData(), QStringConverter::Flag::WriteBom);
    QVERIFY(encoder.isValid());
    file.write(QByteArray(encoder.encode(text)));
}

void writeBook(const QString& path, int family) {
    publish::CellTable table;
    for (const Column& column : columns)
        table.columns << QString::fromUtf8(column.labels[family]);
    for (int row = 0; row < 2; ++row) {
        auto& cells = table.rows.emplace_back();
        for (const Column& column : columns)
            cells.push_back({QString::fromUtf8(column.cells[row]), 0, false});
    }
    const auto written = publish::writeXlsx(table, QStringLiteral("ДТ"), path);
    QVERIFY2(written, qPrintable(written ? QString() : written.error().message()));
}

QString shown(const QJsonValue& value) {
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : value.toString();
}

} // namespace

class TestLabelFamilies : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void everyFieldOfEveryFamilyIsRead_data() {
        QTest::addColumn<int>("family");
        QTest::addColumn<QString>("encoding"); // empty: a workbook
        QTest::addColumn<QString>("delimiter");
        const char* const names[] = {"code and words", "code and other words", "box and words", "words"};
        for (int family = 0; family < 4; ++family) {
            for (const char* encoding : {"windows-1251", "UTF-8", "UTF-16LE", "UTF-16BE"}) {
                for (const char* delimiter : {",", ";", "\t"}) {
                    const QByteArray name = QByteArray(names[family]) + ' ' + encoding + ' ' + delimiter;
                    QTest::newRow(name.constData())
                        << family << QString::fromLatin1(encoding) << QString::fromLatin1(delimiter);
                }
            }
            QTest::newRow((QByteArray(names[family]) + " xlsx").constData()) << family << QString() << QString();
        }
    }
    void everyFieldOfEveryFamilyIsRead() {
        QFETCH(int, family);
        QFETCH(QString, encoding);
        QFETCH(QString, delimiter);
        const QString path =
            m_folder.filePath(encoding.isEmpty() ? QStringLiteral("dt.xlsx") : QStringLiteral("dt.csv"));
        if (encoding.isEmpty())
            writeBook(path, family);
        else
            writeCsv(path, csvText(family, delimiter.front()), encoding);
        const auto tables = read::findTables(path);
        QVERIFY2(tables, qPrintable(tables ? QString() : tables.error().message()));
        QCOMPARE(tables->size(), std::size_t(1));
        if (!encoding.isEmpty())
            QCOMPARE(tables->front().encoding, encoding);
        Job job;
        const auto inspection = import::inspect(tables->front(), std::nullopt, 2, job);
        QVERIFY(inspection);
        QCOMPARE(inspection->mapping.headerRow, qint64(1));
        QVERIFY(inspection->mapping.kind == map::TableKind::Declarations);
        QCOMPARE(inspection->records.size(), std::size_t(2));
        for (std::size_t row = 0; row < 2; ++row)
            compare(map::toJson(inspection->records[row]), row);
    }

private:
    static void compare(const QJsonObject& record, std::size_t row) {
        for (const Column& column : columns) {
            if (column.field == nullptr)
                continue;
            const QString found = shown(record.value(QLatin1String(column.field)));
            QVERIFY2(found == QString::fromUtf8(column.values[row]),
                     qPrintable(QStringLiteral("%1: \"%2\"").arg(QLatin1String(column.field), found)));
        }
        const QString value = shown(record.value(QLatin1String("value_usd")));
        QVERIFY(value != QLatin1String("9999999.99") && value != QLatin1String("348.22"));
    }
};

QTEST_GUILESS_MAIN(TestLabelFamilies)
#include "test_label_families.moc"
