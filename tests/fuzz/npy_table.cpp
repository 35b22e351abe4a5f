// SPDX-License-Identifier: GPL-3.0-or-later
// A .npy file that is to be checked.
#include "tests/fuzz/driver/table.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (std::string_view(reinterpret_cast<const char *>(data), size).starts_with(sinescope::npyMagic))
        sinescope::fuzz::readTable(data, size);
    return 0;
}
