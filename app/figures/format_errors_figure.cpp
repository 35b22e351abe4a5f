// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/format_errors_figure.h"

#include "app/figures/panel.h"
#include "app/figures/reading.h"
#include "app/state/choice.h"
#include "app/state/number_text.h"
#include "core/frequencies.h"
#include "core/two_threads.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// Entries that are computed in a frame; beyond these neighbouring pixels share one.
constexpr double mostEntries = 40'000;
/// Decimal logarithms of the errors that have colours: from exact as far as an eye can tell to all wrong.
constexpr Interval logarithms{-8, 0};
/// Where the colour bar of a narrow card begins and ends beside its plot area, in lines of type.
constexpr Interval narrowBar{0.5, 1};

/// The cells under the middles of pixels, each once, and for each pixel which of them.
struct PixelCells
{
    std::vector<std::int64_t> cells;
    std::vector<std::size_t> ofPixel;
};

PixelCells pixelCells(const Interval &visible, int pixels, int blocks, std::int64_t count)
{
    PixelCells out;
    for (int pixel = 0; pixel < pixels; ++pixel) {
        const auto block = std::int64_t(pixel) * blocks / pixels;
        const double middle = visible.begin + (double(block) + 0.5) * visible.size() / blocks;
        const std::int64_t cell = cellAt(middle, count);
        if (out.cells.empty() || out.cells.back() != cell)
            out.cells.push_back(cell);
        out.ofPixel.push_back(out.cells.size() - 1);
    }
    return out;
}

QString partText(RoundedPart part)
{
    switch (part) {
    case RoundedPart::Positions:
        return FormatErrorsFigure::tr("positions");
    case RoundedPart::Angles:
        return FormatErrorsFigure::tr("angles");
    case RoundedPart::Entries:
        break;
    }
    return FormatErrorsFigure::tr("entries");
}

} // namespace

QString FormatErrorsFigure::title() const
{
    const LimitsSettings &limits = state().display.limits;
    return tr("Error of %1 in %2").arg(partText(limits.part), idOf(numberFormatIds, limits.format));
}

QString FormatErrorsFigure::subtitle() const
{
    QStringList parts{tr("log₁₀ |error|, up to %1").arg(roundedText(m_largest, 3))};
    if (m_hasGaps)
        parts << tr("grey: infinite");
    return (parts << tr("1 pixel = one entry")).join(QStringLiteral("   ·   "));
}

QString FormatErrorsFigure::describe() const
{
    return tr("Heatmap. %1: %2.").arg(title(), subtitle()) + QLatin1Char(' ') + visibleText();
}

Gutters FormatErrorsFigure::gutters() const
{
    const double line = lineHeight(canvas().font);
    Gutters gutters =
        isNarrow(canvas()) ? panelGutters(canvas(), 6, 2, 1.2) : panelGutters(canvas(), 8, 10, 1.2);
    gutters.bottom += 0.4 * line;
    if (isNarrow(canvas())) {
        gutters.right += narrowBar.begin * line;
        gutters.bottom += 0.4 * line; // the name of the axis may need a line of its own
    }
    return gutters;
}

void FormatErrorsFigure::compute()
{
    const Parameters &parameters = state().parameters;
    const LimitsSettings &limits = state().display.limits;
    Axis down = dimensionAxis(plotArea().height());
    std::swap(down.from, down.to);
    frame().setAxes(positionAxis(plotArea().width()), down);

    const QSize pixels = devicePixels();
    const double blockSize =
        std::max(1.0, std::sqrt(double(pixels.width()) * double(pixels.height()) / mostEntries));
    const auto cellsOf = [&](AxisKind kind, int side, std::int64_t count) {
        return pixelCells(visibleInterval(kind), side, std::max(1, int(side / blockSize)), count);
    };
    const PixelCells rows = cellsOf(AxisKind::Positions, pixels.width(), parameters.length);
    const PixelCells columns = cellsOf(AxisKind::Dimensions, pixels.height(), parameters.dModel);
    m_encoding.emplace(parameters, limits.format, limits.part);
    std::vector<float> errors(rows.cells.size() * columns.cells.size());
    inTwoHalves(columns.cells.size(), errors.size() > 10'000, [&](std::size_t begin, std::size_t end) {
        m_encoding->errors(
            rows.cells, std::span(columns.cells).subspan(begin, end - begin),
            std::span(errors).subspan(begin * rows.cells.size(), (end - begin) * rows.cells.size()));
    });
    m_largest = 0;
    m_hasGaps = false;
    for (float &error : errors) {
        m_hasGaps = m_hasGaps || std::isnan(error);
        m_largest = std::fmax(m_largest, double(std::abs(error)));
        error = std::log10(std::max(std::abs(error), 1e-30F));
    }
    auto out = m_heatmap.values(pixels).begin();
    for (const std::size_t column : columns.ofPixel) {
        for (const std::size_t row : rows.ofPixel)
            *out++ = errors[column * rows.cells.size() + row];
    }
    const Colormap &chosen = *findColormap(state().display.colormap);
    // No error is neither high nor low: a map with a neutral middle would lie.
    m_heatmap.colour(forGround(chosen.diverging ? *findColormap("viridis") : chosen, theme().ground),
                     logarithms, false, false);
}

void FormatErrorsFigure::paintData(QPainter &painter, const QRectF &plotArea) const
{
    m_heatmap.paint(painter, plotArea);
}

void FormatErrorsFigure::paintMargins(QPainter &painter, const QRectF &plotArea) const
{
    QRectF bar = colourBarArea();
    if (isNarrow(canvas())) {
        const double line = lineHeight(canvas().font);
        bar.moveLeft(plotArea.right() + narrowBar.begin * line);
        bar.setWidth(narrowBar.size() * line);
    }
    m_heatmap.paintBar(painter, bar, theme().mutedText);
}

QString FormatErrorsFigure::readingAt(const Cell &cell) const
{
    const QLocale locale;
    const double held = m_encoding->entryAt(cell.row, cell.column);
    const double position = toDouble(positionAt(state().parameters, double(cell.row)));
    const LimitsSettings &limits = state().display.limits;
    const double error = m_encoding->errorAt(cell.row, cell.column);
    QString reading = tr("Position %1   ·   dimension %2   ·   value %3 instead of %4, error %5")
                          .arg(positionText(position), locale.toString(qint64(cell.column)), valueText(held),
                               valueText(entryAt(state().parameters, cell.row, cell.column)),
                               std::isnan(error) ? valueText(error) : roundedText(error, 4));
    if (limits.part != RoundedPart::Entries) {
        const double place = rounded(limits.format, position); // beyond 65504 float16 has none
        reading += tr("   ·   the position becomes %1")
                       .arg(std::isinf(place) ? QStringLiteral("∞") : positionText(place));
    }
    return reading;
}

} // namespace sinescope
