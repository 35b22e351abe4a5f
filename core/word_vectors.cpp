// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/word_vectors.h"

#include "core/sine_cosine.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <utility>

namespace sinescope {

namespace {

constexpr std::uint64_t golden = 0x9e3779b97f4a7c15;

std::uint64_t mixed(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

/// ln x for 2^-53 <= x <= 1, within 3e-16 of its size or of 1: library logarithms differ in their last digit.
double logarithm(double x)
{
    constexpr double ln2 = 0x1.62e42fefa39efp-1;
    // x = 2^exponent * part with part from sqrt(1/2) to sqrt(2).
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const std::uint64_t shifted = bits - 0x3fe6a09e667f3bcd;
    const auto exponent = static_cast<double>(static_cast<std::int64_t>(shifted) >> 52);
    const auto part = std::bit_cast<double>(bits - (shifted & 0xfff0000000000000));
    const double s = (part - 1) / (part + 1); // ln part = 2 artanh s
    const double square = s * s;
    double sum = 0;
    for (int n = 21; n > 1; n -= 2)
        sum = (sum + 1.0 / n) * square;
    return exponent * ln2 + (2 * s + 2 * s * sum);
}

} // namespace

std::uint64_t hashOf(std::string_view utf8)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char byte : utf8) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3;
    }
    return hash;
}

NumberStream::NumberStream(std::uint64_t seed, std::string_view name)
    : m_start(mixed(seed + golden) ^ hashOf(name))
{
}

std::uint64_t NumberStream::bits(std::uint64_t n) const
{
    return mixed(m_start + (n + 1) * golden);
}

double NumberStream::uniform(std::uint64_t n) const
{
    return static_cast<double>(bits(n) >> 11) * 0x1p-53;
}

NumberStream::Pair NumberStream::normal(std::uint64_t pair) const
{
    constexpr double turn = 0x1.921fb54442d18p+2; // 2 pi
    const double radius = std::sqrt(-2 * logarithm(1 - uniform(2 * pair)));
    const SineCosine direction = sineCosine({turn * uniform(2 * pair + 1), 0});
    return {radius * direction.cosine, radius * direction.sine};
}

void fillNormal(const NumberStream &stream, std::uint64_t first, std::span<float> out)
{
    for (std::size_t i = 0; i < out.size(); i += 2) {
        const NumberStream::Pair pair = stream.normal((first + i) / 2);
        out[i] = static_cast<float>(pair.first);
        if (i + 1 < out.size())
            out[i + 1] = static_cast<float>(pair.second);
    }
}

void makeOrder(std::uint64_t seed, std::uint64_t which, std::span<std::int64_t> order)
{
    std::iota(order.begin(), order.end(), std::int64_t{0});
    if (seed == 0)
        return;
    const NumberStream stream(seed, "order");
    for (std::size_t i = order.size(); i > 1; --i) {
        const auto other = static_cast<std::size_t>(stream.uniform(which * 1'000'003 + i) * double(i));
        std::swap(order[i - 1], order[other]);
    }
    if (std::ranges::is_sorted(order) && !order.empty()) // few words are often left as they were
        std::rotate(order.begin(), order.begin() + 1, order.end());
}

} // namespace sinescope
