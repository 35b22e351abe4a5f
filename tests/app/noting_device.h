// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <vector>

namespace sinescope::test {

/// A text as it was painted.
struct NotedText
{
    QString text;
    QRectF place; ///< of its letters, as high and low as they reach
    QColor colour;
    QPointF start; ///< of the line it stands on
};

/// Takes down the texts of a picture and whether every coordinate in it is a number, and draws nothing.
class NotingEngine : public QPaintEngine
{
public:
    NotingEngine()
        : QPaintEngine(AllFeatures)
    {
    }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    Type type() const override { return User; }
    void drawPath(const QPainterPath &path) override
    {
        for (int i = 0; i < path.elementCount(); ++i)
            note(path.elementAt(i).x, path.elementAt(i).y);
    }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode) override
    {
        for (int i = 0; i < count; ++i)
            note(points[i].x(), points[i].y());
    }
    void drawPixmap(const QRectF &to, const QPixmap &, const QRectF &) override { note(to); }
    void drawImage(const QRectF &to, const QImage &, const QRectF &, Qt::ImageConversionFlags) override
    {
        note(to);
    }
    void drawTextItem(const QPointF &position, const QTextItem &item) override
    {
        note(position.x(), position.y());
        // From the highest letter of it to the lowest: the font has room for accents that few letters have.
        const QRectF letters = QFontMetricsF(item.font()).tightBoundingRect(item.text());
        const QRectF place(position.x(), position.y() + letters.top(), item.width(), letters.height());
        texts.push_back({item.text(), painter()->combinedTransform().mapRect(place), painter()->pen().color(),
                         painter()->combinedTransform().map(position)});
    }

    std::vector<NotedText> texts;
    bool isFinite = true;

private:
    void note(double x, double y) { isFinite = isFinite && std::isfinite(x) && std::isfinite(y); }
    void note(const QRectF &area)
    {
        note(area.x(), area.y());
        note(area.width(), area.height());
    }
};

class NotingDevice : public QPaintDevice
{
public:
    explicit NotingDevice(QSize size)
        : m_size(size)
    {
    }
    QPaintEngine *paintEngine() const override { return &m_engine; }
    const std::vector<NotedText> &texts() const { return m_engine.texts; }
    bool isFinite() const { return m_engine.isFinite; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 0;
        }
    }

private:
    QSize m_size;
    mutable NotingEngine m_engine;
};

} // namespace sinescope::test
