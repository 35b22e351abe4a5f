// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frequencies.h"
#include "core/interval.h"
#include "core/parameters.h"

#include <span>
#include <vector>

namespace sinescope {

/// Dot: P(p).P(q). Cosine: divided by both norms; NaN where a norm is 0. Distance: |P(p) - P(q)|.
enum class Measure { Dot, Cosine, Distance };
inline constexpr std::array<ChoiceId<Measure>, 3> measureIds{
    {{Measure::Dot, "dot"}, {Measure::Cosine, "cosine"}, {Measure::Distance, "distance"}}};

/// Similarity of rows by its closed form, sum over pairs of cos(w (p - q)): no table is built. An unpaired
/// sine (odd d_model, interleaved) adds its own product. Right to 1e-9 of its largest value for every row.
class Similarity
{
public:
    Similarity(const Parameters &parameters, Measure measure);

    /// One value; rows may be any, also fractional, negative or beyond the length. Cost O(d_model).
    double between(double referenceRow, double row) const;
    /// out[i] for the rows firstRow + i * rowStep. Cost O(out.size() * d_model), vectorised, on two threads
    /// when that is worth it.
    void curve(double referenceRow, double firstRow, double rowStep, std::span<double> out) const;
    /// Range that the measure cannot leave with these parameters, for axes.
    Interval bounds() const;
    /// True when a value depends on the offset row - referenceRow alone (no unpaired sine).
    bool dependsOnOffsetOnly() const;

    const Parameters &parameters() const { return m_parameters; }
    Measure measure() const { return m_measure; }
    std::span<const DoubleDouble> frequencies() const { return m_frequencies; }

private:
    Parameters m_parameters;
    Measure m_measure;
    std::vector<DoubleDouble> m_frequencies;
};

} // namespace sinescope
