// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table_compare.h"

#include "core/exact_rows.h"
#include "core/two_threads.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sinescope {

namespace {

constexpr std::int64_t blockValues = 1 << 19; // 4 MiB of doubles
constexpr std::int64_t mostBoxes = 1024;      // along either side

/// Errors that are no mistake, per radian of the angle and for the rest, by what the table is computed in.
/// A frequency is exp(-log(base) i): its error in proportion is that of the exponent, then some roundings.
struct AngleError
{
    std::vector<double> perPosition; ///< of each column
    AngleError(const std::vector<double> &frequencies, double unit)
    {
        for (const double frequency : frequencies) {
            const double exponent = frequency > 0 ? std::abs(std::log(frequency)) : 0;
            perPosition.push_back(frequency * unit * (1.5 * exponent + 4));
        }
    }
};

void widen(Range &range, std::int64_t index)
{
    if (range.empty())
        range = {index, index + 1};
    range = {std::min(range.begin, index), std::max(range.end, index + 1)};
}

void widen(Range &range, const Range &other)
{
    if (other.empty())
        return;
    widen(range, other.begin);
    widen(range, other.end - 1);
}

bool isFartherOff(const TableComparison::Extreme &a, const TableComparison::Extreme &b)
{
    if (a.row < 0 || b.row < 0)
        return b.row < 0 && a.row >= 0;
    const double size = std::abs(a.error);
    const double other = std::abs(b.error);
    return size != other ? size > other : std::pair(a.row, a.column) < std::pair(b.row, b.column);
}

/// What a part of the rows adds to the comparison; boxes apart.
class Tally
{
public:
    Tally(const TableReader &table, const ExactRows &truth, double angleError)
        : m_table(table)
        , m_truth(truth)
        , m_double(truth.frequencies(), angleError)
        , m_single(truth.frequencies(), 0x1p-24)
        , m_entries(truth.frequencies().size())
    {
    }

    /// Adds a row and writes its differences over its values.
    void addRow(std::int64_t row, std::span<double> values)
    {
        m_truth.fill(row, m_entries.data());
        const double position = std::abs(m_truth.position(row));
        bool isZero = true;
        bool isZeroTrue = true;
        for (std::size_t column = 0; column < m_entries.size(); ++column) {
            isZero = isZero && values[column] == 0;
            isZeroTrue = isZeroTrue && m_entries[column] == 0;
            add(row, column, position, values[column]);
        }
        if (isZero && !isZeroTrue && result.zeroRow < 0)
            result.zeroRow = row;
    }

    TableComparison result{};

private:
    void add(std::int64_t row, std::size_t column, double position, double &entry)
    {
        const double value = entry;
        const double truth = m_entries[column];
        const double error = value - truth;
        entry = error;
        if (!std::isfinite(value)) {
            if (result.notFinite++ == 0) {
                result.notFiniteRow = row;
                result.notFiniteColumn = static_cast<std::int64_t>(column);
            }
            entry = std::numeric_limits<double>::quiet_NaN();
            return;
        }
        ++result.compared;
        result.meanSquare += error * error;
        const double size = std::abs(error);
        const double largest = std::abs(result.largest.error);
        if (size > largest || result.largest.row < 0)
            result.largest = {error, value, truth, row, static_cast<std::int64_t>(column)};
        const double inDouble = m_double.perPosition[column] * position + 0x1p-52;
        if (size > 0x1p-52)
            classify(row, column, size, inDouble, m_single.perPosition[column] * position);
    }

    void classify(std::int64_t row, std::size_t column, double size, double inDouble, double inSingle)
    {
        const double truth = std::abs(m_entries[column]);
        const double single = 0x1p-24 * truth + 0x1p-150;
        double type = 2 * m_table.rounding(truth);
        if (m_table.type() == TableNumbers::Text) // rounded twice: computed in float32, then written
            type = m_table.rounding(truth) * 1.001 + 2 * single;
        if (size <= type + inDouble)
            return;
        ++result.beyondType;
        result.beyondFloat32 += size > 2 * single + inDouble;
        result.beyondFloat16 += size > 1.1 * (0x1p-11 * truth + 0x1p-25) + inSingle;
        result.beyondBfloat16 += size > 1.1 * 0x1p-8 * truth + inSingle + 1e-30;
        if (size <= std::max(type, 2 * single) + inSingle)
            return;
        ++result.beyondFloat32Angle;
        widen(result.rowsOff, row);
        widen(result.columnsOff, static_cast<std::int64_t>(column));
    }

