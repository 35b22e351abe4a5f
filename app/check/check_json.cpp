// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/check/check_report.h"
#include "app/state/choice.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace sinescope {

namespace {

constexpr auto verdictIds =
    std::to_array<ChoiceId<Verdict>>({{Verdict::Matches, "matches"},
                                      {Verdict::MatchesFloat32Angles, "matches-float32-angles"},
                                      {Verdict::Differs, "differs"}});

constexpr auto familyIds = std::to_array<ChoiceId<Family>>({{Family::Paper, "paper"},
                                                            {Family::PyTorchRecipe, "pytorch-recipe"},
                                                            {Family::TensorToTensor, "tensor2tensor"},
                                                            {Family::Fairseq, "fairseq"},
                                                            {Family::Marian, "marian"},
                                                            {Family::Diffusion, "diffusion"},
                                                            {Family::Unnamed, "unnamed"},
                                                            {Family::Unknown, "unknown"}});

constexpr auto typeIds = std::to_array<ChoiceId<TableNumbers>>({{TableNumbers::Float16, "float16"},
                                                                {TableNumbers::Float32, "float32"},
                                                                {TableNumbers::Float64, "float64"},
                                                                {TableNumbers::Text, "text"}});

using Kind = Finding::Kind;
constexpr auto kindIds = std::to_array<ChoiceId<Kind>>({{Kind::Float32Rounding, "float32-rounding"},
                                                        {Kind::Float16Rounding, "float16-rounding"},
                                                        {Kind::Bfloat16Rounding, "bfloat16-rounding"},
                                                        {Kind::OtherBase, "other-base"},
                                                        {Kind::SquaredBase, "squared-base"},
                                                        {Kind::OffByOne, "off-by-one"},
                                                        {Kind::OtherFirst, "other-first-position"},
                                                        {Kind::OtherStep, "other-step"},
                                                        {Kind::OtherLayout, "other-layout"},
                                                        {Kind::OtherSpacing, "other-spacing"},
                                                        {Kind::Scaled, "scaled"},
                                                        {Kind::Transposed, "transposed"},
                                                        {Kind::WrongRows, "wrong-length"},
                                                        {Kind::WrongColumns, "wrong-d-model"},
                                                        {Kind::ZeroRow, "zero-row"},
                                                        {Kind::NotFinite, "not-finite"},
                                                        {Kind::FewEntries, "few-entries"},
                                                        {Kind::Unexplained, "unexplained"}});

constexpr auto mistakeIds =
    std::to_array<ChoiceId<Mistake>>({{Mistake::Swapped, "swapped"},
                                      {Mistake::ColumnExponent, "column-exponent"},
                                      {Mistake::DoubledColumn, "doubled-column"},
                                      {Mistake::FractionSquared, "fraction-squared"},
                                      {Mistake::Product, "product"},
                                      {Mistake::UndividedExponent, "undivided-exponent"},
                                      {Mistake::Multiplied, "multiplied"},
                                      {Mistake::Reversed, "reversed"},
                                      {Mistake::OnlySines, "only-sines"},
                                      {Mistake::OnlyCosines, "only-cosines"},
                                      {Mistake::SplitColumns, "split-columns"},
                                      {Mistake::MissingColumn, "missing-column"},
                                      {Mistake::FewerColumns, "fewer-columns"},
                                      {Mistake::PositionsInBfloat16, "bfloat16-positions"},
                                      {Mistake::PositionsInFloat16, "float16-positions"}});

QJsonValue orNull(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QString findingIds(const TableCheck &check)
{
    QStringList ids;
    for (const Finding &finding : check.findings)
        ids << (finding.kind == Kind::Recipe ? idOf(mistakeIds, finding.mistake)
                                             : idOf(kindIds, finding.kind));
    return ids.join(QLatin1Char(','));
}

QString untoldIds(const TableFit &fit)
{
    QStringList ids;
    const auto add = [&ids](bool isTold, const char *id) {
        if (!isTold)
            ids << QString::fromLatin1(id);
    };
    add(fit.isLayoutTold, "layout");
    add(fit.isSpacingTold, "spacing");
    add(fit.isBaseTold, "base");
    add(fit.isFirstPositionTold, "first_position");
    add(fit.isStepTold, "position_step");
    return ids.join(QLatin1Char(','));
}

/// A number of the finding of that kind; null without one.
QJsonValue numberOf(const TableCheck &check, Kind kind)
{
    for (const Finding &finding : check.findings) {
        if (finding.kind == kind)
            return orNull(finding.value);
    }
    return {};
}

} // namespace

QByteArray checkJson(const TableCheck &check, const QString &name)
{
    const Parameters &parameters = check.fit.recipe.parameters;
    const TableComparison &comparison = check.comparison;
    const auto &largest = comparison.largest;
    const bool isCompared = largest.row >= 0;
    const auto ifCompared = [isCompared](double value) {
        return isCompared ? orNull(value) : QJsonValue();
    };
    QJsonObject object;
    const auto set = [&object](const char *key, const QJsonValue &value) {
        object.insert(QString::fromLatin1(key), value);
    };
    set("file", name);
    set("rows", qint64(check.rows));
    set("columns", qint64(check.columns));
    set("type", idOf(typeIds, check.type));
    set("verdict", idOf(verdictIds, check.verdict));
    set("family", idOf(familyIds, check.family));
    set("findings", findingIds(check));
    set("meaning", meaningTexts(check).join(QLatin1Char(' ')));
    set("not_told", untoldIds(check.fit));
    set("d_model", qint64(parameters.dModel));
    set("layout", idOf(layoutIds, parameters.layout));
    set("spacing", idOf(spacingIds, parameters.spacing));
    set("base", parameters.base);
    set("first_position", parameters.firstPosition);
    set("position_step", parameters.positionStep);
    set("scale", check.fit.match.scale);
    set("largest_error", ifCompared(std::abs(largest.error)));
    set("largest_error_row", ifCompared(double(largest.row)));
    set("largest_error_column", ifCompared(double(largest.column)));
    set("value", ifCompared(largest.value));
    set("true_value", ifCompared(largest.truth));
    set("mean_error", ifCompared(std::sqrt(comparison.meanSquare)));
    set("beyond_rounding", qint64(comparison.beyondType));
    set("beyond_float32_angles", qint64(comparison.beyondFloat32Angle));
    set("not_finite", qint64(comparison.notFinite));
    set("own_base", numberOf(check, Kind::OtherBase));
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace sinescope
