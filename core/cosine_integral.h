// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinescope {

/// Ci(x) = -integral of cos(t) / t from x to infinity, for x > 0 (Abramowitz and Stegun 5.2.2). Right to
/// 2e-15 of its envelope max(1, |ln x|) or 1 / x. The power series up to 4,
/// the continued fraction of E1(ix) beyond.
double cosineIntegral(double x);

/// What the mean of cos(w k) over the pairs comes to when there are more and more of them (paper spacing):
/// the integral of cos(k base^-u) over u from 0 to 1, [Ci(k) - Ci(k / base)] / ln base. 1 at k = 0.
double continuousSimilarity(double k, double base);
/// Its slope against k without the ripple of the fastest pair: -cos(k / base) / (k ln base).
double continuousSlope(double k, double base);

} // namespace sinescope
