// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/unwrap.h"

#include "core/read/faults.h"
#include "core/read/gzip_bytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
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

Error unwritable(const QString& why) {
    return Error{ErrorCode::WorkFailed,
                 QStringLiteral("Cannot unpack the file"),
                 why,
                 QStringLiteral("Make room in the folder for temporary files."),
                 QDir::tempPath(),
                 0};
}

Result<LocalFile> unpack(ByteSource& bytes) {
    QTemporaryFile copy(QDir::tempPath() + QStringLiteral("/waybill-XXXXXX"));
    copy.setAutoRemove(false);
    if (!copy.open())
        return failure(unwritable(copy.errorString()));
    LocalFile file{copy.fileName(), std::make_shared<TemporaryCopy>(copy.fileName())};
    std::vector<char> piece(1 << 18);
    while (true) {
        const Result<std::size_t> got = bytes.read(piece.data(), piece.size());
        if (!got)
            return failure(got.error());
        if (*got == 0)
            break;
        if (copy.write(piece.data(), qint64(*got)) != qint64(*got))
            return failure(unwritable(copy.errorString()));
    }
    if (!copy.flush())
        return failure(unwritable(copy.errorString()));
    return file;
}

Result<std::unique_ptr<ByteSource>> openMember(const Wrapped& place, const ZipArchive& archive, const Layer& layer) {
    const auto& entries = archive.entries();
    if (layer.place < 0 || std::size_t(layer.place) >= entries.size() ||
        entries[std::size_t(layer.place)].name != layer.member)
        return failure(archiveChanged(place.file.path, layer.member));
    const ZipEntry& entry = entries[std::size_t(layer.place)];
    if (entry.size > place.most)
        return failure(growsTooMuch(place.file.path));
    Result<std::unique_ptr<ZipMember>> member = ZipMember::open(place.file.path, entry);
    if (!member)
        return failure(member.error());
    if (!place.file.unpacked)
        return std::move(*member);
    return std::make_unique<HeldBytes>(place.file, std::move(*member));
}

/// The innermost layer of `wrapped` is a ZIP, which lies at `outer`.
Result<std::unique_ptr<ByteSource>> openZipped(const Wrapped& wrapped, const Wrapped& outer) {
    if (outer.layers.empty() && outer.archive)
        return openMember(outer, *outer.archive, wrapped.layers.back());
    const Result<LocalFile> file = onDisk(outer);
    if (!file)
        return failure(file.error());
    const Result<ZipArchive> archive = ZipArchive::open(file->path);
    if (!archive)
        return failure(archive.error());
    return openMember({*file, {}, {}, wrapped.most}, *archive, wrapped.layers.back());
}

} // namespace

TemporaryCopy::~TemporaryCopy() {
    QFile::remove(m_path);
}

qint64 mostUnpacked(qint64 fileBytes) {
    constexpr qint64 mostExpansion = 200, harmless = 64 << 20;
    return std::min(fileBytes, std::numeric_limits<qint64>::max() / (2 * mostExpansion)) * mostExpansion + harmless;
}

Error growsTooMuch(const QString& file) {
    return badInput(file, QStringLiteral("Refused to unpack the file"),
                    QStringLiteral("what it holds grows to more than 200 times its size, as traps do"),
                    QStringLiteral("Unpack it yourself if you trust its sender."));
}

Wrapped wrappedOf(const TableInfo& table) {
    const qint64 most = mostUnpacked(QFileInfo(table.file).size());
    if (!table.atHand)
        return {{table.file}, table.layers, {}, most};
    const auto behind = table.layers.begin() + std::ptrdiff_t(table.atHand->layers);
    return {table.atHand->file, {behind, table.layers.end()}, table.atHand->archive, most};
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
    outer.layers.pop_back();
    if (wrapped.layers.back().kind == Layer::Kind::Zip)
        return openZipped(wrapped, outer);
    Result<std::unique_ptr<ByteSource>> packed = openBytes(outer);
    if (!packed)
        return failure(packed.error());
    Result<std::unique_ptr<GzipBytes>> bytes = GzipBytes::open(wrapped.file.path, std::move(*packed), wrapped.most);
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
