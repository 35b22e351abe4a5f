// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention.h"

#include "core/two_threads.h"
#include "core/word_vectors.h"

#include <cmath>

namespace sinescope {

namespace {

constexpr std::int64_t headWidth = 64;

/// left right^T scale, by halves of its rows on two threads where that is worth it.
ScoreTables::Vectors products(const ScoreTables::Vectors &left, const ScoreTables::Vectors &right,
                              float scale)
{
    ScoreTables::Vectors out(left.rows(), right.rows());
    const double terms = double(left.rows()) * double(right.rows()) * double(left.cols());
    inTwoHalves(std::size_t(left.rows()), terms > 4 * worthwhileTerms,
                [&](std::size_t begin, std::size_t end) {
                    const auto first = Eigen::Index(begin);
                    const auto count = Eigen::Index(end - begin);
                    out.middleRows(first, count).noalias() =
                        scale * (left.middleRows(first, count) * right.transpose());
                });
    return out;
}

ScoreTables::Vectors projected(const ScoreTables::Vectors &rows, const ScoreTables::Vectors &weights)
{
    ScoreTables::Vectors out(rows.rows(), weights.cols());
    out.noalias() = rows * weights;
    return out;
}

ScoreTables::Vectors randomMatrix(std::int64_t rows, std::int64_t columns, double limit,
                                  const NumberStream &stream)
{
    ScoreTables::Vectors out(rows, columns);
    for (Eigen::Index i = 0; i < out.size(); ++i)
        out.data()[i] = static_cast<float>(limit * (2 * stream.uniform(static_cast<std::uint64_t>(i)) - 1));
    return out;
}

} // namespace

ScoreTables::Weights ScoreTables::randomWeights(std::int64_t dModel, std::uint64_t seed)
{
    const std::int64_t width = std::min(headWidth, dModel);
    const double limit = std::sqrt(3 / static_cast<double>(dModel));
    return {randomMatrix(dModel, width, limit, NumberStream(seed, "W_q")),
            randomMatrix(dModel, width, limit, NumberStream(seed, "W_k"))};
}

void ScoreTables::setWords(const Vectors &words)
{
    m_contentContent = products(words, words, 1 / std::sqrt(static_cast<float>(words.cols())));
}

void ScoreTables::setPositions(const Vectors &words, const Vectors &positions,
                               const Vectors &positionProducts)
{
    const float scale = 1 / std::sqrt(static_cast<float>(words.cols()));
    m_contentPosition = products(words, positions, scale);
    m_positionContent = m_contentPosition.transpose();
    m_positionPosition = scale * positionProducts;
}

void ScoreTables::set(const Vectors &words, const Vectors &positions, const Weights &weights)
{
    const Vectors wordQueries = projected(words, weights.first);
    const Vectors positionQueries = projected(positions, weights.first);
    const Vectors wordKeys = projected(words, weights.second);
    const Vectors positionKeys = projected(positions, weights.second);
    const float scale = 1 / std::sqrt(static_cast<float>(weights.first.cols()));
    m_contentContent = products(wordQueries, wordKeys, scale);
    m_contentPosition = products(wordQueries, positionKeys, scale);
    m_positionContent = products(positionQueries, wordKeys, scale);
    m_positionPosition = products(positionQueries, positionKeys, scale);
}

ScoreTerms ScoreTables::terms(const TokenPlace &query, const TokenPlace &key, double scale) const
{
    return {scale * scale * static_cast<double>(m_contentContent(query.word, key.word)),
            scale * static_cast<double>(m_contentPosition(query.word, key.position)),
            scale * static_cast<double>(m_positionContent(query.position, key.word)),
            static_cast<double>(m_positionPosition(query.position, key.position))};
}

void softmaxRows(RowMajorMatrix<double> &scores)
{
    for (auto row : scores.rowwise()) {
        row = (row.array() - row.maxCoeff()).exp(); // the largest becomes 1: no overflow
        row /= row.sum();
    }
}

} // namespace sinescope
