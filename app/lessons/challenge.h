// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state.h"

namespace sinescope {

/// What can be asked for in a challenge.
enum class Unknown { Length, DModel, Base, Layout, Spacing };

enum class Level { Easy, Medium, Hard };

/// A picture whose parameters are to be found. Easy: one number is unknown; Medium: two; Hard: three or more,
/// layout and spacing among them. Never asked together, since different values would draw the same picture:
/// base and spacing; layout in a similarity; d_model in waveforms.
struct Challenge
{
    State target;
    State
        start; ///< the target with every unknown number set to another value; layout and spacing may be right
    std::vector<Unknown> unknowns;
};

/// The same for the same level and seed on every machine.
Challenge makeChallenge(Level level, std::uint32_t seed);

/// How near `guess` is to `target`, from above 0 to 100; 100 only when they are equal. Every field halves the
/// score for each two steps it is away: a step is a doubling of length, d_model or position step, a power of
/// ten of the base, one position of the first position, and the other layout or spacing.
double closeness(const Parameters &target, const Parameters &guess);
/// The whole number to show: rounded down, so that 100 says that it is found.
int shownCloseness(const Parameters &target, const Parameters &guess);

/// One true thing about the target.
struct Hint
{
    enum class Kind {
        Right,   ///< the guess has it: `low`
        Other,   ///< the guess has the other layout or spacing; the target has `low`
        Larger,  ///< the target's is larger than the guess's, `low`
        Smaller, ///< likewise
        Between, ///< the target's lies from `low` to `high`
        Value    ///< the target's is `low`
    };
    Unknown unknown = Unknown::Length;
    Kind kind = Kind::Right;
    double low = 0;
    double high = 0;
};

/// The hint that follows `given` earlier ones: for each unknown in turn which way to go, then between which
/// values it lies, then the value itself. Unknowns that are right already come last.
Hint nextHint(const Challenge &challenge, const Parameters &guess, int given);

/// The number behind an unknown; layout and spacing as 0 or 1.
double valueOf(const Parameters &parameters, Unknown unknown);

} // namespace sinescope
