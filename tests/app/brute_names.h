// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/expression.h"
#include "app/state/choice.h"
#include "app/state/state.h"

#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <optional>
#include <tuple>

namespace sinescope::test {

/// The names of lessons from the definitions alone, in long double: nothing of the core but the plain values
/// of a state. Slow and simple.
class BruteNames : public Names
{
public:
    explicit BruteNames(State state)
        : m_state(std::move(state))
        , m_p(m_state.parameters)
    {
    }

    std::variant<LiveValue, NoValue> valueOf(const QString &name, const std::vector<double> &a) const override
    {
        if (a.empty()) {
            if (auto word = wordOf(name))
                return *word;
        }
        const long double value = remembered(name, a);
        if (value == missing)
            return NoValue::Unknown;
        return LiveValue(double(value));
    }

private:
    using Real = long double;
    static constexpr Real missing = -123456789.0L;

    /// Lessons ask for the same searches again and again.
    Real remembered(const QString &name, const std::vector<double> &a) const
    {
        using Key = std::tuple<QString, std::vector<double>, std::vector<double>>;
        static std::map<Key, Real> known;
        const std::vector<double> state{double(m_p.length),
                                        double(m_p.dModel),
                                        m_p.base,
                                        double(m_p.layout),
                                        double(m_p.spacing),
                                        m_p.firstPosition,
                                        m_p.positionStep,
                                        double(m_state.display.reference),
                                        double(m_state.display.isPointSampled)};
        const auto [place, isNew] = known.try_emplace(Key{name, a, state}, 0);
        if (isNew)
            place->second = number(name, a);
        return place->second;
    }

    std::optional<LiveValue> wordOf(const QString &name) const
    {
        if (name == QStringLiteral("layout"))
            return idOf(layoutIds, m_p.layout);
        if (name == QStringLiteral("spacing"))
            return idOf(spacingIds, m_p.spacing);
        if (name == QStringLiteral("measure"))
            return idOf(measureIds, m_state.display.measure);
        if (name == QStringLiteral("figure"))
            return idOf(figureIds, m_state.view.figure);
        return std::nullopt;
    }

    std::int64_t pairs() const { return m_p.dModel / 2; }
    bool isUnpaired() const { return m_p.layout == Layout::Interleaved && m_p.dModel % 2 == 1; }

    Real w(std::int64_t pair) const
    {
        const Real exponent = m_p.spacing == Spacing::Paper
                                  ? 2.0L * Real(pair) / Real(m_p.dModel)
                                  : Real(pair) / Real(std::max<std::int64_t>(pairs() - 1, 1));
        return std::pow(Real(m_p.base), -exponent);
    }
    std::int64_t pairOf(std::int64_t column) const
    {
        if (m_p.layout == Layout::Interleaved)
            return column / 2;
        return column < pairs() ? column : column - pairs();
    }
    bool isSine(std::int64_t column) const
    {
        return m_p.layout == Layout::Interleaved ? column % 2 == 0 : column < pairs();
    }
    bool isZero(std::int64_t column) const { return m_p.layout == Layout::Halves && column == 2 * pairs(); }
    Real position(Real row) const { return Real(m_p.firstPosition) + row * Real(m_p.positionStep); }
    Real wavelength(std::int64_t pair) const { return 2 * std::numbers::pi_v<Real> / w(pair); }

    Real entry(Real row, std::int64_t column) const
    {
        if (isZero(column))
            return 0;
        const Real angle = w(pairOf(column)) * position(row);
        return isSine(column) ? std::sin(angle) : std::cos(angle);
    }

    Real dot(Real p, Real q) const
    {
        Real sum = 0;
        for (std::int64_t column = 0; column < m_p.dModel; ++column)
            sum += entry(p, column) * entry(q, column);
        return sum;
    }
    Real distance(Real p, Real q) const
    {
        Real sum = 0;
        for (std::int64_t column = 0; column < m_p.dModel; ++column)
            sum += std::pow(entry(p, column) - entry(q, column), 2.0L);
        return std::sqrt(sum);
    }
    Real K(Real offset) const
    {
        Real sum = 0;
        for (std::int64_t pair = 0; pair < pairs(); ++pair)
            sum += std::cos(w(pair) * offset);
        return sum;
    }

    /// With frequencies at hand: a search asks for thousands of values.
    template <typename Test> Real firstOffset(Test isFound) const
    {
        std::vector<Real> frequencies;
        for (std::int64_t pair = 0; pair < pairs(); ++pair)
            frequencies.push_back(w(pair));
        Real before = Real(pairs());
        for (int k = 1; k < 100000; ++k) {
            Real sum = 0;
            for (const Real frequency : frequencies)
                sum += std::cos(frequency * Real(k) * Real(m_p.positionStep));
            if (isFound(before, sum))
                return k;
            before = sum;
        }
        return NAN;
    }

