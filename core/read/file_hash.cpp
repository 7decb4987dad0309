// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/byte_source.h"
#include "core/read/table.h"

#include <QCryptographicHash>
#include <vector>

namespace waybill::read {

Outcome<QString> fileSha256(const QString& file, Job& job) {
    Result<std::unique_ptr<FileBytes>> bytes = FileBytes::open(file);
    if (!bytes)
        return halt(bytes.error());
    job.startPhase("Fingerprinting", (*bytes)->size());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<char> piece(1 << 20);
    while (true) {
        if (job.isCancelled())
            return cancelled();
        const Result<std::size_t> got = (*bytes)->read(piece.data(), piece.size());
        if (!got)
            return halt(got.error());
        if (*got == 0)
            break;
        hash.addData(QByteArrayView(piece.data(), qsizetype(*got)));
        job.advanceTo((*bytes)->position());
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace waybill::read
