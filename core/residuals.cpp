// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residuals.h"

#include "core/encoding_table.h"
#include "core/frequencies.h"

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// The two columns of a pair.
struct PairColumns
{
    std::size_t sine;
    std::size_t cosine;
};

PairColumns columnsOf(const Parameters &parameters, std::size_t pair)
{
    const auto pairs = static_cast<std::size_t>(pairCount(parameters));
    return parameters.layout == Layout::Interleaved ? PairColumns{2 * pair, 2 * pair + 1}
                                                    : PairColumns{pair, pairs + pair};
}

using Row = std::vector<float>;

Row rowOf(const EncodingTable &table, std::int64_t row)
{
    Row values(static_cast<std::size_t>(table.columnCount()));
    table.fill({row, row + 1}, values.data());
    return values;
}

double dot(const Row &one, const Row &other)
{
    double sum = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        sum += static_cast<double>(one[i]) * static_cast<double>(other[i]);
    return sum;
}

/// Row `from` turned by `distance` positions and compared with row `to`;
/// and the dot product that they should have.
struct Turned
{
    double deviation;
    double product;
};

Turned turn(const Parameters &parameters, const std::vector<DoubleDouble> &frequencies, const Row &from,
            const Row &to, DoubleDouble distance)
{
    double square = 0;
    double product = 0;
    for (std::size_t pair = 0; pair < frequencies.size(); ++pair) {
        const auto [sine, cosine] = columnsOf(parameters, pair);
        const SineCosine by = sineCosine(frequencies[pair] * distance);
        const auto s = static_cast<double>(from[sine]);
        const auto c = static_cast<double>(from[cosine]);
        square += std::pow(static_cast<double>(to[sine]) - (s * by.cosine + c * by.sine), 2) +
                  std::pow(static_cast<double>(to[cosine]) - (c * by.cosine - s * by.sine), 2);
        product += by.cosine;
    }
    return {std::sqrt(square), product};
}

} // namespace

Residuals residualsOf(const Parameters &parameters)
{
    if (hasUnpairedSine(parameters))
        return {};
    const std::int64_t count = std::min(sampledRows, parameters.length);
    const auto sampled = [&](std::int64_t i) {
        return count == 1 ? 0 : i * (parameters.length - 1) / (count - 1);
    };
    const EncodingTable table(parameters, {0, parameters.dModel});
    const std::vector<DoubleDouble> frequencies = angularFrequencies(parameters);
    const auto pairs = static_cast<double>(pairCount(parameters));
    double norm = 0;
    double toeplitz = 0;
    double rotation = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t p = sampled(i);
        const std::int64_t q = sampled(count - 1 - i);
        const Row from = rowOf(table, p);
        const Row to = rowOf(table, q);
        const DoubleDouble distance = twoProduct(static_cast<double>(q - p), parameters.positionStep);
        const Turned turned = turn(parameters, frequencies, from, to, distance);
        norm = std::max(norm, std::abs(dot(from, from) - pairs));
        toeplitz = std::max(toeplitz, std::abs(dot(from, to) - turned.product));
        rotation = std::max(rotation, turned.deviation);
    }
    return {norm, toeplitz, rotation};
}

} // namespace sinescope
