// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/similarity_overlays.h"

#include "app/figures/reading.h"
#include "core/pair_sums.h"
#include "core/similarity_trace.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sinescope {

namespace {

struct OverlayWords
{
    Q_DECLARE_TR_FUNCTIONS(SimilarityOverlays)
};

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

/// Rotary encoding turns pairs; the halves layout is the one without an unpaired sine.
Parameters pairsOf(Parameters parameters)
{
    parameters.layout = Layout::Halves;
    return parameters;
}

} // namespace

QString SimilarityOverlays::name(Overlay overlay)
{
    switch (overlay) {
    case Overlay::Rotary:
        return OverlayWords::tr("rotary");
    case Overlay::Alibi:
        return OverlayWords::tr("ALiBi, 1/256");
    case Overlay::Random:
        break;
    }
    return OverlayWords::tr("random");
}

/// Patterns that the references of these colours have not.
CurveStyle SimilarityOverlays::style(const Theme &theme, Overlay overlay)
{
    switch (overlay) {
    case Overlay::Rotary:
        return {theme.curves[1], Qt::DashDotDotLine, 1.4};
    case Overlay::Alibi:
        return {theme.curves[2], Qt::DashLine, 1.4};
    case Overlay::Random:
        break;
    }
    return {theme.curves[5], Qt::SolidLine, 1};
}

QStringList SimilarityOverlays::notes() const
{
    QStringList notes;
    for (const Curve &curve : m_curves) {
        if (curve.overlay == Overlay::Rotary)
            notes << (m_rotary ? OverlayWords::tr(
                                     "rotary: sum of cos(w k), the same kernel without the unpaired sine")
                               : OverlayWords::tr("rotary: sum of cos(w k), the very same kernel and curve"));
        else if (curve.overlay == Overlay::Alibi)
            notes << OverlayWords::tr("ALiBi: bias −|k| / 256");
        else
            notes << (curve.trace.curveKind == CurveKind::Rows
                          ? OverlayWords::tr("random: a learned table before training")
                          : OverlayWords::tr("random: a learned table before training, one row a pixel"));
    }
    return notes;
}

QString SimilarityOverlays::reading(std::int64_t row) const
{
    QStringList values;
    for (const Curve &curve : m_curves)
        values << QStringLiteral("%1 %2").arg(name(curve.overlay), valueText(valueAt(curve.overlay, row)));
    return values.join(QStringLiteral("   ·   "));
}

double SimilarityOverlays::valueAt(Overlay overlay, std::int64_t row) const
{
    switch (overlay) {
    case Overlay::Rotary:
        return rotary().between(double(m_reference), double(row));
    case Overlay::Alibi:
        return alibi(double(row - m_reference));
    case Overlay::Random:
        break;
    }
    return m_random->between(m_similarity->measure(), m_signs, row);
}

double SimilarityOverlays::alibi(double offset) const
{
    const Parameters &parameters = m_similarity->parameters();
    const double fall = slope * std::abs(offset) * parameters.positionStep;
    const double square = double(pairCount(parameters)) +
                          std::pow(unpairedSine(*m_similarity, double(m_reference)), 2); // at offset 0
    switch (m_similarity->measure()) {
    case Measure::Dot:
        return square - fall;
    case Measure::Cosine:
        return square > 0 ? 1 - fall / square : gap; // rows of zeros have no direction
    case Measure::Distance:
        break;
    }
    return std::sqrt(2 * fall);
}

void SimilarityOverlays::compute(const State &state, const Similarity &similarity, std::int64_t reference,
                                 const Trace &drawn, int pixels, int coarsePixels)
{
    const Overlays &overlays = state.display.overlays;
    m_curves.clear();
    m_similarity = &similarity;
    m_reference = reference;
    m_visible = visiblePositions(state);
    const Parameters paired = pairsOf(state.parameters);
    if (!overlays.contains(Overlay::Rotary) || similarity.dependsOnOffsetOnly())
        m_rotary.reset();
    else if (!m_rotary || m_rotary->parameters() != paired || m_rotary->measure() != similarity.measure())
        m_rotary.emplace(paired, similarity.measure());
    for (const Overlay overlay : overlays) {
        if (overlay == Overlay::Rotary)
            m_curves.push_back({overlay, rotaryTrace(drawn, coarsePixels)});
        else if (overlay == Overlay::Alibi)
            m_curves.push_back({overlay, alibiTrace(pixels)});
        else
            m_curves.push_back({overlay, randomTrace(pixels)});
    }
}

/// The same kernel needs no second sum.
Trace SimilarityOverlays::rotaryTrace(const Trace &drawn, int pixels) const
{
    if (m_rotary)
        return similarityTrace(*m_rotary, double(m_reference), m_visible, pixels, Band::None);
    Trace trace = drawn;
    trace.lowest.clear();
    trace.highest.clear();
    trace.samples.clear();
    return trace;
}

/// One point a pixel, and the tip itself.
Trace SimilarityOverlays::alibiTrace(int pixels) const
{
    const Interval reach = m_similarity->bounds();
    Trace trace;
    trace.curveStart = m_visible.begin;
    trace.curveStep = m_visible.size() / pixels;
    for (int i = 0; i <= pixels; ++i) {
        double offset = trace.curveStart + i * trace.curveStep - double(m_reference);
        if (std::abs(offset) <= trace.curveStep / 2)
            offset = 0;
        const double value = alibi(offset);
        trace.curve.push_back(value >= reach.begin && value <= reach.end ? value : gap);
    }
    return trace;
}

/// Every row, or the one in the middle of each pixel; the reference stands in for the others of its pixel.
Trace SimilarityOverlays::randomTrace(int pixels)
{
    const Parameters &parameters = m_similarity->parameters();
    const Range rows = touchedCells(m_visible, parameters.length);
    const double rowsPerPixel = m_visible.size() / pixels;
    m_random.emplace(seed, parameters.dModel);
    m_signs = m_random->signs(m_reference);
    const auto valueOf = [&](std::int64_t row) {
        return m_random->between(m_similarity->measure(), m_signs, row);
    };
    Trace trace;
    if (rowsPerPixel <= 1) {
        trace.curveKind = CurveKind::Rows;
        trace.curveStart = double(rows.begin);
        for (std::int64_t row = rows.begin; row < rows.end; ++row)
            trace.curve.push_back(valueOf(row));
        return trace;
    }
    trace.curveKind = CurveKind::MiddleRow;
    trace.curveStart = m_visible.begin + rowsPerPixel / 2;
    trace.curveStep = rowsPerPixel;
    for (int i = 0; i < pixels; ++i) {
        const double middle = trace.curveStart + i * rowsPerPixel;
        const bool isReference = std::abs(middle - double(m_reference)) <= rowsPerPixel / 2;
        const std::int64_t row =
            std::clamp<std::int64_t>(std::llround(middle), rows.begin, std::max(rows.begin, rows.end - 1));
        trace.curve.push_back(valueOf(isReference ? m_reference : row));
    }
    return trace;
}

} // namespace sinescope
