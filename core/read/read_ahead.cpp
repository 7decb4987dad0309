// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/read_ahead.h"

#include <algorithm>
#include <cstring>
#include <exception>

namespace waybill::read {

namespace {

constexpr std::size_t pieceBytes = 1 << 18;
constexpr std::size_t piecesAhead = 4;

} // namespace

ReadAhead::ReadAhead(std::unique_ptr<ByteSource> source)
    : m_source(std::move(source)), m_pieces(piecesAhead), m_thread([this] { readAll(); }) {}

ReadAhead::~ReadAhead() {
    m_pieces.abandon();
}

Result<ReadAhead::Piece> ReadAhead::nextPiece() {
    Piece piece;
    piece.bytes.resize(pieceBytes);
    const Result<std::size_t> got = m_source->read(piece.bytes.data(), piece.bytes.size());
    if (!got)
        return failure(got.error());
    piece.bytes.resize(*got);
    piece.position = m_source->position();
    return piece;
}

void ReadAhead::readAll() {
    for (bool more = true; more;) {
        try {
            auto piece = nextPiece();
            more = piece && !piece->bytes.empty();
            more = m_pieces.push(std::move(piece)) && more;
        } catch (const std::exception& exception) {
            more = false;
            m_pieces.push(failure({ErrorCode::WorkFailed, QStringLiteral("Cannot read the file"),
                                   QString::fromUtf8(exception.what()),
                                   QStringLiteral("Close other programs and try again."), QString(), 0}));
        }
    }
    m_pieces.close();
}

Result<std::size_t> ReadAhead::read(char* target, std::size_t size) {
    if (m_failure)
        return failure(*m_failure);
    if (m_used == m_piece.bytes.size() && !m_ended) {
        std::optional<Result<Piece>> next = m_pieces.pop();
        if (next && !*next) {
            m_failure = next->error();
            return failure(*m_failure);
        }
        if (next)
            m_piece = std::move(**next);
        m_used = 0;
        m_ended = !next || m_piece.bytes.empty();
    }
    const std::size_t count = std::min(size, m_piece.bytes.size() - m_used);
    std::memcpy(target, m_piece.bytes.data() + m_used, count);
    m_used += count;
    return count;
}

} // namespace waybill::read
