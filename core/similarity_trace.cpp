// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity_trace.h"

#include "core/pair_sums.h"
#include "core/similarity_band.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sinescope {

namespace {

/// Terms of all rows shown up to which the band is computed row by row: some milliseconds.
constexpr double exactTerms = 1e7;
/// What a row costs besides its pairs.
constexpr double termsPerRow = 16;
/// Terms of a continuous curve above which it gets one point a pixel.
constexpr double fineTerms = 1e7;

double pairsOf(const Similarity &similarity)
{
    return static_cast<double>(pairCount(similarity.parameters()));
}

void addCurve(const Similarity &similarity, double referenceRow, const Interval &positions, int pixels,
              Trace &trace)
{
    const Parameters &parameters = similarity.parameters();
    const double rowsPerPixel = positions.size() / pixels;
    const double fastest = similarity.frequencies().empty() ? 0 : similarity.frequencies().front().high;
    const double pixelsPerTurn = 2 * std::numbers::pi / (fastest * parameters.positionStep * rowsPerPixel);
    const Range rows = touchedCells(positions, parameters.length);
    std::size_t points = 0;
    if (pixelsPerTurn < 4) {
        trace.curveKind = CurveKind::Rows;
        trace.curveStart = static_cast<double>(rows.begin);
        points = static_cast<std::size_t>(rows.size());
    } else {
        int pointsPerPixel = std::max(1, static_cast<int>(std::ceil(24 / pixelsPerTurn)));
        if (pairsOf(similarity) * pixels * pointsPerPixel > fineTerms)
            pointsPerPixel = 1;
        trace.curveStart = positions.begin;
        trace.curveStep = rowsPerPixel / pointsPerPixel;
        points = static_cast<std::size_t>(pixels) * static_cast<std::size_t>(pointsPerPixel) + 1;
    }
    trace.curve.resize(points);
    similarity.curve(referenceRow, trace.curveStart, trace.curveStep, trace.curve);
    if (rowsPerPixel * markSpacing <= 1) {
        trace.rows = rows;
        trace.samples.resize(static_cast<std::size_t>(rows.size()));
        similarity.curve(referenceRow, static_cast<double>(rows.begin), 1, trace.samples);
    }
}

/// Mean over each pixel of the squared distance, from that of the dot product.
std::vector<double> rootMeanSquares(const Similarity &similarity, const PixelRows &rows, DoubleDouble start,
                                    double referenceSine, const std::vector<double> &dot)
{
    std::vector<double> roots;
    const bool unpaired = !similarity.dependsOnOffsetOnly();
    const UnpairedSums doubled = unpaired ? unpairedSums(similarity, rows, start, 2) : UnpairedSums{};
    for (std::size_t i = 0; i < dot.size(); ++i) {
        // |P(p)|^2 + |P(q)|^2 - 2 P(p).P(q), and sin^2 x = (1 - cos 2x) / 2
        const double meanSquare = unpaired ? (1 - doubled.cosine[i]) / 2 : 0;
        const double square =
            2 * pairsOf(similarity) + meanSquare + referenceSine * referenceSine - 2 * dot[i];
        roots.push_back(std::sqrt(std::max(square, 0.0)));
    }
    return roots;
}

/// Area-weighted mean of the dot product over each pixel.
std::vector<double> meanDots(const Similarity &similarity, const PixelRows &rows, DoubleDouble start,
                             DoubleDouble reference, double referenceSine)
{
    std::vector<double> dot = pairSums(similarity, PairSum::Cosines, rows, start - reference);
    if (!similarity.dependsOnOffsetOnly()) {
        const UnpairedSums unpaired = unpairedSums(similarity, rows, start);
        for (std::size_t i = 0; i < dot.size(); ++i)
            dot[i] += unpaired.sine[i] * referenceSine;
    }
    return dot;
}

} // namespace

Trace similarityTrace(const Similarity &similarity, double referenceRow, Interval positions, int pixels,
                      Band band)
{
    Trace trace;
    if (pixels <= 0)
        return trace;
    const double rowsPerPixel = positions.size() / pixels;
    if (rowsPerPixel <= 1) {
        addCurve(similarity, referenceRow, positions, pixels, trace);
        return trace;
    }
    const Parameters &parameters = similarity.parameters();
    const PixelRows rows = meanRows(positions, pixels);
    const DoubleDouble start = positionAt(parameters, rows.first);
    const double referenceSine = unpairedSine(similarity, referenceRow);
    const std::vector<double> dot =
        meanDots(similarity, rows, start, positionAt(parameters, referenceRow), referenceSine);

    trace.curveStart = positions.begin + rowsPerPixel / 2;
    trace.curveStep = rowsPerPixel;
    trace.curveKind = CurveKind::Mean;
    if (similarity.measure() == Measure::Dot) {
        trace.curve = dot;
    } else if (similarity.measure() == Measure::Distance) {
        trace.curveKind = CurveKind::RootMeanSquare;
        trace.curve = rootMeanSquares(similarity, rows, start, referenceSine, dot);
    } else if (similarity.dependsOnOffsetOnly()) {
        for (const double value : dot)
            trace.curve.push_back(value / pairsOf(similarity)); // NaN where every norm is 0
    } else {
        trace.curveKind = CurveKind::MiddleRow;
        trace.curve = valuesAt(similarity, referenceRow, middleRows(positions, pixels));
    }
    if (band == Band::None)
        return trace;
    if (positions.size() * (pairsOf(similarity) + termsPerRow) <= exactTerms)
        setExactBand(similarity, referenceRow, positions, pixels, trace);
    else
        setBoundBand(similarity, referenceRow, rowsPerPixel, dot, trace);
    return trace;
}

} // namespace sinescope
