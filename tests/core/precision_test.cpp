// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/precision.h"
#include "core/rounded_encoding.h"
#include "tests/core/random_parameters.h"

#include <QTest>

#include <limits>
#include <set>

using namespace sinescope;

// Rounding itself is compared with NumPy in numpy_core_test.py, over every pattern and every tie.
class PrecisionTest : public QObject
{
    Q_OBJECT

private slots:
    void publishedCollisions_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<std::int64_t>("row");
        QTest::newRow("bfloat16") << int(NumberFormat::Bfloat16) << std::int64_t(257); // MATH.md: becomes 256
        QTest::newRow("float16") << int(NumberFormat::Float16) << std::int64_t(2049);  // becomes 2048
    }

    void publishedCollisions()
    {
        QFETCH(int, format);
        QFETCH(std::int64_t, row);
        Parameters parameters;
        parameters.length = 100000;
        QCOMPARE(firstCollision(parameters, NumberFormat(format)), std::optional(row));
        QCOMPARE(rounded(NumberFormat(format), double(row)), double(row - 1));
        parameters.length = row;
        QCOMPARE(firstCollision(parameters, NumberFormat(format)), std::nullopt);
    }

    /// IEEE 754, 3.4: sign, exponent with its bias, fraction below the hidden bit;
    /// no hidden bit at exponent 0.
    void patternsAreThoseOfIeee754()
    {
        for (std::uint32_t pattern = 0; pattern < 0x10000; ++pattern) {
            for (const auto &[format, digits] :
                 {std::pair(NumberFormat::Float16, 10), {NumberFormat::Bfloat16, 7}}) {
                const int fraction = int(pattern % (1U << digits));
                const int largest = (1 << (15 - digits)) - 1;
                const int exponent = int(pattern >> digits) & largest;
                const double size =
                    exponent == largest ? (fraction == 0 ? INFINITY : NAN)
                    : exponent == 0     ? std::ldexp(fraction, 2 - largest / 2 - 1 - digits)
                                    : std::ldexp(fraction + (1 << digits), exponent - largest / 2 - digits);
                const double expected = pattern >= 0x8000 ? -size : size;
                const double value = valueOf(format, std::uint16_t(pattern));
                QVERIFY2(value == expected || (std::isnan(value) && std::isnan(expected)),
                         qPrintable(QString::number(pattern, 16)));
                if (std::isnan(expected)) {
                    QVERIFY(std::isnan(valueOf(format, bitsOf(format, value))));
                    continue;
                }
                QCOMPARE(std::signbit(value), pattern >= 0x8000);
                QCOMPARE(bitsOf(format, value), std::uint16_t(pattern));
            }
        }
    }

    void float32CollidesBehindTwoToTheTwentyFour()
    {
        Parameters parameters;
        parameters.length = 16'777'216;
        QCOMPARE(firstCollision(parameters, NumberFormat::Float32), std::nullopt);
        parameters.firstPosition = 1000; // positions up to 16,778,215: 2^24 + 1 is row 16,776,217
        QCOMPARE(firstCollision(parameters, NumberFormat::Float32), std::optional<std::int64_t>(16'776'217));
    }

    void distinctPositionsAreCountedLikeASetCountsThem()
    {
        test::Random random(11);
        for (int i = 0; i < 600; ++i) {
            Parameters parameters;
            const double first[] = {0, 1, std::floor(random.real(0, 70000)), random.real(0, 16777216),
                                    random.real(65000, 66000)};
            const double step[] = {1, 2, std::pow(2, double(random.whole(-10, 6))),
                                   random.real(1.0 / 1024, 64),
                                   random.real(0.98, 1.02) * std::pow(2, double(random.whole(-8, 5)))};
            parameters.firstPosition = first[random.whole(0, 4)];
            parameters.positionStep = step[random.whole(0, 4)];
            parameters.length = random.whole(1, 3000);
            const NumberFormat format = numberFormatIds[std::size_t(random.whole(0, 2))].choice;
            std::set<double> seen;
            std::optional<std::int64_t> collision;
            for (std::int64_t row = 0; row < parameters.length; ++row) {
                const double position = parameters.firstPosition + double(row) * parameters.positionStep;
                if (!seen.insert(rounded(format, position)).second && !collision)
                    collision = row;
            }
            QCOMPARE(distinctPositions(parameters, format, parameters.length), std::int64_t(seen.size()));
            QCOMPARE(firstCollision(parameters, format), collision);
        }
    }

    void anglesInFloat32AreWrongAsPublished()
    {
        // MATH.md: wrong by 1.8e-4 near p = 4999, .06 near 1e6, .95 near 2^24; d_model and the way to the
        // frequency move these by a factor of two. Step by step they are compared in numpy_core_test.py.
        Parameters parameters;
        parameters.dModel = 128;
        parameters.length = 16'777'216;
        const RoundedEncoding encoding(parameters, NumberFormat::Float32, RoundedPart::Angles);
        for (const auto &[end, published] :
             {std::pair{std::int64_t(5000), 1.8e-4}, std::pair{std::int64_t(1'000'000), 0.06},
              std::pair{std::int64_t(16'777'216), 0.95}}) {
            double worst = 0;
            for (std::int64_t row = end - 20; row < end; ++row) {
                for (std::int64_t column = 0; column < parameters.dModel; ++column)
                    worst = std::max(worst, std::abs(encoding.errorAt(row, column)));
            }
            QVERIFY2(worst > published / 2.1 && worst < published * 2.1, qPrintable(QString::number(worst)));
        }
    }

    void entriesAreOffByHalfALastPlace()
    {
        test::Random random(4);
        for (const auto &[format, spacing] :
             {std::pair{NumberFormat::Float16, 0x1p-11}, std::pair{NumberFormat::Bfloat16, 0x1p-8},
              std::pair{NumberFormat::Float32, 0x1p-24}}) {
            Parameters parameters = random.parameters(5000, 300);
            const RoundedEncoding encoding(parameters, format, RoundedPart::Entries);
            double worst = 0;
            for (int i = 0; i < 3000; ++i) {
                worst = std::max(worst, std::abs(encoding.errorAt(random.whole(0, parameters.length - 1),
                                                                  random.whole(0, parameters.dModel - 1))));
            }
            QVERIFY(worst <= spacing / 2 * 1.0001); // entries are at most 1: half the spacing just below it
            QVERIFY(worst > spacing / 4);
        }
    }

    void roundedPositionsGiveTheEntriesOfThePositionTheyBecome()
    {
        Parameters parameters;
        parameters.length = 3000;
        const RoundedEncoding encoding(parameters, NumberFormat::Float16, RoundedPart::Positions);
        for (std::int64_t column = 0; column < parameters.dModel; ++column) {
            QCOMPARE(encoding.entryAt(2049, column), entryAt(parameters, 2048, column));
            QCOMPARE(encoding.errorAt(2047, column), 0.0);
        }
        parameters.firstPosition = 70000; // infinite in float16
        QVERIFY(std::isnan(
            RoundedEncoding(parameters, NumberFormat::Float16, RoundedPart::Positions).entryAt(0, 0)));
    }

    /// Rows next to a power of two where (power - first) / step is rounded to the wrong side of a whole
    /// number: a search over millions of first positions and steps found these.
    void aRoundedDivisionCountsNoRowTwice()
    {
        for (const auto &[first, step, row] : {std::tuple(15.6, 0.001834862385321101, 219),
                                               {140.2, 0.0042553191489361703, 27214},
                                               {25.4, 0.74, 177090},
                                               {189.6, 0.205, 5114080}}) {
            Parameters parameters;
            parameters.firstPosition = first;
            parameters.positionStep = step;
            parameters.length = row + 100;
            for (const NumberFormat format :
                 {NumberFormat::Float16, NumberFormat::Bfloat16, NumberFormat::Float32}) {
                double last = -1;
                std::int64_t distinct = 0;
                for (std::int64_t i = 0; i < parameters.length; ++i) { // they rise: equal ones are neighbours
                    const double position = rounded(format, first + double(i) * step);
                    distinct += position != last;
                    last = position;
                }
                QCOMPARE(distinctPositions(parameters, format, parameters.length), distinct);
            }
        }
    }

    void whatIsNoNumberHasThePatternOfItsSign()
    {
        QCOMPARE(bitsOf(NumberFormat::Bfloat16, std::nan("")), std::uint16_t(0x7fc0));
        QCOMPARE(bitsOf(NumberFormat::Bfloat16, -std::nan("")), std::uint16_t(0xffc0));
        QCOMPARE(bitsOf(NumberFormat::Float16, std::nan("")), std::uint16_t(0x7e00));
        QCOMPARE(bitsOf(NumberFormat::Float16, -std::nan("")), std::uint16_t(0xfe00));
    }

    /// exp(arange(pairs) * (-ln(base) / (pairs - 1))) in float, operation by operation.
    void anglesOfTensorToTensorAreThoseOfFloat32()
    {
        for (const std::int64_t dModel : {2, 3, 64, 65}) {
            Parameters parameters;
            parameters.length = 6000;
            parameters.dModel = dModel;
            parameters.layout = Layout::Halves;
            parameters.spacing = Spacing::TensorToTensor;
            const RoundedEncoding encoding(parameters, NumberFormat::Float32, RoundedPart::Angles);
            const std::int64_t pairs = dModel / 2;
            const auto factor = float(-std::log(10000.0) / double(std::max<std::int64_t>(pairs - 1, 1)));
            for (std::int64_t row = 0; row < 6000; row += 101) {
                for (std::int64_t pair = 0; pair < pairs; ++pair) {
                    const auto rate = float(std::exp(double(float(pair) * factor)));
                    const float angle = float(row) * rate;
                    QCOMPARE(encoding.entryAt(row, pair), double(float(std::sin(double(angle)))));
                    QCOMPARE(encoding.entryAt(row, pairs + pair), double(float(std::cos(double(angle)))));
                }
                if (dModel % 2 == 1)
                    QCOMPARE(encoding.entryAt(row, dModel - 1), 0.0);
            }
        }
    }
};

QTEST_GUILESS_MAIN(PrecisionTest)
#include "precision_test.moc"
