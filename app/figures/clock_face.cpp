// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/clock_face.h"

#include "app/figures/figure.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace sinescope {

namespace {

struct ClockWords
{
    Q_DECLARE_TR_FUNCTIONS(ClocksFigure)
};

constexpr double largestFace = 260;  // pixels
constexpr double roomyFace = 100;    // from which on the sides of the hand's triangle are drawn
constexpr double linesPerFont = 1.1; // distance of lines of text

QPointF pointOf(const QRectF &face, const SineCosine &tip)
{
    const double radius = face.width() / 2;
    return face.center() + QPointF(radius * tip.cosine, -radius * tip.sine);
}

double textHeight(const QFont &font)
{
    return linesPerFont * lineHeight(font);
}

QRectF textLine(const QRectF &area, const QFont &font, bool isShifted, int line)
{
    const double height = textHeight(font);
    const double top = clockFace(area, font, isShifted).bottom() + 0.3 * height + line * height;
    return {area.left(), top, area.width(), height};
}

/// Rims are told from the card in every theme: in print, borders and pages are as white as it.
QColor rimColour(const Theme &theme)
{
    return ghostOf(theme, {theme.mutedText, {}}).colour;
}

QString valuesText(const QString &cosine, const QString &sine)
{
    return QStringLiteral("(%1, %2)").arg(cosine, sine);
}

QString rotationText(double rotation)
{
    const QString sign = rotation > 0 ? QStringLiteral("+") : QString();
    return ClockWords::tr("turned by %1°").arg(sign + QLocale().toString(360 * rotation, 'f', 2));
}

void drawCaption(QPainter &painter, const QRectF &line, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    painter.drawText(line, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, line.width()));
}

QString fourDecimals(double value)
{
    return QLocale().toString(std::abs(value) < 5e-5 ? 0 : value, 'f', 4); // never "-0.0000"
}

/// Where the tip was: the arc it went along, and the rows before, paler the longer ago.
void paintTrace(QPainter &painter, const QRectF &face, const ClockState &state, const QColor &colour)
{
    QColor pale = colour;
    pale.setAlphaF(0.35F);
    painter.setPen(QPen(pale, 2.5, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    const double degrees = std::atan2(state.tip.sine, state.tip.cosine) * 180 / std::numbers::pi;
    if (state.sweep > 0) {
        QPainterPath arc; // an angle of 16 bits, as drawArc has, is too coarse for a slow hand
        arc.arcMoveTo(face, degrees);
        arc.arcTo(face, degrees, -360 * std::min(1.0, state.sweep));
        painter.drawPath(arc);
    }
    painter.setPen(Qt::NoPen);
    const auto count = double(state.trace.size());
    for (std::size_t i = state.trace.size(); i-- > 0;) {
        pale.setAlphaF(float(0.75 * (1 - double(i) / count)));
        painter.setBrush(pale);
        painter.drawEllipse(pointOf(face, state.trace[i]), 2.2, 2.2);
    }
}

/// A sine without its cosine: how high the tip is, nobody knows how far to the side.
void paintHeight(QPainter &painter, const QRectF &face, double sine, const QColor &colour)
{
    const double y = face.center().y() - face.height() / 2 * sine;
    painter.setPen(QPen(colour, 1, Qt::DashLine));
    painter.drawLine(QPointF(face.left(), y), QPointF(face.right(), y));
    painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(face.center(), QPointF(face.center().x(), y));
}

void paintArm(QPainter &painter, const QRectF &face, const SineCosine &tip, const QColor &colour,
              double width)
{
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(face.center(), pointOf(face, tip));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(pointOf(face, tip), 2 * width - 0.5, 2 * width - 0.5);
}

/// Paler, and with a ring for a tip.
void paintPinnedArm(QPainter &painter, const QRectF &face, const SineCosine &tip, const QColor &colour,
                    const Theme &theme)
{
    painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(face.center(), pointOf(face, tip));
    painter.setBrush(theme.page);
    painter.drawEllipse(pointOf(face, tip), 4.2, 4.2);
}

/// From the tip to the axis: the sine, and along the axis the cosine.
void paintSides(QPainter &painter, const QRectF &face, const SineCosine &tip, const Theme &theme)
{
    const QPointF end = pointOf(face, tip);
    const QPointF foot(end.x(), face.center().y());
    painter.setPen(QPen(theme.mutedText, 1.2, Qt::DotLine));
    painter.drawLine(end, foot);
    painter.drawLine(face.center(), foot);
}

} // namespace

int clockLines(bool isShifted)
{
    return isShifted ? 4 : 3;
}

double widestCaption(const QFont &font, const QStringList &names, const QStringList &wavelengths)
{
    QFont bold = font;
    bold.setBold(true);
    const auto widest = [](const QFont &type, const QStringList &texts) {
        double width = 0;
        for (const QString &text : texts)
            width = std::max(width, QFontMetricsF(type).horizontalAdvance(text));
        return width;
    };
    const QString value = fourDecimals(-0.8888); // digits are equally wide, or none is wider than an eight
    const QStringList others{valuesText(value, value), ClockWords::tr("(no cos, %1)").arg(value),
                             rotationText(-0.4944), ClockWords::tr("cannot be turned")};
    return std::ceil(std::max(widest(bold, names), widest(font, others + wavelengths)));
}

QRectF clockFace(const QRectF &area, const QFont &font, bool isShifted)
{
    const double texts = (clockLines(isShifted) + 0.4) * textHeight(font);
    const double room = std::min(area.width() - 16, area.height() - texts - 12);
    const double size = std::clamp(room, 8.0, largestFace);
    const double above = std::max(6.0, (area.height() - texts - size) / 2);
    return {area.center().x() - size / 2, area.top() + above, size, size};
}

void paintClock(QPainter &painter, const QRectF &area, const ClockStyle &style, const Theme &theme,
                const QFont &font, bool isShifted)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF face = clockFace(area, font, isShifted);
    painter.setPen(QPen(rimColour(theme), 1.2));
    painter.setBrush(theme.page);
    painter.drawEllipse(face);
    painter.setPen(QPen(theme.grid, 1));
    painter.drawLine(QPointF(face.left(), face.center().y()), QPointF(face.right(), face.center().y()));
    painter.drawLine(QPointF(face.center().x(), face.top()), QPointF(face.center().x(), face.bottom()));

    QFont bold = font;
    bold.setBold(style.isChosen);
    painter.setFont(bold);
    painter.setPen(theme.text); // the hand has the colour; letters in it would be too pale
    drawCaption(painter, textLine(area, font, isShifted, 0), style.name);
    painter.setFont(font);
    painter.setPen(theme.mutedText);
    drawCaption(painter, textLine(area, font, isShifted, 1), style.wavelength);
    painter.restore();
}

