// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/code_snippet.h"

#include "app/state/choice.h"
#include "core/frequencies.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace sinescope {

namespace {

QString shortest(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

/// A literal of a floating point type, in Python and in C++.
QString real(double number)
{
    const QString text = shortest(number);
    const bool isReal = text.contains(u'.') || text.contains(u'e');
    return isReal ? text : text + QStringLiteral(".0");
}

QString title(const Parameters &parameters, const QString &comment)
{
    QString text =
        QStringLiteral("%1 Sinusoidal positional encoding, length %2, d_model %3, base %4, %5, %6 spacing")
            .arg(comment)
            .arg(parameters.length)
            .arg(parameters.dModel)
            .arg(shortest(parameters.base), idOf(layoutIds, parameters.layout),
                 idOf(spacingIds, parameters.spacing));
    if (parameters.firstPosition != 0 || parameters.positionStep != 1)
        text += QStringLiteral(", positions from %1 in steps of %2")
                    .arg(shortest(parameters.firstPosition), shortest(parameters.positionStep));
    return text + u'\n';
}

/// "first + step * row" less what is not needed.
QString positionOf(const Parameters &parameters, const QString &row)
{
    QString text = row;
    if (parameters.positionStep != 1)
        text = QStringLiteral("%1 * %2").arg(real(parameters.positionStep), text);
    if (parameters.firstPosition != 0)
        text = QStringLiteral("%1 + %2").arg(real(parameters.firstPosition), text);
    return text;
}

/// The exponent of the base for a pair: -2 i / d_model, or -i / (pairs - 1).
QString exponentOf(const Parameters &parameters, const QString &pair)
{
    if (parameters.spacing == Spacing::Paper)
        return QStringLiteral("-2 * %1 / %2").arg(pair).arg(parameters.dModel);
    return QStringLiteral("-%1 / %2").arg(pair).arg(std::max<std::int64_t>(pairCount(parameters) - 1, 1));
}

/// How a Python library says what all three have.
struct Dialect
{
    const char *import;
    const char *range;    ///< 0.0, 1.0 ... %1 - 1
    const char *column;   ///< %1 as a column
    const char *sine;     ///< of %1
    const char *cosine;   ///< of %1
    const char *zeros;    ///< %1 of them, float32, as a column
    const char *sideways; ///< the columns of the list %1 side by side
    const char *single;   ///< %1 as float32
};

constexpr Dialect numpy{"import numpy as np",
                        "np.arange(%1)",
                        "%1[:, np.newaxis]",
                        "np.sin(%1)",
                        "np.cos(%1)",
                        "np.zeros((%1, 1), dtype=np.float32)",
                        "np.concatenate([%1], axis=1)",
                        "%1.astype(np.float32)"};
constexpr Dialect pytorch{"import torch",
                          "torch.arange(%1, dtype=torch.float64)",
                          "%1[:, None]",
                          "torch.sin(%1)",
                          "torch.cos(%1)",
                          "torch.zeros(%1, 1)",
                          "torch.cat([%1], dim=1)",
                          "%1.to(torch.float32)"};
constexpr Dialect tensorflow{"import tensorflow as tf",
                             "tf.range(%1, dtype=tf.float64)",
                             "%1[:, tf.newaxis]",
                             "tf.sin(%1)",
                             "tf.cos(%1)",
                             "tf.zeros((%1, 1))",
                             "tf.concat([%1], axis=1)",
                             "tf.cast(%1, tf.float32)"};

QString say(const char *words, const QString &what)
{
    return QString::fromLatin1(words).arg(what);
}

/// The angles of every row and pair, from `positions` and `frequencies`;
/// with one pair they are the positions.
QString pythonAngles(const Parameters &parameters, const Dialect &dialect)
{
    const QString rows = say(dialect.range, QString::number(parameters.length));
    const QString positions = positionOf(parameters, rows);
    const QString column = say(dialect.column, positions == rows ? rows : u'(' + positions + u')');
    const std::int64_t waves = frequencyCount(parameters);
    if (waves == 1)
        return QStringLiteral("angles = %1  # the one frequency is 1\n").arg(column);
    const QString pairs = say(dialect.range, QString::number(waves));
    return QStringLiteral("positions = %1  # one row each\n"
                          "frequencies = %2 ** (%3)  # one pair each\n"
                          "angles = positions * frequencies\n")
        .arg(column, real(parameters.base), exponentOf(parameters, pairs));
}

/// NumPy and PyTorch write into the columns of a table.
QString interleavedByColumns(const Parameters &parameters, const Dialect &dialect, const QString &emptyTable)
{
    QString text = QStringLiteral("encoding = %1\nencoding[:, 0::2] = %2\n")
                       .arg(emptyTable, say(dialect.sine, QStringLiteral("angles")));
    if (hasUnpairedSine(parameters) && parameters.dModel > 1)
        text += QStringLiteral("encoding[:, 1::2] = %1  # the last sine has no cosine\n")
                    .arg(say(dialect.cosine, QStringLiteral("angles[:, :-1]")));
    else if (parameters.dModel > 1)
        text += QStringLiteral("encoding[:, 1::2] = %1\n").arg(say(dialect.cosine, QStringLiteral("angles")));
    return text;
}

/// Tensors cannot be written to: sines and cosines are stacked, which puts them in turn.
QString interleavedByStacking(const Parameters &parameters)
{
    const auto stacked = [&](const char *angles, std::int64_t columns) {
        return QStringLiteral("tf.reshape(tf.stack([tf.sin(%1), tf.cos(%1)], axis=2), (%2, %3))")
            .arg(QString::fromLatin1(angles))
            .arg(parameters.length)
            .arg(columns);
    };
    QString text;
    if (parameters.dModel == 1)
        text = QStringLiteral("encoding = tf.sin(angles)\n");
    else if (hasUnpairedSine(parameters))
        text = QStringLiteral("pairs = %1\n"
                              "encoding = tf.concat([pairs, tf.sin(angles[:, -1:])], axis=1)  # the last "
                              "sine has no cosine\n")
                   .arg(stacked("angles[:, :-1]", parameters.dModel - 1));
    else
        text = QStringLiteral("encoding = %1\n").arg(stacked("angles", parameters.dModel));
    return text + QStringLiteral("encoding = tf.cast(encoding, tf.float32)\n");
}

QString halves(const Parameters &parameters, const Dialect &dialect)
{
    const QString angles = QStringLiteral("angles");
    const auto single = [&](const char *wave) {
        return say(dialect.single, say(wave, angles));
    };
    QStringList parts{single(dialect.sine), single(dialect.cosine)};
    if (parameters.dModel % 2 == 1)
        parts << say(dialect.zeros, QString::number(parameters.length));
    return QStringLiteral("encoding = %1\n").arg(say(dialect.sideways, parts.join(QStringLiteral(", "))));
}

QString python(const Parameters &parameters, CodeTarget target)
{
    const Dialect &dialect = target == CodeTarget::Numpy     ? numpy
                             : target == CodeTarget::PyTorch ? pytorch
                                                             : tensorflow;
    const QString head =
        title(parameters, QStringLiteral("#")) + QString::fromLatin1(dialect.import) + QStringLiteral("\n\n");
    if (frequencyCount(parameters) == 0)
        return head + QStringLiteral("encoding = %1  # room for no pair\n")
                          .arg(say(dialect.zeros, QString::number(parameters.length)));
    const QString angles = head + pythonAngles(parameters, dialect) + u'\n';
    if (parameters.layout == Layout::Halves)
        return angles + halves(parameters, dialect);
    if (target == CodeTarget::TensorFlow)
        return angles + interleavedByStacking(parameters);
    const QString empty = target == CodeTarget::Numpy ? QStringLiteral("np.empty((%1, %2), dtype=np.float32)")
                                                      : QStringLiteral("torch.empty(%1, %2)");
    return angles +
           interleavedByColumns(parameters, dialect, empty.arg(parameters.length).arg(parameters.dModel));
}

/// Where the sine and the cosine of a pair stand in a row.
struct Places
{
    QString sine;
    QString cosine;
};

QString cppLoops(const Parameters &parameters)
{
    const std::int64_t pairs = pairCount(parameters);
    const Places places = parameters.layout == Layout::Interleaved
                              ? Places{QStringLiteral("2 * pair"), QStringLiteral("2 * pair + 1")}
                              : Places{QStringLiteral("pair"), QStringLiteral("%1 + pair").arg(pairs)};
    const bool isUnpaired = hasUnpairedSine(parameters);
    QString text =
        QStringLiteral("    for (std::size_t pair = 0; pair < %1; ++pair) {\n"
                       "        const double frequency = std::pow(%2, %3);\n"
                       "        for (std::size_t row = 0; row < length; ++row) {\n"
                       "            const double position = %4;\n"
                       "            const double angle = position * frequency;\n"
                       "            encoding[row * dModel + %5] = static_cast<float>(std::sin(angle));\n")
            .arg(frequencyCount(parameters))
            .arg(real(parameters.base), exponentOf(parameters, QStringLiteral("static_cast<double>(pair)")),
                 positionOf(parameters, QStringLiteral("static_cast<double>(row)")), places.sine);
    if (pairs > 0) {
        if (isUnpaired)
            text +=
                QStringLiteral("            if (pair < %1) // the last sine has no cosine\n    ").arg(pairs);
        text +=
            QStringLiteral("            encoding[row * dModel + %1] = static_cast<float>(std::cos(angle));\n")
                .arg(places.cosine);
    }
    return text + QStringLiteral("        }\n    }\n");
}

QString cpp(const Parameters &parameters)
{
    const bool hasZeros = parameters.layout == Layout::Halves && parameters.dModel % 2 == 1;
    return title(parameters, QStringLiteral("//")) +
           QStringLiteral("#include <cmath>\n#include <cstddef>\n#include <vector>\n\n"
                          "/// length rows of dModel numbers, one after the other.\n"
                          "std::vector<float> makeEncoding()\n{\n"
                          "    constexpr std::size_t length = %1;\n"
                          "    constexpr std::size_t dModel = %2;\n"
                          "    std::vector<float> encoding(length * dModel);%3\n")
               .arg(parameters.length)
               .arg(parameters.dModel)
               .arg(hasZeros ? QStringLiteral(" // the last column stays 0") : QString()) +
           (frequencyCount(parameters) > 0 ? cppLoops(parameters) : QString()) +
           QStringLiteral("    return encoding;\n}\n");
}

} // namespace

QString codeSnippet(const Parameters &parameters, CodeTarget target)
{
    return target == CodeTarget::Cpp ? cpp(parameters) : python(parameters, target);
}

} // namespace sinescope
