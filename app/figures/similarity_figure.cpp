// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/similarity_figure.h"

#include "app/figures/reading.h"
#include "app/figures/trace_painter.h"
#include "core/similarity_trace.h"

#include <QFontMetricsF>
#include <QLocale>
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

QString curveText(const Trace &trace)
{
    QStringList parts;
    if (trace.curveKind == CurveKind::Mean)
        parts << SimilarityFigure::tr("curve: mean per pixel");
    else if (trace.curveKind == CurveKind::RootMeanSquare)
        parts << SimilarityFigure::tr("curve: root mean square per pixel");
    else if (trace.curveKind == CurveKind::MiddleRow)
        parts << SimilarityFigure::tr("curve: the middle position of each pixel");
    if (!trace.lowest.empty())
        parts << (trace.bandIsBound ? SimilarityFigure::tr("band: a bound that holds every value")
                                    : SimilarityFigure::tr("band: every value"));
    return parts.join(QStringLiteral("   ·   "));
}

} // namespace

QString SimilarityFigure::title() const
{
    return tr("Similarity");
}

QString SimilarityFigure::positionOf(std::int64_t row) const
{
    return positionText(toDouble(positionAt(state().parameters, double(row))));
}

QString SimilarityFigure::nameOf(const Curve &curve) const
{
    return tr("ref. %1").arg(positionOf(curve.reference));
}

QString SimilarityFigure::subtitle() const
{
    if (m_curves.empty())
        return tr("the reference position lies beyond the length");
    const QString measure = measureText(state().display.measure);
    QStringList parts{hasSeveral()
                          ? tr("of %1 positions to every position, %2").arg(m_curves.size()).arg(measure)
                          : tr("of position %1 to every position, %2")
                                .arg(positionOf(m_curves.front().reference), measure)};
    if (state().display.hasLandmarks)
        parts << tr("limit for large d_model ~ 1 − (ln k + 0.577) / ln base");
    const QString curve = curveText(m_curves.front().trace);
    if (!curve.isEmpty())
        parts << curve;
    if (m_coarseness > 1)
        parts << tr("further curves: one value in %1 pixels").arg(m_coarseness);
    return parts.join(QStringLiteral("   ·   "));
}

QString SimilarityFigure::describe() const
{
    QString text = tr("Curve of similarity %1, from %2 to %3.")
                       .arg(subtitle(), valueText(m_values.begin), valueText(m_values.end));
    if (state().display.hasLandmarks && !m_curves.empty() && m_similarity->dependsOnOffsetOnly())
        text += QLatin1Char(' ') + m_landmarks.text() + QLatin1Char('.');
    return text;
}

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
    const double terms = double(pairCount(state().parameters)) * pixels * double(references.size() - 1);
    m_coarseness = references.size() < 2 ? 1 : std::max(1, int(std::ceil(terms / furtherTerms)));
    const bool isShifted = !isReferenceDrawn(state()); // styles stay when the reference is out of sight
    for (const std::int64_t reference : references) {
        const std::size_t index = m_curves.size();
        const bool isFirst = index == 0;
        m_curves.push_back({reference, referenceStyle(theme(), index + (isShifted ? 1 : 0)),
                            similarityTrace(*m_similarity, double(reference), visiblePositions(state()),
                                            isFirst ? pixels : std::max(1, pixels / m_coarseness),
                                            isFirst ? Band::Drawn : Band::None),
                            m_similarity->between(double(reference), double(reference))});
    }
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
    for (std::size_t i = m_curves.size(); i-- > 0;) // the reference on top
        paintTrace(painter, m_curves[i].trace, horizontalMap(), valueMap(), plotArea, m_curves[i].style);
    for (const Curve &curve : m_curves)
        paintReference(painter, curve);
    if (state().display.hasLandmarks && !m_curves.empty())
        paintLandmarks(painter, plotArea);
}

void SimilarityFigure::paintMargins(QPainter &painter, const QRectF &plotArea) const
{
    const double height = lineHeight(canvas().font);
    QPointF place(plotArea.right() + 1.5 * height, plotArea.top() - height);
    painter.setFont(canvas().font);
    const auto next = [&] {
        place.ry() += 1.25 * height;
    };
    const CurveStyle first = m_curves.empty() ? referenceStyle(theme(), 0) : m_curves.front().style;
    if (!hasSeveral()) {
        paintLegendEntry(painter, place, height, first, measureText(state().display.measure), theme().text);
        next();
    }
    for (std::size_t i = 0; hasSeveral() && i < m_curves.size(); ++i, next())
        paintLegendEntry(painter, place, height, m_curves[i].style, nameOf(m_curves[i]), theme().text);
    if (!m_limit.curve.empty()) {
        paintLegendEntry(painter, place, height, {theme().mutedText, Qt::DotLine}, tr("limit"), theme().text);
        next();
    }
    if (!m_curves.empty() && !m_curves.front().trace.lowest.empty())
        paintBandEntry(painter, place, height, first.colour,
                       m_curves.front().trace.bandIsBound ? tr("bound") : tr("range"), theme().text);
}

QString SimilarityFigure::readingAt(const Cell &cell) const
{
    if (m_curves.empty())
        return subtitle();
    const std::int64_t offset = cell.row - m_curves.front().reference;
    const QString sign = offset > 0 ? QStringLiteral("+") : QString();
    const QString value = valueText(valueAt(cell.row));
    const QString text =
        tr("Position %1   ·   %2 rows from reference %3   ·   %4 %5")
            .arg(positionOf(cell.row), sign + QLocale().toString(qint64(offset)),
                 positionOf(m_curves.front().reference), measureText(state().display.measure), value);
    const std::optional<std::int64_t> other = mirrored(cell.row);
    if (!other)
        return text;
    const QString there = valueText(valueAt(*other));
    return text + QStringLiteral("   ·   ") +
           (m_similarity->dependsOnOffsetOnly()
                ? tr("equal at %1, as far on the other side: distance only, no direction")
                      .arg(positionOf(*other))
                : tr("%2 at %1, as far on the other side").arg(positionOf(*other), there));
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
