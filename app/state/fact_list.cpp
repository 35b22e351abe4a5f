// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/fact_list.h"

#include "app/state/choice.h"
#include "app/state/field_text.h"
#include "app/state/number_text.h"
#include "core/frequencies.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sinescope {

namespace {

struct FactWords
{
    Q_DECLARE_TR_FUNCTIONS(Facts)
};

QString undefinedText()
{
    return FactWords::tr("does not exist");
}

QString unknownText()
{
    return QStringLiteral("…");
}

QString digitsText(double number)
{
    return roundedText(number, 6);
}

QString wholeText(std::int64_t number)
{
    return QLocale().toString(qint64(number));
}

/// Two digits are all that a residual says, or a very large number.
QString twoDigits(double number)
{
    return number == 0 ? QStringLiteral("0") : powerText(number, 2);
}

QString positionsText(double number)
{
    return FactWords::tr("%1 positions").arg(digitsText(number));
}

/// A fact that may not exist.
template <typename Value, typename Text>
Fact optionalFact(const char *key, const QString &name, const QString &explanation,
                  const std::optional<Value> &value, const Text &text)
{
    return {key, name, explanation, value ? text(*value) : undefinedText(),
            value ? Fact::Exact(*value) : Fact::Exact()};
}

Fact wholeFact(const char *key, const QString &name, const QString &explanation, std::int64_t value,
               const QString &text)
{
    return {key, name, explanation, text, value};
}

/// "none up to 16,777,215" or "more than 65,536" without a value.
QString findingText(const OffsetFindings &offsets, const OffsetFindings::Finding<std::int64_t> &finding)
{
    if (finding.value)
        return FactWords::tr("offset %1").arg(wholeText(*finding.value));
    if (!finding.isKnown)
        return offsets.searched == 0 ? unknownText()
                                     : FactWords::tr("more than %1").arg(wholeText(offsets.searched));
    return offsets.searched == 0 ? undefinedText()
                                 : FactWords::tr("none up to %1").arg(wholeText(offsets.searched));
}

Fact findingFact(const char *key, const QString &name, const QString &explanation,
                 const OffsetFindings &offsets, const OffsetFindings::Finding<std::int64_t> &finding)
{
    return {key, name, explanation, findingText(offsets, finding),
            finding.value ? Fact::Exact(*finding.value) : Fact::Exact()};
}

Fact residualFact(const char *key, const QString &name, const QString &explanation,
                  const std::optional<Residuals> &residuals, std::optional<double> Residuals::*member)
{
    if (!residuals)
        return {key, name, explanation, unknownText()};
    return optionalFact(key, name, explanation, (*residuals).*member, twoDigits);
}

QList<Fact> sizeFacts(const FactValues &values)
{
    const Facts &facts = values.facts;
    return {wholeFact("values", FactWords::tr("Values"),
                      FactWords::tr("The table has a number for every position and dimension."), facts.values,
                      wholeText(facts.values)),
            wholeFact("bytes", FactWords::tr("Memory"),
                      FactWords::tr("The bytes that the table takes as float32, four a value."), facts.bytes,
                      QLocale().formattedDataSize(facts.bytes)),
            wholeFact("pairs", FactWords::tr("Pairs"),
                      FactWords::tr("A sine and a cosine of the same frequency make a pair."), facts.pairs,
                      wholeText(facts.pairs)),
            optionalFact(
                "norm", FactWords::tr("Norm"),
                FactWords::tr("Every row has this length, as sin² + cos² = 1 in every pair; a sine without "
                              "its cosine spoils that."),
                facts.norm, digitsText)};
}

QList<Fact> waveFacts(const FactValues &values)
{
    const Facts &facts = values.facts;
    const auto share = [&](std::int64_t part, std::int64_t all) {
        return FactWords::tr("%1 of %2").arg(wholeText(part), wholeText(all));
    };
    const QString nearConstantName = FactWords::tr("Nearly constant");
    const QString nearConstantExplanation =
        FactWords::tr("Columns whose values differ by less than 0.1 from the first row to the last.");
    const auto constant = values.nearConstantColumns;
    return {optionalFact("shortest_wavelength", FactWords::tr("Shortest wave"),
                         FactWords::tr("The first pair turns fastest: once around in 2π positions."),
                         facts.shortestWavelength, positionsText),
            optionalFact("longest_wavelength", FactWords::tr("Longest wave"),
                         FactWords::tr("The last pair turns slowest: once around in this many positions."),
                         facts.longestWavelength, positionsText),
            wholeFact("full_cycle_pairs", FactWords::tr("Full cycles"),
                      FactWords::tr("Waves that turn at least once around within the length."),
                      facts.fullCyclePairs, share(facts.fullCyclePairs, frequencyCount(values.parameters))),
            constant
                ? wholeFact("near_constant_columns", nearConstantName, nearConstantExplanation, *constant,
                            share(*constant, values.parameters.dModel))
                : Fact{"near_constant_columns", nearConstantName, nearConstantExplanation, unknownText()},
            optionalFact(
                "critical_dimension", FactWords::tr("Critical dimension"),
                FactWords::tr("From this column on, waves are longer than the table; at base 1 all waves "
                              "are alike."),
                facts.criticalDimension, wholeText)};
}

QList<Fact> offsetFacts(const FactValues &values)
{
    const OffsetFindings &offsets = values.offsets;
    const auto &nearest = offsets.nearest;
    std::optional<std::int64_t> nearestOffset;
    std::optional<double> nearestDistance;
    if (nearest.value && nearest.isKnown) {
        nearestOffset = nearest.value->offset;
        nearestDistance = nearest.value->distance;
    }
    const auto offsetText = [](std::int64_t offset) {
        return FactWords::tr("offset %1").arg(wholeText(offset));
    };
    Fact nearestFact = optionalFact(
        "nearest_offset", FactWords::tr("Nearest rows"),
        FactWords::tr("Of all rows of the table, those this many rows apart are the most alike."),
        nearestOffset, offsetText);
    Fact distanceFact = optionalFact("nearest_distance", FactWords::tr("Their distance"),
                                     FactWords::tr("The smallest distance between two different rows: what "
                                                   "a model must be able to tell apart."),
                                     nearestDistance, digitsText);
    if (!nearest.isKnown) {
        nearestFact.value = offsets.searched == 0
                                ? unknownText()
                                : FactWords::tr("searched to %1").arg(wholeText(offsets.searched));
        distanceFact.value = nearest.value
                                 ? FactWords::tr("at most %1").arg(digitsText(nearest.value->distance))
                                 : unknownText();
    }
    return {
        findingFact("first_rise", FactWords::tr("First rise"),
                    FactWords::tr("The similarity of two rows falls as they move apart, but not for ever: at "
                                  "this offset in rows it rises for the first time."),
                    offsets, offsets.firstRise),
        findingFact("first_zero", FactWords::tr("First zero"),
                    FactWords::tr("The first offset in rows at which the similarity is below zero, within "
                                  "the table or beyond."),
                    offsets, offsets.firstZero),
        nearestFact, distanceFact};
}

QList<Fact> checkFacts(const FactValues &values)
{
    const Facts &facts = values.facts;
    return {
        residualFact(
            "norm_residual", FactWords::tr("Norm check"),
            FactWords::tr("How far the squared norm of float32 rows is from d_model / 2, at most, in "
                          "a sample of up to 64 rows."),
            values.residuals, &Residuals::norm),
        residualFact("toeplitz_residual", FactWords::tr("Offset check"),
                     FactWords::tr("How far the product of two float32 rows is from a function of their "
                                   "offset alone, at most, in that sample."),
                     values.residuals, &Residuals::toeplitz),
        residualFact("rotation_residual", FactWords::tr("Rotation check"),
                     FactWords::tr("How far a float32 row is from another one of that sample turned by their "
                                   "offset, at most."),
                     values.residuals, &Residuals::rotation),
        {"attention_operations", FactWords::tr("Attention cost"),
         FactWords::tr("Multiplications that compare every row with every row once: length² × d_model."),
         facts.attentionOperations < 1e12 ? exactText(facts.attentionOperations)
                                          : twoDigits(facts.attentionOperations),
         facts.attentionOperations},
        wholeFact(
            "learned_parameters", FactWords::tr("If learned"),
            FactWords::tr("Parameters that a learned table of this shape would need; this one has none."),
            facts.learnedParameters, wholeText(facts.learnedParameters))};
}

QByteArray jsonNumber(const Fact::Exact &number)
{
    std::array<char, 32> digits;
    char *end = nullptr;
    if (const auto *whole = std::get_if<std::int64_t>(&number))
        end = std::to_chars(digits.data(), digits.data() + digits.size(), *whole).ptr;
    else if (const auto *real = std::get_if<double>(&number))
        end = std::to_chars(digits.data(), digits.data() + digits.size(), *real).ptr;
    else
        return "null";
    return {digits.data(), end - digits.data()};
}

} // namespace

