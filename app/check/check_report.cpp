// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/check/check_report.h"

#include "app/state/field_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace sinescope {

namespace {

struct CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

QString countText(std::int64_t count)
{
    return QLocale().toString(qint64(count));
}

QString errorText(double error)
{
    return QLocale().toString(error, 'g', 4);
}

/// Digits that a fit may have; whole numbers in full.
QString fittedText(double value)
{
    return value == std::floor(value) ? exactText(value) : QLocale().toString(value, 'g', 9);
}

QString typeText(TableNumbers type)
{
    switch (type) {
    case TableNumbers::Float16:
        return QStringLiteral("float16");
    case TableNumbers::Float32:
        return QStringLiteral("float32");
    case TableNumbers::Float64:
        return QStringLiteral("float64");
    case TableNumbers::Text:
        break;
    }
    return CheckWords::tr("text");
}

QString placeText(std::int64_t row, std::int64_t column)
{
    return CheckWords::tr("row %1, column %2").arg(countText(row), countText(column));
}

QString orUntold(const QString &text, bool isTold)
{
    return isTold ? text : CheckWords::tr("%1 (cannot be told)").arg(text);
}

} // namespace

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Matches:
        return CheckWords::tr("matches");
    case Verdict::MatchesFloat32Angles:
        return CheckWords::tr("matches, but with angles computed in float32");
    case Verdict::Differs:
        break;
    }
    return CheckWords::tr("differs");
}

QString familyText(Family family)
{
    switch (family) {
    case Family::Paper:
        return CheckWords::tr("the paper and the TensorFlow tutorials that interleave; KerasHub, d2l");
    case Family::PyTorchRecipe:
        return CheckWords::tr("the usual PyTorch recipe");
    case Family::TensorToTensor:
        return CheckWords::tr("tensor2tensor, Whisper");
    case Family::Fairseq:
        return CheckWords::tr("fairseq (positions from 2 on)");
    case Family::Marian:
        return CheckWords::tr("Hugging Face Marian, the TensorFlow tutorial");
    case Family::Diffusion:
        return CheckWords::tr("time steps of diffusion models (cosines first)");
    case Family::Unnamed:
        return CheckWords::tr("no known program");
    case Family::Unknown:
        break;
    }
    return CheckWords::tr("none");
}

std::vector<ReportLine> reportLines(const TableCheck &check)
{
    const Parameters &parameters = check.fit.recipe.parameters;
    const TableComparison &comparison = check.comparison;
    const auto &largest = comparison.largest;
    std::vector<ReportLine> lines;
    lines.push_back({CheckWords::tr("Table"),
                     CheckWords::tr("%1 × %2 (rows × columns), %3")
                         .arg(countText(check.rows), countText(check.columns), typeText(check.type))});
    lines.push_back({CheckWords::tr("Made like"), familyText(check.family)});
    lines.push_back({layoutLabel(), orUntold(layoutName(parameters.layout), check.fit.isLayoutTold)});
    lines.push_back({spacingLabel(), orUntold(spacingName(parameters.spacing), check.fit.isSpacingTold)});
    lines.push_back({fieldLabel(Field::Base), orUntold(fittedText(parameters.base), check.fit.isBaseTold)});
    lines.push_back({fieldLabel(Field::FirstPosition),
                     orUntold(fittedText(parameters.firstPosition), check.fit.isFirstPositionTold)});
    lines.push_back({fieldLabel(Field::PositionStep),
                     orUntold(fittedText(parameters.positionStep), check.fit.isStepTold)});
    if (largest.row >= 0) {
        lines.push_back({CheckWords::tr("Largest error"), CheckWords::tr("%1 at %2")
                                                              .arg(errorText(std::abs(largest.error)),
                                                                   placeText(largest.row, largest.column))});
        lines.push_back({CheckWords::tr("There"), CheckWords::tr("%1 instead of %2")
                                                      .arg(QLocale().toString(largest.value, 'g', 9),
                                                           QLocale().toString(largest.truth, 'g', 9))});
        lines.push_back({CheckWords::tr("Mean error"), errorText(std::sqrt(comparison.meanSquare))});
    }
    lines.push_back({CheckWords::tr("Beyond rounding"),
                     CheckWords::tr("%1 of %2 numbers")
                         .arg(countText(comparison.beyondType), countText(comparison.compared))});
    return lines;
}

QString checkText(const TableCheck &check, const QString &name)
{
    QString text = QStringLiteral("%1: %2\n").arg(oneLine(name), verdictText(check.verdict));
    for (const QString &meaning : meaningTexts(check))
        text += QStringLiteral("  %1\n").arg(meaning);
    qsizetype width = 0;
    const std::vector<ReportLine> lines = reportLines(check);
    for (const ReportLine &line : lines)
        width = std::max(width, widthOf(line.name));
    for (const ReportLine &line : lines)
        text += padded(line.name, width + 2) + line.value + u'\n';
    return text;
}

} // namespace sinescope
