// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/float16.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace sinescope;

namespace {

constexpr unsigned infinity = 0x7c00;

/// The definition (IEEE 754-2019, 3.4): 5 bits of exponent, biased by 15, and 10 of fraction.
double definedValue(unsigned bits)
{
    const int exponent = int(bits >> 10 & 0x1f);
    const int fraction = int(bits & 0x3ff);
    const double size =
        exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(1024 + fraction, exponent - 25);
    return bits & 0x8000 ? -size : size;
}

} // namespace

class Float16Test : public QObject
{
    Q_OBJECT

private slots:
    void everyNumberIsWhatItsBitsSay()
    {
        for (unsigned bits = 0; bits < infinity; ++bits) {
            for (const unsigned pattern : {bits, bits | 0x8000}) {
                const Float16 number{std::uint16_t(pattern)};
                QCOMPARE(toDouble(number), definedValue(pattern));
                QCOMPARE(toFloat16(definedValue(pattern)).bits, std::uint16_t(pattern));
            }
        }
    }

    void halfwayGoesToTheEvenNeighbour()
    {
        for (unsigned bits = 0; bits + 1 < infinity; ++bits) {
            const double low = definedValue(bits);
            const double high = definedValue(bits + 1);
            const double middle = (low + high) / 2; // exact
            QCOMPARE(unsigned(toFloat16(middle).bits), bits + bits % 2);
            QCOMPARE(unsigned(toFloat16(std::nextafter(middle, 0)).bits), bits);
            QCOMPARE(unsigned(toFloat16(std::nextafter(middle, 1e9)).bits), bits + 1);
            QCOMPARE(unsigned(toFloat16(-middle).bits), 0x8000 + bits + bits % 2);
        }
    }

    void whatIsTooLargeIsInfinite()
    {
        QCOMPARE(unsigned(toFloat16(65519.999).bits), infinity - 1);
        for (const double value : {65520.0, 65536.0, 131072.0, 1e300, HUGE_VAL}) {
            QCOMPARE(unsigned(toFloat16(value).bits), infinity);
            QCOMPARE(unsigned(toFloat16(-value).bits), infinity | 0x8000);
        }
        QVERIFY(std::isinf(toDouble(Float16{0x7c00})) && toDouble(Float16{0xfc00}) < 0);
    }

    void whatIsNoNumberStaysSo()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(std::isnan(toDouble(toFloat16(nan))));
        QVERIFY(std::isnan(toDouble(toFloat16(std::numeric_limits<double>::signaling_NaN()))));
    }

    void theSmallestDoublesAreZeroWithTheirSign()
    {
        QCOMPARE(toFloat16(5e-324).bits, std::uint16_t(0));
        QCOMPARE(toFloat16(-0.0).bits, std::uint16_t(0x8000));
        QCOMPARE(toFloat16(0x1p-25).bits, std::uint16_t(0)); // halfway to the smallest
        QCOMPARE(toFloat16(0x1.00001p-25).bits, std::uint16_t(1));
    }

    void manyAtOnceAreTheSame()
    {
        std::mt19937_64 random(3);
        std::uniform_real_distribution<double> exponent(-30, 20);
        std::vector<double> values(10'007);
        for (double &value : values)
            value = std::exp2(exponent(random)) * (random() % 2 ? 1 : -1);
        std::vector<Float16> numbers(values.size());
        toFloat16(values, numbers.data());
        for (std::size_t i = 0; i < values.size(); ++i)
            QCOMPARE(numbers[i].bits, toFloat16(values[i]).bits);
    }
};

QTEST_GUILESS_MAIN(Float16Test)
#include "float16_test.moc"