void paintHand(QPainter &painter, const QRectF &area, const ClockStyle &style, const ClockState &state,
               const Theme &theme, const QFont &font)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isShifted = state.shifted.has_value();
    const QRectF face = clockFace(area, font, isShifted);
    QString values;
    if (style.hasCosine) {
        paintTrace(painter, face, state, style.colour);
        if (face.width() >= roomyFace)
            paintSides(painter, face, state.tip, theme);
        if (state.pinned)
            paintPinnedArm(painter, face, *state.pinned, ghostOf(theme, {style.colour, {}}).colour, theme);
        if (isShifted)
            paintArm(painter, face, *state.shifted, theme.mutedText, 1.4);
        paintArm(painter, face, state.tip, style.colour, 2.2);
        values = valuesText(fourDecimals(state.tip.cosine), fourDecimals(state.tip.sine));
    } else {
        paintHeight(painter, face, state.tip.sine, style.colour);
        values = ClockWords::tr("(no cos, %1)").arg(fourDecimals(state.tip.sine));
    }
    painter.setFont(font);
    painter.setPen(theme.text);
    drawCaption(painter, textLine(area, font, isShifted, 2), values);
    if (isShifted) {
        painter.setPen(theme.mutedText);
        drawCaption(painter, textLine(area, font, isShifted, 3),
                    style.hasCosine ? rotationText(state.rotation) : ClockWords::tr("cannot be turned"));
    }
    painter.restore();
}

void paintBinary(QPainter &painter, const QRectF &area, std::uint64_t number, int bits, const Theme &theme,
                 const QFont &font)
{
    painter.save();
    painter.setFont(font);
    const double width = std::min(area.width() / bits, 1.25 * lineHeight(font));
    for (int bit = 0; bit < bits; ++bit) {
        const bool isSet = number >> (bits - 1 - bit) & 1U;
        const QRectF box =
            QRectF(area.left() + bit * width, area.top(), width, area.height()).adjusted(1, 0, -1, 0);
        painter.setPen(QPen(rimColour(theme), 1));
        painter.setBrush(isSet ? theme.accent : theme.page);
        painter.drawRect(box);
        painter.setPen(isSet ? theme.card : theme.mutedText);
        painter.drawText(box, Qt::AlignCenter, isSet ? QStringLiteral("1") : QStringLiteral("0"));
    }
    painter.restore();
}

} // namespace sinescope
