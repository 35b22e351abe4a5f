// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentence.h"

#include "core/similarity_matrix.h"
#include "core/two_threads.h"
#include "core/word_vectors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace sinescope {

void Sentence::set(const SentenceInput &input)
{
    if (m_isSet && input == m_input)
        return;
    const SentenceInput before = std::exchange(m_input, input);
    const std::vector<std::string> wordsBefore = m_words;
    arrange();
    const bool isNew = !std::exchange(m_isSet, true);
    const bool isReseeded = isNew || before.seed != input.seed;
    const bool isResized = isNew || before.parameters.dModel != input.parameters.dModel;
    const bool areOtherWords = isReseeded || m_words != wordsBefore;
    if (areOtherWords)
        m_normal.resize(0, 0);
    const bool areWordsNew = makeWords(areOtherWords || isResized);
    Parameters unsized = before.parameters;
    unsized.length = input.parameters.length;
    const bool arePositionsNew = makePositions(isNew || unsized != input.parameters);
    const bool isProjected = input.projection == Projection::Random;
    const bool areWeightsNew = isProjected && (isReseeded || isResized || !m_weights);
    if (areWeightsNew)
        m_weights = ScoreTables::randomWeights(input.parameters.dModel, input.seed);
    const bool isOtherProjection = before.projection != input.projection;
    if (areWordsNew || arePositionsNew || areWeightsNew || isOtherProjection)
        makeTables(areWordsNew || isOtherProjection);
    if (!isProjected)
        m_weights.reset();
}

void Sentence::makeTables(bool areWordsNew)
{
    if (m_input.projection == Projection::Random)
        return m_tables.set(m_directions, m_positions, *m_weights);
    if (areWordsNew)
        m_tables.setWords(m_directions);
    const Eigen::Index rows = m_positions.rows();
    Parameters parameters = m_input.parameters;
    parameters.length = rows;
    RowMajorMatrix<float> products(rows, rows);
    SimilarityMatrix(Similarity(parameters, Measure::Dot)).fill({0, rows}, products.data());
    m_tables.setPositions(m_directions, m_positions, products);
}

void Sentence::arrange()
{
    std::map<std::string_view, std::int64_t> known;
    m_words.clear();
    m_longest = 0;
    for (const auto &sequence : m_input.sequences) {
        m_longest = std::max(m_longest, std::int64_t(sequence.size()));
        for (const std::string &word : sequence) {
            if (known.try_emplace(word, std::int64_t(m_words.size())).second)
                m_words.push_back(word);
        }
    }
    m_tokens.clear();
    for (std::size_t sequence = 0; sequence < m_input.sequences.size(); ++sequence) {
        const auto &words = m_input.sequences[sequence];
        std::vector<std::int64_t> order(words.size());
        makeOrder(m_input.shuffle, sequence, order);
        std::int64_t sum = 0; // of the mask: 1 for a word, 0 for padding
        for (std::size_t place = 0; place < std::size_t(m_longest); ++place) {
            Token token;
            if (place < words.size()) {
                token.typed = order[place];
                token.word = known.at(words[std::size_t(token.typed)]);
                ++sum;
            }
            token.index = sum - 1 + m_input.firstIndex;
            m_tokens.push_back(token);
        }
    }
}

/// Normal numbers are kept: another d_model takes fewer of the same, or some more.
bool Sentence::makeWords(bool isStale)
{
    if (!isStale)
        return false;
    const auto count = Eigen::Index(m_words.size());
    const Eigen::Index dModel = m_input.parameters.dModel;
    const Eigen::Index ready = m_normal.cols() / 2 * 2; // they come in pairs
    if (dModel > m_normal.cols()) {
        m_normal.conservativeResize(count, dModel);
        inTwoHalves(m_words.size(), double(count * (dModel - ready)) > 1e4,
                    [&](std::size_t begin, std::size_t end) {
                        for (std::size_t word = begin; word < end; ++word) {
                            fillNormal(NumberStream(m_input.seed, m_words[word]), std::uint64_t(ready),
                                       {m_normal.row(Eigen::Index(word)).data() + ready,
                                        std::size_t(dModel - ready)});
                        }
                    });
    }
    m_directions = m_normal.leftCols(dModel).rowwise().normalized();
    return true;
}

bool Sentence::makePositions(bool isStale)
{
    const std::int64_t rows = m_longest + m_input.firstIndex;
    if (!isStale && m_positions.rows() == rows)
        return false;
    Parameters parameters = m_input.parameters;
    parameters.length = rows;
    m_positions = encodingMatrix(parameters, {0, rows});
    return true;
}

const Token &Sentence::token(std::int64_t sequence, std::int64_t place) const
{
    return m_tokens[std::size_t(sequence * m_longest + place)];
}

std::int64_t Sentence::wordCount(std::int64_t sequence) const
{
    return std::int64_t(m_input.sequences[std::size_t(sequence)].size());
}

