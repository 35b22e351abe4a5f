// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock_hands.h"

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// Adds the middle of the widest gap, while there is a place and a gap.
void fillGaps(std::vector<std::int64_t> &rising, std::size_t most)
{
    while (rising.size() < most) {
        std::size_t widest = 0;
        std::int64_t width = 1;
        for (std::size_t i = 1; i < rising.size(); ++i) {
            if (rising[i] - rising[i - 1] > width) {
                width = rising[i] - rising[i - 1];
                widest = i;
            }
        }
        if (width == 1)
            return;
        rising.insert(rising.begin() + static_cast<std::ptrdiff_t>(widest), rising[widest - 1] + width / 2);
    }
}

} // namespace

ClockHands::ClockHands(const Parameters &parameters, std::vector<std::int64_t> pairs)
    : m_parameters(parameters)
    , m_pairs(std::move(pairs))
{
    for (const std::int64_t pair : m_pairs)
        m_frequencies.push_back(frequencyOfColumn(parameters, sineColumn(parameters, pair)));
}

SineCosine ClockHands::tip(std::size_t hand, double row) const
{
    return sineCosine(m_frequencies[hand] * positionAt(m_parameters, row));
}

SineCosine ClockHands::rotation(std::size_t hand, std::int64_t rows) const
{
    return sineCosine(m_frequencies[hand] * twoProduct(static_cast<double>(rows), m_parameters.positionStep));
}

double ClockHands::residual(std::int64_t row, std::int64_t rows) const
{
    double squares = 0;
    for (std::size_t hand = 0; hand < m_pairs.size(); ++hand) {
        if (!hasCosine(hand))
            continue;
        const SineCosine before = tip(hand, static_cast<double>(row));
        const SineCosine after = tip(hand, static_cast<double>(row + rows));
        const SineCosine turn = rotation(hand, rows);
        const double sine = turn.cosine * before.sine + turn.sine * before.cosine;
        const double cosine = -turn.sine * before.sine + turn.cosine * before.cosine;
        squares += (after.sine - sine) * (after.sine - sine);
        squares += (after.cosine - cosine) * (after.cosine - cosine);
    }
    return std::sqrt(squares);
}

std::vector<std::int64_t> chosenPairs(const Parameters &parameters, Range pairs, std::size_t most,
                                      const std::vector<std::int64_t> &wanted)
{
    std::vector<std::int64_t> chosen;
    const auto add = [&](std::int64_t pair) {
        if (pair < frequencyCount(parameters) && std::ranges::find(chosen, pair) == chosen.end())
            chosen.push_back(pair);
    };
    for (const std::int64_t pair : wanted) {
        if (chosen.size() < most)
            add(pair);
    }
    // With every place that a wanted pair has on the even grid already, one more can be put on the grid.
    const std::int64_t last = pairs.size() - 1;
    std::vector<std::int64_t> grid;
    for (std::int64_t places = std::min<std::int64_t>(pairs.size(), static_cast<std::int64_t>(most));
         places > 0; --places) {
        grid.clear();
        std::size_t fresh = 0;
        for (std::int64_t i = 0; i < places; ++i) {
            const double share = places == 1 ? 0 : static_cast<double>(i) / static_cast<double>(places - 1);
            grid.push_back(pairs.begin + std::llround(share * static_cast<double>(last)));
            fresh += std::ranges::find(chosen, grid.back()) == chosen.end() ? 1 : 0;
        }
        if (chosen.size() + fresh <= most)
            break;
        grid.clear();
    }
    std::ranges::for_each(grid, add);
    std::ranges::sort(chosen);
    fillGaps(chosen, most);
    return chosen;
}

} // namespace sinescope
