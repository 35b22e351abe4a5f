// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPaintEngine>

namespace sinescope {

/// Writes what QPainter draws as elements of SVG in coordinates of the page; part of SvgPage.
class SvgEngine : public QPaintEngine
{
public:
    explicit SvgEngine(QSizeF size);

    QByteArray elements() const { return m_elements; }

    bool begin(QPaintDevice *device) override;
    bool end() override;
    void updateState(const QPaintEngineState &) override {} ///< asked of the painter at every stroke instead
    Type type() const override { return User; }

    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawRects(const QRectF *rects, int count) override;
    void drawEllipse(const QRectF &bounds) override;
    void drawPath(const QPainterPath &path) override;
    void drawTextItem(const QPointF &position, const QTextItem &item) override;
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;
    void drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                   Qt::ImageConversionFlags flags) override;

private:
    double scale() const;
    /// What may be drawn on, in coordinates of the page.
    QRectF window() const;
    void fill(const QPainterPath &shape);
    void stroke(const QPolygonF &line);
    /// Writes an element into a group of those that share `style`.
    void add(const QByteArray &style, const QByteArray &element);

    QRectF m_page;
    QByteArray m_elements;
    QByteArray m_style; ///< of the group that is open
    bool m_isGroupOpen = false;
};

} // namespace sinescope
