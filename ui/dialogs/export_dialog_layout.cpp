// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/picture_preview.h"
#include "ui/models/parts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSizeF>
#include <QVBoxLayout>

// How the export dialog is put together.

namespace waybill::ui {

namespace {

constexpr int formWidth = 330;

struct Preset {
    const char* title;
    QSizeF size;
    double scale;
};
constexpr Preset presets[] = {
    {"Web page, 1200 × 860", {1200, 860}, 2},      {"Print, A4 landscape", {1123, 794}, 3},
    {"Square, 1080 × 1080", {1080, 1080}, 1},      {"Story, 1080 × 1350", {1080, 1350}, 1},
    {"Wide screen, 1920 × 1080", {1920, 1080}, 1}, {"4K screen, 3840 × 2160", {1920, 1080}, 2},
    {"Poster, A2 landscape", {2245, 1587}, 3},
};

QComboBox* makeBox(const QString& name, const char* objectName) {
    auto* box = new QComboBox;
    box->setAccessibleName(name);
    box->setObjectName(QLatin1String(objectName));
    return box;
}

QPlainTextEdit* makeText(const QString& name, const char* objectName) {
    auto* edit = new QPlainTextEdit;
    edit->setAccessibleName(name);
    edit->setObjectName(QLatin1String(objectName));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(64);
    return edit;
}

void addRow(QVBoxLayout* column, const QString& head, QWidget* control) {
    column->addWidget(makeHead(head, control));
    column->addWidget(control);
    column->addSpacing(8);
}

} // namespace

void ExportDialog::build() {
    m_preview = new PicturePreview;
    setLook(m_preview, Look::Ground);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_problem = new FailureLabel;
    m_done = makeLabel(QString(), Look::Strong);
    m_done->setObjectName(QStringLiteral("done"));
    m_done->hide();
    m_save = new QPushButton;
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setAutoDefault(false);
    m_save->setToolTip(QStringLiteral("Ctrl+Enter"));
    setLook(m_save, Look::Primary);
    auto* close = new QPushButton(QStringLiteral("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildForm());
    scroll->setFixedWidth(formWidth);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(0);
    halves->addWidget(scroll);
    halves->addWidget(m_preview, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 12, 20, 14);
    buttons->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->addWidget(m_problem);
    words->addWidget(m_done);
    buttons->addLayout(words, 1);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(halves, 1);
    column->addWidget(makeRule());
    column->addLayout(buttons);
    resize(1120, 720);
}

QWidget* ExportDialog::buildForm() {
    m_format = makeBox(QStringLiteral("Format"), "format");
    const auto addFormat = [this](const char* title, ExportFormat format) {
        m_format->addItem(QString::fromUtf8(title), static_cast<int>(format));
    };
    addFormat("SVG, a drawing for print and web", ExportFormat::Svg);
    addFormat("PNG, an image", ExportFormat::Png);
    addFormat("PDF, a page", ExportFormat::Pdf);
    addFormat("GEXF, the graph for Gephi", ExportFormat::Gexf);
    addFormat("CSV, nodes and links as tables", ExportFormat::Csv);
    m_page = new QWidget;
    auto* page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(4);
    buildPaper(page);
    buildWords(page);

    auto* form = new QWidget;
    setLook(form, Look::Panel);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(20, 18, 18, 14);
    column->setSpacing(4);
    addRow(column, QStringLiteral("Format"), m_format);
    column->addWidget(m_page);
    column->addStretch(1);
    return form;
}

void ExportDialog::buildPaper(QVBoxLayout* page) {
    m_size = makeBox(QStringLiteral("Size"), "size");
    for (const Preset& preset : presets) {
        m_size->addItem(QString::fromUtf8(preset.title), preset.size);
        m_size->setItemData(m_size->count() - 1, preset.scale, Qt::UserRole + 1);
    }
    m_theme = makeBox(QStringLiteral("Ground"), "theme");
    m_theme->addItems({QStringLiteral("Light"), QStringLiteral("Dark")});
    m_scale = makeBox(QStringLiteral("Scale"), "scale");
    for (const int scale : {1, 2, 3, 4})
        m_scale->addItem(QStringLiteral("%1 ×").arg(scale), static_cast<double>(scale));
    m_scale->setCurrentIndex(1);
    m_pixels = makeLabel(QString(), Look::Faded);
    m_pixels->setObjectName(QStringLiteral("pixels"));
    m_scaleBox = new QWidget;
    auto* scale = new QVBoxLayout(m_scaleBox);
    scale->setContentsMargins(0, 0, 0, 0);
    scale->setSpacing(4);
    scale->addWidget(makeHead(QStringLiteral("Scale"), m_scale));
    scale->addWidget(m_scale);
    auto* pair = new QGridLayout;
    pair->setVerticalSpacing(4);
    pair->addWidget(makeHead(QStringLiteral("Ground"), m_theme), 0, 0);
    pair->addWidget(m_theme, 1, 0);
    pair->addWidget(m_scaleBox, 0, 1, 2, 1);
    pair->setColumnStretch(0, 1);
    pair->setColumnStretch(1, 1);
    addRow(page, QStringLiteral("Size"), m_size);
    page->addLayout(pair);
    page->addWidget(m_pixels);
    page->addSpacing(8);
}

void ExportDialog::buildWords(QVBoxLayout* page) {
    m_title = makeField(QStringLiteral("Title"), QStringLiteral("no title"));
    m_title->setObjectName(QStringLiteral("title"));
    m_subtitle = makeField(QStringLiteral("Line under the title"), QStringLiteral("no line"));
    m_source = makeText(QStringLiteral("Source"), "source");
    m_caveat = makeText(QStringLiteral("Caveat"), "caveat");
    m_legend = new QCheckBox(QStringLiteral("Legend of what occurs"));
    m_legend->setObjectName(QStringLiteral("legend"));
    m_legend->setChecked(true);
    addRow(page, QStringLiteral("Title"), m_title);
    addRow(page, QStringLiteral("Line under it"), m_subtitle);
    addRow(page, QStringLiteral("Source"), m_source);
    addRow(page, QStringLiteral("Caveat"), m_caveat);
    page->addWidget(m_legend);
}

} // namespace waybill::ui
