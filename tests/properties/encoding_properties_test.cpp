// SPDX-License-Identifier: GPL-3.0-or-later
// The identities of the encoding ("Attention Is All You Need", section 3.5, and what follows from it),
// at any position.
#include "core/clock_hands.h"
#include "core/encoding_matrix.h"
#include "core/encoding_table.h"
#include "core/exact_rows.h"
#include "core/exact_table.h"
#include "core/facts.h"
#include "core/similarity.h"
#include "tests/core/encoding_cases.h"
#include "tests/properties/property.h"

#include <cstring>

using namespace sinescope;
using namespace sinescope::test;

namespace {

using Floats = std::vector<float>;

/// One row as it is exported.
Floats rowOf(const Parameters &parameters, std::int64_t row)
{
    Floats floats(std::size_t(parameters.dModel));
    EncodingTable(parameters, {0, parameters.dModel}).fill({row, row + 1}, floats.data());
    return floats;
}

std::vector<double> exactRowOf(const Parameters &parameters, std::int64_t row)
{
    std::vector<double> entries(std::size_t(parameters.dModel));
    ExactTable(parameters, Range{0, parameters.dModel})
        .fill({row, row + 1}, entries.data(), parameters.dModel);
    return entries;
}

double dot(const std::vector<double> &p, const std::vector<double> &q)
{
    double sum = 0;
    for (std::size_t i = 0; i < p.size(); ++i)
        sum += p[i] * q[i];
    return sum;
}

bool areNear(double one, double other, double tolerance)
{
    return std::abs(one - other) <= tolerance;
}

/// Even d_model, and two rows of it and the rows `shift` after them.
struct FourRows
{
    explicit FourRows(Case &random)
        : parameters(random.encoding(24))
    {
        parameters.dModel += parameters.dModel % 2;
        shift = random.row(parameters);
        p = random.whole(0, parameters.length - 1 - shift);
        q = random.whole(0, parameters.length - 1 - shift);
    }
    Parameters parameters;
    std::int64_t shift = 0;
    std::int64_t p = 0;
    std::int64_t q = 0;
};

} // namespace

class EncodingPropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void aRowHasTheNormOfItsPairs()
    {
        forAll([](Case &random) {
            const Parameters parameters = random.encoding(32);
            const auto row = exactRowOf(parameters, random.row(parameters));
            const double unpaired = hasUnpairedSine(parameters) ? row.back() * row.back() : 0;
            return areNear(dot(row, row), double(pairCount(parameters)) + unpaired, 1e-13);
        });
    }

    void theDotProductDependsOnTheOffsetOnly()
    {
        forAll([](Case &random) {
            const FourRows rows(random);
            const auto at = [&](std::int64_t row) {
                return exactRowOf(rows.parameters, row);
            };
            return areNear(dot(at(rows.p), at(rows.q)), dot(at(rows.p + rows.shift), at(rows.q + rows.shift)),
                           1e-12);
        });
    }

    void theDotProductIsTheSumOfCosinesOfTheOffset()
    {
        forAll([](Case &random) {
            const FourRows rows(random);
            const Similarity similarity(rows.parameters, Measure::Dot);
            double sum = 0; // K(p - q), by long double
            for (const DoubleDouble &w : angularFrequencies(rows.parameters)) {
                const long double angle =
                    (static_cast<long double>(w.high) + static_cast<long double>(w.low)) *
                    static_cast<long double>(rows.parameters.positionStep) *
                    static_cast<long double>(rows.p - rows.q);
                sum += double(cosl(angle));
            }
            return areNear(dot(exactRowOf(rows.parameters, rows.p), exactRowOf(rows.parameters, rows.q)), sum,
                           3e-9) &&
                   areNear(similarity.between(double(rows.p), double(rows.q)), sum, 3e-9);
        });
    }

    void theSquaredDistanceIsDModelLessTwiceTheDotProduct()
    {
        forAll([](Case &random) {
            const FourRows rows(random);
            const double k =
                Similarity(rows.parameters, Measure::Dot).between(double(rows.p), double(rows.q));
            const double distance =
                Similarity(rows.parameters, Measure::Distance).between(double(rows.p), double(rows.q));
            return areNear(distance * distance, double(rows.parameters.dModel) - 2 * k, 1e-8);
        });
    }

    void aShiftIsARotationOfEveryPair()
    {
        forAll([](Case &random) {
            FourRows rows(random);
            rows.parameters.layout = Layout::Interleaved;
            const auto from = exactRowOf(rows.parameters, rows.p);
            const auto to = exactRowOf(rows.parameters, rows.p + rows.shift);
            const auto pair = std::size_t(random.whole(0, pairCount(rows.parameters) - 1));
            const SineCosine turn = ClockHands(rows.parameters, {std::int64_t(pair)}).rotation(0, rows.shift);
            const double sine = from[2 * pair];
            const double cosine = from[2 * pair + 1];
            return areNear(turn.cosine * sine + turn.sine * cosine, to[2 * pair], 1e-14) &&
                   areNear(turn.cosine * cosine - turn.sine * sine, to[2 * pair + 1], 1e-14);
        });
    }

    void everyPairLiesOnTheUnitCircle()
    {
        forAll([](Case &random) {
            const Parameters parameters = random.encoding(32);
            const Floats row = rowOf(parameters, random.row(parameters));
            for (std::int64_t pair = 0; pair < pairCount(parameters); ++pair) {
                const auto sine = double(row[std::size_t(sineColumn(parameters, pair))]);
                const auto cosine = double(row[std::size_t(*cosineColumn(parameters, pair))]);
                if (!areNear(sine * sine + cosine * cosine, 1, 2e-7))
                    return false;
            }
            return true;
        });
    }

    void halvesAreInterleavedColumnsInAnotherOrder()
    {
        forAll([](Case &random) {
            Parameters parameters = random.encoding(32);
            const std::int64_t row = random.row(parameters);
            parameters.layout = Layout::Interleaved;
            const Floats interleaved = rowOf(parameters, row);
            parameters.layout = Layout::Halves;
            const Floats halves = rowOf(parameters, row);
            const std::int64_t pairs = parameters.dModel / 2;
            for (std::int64_t pair = 0; pair < pairs; ++pair) {
                if (halves[std::size_t(pair)] != interleaved[std::size_t(2 * pair)] ||
                    halves[std::size_t(pairs + pair)] != interleaved[std::size_t(2 * pair + 1)])
                    return false;
            }
            return parameters.dModel % 2 == 0 || halves.back() == 0;
        });
    }

    void theExtraColumnOfOddDModelIsTheNextSine()
    {
        forAll([](Case &random) {
            Parameters parameters = random.encoding(31);
            parameters.layout = Layout::Interleaved;
            parameters.dModel |= 1;
            const auto m = static_cast<long double>(parameters.dModel / 2);
            const long double power = parameters.spacing == Spacing::Paper
                                          ? 2 * m / static_cast<long double>(parameters.dModel)
                                          : m / std::max(m - 1, 1.0L);
            const long double w = powl(static_cast<long double>(parameters.base), -power);
            const DoubleDouble frequency = frequencyOfColumn(parameters, parameters.dModel - 1);
            const long double found =
                static_cast<long double>(frequency.high) + static_cast<long double>(frequency.low);
            return std::abs(found - w) <= 1e-17L * w &&
                   columnAt(parameters, parameters.dModel - 1).wave == Wave::Sine;
        });
    }

    void frequenciesArePowersOfTheBase()
    {
        forAll([](Case &random) {
            Parameters parameters = random.encoding(random.oneIn(100) ? 32768 : 64);
            const std::int64_t column = random.whole(0, parameters.dModel - 1);
            const Column place = columnAt(parameters, column);
            if (place.wave == Wave::Zero)
                return frequencyOfColumn(parameters, column).high == 0;
            const auto m = static_cast<long double>(parameters.dModel / 2);
            const auto i = static_cast<long double>(place.pair);
            const long double power = parameters.spacing == Spacing::Paper
                                          ? 2 * i / static_cast<long double>(parameters.dModel)
                                          : i / std::max(m - 1, 1.0L);
            const long double w = powl(static_cast<long double>(parameters.base), -power);
            const DoubleDouble frequency = frequencyOfColumn(parameters, column);
            return std::abs(static_cast<long double>(frequency.high) +
                            static_cast<long double>(frequency.low) - w) <= 1e-17L * w;
        });
    }

    void allFrequenciesAreThoseOfTheColumnsAndFall()
    {
        forAll([](Case &random) {
            const Parameters parameters = random.encoding(48);
            const auto all = angularFrequencies(parameters);
            if (std::int64_t(all.size()) != frequencyCount(parameters))
                return false;
            for (std::size_t i = 0; i < all.size(); ++i) {
                const DoubleDouble alone =
                    frequencyOfColumn(parameters, sineColumn(parameters, std::int64_t(i)));
                if (!areNear(alone.high, all[i].high, 1e-16 * all[i].high) ||
                    (i > 0 && all[i].high > all[i - 1].high))
                    return false;
                if (!areNear(wavelength(all[i]) * all[i].high, 2 * M_PI, 1e-14))
                    return false;
            }
            return true;
        });
    }

    void columnsAndPairsAreEachOthersInverse()
    {
        forAll([](Case &random) {
            const Parameters parameters = random.encoding(32768);
            const std::int64_t column = random.whole(0, parameters.dModel - 1);
            const Column place = columnAt(parameters, column);
            if (place.wave == Wave::Zero)
                return parameters.layout == Layout::Halves && column == parameters.dModel - 1 &&
                       parameters.dModel % 2 == 1;
            return (place.wave == Wave::Sine ? sineColumn(parameters, place.pair)
                                             : cosineColumn(parameters, place.pair).value_or(-1)) == column;
        });
    }

    void aFirstPositionIsAShiftOfRows()
    {
        forAll([](Case &random) {
            Parameters parameters = random.encoding(24);
            parameters.firstPosition = std::floor(random.real(0, 1 << 20));
            parameters.positionStep = std::exp2(random.whole(-10, 4));
            parameters.length = 1 << 20;
            const std::int64_t shift = random.whole(0, 1 << 18);
            const std::int64_t row = random.whole(0, 1 << 18);
            Parameters shifted = parameters;
            shifted.firstPosition += double(shift) * parameters.positionStep; // exact
            return rowOf(shifted, row) == rowOf(parameters, row + shift);
        });
    }

    void aStepOfTwoShowsEverySecondRow()
    {
        forAll([](Case &random) {
            Parameters parameters = random.encoding(24);
            parameters.positionStep = std::exp2(random.whole(-10, 3));
            parameters.length = 1 << 22;
            const std::int64_t row = random.whole(0, 1 << 20);
            const std::int64_t times = std::int64_t{1} << random.whole(0, 2);
            Parameters stepped = parameters;
            stepped.positionStep *= double(times);
            return rowOf(stepped, row) == rowOf(parameters, times * row);
        });
    }

    void twiceTheWidthKeepsThePairsAndAddsOthersBetween()
    {
        forAll([](Case &random) {
            Parameters parameters = random.encoding(24);
            parameters.dModel += parameters.dModel % 2;
            parameters.spacing = Spacing::Paper;
            parameters.layout = Layout::Interleaved;
            const std::int64_t row = random.row(parameters);
            const auto narrow = exactRowOf(parameters, row);
            parameters.dModel *= 2;
            const auto wide = exactRowOf(parameters, row);
            for (std::size_t column = 0; column < narrow.size(); ++column) {
                if (!areNear(narrow[column], wide[2 * column - column % 2], 3e-16))
                    return false;
            }
            return true;
        });
    }

    void anyRowsAndColumnsAreTheBytesOfTheWhole()
    {
        forAll([](Case &random) {
            Parameters parameters = random.encoding(40);
            parameters.length = random.upTo(60);
            const std::int64_t d = parameters.dModel;
            Floats whole(std::size_t(parameters.length * d));
            EncodingTable(parameters, {0, d}).fill({0, parameters.length}, whole.data());
            const std::int64_t row = random.whole(0, parameters.length - 1);
            const std::int64_t column = random.whole(0, d - 1);
            const Range rows{row, random.whole(row + 1, parameters.length)};
            const Range columns{column, random.whole(column + 1, d)};
            Floats part(std::size_t(rows.size() * columns.size()));
            EncodingTable(parameters, columns).fill(rows, part.data());
            for (std::int64_t r = 0; r < rows.size(); ++r) {
                if (std::memcmp(part.data() + r * columns.size(), whole.data() + (row + r) * d + column,
                                std::size_t(columns.size()) * sizeof(float)) != 0)
                    return false;
            }
            return true;
        });
    }

    void theTableIsTheExactOneRounded()
    {
        forAll([](Case &random) {
            const Parameters parameters = random.encoding(32);
            const std::int64_t row = random.row(parameters);
            const Floats floats = rowOf(parameters, row);
            const auto exact = exactRowOf(parameters, row);
            for (std::size_t i = 0; i < floats.size(); ++i) {
                if (!areNear(double(floats[i]), exact[i], floatTolerance(static_cast<long double>(exact[i]))))
                    return false;
            }
            return true;
        });
    }

    void threeWaysToAnEntryAgree()
    {
        forAll([](Case &random) {
            const Parameters parameters = random.encoding(32);
            const std::int64_t row = random.row(parameters);
            const auto exact = exactRowOf(parameters, row);
            std::vector<double> others(exact.size());
            ExactRows(parameters, parameters.dModel).fill(row, others.data());
            const std::int64_t column = random.whole(0, parameters.dModel - 1);
            const double one = exact[std::size_t(column)];
            return areNear(others[std::size_t(column)], one, 5e-16) &&
                   areNear(entryAt(parameters, row, column), one, 3e-16);
        });
    }

    void theTipOfAHandIsItsPairOfColumns()
    {
        forAll([](Case &random) {
            const Parameters parameters = random.encoding(32);
            const std::int64_t row = random.row(parameters);
            if (frequencyCount(parameters) == 0)
                return true;
            const std::int64_t pair = random.whole(0, frequencyCount(parameters) - 1);
            const ClockHands hands(parameters, {pair});
            const auto entries = exactRowOf(parameters, row);
            const SineCosine tip = hands.tip(0, double(row));
            const auto cosine = cosineColumn(parameters, pair);
            return areNear(tip.sine, entries[std::size_t(sineColumn(parameters, pair))], 4e-16) &&
                   hands.hasCosine(0) == cosine.has_value() &&
                   (!cosine || areNear(tip.cosine, entries[std::size_t(*cosine)], 4e-16));
        });
    }

    void dotProductsOfTheTableAreTheClosedForm()
    {
        forAll([](Case &random) {
            Parameters parameters = random.encoding(24);
            const std::int64_t p = random.row(parameters);
            const std::int64_t q = random.row(parameters);
            const double product = dotProducts(parameters, {p, p + 1}, {q, q + 1})(0, 0);
            const double closed = Similarity(parameters, Measure::Dot).between(double(p), double(q));
            return areNear(product, closed, 1e-7 * double(parameters.dModel));
        });
    }

    void fullCyclesAndNearlyConstantColumnsAreThoseOfTheTable()
    {
        forAll([](Case &random) {
            Parameters parameters = random.encoding(12);
            parameters.length = random.upTo(24);
            const double span = double(parameters.length) * parameters.positionStep;
            std::int64_t full = 0;
            for (const DoubleDouble &w : angularFrequencies(parameters)) {
                if (areNear(wavelength(w), span, 1e-9 * span))
                    return true; // too close to tell
                full += wavelength(w) <= span ? 1 : 0;
            }
            std::int64_t constant = 0;
            for (std::int64_t column = 0; column < parameters.dModel; ++column) {
                double lowest = 2;
                double highest = -2;
                for (std::int64_t row = 0; row < parameters.length; ++row) {
                    const double entry = entryAt(parameters, row, column);
                    lowest = std::min(lowest, entry);
                    highest = std::max(highest, entry);
                }
                if (areNear(highest - lowest, nearlyConstant, 1e-9))
                    return true;
                constant += highest - lowest < nearlyConstant ? 1 : 0;
            }
            return fullCyclePairs(parameters) == full && nearConstantColumns(parameters) == constant;
        });
    }
};

QTEST_GUILESS_MAIN(EncodingPropertiesTest)
#include "encoding_properties_test.moc"
