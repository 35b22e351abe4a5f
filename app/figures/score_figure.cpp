// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/score_figure.h"

#include "app/figures/panel.h"
#include "app/figures/reading.h"
#include "app/figures/shown_sentence.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace sinescope {

QString ScoreFigure::title() const
{
    return tr("Split of a score");
}

/// The letters of a narrow panel stand for word and position.
QStringList ScoreFigure::names() const
{
    if (isNarrow(canvas()))
        return {tr("w · w"), tr("w · p"), tr("p · w"), tr("p · p"), tr("score")};
    return {tr("word · word"), tr("word · position"), tr("position · word"), tr("position · position"),
            tr("score")};
}

QString ScoreFigure::subtitle() const
{
    if (!m_problem.isEmpty())
        return {};
    const ShownSentence &shown = shownSentence(state());
    const SentenceSettings &settings = state().display.sentence;
    const std::int64_t first = shown.sequence * shown.sentence.longest();
    return tr("query “%1” at %2, key “%3” at %4, divided by √d_k")
        .arg(shown.label(first + settings.query), shown.positionLabel(first + settings.query),
             shown.label(first + settings.key), shown.positionLabel(first + settings.key));
}

QString ScoreFigure::describe() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    QStringList parts;
    for (std::size_t i = 0; i < m_terms.size(); ++i)
        parts << QStringLiteral("%1 %2").arg(names().at(qsizetype(i)), valueText(m_terms[i]));
    return subtitle() + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

Gutters ScoreFigure::gutters() const
{
    const QFontMetricsF metrics(canvas().font);
    double widest = 0;
    for (const QString &name : names())
        widest = std::max(widest, metrics.horizontalAdvance(name));
    const double letter = metrics.horizontalAdvance(QStringLiteral("0"));
    const double line = lineHeight(canvas().font);
    return panelGutters(canvas(), widest / letter + line / letter / 2, 10, 1.2);
}

void ScoreFigure::compute()
{
    const ShownSentence &shown = shownSentence(state());
    const SentenceSettings &settings = state().display.sentence;
    m_problem = shown.problem;
    m_terms = {};
    if (m_problem.isEmpty() &&
        std::max(settings.query, settings.key) >= shown.sentence.wordCount(shown.sequence))
        m_problem =
            canvas().isInteractive
                ? tr("The chosen words lie beyond this sequence: click a cell of the attention beside.")
                : tr("The chosen words lie beyond this sequence.");
    if (m_problem.isEmpty()) {
        const ScoreTerms terms = shown.sentence.terms(shown.at(settings.query), shown.at(settings.key));
        m_terms = {terms.contentContent, terms.contentPosition, terms.positionContent, terms.positionPosition,
                   terms.sum()};
    }
    const double low = std::min(0.0, *std::ranges::min_element(m_terms));
    const double high = std::max(0.0, *std::ranges::max_element(m_terms));
    const double room = low < high ? 0.06 * (high - low) : 1;
    m_values = {low < 0 ? low - room : 0, high + room};
    const double labelPixels = 5 * lineHeight(canvas().font);
    const double smallest = m_values.size() * labelPixels / std::max(labelPixels, plotArea().width());
    const Ticks ticks = m_problem.isEmpty() ? decimalTicks(smallest) : noTicks(m_values.begin, m_values.end);
    frame().setAxes({m_values.begin, m_values.end, ticks}, {0, 1, noTicks(0, 1)});
}

QRectF ScoreFigure::rowArea(std::size_t row, const QRectF &plotArea) const
{
    const double height = plotArea.height() / double(m_terms.size());
    return {plotArea.left(), plotArea.top() + double(row) * height, plotArea.width(), height};
}

void ScoreFigure::paintData(QPainter &painter, const QRectF &plotArea) const
{
    if (!m_problem.isEmpty())
        return; // paintMargins() has the whole card for the message
    const PixelMap map(m_values, plotArea.left(), plotArea.right());
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const QRectF row = rowArea(i, plotArea);
        const double height = std::min(0.6 * row.height(), 1.5 * lineHeight(canvas().font));
        const double from = map.toPixel(std::min(0.0, m_terms[i]));
        const double to = map.toPixel(std::max(0.0, m_terms[i]));
        painter.fillRect(QRectF(from, row.center().y() - height / 2, std::max(1.0, to - from), height),
                         i + 1 == m_terms.size() ? theme().text : curveStyle(theme(), i).colour);
    }
    painter.setPen(QPen(theme().mutedText, 1));
    painter.drawLine(QPointF(map.toPixel(0), plotArea.top()), QPointF(map.toPixel(0), plotArea.bottom()));
}

void ScoreFigure::paintMargins(QPainter &painter, const QRectF &plotArea) const
{
    const double line = lineHeight(canvas().font);
    if (!m_problem.isEmpty()) {
        painter.setFont(canvas().font);
        const QRectF room(line, plotArea.top(), canvas().size.width() - 2 * line, plotArea.height());
        return paintMessage(painter, room, m_problem, theme());
    }
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        QFont font = canvas().font;
        font.setBold(i + 1 == m_terms.size());
        painter.setFont(font);
        painter.setPen(theme().text);
        const QRectF row = rowArea(i, plotArea);
        painter.drawText(QRectF(0, row.top(), plotArea.left() - 0.5 * line, row.height()),
                         Qt::AlignRight | Qt::AlignVCenter, names().at(qsizetype(i)));
        painter.drawText(
            QRectF(plotArea.right() + 0.5 * line, row.top(), canvas().size.width(), row.height()),
            Qt::AlignLeft | Qt::AlignVCenter, valueText(m_terms[i]));
    }
}

QString ScoreFigure::readingAt(const Cell &) const
{
    return describe();
}

} // namespace sinescope
