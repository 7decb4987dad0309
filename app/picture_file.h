// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scene/picture.h"

#include <QByteArray>
#include <QString>

namespace waybill::app {

// What a picture is measured with and written as. A build with the window uses the fonts of the system; one without it
// estimates them and writes SVG only.

[[nodiscard]] scene::TextMeasure pictureMeasure();

/// The bytes of a picture as "svg", "png" or "pdf". `scale`: image pixels a pixel, for PNG. Needs a QGuiApplication in
/// a build with the window.
[[nodiscard]] Result<QByteArray> pictureFile(const scene::Picture& picture, const QString& format, double scale);

} // namespace waybill::app
