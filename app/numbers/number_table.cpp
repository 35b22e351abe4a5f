// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/numbers/number_table.h"

#include "app/numbers/table_parts.h"

#include <QCoreApplication>

namespace sinescope {

namespace {

struct Numbers
{
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

} // namespace

static NumberTable tableOf(FigureId figure, const State &state, const Cell &at)
{
    switch (figure) {
    case FigureId::Encoding:
        return encodingNumbers(state);
    case FigureId::Waveforms:
        return waveformNumbers(state);
    case FigureId::Similarity:
        return similarityNumbers(state);
    case FigureId::SimilarityMatrix:
        return similarityMatrixNumbers(state);
    case FigureId::Clocks:
        return clockNumbers(state, at);
    case FigureId::Wavelengths:
        return wavelengthNumbers(state);
    case FigureId::WordVectors:
    case FigureId::WordPositions:
    case FigureId::WordSums:
        return tokenNumbers(figure, state);
    case FigureId::AttentionWithout:
    case FigureId::AttentionWith:
        return attentionNumbers(state, figure == FigureId::AttentionWith);
    case FigureId::ScoreTerms:
        return scoreNumbers(state);
    case FigureId::NearestPositions:
        return nearestNumbers(state);
    case FigureId::FormatErrors:
        return formatErrorNumbers(state);
    case FigureId::Cost:
    case FigureId::Decay:
    case FigureId::Contrast:
    case FigureId::DistinctPositions:
        return chartNumbers(figure, state);
    case FigureId::Overview:
    case FigureId::Sentence:
    case FigureId::Limits:
        break;
    }
    return {};
}

NumberTable numberTable(FigureId figure, const State &state, const Cell &at)
{
    NumberTable table = tableOf(figure, state, at);
    if (table.areColumnsCut)
        table.caption += QLatin1Char(' ') +
                         Numbers::tr("The first %1 columns are listed.").arg(countNumber(NumberTable::most));
    return table;
}

bool hasNumbers(FigureId figure)
{
    return figure != FigureId::Overview && figure != FigureId::Sentence && figure != FigureId::Limits;
}

} // namespace sinescope
