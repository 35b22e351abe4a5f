// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offset_sums.h"

#include "core/turns.h"

#include <array>
#include <cmath>
#include <unsupported/Eigen/FFT>

namespace sinescope {

namespace {

constexpr std::int64_t gridSize = 2 * OffsetSums::run;
constexpr int kernelWidth = 14; // grid points that a term touches: an error of some 1e-13
constexpr double kernelSharpness = 2.30 * kernelWidth;

/// -1 to 1 is the kernel's support.
double kernel(double x)
{
    return std::exp(kernelSharpness * (std::sqrt(std::max(0.0, 1 - x * x)) - 1));
}

/// What the kernel makes of a wave of k steps from the middle of the run: its Fourier transform. The
/// trapezoidal rule is exact to rounding, as the kernel is smooth and ends near 1e-14.
double kernelTransform(double k)
{
    constexpr int nodes = 40;
    const double wave = M_PI * kernelWidth * k / gridSize;
    double sum = kernel(0);
    for (int i = 1; i <= nodes; ++i) {
        const double x = static_cast<double>(i) / nodes;
        sum += 2 * kernel(x) * std::cos(wave * x);
    }
    return sum * kernelWidth / (2 * nodes);
}

/// 1 / kernelTransform(|k|) for k = 0 to run / 2.
std::vector<double> makeCorrections()
{
    std::vector<double> values(OffsetSums::run / 2 + 1);
    for (std::size_t k = 0; k < values.size(); ++k)
        values[k] = 1 / kernelTransform(static_cast<double>(k));
    return values;
}

const std::vector<double> &corrections()
{
    static const std::vector<double> table = makeCorrections(); // GCOVR_EXCL_BR_LINE: its guard
    return table;
}

std::complex<double> turned(double turns)
{
    const SineCosine at = sineCosineOfTurns(turns);
    return {at.cosine, at.sine};
}

} // namespace

struct OffsetSums::Transform
{
    Eigen::FFT<double> fft;
};

OffsetSums::OffsetSums(std::vector<Term> terms)
    : m_terms(std::move(terms))
    , m_grid(gridSize)
    , m_spectrum(gridSize)
    , m_values(run)
    , m_transform(std::make_unique<Transform>())
{
    for (const Term &term : m_terms)
        m_weight += std::abs(term.weight);
    m_transform->fft.SetFlag(Eigen::FFT<double>::Unscaled);
}

OffsetSums::~OffsetSums() = default;

void OffsetSums::spread(std::int64_t middle)
{
    m_grid.assign(gridSize, 0);
    for (const Term &term : m_terms) {
        const std::complex<double> weight =
            term.weight * turned(fractionOfTurn(term.turns, static_cast<double>(middle)));
        const double place = fractionOfTurn(term.turns, 1) * gridSize;
        const double first = std::ceil(place - kernelWidth / 2.0);
        for (int i = 0; i < kernelWidth; ++i) {
            const double point = first + i;
            const auto index = static_cast<std::size_t>(static_cast<std::int64_t>(point) & (gridSize - 1));
            m_grid[index] += weight * kernel((point - place) * 2 / kernelWidth);
        }
    }
}

std::span<const double> OffsetSums::values(std::int64_t first)
{
    constexpr std::int64_t half = run / 2;
    spread(first + half);
    m_transform->fft.inv(m_spectrum.data(), m_grid.data(), gridSize);
    const std::vector<double> &scale = corrections();
    for (std::int64_t i = 0; i < run; ++i) {
        const std::int64_t k = i - half;
        m_values[static_cast<std::size_t>(i)] =
            m_spectrum[static_cast<std::size_t>(k & (gridSize - 1))].real() *
            scale[static_cast<std::size_t>(std::abs(k))];
    }
    return m_values;
}

double OffsetSums::exact(std::int64_t k) const
{
    DoubleDouble sum;
    for (const Term &term : m_terms) {
        const std::complex<double> at = turned(fractionOfTurn(term.turns, static_cast<double>(k)));
        sum = sum + twoSum(term.weight.real() * at.real(), -(term.weight.imag() * at.imag()));
    }
    return toDouble(sum);
}

} // namespace sinescope
