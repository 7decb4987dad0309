// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/byte_source.h"
#include "core/read/faults.h"
#include "core/read/table.h"

#include <QByteArray>
#include <array>
#include <memory>
#include <openssl/evp.h>
#include <vector>

namespace waybill::read {

namespace {

// libcrypto uses the processor's instructions for it: Qt's own takes seven times as long, which would be a tenth of an
// import.
class Sha256 {
public:
    Sha256() : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
        m_sound = m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) == 1;
    }
    void add(const char* bytes, std::size_t size) {
        m_sound = m_sound && EVP_DigestUpdate(m_context.get(), bytes, size) == 1;
    }
    /// Hexadecimal; empty when it could not be computed.
    [[nodiscard]] QString result() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned length = 0;
        if (!m_sound || EVP_DigestFinal_ex(m_context.get(), digest.data(), &length) != 1)
            return {};
        const auto* bytes = reinterpret_cast<const char*>(digest.data());
        return QString::fromLatin1(QByteArray(bytes, qsizetype(length)).toHex());
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
    bool m_sound = false;
};

} // namespace

Outcome<QString> fileSha256(const QString& file, Job& job) {
    Result<std::unique_ptr<FileBytes>> bytes = FileBytes::open(file);
    if (!bytes)
        return halt(bytes.error());
    job.startPhase("Fingerprinting", (*bytes)->size());
    Sha256 hash;
    std::vector<char> piece(1 << 20);
    while (true) {
        if (job.isCancelled())
            return cancelled();
        const Result<std::size_t> got = (*bytes)->read(piece.data(), piece.size());
        if (!got)
            return halt(got.error());
        if (*got == 0)
            break;
        hash.add(piece.data(), *got);
        job.advanceTo((*bytes)->position());
    }
    QString result = hash.result();
    if (result.isEmpty())
        return halt(cannotRead(file, QStringLiteral("its SHA-256 cannot be computed on this system")));
    return result;
}

} // namespace waybill::read
