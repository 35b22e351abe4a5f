// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a list of dimensions: "0, 8, 16-19".
#include "core/dimension_list.h"

#include "core/parameters.h"
#include "tests/fuzz/driver/claim.h"

#include <set>

using namespace sinescope;
using fuzz::claim;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto parsed = parseDimensions({reinterpret_cast<const char *>(data), size});
    const auto *list = std::get_if<std::vector<std::int64_t>>(&parsed);
    if (!list)
        return 0;
    claim(list->size() <= maximumDimensions, "there are no more than can be chosen");
    claim(std::set(list->begin(), list->end()).size() == list->size(), "none is there twice");
    for (const std::int64_t dimension : *list)
        claim(dimension >= 0 && !check(Field::DModel, double(dimension + 1)), "each can be a dimension");
    claim(parseDimensions(formatDimensions(*list)) == parsed, "what is printed reads as the same list");
    return 0;
}
