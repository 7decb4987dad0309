// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/annotate_dialog.h"

#include "ui/models/key_names.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QUrl>
#include <utility>

namespace waybill::ui {

namespace {

constexpr int wordsRole = Qt::UserRole + 1; ///< What a row says apart from whether it is saved.

/// Chooses a value; one that another program wrote is added.
void choose(QComboBox* box, const QString& value) {
    int index = box->findData(value);
    if (index < 0) {
        box->addItem(value, value);
        index = box->count() - 1;
    }
    box->setCurrentIndex(index);
}

} // namespace

AnnotateDialog::AnnotateDialog(CaseSession& session, QString key, QWidget* parent)
    : QDialog(parent), m_session(session), m_key(std::move(key)) {
    setWindowTitle(QStringLiteral("Annotate"));
    build();
    connect(&m_session, &CaseSession::annotationsChanged, this, &AnnotateDialog::fillExisting);
    fillExisting();
    showForm({});
    m_text->setFocus();
    resize(520, sizeHint().height());
}

void AnnotateDialog::fillExisting() {
    const QSignalBlocker quiet(m_existing);
    m_existing->clear();
    for (const store::Annotation& annotation : m_session.annotations()) {
        if (annotation.about != m_key)
            continue;
        const QString status =
            annotation.status.isEmpty() ? QString() : choiceTitle(statusChoices(), annotation.status);
        auto* item = new QListWidgetItem(m_existing);
        item->setData(Qt::UserRole, annotation.id.value());
        item->setData(wordsRole, dotted({status, annotation.text.simplified(), timeText(annotation.createdAt)}));
        if (annotation.id == m_editing)
            m_existing->setCurrentItem(item);
    }
    m_existing->setVisible(m_existing->count() > 0);
    m_existingHead->setVisible(m_existing->count() > 0);
    markDrafts();
}

void AnnotateDialog::markDrafts() {
    for (int row = 0; row < m_existing->count(); ++row) {
        QListWidgetItem* item = m_existing->item(row);
        const bool isDraft = m_drafts.contains(AnnotationId(item->data(Qt::UserRole).toLongLong()));
        item->setText(dotted({isDraft ? QStringLiteral("not saved") : QString(), item->data(wordsRole).toString()}));
    }
    m_new->setText(m_drafts.contains(AnnotationId()) ? QStringLiteral("go on with the new one")
                                                     : QStringLiteral("write a new one"));
}

const store::Annotation* AnnotateDialog::find(AnnotationId id) const {
    for (const store::Annotation& annotation : m_session.annotations())
        if (annotation.id == id)
            return &annotation;
    return nullptr;
}

AnnotateDialog::Form AnnotateDialog::saved(AnnotationId id) const {
    const store::Annotation* annotation = find(id);
    return annotation ? Form{annotation->text, annotation->status, annotation->confidence, annotation->sourceUrl}
                      : Form{};
}

AnnotateDialog::Form AnnotateDialog::typed() const {
    return {m_text->toPlainText(), m_status->currentData().toString(), m_confidence->currentData().toString(),
            m_source->text()};
}

void AnnotateDialog::keepDraft() {
    const Form form = typed();
    if (form == saved(m_editing))
        m_drafts.erase(m_editing);
    else
        m_drafts[m_editing] = form;
}

void AnnotateDialog::edit(AnnotationId id) {
    if (!find(id) || id == m_editing)
        return;
    keepDraft();
    showForm(id);
}

void AnnotateDialog::startNew() {
    if (m_editing.isValid())
        keepDraft();
    showForm({});
    m_text->setFocus();
}

void AnnotateDialog::showForm(AnnotationId id) {
    m_editing = id;
    const auto draft = m_drafts.extract(id);
    const Form form = draft ? draft.mapped() : saved(id);
    m_text->setPlainText(form.text);
    choose(m_status, form.status);
    choose(m_confidence, form.confidence);
    m_source->setText(form.source);
    m_problem->clearError();
    m_remove->setVisible(id.isValid());
    m_new->setVisible(id.isValid());
    m_save->setText(id.isValid() ? QStringLiteral("Save changes") : QStringLiteral("Save"));
    const QSignalBlocker quiet(m_existing);
    m_existing->setCurrentRow(-1);
    for (int row = 0; row < m_existing->count(); ++row) {
        if (m_existing->item(row)->data(Qt::UserRole).toLongLong() == id.value())
            m_existing->setCurrentRow(row);
    }
    markDrafts();
}

void AnnotateDialog::finish() {
    if (m_drafts.empty()) {
        accept();
        return;
    }
    showForm(m_drafts.begin()->first);
    m_text->setFocus();
    m_problem->showText(QStringLiteral("The other one is saved. This one is not yet."));
}

QString AnnotateDialog::problem() const {
    const QString source = m_source->text().trimmed();
    if (!source.isEmpty()) {
        const QUrl url(source, QUrl::StrictMode);
        const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
        if (!url.isValid() || !isWeb || url.host().isEmpty())
            return QStringLiteral("The source is no web address. Write it in full, beginning with https://, or leave "
                                  "the field empty.");
    }
    if (m_text->toPlainText().trimmed().isEmpty() && m_status->currentData().toString().isEmpty())
        return QStringLiteral("There is nothing to save yet. Write a text or choose a status.");
    return {};
}

void AnnotateDialog::save() {
    if (const QString text = problem(); !text.isEmpty()) {
        m_problem->showText(text);
        return;
    }
    store::Annotation annotation;
    if (const store::Annotation* before = find(m_editing))
        annotation = *before;
    annotation.target = m_key;
    annotation.text = m_text->toPlainText().trimmed();
    annotation.status = m_status->currentData().toString();
    annotation.confidence = m_confidence->currentData().toString();
    annotation.sourceUrl = m_source->text().trimmed();
    // A failure comes from the session while it writes; then the dialog stays, with what was typed.
    bool ok = true;
    const auto watch = connect(&m_session, &CaseSession::failed, this, [this, &ok](const Error& error) {
        ok = false;
        m_problem->showError(error);
    });
    if (m_editing.isValid())
        m_session.changeAnnotation(annotation);
    else
        m_session.annotate(annotation);
    disconnect(watch);
    if (ok)
        finish();
}

void AnnotateDialog::remove() {
    if (!m_editing.isValid())
        return;
    const AnnotationId id = m_editing;
    showForm({});
    m_text->setFocus();
    m_session.removeAnnotation(id);
}

} // namespace waybill::ui
