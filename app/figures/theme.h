// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colormap.h"

#include <QColor>
#include <QString>

#include <array>

namespace sinescope {

/// The colours of a figure and of the window around it.
struct Theme
{
    QString id; ///< "light", "dark", "print", "contrast"
    Ground ground;
    QColor page;   ///< between the cards
    QColor card;   ///< behind a figure
    QColor border; ///< around cards and controls
    QColor grid;
    QColor text;
    QColor mutedText; ///< tick labels, subtitles
    QColor accent;
    QColor accentGround; ///< behind what is chosen
    QColor error;
    std::array<QColor, 7> curves; ///< Okabe and Ito's, safe for the colour-blind
};

/// The theme of that id; light for an unknown one.
const Theme &themeOf(const QString &id);
/// Those that pictures can be asked for; "contrast" is for the window.
QStringList themeIds();

/// How the curve of the n-th chosen dimension looks: colours repeat with another line pattern.
struct CurveStyle
{
    QColor colour;
    Qt::PenStyle pattern;
    double width = 1.8; ///< pixels
};
CurveStyle curveStyle(const Theme &theme, std::size_t index);
/// The same curve of the pinned encoding: as pale as it can be and still be told.
CurveStyle ghostStyle(const Theme &theme, std::size_t index);
CurveStyle ghostOf(const Theme &theme, CurveStyle style);

} // namespace sinescope
