// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>
#include <utility>
#include <variant>

namespace waybill {

/// What kind of failure it is; a caller branches on it, and the command line derives its exit code from it.
enum class ErrorCode {
    WorkFailed,   ///< The work could not be done (disk full, read-only folder, …): exit code 1.
    BadCall,      ///< The question itself is wrong (unknown field, no such id): exit code 2.
    BadInput,     ///< A file is damaged, refused or not what it says it is: exit code 3.
    InUse,        ///< Somebody else holds the case open: exit code 1.
    NewerVersion, ///< The case was written by a newer program: exit code 3.
};

/// A failure told to a person: what could not be done, where, why, and what to do about it.
struct Error {
    ErrorCode code = ErrorCode::WorkFailed;
    QString what;   ///< "Cannot read the workbook": what failed, without a final stop.
    QString why;    ///< "the file ends in the middle of sheet 1"
    QString remedy; ///< "Ask the vendor for the file again."
    QString file;   ///< The file concerned, empty if none.
    qint64 row = 0; ///< The row concerned, from 1; 0 if none.

    /// One line for a person: "what: file, row N: why. remedy".
    [[nodiscard]] QString message() const;
};

/// The value, or why there is none. Exceptions do not cross a folder.
template <class T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

/// The person asked to stop; not an error.
struct Cancelled {};

/// Why a job ended without a result: cancelled, or failed.
class Halt {
public:
    Halt(Cancelled) {}                               // NOLINT(google-explicit-constructor)
    Halt(Error error) : m_error(std::move(error)) {} // NOLINT(google-explicit-constructor)
    [[nodiscard]] bool isCancelled() const { return std::holds_alternative<Cancelled>(m_error); }
    /// Only when not cancelled.
    [[nodiscard]] const Error& error() const { return std::get<Error>(m_error); }

private:
    std::variant<Cancelled, Error> m_error;
};

/// What long work returns: the value, an error, or "cancelled".
template <class T> using Outcome = tl::expected<T, Halt>;

[[nodiscard]] inline tl::unexpected<Halt> cancelled() {
    return tl::unexpected<Halt>(Halt(Cancelled{}));
}
[[nodiscard]] inline tl::unexpected<Halt> halt(Error error) {
    return tl::unexpected<Halt>(Halt(std::move(error)));
}

} // namespace waybill
