// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding_table.h"

#include "core/frequencies.h"
#include "core/stream_copy.h"
#include "core/target_clones.h"
#include "core/two_threads.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

// How a table is made: angle(row) = angle(256 g) + 16 j w + i w with j and i from -8 to 7. The first term is
// evaluated exactly, the turns by 16 j and by i rows come from tables that are exact too, and two angle
// additions join them. So no error grows with the row (5e-16 at worst), and what a row gets depends on its
// index alone.

namespace sinescope {

namespace {

constexpr std::int64_t blockColumns = 128;        // what is at hand for them fits the first-level cache
constexpr std::int64_t anchorRows = 16;           // rows that share an anchor in their middle
constexpr std::int64_t groupRows = 256;           // rows that share an exactly evaluated centre
constexpr std::int64_t reach = 8;                 // furthest turn of either table
constexpr std::int64_t twoThreadFloats = 1 << 20; // 4 MiB: below, a second thread costs more than it saves
constexpr std::int64_t streamedFloats = 1 << 22;  // 16 MiB: above, caches do not keep what was written

/// Turns by one angle per column.
struct alignas(64) Turn
{
    double sine[blockColumns];
    double cosine[blockColumns];
};

/// What a row holds in a block of columns: each column's value, and that of the same wave a quarter turn
/// ahead.
struct alignas(64) Values
{
    double value[blockColumns];
    double ahead[blockColumns];
};

struct alignas(64) Block
{
    double frequencyHigh[blockColumns];
    double frequencyLow[blockColumns];
    double isSine[blockColumns]; // 1 or 0; a zero column is neither, of frequency 0
    double isCosine[blockColumns];
    Turn byRows[reach + 1];    // by i rows
    Turn byAnchors[reach + 1]; // by 16 i rows
    std::int64_t columns = 0;
};

/// The turn of every column over `distance` positions.
SINESCOPE_TARGET_CLONES
void makeTurn(const Block &block, DoubleDouble distance, Turn &turn)
{
    for (std::int64_t k = 0; k < block.columns; ++k) {
        const DoubleDouble frequency{block.frequencyHigh[k], block.frequencyLow[k]};
        const SineCosine entry = sineCosine(frequency * distance);
        turn.sine[k] = entry.sine;
        turn.cosine[k] = entry.cosine;
    }
}

SINESCOPE_TARGET_CLONES
void valuesAfter(const Block &block, const Turn &turn, Values &values)
{
    for (std::int64_t k = 0; k < block.columns; ++k) {
        values.value[k] = turn.sine[k] * block.isSine[k] + turn.cosine[k] * block.isCosine[k];
        values.ahead[k] = turn.cosine[k] * block.isSine[k] - turn.sine[k] * block.isCosine[k];
    }
}

/// `from` turned, by the angles of `turn` or, with direction -1, by their opposites.
SINESCOPE_TARGET_CLONES
void turnValues(const Block &block, const Values &from, const Turn &turn, double direction, Values &to)
{
    for (std::int64_t k = 0; k < block.columns; ++k) {
        const double sine = turn.sine[k] * direction;
        to.value[k] = from.value[k] * turn.cosine[k] + from.ahead[k] * sine;
        to.ahead[k] = from.ahead[k] * turn.cosine[k] - from.value[k] * sine;
    }
}

/// Writes the 16 rows from 8 before the anchor to 7 after it, `stride` floats from one to the next. Rows that
/// lie as far on either side share their products, and each is written whole: with 16 rows at once a stride
/// that is a power of two would crowd a few sets of the cache.
SINESCOPE_TARGET_CLONES
void writeAnchorRows(const Block &block, const Values &anchor, std::int64_t stride, float *out)
{
    float *middle = out + reach * stride;
    for (std::int64_t i = 1; i < reach; ++i) {
        const Turn &turn = block.byRows[i];
        float *__restrict before = middle - i * stride;
        float *__restrict after = middle + i * stride;
        for (std::int64_t k = 0; k < block.columns; ++k) {
            const double along = anchor.value[k] * turn.cosine[k];
            const double across = anchor.ahead[k] * turn.sine[k];
            before[k] = static_cast<float>(along - across);
            after[k] = static_cast<float>(along + across);
        }
    }
    const Turn &furthest = block.byRows[reach];
    for (std::int64_t k = 0; k < block.columns; ++k) {
        out[k] =
            static_cast<float>(anchor.value[k] * furthest.cosine[k] - anchor.ahead[k] * furthest.sine[k]);
        middle[k] = static_cast<float>(anchor.value[k]);
    }
}

/// A piece of the table in the caller's memory.
struct Destination
{
    float *out; ///< entry of rows.begin and the first column of the block
    Range rows;
    std::int64_t stride;
    bool streamed; ///< more than the caches hold
};

/// Writes those of the anchor's 16 rows that are wanted; `first` is the first of the 16.
void writeWantedRows(const Block &block, const Values &anchor, std::int64_t first, const Destination &to)
{
    const Range wanted{std::max(first, to.rows.begin), std::min(first + anchorRows, to.rows.end)};
    float *out = to.out + (wanted.begin - to.rows.begin) * to.stride;
    if (wanted.size() == anchorRows && !to.streamed)
        return writeAnchorRows(block, anchor, to.stride, out);
    alignas(64) float staged[anchorRows * blockColumns];
    writeAnchorRows(block, anchor, blockColumns, staged);
    for (std::int64_t row = wanted.begin; row < wanted.end; ++row, out += to.stride) {
        const float *from = staged + (row - first) * blockColumns;
        if (to.streamed)
            streamCopy(from, block.columns, out);
        else
            std::copy_n(from, block.columns, out);
    }
}

Block makeBlock(const Parameters &parameters, const std::vector<DoubleDouble> &frequencies, Range columns)
{
    Block block;
    block.columns = columns.size();
    for (std::int64_t k = 0; k < block.columns; ++k) {
        const Column column = columnAt(parameters, columns.begin + k);
        const bool zero = column.wave == Wave::Zero;
        const DoubleDouble frequency =
            zero ? DoubleDouble{} : frequencies[static_cast<std::size_t>(column.pair)];
        block.frequencyHigh[k] = frequency.high;
        block.frequencyLow[k] = frequency.low;
        block.isSine[k] = column.wave == Wave::Sine ? 1 : 0;
        block.isCosine[k] = column.wave == Wave::Cosine ? 1 : 0;
    }
    for (std::int64_t i = 1; i <= reach; ++i) {
        const auto rows = static_cast<double>(i);
        makeTurn(block, twoProduct(rows, parameters.positionStep), block.byRows[i]);
        // A short table needs no turn that leads beyond its end.
        if (i * anchorRows < parameters.length + reach)
            makeTurn(block, twoProduct(rows * anchorRows, parameters.positionStep), block.byAnchors[i]);
    }
    return block;
}

} // namespace

struct EncodingTable::Plan
{
    Parameters parameters;
    Range columns;
    std::vector<Block> blocks;

