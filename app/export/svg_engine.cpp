// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/svg_engine.h"

#include "app/export/svg_crop.h"
#include "app/export/svg_text.h"

#include <QPainter>

#include <cmath>

namespace sinescope {

SvgEngine::SvgEngine(QSizeF size)
    : QPaintEngine(PrimitiveTransform | PixmapTransform | PainterPaths | Antialiasing | AlphaBlend |
                   ObjectBoundingModeGradients | BlendModes | ConstantOpacity | BrushStroke)
    , m_page({}, size)
{
}

bool SvgEngine::begin(QPaintDevice *)
{
    m_elements.clear();
    return true;
}

bool SvgEngine::end()
{
    if (m_isGroupOpen)
        m_elements += "</g>\n";
    m_isGroupOpen = false;
    return true;
}

double SvgEngine::scale() const
{
    return std::sqrt(std::abs(painter()->combinedTransform().determinant()));
}

QRectF SvgEngine::window() const
{
    if (!painter()->hasClipping())
        return m_page;
    return m_page & painter()->combinedTransform().mapRect(painter()->clipBoundingRect());
}

void SvgEngine::add(const QByteArray &style, const QByteArray &element)
{
    if (!m_isGroupOpen || style != m_style)
        m_elements += (m_isGroupOpen ? "</g>\n<g" : "<g") + style + ">\n";
    m_style = style;
    m_isGroupOpen = true;
    m_elements += element + '\n';
}

void SvgEngine::fill(const QPainterPath &shape)
{
    if (painter()->brush().style() == Qt::NoBrush)
        return;
    const QPainterPath visible = croppedShape(shape, window());
    if (visible.isEmpty())
        return;
    const QByteArray rule = shape.fillRule() == Qt::OddEvenFill ? " fill-rule=\"evenodd\"" : "";
    add(svgFill(painter()->brush()) + rule, "<path d=\"" + svgPath(visible) + "Z\"/>");
}

void SvgEngine::stroke(const QPolygonF &line)
{
    if (painter()->pen().style() == Qt::NoPen)
        return;
    const QByteArray style = svgFill(Qt::NoBrush) + svgStroke(painter()->pen(), scale());
    for (const QPolygonF &piece : croppedLine(line, window()))
        add(style, "<polyline points=\"" + svgPoints(piece) + "\"/>");
}

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    QPolygonF line = painter()->combinedTransform().map(QPolygonF(QList<QPointF>(points, points + count)));
    if (mode != PolylineMode) {
        line << line.front();
        QPainterPath shape;
        shape.addPolygon(line);
        shape.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        fill(shape);
    }
    stroke(line);
}

void SvgEngine::drawRects(const QRectF *rects, int count)
{
    for (int i = 0; i < count; ++i) {
        QPainterPath path;
        path.addRect(rects[i]);
        drawPath(path);
    }
}

void SvgEngine::drawEllipse(const QRectF &bounds)
{
    const QRectF shape = painter()->combinedTransform().mapRect(bounds);
    const double reach = painter()->pen().style() == Qt::NoPen ? 0 : painter()->pen().widthF() * scale() / 2;
    const bool isWhole = window().contains(shape.adjusted(-reach, -reach, reach, reach));
    if (!isWhole || painter()->combinedTransform().isRotating()) {
        QPainterPath path;
        path.addEllipse(bounds);
        drawPath(path);
        return;
    }
    add(svgFill(painter()->brush()) + svgStroke(painter()->pen(), scale()),
        "<ellipse cx=\"" + svgNumber(shape.center().x()) + "\" cy=\"" + svgNumber(shape.center().y()) +
            "\" rx=\"" + svgNumber(shape.width() / 2) + "\" ry=\"" + svgNumber(shape.height() / 2) + "\"/>");
}

void SvgEngine::drawPath(const QPainterPath &path)
{
    const QPainterPath shape = painter()->combinedTransform().map(path);
    fill(shape);
    const bool isWhole = window().contains(shape.controlPointRect());
    if (isWhole && painter()->pen().style() != Qt::NoPen) {
        add(svgFill(Qt::NoBrush) + svgStroke(painter()->pen(), scale()),
            "<path d=\"" + svgPath(shape) + "\"/>");
        return;
    }
    for (const QPolygonF &line : shape.toSubpathPolygons())
        stroke(line);
}

void SvgEngine::drawTextItem(const QPointF &position, const QTextItem &item)
{
    const QTransform transform = painter()->combinedTransform();
    const QRectF bounds(position.x(), position.y() - item.ascent(), item.width(),
                        item.ascent() + item.descent());
    if (!window().intersects(transform.mapRect(bounds)) || item.text().trimmed().isEmpty())
        return;
    const QByteArray text = ">" + svgText(item.text()) + "</text>";
    const QByteArray fill = svgFill(painter()->pen().color());
    const QPointF place = transform.map(position);
    if (transform.isRotating()) {
        const auto number = [](double part) {
            return svgNumber(part, 4) + ' ';
        };
        add(fill + svgFont(item.font(), 1), "<text transform=\"matrix(" + number(transform.m11()) +
                                                number(transform.m12()) + number(transform.m21()) +
                                                number(transform.m22()) + number(place.x()) +
                                                svgNumber(place.y()) + ")\"" + text);
        return;
    }
    add(fill + svgFont(item.font(), scale()),
        "<text x=\"" + svgNumber(place.x()) + "\" y=\"" + svgNumber(place.y()) + '"' + text);
}

void SvgEngine::drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source)
{
    drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
}

void SvgEngine::drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                          Qt::ImageConversionFlags)
{
    const QRectF whole = painter()->combinedTransform().mapRect(target);
    const QRectF visible = whole & window();
    if (visible.isEmpty() || image.isNull())
        return;
    // The pixels that are seen; the target shrinks with them.
    const double across = source.width() / whole.width();
    const double down = source.height() / whole.height();
    const QRect pixels =
        QRectF(source.x() + (visible.x() - whole.x()) * across, source.y() + (visible.y() - whole.y()) * down,
               visible.width() * across, visible.height() * down)
            .toRect() &
        image.rect();
    const QImage seen = pixels == image.rect() ? image : image.copy(pixels);
    const bool isSmooth = painter()->testRenderHint(QPainter::SmoothPixmapTransform);
    add({}, "<image x=\"" + svgNumber(visible.x()) + "\" y=\"" + svgNumber(visible.y()) + "\" width=\"" +
                svgNumber(visible.width()) + "\" height=\"" + svgNumber(visible.height()) +
                R"(" preserveAspectRatio="none")" +
                (isSmooth ? "" : R"( image-rendering="optimizeSpeed" style="image-rendering:pixelated")") +
                " xlink:href=\"" + svgImageUrl(seen) + "\"/>");
}

} // namespace sinescope