    const TableReader &m_table;
    const ExactRows &m_truth;
    AngleError m_double;
    AngleError m_single;
    std::vector<double> m_entries;
};

void join(TableComparison &whole, const TableComparison &part)
{
    if (isFartherOff(part.largest, whole.largest))
        whole.largest = part.largest;
    whole.meanSquare += part.meanSquare;
    whole.compared += part.compared;
    if (part.notFinite > 0 && (whole.notFinite == 0 || part.notFiniteRow < whole.notFiniteRow)) {
        whole.notFiniteRow = part.notFiniteRow;
        whole.notFiniteColumn = part.notFiniteColumn;
    }
    whole.notFinite += part.notFinite;
    whole.beyondType += part.beyondType;
    whole.beyondFloat32Angle += part.beyondFloat32Angle;
    whole.beyondFloat32 += part.beyondFloat32;
    whole.beyondFloat16 += part.beyondFloat16;
    whole.beyondBfloat16 += part.beyondBfloat16;
    widen(whole.rowsOff, part.rowsOff);
    widen(whole.columnsOff, part.columnsOff);
    if (part.zeroRow >= 0 && (whole.zeroRow < 0 || part.zeroRow < whole.zeroRow))
        whole.zeroRow = part.zeroRow;
}

void setBoxes(TableComparison &result, std::int64_t rows, std::int64_t columns)
{
    result.rowsPerBox = (rows + mostBoxes - 1) / mostBoxes;
    result.columnsPerBox = (columns + mostBoxes - 1) / mostBoxes;
    result.boxRows = (rows + result.rowsPerBox - 1) / result.rowsPerBox;
    result.boxColumns = (columns + result.columnsPerBox - 1) / result.columnsPerBox;
    result.boxes.assign(static_cast<std::size_t>(result.boxRows * result.boxColumns), 0);
}

void addToBoxes(TableComparison &result, std::int64_t row, std::span<const double> errors)
{
    float *line = result.boxes.data() + row / result.rowsPerBox * result.boxColumns;
    for (std::size_t column = 0; column < errors.size(); ++column) {
        float &box = line[static_cast<std::int64_t>(column) / result.columnsPerBox];
        constexpr double largest = std::numeric_limits<float>::max();
        const auto error = static_cast<float>(std::clamp(errors[column], -largest, largest)); // NaN stays
        if (std::isnan(error) || std::abs(error) > std::abs(box))
            box = error;
    }
}

} // namespace

std::variant<TableComparison, TableProblem> compareTable(const TableReader &table,
                                                         const Parameters &parameters, double angleError,
                                                         const CheckWatch &watch)
{
    const std::int64_t columns = std::min(table.columns(), parameters.dModel);
    const ExactRows truth(parameters, columns);
    TableComparison result;
    setBoxes(result, table.rows(), columns);
    const std::int64_t blockRows = std::clamp<std::int64_t>(blockValues / columns, 1, table.rows());
    std::vector<double> values(static_cast<std::size_t>(blockRows * columns));
    Tally firstHalf(table, truth, angleError);
    Tally secondHalf(table, truth, angleError);
    for (std::int64_t begin = 0; begin < table.rows(); begin += blockRows) {
        if (watch.stop.stop_requested())
            return result;
        const Range rows{begin, std::min(begin + blockRows, table.rows())};
        if (auto problem = table.read(rows, {0, columns}, values.data()))
            return *problem;
        const auto count = static_cast<std::size_t>(rows.size());
        const auto width = static_cast<std::size_t>(columns);
        inTwoHalves(count, count * width > 1 << 16, [&](std::size_t first, std::size_t last) {
            Tally &tally = first == 0 ? firstHalf : secondHalf;
            for (std::size_t row = first; row < last; ++row)
                tally.addRow(rows.begin + static_cast<std::int64_t>(row), {&values[row * width], width});
        });
        for (std::size_t row = 0; row < count; ++row)
            addToBoxes(result, rows.begin + static_cast<std::int64_t>(row), {&values[row * width], width});
        if (watch.progress)
            watch.progress(static_cast<double>(rows.end) / static_cast<double>(table.rows()));
    }
    join(result, firstHalf.result);
    join(result, secondHalf.result);
    if (result.compared > 0)
        result.meanSquare /= static_cast<double>(result.compared);
    return result;
}

} // namespace sinescope
