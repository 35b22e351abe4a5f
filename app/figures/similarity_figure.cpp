// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/similarity_figure.h"

#include "app/figures/reading.h"
#include "app/figures/trace_painter.h"
#include "core/similarity_trace.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// Terms of all further curves together, up to which each has a value for every pixel: some milliseconds.
constexpr double furtherTerms = 4e6;

void include(Interval &values, const Trace &trace)
{
    for (const std::vector<double> *some : {&trace.samples, &trace.curve, &trace.lowest, &trace.highest}) {
        for (const double value : *some) {
            values.begin = std::fmin(values.begin, value); // skips NaN
            values.end = std::fmax(values.end, value);
        }
    }
}

/// The reference is as it always was; the further ones differ in colour and pattern.
CurveStyle referenceStyle(const Theme &theme, std::size_t index)
{
    constexpr std::array<Qt::PenStyle, 4> patterns{Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DotLine};
    return {theme.curves[index % theme.curves.size()], patterns[index % patterns.size()],
            index == 0 ? 1.8 : 1};
}

} // namespace

PixelMap SimilarityFigure::valueMap() const
{
    return {{m_values.end, m_values.begin}, plotArea().top(), plotArea().bottom()};
}

double SimilarityFigure::valueAt(std::int64_t row) const
{
    return m_similarity->between(double(m_curves.front().reference), double(row));
}

/// The row as far from the reference on its other side.
std::optional<std::int64_t> SimilarityFigure::mirrored(std::int64_t row) const
{
    const std::int64_t other = 2 * m_curves.front().reference - row;
    return other >= 0 && other < state().parameters.length && other != row ? std::optional(other)
                                                                           : std::nullopt;
}

void SimilarityFigure::addCurves()
{
    m_curves.clear();
    const std::vector<std::int64_t> references = drawnReferences(state());
    const int pixels = curveSamples();
    const auto &comparison = state().display.comparison;
    const double pinnedPairs = comparison ? double(pairCount(comparison->parameters)) : 0;
    const bool hasRotary =
        state().display.overlays.contains(Overlay::Rotary) && !m_similarity->dependsOnOffsetOnly();
    const double further = double(references.size()) - (hasRotary ? 0 : 1);
    const double terms =
        pixels * (double(pairCount(state().parameters)) * further + pinnedPairs * double(references.size()));
    m_coarseness = references.empty() ? 1 : std::max(1, int(std::ceil(terms / furtherTerms)));
    const int coarsePixels = std::max(1, pixels / m_coarseness);
    const bool isShifted = !isReferenceDrawn(state()); // styles stay when the reference is out of sight
    for (const std::int64_t reference : references) {
        const std::size_t index = m_curves.size();
        const bool isFirst = index == 0;
        m_curves.push_back(
            {reference, referenceStyle(theme(), index + (isShifted ? 1 : 0)),
             similarityTrace(*m_similarity, double(reference), visiblePositions(state()),
                             isFirst ? pixels : coarsePixels, isFirst ? Band::Drawn : Band::None),
             m_similarity->between(double(reference), double(reference))});
    }
    addPinned(coarsePixels);
    m_overlays.clear();
    if (!m_curves.empty())
        m_overlays.compute(state(), *m_similarity, m_curves.front().reference, m_curves.front().trace, pixels,
                           coarsePixels);
}

/// The same references in the pinned encoding.
void SimilarityFigure::addPinned(int pixels)
{
    m_pinnedTraces.clear();
    const auto &comparison = state().display.comparison;
    if (!comparison)
        return m_pinned.reset();
    const Parameters pinned = continuedTo(comparison->parameters, state().parameters.length);
    if (!m_pinned || m_pinned->parameters() != pinned || m_pinned->measure() != state().display.measure)
        m_pinned.emplace(pinned, state().display.measure);
    for (const Curve &curve : m_curves)
        m_pinnedTraces.push_back(similarityTrace(*m_pinned, double(curve.reference),
                                                 visiblePositions(state()), pixels, Band::None));
}

/// One point a pixel, and the peak itself.
void SimilarityFigure::addLimit()
{
    m_limit = {};
    if (!state().display.hasLandmarks || m_curves.empty() || pairCount(state().parameters) == 0)
        return;
    const auto reference = double(m_curves.front().reference);
    const Interval visible = visiblePositions(state());
    m_limit.curveStart = visible.begin;
    m_limit.curveStep = visible.size() / curveSamples();
    for (int i = 0; i <= curveSamples(); ++i) {
        double offset = m_limit.curveStart + i * m_limit.curveStep - reference;
        if (std::abs(offset) <= m_limit.curveStep / 2)
            offset = 0;
        m_limit.curve.push_back(limitValue(state().parameters, state().display.measure, offset));
    }
}

/// From the lowest to the highest value drawn, with a little room; a flat curve gets an axis all the same.
Interval SimilarityFigure::drawnValues() const
{
    Interval values{INFINITY, -INFINITY};
    for (const Curve &curve : m_curves)
        include(values, curve.trace);
    for (const Trace &trace : m_pinnedTraces)
        include(values, trace);
    for (const SimilarityOverlays::Curve &overlay : m_overlays.curves())
        include(values, overlay.trace);
    include(values, m_limit);
    if (!(values.begin <= values.end))
        return m_similarity->bounds();
    const double room = std::max(0.08 * values.size(), 1e-3 * std::max(1.0, std::abs(values.end)));
    return {values.begin - room, values.end + room};
}

