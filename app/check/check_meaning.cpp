// SPDX-License-Identifier: GPL-3.0-or-later
// What the findings of a check mean, in words.
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

QString numberText(double value)
{
    return value == std::floor(value) ? exactText(value) : QLocale().toString(value, 'g', 9);
}

QString mistakeText(const Finding &finding)
{
    switch (finding.mistake) {
    case Mistake::None:
        break;
    case Mistake::Swapped:
        return CheckWords::tr("Sine and cosine are exchanged: cosines come first.");
    case Mistake::ColumnExponent:
        return CheckWords::tr(
            "The cosines have the exponent (2i+1)/d_model; both columns of a pair share 2i/d_model.");
    case Mistake::DoubledColumn:
        return CheckWords::tr(
            "The exponent is 2c/d_model with c the column: the index is doubled twice, and sine "
            "and cosine of a pair differ in frequency.");
    case Mistake::FractionSquared:
        return CheckWords::tr(
            "The angle is pos / (2i/d_model)^2; it is meant to be pos / base^(2i/d_model).");
    case Mistake::Product:
        return CheckWords::tr(
            "The angle is pos / (base × 2i/d_model): a product in place of the power base^(2i/d_model).");
    case Mistake::UndividedExponent:
        return CheckWords::tr("The exponent is 2i; it is meant to be divided by d_model.");
    case Mistake::Multiplied:
        return CheckWords::tr("The position is multiplied by base^(2i/d_model) instead of divided by it.");
    case Mistake::Reversed:
        return CheckWords::tr("The order of the frequencies is reversed: slow pairs come first.");
    case Mistake::OnlySines:
        return CheckWords::tr("All columns are sines: the cosines are missing.");
    case Mistake::OnlyCosines:
        return CheckWords::tr("All columns are cosines: the sines are missing.");
    case Mistake::SplitColumns:
        return CheckWords::tr(
            "The halves take their frequencies from interleaved columns: column c has pair c/2, "
            "so the sines hold fast pairs only and the cosines slow ones.");
    case Mistake::MissingColumn:
        return CheckWords::tr("Column %1 is missing: those behind it stand one place too far left.")
            .arg(finding.column);
    case Mistake::FewerColumns:
        return CheckWords::tr("These are the first columns of a table with d_model %1.")
            .arg(numberText(finding.value));
    case Mistake::PositionsInBfloat16:
        return CheckWords::tr("The positions are rounded to bfloat16: from 257 on several share a number.");
    case Mistake::PositionsInFloat16:
        return CheckWords::tr("The positions are rounded to float16: from 2049 on several share a number.");
    }
    return {};
}

QString scaleText(double scale, std::int64_t columns)
{
    const double root = std::sqrt(double(columns));
    const auto isNear = [scale](double value) {
        return std::abs(scale - value) < 1e-3 * value;
    };
    const QString text =
        CheckWords::tr("All numbers are multiplied by %1").arg(QLocale().toString(scale, 'g', 6));
    if (isNear(root))
        return CheckWords::tr("%1, the square root of d_model.").arg(text);
    if (isNear(1 / root))
        return CheckWords::tr("%1, one over the square root of d_model.").arg(text);
    return text + QLatin1Char('.');
}

QString findingText(const Finding &finding, const TableCheck &check)
{
    using Kind = Finding::Kind;
    const QString number = numberText(finding.value);
    switch (finding.kind) {
    case Kind::Float32Rounding:
        return CheckWords::tr("The numbers are rounded to float32.");
    case Kind::Float16Rounding:
        return CheckWords::tr("The numbers are rounded to float16.");
    case Kind::Bfloat16Rounding:
        return CheckWords::tr("The numbers are rounded to bfloat16.");
    case Kind::Recipe:
        return mistakeText(finding);
    case Kind::OtherBase:
        return CheckWords::tr("The base is %1.").arg(number);
    case Kind::SquaredBase:
        return CheckWords::tr(
            "The base is 10,000 squared: the exponent is 4i/d_model, the index is doubled twice.");
    case Kind::OffByOne:
        return CheckWords::tr("Positions begin at %1: off by one.").arg(number);
    case Kind::OtherFirst:
        return CheckWords::tr("Positions begin at %1.").arg(number);
    case Kind::OtherStep:
        return CheckWords::tr("The step from row to row is %1.").arg(number);
    case Kind::OtherLayout:
        return CheckWords::tr("The table has the other layout.");
    case Kind::OtherSpacing:
        return CheckWords::tr("The table has the other spacing.");
    case Kind::Scaled:
        return scaleText(finding.value, check.columns);
    case Kind::Transposed:
        return CheckWords::tr("The table is transposed: its rows are dimensions, its columns positions.");
    case Kind::WrongRows:
        return CheckWords::tr("The number of rows is %1 instead of %2.")
            .arg(numberText(double(check.rows)), number);
    case Kind::WrongColumns:
        return CheckWords::tr("The number of columns is %1 instead of %2.")
            .arg(numberText(double(check.columns)), number);
    case Kind::ZeroRow:
        return CheckWords::tr("Row %1 is all zeros, as rows for padding are.").arg(finding.row);
    case Kind::NotFinite:
        return CheckWords::tr("Numbers that are NaN or infinite: %1, the first at row %2, column %3.")
            .arg(number)
            .arg(finding.row)
            .arg(finding.column);
    case Kind::FewEntries:
        return CheckWords::tr("Numbers that are off: %1; the rest is right.").arg(number);
    case Kind::Unexplained:
        break;
    }
    return CheckWords::tr("No convention and no mistake known here makes this table.");
}

QString untoldText(const TableCheck &check)
{
    QStringList untold;
    const auto add = [&untold](bool isTold, const QString &name) {
        if (!isTold)
            untold << name;
    };
    const TableFit &fit = check.fit;
    add(fit.isLayoutTold, layoutLabel());
    add(fit.isSpacingTold || fit.isBaseTold, spacingLabel()); // with the base see otherSpacingText()
    add(fit.isBaseTold, fieldLabel(Field::Base));
    add(fit.isFirstPositionTold, fieldLabel(Field::FirstPosition));
    add(fit.isStepTold, fieldLabel(Field::PositionStep));
    if (untold.isEmpty())
        return {};
    return CheckWords::tr("Cannot be told from a table of %1 × %2 (rows × columns): %3.")
        .arg(numberText(double(check.rows)), numberText(double(check.columns)),
             untold.join(QStringLiteral(", ")));
}

/// The same table by the other spacing.
QString otherSpacingText(const TableCheck &check)
{
    const Parameters &parameters = check.fit.recipe.parameters;
    if (check.fit.isSpacingTold || !check.fit.isBaseTold)
        return {};
    const double pairs = std::max(double(pairCount(parameters) - 1), 1.0);
    const double half = double(parameters.dModel) / 2;
    const bool isPaper = parameters.spacing == Spacing::Paper;
    const double base = std::pow(parameters.base, isPaper ? pairs / half : half / pairs);
    return CheckWords::tr("Spacing %1 with base %2 makes the same table.")
        .arg(spacingName(isPaper ? Spacing::TensorToTensor : Spacing::Paper), numberText(base));
}

} // namespace

QStringList meaningTexts(const TableCheck &check)
{
    QStringList texts;
    for (const Finding &finding : check.findings)
        texts << findingText(finding, check);
    if (check.family != Family::Unknown)
        texts << otherSpacingText(check) << untoldText(check);
    texts.removeAll(QString());
    return texts;
}

} // namespace sinescope
