// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/reading.h"

#include "app/state/field_text.h"
#include "app/state/number_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace sinescope {

namespace {

struct Reading
{
    Q_DECLARE_TR_FUNCTIONS(Reading)
};

/// Six digits, more only where a whole number has more; as a power of ten when it is tiny.
QString sixDigits(double number)
{
    if (number == 0)
        return QStringLiteral("0");
    if (number < 1e-3)
        return roundedText(number, 6);
    const int wholeDigits = number < 10 ? 1 : static_cast<int>(std::floor(std::log10(number))) + 1;
    return QLocale().toString(number, 'f', std::max(0, 6 - wholeDigits));
}

/// The power of the base below the position, as it stands in the definition.
QString exponentText(const Parameters &parameters, std::int64_t pair)
{
    if (parameters.spacing == Spacing::Paper)
        return QStringLiteral("%1/%2").arg(2 * pair).arg(parameters.dModel);
    return QStringLiteral("%1/%2").arg(pair).arg(std::max<std::int64_t>(parameters.dModel / 2 - 1, 1));
}

} // namespace

QString positionText(double position)
{
    return exactText(position);
}

QString valueText(double value)
{
    if (std::isnan(value))
        return Reading::tr("undefined");
    constexpr double halfOfLastDigit = 5e-7;
    return QLocale().toString(std::abs(value) < halfOfLastDigit ? 0 : value, 'f', 6); // never "-0.000000"
}

QString withPinned(const QString &reading, double pinned)
{
    return Reading::tr("%1   ·   A pinned: %2").arg(reading, valueText(pinned));
}

QString wavelengthText(double wavelength)
{
    if (std::isinf(wavelength))
        return Reading::tr("none");
    return sixDigits(wavelength);
}

QString measureText(Measure measure)
{
    switch (measure) {
    case Measure::Dot:
        return Reading::tr("dot product");
    case Measure::Cosine:
        return Reading::tr("cosine");
    case Measure::Distance:
        break;
    }
    return Reading::tr("distance");
}

QString waveText(Wave wave)
{
    switch (wave) {
    case Wave::Sine:
        return QStringLiteral("sin");
    case Wave::Cosine:
        return QStringLiteral("cos");
    case Wave::Zero:
        break;
    }
    return Reading::tr("zero");
}

QString cellReading(const Parameters &parameters, const Cell &cell)
{
    const Column column = columnAt(parameters, cell.column);
    const QString position = positionText(toDouble(positionAt(parameters, double(cell.row))));
    const QString value = valueText(entryAt(parameters, cell.row, cell.column));
    if (column.wave == Wave::Zero)
        return Reading::tr(
                   "Position %1   ·   dimension %2 (filled with zeros, as d_model is odd)   ·   value %3")
            .arg(position, QLocale().toString(qint64(cell.column)), value);
    return Reading::tr(
               "Position %1   ·   dimension %2 (%3, pair %4)   ·   value %5   ·   wavelength %6 positions")
        .arg(position, QLocale().toString(qint64(cell.column)), waveText(column.wave),
             QLocale().toString(qint64(column.pair)), value,
             wavelengthText(wavelengthOfColumn(parameters, cell.column)));
}

QString cellFormula(const Parameters &parameters, const Cell &cell)
{
    const Column column = columnAt(parameters, cell.column);
    const DoubleDouble position = positionAt(parameters, double(cell.row));
    const QString entry =
        QStringLiteral("PE(%1,&nbsp;%2)").arg(positionText(toDouble(position))).arg(cell.column);
    const QString value =
        QStringLiteral("<b>%1</b>").arg(valueText(entryAt(parameters, cell.row, cell.column)));
    if (column.wave == Wave::Zero)
        return QStringLiteral("%1 = %2").arg(entry, value);
    const double angle = 2 * M_PI / wavelengthOfColumn(parameters, cell.column) * toDouble(position);
    const QString wave = waveText(column.wave);
    return QStringLiteral("%1 = %2(%3&nbsp;/&nbsp;%4<sup>%5</sup>)<br>= %2(%6) = %7")
        .arg(entry, wave, positionText(toDouble(position)), exactText(parameters.base),
             exponentText(parameters, column.pair), sixDigits(angle), value);
}

} // namespace sinescope
