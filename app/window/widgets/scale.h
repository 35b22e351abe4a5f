// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace sinescope {

/// The steps of a slider and the values they stand for, in rising order.
class Scale
{
public:
    /// `steps` + 1 values in equal ratios; rounded to whole numbers if asked, and doubles dropped.
    static Scale logarithmic(double minimum, double maximum, int steps, bool whole);
    /// Whole numbers, all of them if `steps` is enough.
    static Scale linear(double minimum, double maximum, int steps);
    static Scale listed(std::vector<double> values);

    int lastStep() const { return static_cast<int>(m_values.size()) - 1; }
    double valueAt(int step) const;
    /// The step whose value is nearest.
    int stepOf(double value) const;

private:
    std::vector<double> m_values;
};

} // namespace sinescope