    Real nearConstantColumns() const
    {
        int count = 0;
        for (std::int64_t column = 0; column < m_p.dModel; ++column) {
            const Real frequency = w(pairOf(column));
            Real lowest = 2;
            Real highest = -2;
            for (std::int64_t row = 0; row < m_p.length && !(highest - lowest >= 0.1L); ++row) {
                const Real angle = frequency * position(Real(row));
                const Real value = isZero(column) ? 0 : isSine(column) ? std::sin(angle) : std::cos(angle);
                lowest = std::min(lowest, value);
                highest = std::max(highest, value);
            }
            count += highest - lowest < 0.1L;
        }
        return count;
    }

    Real fullCyclePairs() const
    {
        int count = 0;
        for (std::int64_t pair = 0; pair < pairs() + isUnpaired(); ++pair)
            count += wavelength(pair) <= Real(m_p.length) * Real(m_p.positionStep);
        return count;
    }

    Real turns(Real row, std::int64_t column) const
    {
        const Real all = w(pairOf(column)) * position(row) / (2 * std::numbers::pi_v<Real>);
        return all - std::floor(all);
    }

    /// Nearest multiple of the unit in the last of that many binary places, at least `smallest`; infinite
    /// from `limit`, where a number of more than the largest exponent would be the nearest.
    static Real rounded(Real value, Real bits, Real smallest, Real limit)
    {
        if (value == 0)
            return 0;
        if (std::abs(value) >= limit)
            return std::copysign(std::numeric_limits<Real>::infinity(), value);
        const Real unit =
            std::max(smallest, std::pow(2.0L, std::floor(std::log2(std::abs(value))) + 1 - bits));
        const Real units = value / unit;
        const Real below = std::floor(units);
        const bool isUp = units - below > 0.5L || (units - below == 0.5L && std::fmod(below, 2.0L) != 0);
        return (below + isUp) * unit;
    }

    Real number(const QString &name, const std::vector<double> &a) const
    {
        const auto is = [&](const char *known, std::size_t count) {
            return name == QLatin1StringView(known) && a.size() == count;
        };
        const auto column = [&](std::size_t i) {
            return static_cast<std::int64_t>(a[i]);
        };
        if (is("length", 0))
            return Real(m_p.length);
        if (is("d_model", 0))
            return Real(m_p.dModel);
        if (is("base", 0))
            return Real(m_p.base);
        if (is("position_step", 0))
            return Real(m_p.positionStep);
        if (is("reference", 0))
            return Real(m_state.display.reference);
        if (is("point_sampled", 0))
            return m_state.display.isPointSampled;
        if (is("values", 0))
            return Real(m_p.length) * Real(m_p.dModel);
        if (is("pairs", 0))
            return Real(pairs());
        if (is("norm", 0))
            return std::sqrt(dot(0, 0));
        if (is("shortest_wavelength", 0))
            return wavelength(0);
        if (is("longest_wavelength", 0))
            return wavelength(pairs() + isUnpaired() - 1);
        if (is("full_cycle_pairs", 0))
            return fullCyclePairs();
        if (is("near_constant_columns", 0))
            return nearConstantColumns();
        if (is("first_rise", 0))
            return firstOffset([](Real before, Real value) { return value > before; });
        if (is("first_zero", 0))
            return firstOffset([](Real, Real value) { return value < 0; });
        if (is("entry", 2))
            return entry(a[0], column(1));
        if (is("position", 1))
            return position(a[0]);
        if (is("frequency", 1))
            return w(pairOf(column(0)));
        if (is("wavelength", 1))
            return wavelength(pairOf(column(0)));
        if (is("turns", 2))
            return turns(a[0], column(1));
        if (is("K", 1))
            return K(a[0]);
        if (is("dot", 2))
            return dot(a[0], a[1]);
        if (is("cosine", 2))
            return dot(a[0], a[1]) / std::sqrt(dot(a[0], a[0]) * dot(a[1], a[1]));
        if (is("distance", 2))
            return distance(a[0], a[1]);
        if (is("pi", 0))
            return std::numbers::pi_v<Real>;
        if (is("sqrt", 1))
            return std::sqrt(Real(a[0]));
        if (is("ln", 1))
            return std::log(Real(a[0]));
        if (is("abs", 1))
            return std::abs(Real(a[0]));
        if (is("round", 1))
            return std::round(Real(a[0]));
        if (is("min", 2))
            return std::min(a[0], a[1]);
        if (is("float16", 1))
            return rounded(a[0], 11, std::ldexp(1.0L, -24), 65520);
        if (is("bfloat16", 1))
            return rounded(a[0], 8, std::ldexp(1.0L, -133), std::ldexp(511.0L, 119));
        return missing;
    }

    State m_state;
    Parameters m_p;
};

} // namespace sinescope::test
