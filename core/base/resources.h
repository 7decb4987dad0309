// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace waybill {

/// The bytes of a compiled-in data file, by its path below resources/: "map/synonyms.tsv". Empty when there is none,
/// which is a fault of the build.
[[nodiscard]] QByteArray resource(const QString& path);

} // namespace waybill
