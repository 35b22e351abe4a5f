// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace sinescope::test {

/// The whole number in an environment variable, "1000000" or "1e6"; `usual` where there is none. The test
/// ends at once for anything else, which would test nothing.
inline std::int64_t askedNumber(const char *variable, std::int64_t usual, std::int64_t least = 1)
{
    constexpr double largest = 9e15; // doubles are whole numbers up to here
    const char *text = std::getenv(variable);
    if (!text)
        return usual;
    char *end = nullptr;
    const double number = std::strtod(text, &end);
    if (end == text || *end != '\0' || !(number >= double(least) && number <= largest) ||
        number != std::floor(number)) {
        std::fprintf(stderr, "%s=%s: must be a whole number from %lld\n", variable, text,
                     static_cast<long long>(least));
        std::exit(2);
    }
    return std::int64_t(number);
}

} // namespace sinescope::test
