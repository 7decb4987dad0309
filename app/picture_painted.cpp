// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console.h"
#include "app/picture_file.h"
#include "core/publish/svg.h"
#include "ui/paint/scene_painter.h"

#include <QBuffer>
#include <QImage>

namespace waybill::app {

scene::TextMeasure pictureMeasure() {
    return paint::fontMeasure();
}

Result<QByteArray> pictureFile(const scene::Picture& picture, const QString& format, double scale) {
    if (format == QStringLiteral("svg"))
        return publish::toSvg(picture);
    if (format == QStringLiteral("pdf"))
        return paint::toPdf(picture);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !paint::toImage(picture, scale).save(&buffer, "PNG"))
        return failure(Error{.what = QStringLiteral("Cannot encode the picture as PNG")});
    return bytes;
}

} // namespace waybill::app
