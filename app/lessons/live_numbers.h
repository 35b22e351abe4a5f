// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/expression.h"
#include "app/state/state.h"

#include <QStringList>

namespace sinescope {

/// The names that lessons may use, with the values of a state, computed by the core whenever they are asked
/// for. First rise and first zero are NoValue::Searched while live::searchOn() can go on with them, NaN when
/// there is none. Rows and columns count from 0 and must lie within the table; offsets are in positions.
///   length d_model base first_position position_step reference layout spacing measure figure
///   positions_down point_sampled range_fitted visible_rows visible_columns chosen(column) chosen_count
///   values pairs norm shortest_wavelength longest_wavelength full_cycle_pairs near_constant_columns
///   first_rise first_zero entry(row, column) position(row) frequency(column) wavelength(column)
///   turns(row, column) K(offset) dot(row, row) cosine(row, row) distance(row, row)
///   pi sqrt ln log2 log10 sin cos abs floor ceil round min max
///   float32(number) float16(number) bfloat16(number): the nearest number of the format,
///   infinite beyond its range
class LiveNumbers : public Names
{
public:
    explicit LiveNumbers(State state);

    std::variant<LiveValue, NoValue> valueOf(const QString &name,
                                             const std::vector<double> &arguments) const override;
    /// All names, for the guide's table to be tested against.
    static QStringList names();

private:
    State m_state;
};

} // namespace sinescope
