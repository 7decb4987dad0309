// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/draft.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace waybill;
using namespace waybill::map;

namespace {

/// One column of a layout: the fields it is good for, its header and its cells.
struct Column {
    QStringList required, allowed;
    QString header;
    QStringList cells;
};

struct Layout {
    QString language, name;
    std::vector<Column> columns;
};

/// How a vendor may write the same headers.
enum class Dress { AsWritten, WithoutAccents, Capitals, Decomposed };

struct Tally {
    int expected = 0, right = 0, wrong = 0;
};

QStringList parts(const QString& text, QChar mark) {
    QStringList list;
    for (const QString& part : text.split(mark))
        list.append(part.trimmed());
    return list;
}

Column columnOf(const QString& line) {
    Column column;
    QStringList cells = parts(line, u'|');
    for (const QString& field : parts(cells.takeFirst(), u',')) {
        if (field.startsWith(u'~'))
            column.allowed.append(field.mid(1));
        else if (field != u"-")
            column.required.append(field);
    }
    column.allowed += column.required;
    column.header = cells.isEmpty() ? QString() : cells.takeFirst();
    column.cells = cells;
    return column;
}

std::vector<Layout> layoutsOf(const QString& path) {
    std::vector<Layout> layouts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return layouts;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u"= "))
            layouts.push_back({QFileInfo(path).baseName(), line.mid(2), {}});
        else if (!line.isEmpty() && !line.startsWith(u'#') && !layouts.empty())
            layouts.back().columns.push_back(columnOf(line));
    }
    return layouts;
}

std::vector<Layout> allLayouts() {
    std::vector<Layout> layouts;
    const QDir folder(QStringLiteral(WAYBILL_TEST_DATA "/map/languages"));
    for (const QString& name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        for (Layout& layout : layoutsOf(folder.filePath(name)))
            layouts.push_back(std::move(layout));
    }
    return layouts;
}

/// Only Latin letters lose their accents: й is no и.
QString withoutAccents(const QString& text) {
    QString plain;
    for (const QChar c : text) {
        const QString apart = QString(c).normalized(QString::NormalizationForm_D);
        plain += apart.front().unicode() < 0x80 ? apart.front() : c;
    }
    return plain.replace(u'ı', u'i')
        .replace(u'đ', u'd')
        .replace(u'Đ', u'D')
        .replace(QStringLiteral("ß"), QStringLiteral("ss"));
}

QString dressed(const QString& header, Dress dress) {
    switch (dress) {
    case Dress::AsWritten:
        return header;
    case Dress::WithoutAccents:
        return withoutAccents(header);
    case Dress::Capitals:
        return header.toUpper().replace(u' ', u'_');
    case Dress::Decomposed:
        return header.normalized(QString::NormalizationForm_D);
    }
    return header;
}

read::RowBlock blockOf(const Layout& layout, Dress dress) {
    read::RowBlock rows;
    rows.beginRow(1);
    for (const Column& column : layout.columns)
        rows.addCell(toUtf8(dressed(column.header, dress)));
    for (qsizetype row = 0; row < 3; ++row) {
        rows.beginRow(row + 2);
        for (const Column& column : layout.columns)
            rows.addCell(toUtf8(column.cells.value(row)));
    }
    return rows;
}

void scoreField(const Layout& layout, const Mapping& mapping, Field field, Tally& tally, QStringList& faults) {
    const QString name = toQString(fieldName(field));
    QStringList wanted;
    for (const Column& column : layout.columns) {
        if (column.required.contains(name))
            wanted.append(column.header);
    }
    const auto found = mapping.fields.find(field);
    const bool chosen = found != mapping.fields.end() && !found->second.empty();
    if (!wanted.isEmpty()) {
        ++tally.expected;
        const bool right = chosen && layout.columns[found->second.front().column].allowed.contains(name);
        tally.right += right ? 1 : 0;
        if (!right)
            faults.append(QStringLiteral("missed %1: %2").arg(name, wanted.join(u'|')));
    }
    for (std::size_t i = 0; chosen && i < found->second.size(); ++i) {
        const Column& column = layout.columns[found->second[i].column];
        if (column.allowed.contains(name))
            continue;
        ++tally.wrong;
        faults.append(QStringLiteral("wrong %1: %2").arg(name, column.header));
    }
}

} // namespace

class TestMapLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsAreFoundInEveryLanguage_data();
    void columnsAreFoundInEveryLanguage();
    void recordsAreReadInEveryLanguage_data();
    void recordsAreReadInEveryLanguage();
    void cleanupTestCase();

private:
    std::map<QString, Tally> m_tallies;
};

void TestMapLanguages::columnsAreFoundInEveryLanguage_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("dress");
    const auto layouts = allLayouts();
    QVERIFY(layouts.size() >= 25);
    for (std::size_t i = 0; i < layouts.size(); ++i) {
        const auto row = [&](const char* how, Dress dress) {
            QTest::addRow("%s, %s", qPrintable(layouts[i].name), how) << int(i) << int(dress);
        };
        row("as written", Dress::AsWritten);
        row("without accents", Dress::WithoutAccents);
        row("in capitals", Dress::Capitals);
        row("with accents as separate signs", Dress::Decomposed);
    }
}

void TestMapLanguages::columnsAreFoundInEveryLanguage() {
    QFETCH(int, index);
    QFETCH(int, dress);
    static const auto layouts = allLayouts();
    const Layout& layout = layouts[std::size_t(index)];
    const auto mapping = mapTable(blockOf(layout, Dress(dress)));
    QStringList faults;
    Tally& tally = m_tallies[layout.language];
    for (const Field field : allFields())
        scoreField(layout, mapping ? *mapping : Mapping(), field, tally, faults);
    QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(u'\n')));
}

void TestMapLanguages::recordsAreReadInEveryLanguage_data() {
    QTest::addColumn<int>("index");
    const auto layouts = allLayouts();
    for (std::size_t i = 0; i < layouts.size(); ++i)
        QTest::addRow("%s", qPrintable(layouts[i].name)) << int(i);
}

void TestMapLanguages::recordsAreReadInEveryLanguage() {
    QFETCH(int, index);
    static const auto layouts = allLayouts();
    const auto rows = blockOf(layouts[std::size_t(index)], Dress::AsWritten);
    const auto mapping = mapTable(rows);
    QVERIFY(mapping);
    const RowParser parser(*mapping);
    for (std::size_t row = 1; row < rows.rowCount(); ++row) {
        const auto outcome = parser.parse(rows, row);
        const auto* draft = std::get_if<ShipmentDraft>(&outcome);
        QVERIFY(draft != nullptr);
        QVERIFY(!draft->dateUnreadable && !draft->valueUnreadable && !draft->weightUnreadable);
        QVERIFY(draft->date || draft->month || !mapping->fields.contains(Field::Date));
        for (const std::string& country : {draft->originCountry, draft->dispatchCountry, draft->tradeCountry})
            QVERIFY2(country.size() == 2 || country.empty(), country.c_str());
    }
}

void TestMapLanguages::cleanupTestCase() {
    for (const auto& [language, tally] : m_tallies) {
        qInfo().noquote() << language << tally.right << "of" << tally.expected << "fields," << tally.wrong
                          << "columns wrong";
    }
}

QTEST_GUILESS_MAIN(TestMapLanguages)
#include "test_map_languages.moc"
