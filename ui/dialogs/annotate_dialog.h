// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QDialog>
#include <map>

class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace waybill::ui {

class FailureLabel;

/// What the reporter has to say about one thing: write, change, take away. Ctrl+Enter saves. What was typed for one
/// annotation is kept while another is looked at, and the dialog stays until each is saved or given up.
class AnnotateDialog : public QDialog {
    Q_OBJECT
public:
    AnnotateDialog(CaseSession& session, QString key, QWidget* parent = nullptr);

    /// Opens an annotation that exists for changing.
    void edit(AnnotationId id);

private:
    void build();
    void buildExisting(QVBoxLayout* column);
    void buildForm(QVBoxLayout* column);
    QLayout* buildButtons();
    /// What stands in the fields.
    struct Form {
        QString text, status, confidence, source;
        friend bool operator==(const Form&, const Form&) = default;
    };
    [[nodiscard]] Form saved(AnnotationId id) const; ///< Empty for a new one.
    [[nodiscard]] Form typed() const;
    void keepDraft();
    void showForm(AnnotationId id); ///< As typed before, else as saved.
    void fillExisting();
    void markDrafts();
    void startNew();
    void save();
    void finish();
    void remove();
    [[nodiscard]] QString problem() const;
    [[nodiscard]] const store::Annotation* find(AnnotationId id) const;

    CaseSession& m_session;
    QString m_key;
    AnnotationId m_editing;                ///< Invalid: a new one.
    std::map<AnnotationId, Form> m_drafts; ///< Typed and not saved, of those that are not shown.
    QListWidget* m_existing = nullptr;
    QLabel* m_existingHead = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QComboBox* m_status = nullptr;
    QComboBox* m_confidence = nullptr;
    QLineEdit* m_source = nullptr;
    FailureLabel* m_problem = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace waybill::ui
