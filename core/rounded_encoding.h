// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frequencies.h"
#include "core/precision.h"

#include <span>
#include <vector>

namespace sinescope {

/// What is held in a number format, all else being exact. Positions: the position ids. Angles: every step of
/// the usual recipe, exp(2i * (-ln(base) / d)), times the position, and the entry, as a program does whose
/// tensors have that format. Entries: the finished values.
enum class RoundedPart { Positions, Angles, Entries };
inline constexpr std::array<ChoiceId<RoundedPart>, 3> roundedPartIds{{{RoundedPart::Positions, "positions"},
                                                                      {RoundedPart::Angles, "angles"},
                                                                      {RoundedPart::Entries, "entries"}}};

/// The encoding as it comes out of a number format, entry by entry.
class RoundedEncoding
{
public:
    /// Cost O(d_model).
    RoundedEncoding(const Parameters &parameters, NumberFormat format, RoundedPart part);

    /// The entry as rounded; NaN where an angle is infinite.
    double entryAt(std::int64_t row, std::int64_t column) const;
    /// The entry less the true one.
    double errorAt(std::int64_t row, std::int64_t column) const;
    /// Errors at the crossings of `rows` and `columns`, a line for each of `columns`. Cost O(out.size()).
    void errors(std::span<const std::int64_t> rows, std::span<const std::int64_t> columns,
                std::span<float> out) const;

private:
    double entryAt(double position, Column column) const;

    Parameters m_parameters;
    NumberFormat m_format;
    RoundedPart m_part;
    std::vector<DoubleDouble> m_frequencies;
    std::vector<double> m_roundedFrequencies; ///< for RoundedPart::Angles
};

} // namespace sinescope
