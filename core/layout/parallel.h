// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace waybill::layout {

/// Calls work(chunk) for each chunk, on up to so many threads. Which thread takes which chunk must not matter: chunks
/// write to places of their own. Returns when all are done.
void forEachChunk(std::size_t chunks, unsigned threads, const std::function<void(std::size_t chunk)>& work);

} // namespace waybill::layout
