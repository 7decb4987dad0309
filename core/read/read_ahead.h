// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bounded_queue.h"
#include "core/read/byte_source.h"

#include <string>
#include <thread>

namespace waybill::read {

/// Bytes that a thread of their own reads while those before are worked on: unpacking takes as long as understanding
/// what is unpacked. A few pieces wait at a time. The thread ends with the object.
class ReadAhead : public ByteSource {
public:
    explicit ReadAhead(std::unique_ptr<ByteSource> source);
    ~ReadAhead() override;
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    [[nodiscard]] Result<std::size_t> read(char* target, std::size_t size) override;
    /// Of what has been handed out.
    [[nodiscard]] qint64 position() const override { return m_piece.position; }

private:
    struct Piece {
        std::string bytes; ///< Empty at the end.
        qint64 position = 0;
    };
    void readAll();
    [[nodiscard]] Result<Piece> nextPiece();

    std::unique_ptr<ByteSource> m_source;
    BoundedQueue<Result<Piece>> m_pieces;
    Piece m_piece;
    std::size_t m_used = 0; ///< Of m_piece.
    std::optional<Error> m_failure;
    bool m_ended = false;
    std::jthread m_thread; ///< Last: it uses the rest.
};

} // namespace waybill::read
