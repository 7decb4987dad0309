// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"

#include "core/base/text.h"
#include "core/store/tags.h"
#include "ui/dialogs/picture_preview.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <utility>

namespace waybill::ui {

namespace {

constexpr int restMilliseconds = 200;

} // namespace

ExportDialog::ExportDialog(CaseSession& session, QWidget* parent) : QDialog(parent), m_session(session) {
    setWindowTitle(QStringLiteral("Publish"));
    m_chooseFile = [this](const QString& suggestion, const std::function<void(const QString&)>& chosen) {
        askNatively(suggestion, chosen);
    };
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    build();
    prefill();
    connectAll();
    showFormat();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::connectAll() {
    connect(&m_rest, &QTimer::timeout, this, &ExportDialog::preview);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showFormat);
    connect(m_size, &QComboBox::currentIndexChanged, this, &ExportDialog::usePreset);
    for (QComboBox* box : {m_theme, m_scale})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::askPreview);
    for (QLineEdit* edit : {m_title, m_subtitle})
        connect(edit, &QLineEdit::textChanged, this, &ExportDialog::askPreview);
    for (QPlainTextEdit* edit : {m_source, m_caveat})
        connect(edit, &QPlainTextEdit::textChanged, this, &ExportDialog::askPreview);
    connect(m_legend, &QCheckBox::toggled, this, &ExportDialog::askPreview);
    connect(m_preview, &PicturePreview::roomChanged, this, &ExportDialog::askPreview);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::save);
    connect(&m_session, &CaseSession::viewChanged, this, &ExportDialog::followView);
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(shortcut, &QShortcut::activated, this, &ExportDialog::save);
}

void ExportDialog::prefill() {
    store::Case& open = m_session.openCase();
    m_title->setText(open.title());
    m_subtitle->setText(open.subtitle());
    m_prefilled = sourceLine(m_session);
    m_source->setPlainText(m_prefilled);
    m_caveat->setPlainText(caveatLine(m_session));
    m_theme->setCurrentIndex(themeOf(palette()) == Theme::Dark ? 1 : 0);
}

void ExportDialog::followView() {
    if (m_source->toPlainText() == m_prefilled) {
        m_prefilled = sourceLine(m_session);
        m_source->setPlainText(m_prefilled);
    }
    askPreview();
}

void ExportDialog::setFormat(ExportFormat format) {
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
}

ExportFormat ExportDialog::format() const {
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

ExportRequest ExportDialog::request() const {
    ExportRequest request;
    request.format = format();
    request.view = m_session.view();
    request.scale = m_scale->currentData().toDouble();
    request.caseTitle = m_session.openCase().title();
    for (const store::Annotation& annotation : m_session.annotations())
        if (!annotation.status.isEmpty())
            request.status[toUtf8(annotation.about)] = annotation.status;
    request.tags = store::tagsByKey(m_session.annotations());
    scene::PictureOptions& options = request.options;
    options.size = m_size->currentData().toSizeF();
    options.theme = m_theme->currentIndex() == 1 ? Theme::Dark : Theme::Light;
    options.legend = m_legend->isChecked();
    options.text = {m_title->text().trimmed(), m_subtitle->text().trimmed(), m_source->toPlainText().simplified(),
                    m_caveat->toPlainText().simplified()};
    const graph::EntityGraph& drawn = *m_session.view()->graph;
    options.scene.annotated = drawn.shownKeys(store::annotatedKeys(m_session.annotations()));
    options.scene.suspicious = drawn.shownKeys(m_session.suspiciousKeys());
    options.scene.confirmed = drawn.shownKeys(m_session.confirmedKeys());
    if (const auto& day = m_session.comparison())
        options.scene.comparedAt = day->days();
    options.scene.pinned = m_session.pinnedKeys();
    options.scene.hiddenNeighbours = m_session.view()->hiddenNeighbours;
    return request;
}

void ExportDialog::usePreset() {
    m_scale->setCurrentIndex(qMax(0, m_scale->findData(m_size->currentData(Qt::UserRole + 1))));
    askPreview();
}

void ExportDialog::showFormat() {
    m_page->setVisible(isPicture(format()));
    m_scaleBox->setVisible(format() == ExportFormat::Png);
    m_save->setText(format() == ExportFormat::Csv ? QStringLiteral("Choose folder…") : QStringLiteral("Save as…"));
    m_done->hide();
    m_problem->clearError();
    askPreview();
}

void ExportDialog::askPreview() {
    const QSizeF size = m_size->currentData().toSizeF();
    const double scale = format() == ExportFormat::Png ? m_scale->currentData().toDouble() : 1;
    m_pixels->setText(
        QStringLiteral("%1 × %2 pixels").arg(countText(size.width() * scale), countText(size.height() * scale)));
    m_rest.start();
}

void ExportDialog::preview() {
    const ExportRequest wanted = request();
    if (!wanted.view) {
        m_preview->showText(QStringLiteral("The case is still being read."));
        return;
    }
    if (!isPicture(wanted.format)) {
        m_drawing.forgetWaiting();
        const auto nodes = static_cast<double>(wanted.view->graph->nodes().size());
        const auto links = static_cast<double>(wanted.view->graph->links().size());
        m_preview->showText(QStringLiteral("The graph in view, with positions, for another program:\n%1 firms and "
                                           "addresses, %2 links.")
                                .arg(countText(nodes), countText(links)));
        return;
    }
    m_drawing.start([this, wanted, room = m_preview->room()](Job&) -> BackgroundJob::Deliver {
        QImage image = renderPreview(wanted, room);
        return [this, image = std::move(image)] {
            if (isPicture(format()))
                m_preview->showImage(image);
        };
    });
}

void ExportDialog::save() {
    if (!m_session.hasView() || m_writing.isRunning())
        return;
    const QString ending = endingOf(request().format);
    const QString name = fileNameFrom(m_title->text());
    const QString folder = QFileInfo(m_session.file()).absolutePath();
    m_chooseFile(QDir(folder).filePath(ending.isEmpty() ? name : QString(name + QLatin1Char('.') + ending)),
                 [this](const QString& file) { write(file); });
}

void ExportDialog::write(const QString& chosen) {
    if (chosen.isEmpty())
        return;
    const QString file =
        format() == ExportFormat::Csv ? folderForTables(chosen, fileNameFrom(m_title->text())) : chosen;
    m_problem->clearError();
    m_done->setText(QStringLiteral("Being written…"));
    m_done->show();
    m_save->setEnabled(false);
    m_writing.start([this, wanted = request(), file](Job&) -> BackgroundJob::Deliver {
        const Result<void> result = writeExport(wanted, file);
        return [this, result, file] {
            m_save->setEnabled(true);
            if (!result) {
                m_done->hide();
                m_problem->showError(result.error());
                return;
            }
            m_done->setText(QStringLiteral("Written: ") + QDir::toNativeSeparators(file));
            m_done->show();
            Q_EMIT written(file);
        };
    });
}

void ExportDialog::reject() {
    if (!m_writing.isRunning())
        QDialog::reject();
}

void ExportDialog::askNatively(const QString& suggestion, const std::function<void(const QString&)>& chosen) {
    auto* dialog = new QFileDialog(this, QStringLiteral("Publish"), QFileInfo(suggestion).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString ending = endingOf(request().format);
    if (ending.isEmpty()) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(ending);
        dialog->setNameFilter(QStringLiteral("*.") + ending);
        dialog->selectFile(suggestion);
    }
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

} // namespace waybill::ui