void SimilarityFigure::compute()
{
    const Parameters &parameters = state().parameters;
    const Measure measure = state().display.measure;
    if (!m_similarity || m_similarity->parameters() != parameters || m_similarity->measure() != measure)
        m_similarity.emplace(parameters, measure);
    m_landmarks.setParameters(parameters);
    addCurves();
    addLimit();
    m_values = drawnValues();
    const double labelPixels = 1.6 * lineHeight(canvas().font);
    const double smallest = m_values.size() * labelPixels / std::max(labelPixels, plotArea().height());
    frame().setAxes(positionAxis(plotArea().width()), {m_values.begin, m_values.end, decimalTicks(smallest)});
}

Search SimilarityFigure::search()
{
    const bool isWanted =
        state().display.hasLandmarks && !m_curves.empty() && m_similarity->dependsOnOffsetOnly();
    return isWanted ? m_landmarks.search() : Search::Done;
}

void SimilarityFigure::paintData(QPainter &painter, const QRectF &plotArea) const
{
    if (!m_limit.curve.empty())
        paintTrace(painter, m_limit, horizontalMap(), valueMap(), plotArea, {theme().mutedText, Qt::DotLine});
    for (std::size_t i = m_pinnedTraces.size(); i-- > 0;)
        paintTrace(painter, m_pinnedTraces[i], horizontalMap(), valueMap(), plotArea,
                   ghostOf(theme(), m_curves[i].style));
    for (const auto &[overlay, trace] : m_overlays.curves()) {
        if (overlay != Overlay::Rotary)
            paintTrace(painter, trace, horizontalMap(), valueMap(), plotArea,
                       SimilarityOverlays::style(theme(), overlay));
    }
    for (std::size_t i = m_curves.size(); i-- > 0;) // the reference on top
        paintTrace(painter, m_curves[i].trace, horizontalMap(), valueMap(), plotArea, m_curves[i].style);
    for (const auto &[overlay, trace] : m_overlays.curves()) {
        if (overlay == Overlay::Rotary) // lies on the reference's curve
            paintTrace(painter, trace, horizontalMap(), valueMap(), plotArea,
                       SimilarityOverlays::style(theme(), overlay));
    }
    for (const Curve &curve : m_curves)
        paintReference(painter, curve);
    if (state().display.hasLandmarks && !m_curves.empty())
        paintLandmarks(painter, plotArea);
}

void SimilarityFigure::paintMargins(QPainter &painter, const QRectF &plotArea) const
{
    const CurveStyle first = m_curves.empty() ? referenceStyle(theme(), 0) : m_curves.front().style;
    std::vector<std::pair<CurveStyle, QString>> entries;
    if (!hasSeveral())
        entries.emplace_back(first, measureText(state().display.measure));
    for (std::size_t i = 0; hasSeveral() && i < m_curves.size(); ++i)
        entries.emplace_back(m_curves[i].style, nameOf(m_curves[i]));
    if (!m_pinnedTraces.empty())
        entries.emplace_back(ghostOf(theme(), first), tr("A pinned"));
    for (const SimilarityOverlays::Curve &curve : m_overlays.curves())
        entries.emplace_back(SimilarityOverlays::style(theme(), curve.overlay),
                             SimilarityOverlays::name(curve.overlay));
    if (!m_limit.curve.empty())
        entries.emplace_back(CurveStyle{theme().mutedText, Qt::DotLine}, tr("limit"));

    const double height = lineHeight(canvas().font);
    const double line = 1.25 * height;
    QPointF place(plotArea.right() + 1.5 * height, plotArea.top() - height); // beside the title there is room
    const auto room = std::size_t(std::max(1, int((plotArea.bottom() - place.y()) / line)));
    const bool isCut = entries.size() > room;
    const std::size_t shown = isCut ? room - 1 : entries.size();
    painter.setFont(canvas().font);
    for (std::size_t i = 0; i < shown; ++i, place.ry() += line)
        paintLegendEntry(painter, place, legendEnd(), height, entries[i].first, entries[i].second,
                         theme().text);
    if (isCut) {
        painter.setPen(theme().text);
        painter.drawText(place + QPointF(0, height), tr("%1 more").arg(entries.size() - shown));
    } else if (!m_curves.empty() && !m_curves.front().trace.lowest.empty() && shown < room) {
        paintBandEntry(painter, place, legendEnd(), height, first.colour,
                       m_curves.front().trace.bandIsBound ? tr("bound") : tr("range"), theme().text);
    }
}

State SimilarityFigure::clicked(const Cell &cell, bool extend) const
{
    State next = state();
    std::vector<std::int64_t> &further = next.display.references;
    if (!extend) {
        next.display.reference = cell.row;
        further.clear();
        return next;
    }
    // A further reference close by is taken away: one pixel may stand for many rows.
    constexpr double reach = 5; // pixels
    const double rows = reach / horizontalMap().pixelsPerCell();
    const auto isNear = [&](std::int64_t row) {
        return std::abs(double(row - cell.row)) <= rows;
    };
    if (std::erase_if(further, isNear) == 0 && cell.row != next.display.reference &&
        further.size() < maximumReferences)
        further.push_back(cell.row);
    return next;
}

} // namespace sinescope
