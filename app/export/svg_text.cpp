// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/svg_text.h"

#include <QBuffer>
#include <QFontInfo>
#include <QHash>

#include <cmath>

namespace sinescope {

namespace {

QByteArray attribute(const char *name, const QByteArray &value)
{
    return QByteArrayLiteral(" ") + name + "=\"" + value + '"';
}

QByteArray point(QPointF point)
{
    return svgNumber(point.x()) + ',' + svgNumber(point.y());
}

QByteArray colour(const char *name, const QColor &colour)
{
    const QByteArray plain = attribute(name, colour.name().toLatin1());
    return colour.alpha() == 255 ? plain
                                 : plain + attribute((QByteArray(name) + "-opacity").constData(),
                                                     svgNumber(colour.alphaF(), 3));
}

/// Null when there are more colours than a palette holds.
QImage withPalette(const QImage &image)
{
    QImage indexed(image.size(), QImage::Format_Indexed8);
    QHash<QRgb, uchar> indices;
    QList<QRgb> palette;
    for (int y = 0; y < image.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        uchar *to = indexed.scanLine(y);
        QRgb last = ~from[0]; // neighbours are often alike
        uchar index = 0;
        for (int x = 0; x < image.width(); ++x) {
            if (from[x] != last) {
                last = from[x];
                const auto known = indices.constFind(last);
                if (known == indices.constEnd() && palette.size() == 256)
                    return {};
                index = known == indices.constEnd() ? uchar(palette.size()) : *known;
                if (known == indices.constEnd()) {
                    indices.insert(last, index);
                    palette << last;
                }
            }
            to[x] = index;
        }
    }
    indexed.setColorTable(palette);
    return indexed;
}

} // namespace

QByteArray svgNumber(double number, int decimals)
{
    QByteArray text = QByteArray::number(number, 'f', decimals);
    while (text.contains('.') && (text.endsWith('0') || text.endsWith('.')))
        text.chop(1);
    return text == "-0" ? QByteArrayLiteral("0") : text;
}

QByteArray svgText(const QString &text)
{
    QString clean = text;
    clean.removeIf([](QChar c) { return c < u' ' && c != u'\t' && c != u'\n'; });
    return clean.toHtmlEscaped().toUtf8();
}

QByteArray svgPoints(const QPolygonF &points)
{
    QByteArray text;
    for (const QPointF &corner : points) {
        if (!text.isEmpty())
            text += ' ';
        text += point(corner);
    }
    return text;
}

QByteArray svgPath(const QPainterPath &path)
{
    QByteArray text;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            text += 'M';
            break;
        case QPainterPath::LineToElement:
            text += 'L';
            break;
        case QPainterPath::CurveToElement:
            text += 'C';
            break;
        case QPainterPath::CurveToDataElement:
            text += ' ';
            break;
        }
        text += point(element);
    }
    return text;
}

QByteArray svgFill(const QBrush &brush)
{
    return brush.style() == Qt::NoBrush ? attribute("fill", "none") : colour("fill", brush.color());
}

QByteArray svgStroke(const QPen &pen, double scale)
{
    if (pen.style() == Qt::NoPen)
        return {};
    const bool isCosmetic = pen.isCosmetic() || pen.widthF() == 0;
    const double width = std::max(pen.widthF() * (isCosmetic ? 1 : scale), pen.widthF() == 0 ? 1.0 : 0.0);
    QByteArray text = colour("stroke", pen.color()) + attribute("stroke-width", svgNumber(width));
    if (pen.capStyle() != Qt::FlatCap)
        text += attribute("stroke-linecap", pen.capStyle() == Qt::RoundCap ? "round" : "square");
    if (pen.joinStyle() == Qt::RoundJoin)
        text += attribute("stroke-linejoin", "round");
    QByteArray dashes;
    for (const double dash : pen.dashPattern())
        dashes += (dashes.isEmpty() ? "" : ",") + svgNumber(dash * width);
    return dashes.isEmpty() ? text : text + attribute("stroke-dasharray", dashes);
}

QByteArray svgFont(const QFont &font, double scale)
{
    QStringList families{QFontInfo(font).family()};
    families += font.families();
    families.removeDuplicates();
    QByteArray list;
    for (const QString &family : families)
        list += '\'' + svgText(family) + "', ";
    const QFontInfo drawn(font);
    QByteArray text = attribute("font-family", list + "sans-serif") +
                      attribute("font-size", svgNumber(drawn.pixelSize() * scale));
    if (font.weight() != QFont::Normal)
        text += attribute("font-weight", QByteArray::number(font.weight()));
    if (font.italic())
        text += attribute("font-style", "italic");
    return text;
}

QByteArray svgImageUrl(const QImage &image)
{
    const QImage full =
        image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    const QImage indexed = withPalette(full);
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    (indexed.isNull() ? full : indexed).save(&png, "png");
    return "data:image/png;base64," + png.data().toBase64();
}

} // namespace sinescope
