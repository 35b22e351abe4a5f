// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/attention_figure.h"

#include "app/figures/panel.h"
#include "app/figures/reading.h"
#include "app/figures/shown_sentence.h"
#include "app/state/number_text.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace sinescope {

QString AttentionFigure::title() const
{
    return m_withPositions ? tr("Attention with positions") : tr("Attention without positions");
}

QString AttentionFigure::subtitle() const
{
    const ShownSentence &shown = shownSentence(state());
    if (!shown.problem.isEmpty())
        return {};
    QStringList parts{tr("queries down, keys across")};
    if (shown.sentence.sequenceCount() > 1)
        parts.prepend(tr("sequence %1").arg(shown.sequence + 1));
    if (state().display.sentence.shuffle != 0)
        parts.prepend(tr("shuffled"));
    if (state().display.sentence.projection == Projection::Random)
        parts << tr("random W_q and W_k");
    return parts.join(QStringLiteral("   ·   "));
}

QString AttentionFigure::describe() const
{
    const ShownSentence &shown = shownSentence(state());
    if (!shown.problem.isEmpty())
        return shown.problem;
    return tr("%1: heatmap of weights, %2. Colours from %3 to %4. %5 %6")
        .arg(title(), subtitle(), valueText(m_heatmap.range().begin), valueText(m_heatmap.range().end),
             strongestText(), orderTexts().join(QStringLiteral(" ")))
        .trimmed();
}

/// To which word the chosen query attends most.
QString AttentionFigure::strongestText() const
{
    const ShownSentence &shown = shownSentence(state());
    const std::int64_t query = state().display.sentence.query;
    const std::int64_t words = shown.sentence.wordCount(shown.sequence);
    if (query >= words)
        return {};
    std::int64_t key = 0;
    const double weight = shown.weights[m_withPositions].row(query).head(words).maxCoeff(&key);
    const std::int64_t first = shown.sequence * shown.sentence.longest();
    return tr("“%1” attends most to “%2”, weight %3.")
        .arg(shown.label(first + query), shown.label(first + key), valueText(weight));
}

/// What another order of the words changes, in two lines.
QStringList AttentionFigure::orderTexts() const
{
    if (state().display.sentence.shuffle == 0)
        return canvas().isInteractive ? QStringList{tr("Shuffle the words: what changes?")} : QStringList{};
    const OrderEffect &effect = shownSentence(state()).effects[m_withPositions];
    const QString weights = tr("Weights change by %1").arg(valueText(effect.weightChange));
    const QString mean = tr("Mean output changes by %1").arg(valueText(effect.meanChange));
    if (!m_withPositions)
        return {weights + tr(": rows only swap"), mean};
    return {weights, mean + tr(" of norm %1").arg(roundedText(effect.meanNorm, 4))};
}

bool AttentionFigure::isEmpty() const
{
    return !shownSentence(state()).problem.isEmpty();
}

Interval AttentionFigure::visibleInterval(AxisKind kind) const
{
    const ShownSentence &shown = shownSentence(state());
    if (!shown.problem.isEmpty() || (kind != AxisKind::Tokens && kind != AxisKind::OtherTokens))
        return Figure::visibleInterval(
            kind == AxisKind::Tokens || kind == AxisKind::OtherTokens ? AxisKind::Dimensions : kind);
    const double first = double(shown.sequence * shown.sentence.longest()) - 0.5;
    return {first, first + double(shown.sentence.longest())};
}

/// Names of keys stand upright where they fit side by side. A low panel has no room for them: they are those
/// of the rows.
double AttentionFigure::namesHeight() const
{
    const double line = lineHeight(canvas().font);
    const ShownSentence &shown = shownSentence(state());
    if (canvas().size.height() < 16 * line || !shown.problem.isEmpty())
        return 0;
    const QFontMetricsF metrics(canvas().font);
    double widest = 0;
    for (std::int64_t place = 0; place < shown.sentence.longest(); ++place)
        widest = std::max(widest, metrics.horizontalAdvance(
                                      shown.label(shown.sequence * shown.sentence.longest() + place)));
    const Gutters sides = sideGutters(0);
    const double width = canvas().size.width() - sides.left - sides.right;
    const bool fit = widest + line / 2 < width / double(shown.sentence.longest());
    return fit ? 1.5 * line : std::min(4.5 * line, widest + 0.8 * line);
}

Gutters AttentionFigure::sideGutters(double below) const
{
    return isNarrow(canvas()) ? panelGutters(canvas(), 6, 0, below) : panelGutters(canvas(), 9, 10, below);
}

Gutters AttentionFigure::gutters() const
{
    return sideGutters(2.4 + namesHeight() / lineHeight(canvas().font));
}

