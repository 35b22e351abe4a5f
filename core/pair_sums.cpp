// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pair_sums.h"

#include "core/sinusoid_sums.h"
#include "core/two_threads.h"

#include <array>
#include <numeric>

namespace sinescope {

std::vector<double> pairSums(const Similarity &similarity, PairSum what, const PixelRows &rows,
                             DoubleDouble offset, std::span<const std::complex<double>> factors)
{
    const bool squares = what == PairSum::SquaredChords;
    const auto pairs = static_cast<std::size_t>(pairCount(similarity.parameters()));
    const auto count = static_cast<std::size_t>(rows.count);
    std::array<std::vector<double>, 2> halves;
    const auto sum = [&](std::size_t begin, std::size_t end) {
        SinusoidSums sums(rows, offset, similarity.parameters().positionStep,
                          squares ? SinusoidSums::Power::Square : SinusoidSums::Power::One);
        for (std::size_t pair = begin; pair < end; ++pair) {
            const DoubleDouble frequency = similarity.frequencies()[pair];
            const std::complex<double> factor = factors.empty() ? 1 : factors[pair];
            const Sinusoid sinusoid = squares ? Sinusoid{{frequency.high / 2, frequency.low / 2}, 2, 0}
                                              : Sinusoid{frequency, -factor.imag(), factor.real()};
            sums.add(pair % Lanes::count, sinusoid);
        }
        const std::vector<Lanes> &lanes = sums.take();
        std::vector<double> &values = halves[begin == 0 ? 0 : 1];
        values.resize(count);
        for (std::size_t i = 0; i < count; ++i)
            values[i] = std::accumulate(lanes[i].value.begin(), lanes[i].value.end(), 0.0);
    };
    inTwoHalves(pairs, static_cast<double>(pairs) * rows.count > worthwhileTerms, sum);
    for (std::size_t i = 0; i < halves[1].size(); ++i)
        halves[0][i] += halves[1][i];
    return halves[0];
}

UnpairedSums unpairedSums(const Similarity &similarity, const PixelRows &rows, DoubleDouble start,
                          double factor)
{
    const DoubleDouble frequency = similarity.frequencies().back() * factor;
    SinusoidSums sums(rows, start, similarity.parameters().positionStep);
    sums.add(0, {frequency, 1, 0});
    sums.add(1, {frequency, 0, 1});
    const std::vector<Lanes> &lanes = sums.take();
    UnpairedSums unpaired;
    for (std::size_t i = 0; i < static_cast<std::size_t>(rows.count); ++i) {
        unpaired.sine.push_back(lanes[i].value[0]);
        unpaired.cosine.push_back(lanes[i].value[1]);
    }
    return unpaired;
}

double unpairedSine(const Similarity &similarity, double row)
{
    if (similarity.dependsOnOffsetOnly())
        return 0;
    return sineCosine(similarity.frequencies().back() * positionAt(similarity.parameters(), row)).sine;
}

DoubleDouble positionAfter(const Parameters &parameters, double row, double step, double count)
{
    const DoubleDouble exact = DoubleDouble{row, 0} + twoProduct(step, count);
    return exact * parameters.positionStep + DoubleDouble{parameters.firstPosition, 0};
}

} // namespace sinescope
