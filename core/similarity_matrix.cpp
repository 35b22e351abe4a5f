// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity_matrix.h"

#include "core/pair_sums.h"
#include "core/target_clones.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace sinescope {

namespace {

/// Offsets computed at a time.
constexpr std::int64_t stretch = 4096;

SINESCOPE_TARGET_CLONES
void fillDot(const float *offsets, const float *sine, float own, std::int64_t length, float *out)
{
    for (std::int64_t i = 0; i < length; ++i)
        out[i] = offsets[i] + own * sine[i];
}

SINESCOPE_TARGET_CLONES
void fillCosine(const float *offsets, const float *sine, const float *inverseNorm, float own, float ownInverse,
                std::int64_t length, float *out)
{
    for (std::int64_t i = 0; i < length; ++i)
        out[i] = (offsets[i] + own * sine[i]) * inverseNorm[i] * ownInverse;
}

/// `offsets` are squares here.
SINESCOPE_TARGET_CLONES
void fillDistance(const float *offsets, const float *sine, float own, std::int64_t length, float *out)
{
    for (std::int64_t i = 0; i < length; ++i)
        out[i] = __builtin_sqrtf(offsets[i] + (own - sine[i]) * (own - sine[i]));
}

float inverseNorm(double pairs, double sine)
{
    const double square = pairs + sine * sine;
    return square > 0 ? static_cast<float>(1 / std::sqrt(square)) : std::numeric_limits<float>::quiet_NaN();
}

} // namespace

SimilarityMatrix::SimilarityMatrix(const Similarity &similarity)
    : m_length(similarity.parameters().length)
    , m_measure(similarity.measure())
    , m_mirrored(static_cast<std::size_t>(2 * m_length - 1))
{
    const Parameters &parameters = similarity.parameters();
    const auto pairs = static_cast<double>(pairCount(parameters));
    const bool unpaired = !similarity.dependsOnOffsetOnly();
    for (std::int64_t begin = 0; begin < m_length; begin += stretch) {
        const std::int64_t count = std::min(stretch, m_length - begin);
        const auto first = static_cast<double>(begin);
        std::vector<double> values(static_cast<std::size_t>(count));
        if (unpaired) {
            const PixelRows rows = evenRows(first, 1, static_cast<int>(count));
            values = pairSums(similarity, m_measure == Measure::Distance ? PairSum::SquaredChords : PairSum::Cosines,
                              rows, twoProduct(first, parameters.positionStep));
            for (const double sine : unpairedSums(similarity, rows, positionAt(parameters, first)).sine) {
                m_sine.push_back(static_cast<float>(sine));
                if (m_measure == Measure::Cosine)
                    m_inverseNorm.push_back(inverseNorm(pairs, sine));
            }
        } else {
            similarity.curve(0, first, 1, values);
        }
        for (std::int64_t i = 0; i < count; ++i) {
            const auto value = static_cast<float>(values[static_cast<std::size_t>(i)]);
            m_mirrored[static_cast<std::size_t>(m_length - 1 + begin + i)] = value;
            m_mirrored[static_cast<std::size_t>(m_length - 1 - begin - i)] = value;
        }
    }
}

void SimilarityMatrix::fill(Range rows, float *out) const
{
    for (std::int64_t row = rows.begin; row < rows.end; ++row, out += m_length) {
        const float *offsets = m_mirrored.data() + (m_length - 1 - row); // of column 0: -row
        const auto place = static_cast<std::size_t>(row);
        if (m_sine.empty())
            std::memcpy(out, offsets, static_cast<std::size_t>(m_length) * sizeof(float));
        else if (m_measure == Measure::Dot)
            fillDot(offsets, m_sine.data(), m_sine[place], m_length, out);
        else if (m_measure == Measure::Cosine)
            fillCosine(offsets, m_sine.data(), m_inverseNorm.data(), m_sine[place], m_inverseNorm[place], m_length,
                       out);
        else
            fillDistance(offsets, m_sine.data(), m_sine[place], m_length, out);
    }
}

} // namespace sinescope
