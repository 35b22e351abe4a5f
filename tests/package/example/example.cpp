// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding_table.h"

#include <cstdio>
#include <vector>

int main()
{
    const sinescope::Parameters parameters{.length = 50, .dModel = 512};
    std::vector<float> table(50 * 512);
    sinescope::EncodingTable(parameters, {0, 512}).fill({0, 50}, table.data());
    std::printf("%.7f\n", double(table[49 * 512 + 128]));
}
