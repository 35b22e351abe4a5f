// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/comparison.h"
#include "app/state/limits_settings.h"
#include "app/state/overlay.h"
#include "app/state/sentence_settings.h"
#include "core/colormap.h"
#include "core/interval.h"
#include "core/parameters.h"
#include "core/similarity.h"

#include <optional>
#include <string>
#include <vector>

namespace sinescope {

enum class FigureId {
    Overview,
    Encoding,
    Waveforms,
    Similarity,
    SimilarityMatrix,
    Clocks,
    Wavelengths,
    Sentence,
    Limits,
    // The parts of these two pages. They have no id: a document names the page.
    WordVectors,
    WordPositions,
    WordSums,
    AttentionWithout,
    AttentionWith,
    ScoreTerms,
    Cost,
    Decay,
    Contrast,
    NearestPositions,
    DistinctPositions,
    FormatErrors
};
inline constexpr std::array<ChoiceId<FigureId>, 9> figureIds{
    {{FigureId::Overview, "overview"},
     {FigureId::Encoding, "encoding"},
     {FigureId::Waveforms, "waveforms"},
     {FigureId::Similarity, "similarity"},
     {FigureId::SimilarityMatrix, "similarity-matrix"},
     {FigureId::Clocks, "clocks"},
     {FigureId::Wavelengths, "wavelengths"},
     {FigureId::Sentence, "sentence"},
     {FigureId::Limits, "limits"}}};
/// The pages, in the order of their keys Ctrl+1 to Ctrl+6.
inline constexpr std::array<FigureId, 6> pageIds{FigureId::Overview, FigureId::SimilarityMatrix,
                                                 FigureId::Clocks,   FigureId::Wavelengths,
                                                 FigureId::Sentence, FigureId::Limits};
/// The page that a figure is a part of; itself when it is a page.
FigureId pageOf(FigureId figure);

/// What is studied besides the parameters, undone together with them. Dimensions and a reference beyond the
/// current d_model and length are kept and merely not drawn.
struct Display
{
    std::vector<std::int64_t> dimensions{0, 8, 16, 32};
    std::int64_t reference = 0; ///< a row
    Measure measure = Measure::Dot;
    std::string colormap{defaultColormapId};
    bool isRangeFitted = false; ///< colours span the visible values instead of all possible ones
    bool isPointSampled =
        false; ///< one entry a pixel instead of the mean: shows what moire other pictures have
    bool positionsDown = false;             ///< the heatmap with positions down and dimensions across
    std::vector<std::int64_t> references{}; ///< rows that Similarity shows besides `reference`
    std::int64_t shift = 0;                 ///< rows by which the clocks are shifted; 0 for none
    bool hasLandmarks = false; ///< first rise, first zero and the limit curve, marked in Similarity
    std::optional<Comparison> comparison{};
    Overlays overlays{}; ///< other encodings in Similarity
    SentenceSettings sentence{};
    LimitsSettings limits{};

    bool operator==(const Display &) const = default;
};

/// Where one looks: kept in the view's own history, not undone.
struct View
{
    FigureId figure = FigureId::Overview; ///< the page, or the figure that fills it
    std::optional<Interval> positions{};  ///< visible part in cell coordinates; nothing is all
    std::optional<Interval> dimensions{};
    std::optional<Interval> otherPositions{}; ///< down the similarity matrix

    bool operator==(const View &) const = default;
};

/// Everything a document holds: one plain value, saved and restored whole.
struct State
{
    Parameters parameters;
    Display display;
    View view;

    bool operator==(const State &) const = default;
};

/// Largest reference row and dimension that a document may name, whatever its length and d_model.
std::int64_t maximumReference();
std::int64_t maximumDimension();
/// Most rows that a document may name besides the reference.
inline constexpr std::size_t maximumReferences = 7;

/// The visible part with what lies beyond the table taken off.
Interval visiblePositions(const State &state);
Interval visibleDimensions(const State &state);
Interval visibleOtherPositions(const State &state);
/// The pairs that have a column in sight, in cell coordinates of pairs: all of them while sines and cosines
/// of the halves layout are both in sight.
Interval visiblePairs(const State &state);
/// The chosen dimensions that exist at the current d_model.
std::vector<std::int64_t> drawnDimensions(const State &state);
bool isReferenceDrawn(const State &state);
/// The reference and the rows besides it that exist at the current length, each once.
std::vector<std::int64_t> drawnReferences(const State &state);

} // namespace sinescope
