// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/svg_page.h"

#include "app/export/svg_engine.h"
#include "app/export/svg_text.h"

namespace sinescope {

SvgPage::SvgPage(QSizeF size)
    : m_size(size)
    , m_engine(std::make_unique<SvgEngine>(size))
{
}

SvgPage::~SvgPage() = default;

void SvgPage::setTitle(const QString &title)
{
    m_title = title;
}

void SvgPage::setDescription(const QString &description)
{
    m_description = description;
}

void SvgPage::setMetadata(const QByteArray &xml)
{
    m_metadata = xml;
}

QByteArray SvgPage::toSvg() const
{
    // Millimetres say the size on paper; the viewBox keeps pixels.
    const auto millimetres = [](double pixels) {
        return svgNumber(pixels * 25.4 / 96, 4) + "mm";
    };
    const QByteArray width = svgNumber(m_size.width(), 4);
    const QByteArray height = svgNumber(m_size.height(), 4);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "version=\"1.1\""
           " width=\"" +
           millimetres(m_size.width()) + "\" height=\"" + millimetres(m_size.height()) + "\" viewBox=\"0 0 " +
           width + ' ' + height + "\" xml:space=\"preserve\">\n<title>" + svgText(m_title) +
           "</title>\n<desc>" + svgText(m_description) + "</desc>\n<metadata>" + m_metadata +
           "</metadata>\n" + m_engine->elements() + "</svg>\n";
}

QPaintEngine *SvgPage::paintEngine() const
{
    return m_engine.get();
}

int SvgPage::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return qCeil(m_size.width());
    case PdmHeight:
        return qCeil(m_size.height());
    case PdmWidthMM:
        return qRound(m_size.width() * 25.4 / 96);
    case PdmHeightMM:
        return qRound(m_size.height() * 25.4 / 96);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return 96;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    case PdmNumColors:
        return INT_MAX;
    case PdmDepth:
        return 32;
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace sinescope
