// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/export_work.h"
#include "ui/models/background_job.h"
#include "ui/models/latest_job.h"

#include <QDialog>
#include <QTimer>
#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace waybill::ui {

class FailureLabel;
class PicturePreview;

/// The view as a file: what it will look like, what stands around it, and where it goes.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(CaseSession& session, QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// Asks where the file goes and calls `chosen` with its path; not at all when the person gives up.
    using ChooseFile = std::function<void(const QString& suggestion, std::function<void(const QString&)> chosen)>;
    void setChooseFile(ChooseFile chooseFile) { m_chooseFile = std::move(chooseFile); }
    void setFormat(ExportFormat format);
    [[nodiscard]] ExportRequest request() const;
    /// Closes; not while a file is being written, for a failure must be told.
    void reject() override;

Q_SIGNALS:
    void written(const QString& file);

private:
    [[nodiscard]] ExportFormat format() const;
    void build();
    QWidget* buildForm();
    void buildPaper(QVBoxLayout* page);
    void buildWords(QVBoxLayout* page);
    void connectAll();
    void prefill();
    void followView();
    void usePreset();
    void showFormat();
    void askPreview();
    void preview();
    void save();
    void write(const QString& chosen);
    void askNatively(const QString& suggestion, const std::function<void(const QString&)>& chosen);

    CaseSession& m_session;
    QString m_prefilled; ///< The source line as the view gave it.
    ChooseFile m_chooseFile;
    QComboBox* m_format = nullptr;
    QComboBox* m_size = nullptr;
    QComboBox* m_theme = nullptr;
    QComboBox* m_scale = nullptr;
    QLabel* m_pixels = nullptr;
    QLineEdit* m_title = nullptr;
    QLineEdit* m_subtitle = nullptr;
    QPlainTextEdit* m_source = nullptr;
    QPlainTextEdit* m_caveat = nullptr;
    QCheckBox* m_legend = nullptr;
    QWidget* m_page = nullptr; ///< What only pictures have.
    QWidget* m_scaleBox = nullptr;
    PicturePreview* m_preview = nullptr;
    FailureLabel* m_problem = nullptr;
    QLabel* m_done = nullptr;
    QPushButton* m_save = nullptr;
    QTimer m_rest;
    LatestJob m_drawing;
    BackgroundJob m_writing;
};

} // namespace waybill::ui
