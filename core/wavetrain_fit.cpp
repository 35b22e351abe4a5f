// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wavetrain_fit.h"

#include "core/frequencies.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <limits>

namespace sinescope {

namespace {

using Matrix = Eigen::Matrix3d;
using Vector3 = Eigen::Vector3d;

struct Equations
{
    Matrix normal = Matrix::Zero();
    Vector3 right = Vector3::Zero();
};

/// Calls use(residual, gradient) for every finite entry of the first `rows` sampled rows; the gradient is
/// that of the entry by decay, first position and step.
template <typename Use>
void forEachEntry(const TableSample &sample, const Wavetrain &train, double scale, std::size_t rows, Use use)
{
    const Parameters shape{.dModel = sample.tableColumns, .layout = train.layout};
    for (std::size_t column = 0; column < sample.columns.size(); ++column) {
        const Column place = columnAt(shape, sample.columns[column]);
        if (place.wave == Wave::Zero)
            continue;
        const bool isSine = (place.wave == Wave::Sine) != train.isSwapped;
        const auto pair = static_cast<double>(place.pair);
        const double frequency = std::exp(-train.decay * pair);
        for (std::size_t row = 0; row < rows; ++row) {
            const double value = sample.at(row, column) / scale;
            if (!std::isfinite(value))
                continue;
            const auto index = static_cast<double>(sample.rows[row]);
            const double angle = frequency * (train.first + train.step * index);
            const double sine = std::sin(angle);
            const double cosine = std::cos(angle);
            const double slope = isSine ? cosine : -sine;
            use(value - (isSine ? sine : cosine),
                Vector3(-pair * angle * slope, frequency * slope, frequency * index * slope));
        }
    }
}

struct Errors
{
    double median = 0;
    double largest = 0;
};

Errors errorsOf(const TableSample &sample, const Wavetrain &train, double scale, std::size_t rows)
{
    std::vector<double> errors;
    forEachEntry(sample, train, scale, rows,
                 [&](double residual, const Vector3 &) { errors.push_back(std::abs(residual)); });
    if (errors.empty())
        return {};
    const auto middle = errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2);
    std::ranges::nth_element(errors, middle);
    return {*middle, *std::max_element(middle, errors.end())};
}

/// Solves with every unknown measured by its own effect, so that none is lost in rounding.
Vector3 solve(const Equations &equations)
{
    Vector3 size = equations.normal.diagonal().cwiseSqrt();
    for (int i = 0; i < 3; ++i)
        size[i] = size[i] > 0 ? 1 / size[i] : 0;
    Matrix scaled = size.asDiagonal() * equations.normal * size.asDiagonal();
    for (int i = 0; i < 3; ++i)
        scaled(i, i) += 1e-15 + (size[i] > 0 ? 0 : 1);
    return size.asDiagonal() * scaled.ldlt().solve(size.asDiagonal() * equations.right);
}

/// One step of Gauss and Newton; true when it moved nothing.
bool improveOnce(const TableSample &sample, Wavetrain &train, double scale, FreeNumbers free,
                 std::size_t rows, double spread)
{
    Equations equations;
    forEachEntry(sample, train, scale, rows, [&](double residual, Vector3 gradient) {
        gradient[0] = free.decay ? gradient[0] : 0;
        gradient[1] = free.first ? gradient[1] : 0;
        gradient[2] = free.step ? gradient[2] : 0;
        const double weight = 1 / (1 + (residual / spread) * (residual / spread));
        equations.normal += weight * gradient * gradient.transpose();
        equations.right += weight * residual * gradient;
    });
    const Vector3 change = solve(equations);
    if (!change.allFinite())
        return true;
    train.decay += change[0];
    train.first += change[1];
    train.step += change[2];
    constexpr double still = 1e-13;
    return std::abs(change[0]) < still * (1 + train.decay) &&
           std::abs(change[1]) < still * (1 + std::abs(train.first)) &&
           std::abs(change[2]) < still * std::abs(train.step);
}

void improve(const TableSample &sample, Wavetrain &train, double scale, FreeNumbers free, std::size_t rows)
{
    constexpr int mostSteps = 6;
    constexpr double farthest = 2; // that a wave can be from a wave: what is farther off is none
    // Entries that are off count in full until the rest fits: they may be whole columns yet to be fitted.
    for (const bool isStrict : {false, true}) {
        for (int i = 0; i < mostSteps; ++i) {
            const Errors errors = errorsOf(sample, train, scale, rows);
            const double spread = isStrict ? 4 * errors.median : 2 * std::min(errors.largest, farthest);
            if (improveOnce(sample, train, scale, free, rows, spread + 1e-15))
                break;
        }
    }
}

} // namespace

Wavetrain fitWavetrain(const TableSample &sample, const Wavetrain &start, double scale, FreeNumbers free)
{
    Wavetrain train = start;
    for (std::size_t rows = std::min<std::size_t>(sample.run, 24);; rows *= 3) {
        rows = std::min(rows, sample.rows.size());
        improve(sample, train, scale, free, rows);
        if (rows == sample.rows.size())
            return train;
    }
}

Uncertainty uncertaintyOf(const TableSample &sample, const Wavetrain &train, double error)
{
    Matrix normal = Matrix::Zero();
    forEachEntry(sample, train, 1, sample.rows.size(),
                 [&](double, const Vector3 &gradient) { normal += gradient * gradient.transpose(); });
    Vector3 result;
    for (int i = 0; i < 3; ++i) {
        // What is left of this unknown's effect when the others make up for as much as they can.
        const int j = (i + 1) % 3;
        const int k = (i + 2) % 3;
        Eigen::Matrix2d others;
        others << normal(j, j), normal(j, k), normal(k, j), normal(k, k);
        const Eigen::Vector2d cross(normal(i, j), normal(i, k));
        const Eigen::Vector2d inverse = others.completeOrthogonalDecomposition().solve(cross);
        const double left = normal(i, i) - cross.dot(inverse);
        result[i] =
            left > 1e-13 * normal(i, i) ? error / std::sqrt(left) : std::numeric_limits<double>::infinity();
    }
    return {result[0], result[1], result[2]};
}

} // namespace sinescope