FactValues quickFacts(const Parameters &parameters)
{
    return {.parameters = parameters, .facts = factsOf(parameters)};
}

QList<Fact> factList(const FactValues &values)
{
    return sizeFacts(values) + waveFacts(values) + offsetFacts(values) + checkFacts(values);
}

QByteArray factsJson(const FactValues &values)
{
    const Parameters &parameters = values.parameters;
    QByteArrayList lines;
    const auto add = [&](const char *key, const QByteArray &value) {
        lines << QByteArray("  \"") + key + "\": " + value;
    };
    const auto quoted = [](const QString &id) {
        return '"' + id.toLatin1() + '"';
    };
    add("length", jsonNumber(parameters.length));
    add("d_model", jsonNumber(parameters.dModel));
    add("base", jsonNumber(parameters.base));
    add("layout", quoted(idOf(layoutIds, parameters.layout)));
    add("spacing", quoted(idOf(spacingIds, parameters.spacing)));
    add("first_position", jsonNumber(parameters.firstPosition));
    add("position_step", jsonNumber(parameters.positionStep));
    for (const Fact &fact : factList(values))
        add(fact.key, jsonNumber(fact.exact));
    return "{\n" + lines.join(",\n") + "\n}\n";
}

QString factsText(const FactValues &values)
{
    const Parameters &parameters = values.parameters;
    QString text =
        FactWords::tr("length %1, d_model %2, base %3, %4, %5, first position %6, step %7")
            .arg(wholeText(parameters.length), wholeText(parameters.dModel), exactText(parameters.base),
                 layoutName(parameters.layout), spacingName(parameters.spacing),
                 exactText(parameters.firstPosition), exactText(parameters.positionStep)) +
        QStringLiteral("\n\n");
    const QList<Fact> facts = factList(values);
    qsizetype nameWidth = 0;
    qsizetype valueWidth = 0;
    for (const Fact &fact : facts) {
        nameWidth = std::max(nameWidth, widthOf(fact.name));
        valueWidth = std::max(valueWidth, widthOf(fact.value));
    }
    for (const Fact &fact : facts)
        text +=
            padded(fact.name, nameWidth + 2) + padded(fact.value, valueWidth + 2) + fact.explanation + u'\n';
    return text;
}

} // namespace sinescope
