// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figure_list.h"

#include "app/figures/attention_figure.h"
#include "app/figures/clocks_figure.h"
#include "app/figures/encoding_figure.h"
#include "app/figures/format_errors_figure.h"
#include "app/figures/log_chart_figure.h"
#include "app/figures/score_figure.h"
#include "app/figures/similarity_figure.h"
#include "app/figures/similarity_matrix_figure.h"
#include "app/figures/token_figure.h"
#include "app/figures/waveforms_figure.h"
#include "app/figures/wavelengths_figure.h"

namespace sinescope {

std::unique_ptr<Figure> makeFigure(FigureId id)
{
    switch (id) {
    case FigureId::Encoding:
        return std::make_unique<EncodingFigure>();
    case FigureId::Waveforms:
        return std::make_unique<WaveformsFigure>();
    case FigureId::Similarity:
        return std::make_unique<SimilarityFigure>();
    case FigureId::SimilarityMatrix:
        return std::make_unique<SimilarityMatrixFigure>();
    case FigureId::Clocks:
        return std::make_unique<ClocksFigure>();
    case FigureId::Wavelengths:
        return std::make_unique<WavelengthsFigure>();
    case FigureId::WordVectors:
        return std::make_unique<TokenFigure>(TokenFigure::Part::Words);
    case FigureId::WordPositions:
        return std::make_unique<TokenFigure>(TokenFigure::Part::Positions);
    case FigureId::WordSums:
        return std::make_unique<TokenFigure>(TokenFigure::Part::Sums);
    case FigureId::AttentionWithout:
        return std::make_unique<AttentionFigure>(false);
    case FigureId::AttentionWith:
        return std::make_unique<AttentionFigure>(true);
    case FigureId::ScoreTerms:
        return std::make_unique<ScoreFigure>();
    case FigureId::Cost:
        return std::make_unique<LogChartFigure>(id, costChart);
    case FigureId::Decay:
        return std::make_unique<LogChartFigure>(id, decayChart);
    case FigureId::Contrast:
        return std::make_unique<LogChartFigure>(id, contrastChart);
    case FigureId::NearestPositions:
        return std::make_unique<LogChartFigure>(id, nearestChart);
    case FigureId::DistinctPositions:
        return std::make_unique<LogChartFigure>(id, distinctChart);
    case FigureId::FormatErrors:
        return std::make_unique<FormatErrorsFigure>();
    default:
        return nullptr;
    }
}

bool isDrawn(FigureId id)
{
    switch (pageOf(id)) {
    case FigureId::Overview:
    case FigureId::SimilarityMatrix:
    case FigureId::Clocks:
    case FigureId::Wavelengths:
    case FigureId::Sentence:
    case FigureId::Limits:
        return true;
    default:
        return false;
    }
}

} // namespace sinescope
