// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/text_sample.h"

#include "core/read/dialect.h"
#include "core/read/encoding.h"
#include "core/read/scan.h"
#include "core/read/text_decoder.h"

#include <algorithm>

namespace waybill::read {

namespace {

constexpr std::size_t startBytes = 1 << 20;
constexpr std::size_t dialectBytes = 1 << 19;

bool isAscii(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Without the halves of characters that a piece cut out of UTF-8 has at its ends.
std::string_view withoutCutCharacters(std::string_view piece) {
    for (int i = 0; i < 3 && !piece.empty() && (static_cast<unsigned char>(piece.front()) & 0xC0) == 0x80; ++i)
        piece.remove_prefix(1);
    const std::size_t valid = validUtf8Length(piece);
    return isUnfinishedUtf8(piece.substr(valid)) ? piece.substr(0, valid) : piece;
}

} // namespace

Result<TextSample> sampleFile(FileBytes& file) {
    Result<std::string> start = readUpTo(file, startBytes);
    if (!start)
        return failure(start.error());
    TextSample sample{std::move(*start), false, {}};
    sample.whole = qint64(sample.start.size()) >= file.size();
    sample.encoding = detectEncoding(sample.start);
    if (sample.whole || !isAscii(sample.start))
        return sample;
    // A file can be ASCII for a million bytes and Russian afterwards: look at places all over it.
    constexpr int places = 32;
    constexpr std::size_t placeBytes = 1 << 16;
    std::string spread;
    for (int i = 1; i <= places; ++i) {
        const qint64 room = file.size() - qint64(startBytes) - qint64(placeBytes);
        if (!file.seek(qint64(startBytes) + std::max<qint64>(0, room) * i / places))
            break;
        const Result<std::string> piece = readUpTo(file, placeBytes);
        if (!piece)
            return failure(piece.error());
        spread += withoutCutCharacters(*piece);
    }
    if (!isAscii(spread))
        sample.encoding = detectEncoding(spread);
    return sample;
}

Result<TextSample> sampleStream(ByteSource& source) {
    Result<std::string> start = readUpTo(source, startBytes);
    if (!start)
        return failure(start.error());
    TextSample sample{std::move(*start), false, {}};
    sample.whole = sample.start.size() < startBytes;
    sample.encoding = detectEncoding(sample.start);
    constexpr int pieces = 16;
    for (int i = 0; i < pieces && !sample.whole && isAscii(sample.start); ++i) {
        const Result<std::string> more = readUpTo(source, startBytes);
        if (!more)
            return failure(more.error());
        if (more->empty())
            break;
        if (!isAscii(*more)) {
            sample.encoding = detectEncoding(*more);
            break;
        }
    }
    return sample;
}

Dialect dialectOf(const TextSample& sample) {
    std::string text;
    TextDecoder decoder(sample.encoding);
    std::string_view bytes = sample.start;
    bytes.remove_prefix(byteOrderMark(bytes, sample.encoding));
    decoder.decode(bytes, text);
    const std::string_view seen = std::string_view(text).substr(0, dialectBytes);
    return detectDialect(seen, sample.whole && seen.size() == text.size());
}

} // namespace waybill::read
