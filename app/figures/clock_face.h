// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/theme.h"
#include "core/sine_cosine.h"

#include <QFont>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;

namespace sinescope {

/// What of a clock stays while it runs.
struct ClockStyle
{
    QString name;       ///< "pair 12"
    QString wavelength; ///< "wavelength 198.692"
    QColor colour;      ///< of the hand
    bool isChosen = false;
    bool hasCosine = true; ///< without one there is a height and no hand
};

/// What of a clock moves.
struct ClockState
{
    SineCosine tip{};
    std::vector<SineCosine> trace;      ///< tips of the rows before, the latest first
    double sweep = 0;                   ///< turns from the last entry of the trace to the tip, no more than 1
    std::optional<SineCosine> shifted;  ///< the tip after the shift
    double rotation = 0;                ///< turns of the shift, -1/2 to 1/2
    std::optional<SineCosine> pinned{}; ///< the tip of the same pair in the pinned encoding
};

/// Lines of text below a face.
int clockLines(bool isShifted);
/// Pixels that every line of text below a face fits in, whatever its values are: of these names and
/// wavelengths the widest, or the widest pair of values.
double widestCaption(const QFont &font, const QStringList &names, const QStringList &wavelengths);
/// The largest face that fits with its texts.
QRectF clockFace(const QRectF &area, const QFont &font, bool isShifted);

/// The face, its name and wavelength.
void paintClock(QPainter &painter, const QRectF &area, const ClockStyle &style, const Theme &theme,
                const QFont &font, bool isShifted);
/// Hand, trace, values.
void paintHand(QPainter &painter, const QRectF &area, const ClockStyle &style, const ClockState &state,
               const Theme &theme, const QFont &font);

/// A whole number as boxes of binary digits, `bits` of them, the fastest at the right end.
void paintBinary(QPainter &painter, const QRectF &area, std::uint64_t number, int bits, const Theme &theme,
                 const QFont &font);

} // namespace sinescope
