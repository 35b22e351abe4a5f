// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/npy_writer.h"
#include "core/table_reader.h"

#include <QFile>
#include <QTemporaryDir>

#include <cmath>
#include <functional>

namespace sinescope::test {

/// A table as a program would make it: one entry after the other, straight from a formula.
struct NaiveTable
{
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    std::vector<double> values;

    NaiveTable() = default;
    NaiveTable(std::int64_t length, std::int64_t width,
               const std::function<double(std::int64_t, std::int64_t)> &entry)
        : rows(length)
        , columns(width)
    {
        for (std::int64_t row = 0; row < rows; ++row) {
            for (std::int64_t column = 0; column < columns; ++column)
                values.push_back(entry(row, column));
        }
    }
    double &at(std::int64_t row, std::int64_t column)
    {
        return values[static_cast<std::size_t>(row * columns + column)];
    }
    double at(std::int64_t row, std::int64_t column) const
    {
        return values[static_cast<std::size_t>(row * columns + column)];
    }
    NaiveTable transposed() const
    {
        return {columns, rows, [this](std::int64_t row, std::int64_t column) {
                    return at(column, row);
                }};
    }
    NaiveTable each(const std::function<double(double)> &change) const
    {
        NaiveTable table = *this;
        std::ranges::transform(table.values, table.values.begin(), change);
        return table;
    }
};

inline double sineOrCosine(std::int64_t which, double angle)
{
    return which == 0 ? std::sin(angle) : std::cos(angle);
}

/// "Attention is all you need", 3.5: column 2i is sin(pos / base^(2i/d)), 2i + 1 the cosine.
inline NaiveTable paperTable(std::int64_t length, std::int64_t d, double base = 10000, double first = 0,
                             double step = 1)
{
    return {length, d, [=](std::int64_t row, std::int64_t column) {
                const double pair = std::floor(double(column) / 2);
                return sineOrCosine(column % 2,
                                    (first + step * double(row)) / std::pow(base, 2 * pair / double(d)));
            }};
}

/// All sines, then all cosines; `steps` is what the exponent is divided by, d / 2 or d / 2 - 1.
inline NaiveTable halvesTable(std::int64_t length, std::int64_t d, double steps, double first = 0)
{
    return {length, d, [=](std::int64_t row, std::int64_t column) {
                const std::int64_t pair = column % (d / 2);
                return column >= d / 2 * 2
                           ? 0
                           : sineOrCosine(column / (d / 2),
                                          (first + double(row)) * std::pow(10000, -double(pair) / steps));
            }};
}

/// Rounded to nearest with that many binary digits: 24 float32, 11 float16, 8 bfloat16, but for the smallest.
inline double roundedTo(int digits, double value)
{
    int exponent = 0;
    const double fraction = std::frexp(value, &exponent);
    return std::ldexp(std::nearbyint(std::ldexp(fraction, digits)), exponent - digits);
}

inline void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no temporary file");
}

/// As a .npy file of float64, or of float32.
inline QByteArray npyOf(const NaiveTable &table, bool isSingle = false)
{
    const std::array<std::int64_t, 2> shape{table.rows, table.columns};
    QByteArray bytes = QByteArray::fromStdString(npyHeader(isSingle ? "<f4" : "<f8", shape));
    for (const double value : table.values) {
        const auto single = static_cast<float>(value);
        bytes += isSingle ? QByteArray(reinterpret_cast<const char *>(&single), sizeof single)
                          : QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
    }
    return bytes;
}

} // namespace sinescope::test
