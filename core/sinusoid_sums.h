// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sinusoid_walk.h"

#include <vector>

namespace sinescope {

/// a sin(w p) + b cos(w p) over positions p.
struct Sinusoid
{
    DoubleDouble frequency; ///< w
    double sine;            ///< a
    double cosine;          ///< b
};

/// Sums of sinusoids, eight sums side by side, evaluated over a line of pixels: the one kernel behind
/// heatmaps and similarity. Each sinusoid walks from pixel to pixel by angle addition, exact at the start of
/// the line and within 1e-12 after a thousand pixels. Where PixelRows asks for means, the mean over a pixel's
/// rows [a, b) is
///   (sum of the whole rows from floor a to floor b - 1, less (a - floor a) f(floor a),
///    plus (b - floor b) f(floor b)) / (b - a),
/// and the sum of n rows, t radians apart, is n D times the sinusoid in their middle, with
/// D = sin(n t/2) / (n sin(t/2)), t taken to -pi .. pi first: so D is right near every multiple of 2 pi.
class SinusoidSums
{
public:
    /// Squares: each sinusoid's value is squared before it is summed; for single rows only, not for means.
    enum class Power { One, Square };

    /// Row r stands for position start + (r - rows.first) * positionStep. `rows` must outlive this.
    SinusoidSums(const PixelRows &rows, DoubleDouble start, double positionStep, Power power = Power::One);

    /// To the sum of `lane`, 0 to Lanes::count - 1.
    void add(std::size_t lane, const Sinusoid &sinusoid);
    /// The sums of what was added since the last call, an entry a pixel; valid until the next call.
    const std::vector<Lanes> &take();

private:
    const PixelRows &m_rows;
    WalkStart m_start;
    Power m_power;
    std::array<std::size_t, Lanes::count> m_filled{}; ///< sinusoids of each lane
    std::vector<LaneSinusoids> m_sinusoids;
    std::vector<Walk> m_walks;
    std::vector<std::uint8_t> m_extra; ///< steps of the pixels, padded to whole chunks
    std::vector<Lanes> m_sums;
    std::vector<Lanes> m_firsts; ///< means only: values at the first row of each pixel
};

} // namespace sinescope
