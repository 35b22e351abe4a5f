// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace sinescope {

/// Fusion as an instrument wants it: sliders go where they are clicked, nothing moves by itself, and controls
/// have the outline that the palette calls Mid. Fusion's own is the ground made darker,
/// which is nothing on a dark one.
class InstrumentStyle : public QProxyStyle
{
public:
    InstrumentStyle();

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

} // namespace sinescope
