// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/cursor.h"
#include "core/frequencies.h"
#include "core/similarity.h"

#include <QString>

namespace sinescope {

/// Numbers as people read them; every digit shown is right.
QString positionText(double position); ///< as short as exact, digits grouped
QString valueText(double value);       ///< six decimals; "undefined" for NaN
/// A reading, and what the pinned encoding has in the same place.
QString withPinned(const QString &reading, double pinned);
QString wavelengthText(double wavelength); ///< six digits

/// "dot product", "cosine" or "distance".
QString measureText(Measure measure);
/// "sin" or "cos"; "zero" for the column of zeros.
QString waveText(Wave wave);
/// "Position 17 · dimension 24 (sin, pair 12) · value 0.512065 · wavelength 198.692 positions"
QString cellReading(const Parameters &parameters, const Cell &cell);

/// The definition with the numbers of one cell put in, as rich text of up to three lines.
QString cellFormula(const Parameters &parameters, const Cell &cell);

} // namespace sinescope
