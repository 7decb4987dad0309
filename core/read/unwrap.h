// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/byte_source.h"
#include "core/read/table.h"

#include <QString>
#include <QTemporaryFile>
#include <memory>
#include <vector>

namespace waybill::read {

/// A file on disk: the person's own, or a copy unpacked from something that lives as long as somebody holds it.
struct LocalFile {
    QString path;
    std::shared_ptr<QTemporaryFile> unpacked; ///< Null when the file is the person's own.
};

/// Where bytes are to be found: in a file, behind what is packed around them.
struct Wrapped {
    LocalFile file;
    std::vector<Layer> layers; ///< From the outside in.
};

[[nodiscard]] Wrapped wrappedOf(const TableInfo& table);

/// The bytes as a stream, from their start. Errors may name an unpacked copy: the caller knows the person's file.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openBytes(const Wrapped& wrapped);
/// The bytes as a file that can be read at any place.
[[nodiscard]] Result<LocalFile> onDisk(const Wrapped& wrapped);

} // namespace waybill::read
