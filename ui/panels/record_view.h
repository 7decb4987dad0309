// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/record_model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace waybill::ui {

/// The very row: file, sheet, row number, the file's full SHA-256 to copy, and all cells as written.
class RecordView : public QWidget {
    Q_OBJECT
public:
    explicit RecordView(QWidget* parent = nullptr);
    void showRecord(const Result<store::Record>& record);
    void clearRecord();
    /// Grows with its rows up to this many pixels, instead of filling its place.
    void fitRows(int tallest);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    RecordModel* m_model = nullptr;
    QLabel* m_where = nullptr;
    QLabel* m_sha = nullptr;
    QPushButton* m_copy = nullptr;
    QLabel* m_problem = nullptr;
    QTableView* m_cells = nullptr;
    int m_tallest = 0;
};

} // namespace waybill::ui
