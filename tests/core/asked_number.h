// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace sinescope::test {

/// The whole number in an environment variable, "1000000" or "1e6"; `usual` where there is none. The test
/// ends at once for anything else, which would test nothing.
template <typename Number> Number askedNumber(const char *variable, Number usual, Number least = 1)
{
    constexpr double whole = 9e15; // doubles are whole numbers up to here
    const double largest = std::min(whole, double(std::numeric_limits<Number>::max()));
    const char *text = std::getenv(variable);
    if (!text)
        return usual;
    char *end = nullptr;
    const double number = std::strtod(text, &end);
    if (end == text || *end != '\0' || !(number >= double(least) && number <= largest) ||
        number != std::floor(number)) {
        std::fprintf(stderr, "%s=%s: must be a whole number from %.0f to %.0f\n", variable, text,
                     double(least), largest);
        std::exit(2);
    }
    return Number(number);
}

} // namespace sinescope::test
