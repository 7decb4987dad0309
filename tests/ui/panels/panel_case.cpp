// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/panel_case.h"

#include "ui/dialogs/import_work.h"

#include <QFile>
#include <QTest>

namespace waybill::ui::test {

namespace {

constexpr auto declarations =
    "DATE;DECLARATION_NO;IMPORTER_NAME;IMPORTER_ADDRESS;EXPORTER_NAME;EXPORTER_ADDRESS;MANUFACTURER;HS_CODE;"
    "DESCRIPTION;"
    "QUANTITY;UNIT;NET_WEIGHT;VALUE_USD\n"
    "2023-02-01;10013160/010223/1;ООО \"СТАТУС КОМПЛАЕНС\";Moscow;SHENZHEN KEXIN LTD;Nanshan, Shenzhen;SHENZHEN JARCH;"
    "8806240000;БЕСПИЛОТНЫЙ ЛЕТАТЕЛЬНЫЙ АППАРАТ, ГРАЖДАНСКОГО НАЗНАЧЕНИЯ. ДЛЯ ИСПОЛЬЗОВАНИЯ В СПЕЦИАЛЬНОЙ ВОЕННОЙ "
    "ОПЕРАЦИИ;3;ШТ;64.2;28292.00\n"
    "2023-01-17;10013160/170123/2;BUYER B;Kazan;APIO GROUP LIMITED;Room 5, Hong Kong;SZ DJI TECHNOLOGY;8806220000;"
    "КВАДРОКОПТЕР MAVIC 3 ДЛЯ СПЕЦИАЛЬНОЙ ВОЕННОЙ ОПЕРАЦИИ;24;ШТ;21.5;55100.00\n"
    "2023-03-09;10013160/090323/3;BUYER C;Tver;APIO GROUP LIMITED;Room 5, Hong Kong;SZ DJI TECHNOLOGY;8806220000;"
    "КВАДРОКОПТЕР;10;ШТ;9.1;20000.00\n"
    "2022-11-02;10013160/021122/4;BUYER B;Kazan;APIO GROUP LIMITED;Room 5, Hong Kong;;8471300000;НОУТБУК ЗАЩИЩЕННЫЙ;10;"
    "ШТ;31;36077.00\n"
    "2022-12-21;10013160/211222/5;BUYER D;Samara;SHENWEI TECHNOLOGY HK;Room 5, Hong Kong;SHENWEI;8526910000;ПОДАВИТЕЛЬ "
    "БПЛА ДЛЯ НУЖД СВО;3;ШТ;30.3;92115.00\n"
    "2023-04-04;10013160/040423/6;BUYER B;Kazan;TRADER ONE;Almaty;;8516797000;ЧАЙНИКИ ЭЛЕКТРИЧЕСКИЕ;100;ШТ;80;3000.00\n"
    "2023-04-05;10013160/050423/7;BUYER C;Tver;TRADER ONE;Almaty;;8516797000;ЧАЙНИКИ <b>ЭЛЕКТРИЧЕСКИЕ</b>;50;ШТ;40;"
    "1500.00\n"
    "ИТОГО;;;;;;;;;;;;236084.00\n";

constexpr auto vendor =
    "DATE,DECLARATION_NO,IMPORTER_NAME,EXPORTER_NAME,MANUFACTURER,HS_CODE,DESCRIPTION,QUANTITY,UNIT,NET_WEIGHT,VALUE_"
    "USD\n"
    "2023-02-01,10013160/010223/1,\"ООО \"\"СТАТУС КОМПЛАЕНС\"\"\",SHENZHEN KEXIN LTD,SHENZHEN JARCH,8806240000,"
    "\"БЕСПИЛОТНЫЙ ЛЕТАТЕЛЬНЫЙ АППАРАТ, ГРАЖДАНСКОГО НАЗНАЧЕНИЯ. ДЛЯ ИСПОЛЬЗОВАНИЯ В СПЕЦИАЛЬНОЙ ВОЕННОЙ "
    "ОПЕРАЦИИ\",3,ШТ,64.2,28292.00\n"
    "2023-03-20,10013160/200323/9,BUYER D,SHENWEI TECHNOLOGY HK,SHENWEI,8526910000,ПОДАВИТЕЛЬ "
    "БПЛА,5,ШТ,50.5,296550.00\n";

QString write(const QTemporaryDir& folder, const QString& name, const char* text) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

auto requestOf(const QString& file) -> import::ImportRequest {
    Job job;
    const auto tables = read::findTables(file);
    if (!tables)
        qFatal("%s", qPrintable(tables.error().message()));
    const auto inspection = import::inspect(tables->front(), std::nullopt, 1, job);
    if (!inspection)
        qFatal("%s", qPrintable(inspection.error().error().message()));
    return {inspection->table, inspection->mapping, QString()};
}

} // namespace

QString writeDeclarations(const QTemporaryDir& folder) {
    return write(folder, QStringLiteral("declarations.csv"), declarations);
}

QString writeVendorFile(const QTemporaryDir& folder) {
    return write(folder, QStringLiteral("vendor.csv"), vendor);
}

PanelCase::PanelCase() : file(folder.filePath(QStringLiteral("Drones 2023.waybill"))) {
    Job job;
    const ImportReport report =
        runImport(file, {requestOf(writeDeclarations(folder)), requestOf(writeVendorFile(folder))}, job);
    if (report.error)
        qFatal("%s", qPrintable(report.error->message()));
    auto opened = CaseSession::open(file);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message()));
    session = std::move(*opened);
    if (!wait())
        qFatal("the case gives no view");
}

bool PanelCase::wait() const {
    return QTest::qWaitFor([this] { return session->hasView() && !session->isBusy(); });
}

QString PanelCase::entity(const char* name) const {
    for (const auto& entity : session->view()->table->entities())
        if (entity.name.find(name) != std::string::npos)
            return QStringLiteral("co-%1").arg(entity.id.value());
    return {};
}

QString PanelCase::soldBy(const char* name) const {
    const auto& graph = *session->view()->graph;
    for (const graph::Link& link : graph.links())
        if (link.kind == graph::LinkKind::Sold && graph.nodes()[link.source].label.find(name) != std::string::npos)
            return QString::fromStdString(link.key);
    return {};
}

} // namespace waybill::ui::test
