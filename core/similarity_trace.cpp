// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity_trace.h"

#include "core/pair_sums.h"

#include <algorithm>
#include <cmath>
#include <limits>
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

void addCurve(const Similarity &similarity, double referenceRow, const Interval &positions, int pixels, Trace &trace)
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

/// The most that a pair's value at one row of a pixel can be off the pair's mean over the pixel, summed over the pairs.
/// A mean of rows is no further than the rows are from each other on average, half a pixel and a row at most:
/// |cos a - cos b| <= 2 sin(|a - b| / 2), which bends down up to a whole turn. Beyond that the value is within
/// 1 and the mean within 1 / sin(t/2) rows and two cut ends.
double largestDeviation(const Similarity &similarity, double referenceSine, double rowsPerPixel)
{
    double sum = 0;
    const auto pairs = static_cast<std::size_t>(pairCount(similarity.parameters()));
    for (std::size_t i = 0; i < similarity.frequencies().size(); ++i) {
        const double t = similarity.frequencies()[i].high * similarity.parameters().positionStep;
        double deviation = 0;
        if (t * (rowsPerPixel + 1) <= 2 * std::numbers::pi) {
            deviation = 2 * std::sin(std::min(t * (rowsPerPixel + 2) / 4, std::numbers::pi / 2));
        } else {
            const double sine = std::abs(std::sin(t / 2));
            deviation = 1 + std::min(1.0, (1 / std::max(sine, 1e-300) + 2) / rowsPerPixel);
        }
        sum += i < pairs ? deviation : std::abs(referenceSine) * deviation;
    }
    return sum;
}

/// Band of the measure from a band of the dot product.
void boundBand(const Similarity &similarity, const std::vector<double> &dot, double referenceSine, double deviation,
               Trace &trace)
{
    const double pairs = pairsOf(similarity);
    const bool unpaired = !similarity.dependsOnOffsetOnly();
    const double largest = pairs + (unpaired ? std::abs(referenceSine) : 0);
    trace.bandIsBound = true;
    for (const double mean : dot) {
        double low = std::max(mean - deviation, -largest);
        double high = std::min(mean + deviation, largest);
        if (similarity.measure() == Measure::Cosine) {
            // The norm of a row lies between sqrt(pairs) and, with an unpaired sine, sqrt(pairs + 1).
            const double reference = std::sqrt(pairs + referenceSine * referenceSine);
            const double shortNorm = reference * std::sqrt(pairs);
            const double longNorm = reference * std::sqrt(pairs + (unpaired ? 1 : 0));
            low = pairs > 0 ? std::max(low / (low < 0 ? shortNorm : longNorm), -1.0) : -1;
            high = pairs > 0 ? std::min(high / (high > 0 ? shortNorm : longNorm), 1.0) : 1;
        } else if (similarity.measure() == Measure::Distance) {
            // |P(p)|^2 + |P(q)|^2 - 2 P(p).P(q)
            const double squares = 2 * pairs + referenceSine * referenceSine;
            const double nearest = std::sqrt(std::max(squares - 2 * high, 0.0));
            high = std::sqrt(std::max(squares + (unpaired ? 1 : 0) - 2 * low, 0.0));
            low = nearest;
        }
        trace.lowest.push_back(low);
        trace.highest.push_back(high);
    }
}

/// Computes every row that the pixels touch, in stretches of bounded memory.
void exactBand(const Similarity &similarity, double referenceRow, const Interval &positions, int pixels, Trace &trace)
{
    const double size = positions.size() / pixels;
    const auto pixelBegin = [&](std::size_t i) { return positions.begin + 0.5 + static_cast<double>(i) * size; };
    const auto count = static_cast<std::size_t>(pixels);
    trace.lowest.assign(count, std::numeric_limits<double>::infinity());
    trace.highest.assign(count, -std::numeric_limits<double>::infinity());
    const auto include = [&trace](std::size_t pixel, double value) {
        trace.lowest[pixel] = std::min(trace.lowest[pixel], value); // NaN changes nothing
        trace.highest[pixel] = std::max(trace.highest[pixel], value);
    };
    const Range rows = touchedCells(positions, similarity.parameters().length);
    std::vector<double> values(static_cast<std::size_t>(std::min<std::int64_t>(rows.size(), 8192)));
    std::size_t pixel = 0;
    for (std::int64_t row = rows.begin; row < rows.end;) {
        const auto some = static_cast<std::size_t>(
            std::min<std::int64_t>(rows.end - row, static_cast<std::int64_t>(values.size())));
        similarity.curve(referenceRow, static_cast<double>(row), 1, {values.data(), some});
        for (std::size_t i = 0; i < some; ++i, ++row) {
            const auto cell = static_cast<double>(row); // covers cell to cell + 1
            while (pixel + 1 < count && pixelBegin(pixel + 1) <= cell)
                ++pixel;
            include(pixel, values[i]);
            if (pixel + 1 < count && pixelBegin(pixel + 1) < cell + 1)
                include(pixel + 1, values[i]);
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (trace.lowest[i] > trace.highest[i])
            trace.lowest[i] = trace.highest[i] = std::numeric_limits<double>::quiet_NaN();
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

Trace similarityTrace(const Similarity &similarity, double referenceRow, Interval positions, int pixels)
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
    if (positions.size() * (pairsOf(similarity) + termsPerRow) <= exactTerms)
        exactBand(similarity, referenceRow, positions, pixels, trace);
    else
        boundBand(similarity, dot, referenceSine, largestDeviation(similarity, referenceSine, rowsPerPixel), trace);
    return trace;
}

} // namespace sinescope
