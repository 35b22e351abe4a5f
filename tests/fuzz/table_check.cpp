// SPDX-License-Identifier: GPL-3.0-or-later
// The search for what made a table: a byte of columns, two of what is known of it, then numbers as bytes of
// 1/100. It takes up to a second where no convention fits,
// so it is run less often and may take longer than the others.
#include "core/table_check.h"

#include "tests/fuzz/driver/memory_file.h"

using namespace sinescope;
using fuzz::claim;

namespace {

std::string textOf(const std::uint8_t *data, std::size_t size, std::size_t columns)
{
    std::string text;
    for (std::size_t i = 0; i < size; ++i)
        text +=
            std::to_string(static_cast<std::int8_t>(data[i]) / 100.0) + ((i + 1) % columns == 0 ? '\n' : ',');
    return text;
}

CheckWishes wishesOf(std::uint8_t one, std::uint8_t other)
{
    CheckWishes wishes;
    if ((one & 1) != 0)
        wishes.known.base = 1 + 1000.0 * other;
    if ((one & 2) != 0)
        wishes.known.layout = (other & 1) != 0 ? Layout::Halves : Layout::Interleaved;
    if ((one & 4) != 0)
        wishes.known.spacing = (other & 2) != 0 ? Spacing::TensorToTensor : Spacing::Paper;
    if ((one & 8) != 0)
        wishes.known.firstPosition = other;
    if ((one & 16) != 0)
        wishes.known.positionStep = 1 / (1.0 + other);
    if ((one & 32) != 0)
        wishes.length = 1 + other;
    if ((one & 64) != 0)
        wishes.dModel = 1 + other;
    return wishes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static fuzz::MemoryFile file;
    constexpr std::size_t mostNumbers = 64;
    if (size < 4 || size > 3 + mostNumbers)
        return 0;
    const std::size_t columns = 1 + data[0] % 8;
    const std::size_t whole = (size - 3) / columns * columns;
    if (whole == 0)
        return 0;
    const std::string text = textOf(data + 3, whole, columns);
    file.set(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
    const auto opened = TableReader::open(file.path());
    const auto *table = std::get_if<TableReader>(&opened);
    if (!table)
        return 0;
    const auto checked = checkTable(*table, wishesOf(data[1], data[2]));
    claim(std::holds_alternative<TableCheck>(checked), "a table that was read can be checked");
    const TableCheck &check = std::get<TableCheck>(checked);
    claim(check.rows == table->rows() && check.columns == table->columns(), "and keeps its shape");
    claim(check.verdict != Verdict::Differs || !check.findings.empty(), "a difference has a meaning");
    claim(!sinescope::check(check.fit.recipe.parameters), "what it is compared with is within the limits");
    return 0;
}
