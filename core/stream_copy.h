// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace sinescope {

/// Copies past the caches, for more than they hold: a line of memory that is written whole is then not read
/// first, which halves the traffic. Other threads see it after finishStream().
inline void streamCopy(const float *from, std::int64_t count, float *to)
{
    std::int64_t done = 0;
#ifdef __SSE2__
    constexpr std::int64_t line = 64 / sizeof(float);
    const auto address = reinterpret_cast<std::uintptr_t>(to) / sizeof(float);
    const std::int64_t beforeLine = (line - static_cast<std::int64_t>(address % line)) % line;
    done = std::min(beforeLine, count);
    std::copy_n(from, done, to);
    for (; done + line <= count; done += line) {
        for (std::int64_t k = done; k < done + line; k += 4)
            _mm_stream_ps(to + k, _mm_loadu_ps(from + k));
    }
#endif
    std::copy_n(from + done, count - done, to + done);
}

inline void finishStream()
{
#ifdef __SSE2__
    _mm_sfence();
#endif
}

} // namespace sinescope
