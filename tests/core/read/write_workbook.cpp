// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the workbook that test_xlsx reads. A program of its own, because libxlsxwriter and QuaZip bring functions of
// the same names and must not meet in one process.

#include <xlsxwriter.h>

namespace {

void writeDeclarations(lxw_workbook* workbook) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, "Declarations");
    lxw_format* day = workbook_add_format(workbook);
    format_set_num_format(day, "dd.mm.yyyy");
    lxw_format* moment = workbook_add_format(workbook);
    format_set_num_format(moment, "yyyy-mm-dd hh:mm");
    const char* headers[] = {"Имя", "Дата", "Когда", "Сумма", "Да", "Формула"};
    lxw_col_t column = 0;
    for (const char* header : headers)
        worksheet_write_string(sheet, 5, column++, header, nullptr);
    worksheet_write_string(sheet, 6, 0, "ООО \"РОМАШКА\"\nМосква", nullptr);
    worksheet_write_number(sheet, 6, 1, 44958, day);
    worksheet_write_number(sheet, 6, 2, 44958.75, moment);
    worksheet_write_number(sheet, 6, 3, 8.64, nullptr);
    worksheet_write_boolean(sheet, 6, 4, 1, nullptr);
    worksheet_write_formula_num(sheet, 6, 5, "=1+2", nullptr, 3);
    worksheet_write_string(sheet, 9, 0, "last", nullptr);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2)
        return 2;
    lxw_workbook* workbook = workbook_new(arguments[1]);
    writeDeclarations(workbook);
    workbook_add_worksheet(workbook, "Empty");
    lxw_worksheet* hidden = workbook_add_worksheet(workbook, "Hidden");
    worksheet_write_string(hidden, 0, 0, "secret", nullptr);
    worksheet_hide(hidden);
    worksheet_write_number(workbook_add_worksheet(workbook, "Second"), 0, 0, 1, nullptr);
    return workbook_close(workbook) == LXW_NO_ERROR ? 0 : 1;
}