void AttentionFigure::compute()
{
    const ShownSentence &shown = shownSentence(state());
    const Interval tokens = visibleInterval(AxisKind::Tokens);
    const Ticks ticks = noTicks(tokens.begin, tokens.end);
    frame().setAxes({tokens.begin, tokens.end, ticks}, {tokens.end, tokens.begin, ticks});
    if (!shown.problem.isEmpty())
        return;
    const RowMajorMatrix<double> &weights = shown.weights[m_withPositions];
    std::ranges::copy(weights.cast<float>().reshaped<Eigen::RowMajor>(),
                      m_heatmap.values(QSize(int(weights.cols()), int(weights.rows()))).begin());
    m_heatmap.setEmptyColour(theme().grid);
    // Weights are never below zero: a map with a neutral middle would lie.
    const Colormap &chosen = *findColormap(state().display.colormap);
    const double largest =
        std::max(shown.weights[0].topRows(shown.sentence.wordCount(shown.sequence)).maxCoeff(),
                 shown.weights[1].topRows(shown.sentence.wordCount(shown.sequence)).maxCoeff());
    m_heatmap.colour(forGround(chosen.diverging ? *findColormap("viridis") : chosen, theme().ground),
                     {0, largest}, state().display.isRangeFitted, false);
}

void AttentionFigure::paintData(QPainter &painter, const QRectF &plotArea) const
{
    const ShownSentence &shown = shownSentence(state());
    if (!shown.problem.isEmpty())
        return paintMessage(painter, plotArea, shown.problem, theme());
    m_heatmap.paint(painter, plotArea);
    const SentenceSettings &settings = state().display.sentence;
    if (std::max(settings.query, settings.key) >= shown.sentence.wordCount(shown.sequence))
        return;
    const std::int64_t first = shown.sequence * shown.sentence.longest();
    const double width = horizontalMap().pixelsPerCell();
    const double height = verticalMap().pixelsPerCell();
    const QRectF chosen(horizontalMap().toPixel(double(first + settings.key)) - width / 2,
                        verticalMap().toPixel(double(first + settings.query)) - height / 2, width, height);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().card, 3));
    painter.drawRect(chosen);
    painter.setPen(QPen(curveStyle(theme(), 1).colour, 2)); // as the reference in the figure of similarity
    painter.drawRect(chosen);
}

void AttentionFigure::paintMargins(QPainter &painter, const QRectF &plotArea) const
{
    const ShownSentence &shown = shownSentence(state());
    if (!shown.problem.isEmpty())
        return;
    painter.setFont(canvas().font);
    const double line = lineHeight(canvas().font);
    if (!isNarrow(canvas()))
        m_heatmap.paintBar(painter, colourBarArea(), theme().mutedText);
    const std::int64_t first = shown.sequence * shown.sentence.longest();
    const Range tokens{first, first + shown.sentence.longest()};
    const auto name = [&](std::int64_t token) {
        return shown.label(token);
    };
    paintRowNames(painter, verticalMap(), tokens, plotArea.left() - 0.5 * line, plotArea.left() - 0.8 * line,
                  theme().text, name);
    if (namesHeight() > 0)
        paintColumnNames(painter, horizontalMap(), tokens,
                         QRectF(plotArea.left(), plotArea.bottom() + 0.4 * line, plotArea.width(),
                                namesHeight() - 0.4 * line),
                         theme().text, name);
    painter.setPen(theme().mutedText);
    const QFontMetricsF metrics(canvas().font);
    double y = plotArea.bottom() + namesHeight() + 1.1 * line;
    for (const QString &text : orderTexts()) {
        painter.drawText(QPointF(line, y),
                         metrics.elidedText(text, Qt::ElideRight, canvas().size.width() - 1.5 * line));
        y += 1.2 * line;
    }
}

QString AttentionFigure::readingAt(const Cell &cell) const
{
    return attentionReading(state(), cell);
}

Cell AttentionFigure::within(const Cell &cell) const
{
    return shownSentence(state()).withinSequence(cell);
}

State AttentionFigure::clicked(const Cell &at, bool) const
{
    const ShownSentence &shown = shownSentence(state());
    State next = state();
    if (!shown.problem.isEmpty())
        return next;
    const Cell cell = within(at);
    const std::int64_t first = shown.sequence * shown.sentence.longest();
    if (shown.token(cell.token).isPadding() || shown.token(cell.otherToken).isPadding())
        return next;
    next.display.sentence.query = cell.token - first;
    next.display.sentence.key = cell.otherToken - first;
    return next;
}

} // namespace sinescope
