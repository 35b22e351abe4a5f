// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phase_fit.h"

#include "core/frequencies.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <optional>

namespace sinescope {

namespace {

using Complex = std::complex<double>;

constexpr double turn = 6.283185307179586;
constexpr int mostTurns = 10;              // of the fastest pair from row to row: the largest step is 64
constexpr double largestTurn = 70;         // that, in radians
constexpr double largestPosition = 1.7e7;  // a little above the limit of first positions
constexpr std::int64_t mostStarts = 50000; // whole turns of the slowest pair that are tried for row 0
constexpr std::size_t mostKept = 4;

/// What one pair of columns tells, in radians.
struct PairPhase
{
    double pair = 0;
    double turnPerRow = 0; ///< frequency x step, less whole turns: 0 to 2 pi
    double turnError = 0;
    double atFirstRow = 0; ///< frequency x first position, less whole turns
    double firstError = 0;
};

double wrapped(double angle)
{
    return angle - turn * std::round(angle / turn);
}

/// 0 to 2 pi, but that rounding below 0 stays there.
double positive(double angle)
{
    constexpr double slack = 1e-2;
    return angle < -slack ? angle + turn : angle;
}

/// The points of a pair on the unit circle at the first rows; empty unless all of them can be placed there.
std::vector<Complex> circleOf(const TableSample &sample, std::size_t sine, std::size_t cosine)
{
    std::vector<Complex> points;
    for (std::size_t row = 0; row < sample.run; ++row) {
        const Complex point(sample.at(row, cosine), sample.at(row, sine));
        const double size = std::abs(point);
        if (!std::isfinite(size) || size == 0)
            return {};
        points.push_back(point / size);
    }
    return points;
}

std::optional<PairPhase> phaseOf(const std::vector<Complex> &points)
{
    const auto count = points.size();
    double perRow = 0;
    // Twice the distance in rows halves the error of the turn; the turn known so far tells the whole turns.
    for (std::size_t lag = 1; lag < count; lag *= 2) {
        Complex sum = 0;
        for (std::size_t row = lag; row < count; ++row)
            sum += points[row] * std::conj(points[row - lag]);
        if (std::abs(sum) < 0.9 * static_cast<double>(count - lag))
            return std::nullopt; // not one frequency
        const auto rows = static_cast<double>(lag);
        perRow += wrapped(std::arg(sum) - perRow * rows) / rows;
    }
    Complex sum = 0;
    for (std::size_t row = 0; row < count; ++row)
        sum += points[row] * std::polar(1.0, -perRow * static_cast<double>(row));
    PairPhase phase{.turnPerRow = positive(wrapped(perRow)), .atFirstRow = positive(wrapped(std::arg(sum)))};
    double square = 0;
    for (std::size_t row = 0; row < count; ++row) {
        const double expected = std::arg(sum) + perRow * static_cast<double>(row);
        const double error = wrapped(std::arg(points[row]) - expected);
        square += error * error;
    }
    const auto rows = static_cast<double>(count);
    const double extent = std::abs(phase.atFirstRow) + phase.turnPerRow * rows;
    const double noise = std::sqrt(square / rows) + 1e-7 * std::min(1.0, extent) + 1e-300;
    phase.turnError = noise * std::sqrt(12 / (rows * rows * rows));
    phase.firstError = 2 * noise / std::sqrt(rows);
    return phase;
}

/// Slow pairs first; those that rounding has left no turn are passed over.
std::vector<PairPhase> phasesOf(const TableSample &sample, Layout layout, bool isSwapped)
{
    const Parameters shape{.dModel = sample.tableColumns, .layout = layout};
    std::vector<PairPhase> phases;
    const auto placeOf = [&](std::int64_t column) -> std::optional<std::size_t> {
        const auto place = std::ranges::lower_bound(sample.columns, column);
        if (place == sample.columns.end() || *place != column)
            return std::nullopt;
        return static_cast<std::size_t>(place - sample.columns.begin());
    };
    // By the columns there are: a transposed table has millions of pairs of which some dozen are sampled.
    const bool isInterleaved = layout == Layout::Interleaved;
    for (std::size_t i = sample.columns.size(); i-- > 0;) {
        const std::int64_t column = sample.columns[i];
        if (isInterleaved ? column % 2 != 0 : column >= pairCount(shape))
            continue;
        const std::int64_t pair = isInterleaved ? column / 2 : column;
        std::optional<std::size_t> sine = i;
        auto cosine = placeOf(isInterleaved ? column + 1 : pairCount(shape) + pair);
        if (!cosine)
            continue;
        if (isSwapped)
            std::swap(sine, cosine);
        auto phase = phaseOf(circleOf(sample, *sine, *cosine));
        if (!phase || phase->turnError > 0.03 * phase->turnPerRow)
            continue;
        phase->pair = static_cast<double>(pair);
        phases.push_back(*phase);
    }
    return phases;
}

/// The line log(turn) = level - decay * pair through weighted points, one point after the other.
struct Line
{
    double weights = 0, pairs = 0, logs = 0, pairPairs = 0, pairLogs = 0;

