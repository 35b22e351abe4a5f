// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/token_figure.h"

#include "app/figures/panel.h"
#include "app/figures/reading.h"
#include "app/state/number_text.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinescope {

QString TokenFigure::title() const
{
    switch (m_part) {
    case Part::Words:
        return tr("Word vectors");
    case Part::Positions:
        return tr("+ Positions");
    case Part::Sums:
        break;
    }
    return tr("= Sum");
}

QString TokenFigure::subtitle() const
{
    const ShownSentence &shown = shownSentence(state());
    if (!shown.problem.isEmpty())
        return {};
    const QLocale locale;
    const double words = shown.sentence.input().scale;
    const double positions = shown.sentence.positionNorm();
    const auto number = [&](double value) {
        return roundedText(value, 4);
    };
    QStringList parts;
    if (m_part == Part::Words) {
        parts << tr("random, untrained, norm %1").arg(number(words));
        if (shown.text.hasRightToLeft)
            parts << tr("right to left: numbered in reading order");
    } else if (m_part == Part::Positions) {
        parts << tr("norm %1").arg(number(positions));
    } else if (positions > 0) {
        const double ratio = words / positions;
        parts << tr("words : positions = %1 : 1, %2 dB")
                     .arg(number(ratio), locale.toString(20 * std::log10(ratio), 'f', 1));
    }
    if (shown.text.words < shown.text.tokens())
        parts << tr("grey: padding");
    const double columns = visibleDimensions(state()).size() / devicePixels().width();
    if (columns > 1)
        parts << tr("1 pixel = mean of %1 dimensions").arg(locale.toString(columns, 'f', 1));
    return parts.join(QStringLiteral("   ·   "));
}

QString TokenFigure::describe() const
{
    const ShownSentence &shown = shownSentence(state());
    if (!shown.problem.isEmpty())
        return shown.problem;
    return tr("Heatmap of %1 tokens, %2. Colours from %3 to %4.")
        .arg(QString::number(shown.text.tokens()), subtitle(), valueText(m_heatmap.range().begin),
             valueText(m_heatmap.range().end));
}

Interval TokenFigure::visibleInterval(AxisKind kind) const
{
    if (kind != AxisKind::Tokens)
        return Figure::visibleInterval(kind);
    const ShownSentence &shown = shownSentence(state());
    return cellsInterval(shown.problem.isEmpty() ? shown.text.tokens() : 1);
}

bool TokenFigure::isEmpty() const
{
    return !shownSentence(state()).problem.isEmpty();
}

Gutters TokenFigure::gutters() const
{
    return isNarrow(canvas()) ? panelGutters(canvas(), 6, 0, 1.2) : panelGutters(canvas(), 9, 10, 1.2);
}

double TokenFigure::entry(const Sentence &sentence, const Token &token, std::int64_t column) const
{
    if (m_part == Part::Words)
        return sentence.wordEntry(token, column);
    if (m_part == Part::Positions)
        return sentence.positionEntry(token, column);
    return sentence.wordEntry(token, column) + sentence.positionEntry(token, column);
}

void TokenFigure::compute()
{
    const ShownSentence &shown = shownSentence(state());
    const Interval tokens = visibleInterval(AxisKind::Tokens);
    Axis across = dimensionAxis(plotArea().width());
    if (isEmpty())
        across.ticks = noTicks(across.from, across.to);
    frame().setAxes(across, {tokens.end, tokens.begin, noTicks(tokens.begin, tokens.end)});
    if (isEmpty())
        return;
    sample(shown);
    m_heatmap.setEmptyColour(theme().grid);
    m_heatmap.colour(forGround(*findColormap(state().display.colormap), theme().ground),
                     {-shown.limit, shown.limit}, state().display.isRangeFitted, false);
}

/// A line for each token, with a value a pixel: one entry, or the mean of those whose middles it covers.
void TokenFigure::sample(const ShownSentence &shown)
{
    const std::int64_t tokens = shown.text.tokens();
    const int width = devicePixels().width();
    const Interval visible = visibleDimensions(state());
    const double perPixel = visible.size() / width;
    const std::int64_t dModel = state().parameters.dModel;
    std::vector<Range> covered;
    for (int pixel = 0; pixel < width; ++pixel) {
        const double begin = visible.begin + pixel * perPixel;
        const std::int64_t middle = sinescope::cellAt(begin + perPixel / 2, dModel);
        const Range middles{std::int64_t(std::ceil(begin)), std::int64_t(std::ceil(begin + perPixel))};
        covered.push_back(middles.size() > 1 ? middles : Range{middle, middle + 1});
    }
    auto out = m_heatmap.values(QSize(width, int(tokens))).begin();
    for (std::int64_t index = 0; index < tokens; ++index) {
        const Token &token = shown.token(index);
        if (token.isPadding()) {
            out = std::fill_n(out, width, NAN);
            continue;
        }
        for (const Range &range : covered) {
            double sum = 0;
            for (std::int64_t column = range.begin; column < range.end; ++column)
                sum += entry(shown.sentence, token, column);
            *out++ = float(sum / double(range.size()));
        }
    }
}

void TokenFigure::paintData(QPainter &painter, const QRectF &plotArea) const
{
    const ShownSentence &shown = shownSentence(state());
    if (!shown.problem.isEmpty())
        return paintMessage(painter, plotArea, shown.problem, theme());
    m_heatmap.paint(painter, plotArea);
    painter.setPen(QPen(theme().card, 2));
    for (std::int64_t sequence = 1; sequence < shown.sentence.sequenceCount(); ++sequence) {
        const double y = verticalMap().toPixel(double(sequence * shown.sentence.longest()) - 0.5);
        painter.drawLine(QPointF(plotArea.left(), y), QPointF(plotArea.right(), y));
    }
}

void TokenFigure::paintMargins(QPainter &painter, const QRectF &plotArea) const
{
    const ShownSentence &shown = shownSentence(state());
    if (!shown.problem.isEmpty())
        return;
    painter.setFont(canvas().font);
    const double line = lineHeight(canvas().font);
    if (!isNarrow(canvas()))
        m_heatmap.paintBar(painter, colourBarArea(), theme().mutedText);
    paintRowNames(painter, verticalMap(), {0, shown.text.tokens()}, plotArea.left() - 0.5 * line,
                  plotArea.left() - 0.8 * line, theme().text, [&](std::int64_t token) {
                      return m_part == Part::Positions ? shown.positionLabel(token) : shown.label(token);
                  });
    if (shown.sentence.sequenceCount() == 1)
        return;
    const auto edge = [&](std::int64_t sequence) {
        return verticalMap().toPixel(double(sequence * shown.sentence.longest()) - 0.5);
    };
    painter.fillRect(QRectF(QPointF(plotArea.left() - 0.35 * line, edge(shown.sequence) + 1),
                            QPointF(plotArea.left() - 0.15 * line, edge(shown.sequence + 1) - 1)),
                     theme().accent);
}

QString TokenFigure::readingAt(const Cell &cell) const
{
    return tokenReading(state(), cell);
}

Cell TokenFigure::within(const Cell &cell) const
{
    return shownSentence(state()).within(cell);
}

State TokenFigure::clicked(const Cell &cell, bool) const
{
    const ShownSentence &shown = shownSentence(state());
    State next = state();
    if (!shown.problem.isEmpty() || shown.token(within(cell).token).isPadding())
        return next;
    next.display.sentence.sequence = within(cell).token / shown.sentence.longest();
    next.display.sentence.query = within(cell).token % shown.sentence.longest();
    return next;
}

} // namespace sinescope