    void fillGroup(const Block &block, std::int64_t group, const Destination &to) const;
    void fill(Destination to) const;
};

/// Writes those of the wanted rows that belong to the group, in the columns of the block.
void EncodingTable::Plan::fillGroup(const Block &block, std::int64_t group, const Destination &to) const
{
    Turn turn;
    Values centre;
    Values anchor;
    makeTurn(block, positionAt(parameters, static_cast<double>(group * groupRows)), turn);
    valuesAfter(block, turn, centre);
    for (std::int64_t j = -reach; j < reach; ++j) {
        const std::int64_t first = group * groupRows + j * anchorRows - reach;
        if (first + anchorRows <= to.rows.begin || first >= to.rows.end)
            continue;
        if (j != 0)
            turnValues(block, centre, block.byAnchors[std::abs(j)], j < 0 ? -1 : 1, anchor);
        writeWantedRows(block, j == 0 ? centre : anchor, first, to);
    }
}

void EncodingTable::Plan::fill(Destination to) const
{
    constexpr std::int64_t rowsBefore = groupRows / 2 + reach; // of a group's rows, those before its centre
    const std::int64_t endGroup = to.rows.empty() ? 0 : (to.rows.end - 1 + rowsBefore) / groupRows + 1;
    float *const start = to.out;
    for (std::int64_t group = (to.rows.begin + rowsBefore) / groupRows; group < endGroup; ++group) {
        to.out = start;
        for (const Block &block : blocks) {
            fillGroup(block, group, to);
            to.out += block.columns;
        }
    }
    if (to.streamed)
        finishStream();
}

EncodingTable::EncodingTable(const Parameters &parameters, Range columns)
{
    auto plan = std::make_unique<Plan>();
    plan->parameters = parameters;
    plan->columns = columns;
    const std::vector<DoubleDouble> frequencies = angularFrequencies(parameters);
    for (std::int64_t begin = columns.begin; begin < columns.end; begin += blockColumns)
        plan->blocks.push_back(
            makeBlock(parameters, frequencies, {begin, std::min(begin + blockColumns, columns.end)}));
    m_plan = std::move(plan);
}

EncodingTable::~EncodingTable() = default;
EncodingTable::EncodingTable(EncodingTable &&) noexcept = default;
EncodingTable &EncodingTable::operator=(EncodingTable &&) noexcept = default;

void EncodingTable::fill(Range rows, float *out) const
{
    const std::int64_t stride = columnCount();
    const std::int64_t floats = rows.size() * stride;
    const bool streamed = floats >= streamedFloats && stride >= blockColumns / 2; // whole lines to speak of
    inTwoHalves(static_cast<std::size_t>(std::max<std::int64_t>(rows.size(), 0)), floats >= twoThreadFloats,
                [&](std::size_t begin, std::size_t end) {
                    const auto offset = static_cast<std::int64_t>(begin);
                    const Range half{rows.begin + offset, rows.begin + static_cast<std::int64_t>(end)};
                    m_plan->fill({out + offset * stride, half, stride, streamed});
                });
}

std::int64_t EncodingTable::columnCount() const
{
    return m_plan->columns.size();
}

} // namespace sinescope
