// SPDX-License-Identifier: GPL-3.0-or-later
// What the figure of similarity says in words.
#include "app/figures/reading.h"
#include "app/figures/similarity_figure.h"

#include <QLocale>

namespace sinescope {

namespace {

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
    if (!m_pinnedTraces.empty())
        parts << tr("pale: A pinned");
    const QString curve = curveText(m_curves.front().trace);
    if (!curve.isEmpty())
        parts << curve;
    if (m_coarseness > 1)
        parts << tr("further curves: one value in %1 pixels").arg(m_coarseness);
    parts << m_overlays.notes();
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

std::optional<double> SimilarityFigure::numberAt(const Cell &cell) const
{
    return m_curves.empty() ? std::nullopt : std::optional(valueAt(cell.row));
}

QString SimilarityFigure::readingAt(const Cell &cell) const
{
    if (m_curves.empty())
        return subtitle();
    QString text = ownReading(cell);
    if (m_pinned)
        text = withPinned(text, m_pinned->between(double(m_curves.front().reference), double(cell.row)));
    const QString others = m_overlays.reading(cell.row);
    return others.isEmpty() ? text : text + QStringLiteral("   ·   ") + others;
}

/// Without what is drawn besides the encoding itself.
QString SimilarityFigure::ownReading(const Cell &cell) const
{
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

} // namespace sinescope
