// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/encoding_matrix.h"

#include <array>
#include <cstdint>
#include <optional>

namespace sinescope {

/// How queries and keys are made of the vectors. Identity: they are the vectors. Random: by two seeded
/// matrices W_q and W_k of shape (d_model, min(64, d_model)), entries uniform with variance 1 / d_model; as
/// in a head that is not trained.
enum class Projection { Identity, Random };
inline constexpr std::array<ChoiceId<Projection>, 2> projectionIds{
    {{Projection::Identity, "identity"}, {Projection::Random, "random"}}};

/// A score (x_q + p_q) W_q . (x_k + p_k) W_k / sqrt(d_k), split by what meets what: the query's part first.
struct ScoreTerms
{
    double contentContent = 0;
    double contentPosition = 0;
    double positionContent = 0;
    double positionPosition = 0;

    double sum() const { return contentContent + contentPosition + positionContent + positionPosition; }
};

/// A query or a key: which word, and which row of the positions.
struct TokenPlace
{
    std::int64_t word;
    std::int64_t position;
};

/// The four kinds of products of some words and positions, each pair once: any sentence of them, in any
/// order, finds its scores here. Divided by sqrt(d_k).
class ScoreTables
{
public:
    using Vectors = RowMajorMatrix<float>;
    using Weights = std::pair<Vectors, Vectors>;

    /// W_q and W_k for d_model and a seed.
    static Weights randomWeights(std::int64_t dModel, std::uint64_t seed);

    /// Queries and keys are the rows themselves; setWords() first, and again only when they change.
    /// `positionProducts` are the dot products of `positions` with each other, known in closed form.
    /// Cost O(words words d) and O(words positions d).
    void setWords(const Vectors &words);
    void setPositions(const Vectors &words, const Vectors &positions, const Vectors &positionProducts);
    /// Queries and keys are the rows times the weights.
    void set(const Vectors &words, const Vectors &positions, const Weights &weights);
    /// Words are scaled by `scale`.
    ScoreTerms terms(const TokenPlace &query, const TokenPlace &key, double scale) const;

private:
    Vectors m_contentContent;
    Vectors m_contentPosition;
    Vectors m_positionContent;
    Vectors m_positionPosition;
};

/// softmax over each row of `scores` (queries down, keys across), in place.
void softmaxRows(RowMajorMatrix<double> &scores);

} // namespace sinescope
