// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity_matrix.h"

#include "core/pair_sums.h"
#include "core/target_clones.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace sinescope {

namespace {

/// Offsets computed at a time.
constexpr std::int64_t stretch = 4096;

/// From this size on what is written does not fit the caches: past them it goes twice as fast.
constexpr std::int64_t streamedBytes = 16 << 20;

/// Copies past the caches where the processor can.
void streamCopy(const float *from, float *to, std::int64_t count)
{
#ifdef __SSE2__
    constexpr std::int64_t lineSize = 16; // floats in a cache line, which must be written at one go
    std::int64_t i = 0;
    for (; i < count && reinterpret_cast<std::uintptr_t>(to + i) % (lineSize * sizeof(float)) != 0; ++i)
        to[i] = from[i];
    for (; i + lineSize <= count; i += lineSize) {
        const __m128 a = _mm_loadu_ps(from + i);
        const __m128 b = _mm_loadu_ps(from + i + 4);
        const __m128 c = _mm_loadu_ps(from + i + 8);
        const __m128 d = _mm_loadu_ps(from + i + 12);
        _mm_stream_ps(to + i, a);
        _mm_stream_ps(to + i + 4, b);
        _mm_stream_ps(to + i + 8, c);
        _mm_stream_ps(to + i + 12, d);
    }
    for (; i < count; ++i)
        to[i] = from[i];
    _mm_sfence();
#else
    std::copy_n(from, count, to);
#endif
}

SINESCOPE_TARGET_CLONES
void fillDot(const float *offsets, const float *sine, float own, std::int64_t length, float *out)
{
    for (std::int64_t i = 0; i < length; ++i)
        out[i] = offsets[i] + own * sine[i];
}

SINESCOPE_TARGET_CLONES
void fillCosine(const float *offsets, const float *sine, const float *inverseNorm, float own,
                float ownInverse, std::int64_t length, float *out)
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
            values = pairSums(similarity,
                              m_measure == Measure::Distance ? PairSum::SquaredChords : PairSum::Cosines,
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
    const bool streamed = rows.size() * m_length * static_cast<std::int64_t>(sizeof(float)) >= streamedBytes;
    std::vector<float> line(streamed && !m_sine.empty() ? static_cast<std::size_t>(m_length) : 0);
    for (std::int64_t row = rows.begin; row < rows.end; ++row, out += m_length) {
        const float *values = m_mirrored.data() + (m_length - 1 - row); // of column 0: offset -row
        if (!m_sine.empty()) {
            float *const place = streamed ? line.data() : out;
            fillWithSines(static_cast<std::size_t>(row), values, place);
            values = place;
        }
        if (streamed)
            streamCopy(values, out, m_length);
        else if (values != out)
            std::copy_n(values, m_length, out);
    }
}

void SimilarityMatrix::fillWithSines(std::size_t row, const float *offsets, float *out) const
{
    const float *sine = m_sine.data();
    if (m_measure == Measure::Dot)
        fillDot(offsets, sine, sine[row], m_length, out);
    else if (m_measure == Measure::Cosine)
        fillCosine(offsets, sine, m_inverseNorm.data(), sine[row], m_inverseNorm[row], m_length, out);
    else
        fillDistance(offsets, sine, sine[row], m_length, out);
}

} // namespace sinescope
