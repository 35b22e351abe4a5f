// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/live_numbers.h"

#include "app/lessons/live_offsets.h"
#include "app/state/choice.h"
#include "core/facts.h"
#include "core/precision.h"

#include <cmath>
#include <functional>
#include <numbers>

namespace sinescope {

namespace {

using Arguments = std::vector<double>;
using Value = std::variant<LiveValue, NoValue>;

/// One name: how many arguments it takes and what it stands for.
struct Entry
{
    QLatin1StringView name;
    std::size_t count;
    std::function<Value(const State &, const Arguments &)> value;
};

Entry ofParameters(const char *name, double (*value)(const Parameters &))
{
    return {QLatin1StringView(name), 0, [value](const State &state, const Arguments &) -> Value {
                return value(state.parameters);
            }};
}

Entry ofNumber(const char *name, double (*value)(double))
{
    return {QLatin1StringView(name), 1, [value](const State &, const Arguments &arguments) -> Value {
                return value(arguments[0]);
            }};
}

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Arguments that are a row or a column of the table, checked: NaN lies within nothing.
bool isRow(const State &state, double row)
{
    return row >= 0 && row < double(state.parameters.length) && row == std::floor(row);
}

bool isColumn(const State &state, double column)
{
    return column >= 0 && column < double(state.parameters.dModel) && column == std::floor(column);
}

double between(const State &state, const Arguments &a, Measure measure)
{
    if (!isRow(state, a[0]) || !isRow(state, a[1]))
        return none;
    return Similarity(state.parameters, measure).between(a[0], a[1]);
}

/// K of MATH: the sum over all pairs of cos(w * offset).
double sumOfCosines(const Parameters &parameters, double offset)
{
    if (!(std::abs(offset) <= 1e9))
        return none;
    const auto frequencies = angularFrequencies(parameters);
    double sum = 0;
    for (std::int64_t pair = 0; pair < pairCount(parameters); ++pair)
        sum += sineCosine(frequencies[std::size_t(pair)] * offset).cosine;
    return sum;
}

double wavelengthOfPair(const Parameters &parameters, std::int64_t pair)
{
    const auto frequencies = angularFrequencies(parameters);
    return pair >= 0 && pair < std::int64_t(frequencies.size()) ? wavelength(frequencies[std::size_t(pair)])
                                                                : none;
}

/// Turns of the pair's hand at a row, whole ones taken away: 0 up to 1.
double turnsAt(const Parameters &parameters, std::int64_t row, std::int64_t column)
{
    const DoubleDouble angle = frequencyOfColumn(parameters, column) * positionAt(parameters, double(row));
    const SineCosine at = sineCosine(angle);
    const double turn = std::atan2(at.sine, at.cosine) / (2 * std::numbers::pi);
    return turn < 0 ? turn + 1 : turn;
}

Value offsetIn(const OffsetFindings::Finding<std::int64_t> &finding)
{
    if (!finding.isKnown)
        return NoValue::Searched;
    return LiveValue(finding.value ? double(*finding.value) : none);
}

const Parameters &p(const State &state)
{
    return state.parameters;
}

using S = const State &;
using P = const Parameters &;
using A = const Arguments &;
using L = QLatin1StringView;

const std::vector<Entry> &entries()
{
    static const std::vector<Entry> table{
        ofParameters("length", [](P p) { return double(p.length); }),
        ofParameters("d_model", [](P p) { return double(p.dModel); }),
        ofParameters("base", [](P p) { return p.base; }),
        ofParameters("first_position", [](P p) { return p.firstPosition; }),
        ofParameters("position_step", [](P p) { return p.positionStep; }),
        {L("layout"), 0,
         [](S s, A) -> Value {
             return idOf(layoutIds, p(s).layout);
         }},
        {L("spacing"), 0,
         [](S s, A) -> Value {
             return idOf(spacingIds, p(s).spacing);
         }},
        {L("reference"), 0,
         [](S s, A) -> Value {
             return double(s.display.reference);
         }},
        {L("measure"), 0,
         [](S s, A) -> Value {
             return idOf(measureIds, s.display.measure);
         }},
        {L("figure"), 0,
         [](S s, A) -> Value {
             return idOf(figureIds, s.view.figure);
         }},
        {L("positions_down"), 0,
         [](S s, A) -> Value {
             return double(s.display.positionsDown);
         }},
        {L("point_sampled"), 0,
         [](S s, A) -> Value {
             return double(s.display.isPointSampled);
         }},
        {L("range_fitted"), 0,
         [](S s, A) -> Value {
             return double(s.display.isRangeFitted);
         }},
        {L("visible_rows"), 0,
         [](S s, A) -> Value {
             return double(touchedCells(visiblePositions(s), p(s).length).size());
         }},
        {L("visible_columns"), 0,
         [](S s, A) -> Value {
             return double(touchedCells(visibleDimensions(s), p(s).dModel).size());
         }},
        {L("chosen"), 1,
         [](S s, A a) -> Value {
             const auto drawn = drawnDimensions(s);
             return double(std::ranges::any_of(drawn, [&](auto column) { return double(column) == a[0]; }));
         }},
        {L("chosen_count"), 0,
         [](S s, A) -> Value {
             return double(drawnDimensions(s).size());
         }},
        ofParameters("values", [](P p) { return double(p.length * p.dModel); }),
        ofParameters("pairs", [](P p) { return double(pairCount(p)); }),
        ofParameters("norm", [](P p) { return hasUnpairedSine(p) ? none : std::sqrt(double(pairCount(p))); }),
        ofParameters("shortest_wavelength", [](P p) { return wavelengthOfPair(p, 0); }),
        ofParameters("longest_wavelength", [](P p) { return wavelengthOfPair(p, frequencyCount(p) - 1); }),
        ofParameters("full_cycle_pairs", [](P p) { return double(fullCyclePairs(p)); }),
        ofParameters("near_constant_columns", [](P p) { return double(nearConstantColumns(p)); }),
        {L("first_rise"), 0,
         [](S s, A) -> Value {
             return offsetIn(live::offsets(p(s)).firstRise);
         }},
        {L("first_zero"), 0,
         [](S s, A) -> Value {
             return offsetIn(live::offsets(p(s)).firstZero);
         }},
        {L("entry"), 2,
         [](S s, A a) -> Value {
             return isRow(s, a[0]) && isColumn(s, a[1])
                        ? entryAt(p(s), std::int64_t(a[0]), std::int64_t(a[1]))
                        : none;
         }},
        {L("position"), 1,
         [](S s, A a) -> Value {
             return toDouble(positionAt(p(s), a[0]));
         }},
        {L("frequency"), 1,
         [](S s, A a) -> Value {
             return isColumn(s, a[0]) ? toDouble(frequencyOfColumn(p(s), std::int64_t(a[0]))) : none;
         }},
        {L("wavelength"), 1,
         [](S s, A a) -> Value {
             return isColumn(s, a[0]) ? wavelengthOfColumn(p(s), std::int64_t(a[0])) : none;
         }},
        {L("turns"), 2,
         [](S s, A a) -> Value {
             return isRow(s, a[0]) && isColumn(s, a[1])
                        ? turnsAt(p(s), std::int64_t(a[0]), std::int64_t(a[1]))
                        : none;
         }},
        {L("K"), 1,
         [](S s, A a) -> Value {
             return sumOfCosines(p(s), a[0]);
         }},
        {L("dot"), 2,
         [](S s, A a) -> Value {
             return between(s, a, Measure::Dot);
         }},
        {L("cosine"), 2,
         [](S s, A a) -> Value {
             return between(s, a, Measure::Cosine);
         }},
        {L("distance"), 2,
         [](S s, A a) -> Value {
             return between(s, a, Measure::Distance);
         }},
        {L("pi"), 0,
         [](S, A) -> Value {
             return std::numbers::pi;
         }},
        ofNumber("sqrt", [](double x) { return std::sqrt(x); }),
        ofNumber("ln", [](double x) { return std::log(x); }),
        ofNumber("log2", [](double x) { return std::log2(x); }),
        ofNumber("log10", [](double x) { return std::log10(x); }),
        ofNumber("sin", [](double x) { return std::sin(x); }),
        ofNumber("cos", [](double x) { return std::cos(x); }),
        ofNumber("abs", [](double x) { return std::abs(x); }),
        ofNumber("floor", [](double x) { return std::floor(x); }),
        ofNumber("ceil", [](double x) { return std::ceil(x); }),
        ofNumber("round", [](double x) { return std::round(x); }),
        {L("min"), 2,
         [](S, A a) -> Value {
             return std::min(a[0], a[1]);
         }},
        {L("max"), 2,
         [](S, A a) -> Value {
             return std::max(a[0], a[1]);
         }},
        ofNumber("float32", [](double x) { return rounded(NumberFormat::Float32, x); }),
        ofNumber("float16", [](double x) { return rounded(NumberFormat::Float16, x); }),
        ofNumber("bfloat16", [](double x) { return rounded(NumberFormat::Bfloat16, x); }),
    };
    return table;
}

} // namespace

LiveNumbers::LiveNumbers(State state)
    : m_state(std::move(state))
{
}

std::variant<LiveValue, NoValue> LiveNumbers::valueOf(const QString &name, const Arguments &arguments) const
{
    for (const Entry &entry : entries()) {
        if (name == entry.name && arguments.size() == entry.count)
            return entry.value(m_state, arguments);
    }
    return NoValue::Unknown;
}

QStringList LiveNumbers::names()
{
    QStringList list;
    for (const Entry &entry : entries())
        list << entry.name;
    return list;
}

} // namespace sinescope
