// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/own_columns.h"

namespace waybill::screen {

OwnColumns ownColumns(const ListHeader& header) {
    OwnColumns columns;
    columns.name = header.column({"name",
                                  "names",
                                  "fullname",
                                  "wholename",
                                  "companyname",
                                  "company",
                                  "firm",
                                  "entity",
                                  "entityname",
                                  "organisation",
                                  "organization",
                                  "organisationname",
                                  "organizationname",
                                  "person",
                                  "название",
                                  "наименование",
                                  "имя",
                                  "имена",
                                  "компания",
                                  "организация",
                                  "фирма",
                                  "назва",
                                  "найменування",
                                  "nombre",
                                  "nombrecompleto",
                                  "razonsocial",
                                  "razónsocial",
                                  "empresa",
                                  "razãosocial",
                                  "razaosocial",
                                  "nome",
                                  "nom",
                                  "nomcomplet",
                                  "raisonsociale",
                                  "firma",
                                  "firmenname",
                                  "unvan",
                                  "ad",
                                  "adı",
                                  "isim",
                                  "nazwa",
                                  "nazwafirmy",
                                  "tên",
                                  "têncôngty",
                                  "名称",
                                  "公司名称",
                                  "企业名称",
                                  "姓名"});
    columns.alias = header.column({"alias", "aliases", "aka", "alsoknownas", "othernames", "othername", "weakalias",
                                   "псевдоним", "псевдонимы", "другиеназвания", "такжеизвестенкак", "іншіназви",
                                   "otrosnombres", "autresnoms", "anderenamen", "别名"});
    columns.address = header.column({"address", "addresses", "fulladdress", "адрес", "адреса", "dirección", "direccion",
                                     "endereço", "endereco", "adresse", "adres", "địachỉ", "地址"});
    columns.country = header.column({"country", "countries", "countrycode", "nationality", "страна", "страны", "країна",
                                     "país", "pais", "pays", "land", "ülke", "ulke", "kraj", "quốcgia", "国家"});
    columns.id = header.column(
        {"id", "entryid", "uid", "entnum", "number", "ref", "reference", "номер", "идентификатор", "ид", "编号"});
    columns.taxId = header.column({"taxid",
                                   "taxnumber",
                                   "taxno",
                                   "taxidno",
                                   "tin",
                                   "inn",
                                   "vat",
                                   "vatnumber",
                                   "vatid",
                                   "инн",
                                   "налоговыйномер",
                                   "іпн",
                                   "єдрпоу",
                                   "рнокпп",
                                   "nit",
                                   "ruc",
                                   "rfc",
                                   "cnpj",
                                   "rut",
                                   "siren",
                                   "steuernummer",
                                   "vergino",
                                   "vkn",
                                   "nip",
                                   "mãsốthuế",
                                   "税号",
                                   "统一社会信用代码"});
    columns.kind = header.column({"kind", "type", "schema", "entitytype", "тип", "вид", "tipo", "typ", "类型"});
    columns.programme = header.column({"programme", "program", "list", "regime", "программа", "список", "programa"});
    columns.remarks = header.column({"remarks", "remark", "notes", "note", "comment", "comments", "reason",
                                     "примечание", "примечания", "комментарий", "причина", "observaciones"});
    return columns;
}

} // namespace waybill::screen
