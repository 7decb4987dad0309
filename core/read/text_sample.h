// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/read/byte_source.h"
#include "core/read/csv_tokeniser.h"

#include <QString>
#include <string>

namespace waybill::read {

/// What the start of a text (and, where that is plain ASCII, more of it) says about how it is written.
struct TextSample {
    std::string start;  ///< The first bytes.
    bool whole = false; ///< They are all there are.
    QString encoding;
};

[[nodiscard]] Result<TextSample> sampleFile(FileBytes& file);
[[nodiscard]] Result<TextSample> sampleStream(ByteSource& source);

/// The dialect of the sample when read in its encoding.
[[nodiscard]] Dialect dialectOf(const TextSample& sample);

} // namespace waybill::read
