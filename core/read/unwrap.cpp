// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/unwrap.h"

#include "core/read/faults.h"
#include "core/read/gzip_bytes.h"
#include "core/read/zip_archive.h"

#include <QDir>
#include <algorithm>

namespace waybill::read {

namespace {

/// Bytes that come out of an unpacked file, which goes with them.
class HeldBytes : public ByteSource {
public:
    HeldBytes(LocalFile file, std::unique_ptr<ByteSource> bytes) : m_file(std::move(file)), m_bytes(std::move(bytes)) {}
    [[nodiscard]] Result<std::size_t> read(char* target, std::size_t size) override {
        return m_bytes->read(target, size);
    }
    [[nodiscard]] qint64 position() const override { return m_bytes->position(); }

private:
    LocalFile m_file;
    std::unique_ptr<ByteSource> m_bytes;
};

Result<LocalFile> unpack(ByteSource& bytes) {
    LocalFile file;
    file.unpacked = std::make_shared<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/waybill-XXXXXX"));
    const auto unwritable = [&file]() {
        return failure(Error{ErrorCode::WorkFailed, QStringLiteral("Cannot unpack the file"),
                             file.unpacked->errorString(),
                             QStringLiteral("Make room in the folder for temporary files."), QDir::tempPath(), 0});
    };
    if (!file.unpacked->open())
        return unwritable();
    std::vector<char> piece(1 << 18);
    while (true) {
        const Result<std::size_t> got = bytes.read(piece.data(), piece.size());
        if (!got)
            return failure(got.error());
        if (*got == 0)
            break;
        if (file.unpacked->write(piece.data(), qint64(*got)) != qint64(*got))
            return unwritable();
    }
    if (!file.unpacked->flush())
        return unwritable();
    file.path = file.unpacked->fileName();
    return file;
}

Result<std::unique_ptr<ByteSource>> openMember(const LocalFile& file, const QString& name) {
    const Result<ZipArchive> archive = ZipArchive::open(file.path);
    if (!archive)
        return failure(archive.error());
    const auto& entries = archive->entries();
    const auto entry =
        std::find_if(entries.begin(), entries.end(), [&name](const ZipEntry& other) { return other.name == name; });
    if (entry == entries.end())
        return failure(badInput(file.path, QStringLiteral("The archive has changed"),
                                QStringLiteral("\"%1\" is gone").arg(name), QStringLiteral("Open the file again.")));
    Result<std::unique_ptr<ZipMember>> member = ZipMember::open(file.path, *entry);
    if (!member)
        return failure(member.error());
    if (!file.unpacked)
        return std::move(*member);
    return std::make_unique<HeldBytes>(file, std::move(*member));
}

} // namespace

Wrapped wrappedOf(const TableInfo& table) {
    return {{table.file, nullptr}, table.layers};
}

Result<std::unique_ptr<ByteSource>> openBytes(const Wrapped& wrapped) {
    if (wrapped.layers.empty()) {
        Result<std::unique_ptr<FileBytes>> bytes = FileBytes::open(wrapped.file.path);
        if (!bytes)
            return failure(bytes.error());
        if (!wrapped.file.unpacked)
            return std::move(*bytes);
        return std::make_unique<HeldBytes>(wrapped.file, std::move(*bytes));
    }
    Wrapped outer = wrapped;
    const Layer innermost = outer.layers.back();
    outer.layers.pop_back();
    if (innermost.kind == Layer::Kind::Zip) {
        const Result<LocalFile> archive = onDisk(outer);
        return archive ? openMember(*archive, innermost.member) : failure(archive.error());
    }
    Result<std::unique_ptr<ByteSource>> packed = openBytes(outer);
    if (!packed)
        return failure(packed.error());
    Result<std::unique_ptr<GzipBytes>> bytes = GzipBytes::open(wrapped.file.path, std::move(*packed));
    if (!bytes)
        return failure(bytes.error());
    return std::move(*bytes);
}

Result<LocalFile> onDisk(const Wrapped& wrapped) {
    if (wrapped.layers.empty())
        return wrapped.file;
    const Result<std::unique_ptr<ByteSource>> bytes = openBytes(wrapped);
    return bytes ? unpack(**bytes) : failure(bytes.error());
}

} // namespace waybill::read