double Sentence::wordEntry(const Token &token, std::int64_t column) const
{
    return m_input.scale * double(m_directions(token.word, column));
}

double Sentence::positionEntry(const Token &token, std::int64_t column) const
{
    return double(m_positions(token.index, column));
}

double Sentence::largestEntry(const Token &token) const
{
    const auto scale = static_cast<float>(m_input.scale);
    const auto word = scale * m_directions.row(token.word).array();
    const auto position = m_positions.row(token.index).array();
    const float largest =
        std::max({word.abs().maxCoeff(), position.abs().maxCoeff(), (word + position).abs().maxCoeff()});
    return static_cast<double>(largest);
}

double Sentence::positionNorm() const
{
    double squares = 0;
    double count = 0;
    for (const Token &token : m_tokens) {
        if (token.isPadding())
            continue;
        squares += double(m_positions.row(token.index).squaredNorm());
        ++count;
    }
    return std::sqrt(squares / count);
}

ScoreTerms Sentence::terms(const Token &query, const Token &key) const
{
    return m_tables.terms({query.word, query.index}, {key.word, key.index}, m_input.scale);
}

RowMajorMatrix<double> Sentence::weightsOf(std::span<const Token> words, bool withPositions) const
{
    const auto score = [&](Eigen::Index query, Eigen::Index key) {
        const ScoreTerms split = terms(words[std::size_t(query)], words[std::size_t(key)]);
        return withPositions ? split.sum() : split.contentContent;
    };
    const auto count = Eigen::Index(words.size());
    RowMajorMatrix<double> weights = RowMajorMatrix<double>::NullaryExpr(count, count, score);
    softmaxRows(weights);
    return weights;
}

RowMajorMatrix<double> Sentence::attention(std::int64_t sequence, bool withPositions) const
{
    const std::int64_t count = wordCount(sequence);
    RowMajorMatrix<double> weights = RowMajorMatrix<double>::Zero(m_longest, m_longest);
    weights.topLeftCorner(count, count) = weightsOf({&token(sequence, 0), std::size_t(count)}, withPositions);
    weights.bottomRows(m_longest - count).setConstant(std::numeric_limits<double>::quiet_NaN());
    return weights;
}

std::vector<Token> Sentence::typedTokens(std::int64_t sequence) const
{
    std::vector<Token> typed(std::size_t(wordCount(sequence)));
    for (std::int64_t place = 0; place < wordCount(sequence); ++place) {
        const Token &moved = token(sequence, place);
        // The word from where it was typed; positions stay where they are.
        typed[std::size_t(moved.typed)].word = moved.word;
        typed[std::size_t(moved.typed)].typed = moved.typed;
        typed[std::size_t(place)].index = moved.index;
    }
    return typed;
}

/// The mean over the queries of what each takes from the vectors: their means weighted by attention.
Eigen::RowVectorXd Sentence::meanOutput(std::span<const Token> words, const RowMajorMatrix<double> &weights,
                                        bool withPositions) const
{
    const Eigen::RowVectorXd shares = weights.colwise().mean();
    Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(m_directions.cols());
    for (std::size_t key = 0; key < words.size(); ++key) {
        const double share = shares[Eigen::Index(key)];
        mean += share * m_input.scale * m_directions.row(words[key].word).cast<double>();
        if (withPositions)
            mean += share * m_positions.row(words[key].index).cast<double>();
    }
    return mean;
}

OrderEffect Sentence::orderEffect(std::int64_t sequence, bool withPositions,
                                  const RowMajorMatrix<double> &weights) const
{
    const std::span<const Token> now(&token(sequence, 0), std::size_t(wordCount(sequence)));
    const std::vector<Token> typed = typedTokens(sequence);
    const auto count = Eigen::Index(now.size());
    const RowMajorMatrix<double> weightsNow = weights.topLeftCorner(count, count);
    const RowMajorMatrix<double> weightsTyped = weightsOf(typed, withPositions);
    OrderEffect effect;
    for (Eigen::Index query = 0; query < weightsNow.rows(); ++query) {
        for (Eigen::Index key = 0; key < weightsNow.cols(); ++key) {
            const double before = weightsTyped(now[std::size_t(query)].typed, now[std::size_t(key)].typed);
            effect.weightChange = std::max(effect.weightChange, std::abs(weightsNow(query, key) - before));
        }
    }
    const Eigen::RowVectorXd meanTyped = meanOutput(typed, weightsTyped, withPositions);
    const Eigen::RowVectorXd meanNow = meanOutput(now, weightsNow, withPositions);
    // The other branch of either line is that of an exception, which no norm throws.
    effect.meanChange = (meanNow - meanTyped).norm(); // GCOVR_EXCL_BR_LINE
    effect.meanNorm = meanTyped.norm();               // GCOVR_EXCL_BR_LINE
    return effect;
}

} // namespace sinescope
