// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frequencies.h"

#include <QFile>
#include <QList>

#include <cmath>
#include <cstdlib>
#include <limits>

namespace sinescope::test {

/// One entry of an encoding, worked out elsewhere to 20 digits.
struct EncodingCase
{
    Parameters parameters;
    std::int64_t row;
    std::int64_t column;
    long double value;
    QByteArray text; ///< the line it stands on
};

/// The cases of a file in tests/data with the columns length, d_model, base, layout, spacing, first_position,
/// position_step, row, column, value; empty if there is no such file.
inline QList<EncodingCase> encodingCases(const QString &name)
{
    QList<EncodingCase> cases;
    QFile file(QStringLiteral(SINESCOPE_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    file.readLine(); // the names of the columns
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const QList<QByteArray> part = line.split(',');
        Parameters parameters;
        parameters.length = part[0].toLongLong();
        parameters.dModel = part[1].toLongLong();
        parameters.base = part[2].toDouble();
        parameters.layout = part[3] == "halves" ? Layout::Halves : Layout::Interleaved;
        parameters.spacing = part[4] == "tensor2tensor" ? Spacing::TensorToTensor : Spacing::Paper;
        parameters.firstPosition = part[5].toDouble();
        parameters.positionStep = part[6].toDouble();
        cases.append({parameters, part[7].toLongLong(), part[8].toLongLong(),
                      std::strtold(part[9].constData(), nullptr), line});
    }
    return cases;
}

/// Distance between the float32 numbers around `value`.
inline double floatUlp(long double value)
{
    const int exponent = value == 0 ? -126 : std::max(std::ilogb(static_cast<double>(value)), -126);
    return std::ldexp(1.0, exponent - 23);
}

/// How far an exported float32 may be from the truth: the accuracy of the design up to position 1e6, which
/// the table keeps at every position.
inline double floatTolerance(long double value)
{
    return std::max(0.502 * floatUlp(value), 1e-12);
}

} // namespace sinescope::test
