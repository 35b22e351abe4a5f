// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/chart_frame.h"

#include <QChart>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QLocale>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QValueAxis>

#include <cmath>

namespace sinescope {

namespace {

/// Paints above the grid of its chart.
class LayerItem : public QGraphicsItem
{
public:
    LayerItem(const QChart &chart, QGraphicsItem *parent, bool isClipped)
        : QGraphicsItem(parent)
        , m_chart(chart)
        , m_isClipped(isClipped)
    {
        setZValue(isClipped ? 100 : 101); // Charts' own items stand below
    }

    void setPainter(ChartFrame::Painter painter) { m_painter = std::move(painter); }
    void moved() { prepareGeometryChange(); }

    QRectF boundingRect() const override
    {
        return m_isClipped ? m_chart.plotArea() : QRectF({}, m_chart.size());
    }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        if (!m_painter)
            return;
        painter->save();
        if (m_isClipped)
            painter->setClipRect(m_chart.plotArea(), Qt::IntersectClip);
        m_painter(*painter, m_chart.plotArea());
        painter->restore();
    }

private:
    const QChart &m_chart;
    ChartFrame::Painter m_painter;
    bool m_isClipped;
};

/// Charts adds interval to interval from the first tick on. Where that misses zero from below by a rounding,
/// the label would be -0.00: then all ticks are moved, by less than can be seen.
double anchorFor(const Ticks &ticks, double low)
{
    double value = ticks.anchor - std::floor((ticks.anchor - low) / ticks.interval) * ticks.interval;
    while (value < -0.5 * ticks.interval)
        value += ticks.interval;
    const double smallShift = 1e-9 * ticks.interval;
    return value < 0 && value > -smallShift ? ticks.anchor + smallShift : ticks.anchor;
}

void setAxis(QValueAxis &axis, const Axis &wanted)
{
    // Each setter below costs a layout of all labels when the value differs, and nothing when it does not.
    const double low = std::min(wanted.from, wanted.to);
    const double high = std::max(wanted.from, wanted.to);
    // Between range and interval there must never be millions of ticks, not even for a moment.
    if (wanted.ticks.interval > axis.tickInterval())
        axis.setTickInterval(wanted.ticks.interval);
    axis.setReverse(wanted.from > wanted.to);
    axis.setRange(low, high);
    axis.setTickAnchor(anchorFor(wanted.ticks, low));
    axis.setTickInterval(wanted.ticks.interval);
    constexpr int mostDecimals = 7; // more of them tell nothing but zeros
    const QString format = wanted.ticks.decimals > mostDecimals
                               ? QStringLiteral("%.3g")
                               : QStringLiteral("%.%1f").arg(wanted.ticks.decimals);
    axis.setLabelFormat(wanted.hasLabels ? format : QStringLiteral(" "));
}

/// Charts gives a label exactly the width of its text,
/// and a fraction of a pixel less breaks it into two lines.
void keepLabelsWhole(const QGraphicsScene &scene)
{
    for (QGraphicsItem *item : scene.items()) {
        auto *label = qgraphicsitem_cast<QGraphicsTextItem *>(item);
        if (!label || label->document()->defaultTextOption().wrapMode() == QTextOption::NoWrap)
            continue;
        QTextOption whole = label->document()->defaultTextOption();
        whole.setWrapMode(QTextOption::NoWrap);
        label->document()->setDefaultTextOption(whole);
    }
}

} // namespace

struct ChartFrame::Parts
{
    QGraphicsScene scene;
    QChart *chart = new QChart; // owned by the scene
    QValueAxis *horizontal = new QValueAxis;
    QValueAxis *vertical = new QValueAxis;
    LayerItem *layer = nullptr; // owned by the chart
    LayerItem *margins = nullptr;
};

ChartFrame::ChartFrame()
    : m_parts(std::make_unique<Parts>())
{
    QChart &chart = *m_parts->chart;
    m_parts->scene.addItem(&chart);
    m_parts->scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.setBackgroundVisible(false);
    chart.setMargins({});
    chart.legend()->hide();
    chart.setLocalizeNumbers(true);
    chart.addAxis(m_parts->horizontal, Qt::AlignBottom);
    chart.addAxis(m_parts->vertical, Qt::AlignLeft);
    for (QValueAxis *axis : {m_parts->horizontal, m_parts->vertical}) {
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTruncateLabels(false);
        axis->setLineVisible(false);
    }
    m_parts->layer = new LayerItem(chart, &chart, true);
    m_parts->margins = new LayerItem(chart, &chart, false);
}

ChartFrame::~ChartFrame() = default;

void ChartFrame::setTheme(const Theme &theme, const QFont &font)
{
    m_parts->chart->setLocale(QLocale());
    for (QValueAxis *axis : {m_parts->horizontal, m_parts->vertical}) {
        axis->setLabelsFont(font);
        axis->setLabelsColor(theme.mutedText);
        axis->setGridLineColor(theme.grid);
    }
}

void ChartFrame::setAxes(const Axis &horizontal, const Axis &vertical)
{
    setAxis(*m_parts->horizontal, horizontal);
    setAxis(*m_parts->vertical, vertical);
}

void ChartFrame::setGeometry(QSizeF size, const Gutters &gutters)
{
    QRectF plotArea =
        QRectF({}, size).adjusted(gutters.left, gutters.top, -gutters.right, -gutters.bottom).toAlignedRect();
    plotArea.setSize(plotArea.size().expandedTo({1, 1})); // whatever is left of a tiny picture
    QChart &chart = *m_parts->chart;
    if (chart.size() == size && chart.plotArea() == plotArea)
        return;
    m_parts->layer->moved();
    m_parts->margins->moved();
    chart.resize(size);
    chart.setPlotArea(plotArea);
}

void ChartFrame::setLayer(Painter painter)
{
    m_parts->layer->setPainter(std::move(painter));
}

void ChartFrame::setMarginPainter(Painter painter)
{
    m_parts->margins->setPainter(std::move(painter));
}

QRectF ChartFrame::plotArea() const
{
    return m_parts->chart->plotArea();
}

std::optional<LabelLine> ChartFrame::labelsBelow() const
{
    std::optional<LabelLine> line;
    for (const QGraphicsItem *item : m_parts->scene.items()) {
        const auto *label = qgraphicsitem_cast<const QGraphicsTextItem *>(item);
        if (!label || !label->isVisible() || label->scenePos().y() < plotArea().bottom())
            continue;
        const QTextLayout &layout = *label->document()->firstBlock().layout();
        if (layout.lineCount() == 0)
            continue;
        const QTextLine text = layout.lineAt(0);
        const double right =
            label->scenePos().x() + layout.position().x() + text.x() + text.naturalTextWidth();
        line = {label->scenePos().y() + layout.position().y() + text.y() + text.ascent(),
                std::max(right, line.value_or(LabelLine{}).right)};
    }
    return line;
}

void ChartFrame::paint(QPainter &painter, QPointF topLeft)
{
    // Charts lays out its labels by a posted event; a frame that is painted now needs it now.
    m_parts->chart->layout()->activate();
    keepLabelsWhole(m_parts->scene);
    const QRectF source({}, m_parts->chart->size());
    m_parts->scene.render(&painter, QRectF(topLeft, source.size()), source);
}

} // namespace sinescope
