// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity_matrix.h"

#include "core/measure_of.h"
#include "core/pair_sums.h"
#include "core/stream_copy.h"
#include "core/target_clones.h"

#include <algorithm>
#include <array>

namespace sinescope {

namespace {

/// A tile is what is filled from one line of offsets; its lines stay in the nearest caches.
constexpr std::int64_t tileColumns = 2048;
constexpr std::int64_t tileRows = 256;

/// From this size on what is written does not fit the caches: past them it goes twice as fast.
constexpr std::int64_t streamedBytes = 16 << 20;

using TileLine = std::array<float, static_cast<std::size_t>(tileColumns)>;

/// sin(anchor + turn) for every turn.
SINESCOPE_TARGET_CLONES
void addAngles(SineCosine anchor, const double *turnSines, const double *turnCosines, std::int64_t count,
               float *out)
{
    for (std::int64_t i = 0; i < count; ++i)
        out[i] = static_cast<float>(anchor.sine * turnCosines[i] + anchor.cosine * turnSines[i]);
}

/// A row of cells from the sums over the pairs and the unpaired sines.
SINESCOPE_TARGET_CLONES
void fillMeasure(Measure measure, float pairs, const float *sums, float own, const float *sines,
                 std::int64_t count, float *out)
{
    if (measure == Measure::Dot) {
        for (std::int64_t i = 0; i < count; ++i)
            out[i] = dotOf(sums[i], own, sines[i]);
    } else if (measure == Measure::Cosine) {
        for (std::int64_t i = 0; i < count; ++i)
            out[i] = cosineOf(pairs, sums[i], own, sines[i]);
    } else {
        for (std::int64_t i = 0; i < count; ++i)
            out[i] = distanceOf(sums[i], own, sines[i]);
    }
}

} // namespace

SimilarityMatrix::SimilarityMatrix(const Similarity &similarity)
    : m_length(similarity.parameters().length)
    , m_measure(similarity.measure())
    , m_pairs(static_cast<float>(pairCount(similarity.parameters())))
    , m_offsets(static_cast<std::size_t>(m_length))
{
    const Parameters &parameters = similarity.parameters();
    const bool unpaired = !similarity.dependsOnOffsetOnly();
    for (std::int64_t begin = 0; begin < m_length; begin += tileColumns) {
        const std::int64_t count = std::min(tileColumns, m_length - begin);
        const auto first = static_cast<double>(begin);
        std::vector<double> values(static_cast<std::size_t>(count));
        if (unpaired)
            values = pairSums(
                similarity, m_measure == Measure::Distance ? PairSum::SquaredChords : PairSum::Cosines,
                evenRows(first, 1, static_cast<int>(count)), twoProduct(first, parameters.positionStep));
        else
            similarity.curve(0, first, 1, values);
        std::ranges::transform(values, m_offsets.begin() + begin,
                               [](double value) { return static_cast<float>(value); });
    }
    if (unpaired)
        setSines(similarity);
}

void SimilarityMatrix::setSines(const Similarity &similarity)
{
    const Parameters &parameters = similarity.parameters();
    const DoubleDouble frequency = similarity.frequencies().back();
    for (std::int64_t row = 0; row < m_length; row += tileColumns)
        m_anchors.push_back(sineCosine(frequency * positionAt(parameters, static_cast<double>(row))));
    for (std::int64_t row = 0; row < std::min(tileColumns, m_length); ++row) {
        const SineCosine turn =
            sineCosine(frequency * twoProduct(static_cast<double>(row), parameters.positionStep));
        m_turnSines.push_back(turn.sine);
        m_turnCosines.push_back(turn.cosine);
    }
}

void SimilarityMatrix::sines(Range rows, float *out) const
{
    const std::int64_t turn = rows.begin % tileColumns;
    addAngles(m_anchors[static_cast<std::size_t>(rows.begin / tileColumns)], m_turnSines.data() + turn,
              m_turnCosines.data() + turn, rows.size(), out);
}

void SimilarityMatrix::fill(Range rows, float *out) const
{
    const bool streamed = rows.size() * m_length * static_cast<std::int64_t>(sizeof(float)) >= streamedBytes;
    for (std::int64_t row = rows.begin; row < rows.end; row += tileRows) {
        const Range tile{row, std::min(row + tileRows, rows.end)};
        for (std::int64_t column = 0; column < m_length; column += tileColumns)
            fillTile(tile, {column, std::min(column + tileColumns, m_length)}, streamed,
                     out + (row - rows.begin) * m_length + column);
    }
    if (streamed)
        finishStream();
}

void SimilarityMatrix::fillTile(Range rows, Range columns, bool streamed, float *out) const
{
    // The offsets of the tile, from its last row to its first column on; each row is a window of them.
    std::array<float, static_cast<std::size_t>(tileColumns + tileRows)> offsets;
    const std::int64_t first = columns.begin - (rows.end - 1);
    const std::int64_t count = columns.size() + rows.size() - 1;
    const std::int64_t mirrored = std::clamp<std::int64_t>(-first, 0, count); // those below 0
    for (std::int64_t i = 0; i < mirrored; ++i)
        offsets[static_cast<std::size_t>(i)] = m_offsets[static_cast<std::size_t>(-first - i)];
    std::copy_n(m_offsets.data() + (first + mirrored), count - mirrored, offsets.data() + mirrored);

    const bool unpaired = !m_anchors.empty();
    TileLine columnSines;
    if (unpaired)
        sines(columns, columnSines.data());
    TileLine line;
    for (std::int64_t row = rows.begin; row < rows.end; ++row, out += m_length) {
        const float *values = offsets.data() + (rows.end - 1 - row);
        if (unpaired) {
            float own = 0;
            sines({row, row + 1}, &own);
            float *const place = streamed ? line.data() : out;
            fillMeasure(m_measure, m_pairs, values, own, columnSines.data(), columns.size(), place);
            values = place;
        }
        if (streamed)
            streamCopy(values, columns.size(), out);
        else if (values != out)
            std::copy_n(values, columns.size(), out);
    }
}

} // namespace sinescope
