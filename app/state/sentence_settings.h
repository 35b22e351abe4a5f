// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attention.h"
#include "core/interval.h"

#include <QString>

#include <cmath>

namespace sinescope {

/// Norm of the word vectors: 1, sqrt(d_model) as in the paper (section 3.4), or a chosen number.
enum class WordScale { One, SqrtDModel, Chosen };
inline constexpr std::array<ChoiceId<WordScale>, 3> wordScaleIds{
    {{WordScale::One, "one"}, {WordScale::SqrtDModel, "sqrt-d-model"}, {WordScale::Chosen, "chosen"}}};

/// What the page Sentence studies. A sequence, query or key beyond the text is kept and merely not drawn.
struct SentenceSettings
{
    QString text = QStringLiteral("the cat sat on the mat\nthe dog saw it"); ///< one sequence a line
    std::int64_t firstIndex = 0; ///< row of the first token: 0 or 1
    WordScale wordScale = WordScale::SqrtDModel;
    double scale = 4; ///< for WordScale::Chosen
    Projection projection = Projection::Identity;
    std::int64_t seed = 1;     ///< of word vectors and projections
    std::int64_t shuffle = 0;  ///< which order the words are in; 0 as typed
    std::int64_t sequence = 0; ///< whose attention is shown
    std::int64_t query = 1;    ///< the two tokens whose score is split
    std::int64_t key = 5;

    bool operator==(const SentenceSettings &) const = default;
};

inline constexpr qsizetype maximumTextSize = 100'000; ///< in UTF-16 units
inline constexpr Interval scaleLimits{0.01, 1000};
inline constexpr std::int64_t maximumSeed = 0xffffffff;

/// The norm of a word vector with these settings.
inline double scaleOf(const SentenceSettings &settings, std::int64_t dModel)
{
    if (settings.wordScale == WordScale::Chosen)
        return settings.scale;
    return settings.wordScale == WordScale::One ? 1 : std::sqrt(double(dModel));
}

} // namespace sinescope
