// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figure_list.h"

#include "app/figures/clocks_figure.h"
#include "app/figures/encoding_figure.h"
#include "app/figures/similarity_figure.h"
#include "app/figures/similarity_matrix_figure.h"
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
    default:
        return nullptr;
    }
}

bool isDrawn(FigureId id)
{
    switch (id) {
    case FigureId::Overview:
    case FigureId::Encoding:
    case FigureId::Waveforms:
    case FigureId::Similarity:
    case FigureId::SimilarityMatrix:
    case FigureId::Clocks:
    case FigureId::Wavelengths:
        return true;
    default:
        return false;
    }
}

} // namespace sinescope
