// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console.h"
#include "app/picture_file.h"
#include "core/publish/svg.h"

namespace waybill::app {

scene::TextMeasure pictureMeasure() {
    return scene::estimatedMeasure();
}

Result<QByteArray> pictureFile(const scene::Picture& picture, const QString& format, double /*scale*/) {
    if (format == QStringLiteral("svg"))
        return publish::toSvg(picture);
    return failure(badCall(QStringLiteral("This build writes .svg only, not \".%1\"").arg(format),
                           QStringLiteral("PNG and PDF need a build with the window.")));
}

} // namespace waybill::app
