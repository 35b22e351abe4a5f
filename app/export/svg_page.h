// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>

#include <memory>

namespace sinescope {

class SvgEngine;

/// A page that QPainter paints and that comes out as SVG 1.1: text as text, lines as lines, images as PNG
/// within. In place of QSvgGenerator, which knows no clipping: here what leaves the clip is cut off the
/// geometry itself. Clips are rectangles; gradients and textures are not for figures and not drawn.
class SvgPage : public QPaintDevice
{
public:
    /// Size in pixels of 1/96 inch.
    explicit SvgPage(QSizeF size);
    ~SvgPage() override;

    void setTitle(const QString &title);
    void setDescription(const QString &description);
    /// XML of the <metadata> element.
    void setMetadata(const QByteArray &xml);
    /// The whole file in UTF-8, when painting has ended. The same strokes give the same bytes.
    QByteArray toSvg() const;

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    QString m_title;
    QString m_description;
    QByteArray m_metadata;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace sinescope