    void add(double pair, double value, double error)
    {
        const double weight = value * value / (error * error);
        const double log = std::log(value);
        weights += weight;
        pairs += weight * pair;
        logs += weight * log;
        pairPairs += weight * pair * pair;
        pairLogs += weight * pair * log;
    }
    double decay() const
    {
        const double spread = pairPairs - pairs * pairs / weights;
        return spread > 0 ? (pairs * logs / weights - pairLogs) / spread : 0;
    }
    double level() const { return (logs + decay() * pairs) / weights; }
};

struct Turns
{
    double decay;
    double step;
    double error; ///< mean square of what predictions missed, in radians
};

/// Follows the turns from row to row from the two slowest pairs to the fastest, if they may turn that often.
std::optional<Turns> followTurns(const std::vector<PairPhase> &phases, int slowest, int next)
{
    Line line;
    const double first = phases[0].turnPerRow + turn * slowest;
    const double second = phases[1].turnPerRow + turn * next;
    if (!(first > 0 && second > 0.9 * first))
        return std::nullopt;
    line.add(phases[0].pair, first, phases[0].turnError);
    line.add(phases[1].pair, second, phases[1].turnError);
    double square = 0;
    std::size_t misses = 0;
    for (std::size_t i = 2; i < phases.size(); ++i) {
        const double predicted = std::exp(line.level() - line.decay() * phases[i].pair);
        if (!(predicted < largestTurn))
            return std::nullopt;
        const double miss = wrapped(phases[i].turnPerRow - predicted);
        square += std::min(miss * miss, 1.0);
        if (std::abs(miss) < 0.5 && predicted + miss > 0)
            line.add(phases[i].pair, predicted + miss, phases[i].turnError);
        else if (++misses > 1 + phases.size() / 8)
            return std::nullopt;
    }
    if (!(line.decay() >= -1e-3))
        return std::nullopt;
    return Turns{line.decay(), std::exp(line.level()),
                 square / static_cast<double>(std::max<std::size_t>(phases.size() - 2, 1))};
}

struct Start
{
    double first;
    double error;
};

/// The first position with `turns` whole turns of the slowest pair, corrected by one pair after the other.
std::optional<Start> followStart(const std::vector<PairPhase> &phases, double decay, double turns)
{
    double first = 0;
    double weights = 0;
    double square = 0;
    std::size_t misses = 0;
    for (const PairPhase &phase : phases) {
        const double frequency = std::exp(-decay * phase.pair);
        if (weights == 0)
            first = (phase.atFirstRow + turn * turns) / frequency;
        const double miss = wrapped(phase.atFirstRow - frequency * first);
        square += miss * miss;
        if (std::abs(miss) > 0.7 && ++misses > phases.size() / 8)
            return std::nullopt;
        const double weight = frequency * frequency / (phase.firstError * phase.firstError);
        weights += weight;
        if (std::abs(miss) <= 0.7)
            first += weight / weights * miss / frequency;
    }
    return Start{first, square / static_cast<double>(phases.size())};
}

std::vector<Start> startsOf(const std::vector<PairPhase> &phases, double decay, const std::stop_token &stop)
{
    std::vector<Start> starts;
    const double slowest = std::exp(-decay * phases.front().pair);
    const auto most = static_cast<std::int64_t>(std::min(largestPosition * slowest / turn + 1, 1e9));
    for (std::int64_t turns = 0; turns <= std::min(most, mostStarts) && !stop.stop_requested(); ++turns) {
        if (const auto start = followStart(phases, decay, static_cast<double>(turns)))
            starts.push_back(*start);
    }
    // Of positions that explain the table as well, the smallest comes first.
    const auto rank = [](const Start &start) {
        return std::round(2 * std::log10(start.error + 1e-12));
    };
    std::ranges::stable_sort(starts, {}, rank);
    if (starts.size() > mostKept)
        starts.resize(mostKept);
    return starts;
}

/// One frequency tells nothing about others, but a sine that has no cosine may: every base is a guess.
std::vector<Wavetrain> trainsOfOnePair(const PairPhase &phase, const Wavetrain &kind)
{
    constexpr int guesses = 120;
    constexpr double largestDecay = 28; // that of base 1e12, a little more
    std::vector<Wavetrain> trains;
    for (int i = 0; i <= guesses; ++i)
        trains.push_back(
            {kind.layout, kind.isSwapped, largestDecay * i / guesses, phase.atFirstRow, phase.turnPerRow});
    return trains;
}

/// A single column of sines: v(r + 1) + v(r - 1) = 2 cos(step) v(r), then its phase by least squares.
std::vector<Wavetrain> trainsOfOneColumn(const TableSample &sample)
{
    double product = 0;
    double square = 0;
    for (std::size_t row = 1; row + 1 < sample.run; ++row) {
        product += sample.at(row, 0) * (sample.at(row + 1, 0) + sample.at(row - 1, 0));
        square += 2 * sample.at(row, 0) * sample.at(row, 0);
    }
    const double step = std::acos(std::clamp(product / square, -1.0, 1.0));
    if (!(step > 0))
        return {};
    double ss = 0, sc = 0, cc = 0, sv = 0, cv = 0;
    for (std::size_t row = 0; row < sample.run; ++row) {
        const double sine = std::sin(step * static_cast<double>(row));
        const double cosine = std::cos(step * static_cast<double>(row));
        ss += sine * sine;
        sc += sine * cosine;
        cc += cosine * cosine;
        sv += sine * sample.at(row, 0);
        cv += cosine * sample.at(row, 0);
    }
    return {{.first = positive(std::atan2(cv * ss - sv * sc, sv * cc - cv * sc)), .step = step}};
}

} // namespace

std::vector<Wavetrain> wavetrainsOf(const TableSample &sample, Layout layout, bool isSwapped,
                                    const std::stop_token &stop)
{
    if (stop.stop_requested())
        return {};
    const std::vector<PairPhase> phases = phasesOf(sample, layout, isSwapped);
    if (sample.tableColumns == 1 && layout == Layout::Interleaved && !isSwapped)
        return trainsOfOneColumn(sample);
    if (phases.size() == 1 && phases[0].pair == 0)
        return trainsOfOnePair(phases[0], {.layout = layout, .isSwapped = isSwapped});
    std::vector<Wavetrain> trains;
    if (phases.size() < 2)
        return trains;
    std::vector<Turns> turns;
    for (int slowest = 0; slowest <= mostTurns; ++slowest) {
        for (int next = slowest; next <= mostTurns; ++next) {
            if (const auto followed = followTurns(phases, slowest, next))
                turns.push_back(*followed);
        }
    }
    const auto rank = [](const Turns &found) {
        return std::round(2 * std::log10(found.error + 1e-12));
    };
    std::ranges::stable_sort(turns, {}, rank);
    if (turns.size() > mostKept)
        turns.resize(mostKept);
    for (const Turns &found : turns) {
        for (const Start &start : startsOf(phases, found.decay, stop))
            trains.push_back({layout, isSwapped, found.decay, start.first, found.step});
    }
    return trains;
}

} // namespace sinescope
