// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/graph_files.h"
#include "core/scene/picture.h"
#include "ui/models/case_session.h"

#include <QImage>
#include <QSize>
#include <QString>

namespace waybill::ui {

enum class ExportFormat { Svg, Png, Pdf, Gexf, Csv };

/// What is exported: a snapshot that a thread can work on.
struct ExportRequest {
    ExportFormat format = ExportFormat::Svg;
    std::shared_ptr<const CaseSession::View> view;
    scene::PictureOptions options;
    double scale = 1;                      ///< Device pixels a pixel of the page, for PNG.
    std::map<std::string, QString> status; ///< Annotation status by key, for graph files.
    std::map<std::string, QString> tags;   ///< Likewise, with semicolons between them.
    QString caseTitle;
};

[[nodiscard]] bool isPicture(ExportFormat format);
[[nodiscard]] QString endingOf(ExportFormat format); ///< "svg"; empty for CSV, which is a folder.
/// The page as it will be, fitted into `room` device pixels.
[[nodiscard]] QImage renderPreview(const ExportRequest& request, QSize room);
/// Writes the file, or for CSV the folder. Off the GUI thread.
[[nodiscard]] Result<void> writeExport(const ExportRequest& request, const QString& file);

/// What a view says of itself: "69 pieces, $1,368,134 in 11 shipments. Source: a.xlsx, b.csv."
[[nodiscard]] QString sourceLine(CaseSession& session);
/// The folder itself, or, where it holds tables already, a new one of that name in it: no table is written over.
[[nodiscard]] QString folderForTables(const QString& folder, const QString& name);
/// "Names as declared; an entry is no proof of use. Case 4c1e…, made with Waybill on 24 Nov 2026.", and how much is
/// left out of the picture.
[[nodiscard]] QString caveatLine(CaseSession& session);
/// A file name from a title: "drones-2023".
[[nodiscard]] QString fileNameFrom(const QString& title);

} // namespace waybill::ui
