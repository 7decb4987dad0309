// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/picture.h"

#include <QByteArray>

namespace waybill::publish {

/// The picture as one SVG 1.1 document, UTF-8: each node a group with its key as id and its name as title, each link's
/// curve ending at its marks, text as text (font-family Inter, Noto Sans, sans-serif).
[[nodiscard]] QByteArray toSvg(const scene::Picture& picture);

} // namespace waybill::publish
