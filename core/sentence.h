// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attention.h"

#include <span>
#include <string>
#include <vector>

namespace sinescope {

/// Sentences and how they are to be encoded.
struct SentenceInput
{
    std::vector<std::vector<std::string>> sequences; ///< words in UTF-8; no sequence is empty
    Parameters parameters;                           ///< but its length: as long as the longest sequence
    std::int64_t firstIndex = 0; ///< row of the first token: 0, or 1 as a plain cumulative sum counts
    double scale = 1;            ///< norm of a word vector
    Projection projection = Projection::Identity;
    std::uint64_t seed = 1;    ///< of word vectors and projections
    std::uint64_t shuffle = 0; ///< seed of the order within each sequence; 0 as typed

    bool operator==(const SentenceInput &) const = default;
};

/// One token of a padded batch.
struct Token
{
    std::int64_t word = -1;  ///< among the distinct words; -1 is padding
    std::int64_t typed = -1; ///< its place in the sequence as typed
    std::int64_t index = 0;  ///< row of its position: the cumulative sum of the mask, from firstIndex

    bool isPadding() const { return word < 0; }
    bool operator==(const Token &) const = default;
};

/// What another order of the words does to attention.
struct OrderEffect
{
    double weightChange = 0; ///< largest change of the weight between the same two words
    double meanChange = 0;   ///< norm of the change of the mean output vector
    double meanNorm = 0;     ///< norm of the mean output vector as typed
};

/// Token vectors, encoding, their sum and scaled dot-product attention (Vaswani et al. 2017, section 3.2.1)
/// of a small batch. Words get seeded random directions: nothing is trained. Padding is neither attended to
/// nor attends.
class Sentence
{
public:
    /// A batch within these is computed within a frame.
    static constexpr std::int64_t mostTokens = 256;               ///< all sequences with their padding
    static constexpr std::int64_t mostValues = mostTokens * 1024; ///< tokens x d_model

    /// Computes what differs from the input before. `input` has a sequence and is within the limits.
    void set(const SentenceInput &input);

    const SentenceInput &input() const { return m_input; }
    std::int64_t sequenceCount() const { return std::int64_t(m_input.sequences.size()); }
    std::int64_t longest() const { return m_longest; } ///< tokens of a sequence, padding included
    /// Row after row, sequenceCount() * longest() tokens.
    const std::vector<Token> &tokens() const { return m_tokens; }
    const Token &token(std::int64_t sequence, std::int64_t place) const;
    /// Tokens that are no padding.
    std::int64_t wordCount(std::int64_t sequence) const;

    /// One entry of a token that is no padding: of its word vector (scaled), of its position.
    double wordEntry(const Token &token, std::int64_t column) const;
    double positionEntry(const Token &token, std::int64_t column) const;
    /// Largest size of an entry of its word vector, of its position and of their sum.
    double largestEntry(const Token &token) const;
    /// Root mean square of |PE| over the tokens; |word| is the scale.
    double positionNorm() const;

    ScoreTerms terms(const Token &query, const Token &key) const;
    /// Weights of a sequence, (longest, longest), queries down. Rows of padding are NaN, its columns 0.
    RowMajorMatrix<double> attention(std::int64_t sequence, bool withPositions) const;
    /// The order of now against the typed one; `weights` are those of attention(), as they are now.
    OrderEffect orderEffect(std::int64_t sequence, bool withPositions,
                            const RowMajorMatrix<double> &weights) const;

private:
    void arrange();
    void makeTables(bool areWordsNew);
    bool makeWords(bool isStale);
    bool makePositions(bool isStale);
    std::vector<Token> typedTokens(std::int64_t sequence) const;
    RowMajorMatrix<double> weightsOf(std::span<const Token> words, bool withPositions) const;
    Eigen::RowVectorXd meanOutput(std::span<const Token> words, const RowMajorMatrix<double> &weights,
                                  bool withPositions) const;

    SentenceInput m_input;
    std::int64_t m_longest = 0;
    std::vector<Token> m_tokens;
    std::vector<std::string> m_words;   ///< distinct ones
    RowMajorMatrix<float> m_normal;     ///< normal numbers for each of m_words, d_model of them or more
    RowMajorMatrix<float> m_directions; ///< unit vectors for each of m_words
    RowMajorMatrix<float> m_positions;  ///< rows of the encoding from row 0
    std::optional<ScoreTables::Weights> m_weights;
    ScoreTables m_tables;
    bool m_isSet = false;
};

} // namespace sinescope
