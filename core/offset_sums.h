// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/double_double.h"

#include <complex>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace sinescope {

/// Real part of the sum over terms of weight * e^(2 pi i turns k), for runs of whole numbers k: what a search
/// over all offsets needs. A run of `run` values costs one FFT, whatever the number of terms: about 3 ms.
/// Method: spreading onto a grid twice as fine with the kernel e^(b (sqrt(1 - x^2) - 1)), after Barnett,
/// Magland and af Klinteberg, "A parallel nonuniform fast Fourier transform library" (2019).
class OffsetSums
{
public:
    struct Term
    {
        DoubleDouble turns; ///< of one step of k
        std::complex<double> weight;
    };
    static constexpr std::int64_t run = 1 << 15;

    explicit OffsetSums(std::vector<Term> terms);
    ~OffsetSums();

    /// The values for k = first to first + run - 1, within tolerance(); valid until the next call.
    std::span<const double> values(std::int64_t first);
    /// Bound of the error of values(): 1e-10 of the sum of all weights, some hundred times what was seen.
    double tolerance() const { return 1e-10 * m_weight; }
    /// One value from its definition, within exactTolerance(). Cost O(terms).
    double exact(std::int64_t k) const;
    double exactTolerance() const { return 1e-15 * m_weight; }

private:
    void spread(std::int64_t middle);

    std::vector<Term> m_terms;
    double m_weight = 0;
    std::vector<std::complex<double>> m_grid;
    std::vector<std::complex<double>> m_spectrum;
    std::vector<double> m_values;
    struct Transform;
    std::unique_ptr<Transform> m_transform;
};

} // namespace sinescope
